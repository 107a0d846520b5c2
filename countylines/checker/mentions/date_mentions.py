"""Find the dates in a passage, in words or in digits.

Each word of the passage is first turned into a sign for its kind; a pattern then finds the dates in these signs.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile
from re import Match
from typing import NamedTuple

from countylines.checker.passages import Passage
from countylines.text import lazy_regex
from countylines.text.english import MONTH_NUMBERS, MONTHS, ORDINAL_NUMBERS, WEEKDAYS
from countylines.text.grammar import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, is_past
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import word_at
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

MONTH_BY_NAME = {**MONTH_NUMBERS, **{f"{month}'s": number for month, number in MONTH_NUMBERS.items()}}
"""The number of a month by its name in lower case, with or without ``'s``."""

NUMBER_OF_ORDINAL = ORDINAL_NUMBERS | {"thirtieth": 30}
"""The number of an ordinal that is one word; the ordinals of all other days of a month have two."""

WEEKDAY_BY_NAME = {day.lower(): number for number, day in enumerate(WEEKDAYS)}
WEEKDAY_BY_NAME |= {day[:3]: number for day, number in WEEKDAY_BY_NAME.items()} | {"tues": 1, "thur": 3, "thurs": 3}

_VERBS = frozenset({"may", "march"})
"""Months that are also verbs."""
_BEFORE_MONTHS = PREPOSITIONS | DETERMINERS | WEEKDAY_BY_NAME.keys() | {"last"}
"""Words before such a month that may have a capital themselves."""
_HYPHENS = ("-", "\u2010", "\u2011")

_SIGNS = {
    **dict.fromkeys(FUNCTION_WORDS, "f"),
    **dict.fromkeys(MONTH_BY_NAME, "m"),
    **dict.fromkeys(map(str.lower, MONTHS), "M"),
    **dict.fromkeys(NUMBER_OF_ORDINAL, "N"),
    **dict.fromkeys(WEEKDAY_BY_NAME, "W"),
    **dict.fromkeys(ORDINAL_SUFFIXES, "s"),
    **dict.fromkeys(("to", "until", "till", "through"), "T"),
    "twenty": "t",
    "thirty": "t",
    "between": "b",
    "from": "b",
    "the": "a",
    "and": "&",
    "of": "o",
    "in": "i",
    _HYPHENS[1]: "-",
    "-": "D",
    "–": "D",
    ",": ",",
    ".": ".",
    "(": "(",
    ")": ")",
}
"""The signs of words and marks that may belong to a date: ``M`` for a month, ``m`` for its short form or genitive.

A day in digits is ``n``, a year ``Y``, a whole date in digits ``F``, anything else ``w``.
"""
_DAY = "(?:t-?)?[nN]s?"
_MONTH = r"(?:M|m\.?)"
_DAY_OF_MONTH = (
    rf"(?:(?P<before_{{0}}>{_MONTH})a?)?(?P<day_{{0}}>{_DAY})(?(before_{{0}})|(?:[o-]?(?P<after_{{0}}>{_MONTH}))?)"
)
"""A day and perhaps its month: ``7``, ``7th of October``, ``October the 7th``."""
_ORDINAL = "(?:t-?)?(?:N|ns)"
_DAY_WITH_MONTH_LOOKAHEAD = rf"(?=[a,W]*(?:{_MONTH}|{_DAY}o?{_MONTH}))"
"""A lookahead: a month, or a day with its month, follows."""
_JOINT = rf"(?:[-TD]|(?P<first_year>Y)[-TD]{_DAY_WITH_MONTH_LOOKAHEAD}|(?(between)Y?&|&{_DAY_WITH_MONTH_LOOKAHEAD}))"
"""What joins the days of a range: ``7–13 October``, ``7 October 2019 to 14 October``, ``between October 7 and 13``."""
_DATE = lazy_regex(
    r"(?:(?P<between>b)[a,]*)?(?:(?<!W[-TD&])(?<!W[-TD&]a)(?P<weekday>W)[a,]*)?(?P<date>(?:"
    rf"{_DAY_OF_MONTH.format(1)}(?:{_JOINT}[a,]*(?:(?P<last_weekday>W)[a,]*)?{_DAY_OF_MONTH.format(2)})?"
    "(?(before_1)|(?(after_1)|(?(before_2)|(?(after_2)|(?!)))))"
    rf"|(?P<month>{_MONTH})(?:[woi](?=[,oD]?Y))?)(?:[,o]?(?P<year>Y))?"
    rf"(?(month)(?:\(a?(?P<day_3>{_DAY})[-TD&]a?(?P<day_4>{_DAY})(?=\)))?)"
    rf"|(?P<day_5>{_ORDINAL})(?:[-TD]|(?(between)&|(?!)))a?(?P<day_6>{_ORDINAL}))"
    r"|Y(?:-n-n|[-D][Yn])?|F(?:[-TD]F)?"
)
"""A day or a range of days, at least one with a month, or a month alone, each with its year if it has one.

A noun may come between a month alone and its year, and days in brackets after them. The pattern also finds a range of
ordinals without a month, such as ``the 7th to the 13th``, a date in digits, and a year.
"""
_DAY_IN_DIGITS = lazy_regex(r"0?[1-9]|[12]\d|3[01]")
_YEAR_IN_DIGITS = lazy_regex(r"(?:19|20)\d\d")
_DATE_IN_DIGITS = lazy_regex(r"(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:\d\d){1,2}")


class DateBounds(NamedTuple):
    """A stretch of days, from *first* to *last*."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has, counting the first and the last."""
        return (self.last - self.first).days + 1

    def is_apart_from(self, other: "DateBounds") -> bool:
        """Return whether the two have no day in common."""
        return self.first > other.last or self.last < other.first


class DateMention(NamedTuple):
    """A date in a passage, in the tokens from *first* to before *last*: what it says about its first and its last day.

    *year* is None if the date has none, *month* is 0 if only a year or only the days of a range are given, and *day* is
    0 if no day is given. *weekday* is the weekday of the first day, counted from Monday as 0, and *last_weekday* that
    of the last day of a range. For a single day, month or year, the last day and month are the same as the first. A
    name of weeks (*is_name*) has none of these.

    *weeks* are the recorded weeks that the date can mean; there are none if it is of another time. *is_vague* is set
    for a month or a year that leaves several weeks possible, a month without a year, and a day on which a week was in
    the news. *read_year* is the year by which the date was read. *is_compared_with* is set if the words before the date
    only compare something with it.
    """

    first: int
    last: int
    year: int | None = None
    month: int = 0
    day: int = 0
    last_month: int = 0
    last_day: int = 0
    weekday: int | None = None
    last_weekday: int | None = None
    weeks: frozenset[str] = frozenset()
    is_vague: bool = False
    read_year: int | None = None
    is_compared_with: bool = False
    is_name: bool = False

    @property
    def is_range(self) -> bool:
        """Whether it names a first and a last day."""
        return bool(self.last_day) and (self.month, self.day) != (self.last_month, self.last_day)

    @property
    def only_week(self) -> str | None:
        """The one week that it can mean; None if it can mean several, or none."""
        return next(iter(self.weeks)) if len(self.weeks) == 1 else None

    def days(self, year: int | None) -> DateBounds | None:
        """Return the first and the last day, in *year* if the date has none; None without a year or a possible day."""
        ends = self.year or year
        if not ends or not self.day or not self.last_day:
            return None
        begins = ends - 1 if self.month > self.last_month else ends
        try:
            return DateBounds(date(begins, self.month, self.day), date(ends, self.last_month, self.last_day))
        except ValueError:
            return None

    def bounds_in(self, year: int) -> DateBounds:
        """Return the first and the last day of what it names, which may also be a month or a year."""
        first, last = self.month or 1, self.last_month or 12
        year = self.year or year
        end = date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
        return self.days(year) or DateBounds(date(year, first, 1), end)


def join_days_of_columns(passage: Passage, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """Return the dates of a passage; days in adjacent cells of a row become one range: ``7 May 2019 | 13 May 2019``."""
    joined: list[DateMention] = []
    for mention in dates:
        before = joined[-1] if joined and passage.is_row else None
        are_days = before is not None and all(one.day and not one.is_range for one in (before, mention))
        if before and are_days and before.year == mention.year and passage.words[before.last : mention.first] == ["|"]:
            joined[-1] = before._replace(last=mention.last, last_month=mention.month, last_day=mention.day)
        else:
            joined.append(mention)
    return joined


def find_dates(passage: Passage) -> list[DateMention]:
    """List the dates of a passage, in order."""
    if not passage.has_digit and passage.distinct.isdisjoint(MONTH_BY_NAME):
        return []
    words, places = _words_and_hyphens(passage)
    signs = [_sign_of(word) for word in words]
    for at, sign in enumerate(signs):
        after = signs[at + 1 : at + 3] if sign == "Y" else []
        is_code = after == ["-", "w"] and words[at + 2].isdigit()  # Reference No. 2020-0611-F
        if is_code or (sign in ("M", "m") and not _is_month(passage, places[at])):
            signs[at] = "w"
        if sign == "a" and at == 1 and passage.text.startswith("The", passage.tokens.starts[places[at]]):
            signs[at] = "w"  # MAY The third week began
    found = [_read_date(match, words, places) for match in _DATE.finditer("".join(signs))]
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index : index + 2]
        between = passage.words[one.last : following.first]
        is_joined = len(between) <= 1 and all(word in FUNCTION_WORDS or not word.isalpha() for word in between)
        if one.year is None and is_joined:  # February and March 2023
            found[index] = one._replace(year=following.year)
    return found


def dates_in_cell(row: Passage, dates: Sequence[DateMention], cell: Passage) -> list[DateMention]:
    """Return the dates of a row that are in one of its cells, with their tokens counted from the start of the cell."""
    first = bisect_left(row.tokens.starts, cell.start - row.start)
    after = dates[bisect_left(dates, first, key=lambda one: one.first) :]
    inside = takewhile(lambda one: one.last <= first + len(cell.words), after)
    return [one._replace(first=one.first - first, last=one.last - first) for one in inside]


def _words_and_hyphens(passage: Passage) -> tuple[list[str], list[int]]:
    """Return the words of a passage and the hyphens between them, and for each of them the token at or after it."""
    _, starts, ends = passage.tokens
    words: list[str] = []
    places: list[int] = []
    for place, word in enumerate(passage.words):
        if place and passage.text[ends[place - 1] : starts[place]] in _HYPHENS:
            words.append(_HYPHENS[1])
            places.append(place)
        words.append(word)
        places.append(place)
    return words, [*places, len(passage.words)]


def _sign_of(word: str) -> str:
    """Return the sign of a word: one of `_SIGNS`, or the sign for a number."""
    if not word[0].isdecimal():
        return _SIGNS.get(word, "w")
    for sign, pattern in (("n", _DAY_IN_DIGITS), ("Y", _YEAR_IN_DIGITS), ("F", _DATE_IN_DIGITS)):
        if pattern.fullmatch(word):
            return sign
    return "w"


def _is_month(passage: Passage, token: int) -> bool:
    """Return whether a word is a month: it has a capital and, if it may be another word, words near it that show this.

    In lower case it needs a day before it or a year after it, as in ``13 october``; if it is also a verb, the year.
    """
    text, (words, starts, ends) = passage.text, passage.tokens
    word = words[token].removesuffix("'s")
    before, after = word_at(words, token - 1), word_at(words, token + 1)
    if not text[starts[token]].isupper():
        is_after_day = before.isdigit() and word not in _VERBS
        return is_after_day or (after.isdigit() and len(after) == len("2019"))
    if word not in _VERBS and len(word) > len("Jan"):
        return True
    is_alone = not (before.isalpha() or after.isalpha())
    is_after = before in _BEFORE_MONTHS or before.isdigit() or (token > 0 and text[starts[token - 1]].islower())
    is_leading = token == 0 and after.isalpha() and text[starts[0] : ends[0]].isupper()
    is_heading = is_leading and not text[starts[1] : ends[1]].isupper()  # MAY The third week began
    is_subject = is_past(after) and after not in SPEECH_VERBS  # May brought 57 nests; not: Mrs May said
    return is_alone or is_after or is_heading or is_subject or after in (":", "of") or after.isdigit()


def is_span_of_years(word: str) -> bool:
    """Return whether a word is a year that begins in one calendar year and ends in the next: ``2019/20``."""
    return word[4:5] == "/" and word[:4].isdigit() and word[:2] in ("19", "20")


def _read_date(match: Match[str], words: Sequence[str], places: Sequence[int]) -> DateMention:
    """Read a date that was found in the signs of words; *places* are the tokens of the words."""
    if not match["date"]:
        return _read_digits(match, words, places)
    said = {name: words[match.start(name) : match.end(name)] for name, found in match.groupdict().items() if found}
    names_of_months = ("month", "before_1", "after_1", "before_2", "after_2")
    months = [MONTH_BY_NAME[said[name][0]] for name in names_of_months if name in said]
    day = _day_of(said.get("day_1") or said.get("day_3") or said.get("day_5") or ["0"])
    last_day = _day_of(said.get("day_2") or said.get("day_4") or said.get("day_6") or ["0"]) or day
    year = next((int(said[name][0]) for name in ("year", "first_year") if name in said), None)
    weekday, last_weekday = (WEEKDAY_BY_NAME.get(said.get(one, [""])[0]) for one in ("weekday", "last_weekday"))
    first, last = places[match.start("date")], places[match.end("date")]
    month, last_month = (months[0], months[-1]) if months else (0, 0)
    return DateMention(first, last, year, month, day, last_month, last_day, weekday, last_weekday)


def _day_of(words: Sequence[str]) -> int:
    """Return the number of a day: ``7``, ``7 th``, ``twenty - first``."""
    if words[0].isdecimal():
        return int(words[0])
    return {"twenty": 20, "thirty": 30}.get(words[0], 0) + NUMBER_OF_ORDINAL.get(words[-1], 0)


def _read_digits(match: Match[str], words: Sequence[str], places: Sequence[int]) -> DateMention:
    """Read a date in digits, ``7/10/2019``, ``7.10.19``, ``2019-10-07``, ``2019-10``, or a range of two days.

    It may also be a year alone, or one that begins in one calendar year and ends in the next: ``2019-20``.
    """
    at, first, last = match.start(), places[match.start()], places[match.end()]
    if match[0][0] == "F":
        day, month, _ = map(int, words[at].replace("/", ".").split("."))
        last_day, last_month, year = map(int, words[match.end() - 1].replace("/", ".").split("."))
        return DateMention(first, last, year if year > 99 else 2000 + year, month, day, last_month, last_day)  # noqa: PLR2004
    year, month, day = (*map(int, words[at : match.end() : 2]), 0, 0)[:3]
    month, day = (month, day) if month <= len(MONTHS) else (0, 0)
    return DateMention(first, last, year, month, day, month, day)
