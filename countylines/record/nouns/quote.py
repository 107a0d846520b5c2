"""Quotes: the words of one speaker, one paragraph as printed."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence, Span


class Quote(NamedTuple):
    """Words of one speaker in one paragraph.

    *kind* is direct or partial (verbatim, without the surrounding marks) or indirect (a paraphrase, in our
    own words). Quotes with one *statement* stand inside one pair of quotation marks; it is the id of the
    first.
    """

    id: str
    speaker: str
    kind: str
    text: str
    statement: str
    topics: tuple[str, ...]
    source: str
    paragraph: int
    note: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def is_verbatim(self) -> bool:
        """Tell whether the text is the speaker's own words."""
        return self.kind != "indirect"

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)
