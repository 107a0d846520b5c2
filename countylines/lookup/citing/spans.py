"""The words of spans, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from countylines.record.nouns.evidence import Span


def words_of(spans: Iterable[Span]) -> tuple[str, ...]:
    """List the words of spans, those alone that prove the text where some are said to."""
    kept = tuple(spans)
    texts = tuple(span.text for span in kept if span.proves == "text")
    return texts or tuple(span.text for span in kept)


def paragraphs_of(spans: Iterable[Span]) -> tuple[int, ...]:
    """List the paragraphs that spans stand in, in order."""
    return tuple(sorted({span.paragraph for span in spans}))
