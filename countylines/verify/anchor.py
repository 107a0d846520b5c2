"""Anchors: what became of the record's spans in a copy of the text that they were taken from."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Span
from countylines.record.nouns.source import Source

EXACT, MOVED, ALTERED, MISSING = "exact", "moved", "altered", "missing"
"""What can become of a span: the same characters in the same place; the same words; other words; none."""

STATUSES = (EXACT, MOVED, ALTERED, MISSING)

FEWEST = 0.5
"""The share of the spans that has to be found for a text to be a copy of the one that they were taken from."""


class Found(NamedTuple):
    """Where words stand in a copy, and its own characters.

    Paragraphs, lines and columns are counted from 1; *start* and *end* are code points within the paragraph, as the
    record counts them.
    """

    text: str
    paragraph: int
    start: int
    end: int
    line: int
    column: int


class Anchor(NamedTuple):
    """A span of the record, held against a copy.

    *noun* and *id* say whose it is. *tolerated* are the differences in what is no word; *difference* shows other words
    beside the record's: ``seized [-49-] {+94+} deal lines``.
    """

    noun: str
    id: str
    span: Span
    status: str
    found: Found | None = None
    tolerated: tuple[str, ...] = ()
    difference: str | None = None

    @property
    def holds(self) -> bool:
        """Tell whether the words are there."""
        return self.status in (EXACT, MOVED)


class Anchored(NamedTuple):
    """A source and all its spans, held against a copy, in the order in which they stand in the source."""

    source: Source
    anchors: tuple[Anchor, ...]

    @property
    def mismatches(self) -> tuple[Anchor, ...]:
        """The spans that do not hold."""
        return tuple(anchor for anchor in self.anchors if not anchor.holds)

    @property
    def found(self) -> int:
        """The number of spans that stand in the copy, even in other words."""
        return sum(anchor.found is not None for anchor in self.anchors)

    @property
    def is_of_another_text(self) -> bool:
        """Tell whether too little was found for the copy to be one."""
        return self.found < FEWEST * len(self.anchors)
