"""Extremes: which figures may be the highest or the lowest, given their intervals."""

from collections.abc import Iterable
from decimal import Decimal

from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import Interval
from countylines.record.dataset import Dataset

_NO_UPPER_END = Decimal("Infinity")


def possible_intervals(dataset: Dataset, figure: Figure) -> list[Interval]:
    """Return the intervals in which a figure may lie: its best or, if it is disputed, one interval per observation.

    Each is limited by the spans that contain the week: a week cannot have more than the whole span.
    """
    found = [figure.best] if figure.best is not None else []
    found = found or [observed_interval(dataset, one) for one in figure.observations if one.is_normal]
    found = [one.to_whole_numbers() for one in found] if figure.measure.is_count else found
    for span in (one for one in dataset.periods if figure.period.id in (one.weeks or ())):
        total = figure_of(dataset, span.id, figure.measure.id)
        if total is not None and total.best is not None:
            found = [one.intersect(total.best.from_zero()) or one for one in found]
    return found


def may_be_as_extreme(dataset: Dataset, figure: Figure, other: Figure, *, most: bool) -> bool:
    """Return whether a figure may be at least as high as *other* (if *most*) or at least as low (if not).

    Any interval of a disputed figure may be the true one.
    """
    possible = [possible_intervals(dataset, one) for one in (figure, other)]
    upper, lower = possible if most else reversed(possible)
    return any(one.from_zero().meets(two) for one in upper for two in lower)


def sorted_by_extreme(dataset: Dataset, figures: Iterable[Figure], *, most: bool) -> list[Figure]:
    """Sort figures by their lowest possible value, descending (if *most*), or by their highest, ascending.

    Figures without that end come last.
    """

    def key(figure: Figure) -> Decimal:
        possible = possible_intervals(dataset, figure)
        if most:
            return max((-one.low if one.low is not None else Decimal(1) for one in possible), default=Decimal(1))
        return max((one.high if one.high is not None else _NO_UPPER_END for one in possible), default=_NO_UPPER_END)

    return sorted(figures, key=key)
