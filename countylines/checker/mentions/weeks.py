"""The weeks of a record by their days, and which of them a date can mean."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import DateMention
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Period

NEWS_DAYS = 75
"""For how many days after a week a dated text without another date is taken for news of it.

Official totals of a week come out up to ten weeks later. At half of it, letters and reports a month or two after a
week are not compared; at double, texts of the next campaign are taken for it.
"""


class RecordedWeek(NamedTuple):
    """A week of the record.

    *days* are its first and its last day, None where the record does not have them; *stretch* are those, or else the
    first and the last day of its month.
    """

    id: str
    days: tuple[date, date] | None
    stretch: tuple[date, date]
    ordinal: int | None

    @property
    def year(self) -> int:
        """The year in which it began."""
        return self.stretch[0].year

    @property
    def length(self) -> int:
        """How many days it had, counting the first and the last; 0 if they are not known."""
        return (self.days[1] - self.days[0]).days + 1 if self.days else 0

    def has_same_days_of_month(self, mention: DateMention) -> bool:
        """Return whether a range of days has the numbers of the first and the last day, whatever its month."""
        return mention.is_range and (mention.day, mention.last_day) == tuple(day.day for day in self.days or ())


class Calendar:
    """The weeks of a record, in the order of time."""

    def __init__(self, dataset: Dataset) -> None:
        self.weeks = [week for period in dataset.periods if period.kind == "week" for week in _recorded_week(period)]
        self.by_id = {week.id: week for week in self.weeks}
        self.years = sorted({week.year for week in self.weeks})
        self.ranges = {week.days: week.id for week in self.weeks if week.days}
        """First and last days with their week, also those that some source printed."""
        self.rejected: set[tuple[date, date]] = set()
        """Those that the record rejects."""
        for dating in dataset.objects("datings"):
            days = _days_between(dating.get("start"), dating.get("end"))
            if days:
                self.ranges[days] = dating["period"]
                self.rejected |= {days} if dating["rank"] == "deprecated" else set()

    def weeks_of(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks that a date can mean, *year* being that of the text where the date has none.

        These are all weeks of which it names a day. Where the year is unknown they may be of any year, but a day is
        then only of a week whose days are known.
        """
        year, found = mention.year or year, set[str]()
        weeks = [week for week in self.weeks if year or week.days or not mention.day]
        for first, last in (mention.stretch(one) for one in ([year] if year else self.years)):
            inside = {week.id for week in weeks if week.stretch[0] <= last and first <= week.stretch[1]}
            found |= {self.ranges[first, last]} if (first, last) in self.ranges else inside
        return frozenset(found)

    def month_of_only_week(self, year: int) -> int:
        """Return the month of the week of a year, if no year of the record has two weeks; else, or if it has none, 0."""
        months = [week.stretch[0].month for week in self.weeks if week.year == year]
        return sum(months) if len(self.years) == len(self.weeks) else 0

    def is_first_or_last_day(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a date begins on the first or the last day of a recorded week."""
        days = mention.days(year)
        return days is not None and any(days[0] in week.days for week in self.weeks if week.days)

    def is_exact(self, mention: DateMention, year: int | None) -> bool:
        """Return whether a range of days is that of a recorded week."""
        return mention.days(year) in self.ranges

    def week_sharing_month(self, mention: DateMention, year: int | None) -> RecordedWeek | None:
        """Return the week that begins in the first month of a date, if its days are known."""
        month = (year, mention.month)
        return next((one for one in self.weeks if one.days and (one.year, one.stretch[0].month) == month), None)

    def find_last_week_in_news(self, day: date) -> str | None:
        """Return the last week that ended, or was on, at most NEWS_DAYS before a day; None if there is none."""
        earliest = day - timedelta(days=NEWS_DAYS)
        found = [week.id for week in self.weeks if week.stretch[0] <= day and earliest <= week.stretch[1]]
        return found[-1] if found else None

    def list_weeks_in_news(self, mention: DateMention, year: int | None) -> frozenset[str]:
        """Return the weeks of which a text dated on a day can be news, in any year where the year is not known."""
        days = [mention.days(one) for one in ([year] if year else self.years)]
        return frozenset(week for day in days if day and (week := self.find_last_week_in_news(day[0])))

    def has_week_on(self, day: date) -> bool:
        """Return whether a day lies in a week."""
        return any(week.days[0] <= day <= week.days[1] for week in self.weeks if week.days)


def _recorded_week(period: Period) -> Iterator[RecordedWeek]:
    """Yield a week of the record; its id is its month where its days are not known."""
    days = _days_between(period.start, period.end)
    year, _, month = period.id.partition("-")
    if days:
        yield RecordedWeek(period.id, days, days, period.ordinal)
    elif year.isdecimal() and month.isdecimal():
        stretch = DateMention(0, 0, int(year), int(month), last_month=int(month)).stretch(int(year))
        yield RecordedWeek(period.id, None, stretch, period.ordinal)


def _days_between(start: str | None, end: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a range; None where the record has no whole dates."""
    if start and end and len(start) == len(end) == len("2019-10-07"):
        return date.fromisoformat(start), date.fromisoformat(end)
    return None


def weeks_of_dates(dates: Sequence[DateMention]) -> tuple[str, ...] | None:
    """Return the weeks that dates name for certain: none if they are of another time, None if there are no dates."""
    meant = {one.weeks for one in dates if not one.is_vague}
    return tuple(sorted(next(iter(meant)))) if len(meant) == 1 else None
