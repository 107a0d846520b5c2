"""The weeks of a record by their days, and which of them the dates of a draft mean.

A month or a range of days without a year is read with the year mentioned last, or that of the only week it can mean.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from countylines.checker.mentions.comparisons import find_comparison_word_before
from countylines.checker.mentions.date_mentions import DateBounds, DateMention, find_dates
from countylines.checker.passages import Passage
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.record.nouns.figures import Period
from countylines.text.english import SEASONS
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import CampaignVocabulary

_NEWS_DAYS = 75
"""For how many days after a week a dated text without another date is taken to be news of that week.

Official totals come out up to ten weeks later. With half of this, reports a month or two after a week are not compared;
with double, texts about the next campaign are taken to be about the earlier week.
"""

_YEARS_LATER = frozenset([("a", "year", "later"), ("one", "year", "later"), ("the", "following", "year")])
"""Words before a date that is read with the next year: ``A year later, on 8 May``."""


class RecordedWeek(NamedTuple):
    """A week of the record.

    *days* are its first and its last day, or None if the record does not have them. *bounds* are the same days or, if
    there are none, the first and the last day of its month.
    """

    period: Period
    days: DateBounds | None
    bounds: DateBounds

    @property
    def id(self) -> str:
        """Its id in the record."""
        return self.period.id

    @property
    def year(self) -> int:
        """The year in which it began."""
        return self.bounds.first.year

    @property
    def length(self) -> int:
        """How many days it had, counting the first and the last; 0 if its days are not known."""
        return self.days.length if self.days else 0

    def days_off(self, days: DateBounds) -> int:
        """Return how many days the first or the last of *days* is off the week's own, whichever is farther off."""
        return max(abs((one - own).days) for one, own in zip(days, self.bounds, strict=True))

    def has_same_days_of_month(self, mention: DateMention) -> bool:
        """Return whether a range begins and ends on the week's days of the month, whatever month it names."""
        return mention.is_range and (mention.day, mention.last_day) == tuple(day.day for day in self.days or ())


class Calendar:
    """The weeks of a record, in chronological order."""

    def __init__(self, dataset: Dataset) -> None:
        self.weeks = [*filter(None, (_recorded_week(period) for period in dataset.periods if period.kind == "week"))]
        self.by_id = {week.id: week for week in self.weeks}
        self.years = sorted({week.year for week in self.weeks})
        self.ranges = {week.days: week.id for week in self.weeks if week.days}
        """The week of each range from a first to a last day, including the ranges that only some source printed."""
        self.rejected_ranges: set[DateBounds] = set()
        """The ranges that the record rejects."""
        for dating in dataset.objects("datings"):
            days = _days_between(dating.get("start"), dating.get("end")) or _days_before(dating)
            if days:
                self.ranges[days] = dating["period"]
                if dating["rank"] == "deprecated":
                    self.rejected_ranges.add(days)

    def weeks_of(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks of which a date names a day; *year* is the text's year, for a date without one.

        If the year is unknown, they may be weeks of any year, but a day then only means weeks whose days are known.
        """
        year, found = mention.year or year, set[str]()
        weeks = [week for week in self.weeks if year or week.days or not mention.day]
        for bounds in map(mention.bounds_in, self.possible_years(mention, year)):
            meeting = {week.id for week in weeks if not bounds.is_apart_from(week.bounds)}
            found |= {self.ranges[bounds]} if bounds in self.ranges else meeting
        return frozenset(found)

    def possible_years(self, mention: DateMention, year: int | None) -> Sequence[int]:
        """Return *year* or, if unknown, the record's years in which a date falls on its weekday; all if none fits."""
        if year:
            return [year]
        days = ((one, mention.days(one)) for one in self.years if mention.weekday is not None)
        return [one for one, bounds in days if bounds and bounds.first.weekday() == mention.weekday] or self.years

    def is_first_or_last_day(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a date begins on the first or the last day of a recorded week."""
        days = mention.days(year)
        return days is not None and any(days.first in week.days for week in self.weeks if week.days)

    def week_sharing_month(self, mention: DateMention, year: int | None) -> RecordedWeek | None:
        """Return the week with known days that begins in the first month of a date, or else in its last month."""
        begun = {one.bounds.first.month: one for one in reversed(self.weeks) if one.days and one.year == year}
        return begun.get(mention.month) or begun.get(mention.last_month)

    def find_last_week_in_news(self, day: date) -> str | None:
        """Return the last week that ended, or was on, at most _NEWS_DAYS before a day; None if there is none."""
        earliest = day - timedelta(days=_NEWS_DAYS)
        found = [week.id for week in self.weeks if week.bounds.first <= day and earliest <= week.bounds.last]
        return found[-1] if found else None


@once_per_dataset
def calendar_of(dataset: Dataset) -> Calendar:
    """Read the weeks of a record, once for all drafts."""
    return Calendar(dataset)


def _recorded_week(period: Period) -> RecordedWeek | None:
    """Return a week of the record; None if its days are not known and its id is not its month."""
    days = _days_between(period.start, period.end)
    year, _, month = period.id.partition("-")
    if days:
        return RecordedWeek(period, days, days)
    if not (year.isdecimal() and month.isdecimal()):
        return None
    of_month = DateMention(0, 0, int(year), int(month), last_month=int(month))
    return RecordedWeek(period, None, of_month.bounds_in(int(year)))


def _days_between(start: str | None, end: str | None) -> DateBounds | None:
    """Return the first and the last day of a range; None if the record has no full dates."""
    if start and end and len(start) == len(end) == len("2019-10-07"):
        return DateBounds(date.fromisoformat(start), date.fromisoformat(end))
    return None


def _days_before(dating: Mapping[str, Any]) -> DateBounds | None:
    """Return the days of a dating with only a last day and a length: ``for a week to Monday``; None for any other."""
    last, count = dating.get("end"), dating.get("days")
    if dating.get("start") or not (last and count and len(last) == len("2019-10-07")):
        return None
    day = date.fromisoformat(last)
    return DateBounds(day - timedelta(count - 1), day)


class DateResolver:
    """Resolves the dates of passages, which must be given in the order of the text."""

    def __init__(self, calendar: Calendar, campaigns: CampaignVocabulary, published: date | None) -> None:
        self._calendar = calendar
        self._campaigns = campaigns
        self._written = (published.year, published.month) if published else None
        """The year and month of writing: those of publication or, if unknown, of the first day in the text."""
        self._year = published.year if published else None
        """The year mentioned last, with which a month without a year is read."""
        self._month = 0
        """The month mentioned last; 0 if there is none."""
        self._year_of_month: dict[int, int] = {}
        """The year with which each month was last mentioned, since a year was last mentioned alone."""

    def resolve(self, passage: Passage) -> list[DateMention]:
        """List the dates of a passage, and the names of weeks in it, in order."""
        words = passage.words
        found: list[DateMention] = []
        for one in find_dates(passage):
            if dated := self._with_month(passage, one, found[-1:]):
                before = words[found[-1].last if found else 0 : dated.first]
                if self._year and not _YEARS_LATER.isdisjoint(zip(before, before[1:], before[2:], strict=False)):
                    self._year += 1
                found.append(self._resolve_date(words, dated))
        for name in self._campaigns.names.find(words, 0, len(words)):
            weeks, is_compared_with = name.meaning, find_comparison_word_before(words, name.first) is not None
            named = DateMention(name.first, name.last, weeks=weeks, is_vague=len(weeks) > 1, is_name=True)
            found.append(named._replace(is_compared_with=is_compared_with))
        return sorted(found, key=lambda one: one.first)

    def _with_month(self, passage: Passage, mention: DateMention, before: Sequence[DateMention]) -> DateMention | None:
        """Return a date; days without a month get the months of the one week with these days.

        For example ``in May, right, the 13th to the 20th``. The week must be the only one with these days in the year
        of writing or else in the year mentioned last or, if neither is known, in the month mentioned last. If there is
        none, a range gets the month directly *before* it in its sentence, as in ``In May 2019 it ran from the 6th to
        the 12th``; but a month without a year only if no week of any year has the days. None if no month is found.
        """
        if mention.month or not mention.day:
            self._month = mention.last_month or self._month
            return mention
        year = self._written[0] if self._written else self._year
        same = [one.bounds for one in self._calendar.weeks if one.has_same_days_of_month(mention)]
        found = [days for days in same if (days.first.year == year if year else self._month in (0, days.first.month))]
        months = {(first.month, last.month) for first, last in found}
        if not found and mention.day < mention.last_day:
            start = passage.sentence_before(mention.first).first
            alone = [one for one in before if one.month and not one.day and one.first >= start]
            months = {(one.month, one.month) for one in alone if one.year or not same}
        if len(months) != 1:
            return None
        month, last_month = months.pop()
        return mention._replace(month=month, last_month=last_month)

    def _resolve_date(self, words: Sequence[str], mention: DateMention) -> DateMention:
        """Return a date with its weeks and the year by which it is read, which later dates use if it is stated."""
        if mention.year and mention.last - mention.first == 1 and not mention.month:
            mention = mention._replace(month=self._month_of_only_week(mention.year))
        stated = mention.year or self._year_by_words_beside(words, mention)
        year = mention.year or self._year_of_days(mention, stated or self._year)
        weeks, is_vague = self._weeks_of(mention, year) if mention.month else self._weeks_of_year(words, mention)
        is_compared_with = find_comparison_word_before(words, mention.first) is not None
        is_aside = is_compared_with or word_at(words, mention.first - 1) == "("  # 49 on average (2018: 41)
        if stated and not is_aside:
            self._written = self._written or ((stated, mention.month) if mention.day else None)
            self._year = stated
            self._year_of_month = {**self._year_of_month, mention.month: stated} if mention.month else {}
        return mention._replace(weeks=weeks, is_vague=is_vague, is_compared_with=is_compared_with, read_year=year)

    def _month_of_only_week(self, year: int) -> int:
        """Return the month of the only week in a year; 0 if there is none, or if any year of the record has two."""
        calendar = self._calendar
        months = [week.bounds.first.month for week in calendar.weeks if week.year == year]
        return next(iter(months), 0) if len(calendar.years) == len(calendar.weeks) else 0

    def _year_by_words_beside(self, words: Sequence[str], mention: DateMention) -> int | None:
        """Return the year of a month mentioned before, as in ``that May``, or of one relative to writing."""
        before = word_at(words, mention.first - 1)
        if before == "that" and word_at(words, mention.first - 2) in ("in", "of", "during", "from", "since"):
            return self._year_of_month.get(mention.month)
        after = words[mention.last : mention.last + 2]
        is_of_year = after in (["this", "year"], ["last", "year"])
        if self._written is None or not (is_of_year or before in ("this", "last")):
            return None
        year, month = self._written
        if is_of_year:
            return year - (after[0] == "last")  # in May last year
        return year - (before == "last" and mention.month >= month)

    def _year_of_days(self, mention: DateMention, year: int | None) -> int | None:
        """Return the year by which days without a year are read.

        For a range it is the year of the only week with these days, and for the first or the last day of a week the
        year of writing. Otherwise it is *year*.
        """
        if mention.is_range:
            weeks, ranges = self._calendar.weeks, self._calendar.ranges
            years = {week.year for week in weeks if mention.days(week.year) in ranges}
            return years.pop() if len(years) == 1 else year
        written = self._written[0] if self._written else year
        return written if mention.day and self._calendar.is_first_or_last_day(mention, written) else year

    def _weeks_of(self, mention: DateMention, year: int | None) -> tuple[frozenset[str], bool]:
        """Return the weeks that days or a month can mean, and whether it is uncertain which.

        A day outside the weeks may be the day of a report about one.
        """
        calendar = self._calendar
        weeks = frozenset[str]() if mention.is_range and not year else calendar.weeks_of(mention, year)
        if mention.is_range and not any(calendar.by_id[week].days for week in weeks):  # 7–13 October 2018
            of_no_year = mention._replace(year=None)
            known = filter(None, (calendar.ranges.get(of_no_year.bounds_in(one)) for one in calendar.years))
            weeks = same if len(same := frozenset(known)) == 1 else weeks
        if mention.is_range or not mention.day:
            return weeks, (year if mention.is_range else mention.year) is None or len(weeks) > 1
        if not weeks:
            days = map(mention.days, calendar.possible_years(mention, year))
            in_news = (calendar.find_last_week_in_news(one.first) for one in days if one)
            return frozenset(filter(None, in_news)), True
        if mention.year is None and not any(calendar.by_id[week].days for week in weeks):
            weeks |= calendar.weeks_of(mention, None)
        return weeks, year is None or len(weeks) > 1

    def _weeks_of_year(self, words: Sequence[str], mention: DateMention) -> tuple[frozenset[str], bool]:
        """Return the weeks of a year or of its season (``the autumn week of 2023``), and whether they are uncertain."""
        if mention.last - mention.first > 1:  # 2019-20
            return frozenset(), True
        weeks, before = self._calendar.weeks_of(mention, mention.year), words[max(0, mention.first - 3) : mention.first]
        months = next((SEASONS[word] for word in before if word in SEASONS), None)
        if months is None:
            return weeks, True
        weeks = frozenset(week for week in weeks if self._calendar.by_id[week].bounds.first.month in months)
        return weeks, len(weeks) != 1


def weeks_of_dates(dates: Sequence[DateMention]) -> frozenset[str] | None:
    """Return the weeks that certain dates name, empty if of another time; None if they differ or none is certain."""
    meant = {one.weeks for one in dates if not one.is_vague}
    return meant.pop() if len(meant) == 1 else None
