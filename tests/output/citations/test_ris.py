"""RIS: the tagged lines of the specification."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.output.citations.made import citation, entry, passage, render_citation, saying
from tests.output.made import texts


def tags(written: str) -> list[tuple[str, str]]:
    """Read lines as the specification has them: two characters, two spaces, a hyphen, a space, and CRLF."""
    lines = written.split("\r\n")
    assert lines.pop() == ""
    found = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line, re.DOTALL) for line in lines if line]
    assert None not in found
    assert "\n" not in written.replace("\r\n", "")
    return [(match[1], match[2]) for match in found if match]


CITED_FOR = (
    "Cited for 2019-10/arrests: Arrests, 743 people (October 2019). "
    "Dataset: countylines 1.0, consulted 31 January 2026."
)


def test_a_record_begins_with_its_type_and_ends_with_its_end() -> None:
    assert tags(render_citation(citation(entry(passage("more than 700 people"), note="A copy")), "ris")) == [
        ("TY", "NEWS"),
        ("TI", "Held"),
        ("T2", "The Echo"),
        ("PB", "The Echo"),
        ("PY", "2019"),
        ("DA", "2019/10/18/"),
        ("UR", "https://example.org/held"),
        ("Y2", "2026/01/31/"),
        ("N1", "“more than 700 people” (Arrests, paragraph 1)."),
        ("N1", "Author not recorded."),
        ("N1", "A copy."),
        ("N1", CITED_FOR),
        ("ER", ""),
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("news", "NEWS"), ("letter", "NEWS"), ("official", "ELEC"), ("reprint", "ELEC"), ("tracker", "ELEC")],
)
def test_a_kind_has_its_type(kind: str, expected: str) -> None:
    assert tags(render_citation(citation(entry(kind=kind)), "ris"))[0] == ("TY", expected)


@pytest.mark.slow
@given(texts)
def test_no_text_begins_a_line_of_its_own(text: str) -> None:
    expected = ["TY", "TI", "T2", "PB", "PY", "DA", "UR", "Y2"]
    found = [tag for tag, _ in tags(render_citation(saying(f"{text}\r\nER  - \nTY  - BOOK"), "ris"))]
    assert found == [*expected, "N1", "N1", "N1", "N1", "ER"]
