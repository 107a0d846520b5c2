"""Names of figures and sources that are unique only within a week.

``hens`` means a figure if only one figure of the week has that word in its names or in its row of ``stats``. The name
of a publisher means a source if only one of its pages is about the week. All commands read names here first, so that a
name means the same in all of them. If a name is not a full name, a remark says what it was taken to mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from countylines.errors import AmbiguousName, NotInWeek, UnknownName
from countylines.figures import ALL_WEEKS, periods_ending_with_week, weeks_in_order, weeks_or_period
from countylines.figures.best import nearest_whole, sort_by_group_and_whole
from countylines.figures.figure import short_label
from countylines.lookup.dates_in_words import is_month_number, is_year
from countylines.lookup.items import (
    ITEM_NOUNS,
    FigureKey,
    Item,
    find_disagreement,
    find_exact_item,
    find_items,
    find_items_by_name,
    split_names,
    split_off_period,
)
from countylines.lookup.names import resolve, resolve_source_id, resolve_week_not_span
from countylines.record.dataset import Dataset
from countylines.text import filter_by_words, fold_name, for_shell, join_phrases, quoted, singular_words

if TYPE_CHECKING:
    from countylines.record.nouns.figures import Measure

TERM, MEASURE = "term", "measure"
"""Two nouns that may share a name."""


class MeantName(NamedTuple):
    """A full *name* that lookups accept, and a *remark* if something else was typed, "" if not."""

    name: str
    remark: str = ""


def expand_name(
    dataset: Dataset, name: str, nouns: Sequence[str], *, week: str | None = None, source: str | None = None
) -> MeantName:
    """Return *name* unchanged if a record of one of *nouns* has it, or else the id of the figure that it means.

    It means the only figure with these words in its names, in *week* (an id, ``all``, or None for the record's own) or
    in the period that the name begins with: ``hens``, ``2024-05/hens``. A name that a term shares with a row of
    ``stats`` means the row, because a term only explains the word. If the period has no such figure, the name is read
    as in the record's own week; if none fits there either, it is returned unchanged. Raises AmbiguousName if several
    fit.
    """
    period, words = split_off_period(dataset, name)
    if ":" in name or "/" in words or find_disagreement(dataset, name):
        return MeantName(name)
    exact = find_exact_item(dataset, name)
    if isinstance(exact, FigureKey) or (exact is not None and exact.noun in (*nouns, MEASURE)):
        return MeantName(name)
    within = period or week or dataset.week
    named = [] if exact else [item for item in find_items_by_name(dataset, name) if item.noun in (*nouns, MEASURE)]
    terms = [item.reference for item in named if item.noun == TERM]
    if not named:
        measure = find_only_measure(dataset, words, within, source) or _measure_of_own_week(dataset, words)
    elif terms:
        measure = _row_beside_terms(dataset, name, within, named)
    else:
        measure = None
    if measure is None:
        return MeantName(name)
    remark = _remark_on(name, measure, *terms)
    return MeantName(measure if period is None else f"{period}/{measure}", remark)


def remark_on_joined_words(dataset: Dataset, words: Sequence[str], nouns: Sequence[str] = ITEM_NOUNS) -> str:
    """Say that several words were read as one name, if each of them is a name of something else; "" otherwise."""
    if len(split_names(dataset, words, nouns)) == len(words):
        return ""
    try:
        names = [expand_name(dataset, word, nouns).name for word in words]
        found = [find_items(dataset, name, nouns=nouns)[0].record.id for name in names]
    except (UnknownName, AmbiguousName, NotInWeek):
        return ""
    return f"{quoted(' '.join(words))} was read as one name." if len({*found}) > 1 else ""  # not: duncan ball


def resolve_first_or_last_week(dataset: Dataset, name: str | None, *, is_last: bool = False) -> str | None:
    """Return the id of the first week of a range or, if *is_last*, the last; None without a name.

    *name* means a week, a year or a month. If a year or month such as ``2017`` has no week, the nearest week after it,
    or before it for the last week, is returned. Raises UnknownName or AmbiguousName.
    """
    try:
        return resolve_week_not_span(dataset, name)
    except UnknownName:
        typed = str(name)
        year, dash, month = typed.partition("-")
        if not is_year(year) or (dash and not is_month_number(month)):
            raise
        weeks = [(week.start or week.id, week.id) for week in weeks_in_order(dataset)]
        fitting = [one for day, one in weeks if (day[: len(typed)] <= typed if is_last else day >= typed)]
        if not fitting:
            raise
        return fitting[-1 if is_last else 0]


def resolve_measure(dataset: Dataset, name: str, *, week: str) -> MeantName:
    """Return the id of the measure with this name, or of the only measure with a figure that has it in its names.

    Figures of the week come first, then those of all weeks. Raises UnknownName or AmbiguousName.
    """
    try:
        return MeantName(resolve(dataset, MEASURE, name).id)
    except UnknownName:
        for period in (week, ALL_WEEKS):
            measure = find_only_measure(dataset, name, period)
            if measure is not None:
                return MeantName(measure, _remark_on(name, measure))
        raise


def find_only_measure(dataset: Dataset, words: str, period: str, source: str | None = None) -> str | None:
    """Return the id of the only measure with a figure in *period* and *words* in its names; None if there is none.

    Raises AmbiguousName if several measures have the words in their names, group or unit.
    """
    if not words.strip() or ":" in words:
        return None
    measures = _measures_with_figure(dataset, period, source)
    folded, wanted = fold_name(words), singular_words(words)
    for measure in measures:
        if folded == fold_name(f"{measure.label} {measure.unit}"):  # as stats labels the first row of a group
            return measure.id
    if "," in words:
        return None  # several names
    by_name = [
        measure
        for measure in measures
        if filter_by_words([measure], [words], lambda named: (named.id, named.label))
        or wanted in map(singular_words, measure.other_names)
    ]
    maybe = filter_by_words(measures, [words], lambda one: one.searched_texts)
    candidates = list(dict.fromkeys([one.id for one in (*by_name, *maybe)]))
    if len(candidates) > 1:
        of_week = "" if period == dataset.week else f" --week {period}"
        raise AmbiguousName("figure", words, candidates, f"countylines stats {for_shell(words)}{of_week}")
    return by_name[0].id if by_name else None


def _measure_of_own_week(dataset: Dataset, words: str) -> str | None:
    """Return what a name means in the record's own week: ``women`` if the week asked about only has men; or None."""
    try:
        return find_only_measure(dataset, words, dataset.week)
    except AmbiguousName:
        return None


def _row_beside_terms(dataset: Dataset, name: str, period: str, named: Sequence[Item]) -> str | None:
    """Return the only measure whose row in a period's table is called *name*; None if there is not exactly one.

    It is also None if any noun other than a term or a measure has the name.
    """
    if any(item.noun not in (TERM, MEASURE) for item in named):
        return None
    folded = fold_name(name)
    rows = [item.record.id for item in named if item.noun == MEASURE and fold_name(item.record.label) == folded]
    for period_or_span in periods_ending_with_week(dataset, period):
        measures = dataset.measures_of_period.get(period_or_span, ())
        rows += [measure for measure in measures if fold_name(_row_label(dataset, measure, measures)) == folded]
    return rows[0] if len(set(rows)) == 1 else None


def _row_label(dataset: Dataset, measure: str, present: Sequence[str]) -> str:
    """Return the label of a measure's row in ``stats``, shortened under its whole: ``hens`` for ``Birds: hens``."""
    measures, whole = dataset.index("measures"), nearest_whole(dataset, measure, present)
    label: str = measures[measure].label
    return short_label(label, measures[whole].label) if whole else label


def _measures_with_figure(dataset: Dataset, period: str, source: str | None) -> list[Measure]:
    """List the measures that any source, or only *source*, prints for a period or, for ``all``, in any week."""
    found = [
        measure
        for one_period in weeks_or_period(dataset, period)
        for measure in sort_by_group_and_whole(dataset, dataset.measures_of_period.get(one_period, ()))
        if source is None or any(printed.source == source for printed in dataset.observations_of[one_period, measure])
    ]
    return [dataset.index("measures")[measure] for measure in dict.fromkeys(found)]


def _remark_on(name: str, measure: str, *others: str) -> str:
    """Return a remark that a name was taken to mean a figure, and not *others* with the same name."""
    instead = f", and not {' or '.join(others)}" if others else ""
    return f"{name!r} was taken to mean {measure}{instead}."


class MeantSource(NamedTuple):
    """The id of a source, None if no name was given; *remark* says that it was chosen among several, or is empty."""

    id: str | None
    remark: str = ""


def resolve_source(
    dataset: Dataset, name: str | None, *, week: str | None = None, names: Sequence[str] = ()
) -> MeantSource:
    """Return the source with this name; if several have it, the only one that prints something about the week.

    *week* is an id, ``all``, or None for the record's own. If *names* of figures are given, the periods that they begin
    with count instead: ``2020-09/hens``. Raises AmbiguousName or UnknownName, which list sources about the week first.
    """
    if name is None:
        return MeantSource(None)
    asked = dict.fromkeys(split_off_period(dataset, one)[0] or week or dataset.week for one in names or ("",))
    about = [] if ALL_WEEKS in asked else _sources_about(dataset, list(asked))
    try:
        return MeantSource(resolve_source_id(dataset, name, first=about))
    except AmbiguousName as ambiguous:
        left = [source for source in ambiguous.candidates if source in about]
        if len(left) != 1:
            raise
        remark = f"{name!r} was taken to mean {left[0]}, the only one about {join_phrases(list(asked))}."
        return MeantSource(left[0], remark)


def _sources_about(dataset: Dataset, weeks: Sequence[str]) -> list[str]:
    """List the sources that print something about one of the weeks, or about a span that ends with it."""
    periods = {period for week in weeks for period in periods_ending_with_week(dataset, week)}
    printing = {
        observation.source
        for period in periods
        for measure in dataset.measures_of_period.get(period, ())
        for observation in dataset.observations_of[period, measure]
    }
    return [one.id for one in dataset.sources if one.id in printing or not periods.isdisjoint(one.periods)]
