"""Charts of intervals; what all share: the scale from values to lengths, an axis, the words for what is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import count

from countylines.figures.interval import Interval

DISPUTED = "?"
"""The sign of a figure on which sources disagree."""

ARROW_MEANING = "an arrow means no upper bound"
DISPUTE_MEANING = "a question mark that sources disagree"

ROUND_STEPS = (1, 2, 5)
"""The distances between two ticks, times a power of ten."""


def largest_end(intervals: Iterable[Interval | None]) -> Decimal:
    """Return the largest end among *intervals*, which the full length stands for; 0 if there is none."""
    ends = [end for interval in intervals if interval for end in (interval.low, interval.high) if end is not None]
    return max(ends, default=Decimal(0))


def length_of(value: Decimal, limit: Decimal, room: int) -> Decimal:
    """Return the length that stands for a value, where *room* stands for the *limit*."""
    return value * room / limit if limit else Decimal(0)


def round_ticks(limit: Decimal, most: int, *, whole: bool = False) -> tuple[Decimal, ...]:
    """List round numbers from 0 up to *limit*, at equal distances, at most *most* of them; 0 is always there.

    *whole*: only whole numbers, as for a count.
    """
    if limit <= 0:
        return (Decimal(0),)
    least = limit.adjusted() - 2
    steps = (Decimal(step).scaleb(power) for power in count(least) for step in ROUND_STEPS)
    step = next(step for step in steps if (not whole or step >= 1) and limit // step < max(most, 1))
    return tuple(step * place for place in range(int(limit // step) + 1))
