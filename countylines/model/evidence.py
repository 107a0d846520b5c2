"""Evidence: where the words stand that prove something."""

from __future__ import annotations

from countylines.model.noun import noun


@noun
class Span:
    """Some words of a source, as printed, and what they prove.

    Paragraphs are counted from 1; *start* and *end* are code points within the paragraph, the end excluded.
    """

    paragraph: int
    start: int
    end: int
    text: str
    proves: str


@noun
class Evidence:
    """A source and the spans of it that prove something; none where the paragraphs are not at hand."""

    source: str
    spans: tuple[Span, ...] = ()
