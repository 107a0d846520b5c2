"""Bars: intervals drawn to scale in characters, with their uncertain range in another shade."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from countylines.output.charts.scale import DISPUTED, largest_end, length_of
from countylines.output.table import Bar


class Marks(NamedTuple):
    """The characters of a bar: *nought* is a figure of exactly zero, *beyond* means no upper bound."""

    solid: str
    shade: str
    beyond: str
    nought: str


MARKS, MARKS_PLAIN = Marks("█", "░", "→", "▏"), Marks("#", "-", ">", "|")


def largest_end_of(bars: Iterable[Bar | None]) -> Decimal:
    """Return the largest end among *bars*, which the full width stands for."""
    return largest_end(bar.interval for bar in bars if bar is not None)


def draw_bar(bar: Bar | None, limit: Decimal, width: int, *, plain: bool = False) -> str:
    """Draw a bar: solid up to the lower end, shaded up to the upper end, and to the edge if there is none.

    *limit* fills the *width* except for two cells, which are kept for uncertain ranges. A disputed figure is a question
    mark; a figure that no source prints is empty, unlike zero.
    """
    if bar is None or (bar.interval is None and not bar.is_disputed):
        return ""
    if bar.interval is None:
        return DISPUTED
    marks = MARKS_PLAIN if plain else MARKS
    low, high = bar.interval.low or Decimal(0), bar.interval.high
    room = max(width - 2, 1)
    solid = marks.solid * _length_in_cells(low, limit, room)
    if bar.interval.is_exact:
        return solid or marks.nought
    if high is None:
        return (solid + marks.shade * width)[: max(width - 1, 0)] + marks.beyond
    shaded = max(_length_in_cells(high, limit, room) - len(solid), 1)
    return solid[: max(width - 1, 0)] + marks.shade * shaded


def _length_in_cells(value: Decimal, limit: Decimal, room: int) -> int:
    """Return the length that stands for a value, at least one cell for anything but zero."""
    return max(round(length_of(value, limit, room)), 1) if value else 0
