"""Comparisons: weeks side by side, measure by measure. The series is not like for like, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from countylines.dataset.load import Dataset
from countylines.model.figure import Figure
from countylines.model.interval import Interval
from countylines.model.measure import Measure
from countylines.model.period import Period
from countylines.queries.figures import figure_of

MAIN = ("arrests", "cash", "weapons", "deal-lines", "addresses.cuckooed")
"""The measures that most weeks have, for a first look."""

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure in a week, beside the others: *figure* is None where nobody printed it, which is not zero.

    *change* is the change against the chosen week in a hundred, rounded outward to one decimal; None where it cannot be
    told.
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
    """Set the weeks from *since* to *until* (ids, both in) side by side, measure by measure, against one of them."""
    return tuple(
        comparison
        for measure in measures
        for comparison in _of_measure(dataset, dataset.index("measures")[measure], since, until, against)
    )


def _of_measure(
    dataset: Dataset, measure: Measure, since: str | None, until: str | None, against: str | None
) -> Iterator[Comparison]:
    base = figure_of(dataset, against, measure.id) if against else None
    for week in dataset.periods:
        outside = (since is not None and week.id < since) or (until is not None and week.id > until)
        if week.kind != "week" or outside:
            continue
        figure = figure_of(dataset, week.id, measure.id)
        yield Comparison(week, measure, figure, change_between(base, figure))


def change_between(base: Figure | None, figure: Figure | None) -> Interval | None:
    """Give the change from one figure to another in a hundred: 743 to 1,360 is +83.0 to +83.1.

    None where one of them is missing, disputed or can be nought.
    """
    if base is None or figure is None or base.best is None or figure.best is None:
        return None
    if base.period.id == figure.period.id:
        return Interval.exactly(0)
    before, after = _ends(base), _ends(figure)
    if not before.low or after.low is None:
        return None
    least = None if before.high is None else _hundredths(after.low / before.high, ROUND_FLOOR)
    most = None if after.high is None else _hundredths(after.high / before.low, ROUND_CEILING)
    return None if least is None and most is None else Interval(least, most)


def _ends(figure: Figure) -> Interval:
    best = figure.best
    assert best is not None  # noqa: S101  the caller has looked
    return best.whole() if figure.measure.count else best


def _hundredths(ratio: Decimal, rounding: str) -> Decimal:
    return (100 * (ratio - 1)).quantize(TENTH, rounding)
