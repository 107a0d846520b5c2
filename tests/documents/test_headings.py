"""Headings: where they stand in the text of a document, and their levels."""

from __future__ import annotations

import pytest
from hypothesis import given

from countylines.documents.document import read
from tests.documents.test_document import ANY_DRAFT, DOCUMENT_KINDS

HEADINGS = [
    pytest.param("markdown", "# A\nb\n\n## C d ##\ne", [(1, "A"), (2, "C d")], id="number signs"),
    pytest.param("markdown", "a\n\n### **B** [c](http://x.y) &amp; `d`\n", [(3, "B c &")], id="marks in a heading"),
    pytest.param("markdown", "A\n===\nb\n\nC\nd\n---\ne", [(1, "A"), (2, "C d")], id="underlined"),
    pytest.param("markdown", "## A\nb\n---\nc", [(2, "A"), (2, "b")], id="underlined, after another"),
    pytest.param("markdown", "# \n\n#hashtag\n\n    # code\n\n```\n# code\n```\n", [], id="no headings"),
    pytest.param("markdown", "- a\n---\n\nb\n\n---\n\n***\n", [], id="thematic breaks"),
    pytest.param("markdown", "a\n\n> ## B\n> c\n>\n> D\n> ===\n", [(2, "B"), (1, "D")], id="in a block quotation"),
    pytest.param("markdown", "a\n<h2>B</h2>\n", [(2, "B")], id="a tag in Markdown"),
    pytest.param("markdown", "\ufeff---\ndate: x\n---\r\n# A\r\nb", [(1, "A")], id="after front matter"),
    pytest.param(
        "html",
        "<title>A &amp; b</title><h1 class=c>D<br>e</h1>f<H2><a href=x>G</a></H2>",
        [(0, "A & b"), (1, "D e"), (2, "G")],
        id="tags",
    ),
    pytest.param("html", "<h1></h1><h2> </h2><h3>a<table><tr><td><h4>b</h4>", [], id="empty, unclosed, in a table"),
    pytest.param("html", "</h1>a<h6>b</h6>", [(6, "b")], id="closed and never opened"),
    pytest.param("text", "== A ==\nb\n=== ''C'' [[d|e]] ===\nf", [(2, "A"), (3, "C e")], id="wikitext"),
    pytest.param("text", "==A\n[[b]] ==\n======== C ========", [(6, "C")], id="wikitext, one unclosed"),
    pytest.param("text", "# a\n== b\n\nA = b == c\n", [], id="plain text"),
]


@pytest.mark.parametrize(("kind", "draft", "headings"), HEADINGS)
def test_headings(kind: str, draft: str, headings: list[tuple[int, str]]) -> None:
    document = read(draft, kind)
    assert [(found.level, document.text[found.start : found.end]) for found in document.headings] == headings


def test_a_heading_maps_back_to_the_file() -> None:
    document = read("a\r\n\r\n## *655* men ##\r\nb", "markdown")
    (heading,) = document.headings
    start, end = document.origin_span(heading.start, heading.end)
    assert document.source[start:end] == "655* men"


@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
@given(draft=ANY_DRAFT)
def test_headings_are_words_of_the_text_in_order(kind: str, draft: str) -> None:
    document = read(draft, kind)
    for heading in document.headings:
        words = document.text[heading.start : heading.end]
        assert words
        assert words == words.strip()
    assert list(document.headings) == sorted(document.headings)
