"""Quotations in a question: the words that somebody remembers, and the name of the supposed speaker.

The name is separated from the words, however it is attached: ``X said …``, ``X: …``, ``"…" – X``, ``according to X``.
If somebody else said the words, the answer says who.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from countylines.lookup.items import Item
from countylines.lookup.people import name_of
from countylines.lookup.recalled import SHORTEST_SAID, recall_quotes
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.search.question_parts import quoted_words, without_words_of_asking
from countylines.search.results import Result
from countylines.text.stems import lowercase_words
from countylines.text.tokens import ABBREVIATED_TITLES, NOT_NAMES
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

RECALLED_SCORE = 10.0
"""The score of a remembered quote, higher than that of any other match; the share of words found is added to it."""

SHARE_IN_QUESTION = 0.75
"""The share of the words that a quote must contain if the question seems to ask for something else."""

_MARKS_AROUND_WORDS = ".,;:?!()-–—\"'“”‘’"
_WORD_OR_MARK = r"[^\s,:–—]+|[,:–—]"

_BESIDE_NAMES = frozenset({*SPEECH_VERBS, *asking.BY, "according", "to", "that", ""})
"""Words that may come between a name and the remembered words; a punctuation mark is an empty string here."""


class Remembered(NamedTuple):
    """The remembered words of a question, and the *name* given with them, "" if there is none.

    *is_said* is set if a verb of saying or quotation marks show that the words are a quotation.
    """

    words: str
    name: str = ""
    is_said: bool = False


def find_remembered_quotes(index: SearchIndex, question: Question) -> list[Result]:
    """Find the quotes that a question repeats, each with a verdict on its wording.

    If the question gives the wrong speaker, the verdict also names the right one.
    """
    dataset, stems = index.dataset, index.stems
    remembered = _read_remembered(question, index)
    if remembered.is_said:
        recalled = recall_quotes(dataset, remembered.words, stems, shortest=SHORTEST_SAID)
    elif question.asks_beyond_speaker:
        texts = (remembered.words, without_words_of_asking(remembered.words))
        whole, rest = (recall_quotes(dataset, one, stems, least_share=SHARE_IN_QUESTION) for one in texts)
        recalled = rest if whole else []
    else:
        recalled = [] if question.timeframe.periods == () else recall_quotes(dataset, remembered.words, stems)
    results = []
    numbers = [] if remembered.is_said else question.numbers
    for one in recalled:
        weights = index.by_noun["quote"][one.quote.id].weights
        if not all(any(weights.keys() >= {*phrase} for phrase in term.phrases) for _, term in numbers):
            continue  # the question asks about a number that is not in the quote
        said_by = sentence_on_speaker(index, one.quote.speaker, remembered.name)
        verdict = " ".join(filter(None, (said_by, one.verdict)))
        results.append(Result(Item("quote", one.quote), RECALLED_SCORE + one.share, verdict))
    return results


def sentence_on_speaker(index: SearchIndex, speaker: str, name: str) -> str:
    """Say who the speaker is if *name* means somebody else; "" if it fits."""
    weights = index.by_noun["person"][speaker].weights
    if {index.stems[word] for word in lowercase_words(name) if word not in ABBREVIATED_TITLES} <= weights.keys():
        return ""
    return f"{name_of(index.dataset, speaker)} said it, not “{name.title() if name.islower() else name}”."


def _read_remembered(question: Question, index: SearchIndex) -> Remembered:
    """Return the remembered words: those in quotation marks, those after a verb of saying, or all but a name."""
    text, quoted = question.text, quoted_words(question.text)
    if question.saying and not quoted:
        found = re.search(rf"\b{re.escape(question.saying)}\b(?:\s+that\b)?", text, re.IGNORECASE)
        return Remembered(text[found.end() :].strip(" ?") if found else text, is_said=True)
    tokens = list(re.finditer(_WORD_OR_MARK, text.replace(quoted, " ") if quoted else text))
    words = [token[0].strip(_MARKS_AROUND_WORDS) for token in tokens]
    if quoted:
        names = [word for word in words if _may_be_name(word, index)]
        known = [word for word in names if _is_in_known_name(word, index)]
        return Remembered(quoted, " ".join(known or names), is_said=True)

    def is_around(word: str) -> bool:
        return word.lower() in _BESIDE_NAMES or _may_be_name(word, index)

    before, after = [*takewhile(is_around, words)], [*takewhile(is_around, reversed(words))]
    before, after = (around[: around.index("") + 1] if "" in around else around for around in (before, after))
    first, last = len(before), len(words) - len(after)
    for around, others in ((before, tokens[first:]), (after[::-1], tokens[:last])):
        name = [word for word in around if _may_be_name(word, index)]
        is_said = not SPEECH_VERBS.isdisjoint(map(str.lower, around))
        is_joined = len(name) > 1 and ("" in around or "according" in map(str.lower, around))
        if name and others and (is_said or is_joined or any(_is_in_known_name(word, index) for word in name)):
            return Remembered(text[others[0].start() : others[-1].end()], " ".join(name), is_said=is_said)
    return Remembered(text)


def _may_be_name(word: str, index: SearchIndex) -> bool:
    """Return whether a word may be part of a name: it is in a person's name, is a title, or has a capital."""
    is_capitalized = word[:1].isupper() and word not in NOT_NAMES
    return is_capitalized or word.lower() in ABBREVIATED_TITLES or _is_in_known_name(word, index)


def _is_in_known_name(word: str, index: SearchIndex) -> bool:
    return word != "" and index.stems[word.lower()] in index.reader.people
