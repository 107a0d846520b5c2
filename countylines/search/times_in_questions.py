"""Times in questions: the weeks that a question is about, where the words beside those of time say which are meant.

A year before a noun that is counted may be a number of it, ``the most birds`` asks for a week, and ``the latest birds``
for the latest that has some.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.lookup.dates_in_words import read_ordinal, read_small_number_in_digits
from countylines.lookup.time_phrases import words_of_time
from countylines.lookup.timeframe import REACH_OF_WEEK, Timeframe, TimeReader
from countylines.text.english import ONES
from countylines.text.grammar import FUNCTION_WORDS, PREPOSITIONS, is_participle, is_plural
from countylines.text.stems import english_word_lists
from countylines.vocabulary import question_words as asking

ASKING_FOR_THE_MOST = (
    None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHEN, asking.WHICH_WEEK, asking.MEANING,
)  # fmt: skip
"""The types of question in which a superlative may ask for a week: not ``who found the most nests``."""

NEWEST = frozenset({"latest", "newest", ("most", "recent")})
"""Words, and a pair of them, that ask for the latest of what is counted."""

_ROUND_YEAR = r"\d\d00"
"""A year that is more likely a number, if what is counted stands behind it and no time before it."""

_BEFORE_NUMBERS = FUNCTION_WORDS - PREPOSITIONS


TYPES_WITH_PART_OF_TIME = (None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHETHER)
"""The types of question that may ask about a part of a time; others ask when it was: ``what was the first day``."""

_WITHIN_WEEKS = frozenset("hour hours day days night nights weekend".split())
_MONTHS_IN = {"month": 1, "months": 1, "quarter": 3, "half": 6, "year": 12, "years": 12}
"""How many months a unit of time has that is longer than a week."""

_LAST_OF_YEAR = {"quarter": 4, "half": 2}
_OPENING = frozenset({"opening", "initial"})
_BEFORE_PARTS = frozenset("in on over during within by after for from at across".split())
_OWNING = frozenset("the its their very that".split())
_NO_WORD = "–"
"""What stands in the place of words that are read, so that they are not read again."""


class PartOfTime(NamedTuple):
    """A part of a longer time, at its *places*: *length* units from the one with an *ordinal*."""

    places: range
    ordinal: int
    length: int
    unit: str

    @property
    def months(self) -> range:
        """The months of a year that it has."""
        length = _MONTHS_IN[self.unit]
        return range((self.ordinal - 1) * length + 1, (self.ordinal - 1 + self.length) * length + 1)


def find_part_of_time(words: Sequence[str]) -> PartOfTime | None:
    """Find the first part of a longer time: ``on the second day``, ``in the first six months``, ``first half of``.

    A preposition stands before it, or ``of`` behind a half and a quarter; an ordinal alone may be of anything.
    """
    for at, word in enumerate(words):
        counted = words[at + 1] if at + 1 < len(words) else ""
        count = ONES.get(counted) or read_small_number_in_digits(counted)
        end = at + 1 + (count > 0)
        unit = "".join(words[end : end + 1])
        ordinal = 1 if word in _OPENING else read_ordinal(word) or (word == "last" and _LAST_OF_YEAR.get(unit, 0))
        before = [one for one in words[max(0, at - 3) : at] if one not in _OWNING]
        is_placed = not _BEFORE_PARTS.isdisjoint(before[-1:])
        is_of_longer = unit in _LAST_OF_YEAR and words[end + 1 : end + 2] == ["of"]
        if ordinal and unit in _WITHIN_WEEKS | _MONTHS_IN.keys() and (is_placed or is_of_longer):
            return PartOfTime(range(at, end + 1), ordinal, count or 1, unit)
    return None


def _read_part(
    part: PartOfTime, words: Sequence[str], frame: Timeframe, times: TimeReader, stems: Mapping[str, str]
) -> Timeframe:
    """Return the time of a question with a part of it: a part of a week is told with the week, one of a year has weeks.

    The part of any other time has none, because a record does not know from when it counts.
    """
    used = frame.used.union(part.places)
    stated = " ".join(words[place] for place in sorted(used))
    behind = words[part.places.stop : part.places.stop + REACH_OF_WEEK]
    is_of_week = any(stems[word] in times.campaign for word in behind)
    if part.unit in _WITHIN_WEEKS or (part.unit in _LAST_OF_YEAR and is_of_week):
        return frame._replace(used=used, stated=stated, is_part=True)
    is_year = len(frame.date) == len("2019") and part.unit not in ("year", "years")
    found = [
        days.id
        for days in times.in_order
        if is_year and days.id in (frame.periods or ())
        if any(day.startswith(frame.date) and int(day[5:7] or 0) in part.months for day in (days.first, days.last))
    ]
    return frame._replace(periods=tuple(found), used=used, stated=stated)


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
    part = find_part_of_time(told) if asked in TYPES_WITH_PART_OF_TIME else None
    if part is not None:
        told[part.places.start : part.places.stop] = [_NO_WORD] * len(part.places)
        return _read_part(part, words, times.read(told), times, stems)
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
    """Read ``most nests`` and ``the largest number of nests``: of which week, if the first noun is counted.

    Not ``most of the nests``, ``at least``, nor what has the most of something, or is among one week alone.
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
