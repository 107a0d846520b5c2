"""Whether a number that differs from a figure is the sum of figures: of several weeks, or of several things.

For example ``May and October together: 1,214 nests``, or ``hens and cocks worth £172,840``.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from countylines.checker.judge import only_supported_value
from countylines.checker.near_misses import Nearness, nearness_to
from countylines.checker.number_mention import NumberMention
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset

_MOST_ADDED = 4
"""The most figures that are added up."""
_FEWEST_DIGITS_OF_SUM = 3
"""A sum over several weeks with fewer significant digits may be a coincidence."""
_FEWEST_DIGITS_OF_THINGS = 4
"""The same for sums of several things, as more of these are possible."""


def is_sum_of_figures(dataset: Dataset, number: NumberMention, weeks: Collection[str]) -> bool:
    """Return whether a number is the sum of its measure over some of the *weeks*, or of similar figures of its week."""
    figure, digits = number.figure, significant_digits(number.value)
    if figure is None or number.hedge != "bare" or digits < _FEWEST_DIGITS_OF_SUM:
        return False
    if dataset.measures_printing(number.value, figure.period.id):
        return False  # two nouns are swapped
    of_weeks = (figure_of(dataset, week, figure.measure.id) for week in weeks)
    is_apart = nearness_to(dataset, number, figure) < Nearness.CLOSE
    of_things = [figure, *_like(dataset, figure)] if digits >= _FEWEST_DIGITS_OF_THINGS else []
    return (is_apart and _makes(number.value, _values(of_weeks))) or _makes(number.value, _values(of_things))


def _makes(value: Decimal, values: Sequence[Decimal]) -> bool:
    """Return whether two or more of the values add up to a number."""
    return any(sum(added) == value for count in range(2, _MOST_ADDED + 1) for added in combinations(values, count))


def _like(dataset: Dataset, figure: Figure) -> Iterator[Figure | None]:
    """Yield the week's other figures, in the same unit, that may be added: parts of its whole, or amounts with none."""
    own, measures = figure.measure, dataset.index("measures")
    for name in dataset.measures_of_period.get(figure.period.id, ()):
        other = measures[name]
        is_beside = other.unit == own.unit and other.part_of == own.part_of
        if name != own.id and is_beside and not (own.is_count and own.part_of is None):
            yield figure_of(dataset, figure.period.id, name)


def _values(figures: Iterable[Figure | None]) -> list[Decimal]:
    """Return the different exact values of some figures."""
    return [*dict.fromkeys(value for value in map(only_supported_value, figures) if value)]
