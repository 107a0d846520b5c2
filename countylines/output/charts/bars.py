"""Bars and trends: intervals drawn to scale in characters, with their uncertain range in another shade."""

from collections.abc import Sequence
from decimal import Decimal

from countylines.output.charts import DISPUTED, largest_end, length_of
from countylines.output.table import Bar

EIGHTHS = "▏▎▍▌▋▊▉"
"""The parts of a cell on which a bar ends, the smallest first."""

HEIGHTS = "▁▂▃▄▅▆▇█"
"""The characters of a trend, from the lowest."""

BAR_IN_ASCII, TREND_IN_ASCII = str.maketrans("█░→", "#->"), str.maketrans(f"{HEIGHTS}↑↓↕", "12345678^v|")
NOUGHT = "0"
"""What a figure of exactly zero is drawn as: the shortest bar would look like a small number."""


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
    low, high = bar.interval.low or Decimal(0), bar.interval.high
    room = max(width - 2, 1)
    steps = 1 if plain else len(EIGHTHS) + 1
    length = max(round(length_of(low, limit, room * steps)), 1) if low else 0
    cells, part = divmod(length, steps)
    drawn = "█" * cells + (EIGHTHS[part - 1] if part else "")
    if bar.interval.is_exact:
        drawn = drawn or NOUGHT
    elif high is None:
        drawn = f"{drawn}{'░' * width}"[: max(width - 1, 0)] + "→"
    else:
        shaded = max(round(length_of(high, limit, room)) - len(drawn), 1)
        drawn = drawn[: max(width - 1, 0)] + "░" * shaded
    return drawn.translate(BAR_IN_ASCII) if plain else drawn


def draw_trend(bars: Sequence[Bar | None], *, plain: bool = False) -> str:
    """Draw a character as high as each bar; a space for what is not known.

    An arrow is a figure without a lower or an upper end, or one whose ends are of different heights; a question mark is
    a disputed one.
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
