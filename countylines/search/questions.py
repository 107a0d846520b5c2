"""Questions: what somebody typed, read into what it asks for, of which weeks, and the terms that must be found."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from countylines.figures.interval import plain_number
from countylines.lookup.timeframe import Timeframe, TimeReader
from countylines.record.dataset import Dataset
from countylines.text.english import WORDS_OF_NUMBERS
from countylines.text.english_words import english_words
from countylines.text.folding import fold_marks
from countylines.text.stems import Stems, split_question
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.groups import synonym_sets, word_groups

GROUP_FACTOR = 0.9
"""What a word is worth that is found through a word group. 0.45 to 1 change two answers."""

SMALL_NUMBER = 10
"""Smaller numbers are no numbers in question where they are written as words: ``one of the men``."""

PLAIN, SETTING, DESCRIPTION, RESTRICTION, NUMBER = "plain", "setting", "description", "restriction", "number"
"""The kinds of term: SETTING is what everything in the record shares, DESCRIPTION an ordinary verb or adjective, and
RESTRICTION a word that has to be found literally."""

Phrase = tuple[str, ...]
"""The stems of a word or phrase."""


class QuestionTerm(NamedTuple):
    """A word or phrase of a question, with all phrases that match it and what a match by each is worth."""

    word: str
    kind: str
    phrases: Mapping[Phrase, float]
    number: Decimal | None = None

    @property
    def literal_stems(self) -> frozenset[str]:
        """The stems of the word itself."""
        return frozenset(stem for phrase, factor in self.phrases.items() if factor == 1 for stem in phrase)


class Question(NamedTuple):
    """A question: its type, its weeks and its terms.

    *counted* is the term after ``how many``; *speaker* are the terms that say whose words are asked for.
    """

    words: tuple[str, ...]
    type: str | None
    timeframe: Timeframe
    terms: tuple[QuestionTerm, ...]
    counted: str | None = None
    speaker: tuple[str, ...] = ()
    pronoun: str | None = None


class QuestionReader:
    """Reads questions by the words of a record."""

    def __init__(self, dataset: Dataset, stems: Stems) -> None:
        english = english_words()
        groups = {name: [stems.of_phrase(word) for word in words] for name, words in word_groups(dataset).items()}
        campaign = groups.get("campaign", [])
        self._stems = stems
        self._stop = english.stop
        self._setting = {*groups.get("setting", ()), *campaign, *((stems[word],) for word in asking.SETTING_WORDS)}
        for noun, name in (("organisations", "name"), ("terms", "term")):
            for thing in dataset.unchecked_objects(noun):
                if stems.of_phrase(thing[name]) in self._setting:
                    self._setting.update(map(stems.of_phrase, thing.get("asked_as") or ()))
        restricting = word_groups(dataset).get("restricting", ())
        self._restricting = {stem for word in restricting for stem in stems.of_text(word.removesuffix("*"))}
        self._restricting_starts = tuple(word[:-1] for word in restricting if word.endswith("*"))
        self._describing = english.describing
        self._synonyms: dict[Phrase, dict[Phrase, float]] = {}
        for words in (*synonym_sets(dataset), *asking.SYNONYMS):
            phrases = dict.fromkeys(map(stems.of_phrase, words), GROUP_FACTOR)
            for phrase in phrases:
                self._synonyms.setdefault(phrase, {}).update(phrases)
        self._measured = {
            stems[word] for one in dataset.unchecked_objects("measures") for word in (one["group"], one["unit"])
        }
        self._people = {
            stem for person in dataset.unchecked_objects("people") for stem in stems.of_text(person["name"])
        }
        self._longest = max(map(len, (*self._synonyms, *self._setting)))
        singles = frozenset(phrase[0] for phrase in campaign if len(phrase) == 1)
        self._times = TimeReader(dataset.unchecked_objects("periods"), singles, stems)

    def read(self, text: str) -> Question:
        """Read a question."""
        words = split_question(text)
        timeframe = self._times.read(words)
        asked, used = self._read_type(words)
        numbers = self._read_numbers(text, timeframe.used)
        taken = timeframe.used.union(*(range(at, at + len(split_question(written))) for at, written, _ in numbers))
        if timeframe.is_compared:
            taken |= {at for at, word in enumerate(words) if word in asking.COMPARING}
        free = [word if at not in taken else "" for at, word in enumerate(words)]
        terms = self._read_terms(free, used)
        counted = next((term for at, term in terms if asked == asking.HOW_MANY and at > max(used)), None)
        if counted and counted.literal_stems == {self._stems["week"]}:
            asked, counted = asking.WHICH_WEEK, None
        asked, speaker = self._read_speaker(words, asked, used, terms)
        pronoun = next((asking.PRONOUN_OF_WORD[word] for word in words if word in asking.PRONOUN_OF_WORD), None)
        found = {term.word: term for term in (*(term for _, _, term in numbers), *(term for _, term in terms))}
        counted_word = counted.word if counted else None
        return Question(tuple(words), asked, timeframe, tuple(found.values()), counted_word, speaker, pronoun)

    def _read_type(self, words: Sequence[str]) -> tuple[str | None, frozenset[int]]:
        """Return the type of a question, and the places of the words that only tell it."""
        text = f" {' '.join(words)} "
        for name, phrases in asking.PHRASES_OF_TYPES:
            for phrase in phrases:
                at = text.find(f" {phrase} ")
                if at < 0 or (name == asking.WHETHER and at > 0):
                    continue
                start = text.count(" ", 0, at)
                places = frozenset(range(start, start + phrase.count(" ") + 1))
                return name, frozenset() if phrase in asking.ALSO_CONTENT else places
        for word, following in pairwise(words):
            if word in ("which", "what") and self._stems[following] in self._measured:
                return asking.WHAT_KIND, frozenset()
        return None, frozenset()

    def _read_numbers(self, text: str, used: Collection[int]) -> list[tuple[int, str, QuestionTerm]]:
        """List the numbers of a question that are not *used*, each with its place and as it is written."""
        if not any(word[0].isdigit() or word in WORDS_OF_NUMBERS for word in split_question(text)):
            return []
        from countylines.text.numbers import find_numbers  # noqa: PLC0415  few questions have numbers

        found = []
        folded = fold_marks(text)
        for number in find_numbers(folded):
            written = folded[number.start : number.end]
            words = split_question(written)
            start = len(split_question(folded[: number.start]))
            is_small_word = words and words[0].isalpha() and number.value < SMALL_NUMBER
            if is_small_word or any(place in used for place in range(start, start + len(words))):
                continue
            value = plain_number(number.value)
            phrases = {(value,): 1.0, tuple(self._stems[word] for word in words): 1.0}
            found.append((start, written, QuestionTerm(value, NUMBER, phrases, number.value)))
        return found

    def _read_terms(self, words: Sequence[str], used: Collection[int]) -> list[tuple[int, QuestionTerm]]:
        """List the terms of *words*, each with its place; the places *used* say what is asked for."""
        stems = [self._stems[word] if word else "" for word in words]
        found = []
        place = 0
        while place < len(words):
            length = self._phrase_length(stems, place)
            phrase = tuple(stems[place : place + length])
            if length > 1 or (words[place] and place not in used and words[place] not in self._stop):
                found.append((place, self.make_term(" ".join(words[place : place + length]), phrase)))
            place += length
        return found

    def _phrase_length(self, stems: Sequence[str], place: int) -> int:
        for length in range(min(self._longest, len(stems) - place), 1, -1):
            phrase = tuple(stems[place : place + length])
            if phrase in self._synonyms or phrase in self._setting:
                return length
        return 1

    def make_term(self, word: str, phrase: Phrase) -> QuestionTerm:
        """Return the term of a word or phrase: it is matched by itself and by the other words of its groups."""
        phrases = {**self._synonyms.get(phrase, {}), phrase: 1.0}
        kind = PLAIN
        if phrase in self._setting:
            kind = SETTING
        elif self.is_restricting(word):
            kind = RESTRICTION
        elif not self._describing.isdisjoint((word, phrase[0], f"{phrase[0]}e")):
            kind = DESCRIPTION
        return QuestionTerm(word, kind, phrases)

    def is_restricting(self, word: str) -> bool:
        """Return whether a word has to be found literally, because it asks for something else than the record has."""
        return self._stems[word] in self._restricting or word.startswith(self._restricting_starts)

    def _read_speaker(
        self, words: Sequence[str], asked: str | None, used: Collection[int], terms: Sequence[tuple[int, QuestionTerm]]
    ) -> tuple[str | None, tuple[str, ...]]:
        """Find the terms that say whose words are asked for: ``did X say``, ``a quote from X``, ``X on Y``."""
        for at, word in enumerate(words[1:]):
            if word in asking.ABOUT and self._stems[words[at]] in self._people and asked in (None, asking.SAID):
                return asking.SAID, tuple(term.word for place, term in terms if place <= at)
        if asked != asking.SAID:
            return asked, ()
        said = min(used)
        helping = max((at for at, word in enumerate(words[:said]) if word in asking.HELPING_VERBS), default=None)
        if helping is not None:
            return asking.SAID, tuple(term.word for place, term in terms if helping < place < said)
        if words[said + 1 : said + 2] and words[said + 1] in asking.BY:
            end = next((at for at, word in enumerate(words) if at > said + 1 and word in asking.ABOUT), len(words))
            return asking.SAID, tuple(term.word for place, term in terms if said < place < end)
        return asking.SAID, ()
