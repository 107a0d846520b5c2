"""The weeks that a question is about, read before its other words.

They are read with tables of words, because regular expressions would have to be compiled at every start.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from countylines.lookup.dates_in_words import (
    LEADING_TO_A_DATE,
    MONTHS_OF,
    ORDINALS_OF_WEEKS,
    DateInWords,
    is_month_of_year,
    read_dates,
    read_ordinal,
    read_small_number_in_digits,
)
from countylines.lookup.limits_of_time import PeriodDays, days_of, find_limits, weeks_within
from countylines.lookup.time_phrases import (
    ADDING,
    find_number_of_week,
    find_relative_time,
    is_week_of_month,
    places_of_beginnings,
    read_many_weeks,
    read_most_or_fewest,
)
from countylines.record.dataset import Dataset
from countylines.text.english import ONES
from countylines.text.stems import Stems, lowercase_words, places_of_phrase
from countylines.vocabulary.calculation_words import SUPERLATIVES

_LATEST = frozenset({"latest", "last", "recent", "newest", "final"})
_NEXT = frozenset({"next", "upcoming", "coming", "forthcoming"})
_DAYS = frozenset({"day", "days"})
_WITHIN_COUNTED = frozenset("one of these those the ever".split())
"""Words between an ordinal and its week that MOST_BETWEEN does not count, as in ``the second one of these weeks``."""

LATEST = -1
"""Used as the ordinal of the latest week."""

_LENGTH_OF_ISO_MONTH = len("2019-10")

_TOGETHER = ("so far", "to date", "since", "last year", "whole year", "past year", "a year", "combined")
"""Phrases that ask for several weeks taken together."""

TIME_WORDS = (*MONTHS_OF, *ORDINALS_OF_WEEKS, *sorted(_LATEST | _NEXT), *SUPERLATIVES)
"""The words of time that are read here, without the names of weeks."""

MOST_BETWEEN = 3
"""Within how many words after an ordinal its week must come: ``the first national week``.

Half of it loses questions with an adjective in between; double takes ``the first time they ran a week`` for a week.
"""

REACH_OF_WEEK = 4
"""Within how many words before a day ``week`` may come: ``the week that began on 7 October``."""


class Timeframe(NamedTuple):
    """What a question says about time, in the words *stated* at the places *used*.

    *periods* are the ids of the periods it means: None if it names no time, () if the record has none that fits.
    *is_together*: it asks for a total of several weeks. *extreme*: MOST or FEWEST if it asks for the week with the most
    or fewest. *is_compared*: it names several dates. *is_ordered*: *periods* are in the order of the answers, totals
    before single weeks. *relative*: words such as ``last week``, relative to the unknown day of asking. *days*: the
    days of its only date. *date*: that date in ISO form if it has a year, for the dates of sources. *is_latest*: the
    first of *periods* with a figure is meant. *is_part*: it asks about a part of a week. *ordinal*: the place in the
    series that the question claims for the only week it dates, as in ``was May 2019 the third week``; 0 if none.
    """

    periods: tuple[str, ...] | None = None
    stated: str = ""
    is_together: bool = False
    extreme: str | None = None
    used: frozenset[int] = frozenset()
    is_compared: bool = False
    is_ordered: bool = False
    relative: str = ""
    days: tuple[int, ...] = ()
    date: str = ""
    is_latest: bool = False
    is_part: bool = False
    ordinal: int = 0


class TimeReader:
    """Reads what questions say about time; *in_order* are the record's weeks, *campaign* stems of words for a week."""

    def __init__(
        self, periods: Sequence[Mapping[str, Any]], campaign: frozenset[str], stems: Mapping[str, str]
    ) -> None:
        found = [days_of(period) for period in periods]
        weeks = [days for days in found if not days.weeks]
        has_ordinals = all(days.ordinal for days in weeks)
        self._spans = [days for days in found if days.weeks]
        self._weeks = weeks
        self.in_order = sorted(weeks, key=lambda days: (days.ordinal or 0) if has_ordinals else days.last)
        self.campaign = campaign | {stems["week"]}
        self._stems = stems
        self._named = _unique_names_of_periods(periods)

    def read(self, words: Sequence[str]) -> Timeframe:
        """Read what *words*, in lower case, say about time; the readers below add the places they read to *used*."""
        used: set[int] = set()
        weeks = [place for place, word in enumerate(words) if self._stems[word] in self.campaign]
        extreme = read_most_or_fewest(words, weeks, used)
        named = self._read_names(words, used)
        spans = self._read_spans_by_length(words, weeks, used)
        relative, is_of_record = find_relative_time(words, used) or (range(0), True)
        used.update(() if is_of_record else relative)
        is_together = bool(spans) or _mark_phrase_if_found(words, _TOGETHER, used)
        number = None if extreme else self._read_ordinal(words, weeks, used)
        read = read_dates(words, used)
        used |= places_of_beginnings(words, read)
        dates = [self._weeks_at(date, is_after_month=words[max(date.places)] not in MONTHS_OF) for date in read]
        dated = tuple(dict.fromkeys(name for date in dates for name in date)) if dates else None
        is_span_named = bool(spans)
        ordinal = self._ordinal_of_dated(words, weeks, read) if dated is not None and len(dated) == 1 else 0
        if number is None or ordinal:
            counted = None
        else:
            counted = self._weeks_by_number(number, dated, has_month=any(one.months for one in read))
        if len(dates) > 1 and not spans and not ADDING.isdisjoint(words):
            spans = tuple(span.id for span in self._spans if set(span.weeks) == set(dated or ()))
        if spans:
            used.update(place for place, word in enumerate(words) if word in ADDING)
        named = () if number == LATEST and {one.id for one in self._weeks}.issuperset(named) else named  # not spans
        found = spans or (() if ordinal else named) or (dated if counted is None else counted)
        is_told = bool(relative) and not (spans or dates or (named and is_of_record))  # the count last month
        found = () if is_told and not is_of_record else found
        limits = find_limits(words, used, read) if found is not None and not is_span_named else []
        within = weeks_within(limits, self.in_order, found or ()) if limits else None
        if within is not None:
            used.update(place for one in limits for place in one.places)
            found, spans = tuple(days.id for days in within), ()
        each = [days for days in self.in_order if found is None or days.id in found]
        are_together = None
        if not (spans or extreme):
            is_limited = bool(each and limits) and not limits[0].is_nearest
            count = None if found is None else len(each)
            are_together = is_limited or read_many_weeks(words, weeks, used, named=count, dates=len(dates))
        if are_together is not None:
            is_together = are_together
            found = (*(self._spans_within(each) if is_together else ()), *(days.id for days in each))
        return Timeframe(
            found, " ".join(words[place] for place in sorted(used)), is_together, extreme, frozenset(used),
            is_compared=len(dates) > 1, is_ordered=are_together is not None,
            relative=" ".join(words[place] for place in relative) if is_told else "",
            days=() if limits or len(read) != 1 else self._days_alone(words, read[0]),
            date=_iso_date(read[0]) if len(read) == 1 and not limits else "", ordinal=ordinal,
        )  # fmt: skip

    def _spans_within(self, weeks: Sequence[PeriodDays]) -> list[str]:
        """List the ids of the spans that consist only of weeks among *weeks*, the longest first."""
        ids = {days.id for days in weeks}
        spans = [span for span in self._spans if ids.issuperset(span.weeks)]
        return [span.id for span in sorted(spans, key=lambda span: -len(span.weeks))]

    def _read_names(self, words: Sequence[str], used: set[int]) -> tuple[str, ...]:
        """Return the ids of the weeks named: ``the second round``, ``2nd round``, ``round 2``."""
        plain = [self._stems[word].replace(" ", "-") if word[0].isdigit() else word for word in words]  # same length
        return tuple(name for phrase, name in self._named.items() if _mark_phrase_if_found(plain, [phrase], used))

    def _read_spans_by_length(self, words: Sequence[str], weeks: Sequence[int], used: set[int]) -> tuple[str, ...]:
        """Return the ids of the spans with the number of weeks named: ``all four weeks``."""
        for place, word in enumerate(words):
            number = ONES.get(word) or read_small_number_in_digits(word)
            spans = tuple(days.id for days in self._spans if len(days.weeks) == number)
            week = next((at for at in weeks if place < at < place + 3 and words[at].endswith("s")), None)
            if spans and week is not None:
                used.update(range(place, week + 1))
                return spans
        return ()

    def _weeks_by_number(self, number: int, dated: Sequence[str] | None, *, has_month: bool) -> tuple[str, ...]:
        """Return the week with an ordinal, of all weeks or of a year or month: ``the second week of 2023``."""
        every = self.in_order
        found = every[-1:] if number == LATEST else [one for one in every if one.ordinal == number]
        of_date = [one for one in every if one.id in (dated or ())]
        if dated is None or not {*found}.isdisjoint(of_date) or not number:
            of_date = found
        elif has_month:
            of_date = [one for one in of_date if is_week_of_month(one, number)]
        else:
            of_date = of_date[-1:] if number == LATEST else of_date[number - 1 : number]
        return tuple(one.id for one in of_date)

    def _ordinal_of_dated(self, words: Sequence[str], weeks: Sequence[int], read: Sequence[DateInWords]) -> int:
        """Return the ordinal after all dates, which is said of their week (``was May 2019 the third week``), or 0."""
        places = set[int]()
        number = self._read_ordinal(words, weeks, places) or 0
        is_after = all(max(date.places) < min(places, default=0) for date in read)
        return number if is_after and number > 0 else 0

    @staticmethod
    def _read_ordinal(words: Sequence[str], weeks: Sequence[int], used: set[int]) -> int | None:
        """Return the ordinal in ``the third week`` (3), ``latest week`` (LATEST) or ``the next week`` (0), or None."""
        for place, word in enumerate(words):
            number = read_ordinal(word)
            is_of_day = not _DAYS.isdisjoint(words[place + 1 : place + 2])  # "the first day of the week"
            if place in used or is_of_day or (not number and word not in _LATEST | _NEXT):
                continue
            after = next((at for at in weeks if at > place), len(words))
            between = [word for word in words[place + 1 : after] if word not in _WITHIN_COUNTED]
            week = place if len(words) == 1 or "series" in words[place + 1 : place + 4] else after
            is_near = len(between) < MOST_BETWEEN and not any(map(read_ordinal, between))
            if week == len(words) or not is_near or any(words[at] in MONTHS_OF for at in range(place, week)):
                continue
            used.update((place, week))
            return number or (0 if word in _NEXT else LATEST)
        number, places = find_number_of_week(words, used, _LATEST | _NEXT)
        used.update(places)
        return number or None

    def _days_alone(self, words: Sequence[str], date: DateInWords) -> tuple[int, ...]:
        """Return the days of a date; () if it names a whole week, or if its number may be a year: ``March 24``."""
        start, end = min(date.places), max(date.places) + 1
        near = (*words[max(0, start - REACH_OF_WEEK) : start], *words[end : end + 1])
        has_many_months = sum(words[at] in MONTHS_OF for at in date.places) > 1
        if has_many_months or any(self._stems[word] == self._stems["week"] for word in near):
            return ()
        days = {f"{month:02}-{day:02}" for month in date.months for day in date.days}
        is_day = date.year or any(week.first[5:] <= day <= week.last[5:] for week in self._weeks for day in days)
        return date.days if is_day else ()

    def _weeks_at(self, date: DateInWords, *, is_after_month: bool) -> tuple[str, ...]:
        """Return the ids of the weeks of a date; if its number *is_after_month*, it may be a year: ``March 24``."""
        year, months, day = date.year, date.months, date.days[0] if date.days else None
        found = [
            days
            for days in self._weeks
            if any(
                date.startswith(year) and (not months or int(date[5:_LENGTH_OF_ISO_MONTH] or 0) in months)
                for date in (days.first, days.last)
            )
        ]
        if day and len(months) == 1:
            exact = [days for days in found if len(days.first) > _LENGTH_OF_ISO_MONTH]
            of_day = [days for days in exact if days.first[5:] <= f"{months[0]:02}-{day:02}" <= days.last[5:]]
            of_month = [days for days in found if not year and days.first.startswith(f"20{day:02}-")]  # March 24
            undated = [days for days in found if days not in exact]
            found = of_day or [*undated, *(of_month if is_after_month or not undated else ())]
        return tuple(days.id for days in found)


def _iso_date(date: DateInWords) -> str:
    """Return a date as a year, month or day in ISO form; "" without a year, or with several months or days."""
    if not date.year or len(date.months) > 1 or len(date.days) > 1:
        return ""
    return "-".join([date.year, *(f"{number:02}" for number in (*date.months, *date.days))])


def _unique_names_of_periods(periods: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the names of two or more words that mean only one period, with its id; starts of labels and ids count too.

    An id or name that is a month is left out: it is read as a date, because a day may follow it.
    """
    ids: dict[str, set[str]] = {}
    for period in periods:
        named = [] if is_month_of_year(period["id"]) else [period["id"].replace("-", " ")]
        asked = [name for name in period.get("asked_as") or () if MONTHS_OF.keys().isdisjoint(lowercase_words(name))]
        for name in (period["label"].partition(",")[0], *named, *(period.get("names") or ()), *asked):
            ids.setdefault(" ".join(lowercase_words(name)), set()).add(period["id"])
    return {name: next(iter(having)) for name, having in ids.items() if " " in name and len(having) == 1}


def _mark_phrase_if_found(words: Sequence[str], phrases: Sequence[str], used: set[int]) -> bool:
    """Add to *used* the places of the first of *phrases* that is in *words* and not yet used; return whether one is."""
    for phrase in phrases:
        places = places_of_phrase(words, phrase)
        if places and used.isdisjoint(places):
            used.update(places)
            return True
    return False


class WeekWords(NamedTuple):
    """The ids of the periods that words name, the words that name them, and the other words."""

    periods: tuple[str, ...]
    named: str
    others: tuple[str, ...]


def find_week_words(dataset: Dataset, words: Sequence[str]) -> WeekWords | None:
    """Find the periods that the WORDS of a command name, such as ``oct 2021``; None if they name none."""
    split = [word.casefold() for words_of_one in words for word in words_of_one.split()]
    frame = TimeReader(dataset.objects("periods"), frozenset(), Stems()).read(split)
    if not frame.periods:
        return None
    others = tuple(
        word for place, word in enumerate(split) if place not in frame.used and word not in LEADING_TO_A_DATE
    )
    return WeekWords(frame.periods, frame.stated, others)
