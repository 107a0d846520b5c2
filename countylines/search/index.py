"""The index of a record for searches: its documents, and the words that it has."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from countylines.lookup.timeframe import TIME_WORDS
from countylines.record.dataset import Dataset
from countylines.search.documents import WEIGHT_NAMES, SearchDocument, make_documents
from countylines.search.questions import QuestionReader, QuestionTerm
from countylines.text.english import ONES, SCALES, TENS
from countylines.text.english_words import english_words
from countylines.text.question_words import PHRASES_OF_TYPES, WORDS_FOR_UNIT
from countylines.text.spelling import find_meant_word
from countylines.text.stems import Stems, split_question, stem

ASKING_WORDS = (
    *(word for _, phrases in PHRASES_OF_TYPES for phrase in phrases for word in phrase.split()),
    *TIME_WORDS, *ONES, *TENS, *SCALES,
)  # fmt: skip
"""Words of questions that may be misspelt, though no record has them."""


class SearchIndex:
    """What is worked out of a record once, and used by all searches in it."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.stems = Stems()
        self.documents = make_documents(dataset, self.stems)
        self._words = tuple(word for word in self.stems if word not in english_words().stop)
        self.reader = QuestionReader(dataset, self.stems)
        self._known = frozenset(self.stems.values()).union(map(stem, ASKING_WORDS), english_words().stop)
        self.places = {(document.noun, document.id): place for place, document in enumerate(self.documents)}
        self.telling = self._find_telling_stems()

    def _find_telling_stems(self) -> frozenset[str]:
        """Return the stems that tell measures apart: of their names, and of units that only one has."""
        measures = [document for document in self.documents if document.noun == "measure"]
        units = Counter(document.unit for document in measures)
        named = frozenset(stem for document in measures for stem in document.names[0] if units[stem] <= 1)
        return named | {self.stems[word] for words in WORDS_FOR_UNIT.values() for word in words.split()[:2]}

    def correct_spelling(self, text: str) -> dict[str, str]:
        """Return the misspelt words of a question, each with the word that is meant: of the record, else of asking.

        A word of ordinary English is never misspelt, nor is the name of a place. Of a word that only makes a sentence,
        two neighbouring letters may be swapped.
        """
        unknown = {word for word in split_question(text) if stem(word) not in self._known} - english_words().naming
        unknown = {word for word in unknown if not self.reader.is_restricting(word)}
        unknown -= self.place_words if unknown else set()
        meant = {}
        for word in sorted(unknown):
            swapped = [stop for stop in english_words().stop if sorted(stop) == sorted(word) and stop[0] in word[:2]]
            meant[word] = (
                find_meant_word(word, self._words) or find_meant_word(word, ASKING_WORDS) or min(swapped, default="")
            )
        return {word: known for word, known in meant.items() if known}

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of the names of places, in lower case."""
        names = (name for place in self.dataset.unchecked_objects("places") for name in place["names"])
        return frozenset(word for name in names for word in split_question(name))

    def find_term(self, term: QuestionTerm) -> dict[int, float]:
        """Return the places of the documents that have a term, and what it is worth in each."""
        found: dict[int, float] = {}
        for phrase, factor in term.phrases.items():
            for place, document in enumerate(self.documents):
                weights = document.weights
                if phrase[0] in weights and all(stem in weights for stem in phrase):
                    worth = factor * min([weights[stem] for stem in phrase])
                    found[place] = max(worth, found.get(place, 0))
        return found

    def explain_match(self, document: SearchDocument, term: QuestionTerm) -> str:
        """Return by which word a document has a term, and where that stands: ``ladies = women (name)``."""
        for phrase in sorted(term.phrases, key=lambda phrase: -term.phrases[phrase]):
            if all(stem in document.weights for stem in phrase):
                words = "" if term.phrases[phrase] == 1 else f" = {' '.join(map(self._word_of, phrase))}"
                return f"{term.word}{words} ({WEIGHT_NAMES[min(document.weights[stem] for stem in phrase)]})"
        return f"{term.word} (printed)"

    def _word_of(self, stem: str) -> str:
        """Return the shortest word of the record with a stem."""
        return min((word for word, other in self.stems.items() if other == stem), key=lambda word: (len(word), word))


def search_index(dataset: Dataset) -> SearchIndex:
    """Return the index of a record; it is made once."""
    if "search" not in dataset.cache:
        try:
            dataset.cache["search"] = SearchIndex(dataset)
        except (TypeError, LookupError, AttributeError, ValueError, ArithmeticError):
            dataset.raise_damage()
            raise
    index: SearchIndex = dataset.cache["search"]
    return index
