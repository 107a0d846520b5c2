"""Bars: an interval drawn to scale, in characters. What is not known of it is visibly so."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from countylines.output.table import Bar

DISPUTED = "?"


class Marks(NamedTuple):
    """What a bar is drawn with: *nought* stands for a figure that is exactly that, *beyond* for no upper bound."""

    solid: str
    shade: str
    beyond: str
    nought: str


MARKS, MARKS_PLAIN = Marks("█", "░", "→", "▏"), Marks("#", "-", ">", "|")


def limit_of(bars: Iterable[Bar | None]) -> Decimal:
    """Give the largest end among *bars*: what the whole width stands for."""
    ends = [
        end
        for bar in bars
        if bar is not None and bar.interval is not None
        for end in (bar.interval.low, bar.interval.high)
        if end is not None
    ]
    return max(ends, default=Decimal(0))


def draw(bar: Bar | None, limit: Decimal, width: int, *, plain: bool = False) -> str:
    """Draw a bar: solid up to the lower end, shaded up to the upper one, and off the edge where there is none.

    *limit* fills the *width*, save two cells that are kept for what is not known. A disputed figure is a question
    mark; one that nobody printed is nothing, which is not how nought is drawn.
    """
    if bar is None or (bar.interval is None and not bar.is_disputed):
        return ""
    if bar.interval is None:
        return DISPUTED
    marks = MARKS_PLAIN if plain else MARKS
    low, high = bar.interval.low or Decimal(0), bar.interval.high
    room = max(width - 2, 1)
    solid = marks.solid * _cells(low, limit, room)
    if bar.interval.is_exact:
        return solid or marks.nought
    if high is None:
        return (solid + marks.shade * width)[: max(width - 1, 0)] + marks.beyond
    shaded = max(_cells(high, limit, room) - len(solid), 1)
    return solid[: max(width - 1, 0)] + marks.shade * shaded


def _cells(value: Decimal, limit: Decimal, room: int) -> int:
    """Give the length that stands for a value: something for whatever is not nought."""
    return max(round(value * room / limit), 1) if value else 0
