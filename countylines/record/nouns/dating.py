"""Datings: what one source prints of a period's days, length or place in the series."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Self

from countylines.record.nouns.evidence import Evidence, Span


class Dating(NamedTuple):
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
    def is_normal(self) -> bool:
        """Tell whether nothing is known against it."""
        return self.rank == "normal"

    @property
    def length(self) -> int | None:
        """How many days it is as printed, or else from its first to its last; None where neither is known."""
        return self.days if self.days is not None else days_between(self.start, self.end)

    def contradicts(self, other: Self) -> bool:
        """Tell whether the two print another first day, last day, length or place."""
        pairs = (
            (self.start, other.start),
            (self.end, other.end),
            (self.length, other.length),
            (self.ordinal, other.ordinal),
        )
        return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)


def days_between(start: str | None, end: str | None) -> int | None:
    """Count the days from *start* to *end*, ISO dates, both inside; None where one of them is not known."""
    if start is None or end is None:
        return None
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
