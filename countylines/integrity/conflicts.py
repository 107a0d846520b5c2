"""Conflicts: questions on which sources differ, with their answers and what decides them.

They are the disagreements in the record, and contradictions that no disagreement covers: between observations
(including deprecated ones), in sums, and between datings.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from countylines.figures import ALL_WEEKS, periods_ending_with_week
from countylines.figures.best import observed_interval
from countylines.figures.hedges import ESTIMATED_HEDGES
from countylines.figures.interval import interval_in_words, which_contain_another
from countylines.figures.wordings import hedged_number_in_words
from countylines.integrity.contradictions import (
    contradicting_bounds,
    contradicting_datings,
    contradicting_observations,
    sources_in_disagreements,
)
from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns.dates import Dating, Event
from countylines.record.nouns.figures import DATES, SUM, VALUE, Disagreement, Observation, Side
from countylines.text import filter_by_words, join_phrases

Printed = TypeVar("Printed", Observation, Dating)

MOST_ANSWERS_IN_A_QUESTION = 4
"""A question with more possible answers only asks ``which is right``; the answers are still listed as its sides."""


class Conflict(NamedTuple):
    """A question on which sources differ; *is_recorded* is set if it is a disagreement in the record.

    Other conflicts are worked out from contradictions. *about* begins with the figure or period in question; if a sum
    does not add up, it begins with the whole.
    """

    id: str
    kind: str
    about: tuple[str, ...]
    question: str
    sides: tuple[Side, ...]
    decided_by: str | None
    is_recorded: bool = False


def find_conflicts(dataset: Dataset, week: str = ALL_WEEKS, words: Iterable[str] = ()) -> tuple[Conflict, ...]:
    """List conflicts by id: those about a week (an id) and the spans that end with it, or about any week (``all``).

    All *words* must match the id, the kind, the question, the answers, the publishers who give the answers, or the
    names of the subjects.
    """
    recorded = map(conflict_of, dataset.disagreements)
    worked_out = (*_value_conflicts(dataset), *_sum_conflicts(dataset), *_date_conflicts(dataset))
    found = sorted([*recorded, *worked_out], key=lambda conflict: conflict.id)
    if week != ALL_WEEKS:
        periods = periods_ending_with_week(dataset, week)
        found = [one for one in found if any(_period_of(dataset, about) in periods for about in one.about)]
    return filter_by_words(found, words, partial(_texts_of_conflict, dataset))


def conflict_of(disagreement: Disagreement) -> Conflict:
    """Return a disagreement of the record as a conflict."""
    one = disagreement
    return Conflict(one.id, one.kind, one.about, one.question, one.sides, one.decided_by, is_recorded=True)


def _texts_of_conflict(dataset: Dataset, conflict: Conflict) -> Iterator[str]:
    yield from (conflict.id, conflict.kind, conflict.question)
    for side in conflict.sides:
        yield from (side.says, *dataset.publishers_of(side.sources))
    named = {name for about in conflict.about for name in (about, *about.split("/"))}
    for file in ("periods", "measures", "events"):
        yield from (dataset.index(file)[name].label for name in named.intersection(dataset.index(file)))


def _period_of(dataset: Dataset, about: str) -> str | None:
    """Return the period of a figure, a period or an event; None for an event that belongs to none."""
    event: Event | None = dataset.index("events").get(about)
    return event.period if event is not None else about.partition("/")[0]


def _value_conflicts(dataset: Dataset) -> Iterator[Conflict]:
    """Yield a conflict for each figure whose observations cannot all be true."""
    recorded, answer = sources_in_disagreements(dataset, VALUE), partial(_observation_in_words, dataset)
    for (period, name), observations in dataset.observations_of.items():
        figure = f"{period}/{name}"
        contradicting = [] if figure in recorded else contradicting_observations(dataset, observations)
        if contradicting:
            rivals = _group_into_sides(_without_implied(dataset, observations), answer)
            question = f"{_title_of_figure(dataset, period, name)}: {_question_between(rivals)}?"
            sides = _group_into_sides(observations, answer)
            is_open = bool(contradicting_observations(dataset, [one for one in contradicting if one.is_normal]))
            decided_by = None if is_open else _deprecation_reasons_in_words(dataset, contradicting, answer)
            yield Conflict(f"{figure}/{VALUE}", VALUE, (figure,), question, sides, decided_by)


def _observation_in_words(dataset: Dataset, observation: Observation) -> str:
    measure = dataset.index("measures")[observation.measure]
    if observation.hedge in ESTIMATED_HEDGES:  # no source prints the ends of their interval
        return hedged_number_in_words(observation, measure)
    return interval_in_words(observed_interval(dataset, observation), measure.unit)


def _without_implied(dataset: Dataset, observations: Sequence[Observation]) -> list[Observation]:
    """Leave out observations that a narrower normal one implies: 743 implies "more than 700"."""
    intervals = [observed_interval(dataset, one) for one in observations]
    normal = {interval for one, interval in zip(observations, intervals, strict=True) if one.is_normal}
    implied = which_contain_another(intervals, normal)
    return [one for one, is_implied in zip(observations, implied, strict=True) if not is_implied]


def _sum_conflicts(dataset: Dataset) -> Iterator[Conflict]:
    """Yield a conflict for each whole that contradicts the sum of its parts or weeks, or is less than one of them."""
    recorded = sources_in_disagreements(dataset, SUM)
    for figure, bounds in contradicting_bounds(dataset):
        if figure.id in recorded:
            continue
        sides = []
        for bound in bounds:
            keys = [name.split("/", 1) for name in bound.figures]
            printed = [one for period, measure in keys for one in dataset.observations_of[period, measure]]
            sides.append(Side(bound.says, tuple(dict.fromkeys(one.source for one in printed if one.is_normal))))
        about = tuple(dict.fromkeys([figure.id, *(name for bound in bounds for name in bound.figures)]))
        title = _title_of_figure(dataset, figure.period, figure.measure)
        question = f"{title}: how do the whole and its parts fit together?"
        yield Conflict(f"{figure.id}/{SUM}", SUM, about, question, tuple(sides), decided_by=None)


def _date_conflicts(dataset: Dataset) -> Iterator[Conflict]:
    """Yield a conflict for each period that sources date differently."""
    recorded = sources_in_disagreements(dataset, DATES)
    for period, datings in dataset.datings_of.items():
        contradicting = [] if period in recorded else contradicting_datings(datings)
        if contradicting:
            sides = _group_into_sides(contradicting, _dating_in_words)
            question = f"{dataset.index('periods')[period].label}: {_question_between(sides)}?"
            is_open = bool(contradicting_datings([one for one in contradicting if one.is_normal]))
            decided_by = None if is_open else _deprecation_reasons_in_words(dataset, contradicting, _dating_in_words)
            yield Conflict(f"{period}/{DATES}", DATES, (period,), question, sides, decided_by)


def _group_into_sides(records: Sequence[Printed], answer: Callable[[Printed], str]) -> tuple[Side, ...]:
    """Put records with the same answer on one side, each source once."""
    sides = grouped((answer(record), record.source) for record in records)
    return tuple(Side(says, tuple(dict.fromkeys(sources))) for says, sources in sides.items())


def _deprecation_reasons_in_words(
    dataset: Dataset, records: Sequence[Printed], answer: Callable[[Printed], str]
) -> str | None:
    """Write the reasons why records are deprecated, with their answers and publishers; None if none is deprecated."""
    against = grouped(
        ((answer(record), record.reason), record.source) for record in records if record.reason and not record.is_normal
    )
    reasons = [
        f"Against {says} in {join_phrases(dataset.publishers_of(sources))}: {reason}"
        for (says, reason), sources in against.items()
    ]
    return " ".join(reasons) or None


def _title_of_figure(dataset: Dataset, period: str, measure: str) -> str:
    return f"{dataset.index('measures')[measure].label} ({dataset.index('periods')[period].label})"


def _dating_in_words(dating: Dating) -> str:
    if dating.start and dating.end:
        days = f"{dating.start} to {dating.end}"
    else:
        days = f"from {dating.start}" if dating.start else f"to {dating.end}" if dating.end else ""
    length = "" if dating.days is None else f"{dating.days} days"
    ordinal = "" if dating.ordinal is None else f"number {dating.ordinal} in the series"
    return ", ".join(part for part in (days, length, ordinal) if part)


def _question_between(sides: Sequence[Side]) -> str:
    """Return a question, without its mark: the answers (``12 or 14``) or, if they are too many, ``which is right``."""
    if len(sides) > MOST_ANSWERS_IN_A_QUESTION:
        return "which is right"
    *first, last = [side.says for side in sides]
    return f"{', '.join(first)} or {last}" if first else last
