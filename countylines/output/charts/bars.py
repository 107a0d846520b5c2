"""Bars: intervals drawn to scale in characters, with their uncertain range in another shade."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.output.charts import DISPUTED, largest_end, length_of
from countylines.output.table import Bar


class Marks(NamedTuple):
    """The characters of a bar: *ends* are parts of a cell, the smallest first; *beyond* means no upper bound."""

    solid: str
    ends: str
    shade: str
    beyond: str


MARKS, MARKS_PLAIN = Marks("█", "▏▎▍▌▋▊▉", "░", "→"), Marks("#", "", "-", ">")
NOUGHT = "0"
"""What a figure of exactly zero is drawn as: the shortest bar would look like a small number."""


def largest_end_of(bars: Iterable[Bar | None]) -> Decimal:
    """Return the largest end among *bars*, which the full width stands for."""
    return largest_end(bar.interval for bar in bars if bar is not None)


def draw_bar(bar: Bar | None, limit: Decimal, width: int, *, plain: bool = False) -> str:
    """Draw a bar: solid up to the lower end, shaded up to the upper end, and to the edge if there is none.

    *limit* fills the *width* except for two cells, which are kept for uncertain ranges. A solid bar ends on an eighth
    of a cell, or *plain* on a whole one, and has at least the smallest mark for anything but zero. A disputed figure is
    a question mark; a figure that no source prints is empty, unlike zero.
    """
    if bar is None:
        return ""
    if bar.interval is None:
        return DISPUTED
    marks = MARKS_PLAIN if plain else MARKS
    low, high = bar.interval.low or Decimal(0), bar.interval.high
    room = max(width - 2, 1)
    steps = len(marks.ends) + 1
    length = max(round(length_of(low, limit, room * steps)), 1) if low else 0
    cells, part = divmod(length, steps)
    solid = marks.solid * cells + (marks.ends[part - 1] if part else "")
    if bar.interval.is_exact:
        return solid or NOUGHT
    if high is None:
        return (solid + marks.shade * width)[: max(width - 1, 0)] + marks.beyond
    shaded = max(round(length_of(high, limit, room)) - len(solid), 1)
    return solid[: max(width - 1, 0)] + marks.shade * shaded


class Signs(NamedTuple):
    """The characters of a trend: *steps* from the lowest, and arrows for what has no one height."""

    steps: str
    more: str
    less: str
    wide: str


SIGNS, SIGNS_PLAIN = Signs("▁▂▃▄▅▆▇█", "↑", "↓", "↕"), Signs("12345678", "^", "v", "|")


def draw_trend(bars: Sequence[Bar | None], *, plain: bool = False) -> str:
    """Draw a character as high as each bar; a space for what is not known.

    An arrow is a figure without a lower or an upper end, or one whose ends are of different heights; a question mark is
    a disputed one.
    """
    signs = SIGNS_PLAIN if plain else SIGNS
    limit = largest_end_of(bars)
    drawn = [_character_of_height(bar, limit, signs) for bar in bars]
    return "".join(drawn).rstrip()


def _character_of_height(bar: Bar | None, limit: Decimal, signs: Signs) -> str:
    if bar is None:
        return " "
    if bar.interval is None:
        return DISPUTED
    low, high = bar.interval.low, bar.interval.high
    if low is None or high is None:
        return signs.less if low is None else signs.more
    highest = len(signs.steps) - 1
    lower, upper = (min(int(end * len(signs.steps) / limit), highest) if limit else 0 for end in (low, high))
    return signs.steps[lower] if lower == upper else signs.wide
