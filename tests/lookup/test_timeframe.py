"""Weeks as people name them. The record has the weeks of its dates; the expected ids were read off a calendar."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from countylines import Dataset
from countylines.lookup.timeframe import Timeframe, TimeReader, find_week_words
from countylines.text.stems import Stems, lowercase_words
from countylines.vocabulary.calculation_words import FEWEST, MOST
from tests.made import period, record

SPRING, AUTUMN, NEXT_AUTUMN, SPAN = "2023-04", "2023-10", "2024-10", "2023-04..2024-10"
RECORD = record(
    {"week": AUTUMN},
    periods=[
        period(SPRING, start="2023-04-15", end="2023-04-23", ordinal=1),
        period(AUTUMN, start="2023-10-07", end="2023-10-15", ordinal=2),
        period(NEXT_AUTUMN, ordinal=3),
        period(SPAN, weeks=(SPRING, AUTUMN, NEXT_AUTUMN)),
    ],
)


def read(text: str) -> Timeframe:
    return TimeReader(RECORD.objects("periods"), frozenset({"count"}), Stems()).read(lowercase_words(text))


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("birds in October 2023", (AUTUMN,), id="month and year"),
        pytest.param("birds in October 2024 against April 2023", (NEXT_AUTUMN, SPRING), id="two dates"),
        pytest.param("birds 2023-10-09", (AUTUMN,), id="a day in digits, the year first"),
        pytest.param("birds 2023-10-30", (), id="a day in digits outside the weeks"),
        pytest.param("2023-10-07 to 2023-10-15", (AUTUMN,), id="a range of days in digits"),
        pytest.param("2023-04 or 2023-10", (SPRING, AUTUMN), id="two dates in digits"),
        pytest.param("April 2023, October 2023 and October 2024 together", (SPAN,), id="weeks that are added up"),
        pytest.param("April 2023 and October 2024 together", (SPRING, NEXT_AUTUMN), id="not all weeks of a span"),
        pytest.param("from spring 2023 to October 2024", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="from one to another"),
        pytest.param("between 2023 and 2024", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="between two years"),
        pytest.param("between May 2023 and October 2024", (AUTUMN, NEXT_AUTUMN), id="a limit in a month of no week"),
        pytest.param("between April and October 2023", (SPRING, AUTUMN), id="between two months of a year"),
        pytest.param("from April to October 2023", (SPRING, AUTUMN), id="from one month to another"),
        pytest.param("did it rise between April 2023 and October 2024", (SPRING, NEXT_AUTUMN), id="a change: two ends"),
        pytest.param("between 2031 and 2033", (), id="between two years without a week"),
        pytest.param("birds before October 2023", (SPRING,), id="before a month"),
        pytest.param("birds before the second week", (SPRING,), id="before an ordinal"),
        pytest.param("birds before 16 October 2023", (SPRING, AUTUMN), id="before a day after a week"),
        pytest.param("birds before 12 October 2023", (SPRING,), id="before a day within a week"),
        pytest.param("birds before April 2023", (), id="before the first"),
        pytest.param("birds after October 2023", (NEXT_AUTUMN,), id="after a month"),
        pytest.param("birds after April 2023", (AUTUMN, NEXT_AUTUMN), id="after another"),
        pytest.param("birds after the third week", (), id="after the last"),
        pytest.param("birds the week after April 2023", (AUTUMN,), id="the week after"),
        pytest.param("birds the week before October 2024", (AUTUMN,), id="the week before"),
        pytest.param("birds directly after April 2023", (AUTUMN,), id="directly after"),
        pytest.param("birds at the end of October 2023", (AUTUMN,), id="a part of a month"),
        pytest.param("last day of the count", None, id="the last day is no last week"),
        pytest.param("last count", (NEXT_AUTUMN,), id="the last week"),
        pytest.param("after April 2023 but before October 2024", (AUTUMN,), id="after one and before another"),
        pytest.param("since April 2023 and until October 2023", (SPRING, AUTUMN), id="since one and until another"),
        pytest.param("birds until October 2023", (SPRING, AUTUMN), id="until a month"),
        pytest.param("birds up to October 2023", (SPRING, AUTUMN), id="up to a month"),
        pytest.param("birds after the wardens came in October 2023", (AUTUMN,), id="after something else"),
        pytest.param("birds since May 2023", (AUTUMN, NEXT_AUTUMN), id="since a month of no week"),
        pytest.param("birds 2023 oct", (AUTUMN,), id="year and month"),
        pytest.param("birds 2023-10", (AUTUMN,), id="in digits"),
        pytest.param("birds in October", (AUTUMN, NEXT_AUTUMN), id="a month of any year"),
        pytest.param("birds in 2023", (SPRING, AUTUMN), id="a year alone"),
        pytest.param("birds in autumn 2024", (NEXT_AUTUMN,), id="a season; of the week no day is known"),
        pytest.param("birds in spring", (SPRING,), id="a season alone"),
        pytest.param("8 October 2023", (AUTUMN,), id="a day"),
        pytest.param("October 15th 2023", (AUTUMN,), id="the last day"),
        pytest.param("16 October 2023", (), id="a day after it"),
        pytest.param("30 April", (), id="a day of no week, of no year"),
        pytest.param("April 23", (SPRING,), id="a day, or the year in short"),
        pytest.param("7 October 2023", (AUTUMN,), id="the first day"),
        pytest.param("6 October 2023", (), id="a day before it"),
        pytest.param("8 October 2024", (NEXT_AUTUMN,), id="a day of a month of which no days are known"),
        pytest.param("the 6th of October 2023", (), id="a day, of"),
        pytest.param("October the 16th 2023", (), id="a day, the"),
        pytest.param("October 16 2023", (), id="a day after"),
        pytest.param("16 birds October 2023", (AUTUMN,), id="a number of something else before"),
        pytest.param("October birds 16 2023", (AUTUMN,), id="a number of something else after"),
        pytest.param("the second week in October 2023", (AUTUMN,), id="an ordinal and a date that agree"),
        pytest.param("the first full week of October 2023", (AUTUMN,), id="a week of a month"),
        pytest.param("the fourth week in October 2023", (), id="an ordinal and a date that differ"),
        pytest.param("the last week of October 2023", (), id="not the last week of its month"),
        pytest.param("birds in the week beginning 7 October 2023", (AUTUMN,), id="a week by its first day"),
        pytest.param("the first week of 2023", (SPRING,), id="an ordinal within a year"),
        pytest.param("the end of 2023", (AUTUMN,), id="a part of a year"),
        pytest.param("early 2023", (SPRING,), id="a part of a year, without of"),
        pytest.param("the third big national week", (NEXT_AUTUMN,), id="an ordinal three words before"),
        pytest.param("the third very big national week", None, id="an ordinal four words before"),
        pytest.param("a week third seen", None, id="an ordinal after the week"),
        pytest.param("three long weeks", (SPAN,), id="so many weeks, with a word between"),
        pytest.param("three very long weeks", None, id="two words between"),
        pytest.param("birds in 2017", (), id="a year that the record does not have"),
        pytest.param("birds over all weeks", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="all weeks"),
        pytest.param("birds in all the weeks", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="all the weeks"),
        pytest.param("birds in every week", (SPRING, AUTUMN, NEXT_AUTUMN), id="every week, one by one"),
        pytest.param("birds in each year", (SPRING, AUTUMN, NEXT_AUTUMN), id="every year, one by one"),
        pytest.param("birds over the years", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="over the years"),
        pytest.param("birds in the entire series", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="the entire series"),
        pytest.param(
            "birds since the campaign began", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="since the campaign began"
        ),
        pytest.param("how many birds were ever counted", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="ever"),
        pytest.param("did they ever count birds", None, id="ever, with no number asked for"),
        pytest.param("birds in the series", None, id="a series, not all of it"),
        pytest.param("all birds of the week", None, id="all of something else"),
        pytest.param("all the week", None, id="the whole of a week"),
        pytest.param("the total of the weeks", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="the total of the weeks"),
        pytest.param("total birds of the week", None, id="the total of the week"),
        pytest.param("sum of birds", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="a sum"),
        pytest.param("sum of birds and nests", None, id="a sum of two things"),
        pytest.param("what sum of money", None, id="an amount"),
        pytest.param("sum of birds in the week", None, id="the sum in a week"),
        pytest.param("birds since 2023", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="since a year"),
        pytest.param("birds since October 2023", (AUTUMN, NEXT_AUTUMN), id="since a month"),
        pytest.param("birds since the second week", (AUTUMN, NEXT_AUTUMN), id="since an ordinal"),
        pytest.param("birds since 2017", (SPAN, SPRING, AUTUMN, NEXT_AUTUMN), id="since a year before the first"),
        pytest.param("birds since 2031", (), id="since a year after the last"),
        pytest.param("birds since they all flew off in 2023", (SPRING, AUTUMN), id="since something else"),
        pytest.param("birds in 2023 in total", (SPRING, AUTUMN), id="a year in total"),
        pytest.param("the third week", (NEXT_AUTUMN,), id="an ordinal"),
        pytest.param("the 1st count", (SPRING,), id="in digits, with a word of the record for a week"),
        pytest.param("third", (NEXT_AUTUMN,), id="an ordinal alone"),
        pytest.param("birds in week 3", (NEXT_AUTUMN,), id="a number after the week"),
        pytest.param("week number two", (AUTUMN,), id="a number in words after it"),
        pytest.param("birds in week 40", (), id="a number that no week has"),
        pytest.param("was the April 2023 week six days long", (SPRING,), id="a number of days after the week"),
        pytest.param("was the April 2023 week six or seven days long", (SPRING,), id="two numbers of days"),
        pytest.param("was April 2023 the second week", (SPRING,), id="an ordinal said of a dated week"),
        pytest.param("the third of the series", (NEXT_AUTUMN,), id="an ordinal in the series"),
        pytest.param("that week 3 birds", None, id="a number of birds after the week"),
        pytest.param("the first birds of the year", None, id="an ordinal of something else"),
        pytest.param("the latest week", (NEXT_AUTUMN,), id="the latest"),
        pytest.param("when is the next week", (), id="one to come"),
        pytest.param("birds last week", (), id="told from the day of asking"),
        pytest.param("birds yesterday", (), id="a day told from it"),
        pytest.param("which week had the most birds this year", (), id="the most, of a year told from it"),
        pytest.param("birds a year ago", (), id="ago"),
        pytest.param("birds this week", None, id="the record's own week"),
        pytest.param("birds in the last week", (NEXT_AUTUMN,), id="the last that the record has"),
        pytest.param("birds last year, in April 2023", (SPRING,), id="a date beside it"),
        pytest.param("birds over all three weeks", (SPAN,), id="so many weeks together"),
        pytest.param("birds over the two weeks", None, id="no span has so many"),
        pytest.param("birds over the three years", None, id="two of the weeks are of one year"),
        pytest.param("birds in the weeks of three ponds", None, id="a number after the weeks"),
        pytest.param("weeks three wardens", None, id="a number right after the weeks"),
        pytest.param("did birds march or may they fly", None, id="months that are other words"),
        pytest.param("birds", None, id="no time at all"),
    ],
)
def test_the_periods_that_a_question_names(text: str, periods: tuple[str, ...] | None) -> None:
    assert read(text).periods == periods


@pytest.mark.parametrize(
    ("text", "extreme", "is_together"),
    [
        pytest.param("which week had the most birds", MOST, False, id="the most"),
        pytest.param("the fewest birds of any week", FEWEST, False, id="the fewest"),
        pytest.param("when were the most birds seen", MOST, False, id="when"),
        pytest.param("which year had the most birds", MOST, False, id="which year"),
        pytest.param("the most birds", None, False, id="of no week"),
        pytest.param("which of the weeks had the most birds", MOST, False, id="the week three words after"),
        pytest.param("which one of the weeks had the most birds", None, False, id="the week four words after"),
        pytest.param("which birds are the most common", None, False, id="which, of something else"),
        pytest.param("in one week what was the most", None, False, id="the week before"),
        pytest.param("which week had at least five birds", None, False, id="at least"),
        pytest.param("birds so far", None, True, id="together"),
        pytest.param("birds over all weeks", None, True, id="all weeks"),
        pytest.param("birds in each week", None, False, id="each week"),
        pytest.param("birds since the start", None, True, id="since"),
        pytest.param("birds over the last year", None, True, id="the year that the record tells of"),
        pytest.param("birds last year", None, False, id="a year told from the day of asking"),
        pytest.param("birds", None, False, id="neither"),
    ],
)
def test_what_is_asked_of_the_weeks(text: str, extreme: str | None, *, is_together: bool) -> None:
    frame = read(text)
    assert (frame.extreme, frame.is_together) == (extreme, is_together)


def test_the_words_of_time_are_used_and_no_others() -> None:
    frame = read("how many birds in the autumn of 2023")
    assert [word for place, word in enumerate(lowercase_words("how many birds in the autumn of 2023"))
            if place in frame.used] == ["autumn", "2023"]  # fmt: skip
    assert frame.stated == "autumn 2023"


@pytest.mark.parametrize(
    ("text", "used"),
    [
        pytest.param("birds 7-13 October 2023", "7 13 october 2023", id="a range before the month"),
        pytest.param("birds from May 6 to 12", "may 6 to 12", id="a range after the month"),
        pytest.param("birds on 5 and 6 March", "5 and 6 march", id="two days"),
        pytest.param("birds on 5 or 6 March", "6 march", id="another word between"),
        pytest.param("the 40 6 March birds", "6 march", id="no day of a month"),
        pytest.param("5 birds 6 March", "6 march", id="a number of something else"),
        pytest.param("6 March", "6 march", id="at the start"),
        pytest.param("March 6", "march 6", id="at the end"),
    ],
)
def test_both_days_of_a_range_are_words_of_time(text: str, used: str) -> None:
    words = lowercase_words(text)
    assert " ".join(words[place] for place in sorted(read(text).used)) == used


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param("so which week had the most birds", "which week most", id="which week"),
        pytest.param("the week with the most birds", "the week with most", id="the week with"),
        pytest.param("when were the fewest birds seen", "when fewest", id="when"),
        pytest.param("birds over three long weeks there", "three long weeks", id="so many weeks"),
        pytest.param("birds in the third national week there", "third week", id="an ordinal"),
        pytest.param("birds so far this winter", "so far winter", id="a phrase"),
        pytest.param("birds on the 8th of October 2023", "8th october 2023", id="a day"),
        pytest.param("birds on 8 and 9 October 2023", "8 and 9 october 2023", id="two days"),
        pytest.param("8 to 9 October 2023", "8 to 9 october 2023", id="from one day to another"),
        pytest.param("birds and 9 October 2023", "9 october 2023", id="and, after a word that is no day"),
        pytest.param("and 9 October 2023 for 16", "9 october 2023", id="and, with nothing before it"),
        pytest.param("16 ducks 9 October 2023", "9 october 2023", id="a number of something else before a day"),
        pytest.param("birds in 2023-10 there", "2023 10", id="in digits"),
        pytest.param("birds in April 2023 plus October 2023 there", "april 2023 october 2023", id="dates, of no span"),
        pytest.param("April 2023, October 2023, October 2024 in total", "april 2023 october 2023 october 2024 total",
                     id="dates, of a span"),
    ],
)  # fmt: skip
def test_the_words_that_name_the_time(text: str, stated: str) -> None:
    assert read(text).stated == stated


@pytest.mark.parametrize(
    ("text", "is_compared"), [("April 2023 or October 2023", True), ("October 2023", False), ("birds", False)]
)
def test_several_dates_are_compared(text: str, *, is_compared: bool) -> None:
    assert read(text).is_compared is is_compared


def test_a_question_that_says_nothing_of_time() -> None:
    assert read("birds") == Timeframe()


MONTHS = {f"2022-{number:02}": f"week-{number:02}" for number in range(1, 13)}
MONTHLY = TimeReader(
    record(
        {"week": "week-01"},
        periods=[
            period("old-week", start="2021"),
            *(period(name, start=f"{month}-02", end=f"{month}-30") for month, name in MONTHS.items()),
        ],
    ).objects("periods"),
    frozenset(),
    Stems(),
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("birds in spring 2022", [3, 4, 5], id="spring"),
        pytest.param("birds in summer 2022", [6, 7, 8], id="summer"),
        pytest.param("birds in autumn 2022", [9, 10, 11], id="autumn"),
        pytest.param("birds in fall 2022", [9, 10, 11], id="fall"),
        pytest.param("birds in winter 2022", [1, 2, 12], id="winter"),
        pytest.param("birds in sept 2022", [9], id="September in short"),
        pytest.param("birds in octo 2022", range(1, 13), id="no month"),
        pytest.param("1 march 2022", [], id="the first of a month"),
        pytest.param("31 march 2022", [], id="the last of a month"),
        pytest.param("32 march 2022", [3], id="no day of a month"),
        pytest.param("2 march 2022", [3], id="a day"),
        pytest.param("2022-13", range(1, 13), id="no month in digits"),
        pytest.param("7 may", [5], id="a month that is a word, with a day"),
        pytest.param("in may", [5], id="with a word that leads to a date"),
        pytest.param("may 2022", [5], id="with a year"),
        pytest.param("they may fly", None, id="with nothing"),
        pytest.param("may they fly in", None, id="with a leading word elsewhere"),
        pytest.param("january 2021", [], id="a month of a year of which no month is known"),
    ],
)
def test_seasons_months_and_days(text: str, numbers: Sequence[int] | None) -> None:
    expected = None if numbers is None else tuple(f"week-{number:02}" for number in numbers)
    assert MONTHLY.read(lowercase_words(text)).periods == expected


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_in_digits(month: str) -> None:
    found = MONTHLY.read(lowercase_words(f"the 12 birds of {month} there"))
    assert (found.periods, found.stated) == ((MONTHS[month],), month.replace("-", " "))


def test_two_months_in_digits() -> None:
    found = MONTHLY.read(lowercase_words("birds of 2022-03 or 2022-04 or 2022-12"))
    assert (found.periods, found.stated) == (("week-03", "week-04", "week-12"), "2022 03 2022 04 2022 12")


@pytest.mark.parametrize(("year", "is_one"), [(1899, False), (1900, True), (2099, True), (2100, False)])
def test_a_year(year: int, *, is_one: bool) -> None:
    assert (MONTHLY.read(["in", str(year)]).periods is not None) is is_one


ROUNDS = TimeReader(
    record(
        {"week": "first-count"},
        periods=[
            period("late-count", label="Second round, 2021", ordinal=3, start="2021-05-01", names=("ducks day",)),
            period("old-count", label="Twentieth round, 2022", ordinal=1, start="2022-05-01", names=("flypast",)),
            period("wide-count", label="Bird race, 2023", ordinal=2, start="2023-05-01", names=("ducks day",)),
            period("both", weeks=("late-count", "old-count")),
            period("year", weeks=("old-count",)),
        ],
    ).objects("periods"),
    frozenset(),
    Stems(),
)


@pytest.mark.parametrize(
    ("text", "periods", "stated"),
    [
        pytest.param("birds of the second round", ("late-count",), "second round", id="the head of a label"),
        pytest.param("birds of the 2nd round", ("late-count",), "2nd round", id="an ordinal in digits"),
        pytest.param("the 20th round", ("old-count",), "20th round", id="the last ordinal with a word"),
        pytest.param("the 21st round", None, "", id="an ordinal without one"),
        pytest.param("the wide count", ("wide-count",), "wide count", id="an id in words"),
        pytest.param("the flypast", None, "", id="a name of one word"),
        pytest.param("on ducks day", None, "", id="a name of two weeks"),
        pytest.param("the latest week", ("late-count",), "latest week", id="the latest by its ordinal"),
        pytest.param("the second week", ("wide-count",), "second week", id="an ordinal"),
        pytest.param("the earliest week", ("old-count",), "earliest week", id="the earliest"),
        pytest.param("2022 in total", ("old-count",), "2022", id="one date is not added up"),
        pytest.param("2021 plus 2022", ("both",), "2021 plus 2022", id="two dates are added up"),
        pytest.param("2021 and 2022", ("late-count", "old-count"), "2021 2022", id="two dates are listed"),
        pytest.param("second round 2022 or 2023", ("late-count",), "second round 2022 2023", id="a name before dates"),
    ],
)
def test_names_and_sums_of_weeks(text: str, periods: tuple[str, ...] | None, stated: str) -> None:
    found = ROUNDS.read(text.split())
    assert (found.periods, found.stated) == (periods, stated)


NAMED = record(
    {"week": AUTUMN},
    periods=[
        period(SPRING, start="2023-04-15", end="2023-04-23", label="Great count, in April", names=("Harvest",)),
        period(AUTUMN, start="2023-10-07", end="2023-10-15", label="Little count, in October", names=("big day",)),
        period(NEXT_AUTUMN, start="2024-10-05", end="2024-10-13", label="Third count", names=("big day",)),
    ],
)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("birds of the great count", (SPRING,), id="the head of its label"),
        pytest.param("birds of the third count", (NEXT_AUTUMN,), id="a label without a comma"),
        pytest.param("birds of the harvest", None, id="a name of one word, which may be any other"),
        pytest.param("birds of the big day", None, id="a name of two weeks"),
    ],
)
def test_the_names_of_weeks(text: str, periods: tuple[str, ...] | None) -> None:
    reader = TimeReader(NAMED.objects("periods"), frozenset(), Stems())
    assert reader.read(lowercase_words(text)).periods == periods


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("birds on 8 October 2023", (8,), id="a day"),
        pytest.param("birds on October the 8th", (8,), id="after the month"),
        pytest.param("birds on 8 and 9 October 2023", (8, 9), id="two days"),
        pytest.param("birds in the week of 8 October 2023", (), id="the week of a day"),
        pytest.param("birds in the 8 October week", (), id="the same, shorter"),
        pytest.param("birds since 8 October 2023", (), id="a limit"),
        pytest.param("birds in October 2023", (), id="no day"),
        pytest.param("birds in October 24", (), id="a year in short"),
        pytest.param("birds from 30 April and 8 October", (), id="days of two months"),
    ],
)
def test_days_that_a_question_names(text: str, days: tuple[int, ...]) -> None:
    assert read(text).days == days


def test_the_weeks_in_the_words_of_a_command(dataset: Dataset) -> None:
    found = find_week_words(dataset, ("weapons", "in", "oct", "2021"))
    assert found is not None
    assert (found.periods, found.named, found.others) == (("2021-10",), "oct 2021", ("weapons",))
    assert find_week_words(dataset, ("weapons",)) is None
    assert find_week_words(dataset, ("oct", "1921")) is None


def test_a_word_of_a_command_is_one_word_whatever_its_letters(dataset: Dataset) -> None:
    assert find_week_words(dataset, ("2024-漢字/2019-10",)) is None
    found = find_week_words(dataset, ("2024-漢字/2019-10", "oct", "2021"))
    assert found is not None
    assert (found.periods, found.named, found.others) == (("2021-10",), "oct 2021", ("2024-漢字/2019-10",))
