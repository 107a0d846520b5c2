"""Measures: what is counted."""

from __future__ import annotations

from typing import NamedTuple


class Measure(NamedTuple):
    """Something that is counted or weighed or valued: its unit, what it means, what it is part of.

    *unit* is ``GBP``, ``kg`` or the counted thing in the plural; *count* tells whether whole things are
    counted. *caution* is what differs between weeks or sources.
    """

    id: str
    label: str
    unit: str
    group: str
    part_of: str | None
    definition: str
    caution: str | None
    is_count: bool
