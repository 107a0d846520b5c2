"""Figures: a measure in a period with all that was printed of it. Built, never stored."""

from __future__ import annotations

from typing import NamedTuple

from countylines.figures.interval import Interval
from countylines.record.nouns.measure import Measure
from countylines.record.nouns.observation import Observation
from countylines.record.nouns.period import Period


class Figure(NamedTuple):
    """What the record holds of one measure in one period.

    *observations* are in the record's order, *reported* is the one that speaks for the figure. *best* is what
    the normal ones and the sums allow together, None where the figure is disputed; *reasons* say how it came
    about. *disagreeing* are the ids of the sources that contradict it.
    """

    period: Period
    measure: Measure
    observations: tuple[Observation, ...]
    reported: Observation
    best: Interval | None
    reasons: tuple[str, ...]
    disagreeing: tuple[str, ...]

    @property
    def id(self) -> str:
        """``PERIOD/MEASURE``."""
        return f"{self.period.id}/{self.measure.id}"

    @property
    def status(self) -> str:
        """Say whether it is exact, bounded or disputed."""
        if self.best is None:
            return "disputed"
        return "exact" if self.best.is_exact else "bounded"

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that print it, in the record's order."""
        return tuple(dict.fromkeys(observation.source for observation in self.observations))
