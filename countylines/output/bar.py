"""What a bar shows."""

from __future__ import annotations

from typing import NamedTuple

from countylines.figures.interval import Interval


class Bar(NamedTuple):
    """What a bar shows: an interval, nothing at all, or a dispute."""

    interval: Interval | None = None
    is_disputed: bool = False
