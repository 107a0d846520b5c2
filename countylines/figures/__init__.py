"""Figures: hedged numbers as intervals, and what all sources together say of one measure in one period.

The periods that a question about a week, or about all weeks, is answered from are found here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.figures import Period

ALL_WEEKS = "all"
"""What a user writes for every week at once; spans are left out, because they contain weeks."""


def weeks_in_order(dataset: Dataset) -> list[Period]:
    """List the weeks as they followed each other: by place in the series, first day or id, which all have."""
    weeks = [period for period in dataset.periods if period.kind == "week"]
    if all(week.ordinal for week in weeks):
        return sorted(weeks, key=lambda week: week.ordinal or 0)
    if all(week.start for week in weeks):
        return sorted(weeks, key=lambda week: week.start or "")
    return weeks


def periods_ending_with_week(dataset: Dataset, week: str) -> tuple[str, ...]:
    """List the ids of *week* and of the spans that end with it; for ``all``, of every week."""
    if week == ALL_WEEKS:
        return tuple([period.id for period in weeks_in_order(dataset)])
    return (week, *[period.id for period in dataset.periods if period.weeks and period.weeks[-1] == week])


def weeks_or_period(dataset: Dataset, period: str) -> tuple[str, ...]:
    """List the ids of all weeks for ``all``, of any other period its own."""
    return periods_ending_with_week(dataset, ALL_WEEKS) if period == ALL_WEEKS else (period,)


def weeks_of_source(dataset: Dataset, source: str) -> tuple[str, ...]:
    """List the weeks for which a source prints figures, of the week or of a span that ends with it."""
    printed = {observation.period for observation in dataset.observations if observation.source == source}
    return tuple(
        week
        for week in periods_ending_with_week(dataset, ALL_WEEKS)
        if printed.intersection(periods_ending_with_week(dataset, week))
    )
