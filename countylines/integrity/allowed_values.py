"""Bounds of a figure: the intervals that its own sources, its parts and its weeks each allow.

Only normal observations count. ``contradictions`` compares the bounds with each other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.figures.best import measure_families, observed_interval, parts_before_wholes
from countylines.figures.interval import (
    AT_LEAST_ZERO,
    EVERYTHING,
    Interval,
    intersect_keeping_printed_ends,
    interval_in_words,
    sum_of,
)
from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns.figures import Measure, Period


class Bound(NamedTuple):
    """An *interval* that bounds a figure, worked out from *figures*: the figure itself, its parts or its weeks.

    *says* puts it in words. *place* is the file, the id and the field of the record that it is based on.
    *is_single_part* is set if it is the lower bound given by one part alone.
    """

    interval: Interval
    says: str
    figures: tuple[str, ...]
    place: tuple[str, str, str]
    is_single_part: bool = False


class BoundedFigure(NamedTuple):
    """A measure in a period (ids), with its bounds; the bound from its own sources comes first, if there is one."""

    period: str
    measure: str
    bounds: tuple[Bound, ...]

    @property
    def id(self) -> str:
        """``PERIOD/MEASURE``."""
        return f"{self.period}/{self.measure}"


def find_bounded_figures(dataset: Dataset) -> Iterator[BoundedFigure]:
    """Yield the figures that have bounds: weeks before spans, and parts before their wholes."""
    known = _BoundsSoFar(dataset)
    for period in sorted(dataset.periods, key=lambda period: period.weeks is not None):
        present = dataset.measures_of_period.get(period.id, ())
        for family in dict.fromkeys(measure_families(dataset)[name] for name in present):
            for name in parts_before_wholes(dataset, period.id, family):
                bounds = tuple(known.work_out_bounds(period, name))
                if bounds:
                    known.store_common_bound(period.id, name, bounds)
                    yield BoundedFigure(period.id, name, bounds)


class _BoundsSoFar:
    """The bound of each figure examined so far, from which the bounds of its whole and its spans are worked out."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.measures: Mapping[str, Measure] = dataset.index("measures")
        self.known: dict[tuple[str, str], Bound] = {}
        self.parts = grouped((measure.part_of, measure.id) for measure in dataset.measures)

    def work_out_bounds(self, period: Period, name: str) -> Iterator[Bound]:
        """Yield the bounds of a figure: from its sources, its sums, its parts outside sums, and the weeks of a span.

        If its sources contradict each other, they give no bound.
        """
        observations = [one for one in self.dataset.observations_of.get((period.id, name), ()) if one.is_normal]
        intervals = [observed_interval(self.dataset, one) for one in observations]
        met = _allowed_by_all(intervals, count=self.measures[name].is_count)
        if observations and met is not None:
            place = ("observations", observations[0].id, "value")
            yield Bound(met, interval_in_words(met, self.measures[name].unit), (f"{period.id}/{name}",), place)
        summed: set[str] = set()
        for addition in self.dataset.sums_of.get((period.id, name), ()):
            summed.update(addition.parts)
            terms = [(self.measures[part].label, self.known.get((period.id, part))) for part in addition.parts]
            place = ("sums", addition.id, "parts")
            yield from self._bounds_from_sum(name, terms, place, is_all=addition.relation == "exhaustive")
        yield from self._bounds_from_parts(period.id, name, summed)
        terms = [(week, self.known.get((week, name))) for week in period.weeks or ()]
        yield from self._bounds_from_sum(name, terms, ("periods", period.id, "weeks"), is_all=True)

    def store_common_bound(self, period: str, name: str, bounds: Sequence[Bound]) -> None:
        """Store the intersection of a figure's bounds in *known*; if it is empty, the first bound."""
        count = self.measures[name].is_count
        met, first = _allowed_by_all([bound.interval for bound in bounds], count=count), bounds[0]
        figures = first.figures if met in (None, first.interval) else _ids_of_bounded_figures(bounds)
        allowed = intersect_keeping_printed_ends(met or first.interval, AT_LEAST_ZERO, count=count) or AT_LEAST_ZERO
        closed = allowed.to_whole_numbers() if count else allowed
        words = interval_in_words(allowed, self.measures[name].unit)
        self.known[period, name] = Bound(closed, words, figures, first.place)

    def _bounds_from_sum(
        self, name: str, terms: Sequence[tuple[str, Bound | None]], place: tuple[str, str, str], *, is_all: bool
    ) -> Iterator[Bound]:
        """Yield the bound that the sum of parts or weeks gives; *terms* are their labels and bounds.

        The sum has no upper end if a term has no bound, or if *is_all* is not set because there may be other parts.
        """
        total = sum_of(bound.interval if bound else AT_LEAST_ZERO for _, bound in terms)
        if not is_all:
            total = total.without_high()
        figures = _ids_of_bounded_figures(bound for _, bound in terms if bound)
        if figures:
            listed = " + ".join(f"{label} ({bound.says if bound else 'not printed'})" for label, bound in terms)
            words = f"{listed} come to {interval_in_words(total, self.measures[name].unit)}"
            yield Bound(total, words, figures, place)

    def _bounds_from_parts(self, period: str, name: str, summed: Collection[str]) -> Iterator[Bound]:
        """Yield the lower bounds given by single parts, at any depth, that cannot be zero.

        A direct part is left out if it is in a sum (*summed*), a deeper part if its own whole is already known to be at
        least as large.
        """
        waiting = [(name, part) for part in reversed(self.parts.get(name, ()))]
        while waiting:
            above, below = waiting.pop()
            waiting += [(below, deeper) for deeper in reversed(self.parts.get(below, ()))]
            whole, part = self.known.get((period, above)), self.known.get((period, below))
            if part is None or not part.interval.excludes_zero:
                continue
            floor = part.interval.without_high()
            if below not in summed if above == name else whole is None or not whole.interval.lies_in(floor):
                words = f"{self.measures[below].label} alone: {part.says}"
                yield Bound(floor, words, part.figures, part.place, is_single_part=True)


def _allowed_by_all(intervals: Iterable[Interval], *, count: bool) -> Interval | None:
    met: Interval | None = EVERYTHING
    for interval in intervals:
        met = met and intersect_keeping_printed_ends(met, interval, count=count)
    return met


def _ids_of_bounded_figures(bounds: Iterable[Bound]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure for bound in bounds for figure in bound.figures))
