"""Claims: what is asserted that is not a number."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence, Span


class Claim(NamedTuple):
    """An assertion in our own words; *asserted_by* is a person, an organisation or the source itself."""

    id: str
    text: str
    asserted_by: str
    quote: str | None
    source: str
    paragraph: int | None
    note: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)
