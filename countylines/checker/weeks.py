"""Find the dates in a text, and the recorded week that each names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import MONTHS
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import find_first_pattern, word_patterns
from countylines.vocabulary.campaigns import campaign_vocabulary

MONTH_NAMES = "|".join(MONTHS) + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
"""A pattern for the name of a month, in full or short."""
MONTHS_BEGIN = tuple(month[:3] for month in MONTHS)
"""The first letters of the months' names, for a search without a pattern, which would be slow to compile."""
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
"""What may be a date; whether a word is a month is looked up, as a pattern of all months is slow to compile."""


_MONTH_AFTER = lazy_regex(r",\s(?:\d{1,2}\s?(?:(?:-|–|—|to)\s?\d{1,2}\s)?)?(?P<month>[JFMASOND][a-z]{2,8})\b")
"""A month after its year, perhaps with days before it: ``2019, 7-13 October``."""

RANGE_GAP = 24
"""A month so near before a month with a year, in characters, begins a range of days with it."""

_VERBS = frozenset({"May", "March", "MAY", "MARCH"})
"""Months that may also be verbs at the start of a sentence."""

_AMOUNTS = ("£", ",", ".", "more than ", "over ")
_IN = ("in ", "In ", "by ", "By ")
"""Words before a number of four digits that is not a year, and before a year of another century that is one."""
_OF_A_MONTH = lazy_regex(r"(?:in|of|last|this|since|during|by|from|and)\s$", re.IGNORECASE)
_MONTH_LOOKBACK = 8
"""How many characters before a month are searched for such words."""


_COMPARISONS = word_patterns(
    "as many as in, as many as the, times as, times the, times that, compares, compared, up from, down from, below the, above the, ahead of the, "
    "exceeded that of, exceeded those of, beat that of"
)
_POSSIBLE_COMPARISONS = word_patterns("than, against")
"""Words after which a date belongs to another figure; the second group depends on what follows."""
_ARTICLES = frozenset({"the", "a", "some", "about", "just", "only"})
_SCALES = frozenset({"hundred", "thousand", "million"})
_NUMBERS = tuple(
    "one two three four fort fift five six seven eight nine ten elev twel thirt twent hundred dozen".split()
)
_COMPARISON_LENGTH = 40
"""How much of the text after such words is read, in characters."""
_COMPARISON_LOOKBACK = 45
"""How far before a date such words may stand, in characters."""


def find_comparison(lower: str, start: int, end: int) -> int | None:
    """Find where words begin, in a span of a text in lower case, after which a date belongs to another figure."""
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
    """Return whether words begin with ``against`` and a number, or with ``than`` and no number, which would be a hedge."""
    first, *rest = [word for word in words[:4] if word not in _ARTICLES or words[0] == "than"]
    following = rest[0] if rest else ""
    if first == "against":
        return following[:1].isdigit() or following.startswith(("£", *_NUMBERS))
    is_hedge = following.lstrip("£")[:1].isdigit() or not _SCALES.isdisjoint(rest[1:2])
    return not is_hedge


def is_compared_date(lower: str, start: int, place: int) -> bool:
    """Return whether the date at *place* of a sentence that begins at *start* belongs to a figure compared with."""
    begin = max(start, place - _COMPARISON_LOOKBACK)
    return find_comparison(lower[max(0, begin - 1) : place], min(begin, 1), place) is not None


class WeekMention(NamedTuple):
    """A date in a draft, and the week of the record that it names, or None.

    *is_vague* is set if it lacks the year or the month; *day* is given for a date without a year.
    """

    start: int
    end: int
    week: str | None
    is_vague: bool = False
    year: int | None = None
    month: int | None = None
    day: int = 0
    stands_for_week: bool = False
    """Whether it is a year that stands for a week, and the record has several weeks of that year."""


def year_and_month(date: str) -> tuple[int, int] | None:
    """Return the year and month of a date or an id that begins with both, such as 2019-10; None for any other."""
    year, month = date[:4], date[5:7]
    is_date = len(year) == 4 and date[4:5] == "-" and year.isdecimal() and month.isdecimal()  # noqa: PLR2004
    return (int(year), int(month)) if is_date else None


def month_of_period(period: Period) -> tuple[int, int] | None:
    """Return the year and month in which a period begins, or that its id names; None if neither is known."""
    return next((month for date in (period.start, period.id) if date and (month := year_and_month(date))), None)


_ID_WORD = re.compile(r"[a-z]+")


def _start_of(mention: WeekMention) -> int:
    return mention.start


def _names_of(period: Period) -> Iterator[str]:
    """List the names of a week that are dates of the record's own: spring 2024, as its id or one of its names has it."""
    for name in (period.id.replace("-", " "), *period.names) if period.kind == "week" else ():
        if not name[0].isdigit() and any(map(str.isdigit, name)):
            yield name


class Calendar:
    """The weeks of a record by the months and years that name them."""

    def __init__(self, dataset: Dataset, week: str) -> None:
        self.week = week
        self._week_words = (" week", *(f" {name}" for name in campaign_vocabulary(dataset).names))
        self._by_month: dict[tuple[int, int], str] = {}
        self.month_of = {period.id: month for period in dataset.periods if (month := month_of_period(period))}
        self._year = self.month_of.get(week, (0, 0))[0]
        self._days = {period.id: (period.start or "", period.end or "") for period in dataset.periods}
        self._id_words: dict[str, frozenset[str]] | None = None
        names = {name.casefold(): period.id for period in dataset.periods for name in _names_of(period)}
        self._week_named = names
        self._name = (
            re.compile(
                rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b", re.IGNORECASE
            )
            if names
            else None
        )
        for period in dataset.periods:
            for date in (period.id, period.start, period.end) if period.kind == "week" else ():
                if date and (month := year_and_month(date)):
                    self._by_month.setdefault(month, period.id)

    def names_another(self, sentence: str, week: str) -> bool:
        """Return whether a sentence in lower case has a word of other weeks' ids, and none of this week's: in spring."""
        if self._id_words is None:
            words = {name: frozenset(_ID_WORD.findall(name)) for name in self._days if ".." not in name}
            common = frozenset.intersection(*words.values())
            self._id_words = {name: found - common for name, found in words.items()}
        own = self._id_words.get(week, frozenset())
        others = frozenset[str]().union(*self._id_words.values()) - own
        said = _ID_WORD.findall(sentence) if others else ()
        return not others.isdisjoint(said) and own.isdisjoint(said)

    def find_week_mentions(self, text: str) -> Iterator[WeekMention]:
        """List the dates in a paragraph."""
        names = [*self._name.finditer(text)] if self._name else []
        found = [match for match in _match_dates(text, 0, len(text)) if not _is_not_a_date(match)]
        found = [one for one in found if not any(name.start() <= one.start() < name.end() for name in names)]
        dates = []
        for number, match in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            if not _begins_date_range(match, following):
                dates.append(self._read_week_mention(match))
        yield from sorted((*dates, *map(self._read_week_name, names)), key=_start_of)

    def _read_week_name(self, match: re.Match[str]) -> WeekMention:
        week = self._week_named[match[0].casefold()]
        year, month = self.month_of.get(week, (None, None))
        return WeekMention(match.start(), match.end(), week, year=year, month=month)

    def _read_week_mention(self, match: re.Match[str]) -> WeekMention:
        year, month = _year_and_month(match)
        if month is None and match.string.startswith(self._week_words, match.end()):
            weeks = {week for week in self._by_month.values() if self.month_of.get(week, (0, 0))[0] == year}
            found = next(iter(weeks)) if len(weeks) == 1 else None
            return WeekMention(match.start(), match.end(), found, year=year, stands_for_week=not found)
        if month is None:
            fits = year is not None and year == self._year
            return WeekMention(match.start(), match.end(), self.week if fits else None, is_vague=fits, year=year)
        if year is not None:
            return WeekMention(match.start(), match.end(), self._by_month.get((year, month)), year=year, month=month)
        fits = self._by_month.get((self._year, month)) == self.week
        week = self.week if fits else None
        return WeekMention(match.start(), match.end(), week, is_vague=True, month=month, day=_day_beside_month(match))

    def with_context_year(self, year: int, month: int, mention: WeekMention) -> WeekMention:
        """Return a date without a year, read after a date of *year* and *month*.

        It is of that year, or of the year before if only that has a week in the month: in January, October is last
        year's.
        """
        if mention.month is None or mention.year is not None:
            return mention
        week = self._by_month.get((year, mention.month))
        if week is None and mention.month > month:
            week = self._by_month.get((year - 1, mention.month))
        if week and mention.week and not any(self._days[week]) and self._is_day_of_week_asked_about(mention):
            return mention  # a day of the week that is asked about, where those of the other week are not known
        return WeekMention(mention.start, mention.end, week, is_vague=True, month=mention.month, day=mention.day)

    def _is_day_of_week_asked_about(self, mention: WeekMention) -> bool:
        """Return whether a day without a year is one of the days of the week asked about."""
        start, end = self._days.get(self.week, ("", ""))
        return start <= f"{self._year:04}-{mention.month:02}-{mention.day:02}" <= end


def _day_beside_month(match: re.Match[str]) -> int:
    """Return the day that stands before or after a month; 0 if there is none."""
    words = match.string[max(0, match.start() - _DAY_BEFORE) : match.start()].replace(" of ", " ").split()
    said = (*words[-1:], *match[0].split()[1:2])
    digits = [word.replace("–", "-").rpartition("-")[2].rstrip("stndrh") for word in said]
    return next((int(one) for one in digits if one.isdecimal() and one.isascii()), 0)


_DAY_BEFORE = 12
"""How far before its month a day may stand, in characters."""


def dated_months(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """List the months in a span of text that have a year: the place, the year, the month."""
    for match in _match_dates(text, start, end):
        year, month = _year_and_month(match)
        if year and month:
            yield match.start(), year, month


def _match_dates(text: str, place: int, end: int) -> Iterator[re.Match[str]]:
    while match := _DATE.search(text, place, end):
        month = match["month"]
        if month and month.lower() not in MONTH_CALLED:
            place = match.end("month")
            continue
        yield match
        place = match.end()


def _is_not_a_date(match: re.Match[str]) -> bool:
    """Return whether what looks like a date is a verb or an amount."""
    text, start = match.string, match.start()
    if match["alone"]:
        is_old = match["alone"] < "2000"
        return text.endswith(_AMOUNTS, 0, start) or (is_old and not text.endswith(_IN, 0, start))
    return match[0] in _VERBS and not _OF_A_MONTH.search(text, max(0, start - _MONTH_LOOKBACK), start)


def _begins_date_range(match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Return whether a month without a year begins a range with the next date: ``30 September to 6 October 2019``."""
    if following is None or match["year"] or not match["month"]:
        return False
    return following["year"] is not None and following.start() - match.end() < RANGE_GAP


def _year_and_month(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Return the year and the month of a date, each None if it is not named."""
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


def decide_week(mentions: Iterable[WeekMention]) -> tuple[bool, str | None]:
    """Return whether dates decide the week, and the week: None if they name another time or several weeks."""
    weeks: set[str | None] = set()
    vague: set[str | None] = set()
    for mention in mentions:
        (vague if mention.is_vague and mention.week else weeks).add(mention.week)
    named = weeks or vague
    if not named:
        return False, None
    return True, next(iter(named)) if len(named) == 1 else None
