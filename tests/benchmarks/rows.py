"""Rows of the table: what was measured, and its yardstick."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from time import process_time
from typing import Any, NamedTuple


class Row(NamedTuple):
    """What was measured and its yardstick, both in seconds, and what their ratio may be at most."""

    what: str
    seconds: float
    yardstick: str
    yardstick_seconds: float
    ceiling: float

    @property
    def ratio(self) -> float:
        """How many times the yardstick it is."""
        return self.seconds / self.yardstick_seconds

    @property
    def is_over(self) -> bool:
        """Whether it takes longer than it may."""
        return self.ratio > self.ceiling


def least(work: Callable[[Any], object], given: Sequence[Any], rounds: int) -> list[float]:
    """Return the shortest processor time, in seconds, that *work* takes with each of *given*; they take turns."""
    times: list[list[float]] = [[] for _ in given]
    for _ in range(rounds):
        for taken, one in zip(times, given, strict=True):
            gc.collect()  # what the work before has left is not this one's
            before = process_time()
            work(one)
            taken.append(process_time() - before)
    return [min(taken) for taken in times]
