"""The recorded weeks that a date can mean."""

from __future__ import annotations

from datetime import date

import pytest

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.weeks import Calendar
from tests import made

OCTOBER, FEBRUARY, MARCH, MAY, LATER = "2019-10", "2020-02", "2023-02", "2019-05", "2021-10"
CALENDAR = Calendar(
    made.record(
        periods=(
            made.period(OCTOBER, start="2019-10-07", end="2019-10-13", ordinal=4),
            made.period(FEBRUARY),
            made.period(MARCH, start="2023-02-27", end="2023-03-05"),
            made.period(MAY, start="2019-05", end="2019-05"),
            made.period(LATER, start="2021-10-07", end="2021-10-13"),
            made.period("spring"),
            made.period("2019-launch"),
            made.period("2019-2020", weeks=(OCTOBER, FEBRUARY), start="2019-10-07", end="2020-02-10"),
        ),
        datings=(
            made.dating(OCTOBER, "a", start="2019-10-06", end="2019-10-20"),
            made.dating(OCTOBER, "b", start="2019-10-07", end="2019-10-14", rank="deprecated"),
            made.dating(OCTOBER, "c", start="2019-10", end="2019-10"),
            made.dating(OCTOBER, "d", start="2019-10-01"),
            made.dating(LATER, "a", start="2021-10-04", end="2021-10-10"),
        ),
    )
)
"""October 2019 and two later weeks have days, February 2020 and May 2019 have none."""


def day(number: int, month: int, year: int | None = None) -> DateMention:
    return DateMention(0, 1, year, month, number, month, number)


def days(first: int, last: int, month: int, year: int | None = None) -> DateMention:
    return DateMention(0, 1, year, month, first, month, last)


def month(number: int, year: int | None = None) -> DateMention:
    return day(0, number, year)


@pytest.mark.parametrize(
    ("mention", "year", "weeks"),
    [
        pytest.param(month(10, 2019), None, {OCTOBER}, id="a month"),
        pytest.param(month(10), 2019, {OCTOBER}, id="a month of the year of the text"),
        pytest.param(month(10, 2021), 2019, {LATER}, id="its own year, and not that of the text"),
        pytest.param(month(10), None, {OCTOBER, LATER}, id="a month of any year"),
        pytest.param(month(11), None, set(), id="a month of no week"),
        pytest.param(month(3, 2023), None, {MARCH}, id="the month in which a week ends"),
        pytest.param(month(2, 2023), None, {MARCH}, id="the month in which it begins"),
        pytest.param(month(5, 2019), None, {MAY}, id="the month of a week without days"),
        pytest.param(month(0, 2019), None, {OCTOBER, MAY}, id="a year"),
        pytest.param(month(0), 2020, {FEBRUARY}, id="the year of the text"),
        pytest.param(day(10, 10, 2019), None, {OCTOBER}, id="a day"),
        pytest.param(day(10, 10), None, {OCTOBER, LATER}, id="a day of any year"),
        pytest.param(day(7, 10, 2019), None, {OCTOBER}, id="the first day"),
        pytest.param(day(13, 10, 2019), None, {OCTOBER}, id="the last day"),
        pytest.param(day(6, 10, 2019), None, set(), id="the day before"),
        pytest.param(day(14, 10, 2019), None, set(), id="the day after"),
        pytest.param(days(1, 7, 10, 2019), None, {OCTOBER}, id="days up to the first"),
        pytest.param(days(13, 20, 10, 2019), None, {OCTOBER}, id="days from the last"),
        pytest.param(days(1, 6, 10, 2019), None, set(), id="days before it"),
        pytest.param(days(14, 20, 10, 2019), None, set(), id="days after it"),
        pytest.param(days(1, 3, 10, 2021), None, set(), id="days of no week"),
        pytest.param(day(10, 2, 2020), None, {FEBRUARY}, id="a day in the month of a week without days"),
        pytest.param(day(10, 2), 2020, {FEBRUARY}, id="such a day in the year of the text"),
        pytest.param(day(10, 2), None, set(), id="such a day of any year"),
        pytest.param(day(10, 3, 2020), None, set(), id="a day in the month after it"),
        pytest.param(day(10, 2, 2019), None, set(), id="a day in the year before it"),
        pytest.param(DateMention(0, 1, 2020, 2, 28, 3, 5), None, {FEBRUARY}, id="days that begin in its month"),
        pytest.param(days(4, 10, 10, 2021), None, {LATER}, id="days that a source prints for a week"),
    ],
)
def test_the_weeks_that_a_date_can_mean(mention: DateMention, year: int | None, weeks: set[str]) -> None:
    assert CALENDAR.weeks_of(mention, year) == weeks


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        pytest.param(frozenset[str](), None, id="none"),
        pytest.param(frozenset({OCTOBER}), OCTOBER, id="one"),
        pytest.param(frozenset({OCTOBER, MAY}), None, id="two"),
    ],
)
def test_the_only_week_of_a_date(weeks: frozenset[str], expected: str | None) -> None:
    assert DateMention(0, 1, weeks=weeks).only_week == expected


def test_the_weeks_of_a_record() -> None:
    assert {week.id: (week.year, week.stretch[0].month, week.ordinal) for week in CALENDAR.weeks} == {
        OCTOBER: (2019, 10, 4),
        FEBRUARY: (2020, 2, None),
        MARCH: (2023, 2, None),
        MAY: (2019, 5, None),
        LATER: (2021, 10, None),
    }
    assert CALENDAR.by_id[MAY].days is None
    assert CALENDAR.by_id[MAY].stretch == (date(2019, 5, 1), date(2019, 5, 31))
    assert CALENDAR.by_id[OCTOBER].days == CALENDAR.by_id[OCTOBER].stretch == (date(2019, 10, 7), date(2019, 10, 13))


def test_the_days_that_sources_print() -> None:
    rejected = date(2019, 10, 7), date(2019, 10, 14)
    assert CALENDAR.rejected == {rejected}
    assert CALENDAR.ranges == {
        **{week.days: week.id for week in CALENDAR.weeks if week.days},
        rejected: OCTOBER,
        (date(2019, 10, 6), date(2019, 10, 20)): OCTOBER,
        (date(2021, 10, 4), date(2021, 10, 10)): LATER,
    }


@pytest.mark.parametrize(
    ("mention", "year", "is_exact"),
    [
        pytest.param(days(7, 13, 10, 2019), None, True, id="the days of a week"),
        pytest.param(days(7, 13, 10), 2019, True, id="in the year of the text"),
        pytest.param(days(6, 20, 10, 2019), None, True, id="days that a source prints"),
        pytest.param(days(8, 13, 10, 2019), None, False, id="a day less"),
        pytest.param(days(7, 13, 10), None, False, id="of no year"),
        pytest.param(month(10, 2019), None, False, id="a month"),
    ],
)
def test_a_range_is_that_of_a_week(mention: DateMention, year: int | None, is_exact: bool) -> None:
    assert CALENDAR.is_exact(mention, year) is is_exact


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        pytest.param(days(7, 13, 9, 2019), True, id="another month"),
        pytest.param(days(7, 13, 10, 2018), True, id="another year"),
        pytest.param(days(7, 14, 9, 2019), False, id="another last day"),
        pytest.param(day(7, 9, 2019), False, id="one day"),
    ],
)
def test_a_range_has_the_days_of_the_month_of_a_week(mention: DateMention, expected: bool) -> None:
    assert CALENDAR.by_id[OCTOBER].has_same_days_of_month(mention) is expected


@pytest.mark.parametrize(
    ("on", "week"),
    [
        pytest.param(date(2019, 10, 6), None, id="the day before a week without later news of another"),
        pytest.param(date(2019, 10, 7), OCTOBER, id="its first day"),
        pytest.param(date(2019, 12, 27), OCTOBER, id="75 days after its last"),
        pytest.param(date(2019, 12, 28), None, id="76 days after its last"),
        pytest.param(date(2020, 1, 31), None, id="the day before the month of a week without days"),
        pytest.param(date(2020, 2, 1), FEBRUARY, id="the first day of that month"),
        pytest.param(date(2020, 5, 14), FEBRUARY, id="75 days after its last day"),
        pytest.param(date(2020, 5, 15), None, id="76 days after its last day"),
    ],
)
def test_the_week_that_is_in_the_news_on_a_day(on: date, week: str | None) -> None:
    assert CALENDAR.find_last_week_in_news(on) == week


def test_the_later_of_two_weeks_is_in_the_news() -> None:
    two = made.record(
        periods=(
            made.period(MAY, start="2019-05-13", end="2019-05-20"),
            made.period("2019-06", start="2019-06-10", end="2019-06-16"),
        )
    )
    assert Calendar(two).find_last_week_in_news(date(2019, 6, 10)) == "2019-06"
    assert Calendar(two).find_last_week_in_news(date(2019, 6, 9)) == MAY


@pytest.mark.parametrize(
    ("mention", "year", "weeks"),
    [
        pytest.param(day(20, 10), 2019, {OCTOBER}, id="a day after a week, in the year of the text"),
        pytest.param(day(20, 10, 2021), None, {LATER}, id="a day with a year"),
        pytest.param(day(20, 10), None, {OCTOBER, LATER}, id="a day of any year"),
        pytest.param(day(6, 10), 2021, set(), id="a day before a week"),
        pytest.param(days(6, 7, 10), 2019, set(), id="days of which the first is before a week"),
        pytest.param(month(10, 2019), None, set(), id="a month"),
    ],
)
def test_the_weeks_in_the_news_on_a_date(mention: DateMention, year: int | None, weeks: set[str]) -> None:
    assert CALENDAR.list_weeks_in_news(mention, year) == weeks


@pytest.mark.parametrize(
    ("on", "is_in_week"),
    [
        (date(2019, 10, 6), False),
        (date(2019, 10, 7), True),
        (date(2019, 10, 13), True),
        (date(2019, 10, 14), False),
        (date(2020, 2, 10), False),
    ],
)
def test_a_day_lies_in_a_week(on: date, is_in_week: bool) -> None:
    assert CALENDAR.has_week_on(on) is is_in_week


@pytest.mark.parametrize(
    ("mention", "year", "expected"),
    [
        pytest.param(day(7, 10, 2019), None, True, id="the first day"),
        pytest.param(day(13, 10, 2019), None, True, id="the last day"),
        pytest.param(day(9, 10, 2019), None, False, id="a day between"),
        pytest.param(day(14, 10, 2019), None, False, id="the day after"),
        pytest.param(day(5, 3), 2023, True, id="in the year of the text"),
        pytest.param(day(5, 3), 2022, False, id="in another year"),
        pytest.param(day(5, 3), None, False, id="of no year"),
    ],
)
def test_the_first_and_last_days_of_weeks(mention: DateMention, year: int | None, expected: bool) -> None:
    assert CALENDAR.is_first_or_last_day(mention, year) is expected
