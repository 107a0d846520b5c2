"""Dates as a draft names them, and the recorded weeks that they can mean."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period

NEWS_DAYS = 75
"""For how many days after a week a dated text without another date is taken for news of it.

Official totals of a week come out up to ten weeks later. At half of it, letters and reports a month or two after a
week are not compared; at double, texts of the next campaign are taken for it.
"""


class DateMention(NamedTuple):
    """A date of a passage, in the tokens from *first* to before *last*: what it says of its first and its last day.

    *year* is None where none stands beside it, *month* 0 where only a year is given, *day* 0 where only a month is.
    *weekday* is that of the first day, counted from Monday, 0, and *last_weekday* that of the last day of a range. A
    single day, month or year begins and ends alike. A name of weeks (*is_name*) has none of these.

    *weeks* are the recorded weeks that it can mean: none, if it is of another time. *is_vague* is set for a month or a
    year that leaves several weeks, or a month without a year. *read_year* is the year by which it was read;
    *is_compared_with* is set where the words before it only compare with it.
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
    def is_single_day(self) -> bool:
        """Whether it names one day."""
        return bool(self.day) and not self.is_range

    @property
    def is_of_two_years(self) -> bool:
        """Whether it is a year from some month of one to that of the next: ``2019-20``."""
        return not self.month and self.last - self.first > 1

    @property
    def is_range(self) -> bool:
        """Whether it names a first and a last day."""
        return bool(self.last_day) and (self.month, self.day) != (self.last_month, self.last_day)

    def days(self, year: int | None = None) -> tuple[date, date] | None:
        """Return the first and the last day, in *year* where the date has none; None if they are no days."""
        ends = self.year or year
        if not ends or not self.day or not self.last_day:
            return None
        begins = ends - 1 if self.month > self.last_month else ends
        try:
            return date(begins, self.month, self.day), date(ends, self.last_month, self.last_day)
        except ValueError:
            return None

    def begins_on_its_weekday(self, year: int) -> bool:
        """Return whether its first day falls on the weekday that it names, in *year* where it has none."""
        days = self.days(year)
        return days is not None and days[0].weekday() == self.weekday


class RecordedWeek(NamedTuple):
    """A week of the record: its id, its days where they are known, and the month by which it is called."""

    id: str
    start: date | None
    end: date | None
    year: int
    month: int
    ordinal: int | None


class Calendar:
    """The weeks of a record, in the order of time."""

    def __init__(self, dataset: Dataset) -> None:
        self.weeks = [week for period in dataset.periods if period.kind == "week" for week in _recorded_week(period)]
        self.by_id = {week.id: week for week in self.weeks}
        self.ranges = dict(_other_ranges(dataset))
        """Other first and last days that a source printed, with the week that is meant."""
        self.rejected = {days for days, _ in _other_ranges(dataset, rank="deprecated")}
        """Those that the record rejects."""

    def weeks_of(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks that a date can mean, *year* being that of the text where the date has none.

        A month is every week of that month, a year alone every week of that year, a day or a range of days the weeks
        that have one of these days. Where the year is unknown, weeks of all years count.
        """
        year = mention.year or year
        if not mention.month:
            return frozenset(week.id for week in self.weeks if week.year == year)
        if year:
            return self._weeks_in(mention, year, is_stated=True)
        years = {week.year for week in self.weeks}
        return frozenset().union(*(self._weeks_in(mention, one, is_stated=False) for one in years))

    def _weeks_in(self, mention: DateMention, year: int, *, is_stated: bool) -> frozenset[str]:
        days = mention.days(year)
        if days is None:
            month = (year, mention.month)
            return frozenset(week.id for week in self.weeks if month in _months_of(week))
        if days in self.ranges:
            return frozenset((self.ranges[days],))
        return frozenset(
            week.id
            for week in self.weeks
            if (week.start and week.end and week.start <= days[1] and days[0] <= week.end)
            or (is_stated and not week.start and (week.year, week.month) == (days[0].year, days[0].month))
        )

    def is_first_or_last_day(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a single day begins or ends a recorded week."""
        days = mention.days(year)
        return days is not None and any(days[0] in (week.start, week.end) for week in self.weeks)

    def is_exact(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a range of days is that of a recorded week."""
        days = mention.days(year)
        return days is not None and (days in self.ranges or any(days == (week.start, week.end) for week in self.weeks))

    def is_slip_of_year_or_month(self, mention: DateMention, read_year: int | None, week: RecordedWeek) -> bool:
        """Return whether a range has the days of a week in a year or a month in which no week had them: a slip of either.

        Only a year that the range itself has can be a slip; *read_year* is that by which it was read.
        """
        year = mention.year or read_year
        if not mention.is_range or year is None or self.is_exact(mention, year):
            return False
        if year != week.year:
            return bool(mention.year) and mention._replace(year=None).days(week.year) == (week.start, week.end)
        is_other_month = mention.month == mention.last_month != week.month
        in_its_month = mention._replace(month=week.month, last_month=week.month)
        return is_other_month and in_its_month.days(year) == (week.start, week.end)

    def week_sharing_month(self, mention: DateMention, year: int | None) -> RecordedWeek | None:
        """Return the week that begins in the first month of a date."""
        for week in self.weeks:
            if not week.start or not week.end or year not in (week.start.year, week.end.year):
                continue
            if mention.month == week.start.month:
                return week
        return None

    def find_last_week_in_news(self, day: date) -> str | None:
        """Return the last week that ended, or was on, at most NEWS_DAYS before a day; None if there is none."""
        found = None
        for week in self.weeks:
            begins = week.start or date(week.year, week.month, 1)
            ends = week.end or begins + timedelta(days=27)
            if begins <= day <= ends + timedelta(days=NEWS_DAYS):
                found = week.id
        return found

    def list_weeks_in_news(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks of which a text dated on a day can be news, in any year where the year is not known."""
        days = [mention.days(one) for one in ([year] if year else sorted({week.year for week in self.weeks}))]
        return frozenset(week for day in days if day and (week := self.find_last_week_in_news(day[0])))

    def list_weeks_in_any_year(self, mention: DateMention) -> frozenset[str]:
        """Return the weeks that have a day of a date without a year, in any year."""
        days = [mention.days(year) for year in sorted({week.year for week in self.weeks})]
        return frozenset(week for day in days if day and (week := self.week_on(day[0])))

    def week_on(self, day: date) -> str | None:
        """Return the week in which a day lies, or None."""
        return next((week.id for week in self.weeks if week.start and week.end and week.start <= day <= week.end), None)


def _months_of(week: RecordedWeek) -> Iterator[tuple[int, int]]:
    """List the months that a week touches."""
    yield week.year, week.month
    if week.end:
        yield week.end.year, week.end.month


def _recorded_week(period: Period) -> Iterator[RecordedWeek]:
    start, end = (
        date.fromisoformat(day) if day and len(day) == len("2019-10-07") else None for day in (period.start, period.end)
    )
    year, _, month = period.id.partition("-")
    if start:
        yield RecordedWeek(period.id, start, end, start.year, start.month, period.ordinal)
    elif year.isdecimal() and month.isdecimal():
        yield RecordedWeek(period.id, start, end, int(year), int(month), period.ordinal)


def _other_ranges(dataset: Dataset, rank: str | None = None) -> Iterator[tuple[tuple[date, date], str]]:
    for dating in dataset.objects("datings"):
        if rank and dating["rank"] != rank:
            continue
        start, end = dating.get("start") or "", dating.get("end") or ""
        if start.count("-") == 2 == end.count("-"):  # noqa: PLR2004  whole dates
            yield (date.fromisoformat(start), date.fromisoformat(end)), dating["period"]
