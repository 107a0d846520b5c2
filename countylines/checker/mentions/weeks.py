"""Dates as a draft names them, and the recorded weeks that they can mean."""

from collections.abc import Iterator, Sequence
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
    def is_of_years(self) -> bool:
        """Whether it is of several years, or from some month of one to that of the next: ``2019-20``."""
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
    """A week of the record: its id, its first and last day where they are known, and the month by which it is called."""

    id: str
    days: tuple[date, date] | None
    year: int
    month: int
    ordinal: int | None

    @property
    def length(self) -> int:
        """How many days it had, counting the first and the last; 0 if they are not known."""
        return (self.days[1] - self.days[0]).days + 1 if self.days else 0

    @property
    def months(self) -> tuple[tuple[int, int], ...]:
        """The year and month by which it is called, and those of its last day."""
        last = self.days[1] if self.days else self
        return (self.year, self.month), (last.year, last.month)


class Calendar:
    """The weeks of a record, in the order of time."""

    def __init__(self, dataset: Dataset) -> None:
        self.weeks = [week for period in dataset.periods if period.kind == "week" for week in _recorded_week(period)]
        self.by_id = {week.id: week for week in self.weeks}
        self.years = sorted({week.year for week in self.weeks})
        self.ranges: dict[tuple[date, date], str] = {}
        """Other first and last days that a source printed, with the week that is meant."""
        self.rejected: set[tuple[date, date]] = set()
        """Those that the record rejects."""
        for dating in dataset.objects("datings"):
            days = _days_between(dating.get("start"), dating.get("end"))
            if days:
                self.ranges[days] = dating["period"]
                self.rejected |= {days} if dating["rank"] == "deprecated" else set()

    def weeks_of(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks that a date can mean, *year* being that of the text where the date has none.

        A month is every week of that month, a year alone every week of that year, a day or a range of days the weeks
        that have one of these days, or whose days are not known but which are of its month. Where the year is unknown,
        weeks of all years count.
        """
        year = mention.year or year
        found: set[str] = set()
        for one in [year] if year else self.years:
            days = mention.days(one)
            if days in self.ranges:
                found.add(self.ranges[days])
            elif days:
                month = (days[0].year, days[0].month) if year else None
                found |= {
                    week.id
                    for week in self.weeks
                    if ((week.days[0] <= days[1] and days[0] <= week.days[1]) if week.days else month == week.months[0])
                }
            else:
                found |= {
                    week.id
                    for week in self.weeks
                    if ((one, mention.month) in week.months if mention.month else week.year == one)
                }
        return frozenset(found)

    def is_first_or_last_day(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a date begins on the first or the last day of a recorded week."""
        days = mention.days(year)
        return days is not None and any(days[0] in week.days for week in self.weeks if week.days)

    def is_exact(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a range of days is that of a recorded week."""
        days = mention.days(year)
        return days is not None and (days in self.ranges or any(days == week.days for week in self.weeks))

    def is_slip_of_year_or_month(self, mention: DateMention, week: RecordedWeek) -> bool:
        """Return whether a range has the days of a week in a year or a month in which no week had them: a slip of either.

        Only a year that the range itself has can be a slip.
        """
        year = mention.year or mention.read_year
        if not mention.is_range or year is None or self.is_exact(mention, year):
            return False
        if year != week.year:
            return bool(mention.year) and mention._replace(year=None).days(week.year) == week.days
        is_other_month = mention.month == mention.last_month != week.month
        return is_other_month and mention._replace(month=week.month, last_month=week.month).days(year) == week.days

    def week_sharing_month(self, mention: DateMention, year: int | None) -> RecordedWeek | None:
        """Return the week that begins in the first month of a date."""
        known = (week for week in self.weeks if week.days and mention.month == week.month)
        return next((week for week in known if year in dict(week.months)), None)

    def find_last_week_in_news(self, day: date) -> str | None:
        """Return the last week that ended, or was on, at most NEWS_DAYS before a day; None if there is none."""
        found = None
        for week in self.weeks:
            first = date(week.year, week.month, 1)
            begins, ends = week.days or (first, first + timedelta(days=27))
            if begins <= day <= ends + timedelta(days=NEWS_DAYS):
                found = week.id
        return found

    def list_weeks_in_news(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks of which a text dated on a day can be news, in any year where the year is not known."""
        days = [mention.days(one) for one in ([year] if year else self.years)]
        return frozenset(week for day in days if day and (week := self.find_last_week_in_news(day[0])))

    def has_week_on(self, day: date) -> bool:
        """Return whether a day lies in a week."""
        return any(week.days[0] <= day <= week.days[1] for week in self.weeks if week.days)


def _recorded_week(period: Period) -> Iterator[RecordedWeek]:
    days = _days_between(period.start, period.end)
    year, _, month = period.id.partition("-")
    if days:
        yield RecordedWeek(period.id, days, days[0].year, days[0].month, period.ordinal)
    elif year.isdecimal() and month.isdecimal():
        yield RecordedWeek(period.id, None, int(year), int(month), period.ordinal)


def _days_between(start: str | None, end: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a range; None where the record has no whole dates."""
    is_known = start and end and len(start) == len(end) == len("2019-10-07")
    return (date.fromisoformat(start or ""), date.fromisoformat(end or "")) if is_known else None


def weeks_of_dates(dates: Sequence[DateMention]) -> tuple[str, ...] | None:
    """Return the weeks that dates name for certain: none if they are of another time, None if there are no dates."""
    meant = {one.weeks for one in dates if not one.is_vague and not one.is_compared_with}
    return tuple(sorted(next(iter(meant)))) if len(meant) == 1 else None
