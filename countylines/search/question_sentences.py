"""The question in a text that also has other sentences or a lead, and the weeks that these name."""

import re
from collections.abc import Iterable, Sequence

from countylines.lookup.timeframe import Timeframe
from countylines.search.index import SearchIndex
from countylines.search.publisher_names import find_publishers
from countylines.search.question_parts import without_opening
from countylines.search.terms import PLAIN
from countylines.text.grammar import is_past
from countylines.text.stems import lowercase_words
from countylines.vocabulary import question_words as asking

_LONGEST_LEAD = 6
"""The most words in a lead before a question: ``Homework for my sister's class``."""
_REFERRING = frozenset("they them their these those such".split())


def question_sentence(index: SearchIndex, text: str) -> str:
    """Return the only sentence of a text that ends in a question mark, with the week that other sentences name.

    Other sentences do not restrict the search. Returns "" if the text has one sentence, if none or several end in a
    question mark, if the question has no search term of its own, or if it asks for a figure and another sentence names
    a time that is relative to today or, if it names none itself, a time of which the record has no week.
    """
    sentences = re.split(r"(?<=[.?!])\s+|,\s+(?=(?:what|who|how|when|where|which|why)\b)", text)
    asking_ones = [one for one in sentences if one.endswith("?")]
    if len(sentences) == 1 or len(asking_ones) != 1:
        return ""
    (alone,) = asking_ones
    asked = index.reader.read(alone)
    if not any(term.kind == PLAIN for term in asked.terms):
        return ""
    frames = [index.reader.read(one).timeframe for one in sentences if one is not alone]
    is_of_figure, is_undated = asked.type in (asking.HOW_MANY, asking.HOW_MUCH), asked.timeframe.periods is None
    if is_of_figure and any(frame.relative or (is_undated and frame.periods == ()) for frame in frames):
        return ""
    return _in_only_weeks(alone, frames)


def figure_sentence(index: SearchIndex, text: str) -> str:
    """Return the only sentence of a text that asks how many or how much, with the week that other sentences name.

    Returns "" if the text has one sentence or a number, if none or several of its sentences ask that, or if that one
    refers back: ``how many such hens``.
    """
    sentences = [without_opening(one, index.has_word) for one in re.split(r"(?<=[.?!])\s+", text)]
    asking_ones = [one for one in sentences if index.reader.read(one).type in (asking.HOW_MANY, asking.HOW_MUCH)]
    asking_ones = asking_ones or [one for one in sentences if one.endswith("?")]
    whole = index.reader.read(text)
    if len(sentences) == 1 or len(asking_ones) != 1 or whole.numbers or whole.shares:
        return ""
    (alone,) = asking_ones
    if not _REFERRING.isdisjoint(lowercase_words(alone)):
        return ""
    return _in_only_weeks(alone, [index.reader.read(one).timeframe for one in sentences])


def question_after_lead(index: SearchIndex, text: str) -> str:
    """Return the question after a lead and a colon, with the week that the lead names: ``For a talk: who led it?``.

    A lead is short and has no verb and no number. Returns "" if there is none, if it names a person or a source, or if
    what comes after it asks nothing or refers back with a pronoun.
    """
    lead, _, rest = text.partition(": ")
    words, asked = lowercase_words(lead), frozenset(lowercase_words(rest))
    has_question = not (asking.QUESTION_WORDS | asking.OF_THOSE_WHO_ASK).isdisjoint(asked)
    has_question &= _REFERRING.isdisjoint(asked)
    is_lead = len(words) <= _LONGEST_LEAD and not any(word[0].isdigit() or is_past(word) for word in words)
    is_named = any(index.stems[word] in index.reader.people for word in words)
    if not (has_question and is_lead) or is_named or find_publishers(index.dataset, lead).sources:
        return ""
    return _in_only_weeks(rest, [index.reader.read(lead).timeframe])


def _in_only_weeks(text: str, frames: Iterable[Timeframe]) -> str:
    """Add to a question the weeks that other parts of the text name; if these differ, add none."""
    weeks = {frame.periods for frame in frames if frame.periods}
    return " ".join((text, *weeks.pop())) if len(weeks) == 1 else text


def share_weeks(index: SearchIndex, parts: Sequence[str]) -> list[str]:
    """Return the parts of a question, each that names no time of its own with the weeks that the others name."""
    frames = [index.reader.read(part).timeframe for part in parts]
    return [
        part if frame.periods is not None else _in_only_weeks(part, frames)
        for part, frame in zip(parts, frames, strict=True)
    ]
