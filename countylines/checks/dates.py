"""Dates of a draft: what it says of the week's days, length and place in the series."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from countylines.checks.settings import MONTHS
from countylines.dataset.load import Dataset
from countylines.model.period import Period
from countylines.text.dates import dates_in_words

_NAMES = "|".join(
    [
        *(month.capitalize() for month in MONTHS),
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sept?",
        "Oct",
        "Nov",
        "Dec",
    ]
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?"
RANGE = re.compile(
    rf"\b{_WEEKDAY}(?P<first>{_DAY})(?:\s+(?:of\s+)?(?P<firstmonth>{_NAMES}))?(?:\s+20\d\d)?\s*(?:-|–|—|to|and|until|through)\s*{_WEEKDAY}(?P<last>{_DAY})\s+(?:of\s+)?(?P<month>{_NAMES})\b(?:,?\s+(?P<year>20\d\d))?"
    rf"|\b(?P<month2>{_NAMES})\s+(?P<first2>{_DAY})\s*(?:-|–|—|to|and|until|through)\s*(?:(?P<lastmonth>{_NAMES})\s+)?(?P<last2>{_DAY})\b(?:,?\s+(?P<year2>20\d\d))?"
)
BEGAN = re.compile(
    rf"\b(?:began|begun|beginning|begin|starting|started|start|launched|from|kicked off|opened)\s+(?:on\s+)?(?:the\s+)?(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?(?:day,?\s+)?(?:the\s+)?(?:(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_NAMES})|(?P<month2>{_NAMES})\s+(?P<day2>{_DAY}))\b(?:,?\s+(?P<year>20\d\d))?",
)
CAMPAIGN = (
    r"crackdown|operation|campaign|week of action|blitz|sweep|clampdown|crack-down|push|intensification|raids|swoop|"
    r"drive|offensive|action"
)
NUMBERS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(), 1
    )
}
LENGTH = re.compile(
    rf"\b(?:(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}|a)[- ](?P<unit>day|week|month|fortnight)(?:[- ]long)?|(?P<whole>week|month|fortnight|year)[- ]long|(?P<fortnight>fortnight(?:['’]s|ly)?))"
    rf"\s+(?:\w+\s+){{0,2}}?(?:{CAMPAIGN})\b",
    re.IGNORECASE,
)
DURING = re.compile(
    rf"\b(?:{CAMPAIGN})\s+(?:that\s+)?(?:lasted|ran(?: for)?|lasting|running(?: for)?|took)\s+(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}|a)\s+(?P<unit>days?|weeks?|months?|fortnight)\b",
    re.IGNORECASE,
)
PLACES = {
    word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
ORDINAL = re.compile(
    rf"\b(?P<place>{'|'.join(PLACES)}|\d{{1,2}}(?:st|nd|rd|th))\s+(?:such\s+|national\s+|county lines\s+)?(?:week|crackdown|intensification|campaign|county lines week)\s*(?:of (?:intensification|action|its kind|the series|the campaign)|of intensified)?\b(?P<after>[^.]{{0,40}})",
    re.IGNORECASE,
)
TELLING = re.compile(r"intensif|action|its kind|series|crackdown|such week")
"""What makes a week one of the campaign's."""

UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "fortnight": 14, "year": 365}
WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


@dataclass(frozen=True, slots=True)
class Misdated:
    """What a draft says wrongly of a week: where, and what the record has."""

    start: int
    end: int
    week: Period
    record: str


def find_misdated(text: str, dataset: Dataset, week: str) -> Iterator[Misdated]:
    """List what contradicts the record of the days, the length and the place of the week that is meant."""
    weeks = {period.id: period for period in dataset.periods if period.kind == "week"}
    named = _named_week(text, weeks, week)
    if named is None:
        return
    yield from _ranges(text, weeks, named)
    yield from _lengths(text, named)
    yield from _ordinals(text, named)


def _named_week(text: str, weeks: dict[str, Period], week: str) -> Period | None:
    """Give the week that a draft is about: the first that it names by month and year, else the one that is asked about."""
    for match in re.finditer(rf"\b({_NAMES})\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(20\d\d)\b", text):
        month = _month(match[1])
        for period in weeks.values():
            dates = [one for one in (period.id, period.start, period.end) if one]
            if any(one.startswith(f"{match[2]}-{month:02d}") for one in dates):
                return period
    return weeks.get(week)


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _number(words: str) -> int:
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else 0


def _ranges(text: str, weeks: dict[str, Period], named: Period) -> Iterator[Misdated]:
    for match in RANGE.finditer(text):
        month = match["month"] or match["month2"]
        first, last = _number(match["first"] or match["first2"]), _number(match["last"] or match["last2"])
        begins = _month(match["firstmonth"] or match["month2"] or month)
        ends = _month(match["lastmonth"] or month)
        year = match["year"] or match["year2"] or _year_before(text, match.start())
        period = _week_around(weeks, named, begins, ends, int(year) if year else None)
        if period is None or not period.start or not period.end:
            continue
        start, end = date.fromisoformat(period.start), date.fromisoformat(period.end)
        if (start.month, start.day, end.month, end.day) != (begins, first, ends, last) and _is_about_a_week(
            text, match
        ):
            yield Misdated(match.start(), match.end(), period, _days(period))
    for match in BEGAN.finditer(text):
        month, day = _month(match["month"] or match["month2"]), _number(match["day"] or match["day2"])
        period = _week_around(
            weeks, named, month, month, int(match["year"] or _year_before(text, match.start()) or 0) or None
        )
        if period is None or not period.start or not _is_about_a_week(text, match):
            continue
        start = date.fromisoformat(period.start)
        if (
            start.month == month
            and start.day != day
            and not RANGE.match(text, match.start("day") if match["day"] else match.start("month2"))
        ):
            yield Misdated(match.start(), match.end(), period, _days(period))


def _year_before(text: str, place: int) -> str | None:
    """Give the year that was last named in the paragraph before a place."""
    begin = text.rfind("\n\n", 0, place) + 1
    years = re.findall(r"\b20\d\d\b", text[begin:place])
    return years[-1] if years else None


def _week_around(weeks: dict[str, Period], named: Period, begins: int, ends: int, year: int | None) -> Period | None:
    """Find the week of the record in those months: of that year, or of the year that the draft is about."""
    wanted = year or int(named.id[:4])
    for period in weeks.values():
        if period.start and period.end:
            start, end = date.fromisoformat(period.start), date.fromisoformat(period.end)
            if start.year == wanted and (start.month == begins or end.month == ends):
                return period
    return None


CLOSE = re.compile(rf"\b(?:{CAMPAIGN}|week|arrest\w*|police|officers|national|forces)\b", re.IGNORECASE)
OTHER_USE = re.compile(
    r"\b(?:trial|exhibition|school|holiday|consultation|open|festival|conference|election|jailed|sentenced|born|aged)\w*\b",
    re.IGNORECASE,
)


def _is_about_a_week(text: str, match: re.Match[str]) -> bool:
    """Tell whether the sentence around a date speaks of the campaign."""
    start = max(text.rfind(".", 0, match.start()), text.rfind("\n\n", 0, match.start())) + 1
    stops = [stop for stop in (text.find(". ", match.end()), text.find("\n\n", match.end())) if stop >= 0]
    sentence = text[start : min(stops, default=len(text))]
    return bool(CLOSE.search(sentence)) and not OTHER_USE.search(sentence)


def _lengths(text: str, named: Period) -> Iterator[Misdated]:
    for pattern in (LENGTH, DURING):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            unit = (groups.get("unit") or groups.get("whole") or "fortnight").lower().rstrip("s")
            count = (groups.get("count") or "a").lower()
            number = 1 if count == "a" else NUMBERS.get(count) or int(count)
            if unit == "month" and number == 1 and not groups.get("whole") and not groups.get("unit"):
                continue
            if number * UNIT_DAYS[unit] not in (7, 8) and not _is_negated(text, match.start()):
                end = match.end()
                yield Misdated(match.start(), end, named, f"one week, {_days(named)}")


def _is_negated(text: str, place: int) -> bool:
    before = text[max(0, place - 40) : place]
    return (
        re.search(
            r"\b(?:not|no|never|than|local|force['’]s|another|separate|earlier|previous|own|second)\s+(?:an?\s+|its\s+|the\s+)?$",
            before,
            re.IGNORECASE,
        )
        is not None
    )


def _ordinals(text: str, named: Period) -> Iterator[Misdated]:
    if named.ordinal is None:
        return
    for match in ORDINAL.finditer(text):
        words = match[0].lower()
        if not TELLING.search(words) and not re.match(r"\s*since\b", match["after"]):
            continue
        place = PLACES.get(match["place"].lower()) or _number(match["place"])
        if (
            place
            and place != named.ordinal
            and not _is_negated(text, match.start())
            and not re.match(r"\D{0,6}20\d\d", match["after"])
        ):
            end = match.start("after") if match["after"] else match.end()
            yield Misdated(match.start(), end, named, f"number {named.ordinal} of the series")


def _days(period: Period) -> str:
    return dates_in_words(period.start, period.end) if period.start and period.end else period.label
