"""Markdown: a footnote a source, its texts escaped."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.output.citations.made import citation, entry, passage, render_citation, saying
from tests.output.made import texts


def test_a_footnote_has_its_label_and_its_address() -> None:
    assert render_citation(citation(entry(passage("more than 700 people"))), "markdown") == (
        "[^echo-2019.held]: The Echo, “Held”, 18 October 2019, author not recorded: "
        "“more than 700 people” (Arrests, paragraph 1). <https://example.org/held> "
        "Cited for 2019-10/arrests: Arrests, 743 people (October 2019). "
        "Dataset: countylines 1.0, consulted 31 January 2026.\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("<b> | \\", r"\<b\> \| \\"),
        ("[x](y)", r"[x\](y)"),
    ],
)
def test_a_text_is_never_taken_for_markup(text: str, written: str) -> None:
    assert f"“{written}”" in render_citation(citation(entry(passage(text))), "markdown")


@given(texts)
def test_a_footnote_is_a_line(text: str) -> None:
    told = render_citation(saying(text), "markdown")
    assert re.fullmatch(r"\[\^echo-2019\.held\]: .* <https://example\.org/held> .*\n", told)


def test_an_address_cannot_end_itself() -> None:
    told = render_citation(citation(entry(url="https://example.org/>a <b")), "markdown")
    assert "<https://example.org/%3Ea%20%3Cb>" in told
