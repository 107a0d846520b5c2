"""Figures: hedged numbers as intervals, and what all sources together say about one measure in one period.

This module selects periods: the weeks in order, and the spans that a question about a week also covers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.figures import Period

ALL_WEEKS = "all"
"""The word for all weeks at once. Spans are not included, because their numbers would repeat those of their weeks."""


def weeks_in_order(dataset: Dataset) -> list[Period]:
    """List the weeks in time order: by place in the series if all weeks have one, else by first day, else by id."""
    weeks = [period for period in dataset.periods if period.kind == "week"]
    if all(week.ordinal for week in weeks):
        return sorted(weeks, key=lambda week: week.ordinal or 0)
    if all(week.start for week in weeks):
        return sorted(weeks, key=lambda week: week.start or "")
    return weeks


def periods_ending_with_week(dataset: Dataset, week: str) -> tuple[str, ...]:
    """List the ids of *week* and of the spans that end with it; if *week* is ``all``, the ids of all weeks."""
    if week == ALL_WEEKS:
        return tuple([period.id for period in weeks_in_order(dataset)])
    return (week, *[period.id for period in dataset.periods if period.weeks and period.weeks[-1] == week])


def weeks_or_period(dataset: Dataset, period: str) -> tuple[str, ...]:
    """List the ids of all weeks if *period* is ``all``, otherwise only *period* itself."""
    return periods_ending_with_week(dataset, ALL_WEEKS) if period == ALL_WEEKS else (period,)


def weeks_of_source(dataset: Dataset, source: str) -> tuple[str, ...]:
    """List the ids of the weeks for which a source prints figures, for the week itself or for a span ending with it."""
    printed = {observation.period for observation in dataset.observations if observation.source == source}
    return tuple(
        week
        for week in periods_ending_with_week(dataset, ALL_WEEKS)
        if printed.intersection(periods_ending_with_week(dataset, week))
    )
