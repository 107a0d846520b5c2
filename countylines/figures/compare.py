"""Weeks side by side, measure by measure, and the change from one week to another."""

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from countylines.figures import ALL_WEEKS, periods_ending_with_week, weeks_in_order
from countylines.figures.best import sort_by_group_and_whole
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import ONE_DECIMAL, Interval
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Measure, Period
from countylines.record.nouns.header import ComparedMeasure

MOST_MAIN_MEASURES = 5
"""How many measures are compared by default, if the record does not list any: more columns do not fit in a terminal."""

LEAST_CHANGE = Decimal(-100)
"""The least possible change in percent: a drop to zero."""


class Comparison(NamedTuple):
    """A measure in one of several weeks; *figure* is None if no source prints it, which does not mean zero.

    *change* is the change from the week *against* (an id), in percent, rounded outward to one decimal; None if unknown.
    *exact_change* is the change between two exact figures, rounded to the nearest tenth; None if either is not exact.
    """

    week: Period
    measure: Measure
    figure: Figure | None
    change: Interval | None = None
    exact_change: Decimal | None = None
    against: str | None = None


def main_measures(dataset: Dataset) -> tuple[ComparedMeasure, ...]:
    """List the measures that are compared by default: those the record lists, or else those printed in most weeks.

    Ties are broken by the order in the headline, then by display order (``sort_by_group_and_whole``).
    """
    if dataset.header.compare:
        return dataset.header.compare
    weeks = periods_ending_with_week(dataset, ALL_WEEKS)
    printed = Counter(name for week in weeks for name in dataset.measures_of_period.get(week, ()))
    displayed = sort_by_group_and_whole(dataset, [measure.id for measure in dataset.measures if measure.id in printed])
    in_order = dict.fromkeys([*(name for name in dataset.headline if name in printed), *displayed])
    in_most_weeks = sorted(in_order, key=lambda name: -printed[name])[:MOST_MAIN_MEASURES]
    return tuple(ComparedMeasure(name, dataset.index("measures")[name].label) for name in in_most_weeks)


def find_comparisons(
    dataset: Dataset,
    measures: Sequence[str],
    *,
    since: str | None = None,
    until: str | None = None,
    against: str | None = None,
) -> tuple[Comparison, ...]:
    """List a comparison for each measure and week: measure by measure, weeks from *since* to *until* (ids, inclusive).

    Each change is from the figure of the week *against* (an id); without it, no changes are worked out.
    """
    weeks = weeks_in_order(dataset)
    ids = [week.id for week in weeks]
    weeks = weeks[ids.index(since) if since else 0 : ids.index(until) + 1 if until else None]
    found = []
    for measure in dict.fromkeys(measures):
        base = figure_of(dataset, against, measure) if against else None
        for week in weeks:
            figure = figure_of(dataset, week.id, measure)
            change, exact = percent_change(base, figure), percent_change_of_exact_figures(base, figure)
            found.append(Comparison(week, dataset.index("measures")[measure], figure, change, exact, against))
    return tuple(found)


def percent_change(base: Figure | None, figure: Figure | None) -> Interval | None:
    """Return the change from one figure to another in percent: from 743 to 1,360 is +83.0 to +83.1.

    None if one of the figures is missing or disputed, or if neither end of the change is known (LEAST_CHANGE does not
    count as a known lower end). If *base* may be zero, the change has no upper end.
    """
    if base is None or figure is None:
        return None
    before, after = base.best_in_whole_numbers, figure.best_in_whole_numbers
    if before is None or after is None:
        return None
    if base.id == figure.id:
        return Interval.exactly(0)
    least = _rounded_percent_change(before.high, after.low or Decimal(0), ROUND_FLOOR)
    most = _rounded_percent_change(before.low, after.high, ROUND_CEILING)
    is_unknown = most is None and (least is None or least == LEAST_CHANGE)
    return None if is_unknown else Interval(least, most)


def percent_change_of_exact_figures(base: Figure | None, figure: Figure | None) -> Decimal | None:
    """Return the change between two exact figures in percent, to the nearest tenth: from 743 to 1,360 is 83.0."""
    if base is None or figure is None or base.best is None or figure.best is None:
        return None
    if not base.best.is_exact or not figure.best.is_exact:
        return None
    return _rounded_percent_change(base.best.low, figure.best.low, ROUND_HALF_UP)


def difference(base: Figure, figure: Figure) -> Interval | None:
    """Return how much more *figure* is than *base*, in their unit; negative if it is less.

    None if one of them is disputed, or if neither end of the difference is known.
    """
    before, after = base.best_in_whole_numbers, figure.best_in_whole_numbers
    if before is None or after is None:
        return None
    low = None if after.low is None or before.high is None else after.low - before.high
    high = None if after.high is None or before.low is None else after.high - before.low
    if low is None and high is None:
        return None
    low_included = after.low_included and before.high_included
    return Interval(low, high, low_included, after.high_included and before.low_included)


def _rounded_percent_change(before: Decimal | None, after: Decimal | None, rounding: str) -> Decimal | None:
    """Return the change in percent, rounded as *rounding* says; None if a number is unknown or *before* is zero."""
    if not before or after is None:
        return None
    change = Context(rounding=rounding).divide(100 * (after - before), before)
    return change.quantize(ONE_DECIMAL, rounding) + 0
