"""Disagreements: questions on which sources differ."""

from __future__ import annotations

from typing import NamedTuple


class Side(NamedTuple):
    """What some sources say."""

    says: str
    sources: tuple[str, ...]


class Disagreement(NamedTuple):
    """A question, its sides and what decides it (None: nothing does).

    *kind* is value, sum, dates, wording or scope; *about* are ids of figures and periods.
    """

    id: str
    kind: str
    about: tuple[str, ...]
    question: str
    sides: tuple[Side, ...]
    decided_by: str | None
