"""Search: questions in people's own words.

A question is read into its type, its weeks and its terms (``questions``). The things of the record that have the terms
(``documents``) are ranked, and checked for faults (``ranking``); those without one become ``results``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.lookup.items import Item
from countylines.record.dataset import Dataset
from countylines.search.index import search_index
from countylines.search.questions import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.refusals import explain_refusal, nearest_matches
from countylines.search.results import Result, items_of_match, items_without_terms, results_of_match
from countylines.text.question_words import SAID, WORDS_FOR

RECALLED_SCORE = 10.0
"""The score of a quote of which the question has half of the words: above that of any other match."""

SHARE_IN_QUESTION = 0.75
"""The share of the words of a question of another type that must stand in a quote, so that it is taken for one."""

LEAST_WORDS = 5
"""How many words a question must have to quote something. With fewer, ordinary questions are taken for quotations."""

MOST_EXPLAINED = 5
"""How many things are explained, best first: why each answers or does not."""


class SearchAnswer(NamedTuple):
    """The results of a search, best first; if there are none, why, and the *nearest* items.

    *reading* says, line by line, how the question was read, and why things were found or were not.
    """

    results: tuple[Result, ...]
    refusal: str
    nearest: tuple[Item, ...]
    reading: tuple[str, ...]


def answer_question(dataset: Dataset, text: str) -> SearchAnswer:
    """Find the items that answer a question, or say why none does."""
    index = search_index(dataset)
    meant = index.correct_spelling(text)
    for word, known in meant.items():
        text = re.sub(rf"\b{re.escape(word)}\b", known, text, flags=re.IGNORECASE)
    question = index.reader.read(text)
    recalled = _find_recalled(dataset, text, question) if len(question.words) >= LEAST_WORDS else []
    plain = items_without_terms(dataset, question, frozenset(index.stems.of_text(WORDS_FOR["source"])))
    ranking = Ranking(question, index) if question.terms and question.timeframe.periods != () and not plain else None
    matches = ranking.rank() if ranking else []
    found = [result for match in matches if ranking and not match.fault for result in results_of_match(ranking, match)]
    results = {result.item: result for result in (*found, *(Result(item, 1.0) for item in plain), *recalled)}
    refusal = ""
    nearest: tuple[Item, ...] = ()
    if not results:
        refusal = explain_refusal(index, question, ranking, matches)
        nearest = tuple(items_of_match(ranking, match)[0] for match in nearest_matches(matches) if ranking)
    ordered = sorted(results.values(), key=lambda result: -result.score)
    return SearchAnswer(tuple(ordered), refusal, nearest, tuple(_explain_reading(question, meant, ranking, matches)))


def _find_recalled(dataset: Dataset, text: str, question: Question) -> list[Result]:
    """Find the quotes that the question quotes from memory."""
    from countylines.lookup.recalled import recall_quotes  # noqa: PLC0415  short questions quote nothing

    share = None if question.type in (None, SAID) else SHARE_IN_QUESTION
    return [
        Result(Item("quote", one.quote), RECALLED_SCORE + one.share, one.verdict, ("words from memory",))
        for one in recall_quotes(dataset, text, share)
    ]


def _explain_reading(
    question: Question, meant: Mapping[str, str], ranking: Ranking | None, matches: Sequence[Match]
) -> Iterator[str]:
    """Say how the words of a question were taken, and what the best matches have and lack."""
    yield from (f"{word}: read as {known}" for word, known in meant.items())
    if question.type:
        yield f"asks: {question.type}"
    frame = question.timeframe
    if frame.used:
        weeks = ", ".join(frame.periods or ()) or ("none" if frame.periods == () else "any")
        yield f"{frame.stated}: weeks {weeks}{', together' if frame.is_together else ''}"
    if ranking is None:
        return
    for word, term in ranking.terms.items():
        yield f"{word}: {term.kind}, in {len(ranking.found[word])} things, weighs {ranking.rarity[word]:.1f}"
    for match in matches[:MOST_EXPLAINED]:
        outcome = "answers" if match.fault is None else f"no: {match.fault.name} {match.fault.word}".rstrip()
        words = "; ".join(ranking.index.explain_match(match.document, ranking.terms[word]) for word in match.worth)
        yield f"{match.document.id}: {outcome}, score {match.score:.2f}, covers {match.coverage:.0%}: {words}"


__all__ = ["Result", "SearchAnswer", "answer_question"]
