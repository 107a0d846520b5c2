"""Values: what ``get`` prints of a thing, bare."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from countylines.errors import NoBound, NoValue
from countylines.figures.best import observed_interval
from countylines.figures.figure import deprecated_in, deprecation_note
from countylines.figures.interval import Interval, plain_number
from countylines.figures.weeks import ALL_WEEKS
from countylines.lookup.lookup import Thing, find_thing, find_things
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.figure import Figure
    from countylines.record.nouns.observation import Observation
    from countylines.record.nouns.quote import Quote

REPORTED, LOW, HIGH = "reported", "low", "high"
"""The parts of a figure that can be asked for in place of its best."""

BEST = "best"

VALUED = ("measure", "quote", "observation")
"""The nouns that have a value."""


class Value(NamedTuple):
    """What is printed, and what whoever takes it has to be told beside it."""

    text: str
    remarks: tuple[str, ...] = ()


def values_of(
    dataset: Dataset, name: str, *, week: str | None = None, source: str | None = None, part: str | None = None
) -> tuple[Value, ...]:
    """Give the value of a figure (derived ones too), an observation or a quote.

    For all weeks, one each: the week, a tab and the value, for those that have it. Raises NoValue of what has none,
    NoBound of a bound that does not exist, and what ``find_thing`` does.
    """
    side = part or BEST
    if week != ALL_WEEKS:
        thing = find_thing(dataset, name, week=week, source=source, nouns=VALUED)
        return (_value(dataset, name, thing, source, side),)
    found = []
    for thing in find_things(dataset, name, week=week, source=source, nouns=VALUED):
        try:
            value = _value(dataset, name, thing, source, side)
        except NoBound:
            continue
        found.append(Value(f"{thing.record.period.id}\t{value.text}", value.remarks))
    return tuple(found)


def _value(dataset: Dataset, name: str, thing: Thing, source: str | None, side: str) -> Value:
    match thing.noun:
        case "figure":
            return _of_figure(thing.record, source, side)
        case "derived":
            return Value(_of_interval(thing.record.id, thing.record.best, None, side))
        case "observation":
            return _of_observation(dataset, thing.record, side)
        case "quote":
            return _of_quote(dataset, name, thing, side)
    raise NoValue(name, thing.noun, thing.name)


def _of_figure(figure: Figure, source: str | None, side: str) -> Value:
    remarks = tuple(f"{figure.id}: {deprecation_note(one)}" for one in deprecated_in(figure, source=source))
    return Value(_of_interval(figure.id, figure.best, figure.reported.wording, side), remarks)


def _of_observation(dataset: Dataset, observation: Observation, side: str) -> Value:
    remarks = () if observation.is_normal else (f"{observation.id}: {deprecation_note(observation)}",)
    return Value(
        _of_interval(observation.id, observed_interval(dataset, observation), observation.wording, side), remarks
    )


def _of_quote(dataset: Dataset, name: str, thing: Thing, side: str) -> Value:
    """Give the words of a quote, which are its wording too; of a paraphrase, what the record makes of them."""
    quote: Quote = thing.record
    if quote.is_verbatim and side in (BEST, REPORTED):
        return Value(quote.text)
    if side != BEST:
        raise NoValue(name, "quote" if quote.is_verbatim else "paraphrase", thing.name, side)
    speaker = dataset.index("people")[quote.speaker].name
    return Value(quote.text, (f"{quote.id} is a paraphrase in the record's words; they are not those of {speaker}.",))


def _of_interval(name: str, interval: Interval | None, wording: str | None, side: str) -> str:
    if side == REPORTED and wording is not None:
        return wording
    if interval is None:
        raise NoBound(name, side, None)
    if side == BEST:
        return str(interval)
    bound = {LOW: interval.low, HIGH: interval.high}.get(side)
    if bound is None:
        raise NoBound(name, side, str(interval))
    return plain_number(bound)
