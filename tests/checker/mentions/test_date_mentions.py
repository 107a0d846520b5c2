"""Dates: what is read as one in running text, from which word to which, and what is only like one."""

from __future__ import annotations

from datetime import date

import pytest

from countylines.checker.mentions.date_mentions import DateMention, find_dates
from countylines.checker.passages import Passage


def in_figures(one: DateMention) -> str:
    """Write a date in figures: ``7/10/2019``, ``10/2019``, ``2019``; a range with both its days."""
    if not one.month:
        return str(one.year)
    ends = [
        f"{day}/{month}" if day else str(month) for day, month in ((one.day, one.month), (one.last_day, one.last_month))
    ]
    return "-".join(dict.fromkeys(ends)) + (f"/{one.year}" if one.year else "")


def dates_of(text: str) -> dict[str, str]:
    """Return the words of each date of a text, with the date in figures."""
    passage = Passage(text, 0)
    _, starts, ends = passage.tokens
    return {text[starts[one.first] : ends[one.last - 1]]: in_figures(one) for one in find_dates(passage)}


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        pytest.param("It was on 7 October 2019.", "7 October 2019", "7/10/2019", id="a day before its month"),
        pytest.param("It was on 1 October 2019.", "1 October 2019", "1/10/2019", id="the first day"),
        pytest.param("It was on 31 October 2019.", "31 October 2019", "31/10/2019", id="the last day"),
        pytest.param("It was on 7 October.", "7 October", "7/10", id="no year"),
        pytest.param("7 October", "7 October", "7/10", id="nothing else"),
        pytest.param("It was on 7th October.", "7th October", "7/10", id="st, nd, rd and th"),
        pytest.param("It was on the 7th of October.", "7th of October", "7/10", id="of"),
        pytest.param("It was the seventh of October.", "seventh of October", "7/10", id="an ordinal in words"),
        pytest.param("It was the twentieth of May.", "twentieth of May", "20/5", id="the twentieth"),
        pytest.param("It was the thirtieth of May.", "thirtieth of May", "30/5", id="the thirtieth"),
        pytest.param("It was the twenty-first of May.", "twenty-first of May", "21/5", id="an ordinal of two words"),
        pytest.param("It was the thirty-first of May.", "thirty-first of May", "31/5", id="and of the thirties"),
        pytest.param("It was October thirty 13.", "October thirty 13", "30/10", id="a ten before digits"),
        pytest.param("It was October 7, 2019.", "October 7, 2019", "7/10/2019", id="a day after its month"),
        pytest.param("It was October 7th.", "October 7th", "7/10", id="its suffix"),
        pytest.param("On October the seventh it began.", "October the seventh", "7/10", id="an article between"),
        pytest.param("October 7 was a Monday.", "October 7", "7/10", id="the first words"),
        pytest.param("It was Oct. 7.", "Oct. 7", "7/10", id="a month in short, with its point"),
        pytest.param("It was Oct 7.", "Oct 7", "7/10", id="a month in short"),
        pytest.param("It began on 7 Sept with raids.", "7 Sept", "7/9", id="four letters"),
        pytest.param("Sept was quiet.", "Sept", "9", id="four letters are no other word"),
        pytest.param("It was in October 2019.", "October 2019", "10/2019", id="a month"),
        pytest.param("October 2019 (7–13)", "October 2019 (7–13", "7/10-13/10/2019", id="days in brackets"),
        pytest.param("In May (13th to 20th) it was", "May (13th to 20th", "13/5-20/5", id="ordinals in brackets"),
        pytest.param("October 2019 (7)", "October 2019", "10/2019", id="one number in brackets"),
        pytest.param("October 2019 (12 and 13 men)", "October 2019", "10/2019", id="other numbers in brackets"),
        pytest.param("Asked about 2019: nothing.", "2019", "2019", id="a year that somebody asks about"),
        pytest.param("It was in October, 2019.", "October, 2019", "10/2019", id="a comma before the year"),
        pytest.param("It was in October of 2019.", "October of 2019", "10/2019", id="of before the year"),
        pytest.param("It was in October, 12 forces said.", "October", "10", id="another number after a comma"),
        pytest.param("The October count 2024 began.", "October count 2024", "10/2024", id="a noun before the year"),
        pytest.param("The October week of 2019", "October week of 2019", "10/2019", id="a noun and of"),
        pytest.param("It was May.", "May", "5", id="a month that may be a verb, after a small letter"),
        pytest.param("May: 586 arrests", "May", "5", id="a month that may be a verb, before a colon"),
        pytest.param("May. Another week.", "May", "5", id="a month that may be a verb, alone at the beginning"),
        pytest.param("May", "May", "5", id="a month that may be a verb, alone"),
        pytest.param("March – 586 arrests.", "March", "3", id="a month that may be a verb, before a dash"),
        pytest.param("In October. 7 people came.", "October", "10", id="a full name ends its sentence"),
        pytest.param("It was in October 1900.", "October 1900", "10/1900", id="the earliest year"),
        pytest.param("It was in October 1899.", "October", "10", id="a number before the earliest year"),
        pytest.param("It was in October 2099.", "October 2099", "10/2099", id="the latest year"),
        pytest.param("It was in October 2100.", "October", "10", id="a number after the latest year"),
        pytest.param("There were 32 October raids.", "October", "10", id="more than the days of a month"),
        pytest.param("There were 0 October raids.", "October", "10", id="less than a day"),
        pytest.param("Agent 007 October.", "October", "10", id="three digits"),
        pytest.param("There were 7 in October.", "October", "10", id="a number that is no day"),
        pytest.param("He was in Wall St October.", "October", "10", id="letters that are no suffix"),
        pytest.param("October 32 raids", "October", "10", id="more than the days of a month, after it"),
        pytest.param("October 0 raids", "October", "10", id="less than a day, after it"),
        pytest.param("October 31 was quiet.", "October 31", "31/10", id="the last day, after its month"),
        pytest.param("October 1 was quiet.", "October 1", "1/10", id="the first day, after its month"),
        pytest.param("October 012", "October", "10", id="three digits after a month"),
        pytest.param("October's raids", "October's", "10", id="a possessive"),
        pytest.param("It was  October 7th  that", "October 7th", "7/10", id="wide spaces"),
    ],
)
def test_a_date_around_a_month(text: str, printed: str, expected: str) -> None:
    assert dates_of(text) == {printed: expected}


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        pytest.param("It ran 7-13 October 2019.", "7-13 October 2019", "7/10-13/10/2019", id="a hyphen"),
        pytest.param("It ran 7–13 October 2019.", "7–13 October 2019", "7/10-13/10/2019", id="a dash"),
        pytest.param("It ran 7 to 13 October.", "7 to 13 October", "7/10-13/10", id="to"),
        pytest.param("It ran 1 to 13 October.", "1 to 13 October", "1/10-13/10", id="from the first day"),
        pytest.param("The range is 31 to 7 October.", "31 to 7 October", "31/10-7/10", id="no day is compared"),
        pytest.param("It ran 7th until 13th October.", "7th until 13th October", "7/10-13/10", id="suffixes"),
        pytest.param(
            "From Monday 7 to Sunday 13 October they met.",
            "7 to Sunday 13 October",
            "7/10-13/10",
            id="a weekday between",
        ),
        pytest.param(
            "From the 7th to the 13th of October.", "7th to the 13th of October", "7/10-13/10", id="an article between"
        ),
        pytest.param("It ran 30 September to 6 October.", "30 September to 6 October", "30/9-6/10", id="two months"),
        pytest.param(
            "From 30th September till 6 October.",
            "30th September till 6 October",
            "30/9-6/10",
            id="two months, a suffix",
        ),
        pytest.param(
            "From 30 December 2023 to 5 January 2024.",
            "30 December 2023 to 5 January 2024",
            "30/12-5/1/2024",
            id="two years",
        ),
        pytest.param(
            "From 7 October 2019 to 14 October.", "7 October 2019 to 14 October", "7/10-14/10/2019", id="the first year"
        ),
        pytest.param(
            "Between Monday 7 October 2019 and Sunday 13 October 2019.",
            "7 October 2019 and Sunday 13 October 2019",
            "7/10-13/10/2019",
            id="between and weekdays",
        ),
        pytest.param(
            "Between 7 October 2019 and 14 October 2019.",
            "7 October 2019 and 14 October 2019",
            "7/10-14/10/2019",
            id="a year twice",
        ),
        pytest.param(
            "It ran seventh to thirteenth October.", "seventh to thirteenth October", "7/10-13/10", id="ordinals"
        ),
        pytest.param(
            "It ran October 7-13, 2019.", "October 7-13, 2019", "7/10-13/10/2019", id="after the month, a hyphen"
        ),
        pytest.param("It ran October 7 through 13.", "October 7 through 13", "7/10-13/10", id="after the month"),
        pytest.param(
            "It ran October 7 to the 13th.", "October 7 to the 13th", "7/10-13/10", id="after the month, an article"
        ),
        pytest.param("It ran October 7 to October 13.", "October 7 to October 13", "7/10-13/10", id="the month twice"),
        pytest.param(
            "It ran September 30 to Oct. 6.", "September 30 to Oct. 6", "30/9-6/10", id="the second month in short"
        ),
        pytest.param(
            "It ran October 7 to Sunday, October 13.",
            "October 7 to Sunday, October 13",
            "7/10-13/10",
            id="the second weekday",
        ),
        pytest.param(
            "From the 30th of September to the 6th of October.",
            "30th of September to the 6th of October",
            "30/9-6/10",
            id="of, twice",
        ),
        pytest.param("Between October 7 and 13 police met.", "October 7 and 13", "7/10-13/10", id="between and and"),
        pytest.param("From October 7 and 13 police met.", "October 7 and 13", "7/10-13/10", id="from and and"),
    ],
)
def test_a_range_of_days(text: str, printed: str, expected: str) -> None:
    assert dates_of(text) == {printed: expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It ran October 7 and 13.", {"October 7": "7/10"}, id="and, without between"),
        pytest.param("21 October 2019 – 2 pages", {"21 October 2019": "21/10/2019"}, id="a number after a year"),
        pytest.param("On 7 October and 13 people came.", {"7 October": "7/10"}, id="a count after and"),
        pytest.param("On October 7 and 13 arrests followed.", {"October 7": "7/10"}, id="a count after a day"),
        pytest.param("It was 7 or 13 October.", {"13 October": "13/10"}, id="or makes no range"),
        pytest.param("From 32 to 7 October.", {"7 October": "7/10"}, id="a number that is no day"),
        pytest.param("From 0 to 7 October.", {"7 October": "7/10"}, id="nought is no day"),
        pytest.param("From 123 to 7 October.", {"7 October": "7/10"}, id="three digits are no day"),
        pytest.param("From 007 to 7 October.", {"7 October": "7/10"}, id="three digits of a small number"),
        pytest.param("It went up to 7 October.", {"7 October": "7/10"}, id="a short word is no day"),
        pytest.param(
            "October 7 to 13, November was quiet", {"October 7 to 13": "7/10-13/10", "November": "11"}, id="a mark"
        ),
        pytest.param("It was October 7 to 13 of that year", {"October 7 to 13": "7/10-13/10"}, id="of, and no month"),
        pytest.param(
            "From September to 7 October.", {"September": "9", "7 October": "7/10"}, id="a month without a day"
        ),
        pytest.param("From 2018 to 7 October.", {"2018": "2018", "7 October": "7/10"}, id="a year without a month"),
        pytest.param("It began October 7 to great joy.", {"October 7": "7/10"}, id="to, and no day"),
        pytest.param("It was October 7 but not 13.", {"October 7": "7/10"}, id="another word between"),
        pytest.param("7 October 2019, 8 November", {"7 October 2019": "7/10/2019", "8 November": "8/11"}, id="a list"),
        pytest.param("7/10/2019 13/10/2019", {"7/10/2019": "7/10/2019", "13/10/2019": "13/10/2019"}, id="side by side"),
    ],
)
def test_what_is_no_range(text: str, expected: dict[str, str]) -> None:
    assert dates_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In 2019 on 7 October", {"2019": "2019", "7 October": "7/10"}, id="not without a comma"),
        pytest.param("In 2019, on 7 October", {"2019": "2019", "7 October": "7/10"}, id="not with a word between"),
        pytest.param("In 2019; 7 October", {"2019": "2019", "7 October": "7/10"}, id="not with another mark"),
        pytest.param(
            "In 2018, 7 October 2019", {"2018": "2018", "7 October 2019": "7/10/2019"}, id="not beside its own"
        ),
        pytest.param("In January and May 2019", {"January": "1/2019", "May 2019": "5/2019"}, id="after two months"),
        pytest.param("In January or May 2019", {"January": "1/2019", "May 2019": "5/2019"}, id="or"),
        pytest.param("In January/May 2019", {"January": "1/2019", "May 2019": "5/2019"}, id="a stroke"),
        pytest.param("January to May 2019", {"January": "1/2019", "May 2019": "5/2019"}, id="to"),
        pytest.param("April-May 2019", {"April": "4/2019", "May 2019": "5/2019"}, id="a hyphen"),
        pytest.param("January–May 2019", {"January": "1/2019", "May 2019": "5/2019"}, id="a dash"),
        pytest.param(
            "In January and March and May 2019",
            {"January": "1/2019", "March": "3/2019", "May 2019": "5/2019"},
            id="three",
        ),
        pytest.param("In January, in May 2019", {"January": "1", "May 2019": "5/2019"}, id="not over other words"),
        pytest.param(
            "In January 2018 and May 2019", {"January 2018": "1/2018", "May 2019": "5/2019"}, id="each its own"
        ),
        pytest.param("In January and in May", {"January": "1", "May": "5"}, id="no year at all"),
        pytest.param("In January and May", {"January": "1", "May": "5"}, id="no year at the end"),
    ],
)
def test_a_year_that_two_dates_share(text: str, expected: dict[str, str]) -> None:
    assert dates_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("in may", {}, id="a small letter"),
        pytest.param("on 7 october", {"7 october": "7/10"}, id="a small letter after a day"),
        pytest.param("in may 2019", {"may 2019": "5/2019"}, id="a small letter before a year"),
        pytest.param("the other 7 may go", {}, id="the verb in small letters after a number"),
        pytest.param("the october raids", {}, id="a small letter of a long month"),
        pytest.param("May we go in", {}, id="the verb"),
        pytest.param("March on", {}, id="another verb"),
        pytest.param("Ms May spoke", {}, id="a name"),
        pytest.param("Reading, May spoke", {}, id="a name after a comma"),
        pytest.param("It was in May", {"May": "5"}, id="a preposition"),
        pytest.param("in May", {"May": "5"}, id="the first words"),
        pytest.param("It was last May", {"May": "5"}, id="last"),
        pytest.param("On Monday May was sunny", {"May": "5"}, id="a weekday"),
        pytest.param("the 13th May raids", {"13th May": "13/5"}, id="a suffix"),
        pytest.param("13 May raids", {"13 May": "13/5"}, id="a number"),
        pytest.param("May 13 raids", {"May 13": "13/5"}, id="a number after it"),
        pytest.param("A man of 57, May said so", {}, id="a number before it that is no year"),
        pytest.param("May brought 57 hens", {"May": "5"}, id="before a verb in the past"),
        pytest.param("May bring 57 hens", {}, id="before any other verb"),
        pytest.param("May said they had 57", {}, id="somebody of that name"),
        pytest.param("Mar. 13 raids", {"Mar. 13": "13/3"}, id="a point"),
        pytest.param("MAY The third week began", {"MAY": "5"}, id="in capitals before a sentence"),
        pytest.param("MAY THE BEST WIN", {}, id="capitals throughout"),
        pytest.param("MAY", {"MAY": "5"}, id="alone"),
        pytest.param("Jan spoke", {}, id="a short name"),
        pytest.param("No month, no number.", {}, id="neither a month nor a number"),
    ],
)
def test_a_word_that_may_be_a_month(text: str, expected: dict[str, str]) -> None:
    assert dates_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was 7/10/2019.", {"7/10/2019": "7/10/2019"}, id="strokes"),
        pytest.param("It was 7.10.19.", {"7.10.19": "7/10/2019"}, id="points, and two digits of the year"),
        pytest.param("It was 7.10.99.", {"7.10.99": "7/10/2099"}, id="two digits are of this century"),
        pytest.param("It was 31/12/2019.", {"31/12/2019": "31/12/2019"}, id="the last day and month"),
        pytest.param("It was 1/1/2019.", {"1/1/2019": "1/1/2019"}, id="the first day and month"),
        pytest.param("It was 32/10/2019.", {}, id="no day"),
        pytest.param("It was 7/13/2019.", {}, id="no month"),
        pytest.param("It was 7/0/2019.", {}, id="month nought"),
        pytest.param("It was 7/10/201.", {}, id="three digits of the year"),
        pytest.param("It was 7/10.", {}, id="no year"),
        pytest.param("Published 2019-10-07.", {"2019-10-07": "7/10/2019"}, id="the year first"),
        pytest.param("Published 2019-10.", {"2019-10": "10/2019"}, id="no day"),
        pytest.param("Published 2019-10 07", {"2019-10": "10/2019"}, id="a number after a space"),
        pytest.param("Published 2019-1-07.", {"2019-1-07": "7/1/2019"}, id="one digit of the month"),
        pytest.param("Published 2019 10 07.", {"2019": "2019"}, id="spaces"),
        pytest.param("In the season 2019-20 they met.", {"2019-20": "2019"}, id="two years"),
        pytest.param("Room 1234-10-07", {}, id="no year, with hyphens"),
    ],
)
def test_dates_in_digits(text: str, expected: dict[str, str]) -> None:
    assert dates_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It began in 2019 with raids.", {"2019": "2019"}, id="after a preposition"),
        pytest.param("In 2019 arrests rose.", {"2019": "2019"}, id="after a preposition, before a plural"),
        pytest.param("The October big week 2019", {"October": "10", "2019": "2019"}, id="after a month and two words"),
        pytest.param("The 2019 crackdown", {"2019": "2019"}, id="before one thing"),
        pytest.param("It was 2100 then.", {}, id="no year"),
        pytest.param("There were 743 then.", {}, id="three digits"),
        pytest.param("Reference No: 2019-0611-F", {}, id="a code that begins with a year"),
    ],
)
def test_a_year_alone(text: str, expected: dict[str, str]) -> None:
    assert dates_of(text) == expected


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        pytest.param("Monday 7 October", 0, id="beside it"),
        pytest.param("Sunday, 13 October", 6, id="a comma between"),
        pytest.param("on Tuesday the 8th of October", 1, id="an article between"),
        pytest.param("It was Tues 8 October", 1, id="four letters"),
        pytest.param("It was Thur 10 October", 3, id="four other letters"),
        pytest.param("It ended on Thurs 10 October", 3, id="five letters"),
        pytest.param("Monday, October 7", 0, id="before the month"),
        pytest.param("on 7 October", None, id="none"),
        pytest.param("7 October was Monday", None, id="none before it"),
        pytest.param("Monday was not 7 October", None, id="other words between"),
    ],
)
def test_the_weekday_of_a_date(text: str, weekday: int | None) -> None:
    (found,) = find_dates(Passage(text, 0))
    assert found.weekday == weekday


@pytest.mark.parametrize(
    ("text", "year", "days"),
    [
        pytest.param("7-13 October 2019", None, (date(2019, 10, 7), date(2019, 10, 13)), id="a range"),
        pytest.param("7 October 2019", None, (date(2019, 10, 7), date(2019, 10, 7)), id="a day"),
        pytest.param("7 October 2019", 2021, (date(2019, 10, 7), date(2019, 10, 7)), id="its own year"),
        pytest.param("7 October", 2021, (date(2021, 10, 7), date(2021, 10, 7)), id="another's year"),
        pytest.param("7 October", None, None, id="no year"),
        pytest.param("October 2019", None, None, id="a month"),
        pytest.param("31 September 2019", None, None, id="no such day"),
        pytest.param(
            "30 December to 5 January 2020", None, (date(2019, 12, 30), date(2020, 1, 5)), id="over a new year"
        ),
    ],
)
def test_the_days_of_a_date(text: str, year: int | None, days: tuple[date, date] | None) -> None:
    (found,) = find_dates(Passage(text, 0))
    assert found.days(year) == days


@pytest.mark.parametrize(
    ("text", "is_range"),
    [
        pytest.param("7-13 October", True, id="two days"),
        pytest.param("7 September to 7 October", True, id="the same day of two months"),
        pytest.param("7 October", False, id="a day"),
        pytest.param("October 2019", False, id="a month"),
    ],
)
def test_a_range_has_a_first_and_a_last_day(text: str, *, is_range: bool) -> None:
    (found,) = find_dates(Passage(text, 0))
    assert found.is_range is is_range


def test_a_year_alone_has_no_month_and_no_days() -> None:
    assert find_dates(Passage("in 2019", 0)) == [DateMention(1, 2, year=2019, month=0, day=0, last_month=0, last_day=0)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("May another week follow.", id="the verb begins"),
    ],
)
def test_a_month_that_may_be_a_verb_is_no_date_in_other_places(text: str) -> None:
    assert dates_of(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The counts were on 17 May 2024 and 22 May 2023.",
            {"17 May 2024": "17/5/2024", "22 May 2023": "22/5/2023"},
            id="two days with and",
        ),
        pytest.param(
            "Between 7 October 2019 and 14 October 2019 they met.",
            {"7 October 2019 and 14 October 2019": "7/10-14/10/2019"},
            id="between",
        ),
        pytest.param(
            "It ran from 7 October 2019 and 14 October 2019 was its end.",
            {"7 October 2019 and 14 October 2019": "7/10-14/10/2019"},
            id="from",
        ),
        pytest.param(
            "It ran 7 October 2019 to 14 October 2019.",
            {"7 October 2019 to 14 October 2019": "7/10-14/10/2019"},
            id="another joint",
        ),
    ],
)
def test_two_days_with_their_years_are_a_range_only_where_words_say_so(text: str, expected: dict[str, str]) -> None:
    assert dates_of(text) == expected
