"""Measures: what is counted, and in which weeks somebody printed it."""

from __future__ import annotations

from countylines.figures.weeks import ALL_WEEKS, periods_for_week
from countylines.record.dataset import Dataset
from countylines.record.nouns.measure import Measure


def find_measures(dataset: Dataset, week: str = ALL_WEEKS) -> tuple[tuple[Measure, tuple[str, ...]], ...]:
    """List the measures that *week* (an id, or ``all``) has, each with the ids of all periods that have it.

    ``all`` lists every measure, those too that no period has.
    """
    having: dict[str, list[str]] = {}
    for period in dataset.periods:
        for name in dataset.measures_of.get(period.id, ()):
            having.setdefault(name, []).append(period.id)
    found = tuple((measure, tuple(having.get(measure.id, ()))) for measure in dataset.measures)
    if week == ALL_WEEKS:
        return found
    meant = set(periods_for_week(dataset, week))
    return tuple((measure, periods) for measure, periods in found if meant.intersection(periods))
