"""Wholes: what a figure's own sources, its parts and its weeks each let it be.

Sums, single parts and the weeks of a span are set beside what is printed of the whole; whether they go together is
for ``conflicts`` to say. Normal observations alone speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.best import observed_interval
from countylines.figures.interval import EVERYTHING, Interval, intersect_printed, interval_in_words
from countylines.figures.measure_graph import measure_graph, parts_before_wholes
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.measure import Measure
    from countylines.record.nouns.period import Period

NOTHING_KNOWN = Interval(Decimal(0), None)
"""What a part adds that nobody printed: none, or any number."""


class Bound(NamedTuple):
    """What a whole can be by some figures (its own, or those of parts or weeks), and how that is said.

    *is_one_part*: it is a single part, which the whole is not to be less than.
    """

    interval: Interval
    says: str
    figures: tuple[str, ...]
    is_one_part: bool = False


class Whole(NamedTuple):
    """A measure in a period (ids) with everything that bounds it, its own sources first where it has any."""

    period: str
    measure: str
    bounds: tuple[Bound, ...]

    @property
    def figure(self) -> str:
        """``PERIOD/MEASURE``."""
        return f"{self.period}/{self.measure}"


def find_wholes(dataset: Dataset) -> Iterator[Whole]:
    """List what is bounded: weeks before spans, and parts before their wholes, which are told what these can be."""
    ledger = _Ledger(dataset)
    for period in sorted(dataset.periods, key=lambda period: period.weeks is not None):
        present = dataset.measures_of.get(period.id, ())
        for family in dict.fromkeys(measure_graph(dataset).families[name] for name in present):
            for name in parts_before_wholes(dataset, period.id, family):
                bounds = tuple(ledger.bounds(period, name))
                if bounds:
                    ledger.enter(period.id, name, bounds)
                    yield Whole(period.id, name, bounds)


class _Ledger:
    """What is known so far of each figure, from its sources and whatever is below it."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.measures: Mapping[str, Measure] = dataset.index("measures")
        self.sums = measure_graph(dataset).sums
        self.known: dict[tuple[str, str], Bound] = {}
        self.parts: dict[str, list[str]] = {}
        for measure in dataset.measures:
            if measure.part_of is not None:
                self.parts.setdefault(measure.part_of, []).append(measure.id)

    def bounds(self, period: Period, name: str) -> Iterator[Bound]:
        """List what bounds a figure: its sources, its sums, parts that no sum has, and the weeks of a span."""
        printed = self._printed(period.id, name)
        if printed is not None:
            yield Bound(printed, interval_in_words(printed, self.measures[name].unit), (f"{period.id}/{name}",))
        summed: set[str] = set()
        for addition in self.sums.get((period.id, name), ()):
            summed.update(addition.parts)
            terms = [(self.measures[part].label, self.known.get((period.id, part))) for part in addition.parts]
            yield from self._added_up(name, terms, is_all=addition.relation == "exhaustive")
        for part in self.parts.get(name, ()):
            if part not in summed:
                yield from self._one_part(part, self.known.get((period.id, part)))
            yield from self._outgrown(period.id, part)
        terms = [(week, self.known.get((week, name))) for week in period.weeks or ()]
        yield from self._added_up(name, terms, is_all=True)

    def enter(self, period: str, name: str, bounds: Sequence[Bound]) -> None:
        """Keep what the bounds of a figure allow together; where they do not meet, what its sources print."""
        count = self.measures[name].is_count
        met: Interval | None = EVERYTHING
        for bound in bounds:
            met = met and intersect_printed(met, bound.interval, count=count)
        first = bounds[0]
        figures = first.figures if met in (None, first.interval) else _figures(bounds)
        allowed = intersect_printed(met or first.interval, NOTHING_KNOWN, count=count) or NOTHING_KNOWN
        closed = allowed.to_whole_numbers() if count else allowed
        self.known[period, name] = Bound(closed, interval_in_words(allowed, self.measures[name].unit), figures)

    def _printed(self, period: str, name: str) -> Interval | None:
        """Give what the normal observations of a figure allow together; None without any, or where they do not meet."""
        normal = [one for one in self.dataset.observations_of.get((period, name), ()) if one.is_normal]
        met: Interval | None = EVERYTHING if normal else None
        for observation in normal:
            met = met and intersect_printed(
                met, observed_interval(self.dataset, observation), count=self.measures[name].is_count
            )
        return met

    def _added_up(self, name: str, terms: Sequence[tuple[str, Bound | None]], *, is_all: bool) -> Iterator[Bound]:
        """Add up parts or weeks, each with what it is called; those that nobody printed leave the sum open."""
        total = Interval.exactly(0)
        for _, bound in terms:
            total = total.plus(bound.interval if bound else NOTHING_KNOWN)
        if not is_all:
            total = Interval(total.low, None, low_included=total.low_included)
        figures = _figures(bound for _, bound in terms if bound)
        if figures:
            named = " + ".join(f"{title} ({bound.says if bound else 'not printed'})" for title, bound in terms)
            yield Bound(total, f"{named} come to {interval_in_words(total, self.measures[name].unit)}", figures)

    def _one_part(self, name: str, part: Bound | None) -> Iterator[Bound]:
        if part is not None and part.interval.excludes_zero:
            floor = Interval(part.interval.low, None, low_included=part.interval.low_included)
            yield Bound(floor, f"{self.measures[name].label} alone: {part.says}", part.figures, is_one_part=True)

    def _outgrown(self, period: str, name: str) -> Iterator[Bound]:
        """List what lies below a part and is more than it: where the two clash, the part does not pass it on."""
        part = self.known.get((period, name))
        for below in self.parts.get(name, ()):
            for floor in self._one_part(below, self.known.get((period, below))):
                if part is None or not part.interval.lies_in(floor.interval):
                    yield floor
            yield from self._outgrown(period, below)


def _figures(bounds: Iterable[Bound]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure for bound in bounds for figure in bound.figures))
