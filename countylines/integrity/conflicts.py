"""Conflicts: where sources disagree, and what decides it.

The record's own disagreements come first; whatever else contradicts itself in the observations (of every rank), the
sums and the datings is worked out. A contradiction that the record has a disagreement on is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from countylines.figures.best import observed_interval
from countylines.figures.interval import amount_in_words, intersect_printed, interval_in_words
from countylines.figures.weeks import ALL_WEEKS, periods_for_week
from countylines.integrity.bounds import Bound, Whole, find_wholes
from countylines.record.dataset import Dataset
from countylines.record.nouns.dating import Dating
from countylines.record.nouns.disagreement import Disagreement, Side
from countylines.record.nouns.measure import Measure
from countylines.record.nouns.observation import Observation
from countylines.record.nouns.period import Period

One = TypeVar("One")
Printed = TypeVar("Printed", Observation, Dating)

VALUE, SUM, DATES = "value", "sum", "dates"

MANY = 3
"""From how many answers on a question does not list them: the sides do."""

ROUNDED = ("nearly", "just-over", "about")
"""The hedges that are said as they are printed: how far they reach is ours to reckon, and no source's word."""


class Conflict(NamedTuple):
    """A question on which sources differ; *is_recorded* tells the record's own from those worked out.

    *about* begins with what the question is on: of a sum that does not add up, the whole.
    """

    id: str
    kind: str
    about: tuple[str, ...]
    question: str
    sides: tuple[Side, ...]
    decided_by: str | None
    is_recorded: bool = False


def find_conflicts(dataset: Dataset, week: str = ALL_WEEKS) -> tuple[Conflict, ...]:
    """List the conflicts about a week (an id) and the spans that end with it, or about anything (``all``), by id."""
    recorded = [_of_record(one) for one in dataset.disagreements]
    told = {(one.kind, about) for one in recorded for about in one.about}
    computed = (one for one in _computed(dataset, told) if (one.kind, one.about[0]) not in told)
    found = sorted([*recorded, *computed], key=lambda conflict: conflict.id)
    if week == ALL_WEEKS:
        return tuple(found)
    meant = periods_for_week(dataset, week)
    return tuple(one for one in found if any(about.partition("/")[0] in meant for about in one.about))


def _of_record(one: Disagreement) -> Conflict:
    return Conflict(one.id, one.kind, one.about, one.question, one.sides, one.decided_by, is_recorded=True)


def _computed(dataset: Dataset, told: set[tuple[str, str]]) -> Iterator[Conflict]:
    for observations in dataset.observations_of.values():
        yield from _on_value(dataset, observations)
    for whole in find_wholes(dataset):
        yield from _on_whole(dataset, whole, told)
    datings_of: dict[str, list[Dating]] = {}
    for dating in dataset.datings:
        datings_of.setdefault(dating.period, []).append(dating)
    for period, datings in datings_of.items():
        yield from _on_dates(dataset, dataset.index("periods")[period], datings)


def _on_value(dataset: Dataset, observations: Sequence[Observation]) -> Iterator[Conflict]:
    """Find whether sources print of a figure what cannot all be so."""
    measure = dataset.index("measures")[observations[0].measure]
    intervals = {one.id: observed_interval(dataset, one) for one in observations}

    def opposed(one: Observation, other: Observation) -> bool:
        return intersect_printed(intervals[one.id], intervals[other.id], count=measure.is_count) is None

    def said(one: Observation) -> str:
        if one.hedge in ROUNDED:
            return f"{one.hedge.replace('-', ' ')} {amount_in_words(one.value, measure.unit)}"
        return interval_in_words(intervals[one.id], measure.unit)

    clashing = _clashing(observations, opposed)
    if clashing:
        figure = f"{observations[0].period}/{measure.id}"
        sides = _sides(observations, said)
        yield Conflict(
            id=f"{figure}/{VALUE}",
            kind=VALUE,
            about=(figure,),
            question=f"{_titled(dataset, measure, observations[0].period)}: {_either(sides)}?",
            sides=sides,
            decided_by=_reasons(dataset, clashing, opposed, said),
        )


def _on_whole(dataset: Dataset, whole: Whole, told: set[tuple[str, str]]) -> Iterator[Conflict]:
    """Find whether a whole is not what its parts make, is less than one of them, or than its weeks."""
    measure = dataset.index("measures")[whole.measure]

    def opposed(one: Bound, other: Bound) -> bool:
        return intersect_printed(one.interval, other.interval, count=measure.is_count) is None

    untold = [one for one in whole.bounds if not (one.is_one_part and (SUM, one.figures[0]) in told)]
    clashing = _clashing(untold, opposed)
    if clashing:
        figures = [figure for bound in clashing for figure in bound.figures]
        yield Conflict(
            id=f"{whole.figure}/{SUM}",
            kind=SUM,
            about=tuple(dict.fromkeys([whole.figure, *figures])),
            question=f"{_titled(dataset, measure, whole.period)}: how do the whole and its parts fit together?",
            sides=tuple(Side(bound.says, _normal_sources(dataset, bound.figures)) for bound in clashing),
            decided_by=None,
        )


def _on_dates(dataset: Dataset, period: Period, datings: Sequence[Dating]) -> Iterator[Conflict]:
    """Find whether sources date a period differently."""
    clashing = _clashing(datings, Dating.contradicts)
    if clashing:
        sides = _sides(clashing, _dating_said)
        yield Conflict(
            id=f"{period.id}/{DATES}",
            kind=DATES,
            about=(period.id,),
            question=f"{period.label}: {_either(sides)}?",
            sides=sides,
            decided_by=_reasons(dataset, clashing, Dating.contradicts, _dating_said),
        )


def _clashing(ones: Sequence[One], opposed: Callable[[One, One], bool]) -> list[One]:
    """List those that cannot hold beside some other."""
    places = {
        place
        for (first, one), (second, other) in combinations(enumerate(ones), 2)
        if opposed(one, other)
        for place in (first, second)
    }
    return [one for place, one in enumerate(ones) if place in places]


def _sides(ones: Sequence[Printed], said: Callable[[Printed], str]) -> tuple[Side, ...]:
    """Put those that say the same on one side, each source once."""
    sides: dict[str, dict[str, None]] = {}
    for one in ones:
        sides.setdefault(said(one), {})[one.source] = None
    return tuple(Side(says, tuple(sources)) for says, sources in sides.items())


def _reasons(
    dataset: Dataset,
    clashing: Sequence[Printed],
    opposed: Callable[[Printed, Printed], bool],
    said: Callable[[Printed], str],
) -> str | None:
    """Say what some were deprecated for, each with whom it speaks against.

    Nothing decides it as long as two that were not cannot both hold.
    """
    if _clashing([one for one in clashing if one.is_normal], opposed):
        return None
    against: dict[tuple[str, str], dict[str, None]] = {}
    for one in clashing:
        if one.reason and not one.is_normal:
            against.setdefault((said(one), one.reason), {})[dataset.index("sources")[one.source].publisher] = None
    told = [f"Against {says} in {' and '.join(names)}: {reason}" for (says, reason), names in against.items()]
    return " ".join(told) or None


def _titled(dataset: Dataset, measure: Measure, period: str) -> str:
    return f"{measure.label} ({dataset.index('periods')[period].label})"


def _normal_sources(dataset: Dataset, figures: Sequence[str]) -> tuple[str, ...]:
    """List the sources of the normal observations of some figures, each once."""
    named = [tuple(figure.split("/", 1)) for figure in figures]
    found = [one for period, measure in named for one in dataset.observations_of[period, measure] if one.is_normal]
    return tuple(dict.fromkeys(one.source for one in found))


def _dating_said(dating: Dating) -> str:
    if dating.start and dating.end:
        days = f"{dating.start} to {dating.end}"
    else:
        days = f"from {dating.start}" if dating.start else f"to {dating.end}" if dating.end else ""
    length = "" if dating.days is None else f"{dating.days} days"
    place = "" if dating.ordinal is None else f"number {dating.ordinal} of the series"
    return ", ".join(part for part in (days, length, place) if part)


def _either(sides: Sequence[Side]) -> str:
    """Ask which of the sides holds; a long list is left to them."""
    if len(sides) > MANY:
        return "which of these"
    *first, last = [side.says for side in sides]
    return f"{', '.join(first)} or {last}" if first else last
