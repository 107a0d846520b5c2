"""Search: questions in people's own words.

``questions`` reads a question into its type, its weeks and its search terms; ``publishers`` finds the publishers whose
numbers it asks for. ``index`` finds the documents that contain the terms, and ``ranking`` scores them and looks for
faults, the reasons why a document does not answer. Documents without a fault become ``results``, each with a verdict
(``verdicts``). If there are no results, ``refusals`` says why.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from countylines.errors import ConflictingSource, ConflictingWeek
from countylines.figures import weeks_or_period
from countylines.lookup.dates_in_words import write_years_in_digits
from countylines.lookup.items import Item
from countylines.lookup.people import name_of
from countylines.lookup.recalled import LEAST_WORDS
from countylines.record.dataset import Dataset
from countylines.search.index import SearchIndex, search_index
from countylines.search.publishers import read_question
from countylines.search.question_parts import (
    OPENING_MARKS,
    clauses,
    parts_by_items,
    parts_by_numbers,
    parts_by_quantities,
    quoted_words,
    single_questions,
    without_opening,
    without_who_reports,
    without_words_of_asking,
)
from countylines.search.question_sentences import question_after_lead, question_sentence, share_weeks
from countylines.search.questions import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.remarks import DIFFERENCE, explain_what_is_not_done, find_calculation, sentence_on_difference
from countylines.search.results import Result, results_of_match, results_without_terms
from countylines.search.sums_in_questions import read_sum
from countylines.search.terms import SETTING
from countylines.search.verdicts import complete_verdicts
from countylines.text import join_phrases
from countylines.text.stems import english_word_lists, lowercase_words, places_of_phrase
from countylines.vocabulary import question_words as asking

TITLE_SCORE = 10.0
"""The score of a source whose title is repeated, higher than that of any other match."""

ASKING_FOR_FIGURES = (None, asking.HOW_MANY, asking.HOW_MUCH, asking.MEANING)
"""The types of question that may list several measures: ``how many hens, ducks and geese``."""


class Scope(NamedTuple):
    """The options of one search: the index, the number of matches, and the only week and source allowed.

    *limit* is the largest number of matches to use; one match may give several results. *week* is the id of a period,
    ``all``, or None if the question decides. *source* is the id of the only source that counts, or None.
    """

    searched: SearchIndex
    limit: int | None = None
    week: str | None = None
    source: str | None = None

    def narrow(self, question: Question) -> Question:
        """Return the question restricted to the week and the source of this scope.

        Raises ConflictingWeek if the question names only other weeks, and ConflictingSource if it names only other
        publishers.
        """
        dataset, frame = self.searched.dataset, question.timeframe
        if self.source is not None:
            if question.sources and self.source not in question.sources:
                publishers = dict.fromkeys(name_of(dataset, source) for source in question.sources)
                raise ConflictingSource(question.text, join_phrases(list(publishers)), self.source)
            question = question._replace(sources=(self.source,), only_source=self.source)
        if self.week is not None:
            asked = weeks_or_period(dataset, self.week)
            is_open = frame.periods is None or frame.relative != ""
            periods = asked if is_open else tuple(name for name in frame.periods or () if name in asked)
            if frame.periods and not periods:
                raise ConflictingWeek(question.text, join_phrases(list(frame.periods)), self.week)
            frame = frame._replace(periods=periods, relative="", is_ordered=frame.is_ordered or len(asked) > 1)
        return question._replace(timeframe=frame)


class SearchAnswer(NamedTuple):
    """The results of a search, best first; if there are none, a *refusal* that says why, and the *nearest* items.

    *meant* maps each misspelt word to its correction. *ranking* is None if the question has no search terms; *matches*
    are all documents that contain one, also those with a fault.
    """

    results: tuple[Result, ...]
    refusal: str
    nearest: tuple[Item, ...]
    question: Question
    meant: Mapping[str, str]
    ranking: Ranking | None
    matches: Sequence[Match]


def answer_question(
    dataset: Dataset, text: str, limit: int | None = None, *, week: str | None = None, source: str | None = None
) -> SearchAnswer:
    """Find the items that answer a question, or say why none does.

    At most *limit* matches are used; one match may give several results. If nothing answers the whole text, each of its
    sentences is tried by itself. *week* is the id of a period, or ``all``; *source* is the id of the only source that
    counts. Raises ConflictingWeek if the question names only other weeks, and ConflictingSource if it names only other
    publishers.
    """
    scope = Scope(search_index(dataset), limit, week, source)
    answer = _answer_whole_or_parts(scope, text)
    added = read_sum(scope.searched, text)
    if added.texts and added.ids.isdisjoint(result.item.record.id for result in answer.results[:1]):
        by_parts = [_answer_whole_or_parts(scope, one) for one in added.texts]
        answer = next((one for one in by_parts if one.results), by_parts[0])
    if not answer.results:
        return answer._replace(refusal=f"{added.sentence} {answer.refusal}".strip())
    first, *others = answer.results
    is_whether = answer.question.type == asking.WHETHER
    is_compared = first.item.noun == "figure" and not is_whether and find_calculation(answer.question) == DIFFERENCE
    compared = sentence_on_difference(answer.question, first.item.record) if is_compared else ""
    verdict = " ".join(filter(None, (added.sentence, first.verdict, compared))) or None
    return answer._replace(results=(first._replace(verdict=verdict), *others))


def only_week_of_question(dataset: Dataset, text: str) -> str | None:
    """Return the id of the week that a question names; None if it names no week or several."""
    periods = search_index(dataset).reader.read(write_years_in_digits(text)).timeframe.periods or ()
    return periods[0] if len(periods) == 1 else None


def _answer_whole_or_parts(scope: Scope, text: str) -> SearchAnswer:
    """Answer a text as one question; if nothing answers that, answer its parts."""
    index = scope.searched
    text = without_opening(write_years_in_digits(text), index.has_word)
    text = without_who_reports(text, index.reader.people, index.stems)
    meant = index.find_misspelt_words(text)
    for word, known in meant.items():
        text = re.sub(rf"\b{re.escape(word)}\b", known, text, flags=re.IGNORECASE)
    answer = _answer(scope, text, meant)
    alone = "" if answer.results else question_sentence(index, text) or question_after_lead(index, text)
    if alone:
        text, answer = alone, _answer(scope, alone, meant)
    by_parts = _answer_by_parts(scope, text, meant, answer) or _answer_each_quantity(scope, text, meant, answer)
    if by_parts:
        return answer._replace(results=tuple(by_parts), refusal="", nearest=(), ranking=None, matches=())
    is_restricted = answer.ranking is not None and answer.ranking.is_restricted
    if answer.results or (is_restricted and not answer.question.mentions_asker):
        return answer
    is_dated = answer.question.timeframe.periods is not None
    only_dated = None
    for one in share_weeks(index, single_questions(text, index.has_word)):
        part = _answer(scope, one, meant)
        is_asking = part.question.type is not None or not part.question.mentions_asker
        is_of_week = part.question.timeframe.periods is not None or not is_dated
        if part.results and is_asking and is_of_week:
            if part.question.terms:
                return part
            asks_when = answer.question.type == asking.WHEN or one.endswith("?")
            only_dated = only_dated or (part if asks_when and one in text else None)  # not a week of another part
    return only_dated or answer


def _answer_by_parts(scope: Scope, text: str, meant: Mapping[str, str], answer: SearchAnswer) -> Collection[Result]:
    """Answer a question about several counted things part by part: ``were 5 men and 7 women there``.

    Returns nothing if a part has no answer, if two parts have the same answer, or if the question excludes something,
    because the exclusion applies to all parts. A list of measures is answered by parts only if no figure answers the
    whole question, or if two figures are compared.
    """
    question, index = answer.question, scope.searched
    counted = {frozenset(term.counted) for _, term in question.numbers if term.counted}
    is_list = len(counted) <= 1 or question.timeframe.used
    each = share_weeks(index, parts_by_quantities(text))
    is_answered = bool(answer.results) and answer.results[0].item.noun == "figure" and not each
    may_be_list = not (question.numbers or is_answered) or find_calculation(question) == DIFFERENCE
    if question.left_out or (is_list and not (may_be_list and question.type in ASKING_FOR_FIGURES)):
        return ()
    parts = (each or parts_by_items(text)) if is_list else parts_by_numbers(text)
    found = [_answer(scope._replace(limit=1), part, meant).results for part in parts]
    items = [one[0].item for one in found if one]
    answered = {item.record.id for item in items}
    if is_list:
        answered = {item.record.measure.id for item in items if item.noun == "figure"}
    return [result for one in found for result in one] if len(answered) == len(parts) else ()


def _answer_each_quantity(
    scope: Scope, text: str, meant: Mapping[str, str], answer: SearchAnswer
) -> Collection[Result]:
    """Answer a text that asks for several figures in different clauses: ``I need the nests, and how many hens``.

    What answers the whole text comes first. Returns nothing if fewer than two measures are asked for, or if a word of
    the question restricts all that it asks for, such as a place.
    """
    question, ranking = answer.question, answer.ranking
    first = answer.results[0].item.noun if answer.results else "figure"
    is_for_figures = question.type in ASKING_FOR_FIGURES and first in ("figure", "period")
    is_restricted = ranking is None or ranking.is_restricted or bool(ranking.places or ranking.forces)
    if is_restricted or not is_for_figures or question.left_out or question.asks_for_whole or question.timeframe.extreme:
        return ()
    index = scope.searched
    found: dict[str, list[Result]] = {}
    for result in answer.results[:1] if first == "figure" else ():
        found[result.item.record.measure.id] = [*answer.results]
    for part in share_weeks(index, clauses(text)):
        results = _answer(scope._replace(limit=1), part, meant).results
        if results and results[0].item.noun == "figure":
            found.setdefault(results[0].item.record.measure.id, list(results))
    return [result for results in found.values() for result in results] if len(found) > 1 else ()


def _answer(scope: Scope, text: str, meant: Mapping[str, str]) -> SearchAnswer:
    """Answer a text as one question; *meant* are the corrections that were already made in it."""
    index = scope.searched
    question = scope.narrow(read_question(index, text))
    recalled = _find_sources_by_title(index, question) or _find_quotes_from_memory(index, question)
    is_refused = explain_what_is_not_done(question) != ""
    plain = [] if is_refused else results_without_terms(index, question)
    ranking = Ranking(question, index) if question.terms and not plain else None
    matches = ranking.rank() if ranking else []
    is_unsaid = not recalled and question.type in (asking.SAID, asking.WHO) and quoted_words(text) != ""
    found = _figures_of_parts(ranking) if ranking else []
    if ranking and not (found or is_refused or is_unsaid):
        answering = ranking.printed.keep([match for match in matches if match.fault is None])[: scope.limit]
        for match in answering:
            found += results_of_match(ranking, match, is_best=match is answering[0])
    results: dict[Item, Result] = {}
    for result in (*recalled, *plain, *found):  # the first result of an item says most
        results.setdefault(result.item, result)
    refusal, nearest = "", tuple[Item, ...]()
    if not results:
        from countylines.search.refusals import explain_refusal, find_nearest_items  # noqa: PLC0415  most have an answer

        refusal = explain_refusal(index, question, ranking, matches)
        nearest = find_nearest_items(ranking, matches) if ranking is not None else ()
    ordered = sorted(results.values(), key=lambda result: -result.score)
    completed = complete_verdicts(index, question, meant, ordered)
    return SearchAnswer(completed, refusal, nearest, question, meant, ranking, matches)


def _figures_of_parts(ranking: Ranking) -> list[Result]:
    """Answer a question that adds up or compares parts of a whole; [] if it has no word for that."""
    question = ranking.question
    if asking.OF_PARTS.isdisjoint(question.words) and "+" not in question.text:
        return []
    from countylines.search.parts_of_wholes import results_of_parts  # noqa: PLC0415  few questions do

    return results_of_parts(ranking)


def _find_sources_by_title(index: SearchIndex, question: Question) -> list[Result]:
    """Find the sources whose whole title the question repeats, if it is as long as what may be a quotation."""
    if len(question.words) < LEAST_WORDS:
        return []
    titled = [one["id"] for one in index.dataset.objects("sources") if _repeats(question, one.get("title") or "")]
    return [Result(Item("source", index.dataset.index("sources")[name]), TITLE_SCORE) for name in titled]


def _repeats(question: Question, title: str) -> bool:
    words = lowercase_words(title)
    return len(words) >= LEAST_WORDS and bool(places_of_phrase(question.words, " ".join(words)))


def _find_quotes_from_memory(index: SearchIndex, question: Question) -> list[Result]:
    """Find the quotes whose words the question repeats.

    The slow comparison only runs if some quote has at least half of the question's content words.
    """
    is_quoting = question.saying != "" or not frozenset(OPENING_MARKS).isdisjoint(question.text)
    words = without_words_of_asking(question.text).split() if question.asks_beyond_speaker else ()
    if not is_quoting and 0 < len(words) < LEAST_WORDS:
        return []
    stop = english_word_lists().stop
    setting = {word for term in question.terms if term.kind == SETTING for word in term.word.split()}
    content = [index.stems[word] for word in question.words if word not in stop and word not in setting]
    quotes = [quote.weights.keys() for quote in index.by_noun["quote"].values()]
    if all(2 * sum(map(words.__contains__, content)) < len(content) for words in quotes):
        return []
    from countylines.search.remembered import find_remembered_quotes  # noqa: PLC0415  few questions quote

    return find_remembered_quotes(index, question)


__all__ = ["Result", "SearchAnswer", "answer_question", "only_week_of_question"]
