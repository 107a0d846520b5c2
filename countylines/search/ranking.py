"""Ranking: which documents answer a question, best first, and why the others do not.

A document's score is the share of the question's terms that it contains, each weighted by its rarity and by its weight
in the document, times the document's coverage and factors for its name, noun and weeks. The text below each constant
says how many answers, to the questions in tests/search and others, get worse without it or with half or double.
"""

from collections.abc import Mapping
from math import log
from typing import NamedTuple

from countylines.lookup.items import CONFLICT
from countylines.search.documents import SearchDocument, contrast_sides
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
from countylines.search.question import Question
from countylines.search.terms import DESCRIPTION, PLAIN, RESTRICTION, SETTING, QuestionTerm
from countylines.text import singular_of
from countylines.text.stems import english_word_lists, places_of_phrase
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import LEADING_WORDS, WORDS_FOR

DOES_NOT_FIT = 0.5
"""The factor for nouns that do not fit the type of question.

0.3 and 0.4 give the same answers. 0.6 loses five answers, 0.7 loses fourteen, and without the factor 33 are lost.
"""

WHOLE_OF_PART = 0.9
"""The factor for a whole if the question names a part of it by a synonym, as in ``how many were blokes``.

Without it three answers are lost.
"""

NAMES_PARTS = 2.0
"""The factor for documents that name several parts if a question asks for kinds, and for fitting disagreements.

A disagreement fits if the question asks where sources differ and has no number, if it contrasts two of the
disagreement's sides, or if it has a share that the disagreement mentions. Without the factor five answers are lost.
"""

SHARE_OF_RARITY = {SETTING: 0.1, DESCRIPTION: 0.3}
"""The share of a term's rarity that counts as its weight, by kind of term.

For the setting, half or double the share changes two answers. For descriptions, half the share loses three answers and
double loses 27. At full weight, terms of the setting lose 27 answers and descriptions lose 39.
"""

UNKNOWN_DESCRIPTION = 0.1
"""The share of its rarity that counts as the weight of a verb or adjective in general use, if the record lacks it.

0.05 gains one answer, 0.2 loses one and 0.3 four; none of them changes which questions are refused.
"""


class Match(NamedTuple):
    """A document with its score, its coverage, and the *worth* of each term in it; *fault* is None if it answers."""

    document: SearchDocument
    score: float
    coverage: float
    worth: Mapping[str, float]
    fault: Fault | None = None


def _find_predecessor(question: Question, index: SearchIndex) -> str:
    """Return the name of the predecessor in ``who took over from X``; "" if there is none."""
    for at, word in enumerate(question.words):
        before = question.words[max(0, at - 2) : at]
        if index.stems[word] in index.reader.people and not asking.BEFORE_SUCCESSORS.isdisjoint(before):
            return word
    return ""


class Ranking:
    """Ranks the documents of an index for one question.

    *terms* maps each word that is searched for to its term, and *found* maps the same words to the documents that
    contain them; judged and given numbers are left out. *rarity* is the weight of each term. *places* and *forces* are
    words of the question for places and police forces. *speakers* are the ids of the people whose words are asked for,
    None if nobody is named. *successor_of*, *deed*, *unknown_deed* and *asks_for_unknown_leader* say whom a question
    asks for.
    """

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
        self.is_only_setting = all(map(self._is_of_setting, question.terms))
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
        is_of_leader = not question.stems.isdisjoint(index.stems.of_text(LEADING_WORDS))
        self._asks_for_leader = is_who and is_of_leader and not self.asks_for_unknown_leader
        self.parts = self._part_stems_of_named_wholes() if question.type == asking.WHAT_KIND else []

    def _find_unknown_deed(self) -> str:
        """Return a verb that the record lacks, after ``who`` or anywhere in a ``why`` question: ``who invented``."""
        lacking = [word for word, term in self.terms.items() if term.kind == DESCRIPTION and not self.found[word]]
        before = dict(zip(self.question.words[1:], self.question.words, strict=False))
        if self.question.type == asking.SAID:
            return ""  # "threatened", in "who threatened to, and what were the words"
        return next((word for word in lacking if self.question.type == asking.WHY or before.get(word) == "who"), "")

    def _words_for_names(self) -> list[str]:
        """Return words such as ``name`` if the question has a person's name or post too, or asks for a full name."""
        called = [name for person in self.index.by_noun["person"].values() for name in person.names if name]
        is_called = any(name <= self.question.stems for name in called)
        is_full = bool(places_of_phrase(self.question.words, "full name"))
        return [word for word in asking.NAMES if (is_called or is_full) and word in self.terms]

    def _is_of_setting(self, term: QuestionTerm) -> bool:
        """Return whether a term belongs to the setting or, in a yes-or-no question, fits any event: ``begin``."""
        is_of_any_event = self.question.type == asking.WHETHER and term.own_stems <= frozenset(
            self.index.stems.of_text(WORDS_FOR["event"])
        )
        return term.kind == SETTING or is_of_any_event

    def _share_of_rarity(self, term: QuestionTerm) -> float:
        """Return the share of a term's rarity that counts as its weight.

        For a term that the record contains, that is all of it, or the SHARE_OF_RARITY of its kind; if a number is asked
        for, only measures count as the record. Of the terms that the record lacks, a noun or gerund that restricts what
        is counted has its full weight: ``caught speeding``. Other ordinary nouns, words for who did something, and all
        words of a question that mentions the asker or asks what was said have less.
        """
        is_counting = self.question.type in (asking.HOW_MANY, asking.HOW_MUCH)
        nouns = self.nouns_having(term.word)
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

    def nouns_having(self, word: str) -> set[str]:
        """Return the nouns of the documents that contain a term."""
        return {self.index.documents[place].noun for place in self.found[word]}

    def _part_stems_of_named_wholes(self) -> list[frozenset[str]]:
        """List the stems in the name of each part of a whole in the question: knives and guns for ``weapons``."""
        asked, measures = frozenset[str]().union(*self.own_stems.values()), self.index.measures
        return [
            part.names[0] - asked
            for part in measures.values()
            for whole in part.wholes
            if measures[whole].names[0] <= asked
        ]

    def _find_speakers(self) -> frozenset[str] | None:
        """Return the ids of the people that the question names as speakers; None if it names nobody."""
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
        """List the documents that contain a term, best first, each with its first fault if it has one."""
        worths: dict[int, dict[str, float]] = {}
        for word, found in self.found.items():
            for place, worth in found.items():
                worths.setdefault(place, {})[word] = worth
        matches = [self._match(self.printed.document_at(place), worths[place]) for place in sorted(worths)]
        ranked = sorted(matches, key=lambda match: -match.score)
        return [match._replace(fault=match.fault or self._fault_compared_with(match, ranked[0])) for match in ranked]

    def _fault_compared_with(self, match: Match, best: Match) -> Fault | None:
        """Return the fault that shows when a match is compared with the best match; None if there is none.

        If the best match is a measure without a figure in the week, any match that cannot replace it has a fault. If a
        number is judged against the best match, a part of it has a fault, unless the question names that part.
        """
        if best.document.noun == "measure" and best.fault == NOT_IN_WEEK:
            return None if self._can_replace(match, best) else NOT_IN_WEEK
        judged = next(iter(self.numbers.judged), "")
        is_part = best.document.id in match.document.wholes and not self.numbers.names_part_only(match.document)
        return Fault(OTHER_MEASURE, judged) if judged and is_part else None

    def _can_replace(self, match: Match, other: Match) -> bool:
        """Return whether a measure answers in place of *other*, which has no figure in the week.

        The measure must contain all the terms of the question that *other* contains, and must not be a whole of
        *other*. It must also contain further terms, be a part of *other*, or have a name at least as near to the
        question, as for ``how many dogs``.
        """
        names = [self._share_of_name(one.document, one.worth) for one in (match, other)]
        having, lacking = match.worth.keys(), other.worth.keys()
        is_whole = match.document.id in other.document.wholes
        is_part = other.document.id in match.document.wholes
        is_near = having > lacking or (having >= lacking and (is_part or names[0] >= names[1]))
        return match.document.noun == "measure" and is_near and not is_whole

    def _match(self, document: SearchDocument, worth: Mapping[str, float]) -> Match:
        coverage = self._coverage(worth)
        fit = DOES_NOT_FIT if self._has_unfitting_noun(document) else 1
        score = sum([self.rarity[word] * value for word, value in worth.items()]) / sum(self.rarity.values())
        score *= (
            coverage * (1 + fit * self._share_of_name(document, worth)) * fit * self._week_and_part_factor(document)
        )
        fault = next(find_faults(self, document, worth, coverage), None)
        return Match(document, score, coverage, worth, fault)

    def _coverage(self, worth: Mapping[str, float]) -> float:
        """Return the share of the terms that a document contains, by rarity and without the speaker's name."""
        rarity = {word: rare for word, rare in self.rarity.items() if word not in self.question.speaker}
        if self.speakers and all(self.terms[word].kind in SHARE_OF_RARITY for word in rarity):
            return 1.0
        return sum([rare for word, rare in rarity.items() if word in worth]) / (sum(rarity.values()) or 1)

    def _share_of_name(self, document: SearchDocument, worth: Mapping[str, float]) -> float:
        """Return the largest share of a document's name that is in the question.

        The names of a quote are its topics; they count only if the question asks what was said.
        """
        if document.noun == "quote" and self.question.type != asking.SAID:
            return 0
        stems = frozenset[str]().union(*(self.own_stems[word] for word in worth))
        return max((len(name & stems) / len(name) for name in document.names if name), default=0)

    def _has_unfitting_noun(self, document: SearchDocument) -> bool:
        """Return whether questions of this type are answered by nouns other than the document's."""
        if self.numbers.judged and self.question.type in (None, asking.WHETHER):
            return document.noun != "measure"
        if document.id in self.numbered and self.question.type == asking.PUBLISHED:
            return False
        if self._asks_for_leader and any(name and name <= self.question.stems for name in document.names):
            return document.noun != "person"  # not the council whose leader is asked for
        return document.noun not in asking.FITTING_NOUNS.get(self.question.type or "", (document.noun,))

    def contrasts_sides(self, conflict: SearchDocument) -> bool:
        """Return whether a question contrasts two sides of a disagreement: ``were the boxes sold or lost``."""
        words = (self.index.stems[word] for word in self.question.words if word.isalpha())
        is_against = not calc.AGAINST.isdisjoint(self.question.words)
        return is_against and contrast_sides(words, conflict.sides)

    def _week_and_part_factor(self, document: SearchDocument) -> float:
        """Return the product of the factors for weeks, publishers, units, and parts of wholes."""
        question, periods = self.question, document.periods
        factor = 1.0
        if "much" in question.words and document.noun == "measure" and document.id not in self.numbers.amounts:
            factor *= DOES_NOT_FIT
        if question.type in (asking.HOW_MANY, None) and document.noun == "measure":
            factor *= WHOLE_OF_PART if self.numbers.terms_naming_only_parts(document, self.terms.values()) else 1
        if question.type == asking.DISAGREEMENT and document.noun == CONFLICT and not question.numbers:
            factor *= NAMES_PARTS
        if document.noun != "measure" and sum(not part.isdisjoint(document.weights) for part in self.parts) > 1:
            factor *= NAMES_PARTS
        has_share = any(share.word in document.weights for share in question.shares)
        if document.noun == CONFLICT and (has_share or self.contrasts_sides(document)):
            factor *= NAMES_PARTS
        if not self.printed.has(document):
            factor *= DOES_NOT_FIT
        if question.timeframe.periods is None and periods and self.index.dataset.week not in periods:
            factor *= OTHER_WEEK
        if question.timeframe.periods and document.noun != "measure":
            factor *= DOES_NOT_FIT
        return factor
