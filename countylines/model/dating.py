"""Datings: what one source prints of a period's days, length or place in the series."""

from __future__ import annotations

from countylines.model.evidence import Evidence, Span
from countylines.model.noun import noun


@noun
class Dating:
    """A dating as printed: ISO dates (both ends inside), length in days, place in the series."""

    id: str
    period: str
    source: str
    wording: str | None
    start: str | None
    end: str | None
    days: int | None
    ordinal: int | None
    rank: str
    reason: str | None
    note: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)
