"""Charts of intervals: what is drawn, and what all share: the scale from values to lengths, an axis, a legend."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import count
from typing import NamedTuple

from countylines.figures.interval import Interval

DISPUTED = "?"
"""The sign of a figure on which sources disagree."""

ARROW_MEANING = "an arrow means that no source gives an upper bound"
"""True of a part too whose upper bound is only that of its whole: it is drawn without one, as it is written."""

DISPUTE_MEANING = "a question mark that sources disagree"

ROUND_STEPS = (1, 2, 5)
"""The distances between two ticks, times a power of ten."""


class ChartRow(NamedTuple):
    """A row of a chart: its *label*, the *words* for its value, and the *intervals* that are drawn.

    *status* is exact, bounded, disputed or missing: no source prints it, or nothing is known but that it is not larger
    than its whole. A disputed row has an interval for each side, a missing one none, all others one. *is_marked*: it is
    the row that the chart is about. *remark* is printed behind the words.
    """

    label: str
    words: str
    status: str
    intervals: tuple[Interval, ...] = ()
    is_marked: bool = False
    remark: str = ""

    @property
    def words_and_remark(self) -> str:
        """What is written at the end of the row."""
        return f"{self.words}, {self.remark}" if self.remark else self.words

    @property
    def css_class(self) -> str:
        """The classes of its element: its status, and whether it is marked."""
        return f"{self.status} marked" if self.is_marked else self.status


class Chart(NamedTuple):
    """A chart of one measure: its rows, and what is written above and below it.

    *id* is unique in the document that the chart is part of; *is_count*: the ticks of its axis are whole numbers.
    """

    id: str
    title: str
    unit: str
    rows: tuple[ChartRow, ...]
    is_count: bool = True
    remarks: tuple[str, ...] = ()
    source: str = ""

    @property
    def description(self) -> str:
        """All rows in words, for those who cannot see the chart."""
        return "; ".join(f"{row.label}: {row.words}" for row in self.rows)


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
