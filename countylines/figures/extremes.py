"""Extremes: which figures are the most or the fewest, by all that the sources leave open."""

from collections.abc import Iterable
from decimal import Decimal

from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import Interval
from countylines.record.dataset import Dataset

_LAST = Decimal("Infinity")


def possible_intervals(dataset: Dataset, figure: Figure) -> list[Interval]:
    """Return what the sources leave open of a figure: of a disputed one, what each of its sides allows.

    A week never has more than several weeks with it.
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
    """Return whether a figure may be as high as another, or as low: any side of a dispute may be the true one."""
    possible = [possible_intervals(dataset, one) for one in (figure, other)]
    upper, lower = possible if most else reversed(possible)
    return any(one.from_zero().meets(two) for one in upper for two in lower)


def sorted_by_extreme(dataset: Dataset, figures: Iterable[Figure], *, most: bool) -> list[Figure]:
    """Sort figures by the lowest that each may be, the most first, or by the highest; without that it comes last."""

    def key(figure: Figure) -> Decimal:
        possible = possible_intervals(dataset, figure)
        if most:
            return max((-one.low if one.low is not None else Decimal(1) for one in possible), default=Decimal(1))
        return max((one.high if one.high is not None else _LAST for one in possible), default=_LAST)

    return sorted(figures, key=key)
