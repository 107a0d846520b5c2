"""The rules of the record on what contradicts itself: it may, as long as a disagreement says so.

Sources differ, and both sides are kept. What is refused is a contradiction that nobody has noticed: one that no
disagreement of its kind is about, or that names none of the sources. Each rule takes a dataset and yields its
problems as lines. What breaks another rule (a reference, a range the wrong way round) is left to that rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from countylines.figures.hedges import hedged_interval
from countylines.figures.interval import EVERYTHING, Interval, intersect_printed
from countylines.integrity.problems import line
from countylines.record.dataset import Dataset
from countylines.record.nouns.dating import Dating, days_between
from countylines.record.nouns.measure import Measure
from countylines.record.nouns.observation import Observation
from countylines.record.nouns.sum import Sum

WEEK = 7
"""How many days a week has."""

NOTHING_KNOWN = Interval(Decimal(0), None)
"""What a part adds that nobody printed: none, or any number."""


def values(dataset: Dataset) -> Iterator[str]:
    """Where normal observations of a figure do not meet, a disagreement of kind value has their sources."""
    named = _sources_named(dataset, "value")
    for (period, measure), observations in dataset.observations_of.items():
        figure, count = f"{period}/{measure}", _counts(dataset, measure)
        for (one, first), (other, second) in combinations(_normal(dataset, observations), 2):
            missing = {one.source, other.source} - named.get(figure, set())
            if missing and intersect_printed(first, second, count=count) is None:
                what = f"does not meet {one.id!r}, and {_unnamed('value', figure, missing)}"
                yield line("observations", other.id, "value", what)
                break


def wholes(dataset: Dataset) -> Iterator[str]:
    """Where a whole is not what its parts make, or less than a part, a disagreement of kind sum is about it."""
    named = _sources_named(dataset, "sum")
    for addition in dataset.sums:
        if f"{addition.period}/{addition.whole}" not in named:
            yield from _sum_problems(dataset, addition)
    for (period, measure), observations in dataset.observations_of.items():
        for whole in _wholes_of(dataset, measure):
            if not {f"{period}/{measure}", f"{period}/{whole}"} & named.keys():
                yield from _part_problems(dataset, observations, period, whole)


def dates(dataset: Dataset) -> Iterator[str]:
    """Where a dating contradicts a normal one of its period, a disagreement of kind dates has its source."""
    named = _sources_named(dataset, "dates")
    for period, datings in _datings_of(dataset).items():
        for one, other in combinations(sorted(datings, key=lambda dating: not dating.is_normal), 2):
            contradicting = {one.source, other.source} if other.is_normal else {other.source}
            missing = contradicting - named.get(period, set())
            if missing and one.is_normal and one.contradicts(other):
                what = f"contradicts {one.id!r}, and {_unnamed('dates', period, missing)}"
                yield line("datings", other.id, "", what)
                break


def lengths(dataset: Dataset) -> Iterator[str]:
    """Where a week is not one of seven days, a disagreement of kind dates says so."""
    named = _sources_named(dataset, "dates")
    datings = _datings_of(dataset)
    for week in (period for period in dataset.periods if period.kind == "week"):
        length = days_between(week.start, week.end)
        if week.id not in named and length is not None and length > 0 and length != WEEK:
            yield line("periods", week.id, "end", f"makes {length} days, and no disagreement of kind dates is about it")
        for dating in datings.get(week.id, ()):
            if dating.length not in (None, WEEK) and dating.source not in named.get(week.id, set()):
                what = f"makes {dating.length} days, and {_unnamed('dates', week.id, {dating.source})}"
                yield line("datings", dating.id, "days", what)


def _sources_named(dataset: Dataset, kind: str) -> dict[str, set[str]]:
    """List the sources on any side of the disagreements of a kind, by what these are about."""
    found: dict[str, set[str]] = {}
    for disagreement in dataset.disagreements:
        if disagreement.kind == kind:
            for about in disagreement.about:
                found.setdefault(about, set()).update(*(side.sources for side in disagreement.sides))
    return found


def _unnamed(kind: str, about: str, sources: Iterable[str]) -> str:
    return f"no disagreement of kind {kind} about {about!r} has {' and '.join(sorted(sources))}"


def _normal(dataset: Dataset, observations: Iterable[Observation]) -> list[tuple[Observation, Interval]]:
    """List the normal ones among *observations* with what their wordings allow."""
    found = []
    for observation in observations:
        if observation.is_normal and observation.measure in dataset.index("measures"):
            count = _counts(dataset, observation.measure)
            try:
                interval = hedged_interval(observation.hedge, observation.value, observation.upper, count=count)
            except ValueError:
                continue
            found.append((observation, interval))
    return found


def _known(dataset: Dataset, period: str, measure: str) -> Interval | None:
    """Give what all normal observations of a figure allow together; None without any, or where they do not meet."""
    normal = _normal(dataset, dataset.observations_of.get((period, measure), ()))
    common: Interval | None = EVERYTHING if normal else None
    for _, interval in normal:
        common = common and intersect_printed(common, interval, count=_counts(dataset, measure))
    return common


def _counts(dataset: Dataset, measure: str) -> bool:
    found: Measure | None = dataset.index("measures").get(measure)
    return found is not None and found.is_count


def _sum_problems(dataset: Dataset, addition: Sum) -> Iterator[str]:
    whole = _known(dataset, addition.period, addition.whole)
    is_sound = len({addition.whole, *addition.parts}) == len(addition.parts) + 1
    if whole is None or not is_sound:
        return
    total = Interval.exactly(0)
    for part in addition.parts:
        total = total.plus(_added(dataset, addition.period, part))
    if addition.relation == "disjoint":
        total = Interval(total.low, None, low_included=total.low_included)
    if intersect_printed(whole, total, count=_counts(dataset, addition.whole)) is None:
        figure = f"{addition.period}/{addition.whole}"
        what = f"make {total}, the whole is {whole}, and no disagreement of kind sum is about {figure!r}"
        yield line("sums", addition.id, "parts", what)


def _added(dataset: Dataset, period: str, part: str) -> Interval:
    """Give what a part brings to its sum: a count is closed on whole numbers, more than 650 being 651 or more."""
    known = (_known(dataset, period, part) or NOTHING_KNOWN).intersect(NOTHING_KNOWN) or NOTHING_KNOWN
    try:
        return known.to_whole_numbers() if _counts(dataset, part) else known
    except ValueError:
        return known


def _part_problems(dataset: Dataset, observations: Iterable[Observation], period: str, whole: str) -> Iterator[str]:
    above = _known(dataset, period, whole)
    if above is None or above.high is None:
        return
    ceiling = Interval(Decimal(0), above.high, high_included=above.high_included)
    for observation, interval in _normal(dataset, observations):
        if intersect_printed(interval, ceiling, count=_counts(dataset, observation.measure)) is None:
            what = f"is {interval}, the whole, {whole}, is {above}, and no disagreement of kind sum is about either"
            yield line("observations", observation.id, "value", what)


def _wholes_of(dataset: Dataset, measure: str) -> tuple[str, ...]:
    """List what a measure is part of, the nearest first; nothing where that goes round in a circle."""
    measures = dataset.index("measures")
    found: list[str] = []
    above = measures[measure].part_of if measure in measures else None
    while above is not None and above in measures:
        if above == measure or above in found:
            return ()
        found.append(above)
        above = measures[above].part_of
    return tuple(found)


def _datings_of(dataset: Dataset) -> dict[str, list[Dating]]:
    """List the datings of each period that do not contradict themselves."""
    found: dict[str, list[Dating]] = {}
    for dating in dataset.datings:
        length = days_between(dating.start, dating.end)
        if length is None or (length > 0 and dating.length == length):
            found.setdefault(dating.period, []).append(dating)
    return found
