"""Charts of intervals: their data, the scale and legend that all kinds share, and bars and trends drawn in text.

All kinds draw the uncertain part of an interval in another shade or shape than the certain part.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import count
from typing import NamedTuple

from countylines.figures.interval import Interval
from countylines.output.table import Bar

DISPUTED = "?"
"""The sign of a figure on which sources disagree."""

ARROW_MEANING = "an arrow means that no source gives an upper bound"
"""This includes a part whose only upper bound is the bound of its whole: charts and words omit that bound."""

DISPUTE_MEANING = "a question mark that sources disagree"

ROUND_STEPS = (1, 2, 5)
"""The distances allowed between two ticks, each multiplied by a power of ten."""

EIGHTHS = "▏▎▍▌▋▊▉"
"""The characters for the end of a bar, from one eighth to seven eighths of a cell."""

HEIGHTS = "▁▂▃▄▅▆▇█"
"""The characters of a trend, from the lowest to the highest."""

BAR_IN_ASCII, TREND_IN_ASCII = str.maketrans("█░→", "#->"), str.maketrans(f"{HEIGHTS}↑↓↕", "12345678^v|")
ZERO_MARK = "0"
"""The character for a figure of exactly zero, because the shortest bar would look like a small number."""


class ChartRow(NamedTuple):
    """A row of a chart: its *label*, the *words* for its value, and the *intervals* that are drawn.

    *status* is exact, bounded, disputed or missing; it is missing if no source prints the figure, or if nothing
    is known except that the figure is not larger than its whole. A disputed row has an interval for each side, a
    missing row has none, and any other row has one. *is_marked* is set for the row that the chart is about. *remark* is
    printed after the words.
    """

    label: str
    words: str
    status: str
    intervals: tuple[Interval, ...] = ()
    is_marked: bool = False
    remark: str = ""

    @property
    def words_and_remark(self) -> str:
        """The text at the end of the row."""
        return f"{self.words}, {self.remark}" if self.remark else self.words

    @property
    def css_class(self) -> str:
        """The CSS classes of its element: its status, and whether it is marked."""
        return f"{self.status} marked" if self.is_marked else self.status


class Chart(NamedTuple):
    """A chart of one measure: its rows, and the texts above and below it.

    *id* is unique in the document that contains the chart. With *is_count*, the ticks of its axis are whole numbers.
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
        """All rows in words, as a text alternative for screen readers."""
        return "; ".join(f"{row.label}: {row.words}" for row in self.rows)


def largest_end(intervals: Iterable[Interval | None]) -> Decimal:
    """Return the largest end among *intervals*, to be drawn at full length; 0 if there is none."""
    ends = [end for interval in intervals if interval for end in (interval.low, interval.high) if end is not None]
    return max(ends, default=Decimal(0))


def length_of(value: Decimal, limit: Decimal, room: int) -> Decimal:
    """Return the length at which a value is drawn, if *limit* is drawn at the length *room*."""
    return value * room / limit if limit else Decimal(0)


def round_ticks(limit: Decimal, most: int, *, whole: bool = False) -> tuple[Decimal, ...]:
    """List at most *most* round numbers from 0 up to *limit*, at equal distances; 0 is always included.

    With *whole*, as for a count, all are whole numbers.
    """
    if limit <= 0:
        return (Decimal(0),)
    least = limit.adjusted() - 2
    steps = (Decimal(step).scaleb(power) for power in count(least) for step in ROUND_STEPS)
    step = next(step for step in steps if (not whole or step >= 1) and limit // step < max(most, 1))
    return tuple(step * place for place in range(int(limit // step) + 1))


def draw_bar(bar: Bar | None, limit: Decimal, width: int, *, plain: bool = False) -> str:
    """Draw a bar: solid up to the lower end, then shaded up to the upper end, or to the edge if there is no upper end.

    *limit* fills the *width* except for two cells, which are kept for uncertain ranges. The solid part is rounded to an
    eighth of a cell, or to a whole cell if *plain* (ASCII); anything above zero gets at least the smallest mark. A
    disputed figure is drawn as a question mark, and zero as ``0``. A figure that no source prints gives empty text.
    """
    if bar is None:
        return ""
    if bar.interval is None:
        return DISPUTED
    low, high = bar.interval.low or Decimal(0), bar.interval.high
    room = max(width - 2, 1)
    steps = 1 if plain else len(EIGHTHS) + 1
    length = max(round(length_of(low, limit, room * steps)), 1) if low else 0
    cells, part = divmod(length, steps)
    drawn = "█" * cells + (EIGHTHS[part - 1] if part else "")
    if bar.interval.is_exact:
        drawn = drawn or ZERO_MARK
    elif high is None:
        drawn = f"{drawn}{'░' * width}"[: max(width - 1, 0)] + "→"
    else:
        shaded = max(round(length_of(high, limit, room)) - len(drawn), 1)
        drawn = drawn[: max(width - 1, 0)] + "░" * shaded
    return drawn.translate(BAR_IN_ASCII) if plain else drawn


def draw_trend(bars: Sequence[Bar | None], *, plain: bool = False) -> str:
    """Draw a trend: one character for each bar, as high as its value, or a space if the bar is None.

    A figure without a lower or an upper end, or with ends of different heights, is drawn as an arrow. A disputed
    figure is drawn as a question mark.
    """
    limit = largest_end(bar.interval for bar in bars if bar is not None)
    drawn = "".join([_character_of_height(bar, limit) for bar in bars]).rstrip()
    return drawn.translate(TREND_IN_ASCII) if plain else drawn


def _character_of_height(bar: Bar | None, limit: Decimal) -> str:
    if bar is None:
        return " "
    if bar.interval is None:
        return DISPUTED
    low, high = bar.interval.low, bar.interval.high
    if low is None or high is None:
        return "↓" if low is None else "↑"
    highest = len(HEIGHTS) - 1
    lower, upper = (min(int(end * len(HEIGHTS) / limit), highest) if limit else 0 for end in (low, high))
    return HEIGHTS[lower] if lower == upper else "↕"
