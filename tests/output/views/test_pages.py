"""Pages: which there are, and where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from countylines.output import views
from countylines.output.views.pages import PAGES, evidence_in_words, spans_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence, Span


def test_every_page_is_listed_with_its_module() -> None:
    modules = {file.stem: file.read_text(encoding="utf-8") for file in Path(views.__path__[0]).glob("*.py")}
    pages = {
        noun: name for name, text in modules.items() for noun in re.findall(r"^def (\w+)_page\(", text, re.MULTILINE)
    }
    assert pages == PAGES


@pytest.mark.parametrize(
    ("proves", "words"),
    [
        pytest.param("speaker", "the speaker", id="a field that is a word"),
        pytest.param("asserted_by", "who asserts it", id="one that is none"),
        pytest.param("first_name", "the first name", id="any other word, in another record"),
    ],
)
def test_evidence_says_what_it_proves(proves: str, words: str, dataset: Dataset) -> None:
    span = Span(3, 0, 4, "Jane", proves)
    assert spans_in_words([span, span]) == "\n".join([f"paragraph 3, for {words}: “Jane”"] * 2)
    told = evidence_in_words(dataset, [Evidence("london-economic-2019", (span,))])
    assert told == f"The London Economic, paragraph 3, for {words}: “Jane”"
