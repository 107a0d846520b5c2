"""Faults: why something that has words of a question does not answer it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from countylines.search.deeds import is_deed_of
from countylines.search.documents import REST, SearchDocument
from countylines.search.terms import NUMBER, RESTRICTION, SETTING, QuestionTerm
from countylines.vocabulary import question_words as asking

if TYPE_CHECKING:
    from countylines.search.ranking import Ranking

LEAST_COVERAGE, LEAST_COVERAGE_OF_SOURCE = 0.6, 0.8
"""The share of the question, by rarity, that a document must have: a source, whose title has many words, more.

0.55 gains two answers and answers one more question without an answer, 0.5 gains three and answers eight more.
"""


Worth = Mapping[str, float]
"""What each term of a question that a document has is worth there."""


class Fault(NamedTuple):
    """Why a document does not answer a question: a short name for it, and the word that it lacks."""

    name: str
    word: str = ""


def find_faults(ranking: Ranking, document: SearchDocument, worth: Worth, coverage: float) -> Iterator[Fault]:
    """Say why a document does not answer the question; the first reason is the one that is told."""
    question, periods = ranking.question, ranking.question.timeframe.periods
    is_other = document.noun not in asking.ONLY_NOUNS.get(question.type or "", (document.noun,))
    if is_other and document.id not in ranking.numbered:
        yield Fault("noun")
    if ranking.speakers is not None and document.speaker not in ranking.speakers:
        yield Fault("speaker", " ".join(question.speaker))
    for term in question.terms:
        is_literal = term.kind == RESTRICTION and not document.weights.keys() >= ranking.own_stems[term.word]
        if is_literal or term.word in ranking.elsewhere:
            yield Fault("restriction", term.word)
    if not ranking.numbers.has_units_of_numbers(document):
        yield Fault("unit")
    yield from _find_faults_specific_to_noun(ranking, document, worth)
    yield from _find_faults_of_words(ranking, document, worth)
    if coverage < (LEAST_COVERAGE_OF_SOURCE if document.noun == "source" else LEAST_COVERAGE):
        yield Fault("coverage")
    is_of_no_week = periods == () and document.noun != "event"
    if periods is not None and (is_of_no_week or (document.periods and set(document.periods).isdisjoint(periods))):
        yield Fault("week")


def _find_faults_specific_to_noun(ranking: Ranking, document: SearchDocument, worth: Worth) -> Iterator[Fault]:
    """Say why a measure does not answer, or, where a person's successor is asked for, why this is none."""
    if document.noun == "measure":
        yield from _find_faults_of_measure(ranking, document, worth)
        if word := ranking.numbers.find_noun_of_other_amount(document):
            yield Fault("other measure", word)
    stems = frozenset[str]().union(*(ranking.own_stems[word] for word in worth))
    is_titled = document.noun == "person" and any(len(name) > 1 and name <= stems for name in document.names)
    if document.noun == "person" and ranking.question.type == asking.WHETHER and not _names(ranking, worth):
        yield Fault("noun")
    if ranking.asks_for_unknown_leader and not is_titled:
        yield Fault("leader")
    if ranking.deed and not is_deed_of(ranking.deed, document, ranking.index.dataset, ranking.index.stems):
        yield Fault("deed", ranking.deed.words)
    if ranking.is_of_another and document.noun != "person":
        yield Fault("noun")
    elif ranking.is_of_another and not document.names[0].isdisjoint(ranking.question.excluded):
        yield Fault("excluded", ranking.question.excluded[-1])


def _find_faults_of_words(ranking: Ranking, document: SearchDocument, worth: Worth) -> Iterator[Fault]:
    """Say that the words that a document has are too little to answer by: none counts, or none is a name of it.

    What is asked for by a single word, ``what is fog``, is what is called that, and no measure needs to be.
    """
    has_content = any(ranking.terms[word].kind != SETTING for word in worth)
    is_counted = document.noun != "measure" or any(
        ranking.terms[word].kind == NUMBER or ranking.numbers.is_count_of(document, ranking.terms[word])
        for word in worth
    )
    if not ranking.is_only_setting and not (has_content and is_counted):
        yield Fault("setting")
    content = [term for term in ranking.terms.values() if term.kind not in (SETTING, NUMBER)]
    is_meant = ranking.question.type == asking.MEANING and len(content) == 1 and document.noun != "measure"
    if is_meant and not _is_called(document, content[0]):
        yield Fault("meaning")


def _is_called(document: SearchDocument, term: QuestionTerm) -> bool:
    """Return whether a term is one of the words of what something is called; what was said is called nothing."""
    called = document.asked.union(*document.names)
    return document.noun not in ("quote", "claim") and any(called.issuperset(phrase) for phrase in term.phrases)


def _names(ranking: Ranking, worth: Worth) -> bool:
    """Return whether a word names a thing, or is one by which it is asked for: not only a woman for ``women``."""
    return any(value > REST for word, value in worth.items() if ranking.terms[word].kind != SETTING)


def _find_faults_of_measure(ranking: Ranking, document: SearchDocument, worth: Worth) -> Iterator[Fault]:
    """Say which word of the question is about another measure, or is not counted."""
    for term in ranking.terms.values():
        stems = ranking.own_stems[term.word]
        if term.word not in worth and term.kind != SETTING and ranking.index.tells_measures_apart(stems):
            yield Fault("other measure", term.word)
        if term.word in ranking.places and term.word not in worth:
            yield Fault("restriction", term.word)
        if any(_fits(term.word, pattern) for pattern in document.excluded):
            yield Fault("excluded", term.word)
    if ranking.numbers.parts and document.id not in ranking.numbers.parts:
        yield Fault("other measure", next(iter(ranking.numbers.given)))
    elif ranking.numbers.parts and document.id not in ranking.numbered:
        yield Fault("week")
    denied = ranking.question.denied
    parts = {term.word for term in ranking.numbers.parts_left_out(document.id)} if denied else set[str]()
    yield from (Fault("excluded", word) for word in denied if word not in parts)
    for term in ranking.question.left_out:
        if not document.names[0].isdisjoint(term.own_stems) or ranking.numbers.is_noun_of(document, term):
            yield Fault("excluded", term.word)
    counted = ranking.terms.get(ranking.question.counted or "")
    if counted and counted.kind != NUMBER and not ranking.numbers.is_count_of(document, counted):
        yield Fault("not counted", counted.word)


def _fits(word: str, pattern: str) -> bool:
    """Return whether a word is a *pattern*, whose ``*`` is any ending."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
