"""Find what a draft says wrongly of a week's days, its length and its place in the series of weeks."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from countylines.checker.exclusions import end_of_corrected_text
from countylines.checker.locality import Places, TextSpan
from countylines.checker.prefilter import PrefilteredParagraphs
from countylines.checker.series import WeekSeries
from countylines.checker.weeks import MONTH_CALLED, MONTH_NAMES, MONTHS_BEGIN
from countylines.documents.offset_map import CELL_SEPARATOR
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import ORDINALS
from countylines.text.folding import lower_in_place, straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.campaigns import LENGTHS, PLACES_IN_SERIES
from countylines.vocabulary.places import place_vocabulary

_SMALL = frozenset({"of", "the", "on"})


def _may_name_day(paragraph: str) -> bool:
    """Return whether a month stands beside a number that is not a year: ``the 7th of October``, ``October 7``."""
    words = [word for word in paragraph.split() if word not in _SMALL]
    return any(
        word.lstrip("(")[:3] in MONTHS_BEGIN
        and (
            before in DAY_NUMBERS
            or before[-1:].isdigit()
            or before[-3:-2].isdigit()
            or (after[:1].isdigit() and not after[3:4].isdigit())
        )
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False)
    )


DAY_NUMBERS = {word: number for number, word in enumerate(ORDINALS[:20], 1)}
DAY_NUMBERS |= {f"twenty-{word}": 20 + number for number, word in enumerate(ORDINALS[:9], 1)}
DAY_NUMBERS |= {"thirtieth": 30, "thirty-first": 31}
"""Days of the month, in words."""

_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(sorted(DAY_NUMBERS, key=len, reverse=True))})"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?"
_UNTIL = r"\s*(?:-|–|—|to|and|until|through)\s*"


_RANGE = lazy_regex(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?(?P<first>{_DAY})(?:\s+(?:of\s+)?(?P<firstmonth>{MONTH_NAMES}))?(?:\s+20\d\d)?"
    rf"{_UNTIL}{_WEEKDAY}(?P<last>{_DAY})\s+(?:of\s+)?(?P<month>{MONTH_NAMES})\b(?:,?\s+(?P<year>20\d\d))?"
    rf"|\b(?P<month2>{MONTH_NAMES})\s+(?P<first2>{_DAY})"
    rf"{_UNTIL}(?:(?P<lastmonth>{MONTH_NAMES})\s+)?(?P<last2>{_DAY})\b(?:,?\s+(?P<year2>20\d\d))?"
)
"""The first and the last day: ``7-13 October 2019``, ``October 7 to 13``."""


_FIRST_DAY = lazy_regex(
    r"\b(?:began|begun|beginning|begin|starting|started|start|launched|from|kicked off|opened)\s+(?:on\s+)?"
    r"(?:the\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?(?:day,?\s+)?(?:the\s+)?"
    rf"(?:(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{MONTH_NAMES})|(?P<month2>{MONTH_NAMES})\s+(?P<day2>{_DAY}))\b"
    r"(?:,?\s+(?P<year>20\d\d))?"
)
"""The first day alone: ``launched on Monday 7 October``."""


_OF_A_MONTH = lazy_regex(rf"\s*(?:of|in) (?:{MONTH_NAMES.lower()})\b")
"""What follows a week of a month, which is no place in the series: ``the second week of May``."""
_SINCE = lazy_regex(r"\s*since\b")
_ANOTHER_YEAR = lazy_regex(r"\D{0,6}20\d\d")
_NEGATED = lazy_regex(
    r"\b(?:not|no|never|than|local|force's|another|separate|earlier|previous|own|second|since)\s+(?:an?\s+|its\s+|the\s+)?$"
)
_NEGATION_REACH = 40
"""How far before a length or a place it may be negated or said of something else, in characters."""

_DIGITS = lazy_regex(r"\d+")
_YEAR = lazy_regex(r"\b20\d\d\b")
_OTHER_USE = lazy_regex(
    r"\b(?:trial|exhibition|school|holiday|consultation|open\b|festival|conference|election|jailed|sentenced|born|aged)"
)
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "fortnight": 14, "year": 365}
LONGEST_DATE, AFTER_DATE = 40, 120
"""A sentence of up to LONGEST_DATE characters is little more than a date, and is read with AFTER_DATE more."""
SENTENCE_REACH = 400
"""How far a sentence is read to either side of a date, in characters."""
DAYS_OF_WEEK = 7
"""The number of days that a week may always be said to have, whatever its first and last days are."""


class DateMention(NamedTuple):
    """A statement of a draft about a week that the record contradicts: its span, and what the record has."""

    start: int
    end: int
    week: Period
    recorded: str


def find_wrong_dates(
    text: str, prefiltered: PrefilteredParagraphs, dataset: Dataset, week: str
) -> Iterator[DateMention]:
    """List what contradicts the record about the days, the length and the place of the week that is meant."""
    if not prefiltered.dating:
        return
    series = WeekSeries(dataset, week, text, prefiltered)
    places = Places(place_vocabulary(dataset), text, prefiltered.paragraphs)
    year = ""
    for number in prefiltered.dating if series.named else ():
        start, end = prefiltered.paragraphs[number]
        paragraph = text[start:end]
        lower = lower_in_place(straighten_quotes(paragraph))
        corrected = end_of_corrected_text(lower)
        above = text[max(0, start - SENTENCE_REACH) : start].lower() if CELL_SEPARATOR in paragraph else ""
        days = _NamedDays(paragraph, lower, above, year, series)
        year = days.last_year
        found = (
            *days.find_wrong_days(),
            *_find_wrong_lengths(paragraph, lower, series),
            *_find_wrong_ordinals(paragraph, lower, series),
        )
        for one in found:
            sentence = _sentence_around(lower, one.start, one.end)
            is_corrected = one.end < corrected or (
                corrected >= 0 and _reports_another_account(lower, sentence[0], one.start)
            )
            if (
                not is_corrected
                and not _OTHER_USE.search(lower, *sentence)
                and not _is_sentence_local(places, number, lower, sentence)
            ):
                yield DateMention(start + one.start, start + one.end, one.week, one.recorded)


def _sentence_around(lower: str, first: int, last: int) -> TextSpan:
    """Return the start and end of the sentence around a span, up to SENTENCE_REACH characters to either side."""
    begin, stop = max(0, first - SENTENCE_REACH), min(len(lower), last + SENTENCE_REACH)
    start, end = lower.rfind(". ", begin, first), lower.find(". ", last, stop)
    return (start + 1 if start >= 0 else begin), (end if end >= 0 else stop)


_ALSO_REPORTED = ("also called", "also said", "also described", "also gave", "also put")
"""Words with which a sentence reports that somebody else was wrong."""


def _reports_another_account(lower: str, start: int, end: int) -> bool:
    return any(lower.find(word, start, end) >= 0 for word in _ALSO_REPORTED)


def _is_sentence_local(places: Places, paragraph: int, lower: str, sentence: TextSpan) -> bool:
    """Return whether a sentence is about one part of the country only."""
    cue_kinds = places.are_cues_local(paragraph, sentence)
    is_local = all(cue_kinds) if cue_kinds else places.is_local_heading(paragraph)
    return is_local and lower.find("national", *sentence) < 0


class _NamedDays:
    """The days that a paragraph names, compared with those of the weeks near them."""

    def __init__(self, paragraph: str, lower: str, above: str, year: str, series: WeekSeries) -> None:
        """Read a paragraph; *above* is the text above a table row, *year* the year named last before the paragraph."""
        self._year = year
        self._paragraph = paragraph
        self._lower = lower
        self._above = above
        self._series = series

    @cached_property
    def _years_named(self) -> list[tuple[int, str]]:
        return [(match.end(), match[0]) for match in _YEAR.finditer(self._paragraph)]

    def find_wrong_days(self) -> Iterator[DateMention]:
        """Find first and last days, and first days alone, that are not the week's."""
        if not _may_name_day(self._paragraph):
            return
        for match in _RANGE.finditer(self._paragraph):
            month = match["month"] or match["month2"]
            begins = _month_number(match["firstmonth"] or match["month2"] or month)
            ends = _month_number(match["lastmonth"] or month)
            period = self._week_around(match, match["year"] or match["year2"], begins, ends)
            days = (
                begins,
                _day_number(match["first"] or match["first2"]),
                ends,
                _day_number(match["last"] or match["last2"]),
            )
            if period and days not in (_first_and_last_day(period), _first_and_last_day(self._series.named)):
                yield DateMention(*match.span(), period, _days_in_words(period))
        for match in _FIRST_DAY.finditer(self._paragraph):
            month, day = _month_number(match["month"] or match["month2"]), _day_number(match["day"] or match["day2"])
            period = self._week_around(match, match["year"], month, month)
            first = _month_and_day(period.start) if period else (0, 0)
            begins_a_range = _RANGE.match(self._paragraph, match.start("day" if match["day"] else "month2"))
            if period and first[0] == month and first[1] != day and not begins_a_range:
                yield DateMention(*match.span(), period, _days_in_words(period))

    @property
    def last_year(self) -> str:
        """The year named last up to the end of the paragraph."""
        return self._years_named[-1][1] if self._years_named else self._year

    def _week_around(self, match: re.Match[str], year: str | None, begins: int, ends: int) -> Period | None:
        """Return the week that a date is meant for, if the sentence is about the campaign."""
        before = bisect_right(self._years_named, (match.start(), "")) - 1
        named = year or (self._years_named[before][1] if before >= 0 else self._year)
        period = self._series.week_around(int(named) if named else None, begins, ends)
        return period if period and self._is_about_campaign(match) else None

    def _is_about_campaign(self, match: re.Match[str]) -> bool:
        start, end = _sentence_around(self._lower, *match.span())
        if end - start < LONGEST_DATE:
            end = min(end + AFTER_DATE, len(self._lower))
        near = self._series.campaigns.near
        return bool(near.search(self._lower, start, end) or near.search(self._above))


def _month_number(name: str) -> int:
    return MONTH_CALLED[name.lower()]


def _day_number(words: str) -> int:
    digits = _DIGITS.match(words)
    return int(digits[0]) if digits else DAY_NUMBERS.get(words, 0)


def _month_and_day(date: str | None) -> tuple[int, int]:
    """Return the month and day of a date; zeros if it is not known."""
    return (int(date[5:7]), int(date[8:])) if date else (0, 0)


def _first_and_last_day(period: Period | None) -> tuple[int, int, int, int]:
    """Return the months and days of the first and last day of a week."""
    return (*_month_and_day(period.start), *_month_and_day(period.end)) if period else (0, 0, 0, 0)


def _find_wrong_lengths(paragraph: str, lower: str, series: WeekSeries) -> Iterator[DateMention]:
    """Find lengths that are not the week's."""
    for match in (*series.campaigns.length.finditer(lower), *series.campaigns.duration.finditer(lower)):
        groups = match.groupdict()
        unit = (groups["unit"] or groups.get("whole") or "fortnight").rstrip("s")
        count = groups["count"] or "a"
        number = 1 if count == "a" else LENGTHS.get(count) or int(count)
        is_a_day = count == "a" and unit == "day"
        named = series.week_of_sentence(paragraph, *_sentence_around(lower, *match.span()))
        is_right = is_a_day or named is None or number * UNIT_DAYS[unit] in (DAYS_OF_WEEK, _length_in_days(named))
        if named and not is_right and not _is_negated(lower, match.start()):
            length = _length_in_days(named)
            recorded = "one week" if length in (0, DAYS_OF_WEEK) else f"{length} days"
            yield DateMention(*match.span(), named, f"{recorded}, {_days_in_words(named)}")


def _length_in_days(period: Period) -> int:
    """Return how many days a week had, counting the first and the last; 0 if they are not known."""
    if not period.start or not period.end:
        return 0
    return (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days + 1


def _is_negated(lower: str, place: int) -> bool:
    return _NEGATED.search(lower, max(0, place - _NEGATION_REACH), place) is not None


def _find_wrong_ordinals(paragraph: str, lower: str, series: WeekSeries) -> Iterator[DateMention]:
    """Find places in the series that are not the week's."""
    series_words = series.campaigns.series_words
    if not any(word in lower for word in (*series.campaigns.names, *series_words, "since", "time", "by the ")):
        return
    for match in series.campaigns.ordinal.finditer(lower):
        after = match["after"]
        is_of_series = match["sure"] or match["of"] or any(word in match[0] for word in series_words)
        if (not is_of_series and not _SINCE.match(after)) or _OF_A_MONTH.match(after):
            continue
        place = PLACES_IN_SERIES.get(match["place"]) or _day_number(match["place"])
        start, end = _sentence_around(lower, *match.span())
        if CELL_SEPARATOR in paragraph:
            start = 0
            if series.named and not {str(series.year)}.issuperset(year[0] for year in _YEAR.finditer(paragraph)):
                continue
        named = series.week_of_sentence(paragraph, start, end)
        is_another = named is None or _is_negated(lower, match.start()) or _ANOTHER_YEAR.match(after)
        if place and named and named.ordinal not in (None, place) and not is_another:
            from countylines.text.dates import ordinal_in_words  # noqa: PLC0415  only wrong places need it

            end = match.start("after") if after else match.end()
            yield DateMention(match.start(), end, named, f"the {ordinal_in_words(named.ordinal or 0)} of the series")


def _days_in_words(period: Period) -> str:
    from countylines.text.dates import dates_in_words  # noqa: PLC0415  likewise

    return dates_in_words(period.start, period.end) if period.start and period.end else period.label
