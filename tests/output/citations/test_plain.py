"""Plain words: a line a source, and one for the record."""

from __future__ import annotations

from hypothesis import given

from countylines.output.citations import render_citations
from tests.output.citations.made import citation, entry, passage, render_citation, saying
from tests.output.made import texts


def test_a_source_is_a_line_that_ends_with_its_address() -> None:
    told = render_citation(
        citation(
            entry(
                passage("743 people"),
                passage("652 men", about="Men", paragraphs=(3, 4), remarks=("found by one reader",)),
            ),
            entry(passage(), note="Print edition."),
            warnings=("Disputed: so or so?",),
        ),
        "plain",
    )
    first, second, last = told.splitlines()
    assert first == (
        "The Echo, “Held”, 18 October 2019, author not recorded: “743 people” (Arrests, paragraph 1); "
        "“652 men” (Men, paragraphs 3, 4; found by one reader). https://example.org/held"
    )
    assert second == (
        "The Echo, “Held”, 18 October 2019, author not recorded: wording not recorded (Arrests, paragraph 1). "
        "Print edition. https://example.org/held"
    )
    assert last == (
        "Cited for 2019-10/arrests: Arrests, 743 people (October 2019). Disputed: so or so? "
        "Dataset: countylines 1.0, consulted 31 January 2026."
    )


@given(texts)
def test_a_source_is_a_line_whatever_stands_in_it(text: str) -> None:
    assert render_citation(saying(text), "plain").count("\n") == 2


def test_an_empty_line_stands_between_two_citations() -> None:
    one, other = saying("743 people"), saying("169 weapons")
    apart = [render_citation(citation, "plain") for citation in (one, other)]
    assert render_citations([one, other], "plain") == "\n".join(apart)
