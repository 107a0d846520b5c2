"""The weeks of a record, which of them dates mean and by which year, and dates that are only compared with."""

from __future__ import annotations

from datetime import date

import pytest

from countylines.checker.mentions.date_mentions import DateBounds, DateMention
from countylines.checker.mentions.weeks import Calendar, DateResolver
from countylines.checker.passages import Passage
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.campaigns import CampaignVocabulary
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
    assert {week.id: (week.year, week.bounds[0].month, week.period.ordinal) for week in CALENDAR.weeks} == {
        OCTOBER: (2019, 10, 4),
        FEBRUARY: (2020, 2, None),
        MARCH: (2023, 2, None),
        MAY: (2019, 5, None),
        LATER: (2021, 10, None),
    }
    assert CALENDAR.by_id[MAY].days is None
    assert CALENDAR.by_id[MAY].bounds == (date(2019, 5, 1), date(2019, 5, 31))
    assert CALENDAR.by_id[OCTOBER].days == CALENDAR.by_id[OCTOBER].bounds == (date(2019, 10, 7), date(2019, 10, 13))


def test_the_days_that_sources_print() -> None:
    rejected = DateBounds(date(2019, 10, 7), date(2019, 10, 14))
    assert CALENDAR.rejected_ranges == {rejected}
    assert CALENDAR.ranges == {
        **{week.days: week.id for week in CALENDAR.weeks if week.days},
        rejected: OCTOBER,
        DateBounds(date(2019, 10, 6), date(2019, 10, 20)): OCTOBER,
        DateBounds(date(2021, 10, 4), date(2021, 10, 10)): LATER,
    }


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


SEPTEMBER, LAST = "2020-09", "2022-09"
RESOLVING = Calendar(
    made.record(
        periods=(
            made.period(MAY, start="2019-05-13", end="2019-05-20"),
            made.period(OCTOBER, start="2019-10-07", end="2019-10-13"),
            made.period(SEPTEMBER),
            made.period(LATER, start="2021-10-11", end="2021-10-17"),
            made.period(LAST, start="2022-09-05", end="2022-09-11"),
        )
    )
)
CAMPAIGNS = CampaignVocabulary(
    PhraseTable([("crackdown", False)]),
    PhraseTable(
        [
            ("wave four", frozenset({OCTOBER})),
            ("autumn campaign", frozenset({OCTOBER, LATER})),
            ("school campaign", frozenset({MAY, SEPTEMBER})),
            ("harvest campaign", frozenset({OCTOBER, SEPTEMBER, LATER})),
            ("2019 drive", frozenset({MAY})),
        ]
    ),
)


def resolve(text: str, published: tuple[int, int] | None = None) -> list[DateMention]:
    day = date(*published, 1) if published else None
    return DateResolver(RESOLVING, CAMPAIGNS, day).resolve(Passage(text, 0))


def last_of(text: str, published: tuple[int, int] | None = None) -> DateMention:
    return resolve(text, published)[-1]


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        pytest.param("It was in October.", None, None, id="never said"),
        pytest.param("It was in October 2019.", (2021, 6), 2019, id="its own"),
        pytest.param("In May 2019 it began. In October it ended.", None, 2019, id="said before"),
        pytest.param("Since May 2021 it went on. It was in October.", None, None, id="said of a date compared with"),
        pytest.param("It was in May.", (2021, 6), 2021, id="of publication"),
        pytest.param("It was in October this year.", (2021, 6), 2021, id="this year"),
        pytest.param("It was in May last month.", (2021, 6), 2021, id="last of something else"),
        pytest.param("It was this October.", (2022, 6), 2022, id="this before a later month"),
        pytest.param("It was last October.", (2022, 11), 2022, id="last before an earlier month"),
        pytest.param("It was last October.", (2022, 10), 2021, id="last before the same month"),
        pytest.param("It was last October.", (2023, 6), 2022, id="last before a later month"),
        pytest.param("It was in October last year.", None, None, id="last year of no year"),
        pytest.param("On 3 June 2021 we met. It was last October.", None, 2020, id="from the first day named"),
        pytest.param(
            "On 3 June 2021 we met. On 4 June 2020 we left. It was last October.", None, 2020, id="not a later"
        ),
        pytest.param("In June 2021 we met. It was last May.", None, 2021, id="a month is no time of writing"),
        pytest.param("In October 2019 it ended. Compare May of that year.", (2021, 6), 2019, id="of that year"),
        pytest.param("It was in October.", (2021, 6), 2021, id="a later month, a week in that year"),
        pytest.param("It was in October.", (2024, 6), 2024, id="a later month, no week the year before"),
        pytest.param("It was in October.", (2022, 10), 2022, id="the month itself"),
        pytest.param("It was in October.", (2022, 11), 2022, id="an earlier month"),
        pytest.param("In 2022 we met. It was in October.", None, 2022, id="after a year alone"),
        pytest.param(
            "From 30 March to 2 November 2022 we met. It was in October.", None, 2022, id="a range's last month"
        ),
        pytest.param(
            "In October 2019 it began. In November 2021 we met. It was in October.",
            None,
            2021,
            id="a month that has a week in the year said last",
        ),
        pytest.param(
            "In July 2019 it began. In August 2022 we met. It was in July.",
            None,
            2022,
            id="a month named without a week",
        ),
        pytest.param(
            "It has risen since May 2019. In June 2022 we met. It was in May.", None, 2022, id="a month compared with"
        ),
        pytest.param(
            "In 2022 we met. It ended on 13 October.", (2019, 11), 2019, id="the last day in the year of writing"
        ),
        pytest.param(
            "In 2022 we met. It began on 7 October.", (2019, 11), 2019, id="the first day in the year of writing"
        ),
        pytest.param("In 2022 we met. On 9 October we left.", (2019, 11), 2022, id="a day inside a week"),
        pytest.param(
            "In 2021 we met. It began on 11 October.", (2019, 11), 2021, id="the first day in the year said last"
        ),
        pytest.param(
            "In 2022 we met. It ended on Sunday 13 October.", (2019, 11), 2019, id="the weekday of the last day"
        ),
        pytest.param("In 2022 we met. A year later, on 9 October, we left.", None, 2023, id="a year later"),
        pytest.param("In 2022 we met. The following year it was in May.", None, 2023, id="the following year"),
        pytest.param(
            "In 2022 we met. A year later, in May, it rose. It fell in June.", None, 2023, id="still a year later"
        ),
        pytest.param("It ended a year later, on 9 October.", None, None, id="a year later than nobody knows"),
        pytest.param("In 2022 we met. It ended on 13 October.", None, 2022, id="nothing says when it was written"),
    ],
)
def test_the_year_by_which_a_month_is_read(text: str, published: tuple[int, int] | None, year: int | None) -> None:
    assert last_of(text, published).read_year == year


DEFINITE, VAGUE = False, True


@pytest.mark.parametrize(
    ("text", "published", "weeks", "is_vague"),
    [
        pytest.param("In October 2019", None, {OCTOBER}, DEFINITE, id="a month with its year"),
        pytest.param("In October", (2019, 11), {OCTOBER}, VAGUE, id="a month with the year of the text"),
        pytest.param("In October", None, {OCTOBER, LATER}, VAGUE, id="a month of any year"),
        pytest.param("In November 2019", None, set(), DEFINITE, id="a month of no week"),
        pytest.param("In November", None, set(), VAGUE, id="a month of no week and no year"),
        pytest.param("On 10 October 2019", None, {OCTOBER}, DEFINITE, id="a day"),
        pytest.param("On 10 October", (2019, 11), {OCTOBER}, DEFINITE, id="a day with the year of the text"),
        pytest.param("On 20 October 2019", None, {OCTOBER}, VAGUE, id="a day after a week is news of it"),
        pytest.param("On 1 October 2019", None, set(), VAGUE, id="a day before it"),
        pytest.param("On 14–20 October 2019", None, set(), DEFINITE, id="a range after a week is no news of it"),
        pytest.param("On 10 September", (2020, 10), {SEPTEMBER, LAST}, VAGUE, id="a day in a month without days"),
        pytest.param("On 10 September 2020", None, {SEPTEMBER}, DEFINITE, id="such a day with its year"),
        pytest.param("On 10 September", (2022, 10), {LAST}, DEFINITE, id="a day of a week with days"),
        pytest.param("On 20 September", (2020, 10), {SEPTEMBER}, DEFINITE, id="a day that no other week has"),
        pytest.param("On 7–13 October", None, {OCTOBER}, DEFINITE, id="the days of one week"),
        pytest.param("On 11–17 October", (2019, 11), {LATER}, DEFINITE, id="the days of a week of another year"),
        pytest.param("On 8–12 October", (2019, 11), {OCTOBER}, DEFINITE, id="some days of a week"),
        pytest.param("On 8–12 October", None, set(), VAGUE, id="some days of a week of no year"),
        pytest.param("On 8–12 October 2019", None, {OCTOBER}, DEFINITE, id="some days with their year"),
        pytest.param(
            "From Monday 7 October to 12 October", (2019, 11), {OCTOBER}, DEFINITE, id="a weekday of the year"
        ),
        pytest.param("From Sunday 8 October to 12 October", (2019, 11), {OCTOBER}, DEFINITE, id="a weekday of no year"),
        pytest.param("In 2019", None, {MAY, OCTOBER}, VAGUE, id="a year of two weeks"),
        pytest.param("In 2021", None, {LATER}, VAGUE, id="a year of one week"),
        pytest.param("The 2021 big crackdown", None, {LATER}, VAGUE, id="a campaign farther off"),
        pytest.param("The 2019 crackdown", None, {MAY, OCTOBER}, VAGUE, id="the campaign of a year that had two"),
        pytest.param("In spring 2019", None, {MAY}, DEFINITE, id="spring"),
        pytest.param("In the spring of 2019", None, {MAY}, DEFINITE, id="the spring of"),
        pytest.param("In autumn 2019", None, {OCTOBER}, DEFINITE, id="autumn"),
        pytest.param("In fall 2021", None, {LATER}, DEFINITE, id="fall"),
        pytest.param("In 2019-20", None, set(), VAGUE, id="a year of two"),
        pytest.param("In 2019–20", None, set(), VAGUE, id="a year of two, with a dash"),
        pytest.param("In 2019–2020", None, set(), VAGUE, id="a year of two, in full"),
        pytest.param("In 2019–2021", None, set(), VAGUE, id="several years"),
        pytest.param("In summer 2019", None, set(), VAGUE, id="a season without a week"),
        pytest.param("In autumn of the late 2019", None, {MAY, OCTOBER}, VAGUE, id="a season farther off"),
    ],
)
def test_the_weeks_of_a_date(text: str, published: tuple[int, int] | None, weeks: set[str], *, is_vague: bool) -> None:
    found = last_of(text, published)
    assert ({*found.weeks}, found.is_vague) == (weeks, is_vague)


@pytest.mark.parametrize(
    ("season", "months"), [("spring", "03 04 05"), ("summer", "06 07 08"), ("autumn", "09 10 11"), ("fall", "09 10 11")]
)
def test_the_months_of_a_season(season: str, months: str) -> None:
    for number in range(2, 13):
        week = f"2024-{number:02}"
        calendar = Calendar(made.record(periods=(made.period("2024-01"), made.period(week))))
        found = DateResolver(calendar, CAMPAIGNS, None).resolve(Passage(f"In {season} 2024", 0))
        assert (found[0].weeks == {week}) is (week[-2:] in months.split())


def test_days_that_two_weeks_had_are_those_of_the_year_said_last() -> None:
    weeks = {"2019-10": "2019-10-07", "2024-10": "2024-10-07"}
    periods = [made.period(name, start=start, end=f"{start[:-2]}13") for name, start in weeks.items()]
    calendar = Calendar(made.record(periods=periods))
    for year, expected in ((2024, {"2024-10"}), (2019, {"2019-10"}), (2021, set())):
        resolver = DateResolver(calendar, CAMPAIGNS, date(year, 11, 1))
        assert resolver.resolve(Passage("On 7–13 October", 0))[0].weeks == expected
    resolver = DateResolver(calendar, CAMPAIGNS, date(2021, 11, 1))
    assert resolver.resolve(Passage("From Monday 7 October to 13 October", 0))[0].weeks == set()


def test_a_weekday_that_fits_the_year_of_the_text_does_not_change_it() -> None:
    periods = [made.period("2019-10", start="2019-10-07", end="2019-10-13"), made.period("2024-03")]
    resolver = DateResolver(Calendar(made.record(periods=periods)), CAMPAIGNS, date(2024, 11, 1))
    assert resolver.resolve(Passage("From Monday 7 October to 12 October", 0))[0].weeks == set()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("In wave four", [("wave four", {OCTOBER}, DEFINITE)], id="a name of one week"),
        pytest.param("Wave four", [("wave four", {OCTOBER}, DEFINITE)], id="a name at the beginning"),
        pytest.param("The autumn campaign", [("autumn campaign", {OCTOBER, LATER}, VAGUE)], id="a name of two"),
        pytest.param(
            "The harvest campaign October 2020",
            [("harvest campaign", {OCTOBER, SEPTEMBER, LATER}, VAGUE), ("october 2020", set(), DEFINITE)],
            id="with a month of no week",
        ),
        pytest.param(
            "In wave four October 2019",
            [("wave four", {OCTOBER}, DEFINITE), ("october 2019", {OCTOBER}, DEFINITE)],
            id="two that are certain",
        ),
        pytest.param(
            "In 2021 wave four", [("2021", {LATER}, VAGUE), ("wave four", {OCTOBER}, DEFINITE)], id="of other weeks"
        ),
    ],
)
def test_names_of_weeks(text: str, dates: list[tuple[str, set[str], bool]]) -> None:
    passage = Passage(text, 0)
    found = DateResolver(RESOLVING, CAMPAIGNS, None).resolve(passage)
    assert [(" ".join(passage.words[one.first : one.last]), {*one.weeks}, one.is_vague) for one in found] == dates


@pytest.mark.parametrize(
    ("text", "is_compared_with"),
    [
        pytest.param("The previous ones in May 2019, October 2019", True, id="in a list with one compared with"),
        pytest.param("Held four times, most recently in October 2019", False, id="so many times"),
        pytest.param("The week before (13–20 May 2019)", False, id="the one before, with its days"),
        pytest.param("More than usual from 13 May 2019", False, id="than usual"),
        pytest.param("Half as many again as in May 2019", True, id="as in"),
    ],
)
def test_a_word_compares_with_the_dates_right_after_it(text: str, is_compared_with: bool) -> None:
    assert last_of(text).is_compared_with is is_compared_with


def test_a_name_is_no_date_and_may_be_compared_with() -> None:
    named, compared = resolve("In wave four it rose, compared with wave four")
    assert (named.is_name, named.is_compared_with) == (True, False)
    assert (compared.is_name, compared.is_compared_with) == (True, True)


@pytest.mark.parametrize(
    ("text", "is_compared"),
    [
        pytest.param("It rose in May 2019", False, id="no such word"),
        pytest.param("It rose compared with May 2019", True, id="compared"),
        pytest.param("They print it before it goes out on 22 May 2019", False, id="before, and a clause"),
        pytest.param("It was higher before the week of May 2019", True, id="before a noun"),
        pytest.param("Arrests have grown since they began in May 2019", False, id="since, and a clause"),
        pytest.param("They check more lorries than in the week of 6 May 2019", True, id="than in a week"),
        pytest.param("They gave out 12,000 lamps after more than 8,000 in May 2019", True, id="after more than"),
        pytest.param("They took £900 after almost £800 in May 2019", True, id="after almost an amount"),
        pytest.param("They left after a raid on 12 homes in May 2019", False, id="after something else"),
        pytest.param("It has risen since May 2019", True, id="since"),
        pytest.param("The third since the series began, took place in May 2019", False, id="since, and another verb"),
        pytest.param("They seized it rather than in May 2019", True, id="than"),
        pytest.param("More than in May 2019", True, id="more than in"),
        pytest.param("More than 586 in May 2019", False, id="more than a number"),
        pytest.param("Fewer than 586 in May 2019", False, id="fewer than a number"),
        pytest.param("Less than £586 in May 2019", False, id="less than an amount"),
        pytest.param("It rose against 586 in May 2019", True, id="against a number"),
        pytest.param("It rose against £586 in May 2019", True, id="against an amount"),
        pytest.param("It rose against the 586 in May 2019", True, id="against the number"),
        pytest.param("A drive against dealers in May 2019", False, id="against somebody"),
        pytest.param("He spoke as chief in May 2019", False, id="as something"),
        pytest.param("It rose from 586 in May 2019", True, id="from a number"),
        pytest.param("It rose from 5 in May 2019", True, id="from a number of one digit"),
        pytest.param("Police from Kent in May 2019", False, id="from a place"),
        pytest.param("They held 743 from Kent in May 2019", False, id="a number before from"),
        pytest.param("In May 2019 it was as before", False, id="such a word at the end of the text"),
        pytest.param("It rose compared with the other week. In May 2019", False, id="in another sentence"),
        pytest.param("It rose since then; in May 2019", False, id="before a semicolon"),
        pytest.param("It rose since then – in May 2019", False, id="before a dash"),
        pytest.param("Since then it rose in a few of the May 2019", True, id="nine tokens before"),
        pytest.param("Since May 2019", True, id="the first word"),
        pytest.param("Against May 2019", False, id="against and the date itself"),
    ],
)
def test_a_date_is_only_compared_with(text: str, is_compared: bool) -> None:
    assert last_of(text).is_compared_with is is_compared
