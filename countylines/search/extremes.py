"""The most and the fewest: the order of figures by their ends, and which figures an open end leaves unranked."""

from __future__ import annotations

from decimal import Decimal

from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import Interval
from countylines.lookup.timeframe import MOST
from countylines.record.dataset import Dataset


def sort_key_by_extreme(figure: Figure, extreme: str) -> Decimal:
    """Return a sort key: the lower end, the most first, or the upper end; a figure without that end comes last."""
    low, high = (figure.best.low, figure.best.high) if figure.best is not None else (None, None)
    if extreme == MOST:
        return Decimal(1) if low is None else -low
    return Decimal("Infinity") if high is None else high


def may_be_as_extreme(dataset: Dataset, figure: Figure, other: Figure, extreme: str) -> bool:
    """Return whether a figure may be as high as another, or as low, by all that the sources leave open.

    Of a disputed figure, any of its sides may be the true one. A week never has more than several weeks with it.
    """
    return any(
        _may_reach(one, two, extreme)
        for one in _possible_intervals(dataset, figure)
        for two in _possible_intervals(dataset, other)
    )


def _possible_intervals(dataset: Dataset, figure: Figure) -> list[Interval]:
    found = [figure.best] if figure.best is not None else []
    found = found or [observed_interval(dataset, one) for one in figure.observations if one.is_normal]
    found = [one.to_whole_numbers() for one in found] if figure.measure.is_count else found
    for span in (one for one in dataset.periods if figure.period.id in (one.weeks or ())):
        total = figure_of(dataset, span.id, figure.measure.id)
        if total is not None and total.best is not None and total.best.high is not None:
            found = [one.intersect(Interval(Decimal(0), total.best.high)) or one for one in found]
    return found


def _may_reach(one: Interval, other: Interval, extreme: str) -> bool:
    """Return whether some value of an interval is at least some value of another, or for FEWEST at most."""
    upper, lower = (one, other) if extreme == MOST else (other, one)
    if upper.high is None or lower.low is None or upper.high > lower.low:
        return True
    return upper.high == lower.low and upper.high_included and lower.low_included
