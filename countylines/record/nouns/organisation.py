"""Organisations: the bodies in the record."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence


class Organisation(NamedTuple):
    """A body: what it does as the sources have it, and the ids of those who lead it.

    *names* are other names that people use; *basis* says what is not printed in the sources.
    """

    id: str
    name: str
    abbreviation: str | None
    names: tuple[str, ...]
    role: str
    led_by: tuple[str, ...]
    basis: str | None = None
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
