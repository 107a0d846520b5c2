"""Weeks: which periods a question about one is answered from."""

from __future__ import annotations

from countylines.record.dataset import Dataset

ALL_WEEKS = "all"
"""What to write for every week at once; spans are left out, since they hold weeks."""

NOT_ALIKE = (
    "The weeks are not like for like: areas, definitions and verbs changed, and first counts were often lower than "
    "later ones."
)
"""What whoever sets weeks side by side has to say."""


def periods_meant(dataset: Dataset, week: str) -> tuple[str, ...]:
    """List the periods that a question about *week* is answered from: it, then the spans that end with it."""
    if week == ALL_WEEKS:
        return tuple(period.id for period in dataset.periods if period.kind == "week")
    spans = [period.id for period in dataset.periods if period.weeks and period.weeks[-1] == week]
    return (week, *spans)


def weeks_of(dataset: Dataset, source: str) -> tuple[str, ...]:
    """List the weeks of which a *source* prints figures, or of the spans that end with them."""
    printed = {one.period for one in dataset.observations if one.source == source}
    weeks = (period.id for period in dataset.periods if period.kind == "week")
    return tuple(week for week in weeks if printed.intersection(periods_meant(dataset, week)))
