"""Weeks: which week of the record the dates of a text name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.english import MONTHS
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import find_first_pattern, word_patterns

MONTH_NAMES = "|".join(MONTHS) + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
"""A pattern for the name of a month, in full or short."""
MONTHS_BEGIN = tuple(month[:3] for month in MONTHS)
"""How their names begin: they are looked for, which takes less than to compile a pattern of them."""
MONTH_CALLED = {month.lower(): number for number, month in enumerate(MONTHS, 1)}
MONTH_CALLED |= {month[:3]: number for month, number in MONTH_CALLED.items()} | {"sept": 9}
"""The number of a month by its name in lower case."""


_DATE = lazy_regex(
    r"\b(?:(?P<month>[JFMASOND](?:[a-z]{2,8}|[A-Z]{2,8}))\b\.?"
    r"(?:\s+\d\d?[a-z]{0,2}(?:\s*(?:[-–—]|to|and)\s*\d\d?[a-z]{0,2})?)?,?(?:\s+(?P<year>20\d\d))?\b"
    r"|(?P<day>\d\d?)[/.](?P<number>\d\d?)[/.](?P<short>20\d\d|\d\d)\b"
    r"|(?P<iso>20\d\d)-(?P<isomonth>\d\d)(?:-\d\d)?\b"
    r"|(?P<alone>(?:20[012]|1[89]\d)\d)\b(?![,.]?\d))"
)
"""What may be a date. Whether a word is a month is looked up: that takes less than a pattern of them all."""


_MONTH_AFTER = lazy_regex(r",\s(?:\d{1,2}\s?(?:(?:-|–|—|to)\s?\d{1,2}\s)?)?(?P<month>[JFMASOND][a-z]{2,8})\b")
"""What may follow a year: the month, perhaps with its days before it, as in ``2019, 7-13 October``."""

RANGE_GAP = 24
"""How near to a month and year another month is the beginning of the same stretch of days, in characters."""

_VERBS = frozenset({"May", "March", "MAY", "MARCH"})
"""Months that may begin a sentence and be verbs."""

_AMOUNTS = ("£", ",", ".", "more than ", "over ")
_IN = ("in ", "In ", "by ", "By ")
"""What stands before a number of four digits that is no year, and before a year of another century that is one."""
_OF_A_MONTH = lazy_regex(r"(?:in|of|last|this|since|during|by|from|and)\s$", re.IGNORECASE)
_MONTH_LOOKBACK = 8
"""How many characters before a month tell that it is one."""


_COMPARISONS = word_patterns(
    "as many as in, as many as the, times as, times the, times that, compares, compared, up from, down from, below the, above the, ahead of the, "
    "exceeded that of, exceeded those of, beat that of"
)
_POSSIBLE_COMPARISONS = word_patterns("than, against")
"""Words after which a date is another figure's; and those that are such words or not by what follows them."""
_ARTICLES = frozenset({"the", "a", "some", "about", "just", "only"})
_SCALES = frozenset({"hundred", "thousand", "million"})
_NUMBERS = tuple(
    "one two three four fort fift five six seven eight nine ten elev twel thirt twent hundred dozen".split()
)
_COMPARISON_LENGTH = 40
"""How much of what follows them is looked at, in characters."""
_COMPARISON_LOOKBACK = 45
"""How far before a date they may stand, in characters."""


def find_comparison(lower: str, start: int, end: int) -> int | None:
    """Find where words begin, in a stretch of a text in lower case, after which a date is another figure's."""
    found = find_first_pattern(lower, _COMPARISONS, start, end)
    place: int | None = start
    while place is not None:
        place = find_first_pattern(lower, _POSSIBLE_COMPARISONS, place, end if found is None else found)
        if place is not None:
            if _is_comparison(lower[place : place + _COMPARISON_LENGTH].split()):
                return place
            place += 1
    return found


def _is_comparison(words: Sequence[str]) -> bool:
    """Tell whether ``against`` stands before a number, or ``than`` before none: then it begins a hedge."""
    first, *rest = [word for word in words[:4] if word not in _ARTICLES or words[0] == "than"]
    following = rest[0] if rest else ""
    if first == "against":
        return following[:1].isdigit() or following.startswith(("£", *_NUMBERS))
    is_hedge = following.lstrip("£")[:1].isdigit() or not _SCALES.isdisjoint(rest[1:2])
    return not is_hedge


def is_compared_date(lower: str, start: int, place: int) -> bool:
    """Tell whether a date at a *place* in what begins at *start* is one that others are compared with."""
    begin = max(start, place - _COMPARISON_LOOKBACK)
    return find_comparison(lower[max(0, begin - 1) : place], min(begin, 1), place) is not None


class WeekMention(NamedTuple):
    """A date in a draft: where it stands, and the week of the record that it names; None where it names none.

    A *vague* one has not both a *year* and a *month*; the *day* is of one without a year.
    """

    start: int
    end: int
    week: str | None
    is_vague: bool = False
    year: int | None = None
    month: int | None = None
    day: int = 0
    stands_for_week: bool = False
    """Whether it is a year that stands for its week, and the record has several of that year."""


_WEEK_WORDS = (" week", " intensification", " crackdown", " campaign")
"""What follows a year that stands for its week: ``the 2020 week``."""


class Calendar:
    """The weeks of a record by the months and years that name them."""

    def __init__(self, dataset: Dataset, week: str) -> None:
        self.week = week
        self._by_month: dict[tuple[int, int], str] = {}
        self._days = {period.id: (period.start or "", period.end or "") for period in dataset.periods}
        for period in dataset.periods:
            for date in (period.id, period.start, period.end) if period.kind == "week" else ():
                if date:
                    self._by_month.setdefault((int(date[:4]), int(date[5:7])), period.id)

    def mentions(self, text: str) -> Iterator[WeekMention]:
        """List the dates in a paragraph."""
        found = [match for match in _find_dates(text, 0, len(text)) if not _is_not_a_date(match)]
        for number, match in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            if not _begins_date_range(match, following):
                yield self._mention(match)

    def _mention(self, match: re.Match[str]) -> WeekMention:
        year, month = _year_and_month(match)
        if month is None and match.string.startswith(_WEEK_WORDS, match.end()):
            weeks = {week for week in self._by_month.values() if week.startswith(str(year))}
            found = next(iter(weeks)) if len(weeks) == 1 else None
            return WeekMention(match.start(), match.end(), found, year=year, stands_for_week=not found)
        if month is None:
            fits = year is not None and self.week.startswith(str(year))
            return WeekMention(match.start(), match.end(), self.week if fits else None, is_vague=fits, year=year)
        if year is not None:
            return WeekMention(match.start(), match.end(), self._by_month.get((year, month)), year=year, month=month)
        fits = self.week[:4].isdigit() and self._by_month.get((int(self.week[:4]), month)) == self.week
        week = self.week if fits else None
        return WeekMention(match.start(), match.end(), week, is_vague=True, month=month, day=_day_of(match))

    def with_context_year(self, year: int, month: int, mention: WeekMention) -> WeekMention:
        """Read a month without a year in a text that named another of some *year* last.

        It is of that year, or of the year before where that alone has a week in it: in January, October is last year's.
        """
        if mention.month is None or mention.year is not None:
            return mention
        week = self._by_month.get((year, mention.month))
        if week is None and mention.month > month:
            week = self._by_month.get((year - 1, mention.month))
        if week and mention.week and not any(self._days[week]) and self._has(mention):
            return mention  # a day of the week that is asked about, where those of the other week are not known
        return WeekMention(mention.start, mention.end, week, is_vague=True, month=mention.month, day=mention.day)

    def _has(self, mention: WeekMention) -> bool:
        """Tell whether the day of a month is one of the days of the week that is asked about."""
        start, end = self._days.get(self.week, ("", ""))
        return start <= f"{self.week[:4]}-{mention.month:02}-{mention.day:02}" <= end


def _day_of(match: re.Match[str]) -> int:
    """Give the day that stands before or after a month; 0 where none does."""
    words = match.string[max(0, match.start() - _DAY_BEFORE) : match.start()].replace(" of ", " ").split()
    said = (*words[-1:], *match[0].split()[1:2])
    digits = [word.replace("–", "-").rpartition("-")[2].rstrip("stndrh") for word in said]
    return next((int(one) for one in digits if one.isdecimal() and one.isascii()), 0)


_DAY_BEFORE = 12
"""How far before its month a day stands, in characters."""


def dated_months(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """List the months of a stretch of text that have their year beside them: the place, the year, the month."""
    for match in _find_dates(text, start, end):
        year, month = _year_and_month(match)
        if year and month:
            yield match.start(), year, month


def _find_dates(text: str, place: int, end: int) -> Iterator[re.Match[str]]:
    while match := _DATE.search(text, place, end):
        month = match["month"]
        if month and month.lower() not in MONTH_CALLED:
            place = match.end("month")
            continue
        yield match
        place = match.end()


def _is_not_a_date(match: re.Match[str]) -> bool:
    """Tell whether what looks like a date is a verb, or an amount."""
    text, start = match.string, match.start()
    if match["alone"]:
        is_old = match["alone"] < "2000"
        return text.endswith(_AMOUNTS, 0, start) or (is_old and not text.endswith(_IN, 0, start))
    return match[0] in _VERBS and not _OF_A_MONTH.search(text, max(0, start - _MONTH_LOOKBACK), start)


def _begins_date_range(match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Tell whether a month without a year stands right before one with a year: ``30 September to 6 October 2019``."""
    if following is None or match["year"] or not match["month"]:
        return False
    return following["year"] is not None and following.start() - match.end() < RANGE_GAP


def _year_and_month(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Give the year and the month of a date, as far as it names them."""
    if match["month"]:
        return (int(match["year"]) if match["year"] else None), MONTH_CALLED[match["month"].lower()]
    if match["iso"]:
        return int(match["iso"]), int(match["isomonth"])
    if match["day"]:
        year = int(match["short"])
        return (year if year > 99 else 2000 + year), int(match["number"])  # noqa: PLR2004  two digits of a year
    text, end = match.string, match.end()
    after = _MONTH_AFTER.match(text, end) if text.startswith(",", end) else None
    return int(match["alone"]), MONTH_CALLED.get(after["month"].lower()) if after else None


def week_of(mentions: Iterable[WeekMention]) -> tuple[bool, str | None]:
    """Tell whether dates decide the week, and which it is: None where they name another time, or several weeks."""
    weeks: set[str | None] = set()
    vague: set[str | None] = set()
    for mention in mentions:
        (vague if mention.is_vague and mention.week else weeks).add(mention.week)
    named = weeks or vague
    if not named:
        return False, None
    return True, next(iter(named)) if len(named) == 1 else None
