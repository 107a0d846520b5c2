"""The weeks that a question is about, read before its other words.

They are read with tables of words, because regular expressions would have to be compiled at every start.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from countylines.lookup.dates_in_words import (
    LEADING_TO_A_DATE,
    MONTHS_OF,
    ORDINALS_OF_WEEKS,
    DateInWords,
    read_dates,
    read_small_number_in_digits,
)
from countylines.lookup.limits_of_time import Limit, find_limits, weeks_within
from countylines.lookup.recorded_periods import LATEST, RecordedPeriods
from countylines.lookup.time_phrases import (
    ADDING,
    WORDS_OF_LATEST,
    WORDS_OF_NEXT,
    find_relative_time,
    places_of_beginnings,
    read_many_weeks,
    read_most_or_fewest,
    read_ordinal_of_week,
)
from countylines.record.dataset import Dataset
from countylines.text.english import ONES
from countylines.text.stems import Stems, places_of_phrase
from countylines.vocabulary.calculation_words import SUPERLATIVES

_TOGETHER = ("so far", "to date", "since", "last year", "whole year", "past year", "a year", "combined")
"""Phrases that ask for several weeks taken together."""

TIME_WORDS = (*MONTHS_OF, *ORDINALS_OF_WEEKS, *sorted(WORDS_OF_LATEST | WORDS_OF_NEXT), *SUPERLATIVES)
"""The words of time that are read here, without the names of weeks."""

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


class TimePhrases(NamedTuple):
    """The phrases of time in a question, and the places *used* by them.

    *weeks* are the places of words for a week. *extreme* is as in Timeframe. *named* are the ids of the periods whose
    names it has, *spans* those of the spans with as many weeks as it says. *number* is the ordinal of a week, LATEST,
    0 for the next week, or None. *relative* are the places of a time that is relative to the day of asking; it
    *may_be_of_record* if it may be relative to the record's own week instead. *asks_together*: it has a phrase for
    several weeks taken together.
    """

    weeks: Sequence[int]
    used: frozenset[int]
    extreme: str | None
    named: tuple[str, ...]
    spans: tuple[str, ...]
    relative: range
    may_be_of_record: bool
    asks_together: bool
    number: int | None
    dates: Sequence[DateInWords]


class _Meaning:
    """The weeks that a question means, as far as its phrases have been read; each step of TimeReader changes it.

    The fields are those of Timeframe. *spans* are the ids of the spans that it names or that its dates make up, and
    *is_relative* is set if the day of asking decides which weeks are meant.
    """

    def __init__(self, phrases: TimePhrases) -> None:
        self.used = set(phrases.used)
        self.spans = phrases.spans
        self.periods: tuple[str, ...] | None = None
        self.ordinal = 0
        self.is_relative = False
        self.is_together = phrases.asks_together or bool(phrases.spans)
        self.is_ordered = False
        self.limits: Sequence[Limit] = ()


class TimeReader:
    """Reads what questions say about time; *in_order* are the record's weeks, *campaign* stems of words for a week."""

    def __init__(
        self, periods: Sequence[Mapping[str, Any]], campaign: frozenset[str], stems: Mapping[str, str]
    ) -> None:
        self._periods = RecordedPeriods(periods)
        self.in_order = self._periods.weeks
        self.campaign = campaign | {stems["week"]}
        self._stems = stems

    def read(self, words: Sequence[str]) -> Timeframe:
        """Read what *words*, in lower case, say about time."""
        phrases = self._read_phrases(words)
        dates = phrases.dates
        meaning = _Meaning(phrases)
        self._read_what_is_named(words, phrases, meaning)
        self._apply_limits(words, phrases, meaning)
        self._apply_many_weeks(words, phrases, meaning)
        return Timeframe(
            meaning.periods, " ".join(words[place] for place in sorted(meaning.used)), meaning.is_together,
            phrases.extreme, frozenset(meaning.used), is_compared=len(dates) > 1, is_ordered=meaning.is_ordered,
            relative=" ".join(words[place] for place in phrases.relative) if meaning.is_relative else "",
            days=self._days_alone(words, dates[0]) if len(dates) == 1 and not meaning.limits else (),
            date=_iso_date(dates[0]) if len(dates) == 1 and not meaning.limits else "", ordinal=meaning.ordinal,
        )  # fmt: skip

    def _read_phrases(self, words: Sequence[str]) -> TimePhrases:
        """Find the phrases of time; each is looked for only in the places that those before it have not used."""
        weeks = [place for place, word in enumerate(words) if self._stems[word] in self.campaign]
        extreme, used_by_extreme = read_most_or_fewest(words, weeks)
        used = set(used_by_extreme)
        named, used_by_names = self._read_names(words, used)
        used |= used_by_names
        spans, used_by_spans = self._read_spans_by_length(words, weeks)
        used.update(used_by_spans)
        relative, may_be_of_record = find_relative_time(words, used) or (range(0), True)
        used.update(() if may_be_of_record else relative)
        together = range(0) if spans else _places_of_unused_phrase(words, _TOGETHER, used)
        used.update(together)
        number, used_by_number = (None, ()) if extreme else read_ordinal_of_week(words, weeks, used)
        used.update(used_by_number)
        dates = read_dates(words, used)
        used.update(place for date in dates for place in date.places)
        used |= places_of_beginnings(words, dates)
        return TimePhrases(
            weeks, frozenset(used), extreme, named, spans, relative, may_be_of_record, bool(together), number, dates
        )

    def _read_what_is_named(self, words: Sequence[str], phrases: TimePhrases, meaning: _Meaning) -> None:
        """Set the periods that are meant by names, numbers of weeks, ordinals or dates, in this order of precedence."""
        dates, number, named = phrases.dates, phrases.number, phrases.named
        of_dates = [
            self._periods.weeks_of_date(date, is_after_month=words[max(date.places)] not in MONTHS_OF) for date in dates
        ]
        dated = tuple(dict.fromkeys(name for weeks in of_dates for name in weeks)) if dates else None
        if dated is not None and len(dated) == 1:
            meaning.ordinal = self._ordinal_of_dated(words, phrases.weeks, dates)
        if len(dates) > 1 and not meaning.spans and not ADDING.isdisjoint(words):
            meaning.spans = self._periods.spans_of_weeks(dated or ())
        if meaning.spans:
            meaning.used.update(place for place, word in enumerate(words) if word in ADDING)
        if number == LATEST and {week.id for week in self.in_order}.issuperset(named):
            named = ()  # "the latest round": the ordinal decides, but names of spans are kept
        if meaning.spans:
            meaning.periods = meaning.spans
        elif named and not meaning.ordinal:
            meaning.periods = named
        elif number is not None and not meaning.ordinal:
            has_month = any(date.months for date in dates)
            meaning.periods = self._periods.weeks_by_number(number, dated, has_month=has_month)
        else:
            meaning.periods = dated
        is_dated = bool(meaning.spans or dates or (named and phrases.may_be_of_record))  # the count last month
        meaning.is_relative = bool(phrases.relative) and not is_dated
        if meaning.is_relative and not phrases.may_be_of_record:
            meaning.periods = ()

    def _apply_limits(self, words: Sequence[str], phrases: TimePhrases, meaning: _Meaning) -> None:
        """Replace the periods by the weeks within limits, as in ``since May 2019``, unless a span is named."""
        if meaning.periods is None or phrases.spans:
            return
        meaning.limits = find_limits(words, meaning.used, phrases.dates)
        within = weeks_within(meaning.limits, self.in_order, meaning.periods) if meaning.limits else None
        if within is not None:
            meaning.used.update(place for limit in meaning.limits for place in limit.places)
            meaning.periods, meaning.spans = tuple(week.id for week in within), ()

    def _apply_many_weeks(self, words: Sequence[str], phrases: TimePhrases, meaning: _Meaning) -> None:
        """If the question takes several weeks, together or each by itself, set the periods in the order of answers."""
        if meaning.spans or phrases.extreme:
            return
        each = [week for week in self.in_order if meaning.periods is None or week.id in meaning.periods]
        if each and meaning.limits and not meaning.limits[0].is_nearest:
            meaning.is_together = True
        else:
            count = None if meaning.periods is None else len(each)
            many = read_many_weeks(words, phrases.weeks, named=count, dates=len(phrases.dates))
            if many is None:
                return
            meaning.used.update(many.places)
            meaning.is_together = many.are_together
        meaning.is_ordered = True
        together = self._periods.spans_within(each) if meaning.is_together else ()
        meaning.periods = (*together, *(week.id for week in each))

    def _read_names(self, words: Sequence[str], used: Collection[int]) -> tuple[tuple[str, ...], set[int]]:
        """Return the ids of the weeks named, and the places of the names: ``the second round``, ``round 2``."""
        plain = [self._stems[word].replace(" ", "-") if word[0].isdigit() else word for word in words]  # same length
        named, taken = [], set(used)
        for phrase, name in self._periods.ids_by_name.items():
            places = _places_of_unused_phrase(plain, [phrase], taken)
            if places:
                named.append(name)
                taken.update(places)
        return tuple(named), taken.difference(used)

    def _read_spans_by_length(self, words: Sequence[str], weeks: Sequence[int]) -> tuple[tuple[str, ...], range]:
        """Return the ids of the spans with the number of weeks named, and the places of ``four weeks``."""
        for place, word in enumerate(words):
            number = ONES.get(word) or read_small_number_in_digits(word)
            spans = self._periods.spans_with_length(number)
            week = next((at for at in weeks if place < at < place + 3 and words[at].endswith("s")), None)
            if spans and week is not None:
                return spans, range(place, week + 1)
        return (), range(0)

    def _ordinal_of_dated(self, words: Sequence[str], weeks: Sequence[int], dates: Sequence[DateInWords]) -> int:
        """Return the ordinal after all dates, which is said of their week (``was May 2019 the third week``), or 0."""
        number, places = read_ordinal_of_week(words, weeks)
        is_after = all(max(date.places) < min(places, default=0) for date in dates)
        return number if number is not None and is_after and number > 0 else 0

    def _days_alone(self, words: Sequence[str], date: DateInWords) -> tuple[int, ...]:
        """Return the days of a date; () if it names a whole week, or if its number may be a year: ``March 24``."""
        start, end = min(date.places), max(date.places) + 1
        near = (*words[max(0, start - REACH_OF_WEEK) : start], *words[end : end + 1])
        has_many_months = sum(words[at] in MONTHS_OF for at in date.places) > 1
        if has_many_months or any(self._stems[word] == self._stems["week"] for word in near):
            return ()
        days = {f"{month:02}-{day:02}" for month in date.months for day in date.days}
        is_day = date.year or any(week.first[5:] <= day <= week.last[5:] for week in self.in_order for day in days)
        return date.days if is_day else ()


def _iso_date(date: DateInWords) -> str:
    """Return a date as a year, month or day in ISO form; "" without a year, or with several months or days."""
    if not date.year or len(date.months) > 1 or len(date.days) > 1:
        return ""
    return "-".join([date.year, *(f"{number:02}" for number in (*date.months, *date.days))])


def _places_of_unused_phrase(words: Sequence[str], phrases: Sequence[str], used: Collection[int]) -> range:
    """Return the places of the first of *phrases* that is in *words*, outside the places *used*; or no places."""
    each = (places_of_phrase(words, phrase) for phrase in phrases)
    return next((places for places in each if places and not any(place in used for place in places)), range(0))


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
