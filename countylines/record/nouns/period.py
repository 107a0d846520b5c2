"""Periods: the weeks of the campaign, and spans of several."""

from __future__ import annotations

from typing import NamedTuple


class Period(NamedTuple):
    """A week, or a span of several weeks counted together.

    *start* and *end* are ISO dates, both inside; None where no source says. *ordinal* is the place in the
    series. *weeks* are the ids of a span's weeks, None for a week.
    """

    id: str
    kind: str
    label: str
    start: str | None
    end: str | None
    ordinal: int | None
    weeks: tuple[str, ...] | None
    basis: str
    lead_source: str | None
    note: str | None = None
    names: tuple[str, ...] = ()
