"""Answers to a single question: what its matches, remembered quotations and titles give, or why there is nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from countylines.errors import ConflictingSource, ConflictingWeek
from countylines.figures import weeks_or_period
from countylines.lookup.items import Item
from countylines.lookup.people import name_of
from countylines.lookup.recalled import LEAST_WORDS
from countylines.search.index import SearchIndex
from countylines.search.publishers import read_question
from countylines.search.question import Question
from countylines.search.question_parts import OPENING_MARKS, quoted_words, without_words_of_asking
from countylines.search.ranking import Match, Ranking
from countylines.search.remarks import explain_what_is_not_done
from countylines.search.results import Result, results_of_match, results_without_terms
from countylines.search.terms import SETTING
from countylines.search.verdicts import complete_verdicts
from countylines.text import join_phrases
from countylines.text.stems import english_word_lists, lowercase_words, places_of_phrase
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

TITLE_SCORE = 10.0
"""The score of a source whose title is repeated, higher than that of any other match."""


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


def answer_one(scope: Scope, text: str, meant: Mapping[str, str]) -> SearchAnswer:
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
    if calc.OF_PARTS.isdisjoint(question.words) and "+" not in question.text:
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
