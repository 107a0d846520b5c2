"""Verdicts: sentences added to an answer, on the question's numbers, weeks, totals, extremes and misspelt names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from countylines.figures.cautions import deprecated_observations_to_warn_of
from countylines.figures.extremes import may_be_as_extreme
from countylines.figures.figure import Figure, best_in_words, figure_of
from countylines.figures.interval import amount_in_words
from countylines.figures.wordings import printed_in_words
from countylines.lookup.items import Item, figures_printing_number
from countylines.lookup.people import name_of
from countylines.search.index import SearchIndex
from countylines.search.publishers import sentences_on_publishers, sentences_on_wordings_asked_for
from countylines.search.question import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.remarks import (
    sentence_on_whether,
    sentences_of_record,
    sentences_on_calculation,
    sentences_on_doubts,
    words_without_evidence,
)
from countylines.search.terms import PLAIN
from countylines.text import capitalized, join_phrases
from countylines.text.english import WEEKDAY_NAMES, WEEKDAYS, date_in_words, dates_in_words, ordinal_in_words
from countylines.text.stems import lowercase_words
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

if TYPE_CHECKING:
    from countylines.search.results import Result

_ASKING_FOR_WEEKDAYS = frozenset([("what", "day"), ("which", "day")])
"""Words that may ask for a day of the calendar week: ``on which day did it begin``."""


def verdicts_on_figures(
    ranking: Ranking, match: Match, figures: Sequence[Figure], *, is_best: bool
) -> list[str | None]:
    """Return a verdict for each of the *figures* of one measure; None where there is nothing to say.

    Sentences about all figures go to the first one; sentences about the question only if the match *is_best*.
    """
    verdicts = [
        [
            *_sentences_on_numbers(ranking, match, figure),
            *_sentences_on_rejected(ranking, figure),
            *sentences_on_publishers(ranking.index.dataset, ranking.question, figure),
        ]
        for figure in figures
    ]
    verdicts[0] += [*_sentences_on_total(ranking, figures), *_sentences_on_extreme(ranking, figures)]
    if is_best:
        verdicts[0] += [
            *_sentences_on_relative_time(ranking, figures[0]),
            *_sentences_on_days(ranking, figures[0]),
            *sentences_on_calculation(ranking.index.dataset, ranking.question, figures[0]),
            *_sentences_on_parts_left_out(ranking, figures[0]),
            *_sentences_on_other_weeks(ranking, figures),
            *sentences_on_wordings_asked_for(ranking.index.dataset, ranking.question, figures[0]),
        ]
    return [" ".join(filter(None, sentences)) or None for sentences in verdicts]


def _sentences_on_numbers(ranking: Ranking, match: Match, figure: Figure) -> Iterator[str]:
    """Judge the question's numbers, and say where else they are printed and which words the record does not use."""
    numbers, dataset = ranking.question.numbers, ranking.index.dataset
    doubts = " ".join(sentences_on_doubts(ranking.index, ranking.question, Item("figure", figure)))
    told = frozenset(ranking.index.stems.of_text(doubts))
    lacking = words_without_evidence(ranking, match, figure)
    unsaid = [word for word in lacking if ranking.index.stems[word] not in told]
    whole = _whole_in_question(ranking, match, figure) if numbers else None
    if numbers:
        from countylines.figures.verdict import HedgedNumber, verdict_on_numbers  # noqa: PLC0415  few have numbers

        titled = {word: dataset.index("sources")[named[0]] for word, named in ranking.numbers.judged.items() if named}
        headlines = {word: f"{one.publisher}: “{one.title}”" for word, one in titled.items()}
        asked = []
        for number, term in numbers:
            printed = figures_printing_number(dataset, number)
            is_of_other = bool(printed) and (figure.period.id, figure.measure.id) not in printed
            said = HedgedNumber(number, term.hedge, term.wording, headlines.get(term.word, ""))
            given = ranking.numbers.given.get(term.word)
            whole_figure = figure_of(dataset, *given) if given else None
            if whole_figure is not None:
                yield f"{whole_figure.measure.label}: {verdict_on_numbers(dataset, whole_figure, [said])}"
            else:
                asked.append(said._replace(names_figure=bool(unsaid or doubts or whole) or is_of_other))
        yield verdict_on_numbers(dataset, figure, asked)
    if whole is not None and whole.best is not None:
        yield f"For “{whole.measure.label}” it is {best_in_words(whole)}."
    if unsaid:
        yield f"The record does not use {join_phrases([repr(word) for word in unsaid])} for it."
    measures = dataset.index("measures")
    for number, term in numbers:
        printed = ranking.numbers.figures_printing(number, term.unit)
        if (figure.period.id, figure.measure.id) in printed or term.word in ranking.numbers.given:
            continue
        of_week = [measures[measure].label for period, measure in printed if period == figure.period.id]
        weeks = [period for period, measure in printed if measure == figure.measure.id]
        if others := weeks or [f"“{label}”" for label in of_week]:
            yield f"{amount_in_words(number, figure.measure.unit)} is printed for {join_phrases(others)}."


def _whole_in_question(ranking: Ranking, match: Match, figure: Figure) -> Figure | None:
    """Return the figure of the whole if the match is a part of it and the question names only the whole; else None.

    ``were 9 people there`` asks about all people, even if 9 is the number of women.
    """
    if not match.document.wholes or ranking.numbers.names_part_only(match.document):
        return None
    whole = ranking.index.measures[match.document.wholes[0]]
    is_named = any(ranking.numbers.has_noun(whole, term) for term in ranking.terms.values())
    return figure_of(ranking.index.dataset, figure.period.id, whole.id) if is_named else None


def _sentences_on_rejected(ranking: Ranking, figure: Figure) -> Iterator[str]:
    """Say that a wording is rejected, if the figure has no other wording and no verdict on a number says so.

    If the question asks whether sources differ, every rejected wording is mentioned.
    """
    numbers = {number for number, _ in ranking.question.numbers}
    is_asked = ranking.question.type == asking.DISAGREEMENT
    rejected = [one for one in figure.observations if not one.is_normal]
    for one in rejected if is_asked else deprecated_observations_to_warn_of(figure):
        if numbers.isdisjoint((one.value, *filter(None, [one.upper]))):
            publisher = name_of(ranking.index.dataset, one.source)
            yield f"{printed_in_words(one, figure.measure)} ({publisher}) is rejected: {one.reason}"


def _sentences_on_extreme(ranking: Ranking, figures: Sequence[Figure]) -> Iterator[str]:
    """Say which weeks equal the first one's extreme, which may equal or exceed it, and how many have no figure."""
    frame, dataset = ranking.question.timeframe, ranking.index.dataset
    if not frame.extreme:
        return
    years = [one.period.id[:4] for one in figures]
    if "year" in ranking.question.words and len(set(years)) < len(years):
        yield "Weeks are ranked, not years: no source adds up the weeks of a year."
    first, *others = figures
    same = [one.period.id for one in others if one.best is not None and one.best.is_exact and one.best == first.best]
    if same:
        yield f"{capitalized(join_phrases(same))} {'has' if len(same) == 1 else 'have'} the same."
    possible = [one for one in others if one.period.id not in same]
    possible = [one for one in possible if may_be_as_extreme(dataset, one, first, most=frame.extreme == calc.MOST)]
    if possible:
        named = join_phrases([f"{one.period.id} ({best_in_words(one)})" for one in possible])
        how = "high or higher" if frame.extreme == calc.MOST else "low or lower"
        yield f"It is not certain: {named} may be as {how}."
    asked = [one.id for one in dataset.periods if one.kind == "week" and one.id in (frame.periods or (one.id,))]
    missing = len(asked) - len(figures)
    if missing:
        yield f"{missing} of the {len(asked)} weeks {'has' if missing == 1 else 'have'} no figure for it."


def _sentences_on_other_weeks(ranking: Ranking, figures: Sequence[Figure]) -> Iterator[str]:
    """Say what the record's own week has, if no week is named, or which of several named weeks have no figure."""
    frame, own, first = ranking.question.timeframe, ranking.index.dataset.week, figures[0]
    of_own = figure_of(ranking.index.dataset, own, first.measure.id)
    is_open = frame.periods is None and not frame.extreme and not frame.is_together
    is_of_other = is_open and own not in (first.period.weeks or (first.period.id,))
    if is_of_other and first.measure.id not in ranking.numbered:
        weeks = "one other week has one" if len(figures) == 1 else f"{len(figures)} other weeks have one"
        yield f"The record's own week, {own}, has no figure for it; {weeks}."
    elif is_of_other and of_own and of_own.best and not (ranking.question.compares_weeks or ranking.question.sources):
        yield f"That is for {first.period.id}; for {own} it is {best_in_words(of_own)}."
    if frame.is_compared and not frame.extreme and not frame.is_together:
        having = ranking.index.measures[first.measure.id].periods
        lacking = [name for name in frame.periods or () if name not in having and ".." not in name]
        if lacking:
            yield f"The record has no figure for it in {join_phrases(lacking)}."


def _sentences_on_days(ranking: Ranking, figure: Figure) -> Iterator[str]:
    """Say that a figure is for a whole week, if the question names only some of its days or a part of it."""
    frame, period = ranking.question.timeframe, figure.period
    whole = tuple(int(day[-2:]) for day in (period.start, period.end) if day)
    if frame.is_part or (frame.days and whole != frame.days):
        dates = f", {dates_in_words(period.start, period.end)}" if period.start else ""
        yield f"The figure is for the whole week{dates}: the record has none for single days."


def _sentences_on_parts_left_out(ranking: Ranking, figure: Figure) -> Iterator[str]:
    """Say that a figure includes parts that the question leaves out."""
    measure = ranking.index.measures[figure.measure.id]
    parts = [term.word for term in ranking.numbers.terms_naming_only_parts(measure, ranking.question.left_out)]
    if parts:
        yield f"The figure counts {join_phrases(list(map(repr, parts)))} as well: search does not subtract parts."


def _sentences_on_total(ranking: Ranking, figures: Sequence[Figure]) -> Iterator[str]:
    """Say that no source prints a total, if the question asks for a total of several weeks and there is none."""
    frame, periods, figure = ranking.question.timeframe, ranking.index.dataset.index("periods"), figures[0]
    is_of_each = frame.extreme or ranking.question.change
    if not frame.is_together or is_of_each or figure.period.id in ranking.numbered.get(figure.measure.id, ()):
        return
    asked = {name for name in frame.periods or () if not periods[name].weeks}
    added = figure.period.weeks or ()
    if not frame.is_ordered and not added:
        yield f"No source prints a total of “{figure.measure.label}” for several weeks; this is one week's."
    if frame.is_ordered and asked != set(added) and len(asked) > 1:
        rest = f"this one covers {len(added)} of them" if added else "this is one of them"
        yield f"No source prints a total of the {len(asked)} weeks; {rest}."


def _sentences_on_relative_time(ranking: Ranking, figure: Figure) -> Iterator[str]:
    """Say which week words like ``this week`` are taken to mean, since the day of asking is not known."""
    frame, own = ranking.question.timeframe, ranking.index.dataset.week
    if frame.is_latest and figure.period.id not in (frame.periods or ())[:1] and not ranking.question.sources:
        yield f"{figure.period.id} is the latest week with a figure for it."
    last_week = (figure.period.weeks or (figure.period.id,))[-1]
    if not frame.relative or (frame.periods is None and last_week != own):
        return
    taken = "the latest week that the record has"
    if frame.periods is None:
        taken = "a time that ends with the record's own week" if frame.is_together else "the record's own"
    told = f"“{capitalized(frame.relative)}” is taken to be {taken}, {last_week}"
    yield f"{told}: the record does not know on which day you ask."


def complete_verdicts(
    index: SearchIndex, question: Question, meant: Mapping[str, str], results: Sequence[Result]
) -> tuple[Result, ...]:
    """Add to each verdict the doubts that no earlier verdict has, and to the first verdict the remarks on the question.

    These remarks say how misspelt names were read, and that search does not judge whether something is so.
    """
    completed: list[Result] = []
    told: set[str] = set()
    for result in results:
        doubts = [one for one in sentences_on_doubts(index, question, result.item) if one not in told]
        told.update(doubts)
        sentences = [result.verdict, *doubts]
        if result.item.noun == "quote" and question.saying:
            from countylines.search.remembered import sentence_on_speaker  # noqa: PLC0415  few questions quote

            sentences.insert(0, sentence_on_speaker(index, result.item.record.speaker, " ".join(question.speaker)))
        if not completed:
            sentences += [*_sentences_on_ordinal(index, question), *_sentences_on_weekdays(index, question)]
            notes = [] if any(sentences) else sentences_of_record(result.item)
            if question.type == asking.WHETHER and (question.compares_weeks or not any(sentences)):
                sentences.append(sentence_on_whether(question, result.item))
            sentences = [*_sentences_on_names(index, question, meant, result), *sentences, *notes]
        completed.append(result._replace(verdict=" ".join(filter(None, sentences)) or None))
    return tuple(completed)


def _sentences_on_ordinal(index: SearchIndex, question: Question) -> Iterator[str]:
    """Judge the place in the series that the question gives a week: ``was May 2019 the third week``."""
    frame, periods = question.timeframe, index.dataset.index("periods")
    for week in frame.periods or () if frame.ordinal else ():
        ordinal = periods[week].ordinal
        if ordinal and (ordinal != frame.ordinal or question.type == asking.WHETHER):
            not_so = "" if ordinal == frame.ordinal else f", not the {ordinal_in_words(frame.ordinal)}"
            yield f"It is the {ordinal_in_words(ordinal)} week in the series{not_so}."


def _sentences_on_weekdays(index: SearchIndex, question: Question) -> Iterator[str]:
    """Say on which days of the calendar week the weeks begin and end, if the question asks for a day or names one."""
    is_asked = any(pair in _ASKING_FOR_WEEKDAYS for pair in pairwise(question.words))
    if not (is_asked or not {"weekday", *WEEKDAY_NAMES}.isdisjoint(question.words)):
        return
    periods = index.dataset.index("periods")
    for week in (periods[name] for name in question.timeframe.periods or ()):
        if week.start and week.end:
            days = ((date_in_words(day), date.fromisoformat(day).weekday()) for day in (week.start, week.end))
            yield f"{', and '.join(f'{day} was a {WEEKDAYS[weekday]}' for day, weekday in days)}."


def _sentences_on_names(
    index: SearchIndex, question: Question, meant: Mapping[str, str], best: Result
) -> Iterator[str]:
    """Say how a misspelt name was read, and that the person found has another name than the question gives.

    The names differ if only the first name or only the last name agrees: ``Duncan Bell`` is not Duncan Ball.
    """
    for word, known in meant.items():
        if index.stems[known] in index.reader.people:
            yield f"“{word.capitalize()}” is read as “{known.capitalize()}”."
    if best.item.noun != "person" or best.match is None:
        return
    name = lowercase_words(best.item.record.name)
    missing = {term.word for term in question.terms if term.kind == PLAIN and term.word not in best.match.worth}
    for one, other in pairwise(question.words):
        if (one == name[0] and other in missing) or (one in missing and other == name[-1]):
            yield f"The record has no “{one.capitalize()} {other.capitalize()}”; this is {best.item.record.name}."
