"""Questions: what somebody typed, read into terms.

A term is a word, a number or a phrase with one meaning. Its *keys* are the word's stem and the groups of synonyms that
it belongs to; an entry covers a term if it has one of them. Words that only make a sentence are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from countylines.figures.interval import plain_number
from countylines.record.nouns.synonyms import Synonyms
from countylines.text.english import ORDINALS
from countylines.text.folding import fold_marks, singular
from countylines.text.numbers import find_numbers

SENTENCE_WORDS = frozenset(
    """
    a about actually after again all also altogether am among amount amounted amounts an and any anybody anyone
    are aren arent as ask asked at ballpark be been being both but by call called calls can come compared could
    count counted counts day define definition did do does doing done during each either else ever every
    everything exactly expand explain explained explanation figure figures for from gave get getting give given
    gives giving go going got had happen happened has have having he her here hers hi him his how i if im in
    into involve involved involving is isn isnt it its just kind kinds know like list long longer look looking
    made make makes making many me mean meaning means measure mention mentioned miss more most mr mrs ms much my
    name-of need now number numbers of off on one only or other others our out over overall own part per period
    please print printed prints quantity quotation quotations quote quoted quotes really refer refers s said saw
    say saying says see seen seriously she should show since so some somebody someone sort sorts stand stands
    still stuff such t talk talked talks tell than thanks that the their them themselves then there these they
    thing things this those three through time to today told too total totalling totals two type types under up
    us want wants was wasn wasnt way we were werent what whats when which while who whole whom whose will with
    word words would yes yet you your
    """.split()  # noqa: SIM905  a page of words is easier to read
)
"""Words that only make a sentence and do not say what is asked for."""

ORDINAL_NUMBERS = {word: str(number) for number, word in enumerate(ORDINALS[:14], 1)}

INTENTS = (
    (
        "quote",
        r"\b(?:sa(?:id|y|ys|ying)|quot\w+|whose words|talk(?:s|ed)? about|mention\w*|words of|comment\w*)\b",
    ),
    (
        "claim",
        r"^(?:was|were|is|are|did|do|does|will|has|can)\b|\bwhat (?:kind|weapon|sort)s?\b|\b(?:what|which) drugs?\b",
    ),
    ("figure", r"\bhow (?:many|much)\b|\bnumber of\b|\btotal\b|\bvalue\b|\bworth\b|\bcount\b|£|\bfigure\b"),
    (
        "term",
        r"\bmean(?:s|ing)?\b|\bdefin\w+|\bexplain\w*|\bwhat(?: i|')s (?:a |an |the )?\b|\bwhat are\b|\bcounts as\b",
    ),
    (
        "organisation",
        r"\bstand(?:s)? for\b|\bexpand\b|\bwhat(?: i|')s (?:a |an |the )?\b|\bwhat are\b|\bwho (?:runs|leads)\b",
    ),
    (
        "person",
        r"\bwho(?: i|')s\b|\bjob\b|\btitle\b|\bwho (?:leads|runs)\b|\bwhich (?:\w+ ){1,4}(?:is|was) quoted\b",
    ),
    ("span", r"\byear\b|\bsince\b|\bso far\b|\bto date\b"),
    ("event", r"\bwhen\b|\bwhat day\b|\bhow old\b|\bwhat date\b"),
    ("period", r"\bwhen\b|\bhow long\b|\bwhich (?:week|month|year)\b|\bhow many weeks\b"),
    ("source", r"\bpublish\w*|\bsources?\b|\bwhich news\w*|\bwho wrote\b|\bcome from\b"),
)
"""The noun that a way of asking looks for. It changes the order of results, never which ones there are."""

SENTENCE_PHRASES = re.compile(r"\b(?:so far|at all|in all|as well|on earth|of course|from now on|all day)\b")
"""Phrases that only make a sentence, of words that alone would say what is asked for."""

TRUTH_QUESTION = re.compile(r"^(?:is|was|isn't) it (?:really )?(?:true|right|correct) (?:that )?")
"""The start of a question whether something is true: the rest is what is asked for."""

_QUESTION_WORD = re.compile(r"\d[\d,.]*\d|\w+(?:'\w+)*")
LONGEST_PHRASE = 6


class QueryTerm(NamedTuple):
    """A word or phrase that an entry must cover, as typed, and its keys, of which the entry must have one."""

    word: str
    keys: frozenset[str]
    is_number: bool = False


MOST, FEWEST = "most", "fewest"

SUPERLATIVES = (
    (MOST, re.compile(r"\b(?:the )?(?:most|highest|largest|biggest|greatest)\b(?! ever\b)")),
    (FEWEST, re.compile(r"\b(?:the )?(?:fewest|least|lowest|smallest)\b")),
)
OF_WEEKS = re.compile(r"\b(?:of )?(?:which|what|any|all|every)(?: the)? weeks?\b|\bwhen\b|\bof the series\b")
"""Words that ask for the week with the most or the fewest of something."""


class Question(NamedTuple):
    """A question: its terms, and the nouns that its way of asking looks for.

    *extreme* is MOST or FEWEST if it asks for the week with the most or the fewest of something.
    """

    terms: tuple[QueryTerm, ...]
    nouns: frozenset[str]
    extreme: str | None = None


def stem(word: str) -> str:
    """Return what the forms of a word have in common: ``arrested``, ``arrests`` and ``arresting`` are ``arrest``."""
    root = singular(word)
    for ending in ("ing", "ed"):
        if len(root) - len(ending) > 2 and root.endswith(ending):  # noqa: PLR2004  a root of two letters is none
            root = root.removesuffix(ending)
            if root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]
            break
    return root.removesuffix("e") if len(root) > 4 else root  # noqa: PLR2004  likewise


class QuestionReader:
    """Reads questions, and the record's own words, into keys."""

    def __init__(self, synonyms: Iterable[Synonyms]) -> None:
        self._phrases: dict[tuple[str, ...], set[str]] = {}
        for group in synonyms:
            for phrase in group.words:
                words = tuple(stem(word) for word in _words(phrase))
                self._phrases.setdefault(words, set()).add(f"={group.id}")

    @property
    def words(self) -> frozenset[str]:
        """The stems of synonyms that are one word."""
        return frozenset(words[0] for words in self._phrases if len(words) == 1)

    def keys_of(self, text: str) -> frozenset[str]:
        """Return all keys of a text: its stems, numbers and groups of synonyms."""
        words = _words(_numbers_in_digits(text))
        stems = [stem(word) for word in words]
        keys = set(stems)
        for start in range(len(stems)):
            for length in range(1, LONGEST_PHRASE + 1):
                keys |= self._phrases.get(tuple(stems[start : start + length]), set())
        return frozenset(keys)

    def read_question(self, text: str) -> Question:
        """Read a question into its terms."""
        folded = TRUTH_QUESTION.sub("", fold_marks(text).casefold().strip())
        nouns = frozenset(noun for noun, pattern in INTENTS if re.search(pattern, folded))
        extreme = None
        if OF_WEEKS.search(folded):
            for name, pattern in SUPERLATIVES:
                if pattern.search(folded):
                    extreme, folded = name, pattern.sub(" ", OF_WEEKS.sub(" ", folded))
        words = _words(_numbers_in_digits(SENTENCE_PHRASES.sub(" ", folded)))
        return Question(tuple(self._terms(words)), nouns, extreme)

    def _terms(self, words: Sequence[str]) -> Iterable[QueryTerm]:
        stems = [stem(word) for word in words]
        place = 0
        while place < len(words):
            length = self._phrase_length(stems, place)
            phrase = tuple(stems[place : place + length])
            word = " ".join(words[place : place + length])
            if length > 1:
                yield QueryTerm(word, frozenset(self._phrases[phrase]))
            elif word not in SENTENCE_WORDS:
                yield self.term(word)
            place += length

    def term(self, word: str) -> QueryTerm:
        """Return the term of one word."""
        root = stem(word)
        return QueryTerm(word, frozenset({root, *self._phrases.get((root,), ())}), is_number=word[0].isdigit())

    def _phrase_length(self, stems: Sequence[str], place: int) -> int:
        """Return the number of words of the longest phrase that starts at *place*; 1 if none does."""
        for length in range(min(LONGEST_PHRASE, len(stems) - place), 1, -1):
            if tuple(stems[place : place + length]) in self._phrases:
                return length
        return 1


def _words(text: str) -> list[str]:
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
