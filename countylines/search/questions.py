"""Questions: what somebody typed, read into terms.

A term is a word, a number or a phrase with one meaning. Its *keys* are the word's stem and the sets of synonyms that
it belongs to; an entry covers a term if it has one of them. Words that only make a sentence are dropped.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from countylines.figures.interval import plain_number
from countylines.record.dataset import Dataset
from countylines.search.question_words import (
    INTENTS,
    KIND_OF,
    OF_WEEKS,
    SENTENCE_PHRASES,
    SENTENCE_WORDS,
    SUPERLATIVES,
    TRUTH_QUESTION,
)
from countylines.search.synonyms import synonyms_of
from countylines.text.english import ORDINALS
from countylines.text.folding import fold_marks, singular_of
from countylines.text.numbers import find_numbers

ORDINAL_NUMBERS = {word: str(number) for number, word in enumerate(ORDINALS[:14], 1)}

_QUESTION_WORD = re.compile(r"\d[\d,.]*\d|\w+(?:'\w+)*")
LONGEST_PHRASE = 6


class QueryTerm(NamedTuple):
    """A word or phrase that an entry must cover, as typed, and its keys, of which the entry must have one."""

    word: str
    keys: frozenset[str]
    is_number: bool = False


class Question(NamedTuple):
    """A question: its terms, and the nouns that its way of asking looks for.

    *extreme* is MOST or FEWEST if it asks for the week with the most or the fewest of something.
    """

    terms: tuple[QueryTerm, ...]
    nouns: frozenset[str]
    extreme: str | None = None


def stem(word: str) -> str:
    """Return what the forms of a word have in common: ``arrested``, ``arrests`` and ``arresting`` are ``arrest``."""
    root = singular_of(word)
    for ending in ("ing", "ed"):
        if len(root) - len(ending) > 2 and root.endswith(ending):  # noqa: PLR2004  a root of two letters is none
            root = root.removesuffix(ending)
            if root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]
            break
    return root.removesuffix("e") if len(root) > 4 else root  # noqa: PLR2004  likewise


class QuestionReader:
    """Reads questions, and the record's own words, into keys."""

    def __init__(self, dataset: Dataset) -> None:
        self._phrases: dict[tuple[str, ...], set[str]] = {}
        self._written: set[tuple[str, ...]] = set()
        for key, phrases in synonyms_of(dataset):
            for phrase in phrases:
                words = _words_of_question(phrase.removeprefix("the "))
                self._written.add(tuple(words))
                self._phrases.setdefault(tuple(stem(word) for word in words), set()).add(key)
        groups = sorted({re.escape(singular_of(measure.group)) for measure in dataset.measures})
        self._intents = (*INTENTS, ("claim", KIND_OF.format("|".join(groups)))) if groups else INTENTS

    def keys_of(self, text: str) -> frozenset[str]:
        """Return all keys of a text: its stems, numbers and groups of synonyms."""
        words = _words_of_question(_numbers_in_digits(text))
        stems = [stem(word) for word in words]
        keys = set(stems)
        for start in range(len(stems)):
            for length in range(1, LONGEST_PHRASE + 1):
                keys |= self._phrases.get(tuple(stems[start : start + length]), set())
        return frozenset(keys)

    def read_question(self, text: str) -> Question:
        """Read a question into its terms."""
        folded = TRUTH_QUESTION.sub("", fold_marks(text).casefold().strip())
        nouns = frozenset(noun for noun, pattern in self._intents if re.search(pattern, folded))
        extreme = None
        if OF_WEEKS.search(folded):
            for name, pattern in SUPERLATIVES:
                if pattern.search(folded):
                    extreme, folded = name, pattern.sub(" ", OF_WEEKS.sub(" ", folded))
        words = _words_of_question(_numbers_in_digits(SENTENCE_PHRASES.sub(" ", folded)))
        return Question(tuple(self._read_terms(words)), nouns, extreme)

    def _read_terms(self, words: Sequence[str]) -> Iterable[QueryTerm]:
        stems = [stem(word) for word in words]
        place = 0
        while place < len(words):
            length = self._phrase_length(stems, place)
            phrase = tuple(stems[place : place + length])
            word = " ".join(words[place : place + length])
            if length > 1:
                yield QueryTerm(
                    word, self._keys_of_only_meaningful_word(words[place : place + length]).union(self._phrases[phrase])
                )
            elif word not in SENTENCE_WORDS:
                yield self.read_term(word)
            place += length

    def _keys_of_only_meaningful_word(self, words: Sequence[str]) -> frozenset[str]:
        """Return the keys of the only word with a meaning in a phrase that the record has in another form.

        ``haul in`` has the stems of ``hauled in``, but may not mean it: ``the haul in pounds``.
        """
        meaning = [word for word in words if word not in SENTENCE_WORDS]
        return (
            self.read_term(meaning[0]).keys if len(meaning) == 1 and tuple(words) not in self._written else frozenset()
        )

    def read_term(self, word: str) -> QueryTerm:
        """Return the term of one word."""
        root = stem(word)
        return QueryTerm(word, frozenset({root, *self._phrases.get((root,), ())}), is_number=word[0].isdigit())

    def _phrase_length(self, stems: Sequence[str], place: int) -> int:
        """Return the number of words of the longest phrase that starts at *place*; 1 if none does."""
        for length in range(min(LONGEST_PHRASE, len(stems) - place), 1, -1):
            if tuple(stems[place : place + length]) in self._phrases:
                return length
        return 1


def _words_of_question(text: str) -> list[str]:
    found = [
        word.replace(",", "").removesuffix("'s").replace("'", "")
        for word in _QUESTION_WORD.findall(fold_marks(text).casefold())
    ]
    return [word for word in found if word]


def _numbers_in_digits(text: str) -> str:
    """Write numbers and ordinals in digits: ``ninety-one`` is ``91``, ``£180k`` is ``180000``, ``7th`` is ``7``."""
    folded = re.sub(r"\b(\d+)(?:st|nd|rd|th)\b", r"\1", fold_marks(text))
    folded = re.sub(
        r"[a-z]+", lambda match: ORDINAL_NUMBERS.get(match[0].lower(), match[0]), folded, flags=re.IGNORECASE
    )
    pieces, end = [], 0
    for number in find_numbers(folded):
        if number.start < end or folded[number.start : number.end].lower() in (
            "one",
            "two",
            "three",
            "a couple",
        ):
            continue
        pieces += [folded[end : number.start], " ", plain_number(number.value), " "]
        end = number.end
    return "".join([*pieces, folded[end:]])
