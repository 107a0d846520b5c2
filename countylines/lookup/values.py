"""Values: the single value that ``get`` prints for an item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from countylines.errors import SIDES, NoBound, NoValue, UnknownName
from countylines.figures import ALL_WEEKS, weeks_or_period
from countylines.figures.best import observed_interval
from countylines.figures.cautions import (
    deprecated_observations_to_warn_of,
    deprecation_note,
    dispute_in_words,
    not_printed_in_words,
)
from countylines.figures.figure import Figure, figure_of, figures_of_period
from countylines.figures.interval import Interval, plain_number
from countylines.lookup.figure_names import expand_name
from countylines.lookup.items import (
    ANY_KIND,
    BUILT_NOUNS,
    CONFLICT,
    Item,
    find_disagreement,
    find_items,
    split_off_period,
)
from countylines.lookup.lists import find_measures
from countylines.lookup.names import find_nearest_ids
from countylines.record.dataset import Dataset
from countylines.text import filter_by_words, for_shell, join_phrases

if TYPE_CHECKING:
    from countylines.record.nouns.figures import Observation
    from countylines.record.nouns.quotes import Quote

BEST, REPORTED, LOW, HIGH = "best", "reported", "low", "high"
"""The parts of a figure that can be printed: its best interval, its reported wording, and the interval's two ends."""

VALUE_NOUNS = ("measure", "quote", "observation")
"""The nouns that have a value; a measure means its figure."""


class Value(NamedTuple):
    """The *text* of a value, the remarks that a reader must see with it, and the id of its item.

    *week* is the id of its week if all weeks were asked for, else empty.
    """

    text: str
    remarks: tuple[str, ...] = ()
    id: str = ""
    week: str = ""

    @property
    def line(self) -> str:
        """The line to print: the value, after its week and a tab if it has a week."""
        return f"{self.week}\t{self.text}" if self.week else self.text


class Values(NamedTuple):
    """The values that were found, and a sentence about the weeks without one, "" if there are none."""

    found: tuple[Value, ...]
    left_out: str = ""


def find_values(
    dataset: Dataset, name: str, *, week: str | None = None, source: str | None = None, part: str = BEST
) -> Values:
    """Return the value of a figure, a derived figure, an observation or a quote; for all weeks, one for each week.

    If nothing with a value has exactly this name, the only figure with it in its names is meant: ``hens``. Weeks
    whose figure is disputed or lacks the bound that is asked for are left out. Raises NoValue for items without a
    value, NoBound for a bound that does not exist, and what `find_items` raises.
    """
    items, remarks = _find_items_with_value(dataset, name, week, source)
    if week != ALL_WEEKS:
        value = _value_of(dataset, name, items[0], part)
        return Values((value._replace(remarks=(*remarks, *value.remarks), id=items[0].record.id),))
    found = []
    left_out: dict[str, list[str]] = {}
    for item in items:
        period = item.record.period.id
        try:
            value = _value_of(dataset, name, item, part)
        except NoBound as missing:
            why = "disputed" if missing.best is None else f"no {SIDES[missing.side]}"
            left_out.setdefault(why, []).append(period)
        else:
            found.append(Value(value.text, (*remarks, *value.remarks), item.record.id, period))
    return Values(tuple(found), _left_out_in_words(items[0].record.id.partition("/")[2], left_out))


def _find_items_with_value(
    dataset: Dataset, name: str, week: str | None, source: str | None
) -> tuple[Sequence[Item], Sequence[str]]:
    """Find the items that a name means, with a remark if it is not a full name. Raises NoValue if none has a value."""
    meant = expand_name(dataset, name, VALUE_NOUNS, week=week, source=source)
    try:
        items = find_items(dataset, meant.name, week=week, source=source, nouns=VALUE_NOUNS)
    except UnknownName as unknown:
        if disagreement := find_disagreement(dataset, name):
            raise NoValue(name, CONFLICT, f"{CONFLICT}:{disagreement.id}") from None
        if unknown.kind == ANY_KIND:
            _suggest_figures(dataset, unknown, week, source)
        raise
    if items[0].noun not in (*VALUE_NOUNS, *BUILT_NOUNS):
        counted = find_measures(dataset, week or dataset.week, [name])
        figures = [measure.id for measure, _ in counted] if len(counted) == 1 else []
        raise NoValue(name, items[0].noun, items[0].reference, nearest=figures)
    return items, (meant.remark,) if meant.remark else ()


def _suggest_figures(dataset: Dataset, unknown: UnknownName, week: str | None, source: str | None) -> None:
    """Set the suggestions of an error: similar names with a value, or the command for figures of other weeks."""
    named, words = split_off_period(dataset, unknown.name)
    periods = weeks_or_period(dataset, named or week or dataset.week)
    figures = [figure for one in periods for figure in figures_of_period(dataset, one, source=source)]
    valued = {figure.measure.id for figure in figures if figure.best is not None}
    asked = tuple(near for near in unknown.nearest if near in valued)  # found by asked_as words
    unknown.nearest = _nearest_with_value(dataset, figures, unknown.name, words) or asked
    others = [figure.measure for one in dataset.periods for figure in figures_of_period(dataset, one.id)]
    is_helped = unknown.nearest or unknown.hint or not words.strip()
    if not is_helped and filter_by_words(others, [words], lambda one: one.searched_texts):
        unknown.hint = f"For figures of other weeks: countylines stats {for_shell(words)} --week {ALL_WEEKS}."


def _nearest_with_value(dataset: Dataset, figures: Sequence[Figure], name: str, words: str) -> tuple[str, ...]:
    """List the ids of figures and quotes most similar to *name*; for ``PERIOD/WORDS``, only of figures."""
    prefix = name.removesuffix(words)
    named = [(figure.measure.id, (figure.measure.label,)) for figure in figures if figure.best is not None]
    if not prefix:
        named += [(quote.id, (quote.id,)) for quote in dataset.quotes]
    return tuple(f"{prefix}{near}" for near in find_nearest_ids(named, words))


def _left_out_in_words(measure: str, weeks_by_reason: Mapping[str, Sequence[str]]) -> str:
    """Return a sentence about the weeks without a value, whose ids are given by reason; "" if there are none."""
    reasons = "; ".join(f"{join_phrases(ids)} ({why})" for why, ids in weeks_by_reason.items())
    disputed = weeks_by_reason.get("disputed", ())
    see = f" To see why: countylines show {disputed[0]}/{measure}" if disputed else ""
    return f"{measure} without a value: {reasons}.{see}" if reasons else ""


def _value_of(dataset: Dataset, name: str, item: Item, part: str) -> Value:
    record = item.record
    match item.noun:
        case "figure":
            remarks = tuple(f"{record.id}: {remark}" for remark in _remarks_on_figure(dataset, record, part))
            return Value(_part_in_words(record.id, record.best, record.reported.wording, part), remarks)
        case "derived":
            return Value(_part_in_words(record.id, record.best, None, part))
        case "observation":
            notes = [*([] if record.is_normal else [deprecation_note(record)]), *_remarks_on_wording(record, part)]
            remarks = tuple(f"{record.id}: {note}" for note in notes)
            return Value(_part_in_words(record.id, observed_interval(dataset, record), record.wording, part), remarks)
        case "quote":
            return _value_of_quote(dataset, name, item, part)
    raise NoValue(name, item.noun, item.reference)


def _remarks_on_figure(dataset: Dataset, figure: Figure, part: str) -> Iterator[str]:
    """Say what the bare value does not show: that it is deprecated, disputed, or printed by no source."""
    yield from map(deprecation_note, deprecated_observations_to_warn_of(figure))
    if part == REPORTED:
        yield from _remarks_on_wording(figure.reported, part)
    elif note := not_printed_in_words(dataset, figure):
        yield note
    if part in (BEST, HIGH) and figure.best != figure.shown_best:
        measures, whole = dataset.index("measures"), figure.measure.part_of or ""
        while figure_of(dataset, figure.period.id, whole) is None and measures[whole].part_of:
            whole = measures[whole].part_of or ""
        yield f"No source prints the upper end: it is that of “{measures[whole].label}”, of which this is a part."
    yield from map(dispute_in_words, figure.undecided)


def _remarks_on_wording(observation: Observation, part: str) -> Iterator[str]:
    """Say which hedge a wording has if the hedge is printed before an earlier item of a list."""
    if part == REPORTED and observation.shared_hedge:
        hedge = observation.hedge.replace("-", " ")
        yield f"The hedge of this wording, “{hedge}”, stands before an earlier item of its list."


def _value_of_quote(dataset: Dataset, name: str, item: Item, part: str) -> Value:
    """Return the words of a quote, also as its reported wording; for a paraphrase, the record's words and a remark."""
    quote: Quote = item.record
    if quote.is_verbatim and part in (BEST, REPORTED):
        return Value(quote.text)
    if part != BEST:
        raise NoValue(name, "quote" if quote.is_verbatim else "paraphrase", item.reference, part)
    speaker = dataset.index("people")[quote.speaker].name
    return Value(quote.text, (f"{quote.id} is a paraphrase in the record's words; they are not those of {speaker}.",))


def _part_in_words(name: str, interval: Interval | None, wording: str | None, part: str) -> str:
    if part == REPORTED and wording is not None:
        return wording
    if interval is None:
        raise NoBound(name, part, None)
    if part == BEST:
        return str(interval)
    bound = {LOW: interval.low, HIGH: interval.high}.get(part)
    if bound is None:
        raise NoBound(name, part, str(interval))
    return plain_number(bound)
