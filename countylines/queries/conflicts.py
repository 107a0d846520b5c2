"""Conflicts: where sources disagree, and what decides it.

The record's own disagreements come first; whatever else contradicts itself in the observations (of every rank), the
sums and the datings is worked out. A contradiction that the record has a disagreement on is told once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from countylines.dataset.load import Dataset
from countylines.model.dating import Dating
from countylines.model.disagreement import Disagreement, Side
from countylines.model.interval import Interval, meet_all, meet_printed
from countylines.model.observation import Observation
from countylines.model.period import Period
from countylines.model.sums import Sum
from countylines.model.wording import in_words
from countylines.queries.best import interval_of
from countylines.queries.weeks import ALL_WEEKS, periods_meant

VALUE, SUM, DATES = "value", "sum", "dates"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question on which sources differ; *is_recorded* tells the record's own from those worked out."""

    id: str
    kind: str
    about: tuple[str, ...]
    question: str
    sides: tuple[Side, ...]
    decided_by: str | None
    is_recorded: bool


def find_conflicts(dataset: Dataset, week: str = ALL_WEEKS) -> tuple[Conflict, ...]:
    """List the conflicts about a week (an id) and the spans that end with it, or about anything (``all``), by id."""
    recorded = [_of_record(one) for one in dataset.disagreements]
    known = {(one.kind, about) for one in recorded for about in one.about}
    computed = [one for one in _computed(dataset) if not any((one.kind, about) in known for about in one.about)]
    found = sorted([*recorded, *computed], key=lambda conflict: conflict.id)
    if week == ALL_WEEKS:
        return tuple(found)
    meant = set(periods_meant(dataset, week))
    return tuple(one for one in found if any(about.partition("/")[0] in meant for about in one.about))


def _of_record(one: Disagreement) -> Conflict:
    return Conflict(one.id, one.kind, one.about, one.question, one.sides, one.decided_by, is_recorded=True)


def _computed(dataset: Dataset) -> Iterator[Conflict]:
    for observations in dataset.observations_of.values():
        yield from _on_value(dataset, observations)
    for addition in dataset.sums:
        yield from _on_sum(dataset, addition)
    yield from _on_parts(dataset)
    for period in dataset.periods:
        yield from _on_dates(dataset, period)
        if period.weeks:
            yield from _on_span(dataset, period, period.weeks)


def _on_value(dataset: Dataset, observations: Sequence[Observation]) -> Iterator[Conflict]:
    """Find whether two sources print what cannot both be so."""
    count = _counts(dataset, observations[0].measure)
    intervals = [interval_of(dataset, observation) for observation in observations]
    opposed = any(
        meet_printed(one, other, count=count) is None
        for place, one in enumerate(intervals)
        for other in intervals[place + 1 :]
    )
    if not opposed:
        return
    figure = f"{observations[0].period}/{observations[0].measure}"
    said: dict[str, list[str]] = {}
    for observation in observations:
        said.setdefault(_said(dataset, observation), []).append(observation.source)
    reasons = dict.fromkeys(one.reason for one in observations if one.reason)
    yield Conflict(
        id=f"{figure}/{VALUE}",
        kind=VALUE,
        about=(figure,),
        question=f"{_label(dataset, observations[0].measure)} in {observations[0].period}: {_either(list(said))}?",
        sides=tuple(Side(says, tuple(sources)) for says, sources in said.items()),
        decided_by=" ".join(reasons) or None,
        is_recorded=False,
    )


def _on_sum(dataset: Dataset, addition: Sum) -> Iterator[Conflict]:
    """Find whether a whole is not what its parts make."""
    whole = _known(dataset, addition.period, addition.whole)
    parts = [_known(dataset, addition.period, part) for part in addition.parts]
    if whole is None:
        return
    total = _total([part for part in parts if part is not None])
    if addition.relation == "disjoint" or None in parts:
        total = Interval(total.low, None, low_included=total.low_included)
    if meet_printed(whole, total, count=_counts(dataset, addition.whole)) is not None:
        return
    figures = [f"{addition.period}/{name}" for name in (addition.whole, *addition.parts)]
    yield _opposed(dataset, f"{addition.id}/{SUM}", figures[:1], figures[1:], whole, total)


def _on_parts(dataset: Dataset) -> Iterator[Conflict]:
    """Find whether a part exceeds its whole."""
    for period, measure in dataset.observations_of:
        above = dataset.index("measures")[measure].part_of
        while above is not None:
            part, whole = _known(dataset, period, measure), _known(dataset, period, above)
            if part is not None and whole is not None and _exceeds(part, whole):
                figures = [f"{period}/{above}"], [f"{period}/{measure}"]
                yield _opposed(dataset, f"{period}/{measure}/part", *figures, whole, part)
            above = dataset.index("measures")[above].part_of


def _on_span(dataset: Dataset, span: Period, weeks: Sequence[str]) -> Iterator[Conflict]:
    """Find whether several weeks together hold less than the weeks themselves, or more."""
    for measure in dataset.measures_of.get(span.id, ()):
        whole = _known(dataset, span.id, measure)
        known = [(week, _known(dataset, week, measure)) for week in weeks]
        having = [(week, interval) for week, interval in known if interval is not None]
        if whole is None or not having:
            continue
        total = _total([interval for _, interval in having])
        if len(having) < len(weeks):
            total = Interval(total.low, None, low_included=total.low_included)
        if meet_printed(whole, total, count=_counts(dataset, measure)) is None:
            parts = [f"{week}/{measure}" for week, _ in having]
            yield _opposed(dataset, f"{span.id}/{measure}/{SUM}", [f"{span.id}/{measure}"], parts, whole, total)


def _on_dates(dataset: Dataset, period: Period) -> Iterator[Conflict]:
    """Find whether two sources date a period differently."""
    datings = [dating for dating in dataset.datings if dating.period == period.id]
    opposed = any(_dated_differently(one, other) for place, one in enumerate(datings) for other in datings[place + 1 :])
    if not opposed:
        return
    said: dict[str, list[str]] = {}
    for dating in datings:
        said.setdefault(_dating_said(dating), []).append(dating.source)
    reasons = dict.fromkeys(dating.reason for dating in datings if dating.reason)
    yield Conflict(
        id=f"{period.id}/{DATES}",
        kind=DATES,
        about=(period.id,),
        question=f"{period.label}: {_either(list(said))}?",
        sides=tuple(Side(says, tuple(sources)) for says, sources in said.items()),
        decided_by=" ".join(reasons) or None,
        is_recorded=False,
    )


def _opposed(
    dataset: Dataset, name: str, wholes: Sequence[str], parts: Sequence[str], whole: Interval, total: Interval
) -> Conflict:
    measure = wholes[0].partition("/")[2]
    unit = dataset.index("measures")[measure].unit
    said, made = in_words(whole, unit), in_words(total, unit)
    return Conflict(
        id=name,
        kind=SUM,
        about=(*wholes, *parts),
        question=f"{_label(dataset, measure)} in {wholes[0].partition('/')[0]}: {said}, or {made} from the parts?",
        sides=(
            Side(said, tuple(_sources(dataset, wholes))),
            Side(f"the parts make {made}", tuple(_sources(dataset, parts))),
        ),
        decided_by=None,
        is_recorded=False,
    )


def _sources(dataset: Dataset, figures: Iterable[str]) -> Iterable[str]:
    """List the sources of the normal observations of some figures, each once."""
    found: dict[str, None] = {}
    for figure in figures:
        period, _, measure = figure.partition("/")
        for observation in dataset.observations_of.get((period, measure), ()):
            if observation.is_normal:
                found[observation.source] = None
    return found


def _known(dataset: Dataset, period: str, measure: str) -> Interval | None:
    """Give what the normal observations of a figure allow together; None without any, or where they do not meet."""
    observations = [one for one in dataset.observations_of.get((period, measure), ()) if one.is_normal]
    met = meet_all(interval_of(dataset, one) for one in observations)
    if not observations or met is None:
        return None
    try:
        return met.whole() if _counts(dataset, measure) else met
    except ValueError:
        return None


def _total(parts: Iterable[Interval]) -> Interval:
    total = Interval.exactly(0)
    for part in parts:
        total = total.plus(part if part.low is not None else Interval(Decimal(0), part.high))
    return total


def _exceeds(part: Interval, whole: Interval) -> bool:
    """Tell whether every value of a part lies above every value of its whole."""
    if part.low is None or whole.high is None:
        return False
    return not Interval(Decimal(0), whole.high, high_included=whole.high_included).meets(
        Interval(part.low, None, low_included=part.low_included)
    )


def _counts(dataset: Dataset, measure: str) -> bool:
    return bool(dataset.index("measures")[measure].count)


def _label(dataset: Dataset, measure: str) -> str:
    return str(dataset.index("measures")[measure].label)


def _said(dataset: Dataset, observation: Observation) -> str:
    return in_words(interval_of(dataset, observation), dataset.index("measures")[observation.measure].unit)


def _dated_differently(one: Dating, other: Dating) -> bool:
    pairs = ((one.start, other.start), (one.end, other.end), (one.days, other.days), (one.ordinal, other.ordinal))
    return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)


def _dating_said(dating: Dating) -> str:
    days = f"{dating.start or 'a day not printed'} to {dating.end or 'a day not printed'}"
    parts = [days] if dating.start or dating.end else []
    parts += [f"{dating.days} days"] if dating.days else []
    parts += [f"number {dating.ordinal} of the series"] if dating.ordinal else []
    return ", ".join(parts) or "nothing"


def _either(said: Sequence[str]) -> str:
    """Ask which of some sayings holds; a long list is left to the sides."""
    if len(said) > MANY:
        return "which of these"
    *first, last = said
    return f"{', '.join(first)} or {last}" if first else last


MANY = 3
