"""Sums: which parts add up to which whole."""

from __future__ import annotations

from typing import NamedTuple


class Sum(NamedTuple):
    """Parts and whole of one period: *relation* is exhaustive (all of it) or disjoint (no more than it)."""

    id: str
    period: str
    whole: str
    parts: tuple[str, ...]
    relation: str
    basis: str
