"""Bars: an interval drawn to scale, in characters. What is not known of it is visibly so."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from countylines.tables.table import Bar

SOLID, SHADE, OPEN, DISPUTED = "█", "░", "→", "?"
SOLID_PLAIN, SHADE_PLAIN, OPEN_PLAIN = "#", "-", ">"


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

    A disputed figure is a question mark; one that nobody printed is nothing, which is not a bar of no length.
    """
    if bar is None or (bar.interval is None and not bar.is_disputed):
        return ""
    if bar.interval is None:
        return DISPUTED
    solid, shade, beyond = (SOLID_PLAIN, SHADE_PLAIN, OPEN_PLAIN) if plain else (SOLID, SHADE, OPEN)
    room = max(width - 2, 1)
    low = _cells(bar.interval.low or Decimal(0), limit, room)
    if bar.interval.is_exact:
        return solid * low
    if bar.interval.high is None:
        return solid * low + shade * (room + 1 - low) + beyond
    return solid * low + shade * max(_cells(bar.interval.high, limit, room) - low, 1)


def _cells(value: Decimal, limit: Decimal, room: int) -> int:
    """Give the length that stands for a value: something for whatever is not nought."""
    if not value or not limit:
        return 0
    return max(int((value * room / limit).to_integral_value()), 1)
