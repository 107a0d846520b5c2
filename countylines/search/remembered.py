"""Quotations in a question: the words that are remembered, and who is to have said them.

A name beside the words is no part of them, whichever way it is written: ``X said …``, ``X: …``, ``"…" – X``,
``according to X``. Where somebody else said them, the answer tells who.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from countylines.lookup.items import Item
from countylines.lookup.people import name_of
from countylines.lookup.recalled import SHORTEST_SAID, recall_quotes
from countylines.search.index import SearchIndex
from countylines.search.question_parts import quoted_words, without_words_of_asking
from countylines.search.questions import Question
from countylines.search.results import Result
from countylines.text.stems import lowercase_words
from countylines.text.tokens import NOT_NAMES, TITLES_WITH_POINT
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

RECALLED_SCORE = 10.0
"""The score of a quote of which the question has half of the words: above that of any other match."""

SHARE_IN_QUESTION = 0.75
"""The share of the words of a question of another type that must stand in a quote, so that it is taken for one."""

LONGEST_NAME = 6
"""How many words a name may have with its titles: ``Deputy Assistant Commissioner Ann Example``."""

_AROUND_WORDS = ".,;:?!()-–—\"'“”‘’"
_JOINTS = (":", "–", "—", "-")
"""Marks between a name and the words."""

_TITLES = frozenset(title.lower() for title in TITLES_WITH_POINT)


class Remembered(NamedTuple):
    """The words that somebody is to have said, and the name beside them; empty if none is there.

    *is_said* is set if a verb of saying or quotation marks tell that they were said.
    """

    words: str
    name: str = ""
    is_said: bool = False


def find_remembered_quotes(index: SearchIndex, question: Question) -> list[Result]:
    """Find the quotes that a question recalls, and say of each who said it, if that is not the one who is named."""
    dataset, stems = index.dataset, index.stems
    remembered = _read_remembered(question, index)
    if remembered.is_said:
        recalled = recall_quotes(dataset, remembered.words, stems, shortest=SHORTEST_SAID)
    elif question.asks_for_something_else:
        whole = recall_quotes(dataset, remembered.words, stems, least_share=SHARE_IN_QUESTION)
        rest = without_words_of_asking(remembered.words) if whole else ""
        ids = {one.quote.id for one in whole}
        found = recall_quotes(dataset, rest, stems, least_share=SHARE_IN_QUESTION)
        recalled = [one for one in found if one.quote.id in ids]
    else:
        recalled = recall_quotes(dataset, remembered.words, stems)
    results = []
    numbers = [] if remembered.is_said else question.numbers
    for one in recalled:
        weights = index.by_noun["quote"][one.quote.id].weights
        if not all(any(weights.keys() >= {*phrase} for phrase in term.phrases) for _, term in numbers):
            continue  # a number that the quote does not have is asked about
        said_by = "" if question.saying else _sentence_on_speaker(index, one.quote.speaker, remembered.name)
        verdict = " ".join(filter(None, (said_by, one.verdict)))
        results.append(Result(Item("quote", one.quote), RECALLED_SCORE + one.share, verdict))
    return results


def _sentence_on_speaker(index: SearchIndex, speaker: str, name: str) -> str:
    """Say who said something, if that is not the one who is named."""
    person = index.by_noun["person"][speaker]
    if {index.stems[word] for word in lowercase_words(name) if word not in _TITLES} <= person.weights.keys():
        return ""
    return f"{name_of(index.dataset, speaker)} said it, not “{name.title() if name.islower() else name}”."


def _read_remembered(question: Question, index: SearchIndex) -> Remembered:
    """Read which words of a question are remembered: those in marks, behind a verb of saying, or all but a name."""
    text = question.text
    if quoted := quoted_words(text):
        outside = [] if question.saying else text.replace(quoted, " ").split()
        return Remembered(quoted, _name_of_anybody(outside, index), is_said=True)
    if question.saying:
        found = re.search(rf"\b{re.escape(question.saying)}\b(?:\s+that\b)?", text, re.IGNORECASE)
        return Remembered(text[found.end() :].strip(" ?") if found else text, is_said=True)
    tokens = text.split()
    return _without_name_before(tokens, index) or _without_name_behind(tokens, index) or Remembered(text)


def _name_of_anybody(tokens: Sequence[str], index: SearchIndex) -> str:
    """Return the name outside of quotation marks: of a person of the record, or else what begins with a capital."""
    words = [token.strip(_AROUND_WORDS) for token in tokens]
    known = [word for word in words if _is_of_person(word, index)]
    return " ".join(
        known or [word for word in words if _may_be_of_name(word, index) and word.lower() not in SPEECH_VERBS]
    )


def _without_name_before(tokens: Sequence[str], index: SearchIndex) -> Remembered | None:
    """Read ``X said …``, ``X: …``, ``according to X …`` and, of a person of the record, ``X …``."""
    start = 2 if [token.lower() for token in tokens[:2]] == [*asking.ACCORDING_TO] else 0
    end = start
    while end < min(len(tokens), start + LONGEST_NAME) and _may_be_of_name(tokens[end].strip(_AROUND_WORDS), index):
        end += 1
        if tokens[end - 1].endswith((",", *_JOINTS)):
            break
    name, is_joined = tokens[start:end], start > 0 or (end > 0 and tokens[end - 1].endswith(_JOINTS))
    if end < len(tokens) and tokens[end] in _JOINTS:
        end, is_joined = end + 1, True
    is_said = end < len(tokens) and tokens[end].strip(_AROUND_WORDS).lower() in SPEECH_VERBS
    end += is_said
    end += tokens[end : end + 1] == ["that"]
    return _made_remembered(tokens[end:], name, index, is_joined=is_joined, is_said=is_said)


def _without_name_behind(tokens: Sequence[str], index: SearchIndex) -> Remembered | None:
    """Read ``… said X``, ``… X said``, ``… – X``, ``… according to X`` and, of a person of the record, ``… X``."""
    words = [token.strip(_AROUND_WORDS) for token in tokens]
    end = len(tokens)
    is_said = words[-1:] != [] and words[-1].lower() in SPEECH_VERBS
    start = end = end - is_said
    while start > max(0, end - LONGEST_NAME) and _may_be_of_name(words[start - 1], index):
        start -= 1
    name, before = tokens[start:end], [word.lower() for word in words[max(0, start - 2) : start]]
    is_joined = start > 0 and tokens[start - 1] in _JOINTS
    if before == [*asking.ACCORDING_TO]:
        start, is_joined = start - 2, True
    elif before and (before[-1] in SPEECH_VERBS or before[-1] in asking.BY or is_joined):
        is_said = is_said or before[-1] in SPEECH_VERBS
        start -= 1
    return _made_remembered(tokens[:start], name, index, is_joined=is_joined, is_said=is_said)


def _made_remembered(
    words: Sequence[str], name: Sequence[str], index: SearchIndex, *, is_joined: bool, is_said: bool
) -> Remembered | None:
    """Make remembered words with a name beside them; None if that is no name, as nothing but a capital tells it."""
    plain = [token.strip(_AROUND_WORDS) for token in name]
    is_person = any(_is_of_person(word, index) for word in plain)
    if not plain or not words or not (is_person or is_said or (is_joined and len(plain) > 1)):
        return None
    return Remembered(" ".join(words), " ".join(plain), is_said=is_said)


def _is_of_person(word: str, index: SearchIndex) -> bool:
    return word != "" and index.stems[word.lower()] in index.reader.people


def _may_be_of_name(word: str, index: SearchIndex) -> bool:
    """Return whether a word may be one of a name: a title, a person's, or one with a capital, but for ``The``."""
    is_capitalized = word[:1].isupper() and word not in NOT_NAMES
    return is_capitalized or word.lower() in _TITLES or _is_of_person(word, index)
