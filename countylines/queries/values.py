"""Values: what ``get`` prints of a thing, bare."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.dataset.load import Dataset
from countylines.errors import NoBound, NotInWeek, NoValue
from countylines.model.figure import Figure
from countylines.model.interval import Interval, plain
from countylines.queries.best import interval_of
from countylines.queries.names import thing_called
from countylines.queries.things import Thing, find_thing
from countylines.queries.weeks import ALL_WEEKS, periods_meant

REPORTED, LOW, HIGH = "reported", "low", "high"
"""The parts of a figure that can be asked for in place of its best."""

VALUED = ("measure", "quote", "observation")
"""The nouns that have a value."""


def values_of(
    dataset: Dataset, name: str, *, week: str, source: str | None = None, part: str | None = None
) -> tuple[str, ...]:
    """Give the value of a figure, an observation or a quote.

    For all weeks, a line each: the week, a tab and the value, for those that have it. Raises NoValue of what
    has none, NoBound of a bound that does not exist, NotInWeek, UnknownName, AmbiguousName.
    """
    if week != ALL_WEEKS:
        thing = find_thing(dataset, name, week=week, source=source, nouns=VALUED)
        return (_value(dataset, thing, part),)
    return tuple(_every_week(dataset, name, source, part))


def _every_week(dataset: Dataset, name: str, source: str | None, part: str | None) -> Iterator[str]:
    measure = thing_called(dataset, "measure", name)
    for week in periods_meant(dataset, ALL_WEEKS):
        try:
            thing = find_thing(dataset, f"{week}/{measure.id}", source=source)
            yield f"{week}\t{_value(dataset, thing, part)}"
        except (NotInWeek, NoBound):
            continue


def _value(dataset: Dataset, thing: Thing, part: str | None) -> str:
    if thing.noun == "quote" and part is None:
        return str(thing.record.text)
    if thing.noun == "figure":
        figure: Figure = thing.record
        return _of_interval(figure.id, figure.best, figure.reported.wording, part)
    if thing.noun == "observation":
        interval = interval_of(dataset, thing.record)
        return _of_interval(thing.record.id, interval, thing.record.wording, part)
    raise NoValue(str(thing.record.id), thing.noun, thing.name)


def _of_interval(name: str, interval: Interval | None, wording: str | None, part: str | None) -> str:
    if part == REPORTED and wording is not None:
        return wording
    if interval is None:
        raise NoBound(name, part or "single", None)
    if part == REPORTED:
        raise NoBound(name, part, str(interval))
    if part is None:
        return str(interval)
    bound = interval.low if part == LOW else interval.high
    if bound is None:
        raise NoBound(name, "lower" if part == LOW else "upper", str(interval))
    return plain(bound)
