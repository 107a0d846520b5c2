"""Evidence: where the words stand that prove something."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Some words of a source, as printed, and what they prove.

    Paragraphs are counted from 1; *start* and *end* are code points within the paragraph, the end excluded.
    """

    paragraph: int
    start: int
    end: int
    text: str
    proves: str


class Evidence(NamedTuple):
    """A source and the spans of it that prove something; none where the paragraphs are not at hand."""

    source: str
    spans: tuple[Span, ...] = ()
