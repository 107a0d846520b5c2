"""Results: the items that answer a question; for a measure, its figures in the weeks that the question asks about."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.figures.extremes import sorted_by_extreme
from countylines.figures.figure import figure_of
from countylines.figures.wordings import printed_in_words
from countylines.lookup.items import CONFLICT, Item
from countylines.lookup.names import NAME_KINDS
from countylines.lookup.timeframe import Timeframe
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Period
from countylines.record.nouns.source import Source
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.terms import DESCRIPTION, PLAIN, RESTRICTION, SETTING
from countylines.search.verdicts import verdicts_on_figures
from countylines.text import singular_of
from countylines.text.grammar import is_plural
from countylines.text.stems import lowercase_words, places_of_phrase
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import NAMING_SOURCES, WORDS_FOR


class Result(NamedTuple):
    """An item that answers a question, with its score; only the order of the scores means anything.

    *verdict* is a remark on the item, such as whether a number in the question agrees with it, or None. *match*
    says which terms found it; None if no search term did.
    """

    item: Item
    score: float
    verdict: str | None = None
    match: Match | None = None


def results_of_match(ranking: Ranking, match: Match, *, is_best: bool) -> list[Result]:
    """Return the results for a match: one item, or a measure's figures in all weeks that are asked about.

    Remarks about the question as a whole are only added if the match *is_best*.
    """
    items = items_of_match(ranking, match)
    verdicts: Sequence[str | None] = [None] * len(items)
    if match.document.noun == "measure" and items:
        verdicts = verdicts_on_figures(ranking, match, [item.record for item in items], is_best=is_best)
    found = [Result(item, match.score, verdict, match) for item, verdict in zip(items, verdicts, strict=True)]
    if match.document.noun == "measure" and ranking.question.type == asking.PUBLISHED:
        return [*(one for figure in found[:1] for one in _sources_printing_number(ranking, figure)), *found]
    return found


def _sources_printing_number(ranking: Ranking, result: Result) -> Iterator[Result]:
    """Yield the sources that print a number of the question for a figure, those with the same hedge first."""
    dataset, figure = ranking.index.dataset, result.item.record
    hedges = {number: term.hedge for number, term in ranking.question.numbers}
    printing = [one for one in figure.observations if one.value in hedges]
    order = {number: place for place, number in enumerate(hedges)}
    printing.sort(key=lambda one: (hedges[one.value] != one.hedge, order[one.value], one != figure.reported))
    for one in printing:
        source = dataset.index("sources")[one.source]
        sentence = f"Prints {printed_in_words(one, figure.measure)}."
        yield Result(Item("source", source), result.score, sentence, result.match)


def items_of_match(ranking: Ranking, match: Match) -> list[Item]:
    """Return the items for a match; a measure without a figure in the weeks asked about gets one from another week."""
    dataset, document, frame = ranking.index.dataset, match.document, ranking.question.timeframe
    if document.noun == CONFLICT:
        return [_conflict_item(dataset, document.id)]
    if document.noun != "measure":
        return [Item(document.noun, dataset.index(NAME_KINDS[document.noun].file)[document.id])]
    sources, only = ranking.question.sources, ranking.question.only_source
    numbered, by_id = ranking.numbered.get(document.id, set()), dataset.index("periods")
    periods = sorted(document.periods, key=lambda name: _order_of_period(name, dataset, frame, numbered))
    asked = [period for period in periods if frame.periods is None or period in frame.periods] or periods
    is_span = any(by_id[period].weeks for period in asked[:1])
    is_of_any_week = frame.periods is None and not (is_span or numbered)
    if frame.extreme or (is_of_any_week and not frame.is_together and dataset.week not in periods):
        asked = [period for period in asked if by_id[period].kind == "week"]
    elif asked is periods or (frame.periods is None and not (is_of_any_week and frame.is_together)):
        asked = asked[:1]
    if frame.is_latest:
        asked = [period for period in frame.periods or () if period in periods]
    if sources:
        of = dataset.observations_of
        printed = [name for name in asked if any(one.source in sources for one in of[name, document.id])]
        asked = printed or asked[:1]
    built = (figure_of(dataset, period, document.id, source=only) for period in asked[: 1 if frame.is_latest else None])
    figures = [figure for figure in built if figure is not None]
    if frame.extreme:
        figures = sorted_by_extreme(dataset, figures, most=frame.extreme == calc.MOST)
    return [Item("figure", figure) for figure in figures]


def _conflict_item(dataset: Dataset, name: str) -> Item:
    """Return a recorded disagreement as an item."""
    from countylines.integrity.conflicts import conflict_of  # noqa: PLC0415  few questions are about one

    return Item(CONFLICT, conflict_of(dataset.index("disagreements")[name]))


def _order_of_period(name: str, dataset: Dataset, frame: Timeframe, numbered: set[str]) -> tuple[bool | int | str, ...]:
    """Return a sort key for the period with this id.

    Periods whose figure prints a number of the question come first; then spans, if weeks are taken together, or else
    weeks; then the record's own week. If the question asks for several weeks in order, that order is kept.
    """
    if frame.is_ordered:
        asked = frame.periods or ()
        return name not in numbered, asked.index(name) if name in asked else len(asked)
    weeks = dataset.index("periods")[name].weeks
    as_asked = bool(weeks) != frame.is_together, (weeks[-1] if weeks else name) != dataset.week
    return name not in numbered, *(as_asked[::-1] if numbered else as_asked), name


def results_without_terms(index: SearchIndex, question: Question) -> list[Result]:
    """Answer a question without search terms, such as ``when was it``; say how many weeks there are if asked."""
    not_alike = index.dataset.header.not_alike
    if not_alike and _asks_whether_weeks_are_alike(question):
        return [Result(Item("period", index.dataset.index("periods")[index.dataset.week]), 1.0, not_alike)]
    items = _disputes_if_all_are_asked_for(index, question) or _disputes_with_side_in_question(index, question)
    items = items or _items_without_terms(index, question)
    found = [Result(item, 1.0) for item in items]
    if found and question.counts_weeks:
        weeks = sorted((result.item.record for result in found), key=lambda week: (week.start or week.id, week.id))
        count = f"{len(weeks)} weeks, from {weeks[0].label} to" if len(weeks) > 1 else "one week,"
        found[0] = found[0]._replace(verdict=f"The record has {count} {weeks[-1].label}.")
    return found


def _asks_whether_weeks_are_alike(question: Question) -> bool:
    """Return whether a question asks if the weeks can be compared at all: ``are the weeks like for like``."""
    has_words = any(places_of_phrase(question.words, phrase) for phrase in calc.ALIKE)
    is_of_weeks = "weeks" in question.words and not question.timeframe.periods
    return has_words and is_of_weeks and not any(term.kind in (PLAIN, RESTRICTION) for term in question.terms)


def _events_of_day(dataset: Dataset, frame: Timeframe, named: Sequence[Period]) -> Iterator[Item]:
    """Yield the events of the *named* weeks on the day that a question names, if it names exactly one day."""
    ends = tuple(f"-{day:02}" for day in frame.days) if len(frame.days) == 1 else ()
    for event in dataset.index("events").values():
        is_within = any((week.start or "") <= event.date.value <= (week.end or "") for week in named)
        if is_within and event.date.value.endswith(ends):
            yield Item("event", event)


def _disputes_if_all_are_asked_for(index: SearchIndex, question: Question) -> Sequence[Item]:
    """List the disagreements about a question's weeks, if it asks where sources differ without naming a subject."""
    content = [term for term in question.terms if term.kind != SETTING]
    words = (WORDS_FOR["source"], WORDS_FOR["conflict"], *asking.COUNT_WORDS)
    of_records = frozenset(index.stems.of_text(" ".join(words)))
    if question.type != asking.DISAGREEMENT or any(of_records.isdisjoint(term.own_stems) for term in content):
        return ()
    periods = set(question.timeframe.periods or (index.dataset.week,))
    disputes = index.by_noun[CONFLICT].values()
    is_any = question.timeframe.periods is None
    about = [one.id for one in disputes if not periods.isdisjoint(one.periods) or (is_any and not one.periods)]
    return [_conflict_item(index.dataset, name) for name in about]


def _disputes_with_side_in_question(index: SearchIndex, question: Question) -> Sequence[Item]:
    """List the disagreements with a side whose words are in a question for who prints them: ``who said two weeks``."""
    if question.type != asking.PUBLISHED or any(term.kind != SETTING for term in question.terms):
        return ()
    return [
        _conflict_item(index.dataset, one["id"])
        for one in index.dataset.objects("disagreements")
        if any(places_of_phrase(question.words, " ".join(lowercase_words(side["says"]))) for side in one["sides"])
    ]


def _sources_in_time(dataset: Dataset, question: Question) -> list[Source]:
    """List sources of the question's date or about its weeks, or those that it names, if any of these fit its time.

    If it names no time, list those about the record's own week if it asks for several or for whoever reported it, else
    the main source of that week.
    """
    sources, frame = dataset.index("sources"), question.timeframe
    if question.sources:
        named = [sources[name] for name in question.sources]
        of_week = [one for one in named if not set(one.periods).isdisjoint(frame.periods or ())]
        return [one for one in named if frame.date and (one.published or "").startswith(frame.date)] or of_week or named
    if frame.date:
        return [one for one in sources.values() if (one.published or "").startswith(frame.date)]
    named = [word for word in question.words if singular_of(word) in WORDS_FOR["source"].split() and word != "news"]
    is_of_several = any(map(is_plural, named)) if named else question.words[:1] == ("who",)
    if frame.used or is_of_several:
        weeks = (frame.periods or ()) if frame.used else (dataset.week,)
        return [one for one in sources.values() if not set(one.periods).isdisjoint(weeks)]
    lead = dataset.index("periods")[dataset.week].lead_source
    return [sources[lead]] if lead else []


def _items_without_terms(index: SearchIndex, question: Question) -> Sequence[Item]:
    """Answer a question without content terms, by its type and weeks: with weeks and events, sources or people."""
    dataset, frame, periods = index.dataset, question.timeframe, index.dataset.index("periods")
    content = [term for term in question.terms if term.kind not in (SETTING, DESCRIPTION)]
    source_stems = frozenset(index.stems.of_text(WORDS_FOR["source"]))
    is_of_sources = all(not source_stems.isdisjoint(term.own_stems) for term in content)
    asks_when_published = question.type == asking.WHEN and not NAMING_SOURCES.isdisjoint(question.words)
    if is_of_sources and (question.type == asking.PUBLISHED or asks_when_published):
        return [Item("source", one) for one in _sources_in_time(dataset, question)]
    is_of_time = question.type in (asking.WHEN, asking.WHICH_WEEK)
    if content or not (is_of_time or all(term.kind == SETTING for term in question.terms)):
        return ()
    if frame.periods:
        named = [periods[name] for name in sorted(frame.periods, key=lambda name: name != dataset.week)]
        return [*_events_of_day(dataset, frame, named), *(Item("period", period) for period in named)]
    if is_of_time and frame.periods is None:
        own = periods[dataset.week]
        others = [one for one in periods.values() if question.counts_weeks and one.kind == "week" and one is not own]
        return [Item("period", week) for week in (own, *others)]
    if question.type in (asking.WHO, asking.IS_QUOTED) and not (question.terms or question.mentions_asker):
        return [Item("person", person) for person in dataset.people]
    return ()
