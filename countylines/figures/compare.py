"""Comparisons: weeks side by side, measure by measure. The series is not like for like, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import NamedTuple

from countylines.figures.figure import Figure
from countylines.figures.find import figure_of
from countylines.figures.interval import Interval
from countylines.record.dataset import Dataset
from countylines.record.nouns.measure import Measure
from countylines.record.nouns.period import Period

MAIN = ("arrests", "cash", "weapons", "deal-lines", "addresses.cuckooed")
"""The measures that most weeks have, for a first look."""

TENTH = Decimal("0.1")

LEAST = Decimal(-100)
"""The least change that there is: to nothing."""


class Comparison(NamedTuple):
    """A measure in a week, beside the others: *figure* is None where nobody printed it, which is not zero.

    *change* is that against the chosen week in a hundred, rounded outward to one decimal; None where it cannot be told.
    """

    week: Period
    measure: Measure
    figure: Figure | None
    change: Interval | None = None


def find_comparisons(
    dataset: Dataset,
    measures: Sequence[str],
    *,
    since: str | None = None,
    until: str | None = None,
    against: str | None = None,
) -> tuple[Comparison, ...]:
    """Set the weeks from *since* to *until* (ids, both in) side by side, measure by measure, each measure once."""
    return tuple(
        comparison
        for measure in dict.fromkeys(measures)
        for comparison in _of_measure(dataset, dataset.index("measures")[measure], since, until, against)
    )


def _weeks(dataset: Dataset) -> list[Period]:
    return [period for period in dataset.periods if period.kind == "week"]


def _of_measure(
    dataset: Dataset, measure: Measure, since: str | None, until: str | None, against: str | None
) -> Iterator[Comparison]:
    base = figure_of(dataset, against, measure.id) if against else None
    for week in _weeks(dataset):
        if (since is None or since <= week.id) and (until is None or week.id <= until):
            figure = figure_of(dataset, week.id, measure.id)
            yield Comparison(week, measure, figure, change_between(base, figure))


def change_between(base: Figure | None, figure: Figure | None) -> Interval | None:
    """Give the change from one figure to another in a hundred: 743 to 1,360 is +83.0 to +83.1.

    None where one of them is missing or disputed, or nothing is known of either end. Where the first can be nought,
    there is no most.
    """
    if base is None or figure is None or base.best is None or figure.best is None:
        return None
    if base.id == figure.id:
        return Interval.exactly(0)
    before, after = _ends(base, base.best), _ends(figure, figure.best)
    least = _change(before.high, after.low or Decimal(0), ROUND_FLOOR)
    most = _change(before.low, after.high, ROUND_CEILING)
    is_nothing = most is None and (least is None or least == LEAST)
    return None if is_nothing else Interval(least, most)


def _ends(figure: Figure, best: Interval) -> Interval:
    """Close a count on whole numbers: more than 700 is 701 at least."""
    return best.whole() if figure.measure.is_count else best


def _change(before: Decimal | None, after: Decimal | None, rounding: str) -> Decimal | None:
    """Give the change in a hundred, rounded one way; None where a number is not known, or nothing can be divided."""
    if not before or after is None:
        return None
    change = Context(rounding=rounding).divide(100 * (after - before), before)
    return change.quantize(TENTH, rounding) + 0
