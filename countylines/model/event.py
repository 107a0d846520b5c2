"""Events: what happened when."""

from __future__ import annotations

from dataclasses import dataclass

from countylines.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is known (``2018``, ``2018-10``, ``2019-10-07``), as printed, and how it is known."""

    value: str
    printed: str
    basis: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; *period* and *organisation* are ids."""

    id: str
    label: str
    date: Date
    period: str | None
    organisation: str | None
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
