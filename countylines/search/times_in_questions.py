"""Times in questions: the weeks that a question is about, where the words beside those of time say which are meant.

A year before a noun that is counted may be a number of it, ``the most birds`` asks for a week, and ``the latest birds``
for the latest that has some.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from countylines.lookup.time_phrases import words_of_time
from countylines.lookup.timeframe import Timeframe, TimeReader
from countylines.text.grammar import FUNCTION_WORDS, PREPOSITIONS, is_participle, is_plural
from countylines.text.stems import english_word_lists
from countylines.vocabulary import question_words as asking

ASKING_FOR_THE_MOST = (
    None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHEN, asking.WHICH_WEEK, asking.MEANING,
)  # fmt: skip
"""The types of question in which a superlative may ask for a week: not ``who made the most arrests``."""

NEWEST = frozenset({"latest", "newest", ("most", "recent")})
"""Words, and a pair of them, that ask for the latest of what is counted."""

_ROUND_YEAR = r"\d\d00"
"""A year that is more likely a number, if what is counted stands behind it and no time before it."""

_BEFORE_NUMBERS = FUNCTION_WORDS - PREPOSITIONS


def read_time(
    text: str,
    words: Sequence[str],
    asked: str | None,
    times: TimeReader,
    counted: Collection[str],
    stems: Mapping[str, str],
) -> Timeframe:
    """Read what a question says of time; *counted* are the stems of what a record counts."""
    told = list(words_of_time(text, words))
    frame = times.read(told)
    if frame.periods == ():
        for at, word in enumerate(words):
            is_of_counted = any(stems[one] in counted and is_plural(one) for one in words[at + 1 : at + 2])
            if is_of_counted and re.fullmatch(_ROUND_YEAR, word) and _BEFORE_NUMBERS.issuperset(words[:at][-1:]):
                told[at] = f"{word[0]},{word[1:]}"
        frame = times.read(told)
    frame = _read_latest(words, frame, times, counted, stems)
    return _read_superlative(words, asked, frame, counted, stems)


def _read_latest(
    words: Sequence[str], frame: Timeframe, times: TimeReader, counted: Collection[str], stems: Mapping[str, str]
) -> Timeframe:
    """Read ``the latest birds``: of the latest week that has some, among those that the question names."""
    if frame.extreme or frame.is_together:
        return frame
    stop = english_word_lists().stop.union(asking.COUNT_WORDS)
    for at, word in enumerate(words):
        start = at - 1 if tuple(words[max(0, at - 1) : at + 1]) in NEWEST else at
        following = next((one for one in words[at + 1 :] if one not in stop), "")
        if (start < at or word in NEWEST) and stems[following] in counted and frame.used.isdisjoint((start, at)):
            used = frame.used.union((start, at))
            asked = [days.id for days in times.in_order if frame.periods is None or days.id in frame.periods]
            stated = " ".join(words[place] for place in sorted(used))
            return frame._replace(periods=tuple(reversed(asked)), stated=stated, used=used, is_latest=True)
    return frame


def _read_superlative(
    words: Sequence[str], asked: str | None, frame: Timeframe, counted: Collection[str], stems: Mapping[str, str]
) -> Timeframe:
    """Read ``most arrests`` and ``the largest number of arrests``: of which week, if the first noun is counted.

    Not ``most of the arrests``, ``at least``, nor what has the most of something, or is among one week alone.
    """
    place = next((at for at, word in enumerate(words) if word in asking.SUPERLATIVES), None)
    if place is None and ("record", "for") in (pairs := list(pairwise(words))):
        at = pairs.index(("record", "for"))
        place = at if words[max(0, at - 1) : at] != ["on"] else None
    is_of_one_week = frame.is_latest or (frame.periods is not None and len(frame.periods) == 1)
    if place is None or frame.extreme or is_of_one_week or asked not in ASKING_FOR_THE_MOST:
        return frame
    stop = english_word_lists().stop
    content = [word for word in words[place + 1 :] if word not in stop and not word.endswith("ing")]
    is_said_of_it = len(content) > 1 and is_participle(content[0]) and stems[content[0]] not in counted
    following = "".join(content[is_said_of_it : is_said_of_it + 1])
    before = [word for word in words[:place] if word not in stop or word == "at"]
    is_first = all(stems[word] in asking.BEFORE_RECORD for word in before)
    if not (is_first and following) or "of" in words[place + 1 : place + 2]:
        return frame
    if stems[following] not in counted:
        return frame
    return frame._replace(extreme=asking.SUPERLATIVES.get(words[place], asking.MOST), used=frame.used | {place})
