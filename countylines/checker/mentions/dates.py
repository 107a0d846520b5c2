"""A date as a draft names it: a day, a range of days, a month or a year."""

from datetime import date
from typing import NamedTuple


class DateMention(NamedTuple):
    """A date of a passage, in the tokens from *first* to before *last*: what it says of its first and its last day.

    *year* is None where none stands beside it, *month* 0 where only a year is given, *day* 0 where only a month is.
    *weekday* is that of the first day, counted from Monday, 0, and *last_weekday* that of the last day of a range. A
    single day, month or year begins and ends alike.
    """

    first: int
    last: int
    year: int | None
    month: int
    day: int
    last_month: int
    last_day: int
    weekday: int | None = None
    last_weekday: int | None = None

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
