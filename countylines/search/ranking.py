"""Ranking: which documents answer a question, best first, and why others do not.

A document's score is the share of the question's terms that it has, each weighed by how rare it is and by where the
document has it, times its coverage and factors for its name, its noun and its week. Each constant says what it wins:
how many of the questions in tests/search and others come out worse without it, or with half or double.
"""

from collections.abc import Mapping
from math import log
from typing import NamedTuple

from countylines.lookup.items import CONFLICT
from countylines.search.documents import SearchDocument, count_sides_named
from countylines.search.faults import (
    NOT_IN_WEEK,
    OTHER_MEASURE,
    Fault,
    find_faults,
    names_body_without_leader,
    read_deed_in_question,
)
from countylines.search.index import SearchIndex
from countylines.search.numbers import OTHER_WEEK, NumbersInQuestion
from countylines.search.places_in_questions import find_forces, find_places
from countylines.search.publishers import PrintedBySources, without_names_of_publishers
from countylines.search.questions import Question
from countylines.search.terms import DESCRIPTION, PLAIN, RESTRICTION, SETTING, QuestionTerm
from countylines.text import singular_of
from countylines.text.stems import english_word_lists
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import WORDS_FOR

DOES_NOT_FIT = 0.5
"""The factor for nouns that do not fit the type of question.

0.3 and 0.4 are the same, with 0.6 five answers are lost, with 0.7 fourteen, and without it 33.
"""

WHOLE_OF_PART = 0.9
"""The factor for a whole where a part of it is asked for by another word than its name: ``how many were blokes``.

Without it three answers are lost."""

NAMES_PARTS = 2.0
"""The factor for what names two parts or more of what is asked for by its kinds, and for a disagreement with two sides
that are set against each other. Without it five answers are lost."""

SHARE_OF_RARITY = {SETTING: 0.1, DESCRIPTION: 0.3}
"""What a term weighs of its rarity, by its kind.

For the setting half and double change two. With half for descriptions three answers are lost, with double 27. At full
weight the setting costs 27 answers, and descriptions cost 39.
"""

UNKNOWN_DESCRIPTION = 0.1
"""What a verb or adjective of general use weighs that the record lacks, of its rarity.

0.05 gains one answer, 0.2 loses one and 0.3 four; none of them changes what is refused.
"""


class Match(NamedTuple):
    """A document with its score and, for each term, what it is worth there; *fault* is None if it answers."""

    document: SearchDocument
    score: float
    coverage: float
    worth: Mapping[str, float]
    fault: Fault | None = None


def _find_predecessor(question: Question, index: SearchIndex) -> str:
    """Return the name behind which somebody else is asked for, ``who took over from X``; "" if there is none."""
    for at, word in enumerate(question.words):
        before = question.words[max(0, at - 2) : at]
        if index.stems[word] in index.reader.people and not asking.BEFORE_SUCCESSORS.isdisjoint(before):
            return word
    return ""


class Ranking:
    """Ranks the documents of an index for one question."""

    def __init__(self, question: Question, index: SearchIndex) -> None:
        self.question = question
        self.index = index
        self.terms = {term.word: term for term in question.terms}
        self.own_stems = {term.word: term.own_stems for term in question.terms}
        self.found = {word: index.term_worth_by_document(term) for word, term in self.terms.items()}
        self.numbers = NumbersInQuestion(question, index, self.found)
        self.numbered = self.numbers.numbered
        for word in (*self.numbers.judged, *self.numbers.given, *self._words_for_names()):
            del self.terms[word], self.found[word]
        plain = [word for word, term in self.terms.items() if term.kind == PLAIN]
        self.places = find_places(index, question, {word: self.found[word] for word in plain})
        for word in self.places:
            self.found[word] = without_names_of_publishers(index, self.found[word])
        self.forces = find_forces(index.dataset, question)
        self.is_restricted = any(term.kind == RESTRICTION for term in question.terms)
        self.is_only_setting = all(map(self._says_little, question.terms))
        self.printed = PrintedBySources(index, question)
        self.rarity = {
            word: log(1 + len(index.documents) / (1 + len(self.found[word])))
            * (1 if self.is_only_setting else self._share_of_rarity(term))
            for word, term in self.terms.items()
        }
        self.speakers = self._find_speakers()
        is_who = question.type == asking.WHO
        self.successor_of = _find_predecessor(question, index) if is_who else ""
        self.deed = read_deed_in_question(question, index.stems)
        self.unknown_deed = self._find_unknown_deed()
        self.asks_for_unknown_leader = is_who and names_body_without_leader(question, index)
        self.parts = self._part_stems_of_named_wholes() if question.type == asking.WHAT_KIND else []

    def _find_unknown_deed(self) -> str:
        """Return the verb behind ``who`` or ``why`` that the record lacks: nobody in it ``invented`` anything."""
        lacking = [word for word, term in self.terms.items() if term.kind == DESCRIPTION and not self.found[word]]
        before = dict(zip(self.question.words[1:], self.question.words, strict=False))
        return next((word for word in lacking if self.question.type == asking.WHY or before.get(word) == "who"), "")

    def _words_for_names(self) -> list[str]:
        """Return the words by which the name of somebody is asked for whose post the question has, or the surname."""
        called = [name for person in self.index.by_noun["person"].values() for name in person.names if name]
        is_called = any(name <= self.question.stems for name in called)
        return [word for word in asking.NAMES if is_called and word in self.terms]

    def _says_little(self, term: QuestionTerm) -> bool:
        """Return whether a term says nothing beside the setting: ``did the march begin`` is about a march."""
        is_of_any_event = self.question.type == asking.WHETHER and term.own_stems <= frozenset(
            self.index.stems.of_text(WORDS_FOR["event"])
        )
        return term.kind == SETTING or is_of_any_event

    def _share_of_rarity(self, term: QuestionTerm) -> float:
        """Return which share of its rarity a term weighs; where a number is asked for, only measures have a term.

        A term that the record has weighs all of it, or what SHARE_OF_RARITY says of its kind. Of those that the record
        lacks, a noun or gerund that restricts what is counted weighs all: ``caught speeding``. Less weigh other
        ordinary nouns, whoever did something, and the words in which people tell of themselves or what was said.
        """
        is_counting = self.question.type in (asking.HOW_MANY, asking.HOW_MUCH)
        nouns = self._nouns_having(term.word)
        if self.question.type == asking.WHETHER:
            nouns -= {"source", CONFLICT}
        if term.kind not in (PLAIN, DESCRIPTION) or (("measure" in nouns) if is_counting else nouns):
            most = SHARE_OF_RARITY[DESCRIPTION] if term.restricts is False else 1
            return min(most, SHARE_OF_RARITY.get(term.kind, 1))
        if term.kind == DESCRIPTION:
            return 1 if term.restricts and term.word.endswith("ing") else UNKNOWN_DESCRIPTION
        is_ordinary = not english_word_lists().naming.isdisjoint((term.word, singular_of(term.word)))
        is_beside = (is_ordinary and (nouns or not term.restricts)) or self.question.type == asking.SAID
        return SHARE_OF_RARITY[DESCRIPTION] if is_beside or self.question.mentions_asker else 1

    def _nouns_having(self, word: str) -> set[str]:
        return {self.index.documents[place].noun for place in self.found[word]}

    def _part_stems_of_named_wholes(self) -> list[frozenset[str]]:
        """List the stems of the names of the parts of what the question names: kinds of weapons are knives and guns."""
        asked, measures = frozenset[str]().union(*self.own_stems.values()), self.index.measures
        return [
            part.names[0] - asked
            for part in measures.values()
            for whole in part.wholes
            if measures[whole].names[0] <= asked
        ]

    def _find_speakers(self) -> frozenset[str] | None:
        """Return the ids of the people whose words are asked for; None if nobody is named."""
        named = [self.terms[word] for word in self.question.speaker if word in self.terms]
        if not named:
            return None
        return frozenset(
            person
            for person in self.index.by_noun["person"]
            if all(
                self.index.places["person", person] in self.found[term.word] or term.kind == SETTING for term in named
            )
        )

    def rank(self) -> list[Match]:
        """List the documents that have a term, best first, with the faults of those that do not answer."""
        worths: dict[int, dict[str, float]] = {}
        for word, found in self.found.items():
            for place, worth in found.items():
                worths.setdefault(place, {})[word] = worth
        matches = [self._match(self.printed.document_at(place), worths[place]) for place in sorted(worths)]
        ranked = sorted(matches, key=lambda match: -match.score)
        return [match._replace(fault=match.fault or self._fault_beside(match, ranked[0])) for match in ranked]

    def _fault_beside(self, match: Match, best: Match) -> Fault | None:
        """Say why something does not answer beside the best match.

        If that is a measure without a figure in the week, few things answer in its place. If its number is in question,
        its parts do not answer, unless the question names them.
        """
        if best.document.noun == "measure" and best.fault == NOT_IN_WEEK:
            return None if self._is_in_its_place(match, best) else NOT_IN_WEEK
        judged = next(iter(self.numbers.judged), "")
        is_part = best.document.id in match.document.wholes and not self.numbers.is_part_named(match.document)
        return Fault(OTHER_MEASURE, judged) if judged and is_part else None

    def _is_in_its_place(self, match: Match, other: Match) -> bool:
        """Return whether a measure answers in place of another one, which the week lacks.

        It has more of the question, or all of it in a name at least as near, and is no whole of the other: ``how many
        dogs``.
        """
        names = [self._share_of_name(one.document, one.worth) for one in (match, other)]
        having, lacking = match.worth.keys(), other.worth.keys()
        is_whole = match.document.id in other.document.wholes
        is_near = having > lacking or (having >= lacking and names[0] >= names[1])
        return match.document.noun == "measure" and is_near and not is_whole

    def _match(self, document: SearchDocument, worth: Mapping[str, float]) -> Match:
        coverage = self._coverage(worth)
        fit = DOES_NOT_FIT if self._is_of_other_noun(document) else 1
        score = sum([self.rarity[word] * value for word, value in worth.items()]) / sum(self.rarity.values())
        score *= (
            coverage * (1 + fit * self._share_of_name(document, worth)) * fit * self._week_and_part_factor(document)
        )
        fault = next(find_faults(self, document, worth, coverage), None)
        return Match(document, score, coverage, worth, fault)

    def _coverage(self, worth: Mapping[str, float]) -> float:
        """Return the share of the terms that a document has, by rarity; who is to have said it is not part of it."""
        rarity = {word: rare for word, rare in self.rarity.items() if word not in self.question.speaker}
        if self.speakers and all(self.terms[word].kind in SHARE_OF_RARITY for word in rarity):
            return 1.0
        return sum([rare for word, rare in rarity.items() if word in worth]) / (sum(rarity.values()) or 1)

    def _share_of_name(self, document: SearchDocument, worth: Mapping[str, float]) -> float:
        """Return the largest share of one of its names that the question has; a topic names a quote if asked for."""
        if document.noun == "quote" and self.question.type != asking.SAID:
            return 0
        stems = frozenset[str]().union(*(self.own_stems[word] for word in worth))
        return max((len(name & stems) / len(name) for name in document.names if name), default=0)

    def _is_of_other_noun(self, document: SearchDocument) -> bool:
        """Return whether things of another noun than this one answer questions of this type."""
        if self.numbers.judged and self.question.type in (None, asking.WHETHER):
            return document.noun != "measure"
        if document.id in self.numbered and self.question.type == asking.PUBLISHED:
            return False
        return document.noun not in asking.FITTING_NOUNS.get(self.question.type or "", (document.noun,))

    def _sets_sides_against(self, conflict: SearchDocument) -> bool:
        """Return whether a question has words of two sides of a disagreement, ``were the boxes sold or lost``."""
        words = (self.index.stems[word] for word in self.question.words if word.isalpha())
        is_against = not asking.AGAINST.isdisjoint(self.question.words)
        return is_against and count_sides_named(words, conflict.sides) > 1

    def _week_and_part_factor(self, document: SearchDocument) -> float:
        """Return how well a document fits the weeks that are named, and the parts that are asked for."""
        question, periods = self.question, document.periods
        factor = 1.0
        if "much" in question.words and document.noun == "measure" and document.id not in self.numbers.amounts:
            factor *= DOES_NOT_FIT
        if question.type in (asking.HOW_MANY, None) and document.noun == "measure":
            factor *= WHOLE_OF_PART if self.numbers.terms_of_parts_alone(document, self.terms.values()) else 1
        if document.noun != "measure" and sum(not part.isdisjoint(document.weights) for part in self.parts) > 1:
            factor *= NAMES_PARTS
        has_share = any(share.word in document.weights for share in question.shares)
        if document.noun == CONFLICT and (has_share or self._sets_sides_against(document)):
            factor *= NAMES_PARTS
        if not self.printed.has(document):
            factor *= DOES_NOT_FIT
        if question.timeframe.periods is None and periods and self.index.dataset.week not in periods:
            factor *= OTHER_WEEK
        if question.timeframe.periods and document.noun != "measure":
            factor *= DOES_NOT_FIT
        return factor
