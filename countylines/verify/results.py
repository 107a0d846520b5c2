"""What became of the record's spans in a copy of the text that they were taken from."""

from typing import NamedTuple

from countylines.record.nouns.evidence import Span
from countylines.record.nouns.source import Source

EXACT, MOVED, ALTERED, MISSING = "exact", "moved", "altered", "missing"
"""The same characters in the same place; the same words elsewhere or with other marks; other words; no words."""

SPAN_STATUSES = (EXACT, MOVED, ALTERED, MISSING)

SHARE_OF_RIGHT_TEXT = 0.5
"""The share of the spans that has to be found for a text to be a copy of the source at all."""


SHARE_OF_DOUBTFUL_TEXT = 0.25
"""The share of altered and missing spans from which on a text may be another one that prints much the same.

The fact sheet that the tool itself exports has 42% of them, a copy of the made-up article with five changes 17%.
"""


class FoundText(NamedTuple):
    """Characters of a copy, and where they stand.

    Paragraphs, lines and columns are counted from 1; *start* and *end* are code points within the paragraph, as in the
    record's spans.
    """

    text: str
    paragraph: int
    start: int
    end: int
    line: int
    column: int


class SpanResult(NamedTuple):
    """A span of the record, and what was found in the copy.

    *noun* and *id* name the entry that the span is evidence for. *tolerated* names the differences outside words;
    *difference* is a word diff of an altered span: ``seized [-49-] {+94+} deal lines``.
    """

    noun: str
    id: str
    span: Span
    status: str
    found: FoundText | None = None
    tolerated: tuple[str, ...] = ()
    difference: str | None = None

    @property
    def is_span_verified(self) -> bool:
        """Return whether the copy has the span's words."""
        return self.status in (EXACT, MOVED)


class Verification(NamedTuple):
    """A source and the results of all its spans, in the order in which they stand in the source."""

    source: Source
    results: tuple[SpanResult, ...]

    @property
    def mismatches(self) -> tuple[SpanResult, ...]:
        """The altered and missing spans."""
        return tuple(result for result in self.results if not result.is_span_verified)

    @property
    def found_count(self) -> int:
        """The number of spans found in the copy, altered ones included."""
        return sum(result.found is not None for result in self.results)

    @property
    def may_be_another_text(self) -> bool:
        """Return whether so many spans are altered or missing that the text may not be a copy of the source."""
        return len(self.mismatches) > SHARE_OF_DOUBTFUL_TEXT * len(self.results)

    @property
    def is_not_copy_of_source(self) -> bool:
        """Return whether too few spans were found for the text to be a copy of the source."""
        return self.found_count < SHARE_OF_RIGHT_TEXT * len(self.results)
