"""Times in questions: what a question says about time, as decided by the words next to a time or superlative.

In ``2000 hens`` the number is not a year, ``the most birds`` asks for a week, and ``the latest birds`` for the latest
week with birds.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date as calendar_date
from itertools import pairwise

from countylines.lookup.dates_in_words import DateInWords, read_dates, read_ordinal, read_small_number_in_digits
from countylines.lookup.time_phrases import words_of_time
from countylines.lookup.timeframe import REACH_OF_WEEK, Timeframe, TimeReader
from countylines.search.question_parts import only_asking_sentence
from countylines.text.english import ONES
from countylines.text.grammar import FUNCTION_WORDS, PREPOSITIONS, is_participle
from countylines.text.stems import english_word_lists
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

ASKING_FOR_THE_MOST = (
    None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHEN, asking.WHICH_WEEK, asking.MEANING,
)  # fmt: skip
"""The types of question in which a superlative may ask for a week; ``who found the most nests`` does not."""

NEWEST = frozenset({"latest", "newest", ("most", "recent")})
"""Words, and one pair of words, that ask for the latest figure of something."""

_ROUND_YEAR = r"\d\d00"
"""A pattern for a round year: it is probably a number if a counted noun follows and no preposition comes before it."""

_BEFORE_NUMBERS = FUNCTION_WORDS - PREPOSITIONS
"""Words that may come before such a number."""

TYPES_WITH_PART_OF_TIME = (None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHETHER)
"""The types of question that may restrict figures to a part of a week or year; ``what was the first day`` does not."""

_UNITS_WITHIN_WEEK = frozenset("hour hours day days night nights weekend".split())
_MONTHS_IN = {"month": 1, "months": 1, "quarter": 3, "half": 6, "year": 12, "years": 12}
"""The months in each unit of time that is longer than a week."""

_LAST_OF_YEAR = {"quarter": 4, "half": 2}
"""The ordinal of the last quarter and the last half of a year."""


TYPES_WITH_DAY_BESIDE_WEEK = (asking.WHEN, asking.WHETHER, asking.MEANING)
"""The types of question that may name a day beside a week, to ask when that week began or ended."""

_MOST_DAYS_BESIDE_WEEK = 7
"""How many days a day beside a week may be from its first or last day."""


class QuestionTime:
    """Reads what a question says about time; *counted* are the stems of words for what the record counts."""

    def __init__(self, times: TimeReader, counted: Collection[str], stems: Mapping[str, str]) -> None:
        self._times, self._counted, self._stems = times, counted, stems

    def read(self, text: str, words: Sequence[str], asked: str | None) -> Timeframe:
        """Read what a question of the type *asked* says about time.

        If only one of several sentences asks, and names weeks itself or asks which week has the most, the weeks of the
        others do not count.
        """
        time_words = list(words_of_time(text, words))
        part = self._read_part(time_words) if asked in TYPES_WITH_PART_OF_TIME else None
        if part is not None:
            return self._read_day_beside_week(time_words, asked, part)
        frame = self._times.read(time_words)
        if frame.periods == ():
            for at, (word, following) in enumerate(pairwise(words)):
                may_be_number = _BEFORE_NUMBERS.issuperset(words[:at][-1:]) and re.fullmatch(_ROUND_YEAR, word)
                if may_be_number and self._stems[following] in self._counted:
                    time_words[at] = f"{word[0]},{word[1:]}"
            frame = self._times.read(time_words)
        frame = self._read_day_beside_week(time_words, asked, frame)
        asking_words = [word or "–" for word in only_asking_sentence(text, time_words)]
        asked_of = self._times.read(asking_words) if asking_words != time_words else frame
        is_of_other = bool(asked_of.periods) and asked_of.periods != frame.periods
        if is_of_other or (asked_of.extreme and len(frame.periods or ()) == 1):  # I'd guess it was March
            frame = asked_of._replace(used=asked_of.used | frame.used)
        return self._read_superlative(words, asked, self._read_latest(words, frame))

    def _read_day_beside_week(self, words: Sequence[str], asked: str | None, frame: Timeframe) -> Timeframe:
        """Return the frame of the only week near a day that is in no week: ``did it end on 1 or 2 December 2024``."""
        if frame.periods != () or asked not in TYPES_WITH_DAY_BESIDE_WEEK:
            return frame
        dates = read_dates(words, set())
        places = {place for date in dates if date.days for place in date.places}
        named = self._times.read([word if at not in places else "–" for at, word in enumerate(words)]).periods
        weeks = [week for week in self._times.in_order if named is None or week.id in named]
        near = [week.id for week in weeks if any(_is_beside_week(date, week.first, week.last) for date in dates)]
        return frame._replace(periods=(near[0],), relative="") if len(near) == 1 else frame

    def _read_part(self, words: Sequence[str]) -> Timeframe | None:
        """Read a numbered part of a longer time: ``on the second day``, ``in the first six months of 2021``.

        A part of a week becomes that week with *is_part* set. A part of a year becomes the weeks in it. A part of any
        other time has no weeks, because the record does not know when it starts. Returns None if there is
        no such part.
        """
        for at, word in enumerate(words):
            counted = "".join(words[at + 1 : at + 2])
            count = ONES.get(counted) or read_small_number_in_digits(counted)
            end = at + 1 + (count > 0)
            unit = "".join(words[end : end + 1])
            ordinal = read_ordinal(word) or (word == "last" and _LAST_OF_YEAR.get(unit, 0))
            if ordinal and unit in _UNITS_WITHIN_WEEK | _MONTHS_IN.keys():
                break
        else:
            return None
        frame = self._times.read([*words[:at], *["–"] * (end + 1 - at), *words[end + 1 :]])
        used = frame.used.union(range(at, end + 1))
        frame = frame._replace(used=used, stated=" ".join(words[place] for place in sorted(used)))
        is_of_week = any(self._stems[word] in self._times.campaign for word in words[end + 1 : end + 1 + REACH_OF_WEEK])
        if unit in _UNITS_WITHIN_WEEK or (unit in _LAST_OF_YEAR and is_of_week):
            return frame._replace(is_part=True)
        first = (ordinal - 1) * _MONTHS_IN[unit]
        months = range(first + 1, first + 1 + (count or 1) * _MONTHS_IN[unit])
        is_year = len(frame.date) == len("2019")
        found = [
            days.id
            for days in self._times.in_order
            if any(
                is_year and day[:4] == frame.date and int(day[5:7] or 0) in months for day in (days.first, days.last)
            )
        ]
        return frame._replace(periods=tuple(found))

    def _read_latest(self, words: Sequence[str], frame: Timeframe) -> Timeframe:
        """Read ``the latest birds``: the periods that the question allows, latest first, with *is_latest* set."""
        stop = english_word_lists().stop.union(asking.COUNT_WORDS)
        for at, word in enumerate(words if not frame.is_together else ()):
            start = at - 1 if tuple(words[max(0, at - 1) : at + 1]) in NEWEST else at
            following = next((one for one in words[at + 1 :] if one not in stop), "")
            if (start < at or word in NEWEST) and self._stems[following] in self._counted:
                used = frame.used.union((start, at))
                named = [one.id for one in self._times.in_order if frame.periods is None or one.id in frame.periods]
                stated = " ".join(words[place] for place in sorted(used))
                return frame._replace(periods=tuple(reversed(named)), stated=stated, used=used, is_latest=True)
        return frame

    def _read_superlative(self, words: Sequence[str], asked: str | None, frame: Timeframe) -> Timeframe:
        """Read ``most nests`` and ``the largest number of nests`` as asking for a week, and set *extreme*.

        The first noun after the superlative must be counted; a word for a week may come before it, as in ``the biggest
        week for nests``. Other uses leave the frame as it is: ``most of the nests``, ``at least``, questions about who
        has the most of something, and questions about a single week.
        """
        place = next((at for at, word in enumerate(words) if word in calc.SUPERLATIVES), None)
        if place is None:
            is_of_weeks = any(self._stems[word] in self._times.campaign for word in words)
            after_record = ("for", "number") if is_of_weeks else ("for",)
            records = (at for at, word in enumerate(words[:-1]) if word == "record" and words[at + 1] in after_record)
            place = next(records, None)
        is_of_one_week = frame.periods is not None and len(frame.periods) == 1
        if (
            place is None
            or is_of_one_week
            or asked not in ASKING_FOR_THE_MOST
            or words[place + 1 : place + 2] == ["of"]
        ):
            return frame
        stop = english_word_lists().stop
        content = [word for word in words[place + 1 :] if word not in stop and not word.endswith("ing")]
        of_weeks = self._times.campaign.difference(self._counted)
        is_of_week = any(self._stems[word] in of_weeks for word in content[:1])
        if len(content) > 1 and (is_of_week or is_participle(content[0])):
            del content[0]
        before = [self._stems[word] for word in words[:place] if word not in stop]
        is_counted = any(self._stems[word] in self._counted for word in content[:1])
        if not is_counted or not asking.BEFORE_RECORD.issuperset(before):
            return frame
        return frame._replace(extreme=calc.SUPERLATIVES.get(words[place], calc.MOST), used=frame.used | {place})


def _is_beside_week(date: DateInWords, first: str, last: str) -> bool:
    """Return whether a day is close to the *first* or *last* day of a week, which are ISO dates or months."""
    if not (date.days and len(date.months) == 1 and len(first) == len(last) == len("2019-10-07")):
        return False
    return any(
        abs((calendar_date.fromisoformat(end) - day).days) <= _MOST_DAYS_BESIDE_WEEK
        for end in (first, last)
        for day in _days_in_calendar(date, end[:4])
    )


def _days_in_calendar(date: DateInWords, year: str) -> Iterator[calendar_date]:
    """Yield the days of a date that exist; without a year, they are in *year*."""
    for day in date.days:
        try:
            yield calendar_date(int(date.year or year), date.months[0], day)
        except ValueError:
            continue
