"""The search index of a record: its documents, and the stems of all its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from countylines.lookup.timeframe import TIME_WORDS
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.search.documents import SearchDocument, make_documents
from countylines.search.question_reader import QuestionReader
from countylines.search.terms import WORDS_OF_AGES, QuestionTerm
from countylines.text.grammar import CONJUNCTIONS, PREPOSITIONS, is_participle, is_plural
from countylines.text.stems import Stems, english_word_lists, lowercase_words
from countylines.vocabulary.question_words import COUNT_WORDS, PHRASES_OF_TYPES, SETTING_WORDS
from countylines.vocabulary.words_for_nouns import NAMES_OF_UNITS

_INTO = frozenset({"in", "into", "to"})


class CountedWords(NamedTuple):
    """The stems of the phrases for what a measure counts: their *heads*, their *verbs*, and whole *phrases*."""

    heads: frozenset[str]
    verbs: frozenset[str]
    phrases: tuple[frozenset[str], ...]


class SearchIndex:
    """Everything that a search needs, built once for each record."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.stems = Stems()
        self.documents = make_documents(dataset, self.stems)
        self.words = tuple(self.stems)
        self.reader = QuestionReader(dataset, self.stems)
        self._known = frozenset(self.stems.values()).union(TIME_WORDS, map(self.stems.__getitem__, WORDS_OF_AGES))
        self.by_noun: defaultdict[str, dict[str, SearchDocument]] = defaultdict(dict)
        for document in self.documents:
            self.by_noun[document.noun][document.id] = document
        self.measures = self.by_noun["measure"]
        self._counted_words: dict[str, CountedWords] = {}
        self.places = {(document.noun, document.id): place for place, document in enumerate(self.documents)}

    @cached_property
    def stems_telling_measures_apart(self) -> frozenset[str]:
        """The stems that distinguish measures: the stems of their names, except shared units, and of names of units."""
        units = Counter(measure.unit for measure in self.measures.values())
        names = {stem for measure in self.measures.values() for stem in measure.names[0] if units[stem] <= 1}
        return frozenset(names).union(self.stems[word] for word in NAMES_OF_UNITS)

    @cached_property
    def stems_of_one_measure(self) -> frozenset[str]:
        """The stems that only one measure has in its name: ``cuckooing`` can only be about cuckooed addresses."""
        having = Counter(stem for measure in self.measures.values() for stem in measure.names[0])
        return frozenset(stem for stem, count in having.items() if count == 1)

    @cached_property
    def stems_of_asking(self) -> frozenset[str]:
        """The stems of words that only phrase a question, whatever the record is about: ``how many``, ``record``."""
        phrases = [*SETTING_WORDS, *COUNT_WORDS, *(phrase for _, phrases in PHRASES_OF_TYPES for phrase in phrases)]
        return frozenset(stem for phrase in phrases for stem in self.stems.of_text(phrase))

    def with_wholes(self, measure: SearchDocument) -> list[SearchDocument]:
        """List a measure and the wholes that it is part of, the nearest first."""
        return [measure, *(self.measures[name] for name in measure.wholes)]

    def parts_of(self, whole: SearchDocument) -> list[SearchDocument]:
        """List the measures that are part of a whole, including the parts of its parts."""
        return [measure for measure in self.measures.values() if whole.id in measure.wholes]

    def counted_words(self, measure: SearchDocument) -> CountedWords:
        """Return the stems of the phrases for what a measure counts, and of the words for its unit."""
        if measure.id not in self._counted_words:
            heads, verbs = set(measure.unit_words), set[str]()
            for words in (lowercase_words(part) for phrase in measure.counted for part in phrase.split(": ")):
                heads.update(_heads_of_phrase(words))
                verbs.update(
                    word for word in words if not (word.endswith("ing") and len(words) > 1) and not is_plural(word)
                )
            self._counted_words[measure.id] = CountedWords(
                frozenset(map(self.stems.__getitem__, heads)),
                frozenset(map(self.stems.__getitem__, verbs)),
                tuple(frozenset(self.stems.of_text(phrase)) for phrase in measure.counted),
            )
        return self._counted_words[measure.id]

    def has_word(self, word: str) -> bool:
        """Return whether the record contains a word with the same stem."""
        return self.stems[word] in self._known

    def find_misspelt_words(self, text: str) -> dict[str, str]:
        """Return the misspelt words of a question, each with its correction."""
        stop = english_word_lists().stop
        unknown = [
            word
            for word in lowercase_words(text)
            if self.stems[word] not in self._known and word not in stop and not self.reader.must_match_literally(word)
        ]
        if not unknown:
            return {}
        from countylines.vocabulary.misspellings import find_misspelt  # noqa: PLC0415  most words are known

        candidates = [word for word in (*self.words, *TIME_WORDS) if word not in stop]
        return dict(find_misspelt(unknown, self._known, candidates, self.dataset))

    def term_worth_by_document(self, term: QuestionTerm) -> dict[int, float]:
        """Return the places of the documents that contain a term, each with the weight of its best phrase there."""
        found: dict[int, float] = {}
        first_stems = {phrase[0] for phrase in term.phrases}
        for place, weights in enumerate(document.weights for document in self.documents):
            if first_stems.isdisjoint(weights):
                continue
            matching = [phrase for phrase in term.phrases if all(stem in weights for stem in phrase)]
            for phrase in matching:
                worth = term.phrases[phrase] * min([weights[stem] for stem in phrase])
                found[place] = max(worth, found.get(place, 0))
        return found


def _heads_of_phrase(words: Sequence[str]) -> Iterator[str]:
    """Yield the head of a phrase and the noun after its ``of``: ``bags`` and ``grain`` in ``bags of grain left out``.

    The head is the last word before a preposition or a participle. A phrase that begins with a participle has
    two: the participle, and the noun after ``in``, ``into`` or ``to``, as in ``put in a cage``. A phrase with a
    conjunction such as ``and`` has none.
    """
    if not words or not CONJUNCTIONS.isdisjoint(words):
        return
    ends = [place for place, word in enumerate(words) if place and (word in PREPOSITIONS or is_participle(word))]
    for start, end in pairwise([0, *ends, len(words)]):
        if start == 0 or words[start] == "of" or (words[start] in _INTO and is_participle(words[0])):
            yield words[end - 1]


@once_per_dataset
def search_index(dataset: Dataset) -> SearchIndex:
    """Return the search index of a record."""
    return SearchIndex(dataset)
