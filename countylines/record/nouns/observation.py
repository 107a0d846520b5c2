"""Observations: what one source prints for one measure in one period."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence, Span


class Observation(NamedTuple):
    """A number as one source prints it: its wording, hedge and value, its rank, and who asserts it.

    *value* is in the measure's unit; *upper* is the other end of a range or order word. *shared_hedge*: the
    hedge stands before an earlier item of the same list. *rank* is normal or deprecated, *reason* says why.
    *asserted_by* is a person or an organisation where it is not the source itself.
    """

    id: str
    period: str
    measure: str
    source: str
    wording: str | None
    hedge: str
    value: Decimal
    upper: Decimal | None
    shared_hedge: bool
    rank: str
    reason: str | None
    note: str | None
    read_twice: bool
    asserted_by: str | None = None
    quote: str | None = None
    period_basis: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def is_normal(self) -> bool:
        """Tell whether it counts towards the best interval."""
        return self.rank == "normal"

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)
