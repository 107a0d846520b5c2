"""Ranking: which documents answer a question, best first, and why others do not.

A document's score is the share of the question's terms that it has, each weighed by how rare it is and by where the
document has it, times its coverage and factors for its name, its noun and its week. Each constant says what it wins:
how many of the questions in tests/search and others come out worse without it, or with half or double.
"""

from collections.abc import Iterator, Mapping
from math import log
from typing import NamedTuple

from countylines.search.deeds import is_deed_of, names_body_without_leader, read_deed
from countylines.search.documents import REST, SearchDocument
from countylines.search.index import SearchIndex
from countylines.search.numbers import OTHER_WEEK, NumbersInQuestion
from countylines.search.questions import Question
from countylines.search.terms import DESCRIPTION, NUMBER, PLAIN, RESTRICTION, SETTING, QuestionTerm
from countylines.text import singular_of
from countylines.text.stems import english_word_lists
from countylines.vocabulary import question_words as asking

DOES_NOT_FIT = 0.5
"""The factor for nouns that do not fit the type of question.

0.3 and 0.4 are the same, with 0.6 five answers are lost, with 0.7 fourteen, and without it 33.
"""

NAMES_PARTS = 2.0
"""The factor for what names two parts or more of what is asked for by its kinds. Without it three answers are lost."""

SHARE_OF_RARITY = {SETTING: 0.1, DESCRIPTION: 0.3}
"""What a term weighs of its rarity, by its kind.

For the setting half and double change two. With half for descriptions three answers are lost, with double 27. At full
weight the setting costs 27 answers, and descriptions cost 39.
"""

LEAST_COVERAGE, LEAST_COVERAGE_OF_SOURCE = 0.6, 0.8
"""The share of the question, by rarity, that a document must have: a source, whose title has many words, more.

0.55 gains two answers and answers one more question without an answer, 0.5 gains three and answers eight more.
"""


class Fault(NamedTuple):
    """Why a document does not answer a question: a short name for it, and the word that it lacks."""

    name: str
    word: str = ""


class Match(NamedTuple):
    """A document with its score and, for each term, what it is worth there; *fault* is None if it answers."""

    document: SearchDocument
    score: float
    coverage: float
    worth: Mapping[str, float]
    fault: Fault | None = None


class Ranking:
    """Ranks the documents of an index for one question."""

    def __init__(self, question: Question, index: SearchIndex) -> None:
        self.question = question
        self.index = index
        self.terms = {term.word: term for term in question.terms}
        self.own_stems = {term.word: term.own_stems for term in question.terms}
        self.found = {word: index.term_worth_by_document(term) for word, term in self.terms.items()}
        self.numbers = NumbersInQuestion(question, index)
        self.numbers.weigh(self.found)
        self.numbered = self.numbers.numbered
        is_doubted = bool(self.numbered) and question.type == asking.WHETHER
        publishers = self.words_of_named_publishers() & self.terms.keys() if is_doubted else set[str]()
        for word in (*self.numbers.judged, *self.numbers.given, *publishers):
            del self.terms[word], self.found[word]
        self.places = self._find_place_terms()
        self.elsewhere = {word for word in self.places if not self.found[word]}
        self.is_restricted = bool(self.elsewhere) or any(term.kind == RESTRICTION for term in question.terms)
        self.is_only_setting = all(
            term.kind == SETTING or (term.kind == DESCRIPTION and not self.found[term.word]) for term in question.terms
        )
        shares = {} if self.is_only_setting else SHARE_OF_RARITY
        count = len(index.documents)
        self.rarity = {
            word: log(1 + count / (1 + len(self.found[word]))) * shares.get(self._adjusted_term_kind(term), 1)
            for word, term in self.terms.items()
        }
        self.speakers = self._find_speakers()
        self.is_of_another = question.type == asking.WHO and any(
            document.noun == "person" and not document.names[0].isdisjoint(question.excluded)
            for document in (index.documents if question.excluded else ())
        )
        self.deed = read_deed(question, index.stems)
        self.asks_for_unknown_leader = question.type == asking.WHO and names_body_without_leader(question, index)
        self.parts = self._part_stems_of_named_wholes() if question.type == asking.WHAT_KIND else []

    def _find_place_terms(self) -> set[str]:
        """Return the terms that are places, and neither of a measure nor of a publisher: ``the Anytown Post``."""
        places = [self.index.places["measure", name] for name in self.index.measures]
        plain = [word for word, term in self.terms.items() if term.kind == PLAIN]
        candidates = {word for word in plain if self.found[word].keys().isdisjoint(places)}
        if not candidates:
            return candidates
        from countylines.vocabulary.misspellings import place_names  # noqa: PLC0415  most words are of a measure

        named = candidates & place_names(self.index.dataset)
        return named - self.words_of_named_publishers() if named else named

    def words_of_named_publishers(self) -> set[str]:
        """Return the words of the publishers that the question names."""
        stems = frozenset(map(self.index.stems.__getitem__, self.question.words))
        names = [document.names[0] for document in self.index.documents if document.noun == "source"]
        named = frozenset[str]().union(*(name for name in names if len(name) > 1 and name <= stems))
        return {word for word in self.question.words if self.index.stems[word] in named}

    def _adjusted_term_kind(self, term: QuestionTerm) -> str:
        """Return the kind of a term; a word that the record lacks only describes where it is not what is asked for.

        That is an ordinary noun, and any word of those who tell something of themselves. Where a number is asked for,
        the record lacks what no measure has.
        """
        is_counting = self.question.type in (asking.HOW_MANY, asking.HOW_MUCH)
        nouns = {self.index.documents[place].noun for place in self.found[term.word]}
        if term.kind != PLAIN or (("measure" in nouns) if is_counting else nouns):
            return term.kind
        is_ordinary = not english_word_lists().naming.isdisjoint((term.word, singular_of(term.word)))
        return DESCRIPTION if is_ordinary or self.question.mentions_asker else PLAIN

    def _part_stems_of_named_wholes(self) -> list[frozenset[str]]:
        """List the stems of the names of the parts of what the question names: kinds of weapons are knives and guns."""
        asked = frozenset[str]().union(*self.own_stems.values())
        return [
            part.names[0] - asked
            for part in self.index.documents
            for whole in part.wholes
            if self.index.documents[self.index.places["measure", whole]].names[0] <= asked
        ]

    def _find_speakers(self) -> frozenset[str] | None:
        """Return the ids of the people whose words are asked for; None if nobody is named."""
        named = [self.terms[word] for word in self.question.speaker if word in self.terms]
        if not named:
            return None
        return frozenset(
            document.id
            for place, document in enumerate(self.index.documents)
            if document.noun == "person"
            and all(place in self.found[term.word] or term.kind == SETTING for term in named)
        )

    def rank(self) -> list[Match]:
        """List the documents that have a term, best first, with the faults of those that do not answer.

        If the best is a measure that the week lacks, only the same in another unit answers: the weight.
        """
        worths: dict[int, dict[str, float]] = {}
        for word, found in self.found.items():
            for place, worth in found.items():
                worths.setdefault(place, {})[word] = worth
        made = [(place, self._match(self.index.documents[place], worth)) for place, worth in worths.items()]
        ranked = [match for _, match in sorted(made, key=lambda placed: (-placed[1].score, placed[0]))]
        if ranked and ranked[0].document.noun == "measure" and ranked[0].fault == Fault("week"):
            return [
                match
                if self._is_same_in_other_unit(match, ranked[0])
                else match._replace(fault=match.fault or Fault("week"))
                for match in ranked
            ]
        return ranked

    def names_measure(self, word: str, document: SearchDocument) -> bool:
        """Return whether a word of the question is by itself the noun of what a measure counts."""
        term = self.terms.get(word)
        return document.noun == "measure" and term is not None and self.numbers.is_noun_of(document, term)

    def _is_same_in_other_unit(self, match: Match, other: Match) -> bool:
        """Return whether a measure has all of the question that another one has, and is in another unit."""
        names = [self._share_of_name(one.document, one.worth) for one in (match, other)]
        has_all = match.worth.keys() >= other.worth.keys() and names[0] >= names[1]
        return match.document.noun == "measure" and match.document.unit != other.document.unit and has_all

    def _match(self, document: SearchDocument, worth: Mapping[str, float]) -> Match:
        coverage = self._coverage(worth)
        fit = DOES_NOT_FIT if self._is_of_other_noun(document) else 1
        score = sum([self.rarity[word] * value for word, value in worth.items()]) / sum(self.rarity.values())
        score *= (
            coverage * (1 + fit * self._share_of_name(document, worth)) * fit * self._week_and_part_factor(document)
        )
        fault = next(self._find_faults(document, worth, coverage), None)
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

    def _week_and_part_factor(self, document: SearchDocument) -> float:
        """Return how well a document fits the weeks that are named, and the parts that are asked for."""
        question, periods = self.question, document.periods
        factor = 1.0
        if document.noun != "measure" and sum(not part.isdisjoint(document.weights) for part in self.parts) > 1:
            factor *= NAMES_PARTS
        if question.timeframe.periods is None and periods and self.index.dataset.week not in periods:
            factor *= OTHER_WEEK
        if question.timeframe.periods and document.noun != "measure":
            factor *= DOES_NOT_FIT
        return factor

    def _find_faults(self, document: SearchDocument, worth: Mapping[str, float], coverage: float) -> Iterator[Fault]:
        """Say why a document does not answer the question; the first reason is the one that is told."""
        question, periods = self.question, self.question.timeframe.periods
        is_other = document.noun not in asking.ONLY_NOUNS.get(question.type or "", (document.noun,))
        if is_other and document.id not in self.numbered:
            yield Fault("noun")
        if self.speakers is not None and document.speaker not in self.speakers:
            yield Fault("speaker", " ".join(question.speaker))
        for term in question.terms:
            is_literal = term.kind == RESTRICTION and not document.weights.keys() >= self.own_stems[term.word]
            if is_literal or term.word in self.elsewhere:
                yield Fault("restriction", term.word)
        if not self.numbers.has_units_of_numbers(document):
            yield Fault("unit")
        yield from self._find_faults_specific_to_noun(document, worth)
        if not self.is_only_setting and all(self.terms[word].kind == SETTING for word in worth):
            yield Fault("setting")
        if coverage < (LEAST_COVERAGE_OF_SOURCE if document.noun == "source" else LEAST_COVERAGE):
            yield Fault("coverage")
        is_of_no_week = periods == () and document.noun != "event"
        if periods is not None and (is_of_no_week or (document.periods and set(document.periods).isdisjoint(periods))):
            yield Fault("week")

    def _find_faults_specific_to_noun(self, document: SearchDocument, worth: Mapping[str, float]) -> Iterator[Fault]:
        """Say why a measure does not answer, or, where a person's successor is asked for, why this is none."""
        if document.noun == "measure":
            yield from self._find_faults_of_measure(document, worth)
            if word := self.numbers.find_noun_of_other_amount(document):
                yield Fault("other measure", word)
        stems = frozenset[str]().union(*(self.own_stems[word] for word in worth))
        is_titled = document.noun == "person" and any(len(name) > 1 and name <= stems for name in document.names)
        if document.noun == "person" and self.question.type == asking.WHETHER and not self._names(worth):
            yield Fault("noun")
        if self.asks_for_unknown_leader and not is_titled:
            yield Fault("leader")
        if self.deed and not is_deed_of(self.deed, document, self.index.dataset, self.index.stems):
            yield Fault("deed", self.deed.words)
        if self.is_of_another and document.noun != "person":
            yield Fault("noun")
        elif self.is_of_another and not document.names[0].isdisjoint(self.question.excluded):
            yield Fault("excluded", self.question.excluded[-1])

    def _names(self, worth: Mapping[str, float]) -> bool:
        """Return whether a word names a thing, or is one by which it is asked for: not only a woman for ``women``."""
        return any(value > REST for word, value in worth.items() if self.terms[word].kind != SETTING)

    def _find_faults_of_measure(self, document: SearchDocument, worth: Mapping[str, float]) -> Iterator[Fault]:
        """Say which word of the question is about another measure, or is not counted."""
        for term in self.terms.values():
            stems = self.own_stems[term.word]
            if term.word not in worth and term.kind != SETTING and self.index.tells_measures_apart(stems):
                yield Fault("other measure", term.word)
            if term.word in self.places and term.word not in worth:
                yield Fault("restriction", term.word)
            if any(_fits(term.word, pattern) for pattern in document.excluded):
                yield Fault("excluded", term.word)
        if self.numbers.parts and document.id not in self.numbers.parts:
            yield Fault("other measure", next(iter(self.numbers.given)))
        elif self.numbers.parts and document.id not in self.numbered:
            yield Fault("week")
        parts = {term.word for term in self.numbers.parts_left_out(document.id)} if self.question.denied else set[str]()
        yield from (Fault("excluded", word) for word in self.question.denied if word not in parts)
        for term in self.question.left_out:
            if not document.names[0].isdisjoint(term.own_stems) or self.numbers.is_noun_of(document, term):
                yield Fault("excluded", term.word)
        counted = self.terms.get(self.question.counted or "")
        if counted and counted.kind != NUMBER and not self.numbers.is_count_of(document, counted):
            yield Fault("not counted", counted.word)


def _fits(word: str, pattern: str) -> bool:
    """Return whether a word is a *pattern*, whose ``*`` is any ending."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
