"""Events: what happened when."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence


class Date(NamedTuple):
    """A date as far as it is known (``2018``, ``2018-10``, ``2019-10-07``), as printed, and on what basis."""

    value: str
    printed: str
    basis: str


class Event(NamedTuple):
    """Something that happened; *period* and *organisation* are ids."""

    id: str
    label: str
    date: Date
    period: str | None
    organisation: str | None
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
