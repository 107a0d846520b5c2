"""The index of a record for searches: its documents, and the words that it has."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from countylines.lookup.timeframe import TIME_WORDS
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.search.documents import make_documents
from countylines.search.questions import QuestionReader, QuestionTerm
from countylines.text.stems import Stems, english_word_lists, lowercase_words
from countylines.vocabulary.question_words import COUNT_WORDS, NAMES_OF_UNITS, PHRASES_OF_TYPES, SETTING_WORDS


class SearchIndex:
    """What is worked out of a record once, and used by all searches in it."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.stems = Stems()
        self.documents = make_documents(dataset, self.stems)
        self.words = tuple(self.stems)
        self.reader = QuestionReader(dataset, self.stems)
        self._known = frozenset(self.stems.values()).union(TIME_WORDS)
        self.measures = {document.id: document for document in self.documents if document.noun == "measure"}
        self.places = {(document.noun, document.id): place for place, document in enumerate(self.documents)}

    @cached_property
    def _stems_of_measure_names(self) -> frozenset[str]:
        """The stems of the names of measures, without those of units that several have."""
        units = Counter(measure.unit for measure in self.measures.values())
        return frozenset(stem for measure in self.measures.values() for stem in measure.names[0] if units[stem] <= 1)

    @cached_property
    def _stems_of_units(self) -> frozenset[str]:
        return frozenset(self.stems[word] for word in NAMES_OF_UNITS)

    @cached_property
    def stems_of_asking(self) -> frozenset[str]:
        """The stems of the words by which people ask about any record."""
        phrases = [*SETTING_WORDS, *COUNT_WORDS, *(phrase for _, phrases in PHRASES_OF_TYPES for phrase in phrases)]
        return frozenset(stem for phrase in phrases for stem in self.stems.of_text(phrase))

    def tells_measures_apart(self, stems: frozenset[str]) -> bool:
        """Return whether a word, of which all *stems* are given, is one of a measure's name, or names a unit."""
        return not (stems.isdisjoint(self._stems_of_measure_names) and stems.isdisjoint(self._stems_of_units))

    def find_misspelt_words(self, text: str) -> dict[str, str]:
        """Return the misspelt words of a question, each with the word that is meant."""
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
        """Return the places of the documents that have a term, and what it is worth in each."""
        found: dict[int, float] = {}
        first_stems = {phrase[0] for phrase in term.phrases}
        for place, document in enumerate(self.documents):
            weights = document.weights
            if not first_stems.isdisjoint(weights):
                matching = [phrase for phrase in term.phrases if all(stem in weights for stem in phrase)]
                worths = [term.phrases[phrase] * min([weights[stem] for stem in phrase]) for phrase in matching]
                found.update({place: max(worths)} if worths else {})
        return found


@once_per_dataset
def search_index(dataset: Dataset) -> SearchIndex:
    """Make the index of a record."""
    return SearchIndex(dataset)
