"""Statements about the week's days, its length and its place in the series."""

from __future__ import annotations

import pytest

import countylines
from countylines.text.english import MONTHS
from tests.checker.drafts import found, found_by
from tests.work import assert_linear


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The crackdown ran from 7 to 13 October.", id="7 to 13 October"),
        pytest.param("The crackdown ran from 7–13 October 2019.", id="7–13"),
        pytest.param("The crackdown ran from 7-13 October 2019.", id="7-13"),
        pytest.param("The crackdown ran between October 7 and 13.", id="the month first"),
        pytest.param("The crackdown ran from October 7 to October 13, 2019.", id="the month twice"),
        pytest.param("The crackdown ran from Monday 7th to Sunday 13th October.", id="weekdays"),
        pytest.param("The crackdown ran from the 7th of October to the 13th of October.", id="of October"),
        pytest.param("Raids began on Monday October 7th.", id="the article's words"),
        pytest.param("Raids began on 7 October 2019.", id="the first day"),
        pytest.param("It was a week-long crackdown.", id="week-long"),
        pytest.param("It was a seven-day operation.", id="seven-day"),
        pytest.param("The crackdown lasted a week.", id="lasted a week"),
        pytest.param("The operation ran for seven days.", id="ran for seven days"),
        pytest.param("It was the fourth week of intensification.", id="the fourth"),
        pytest.param("It was the 4th such crackdown.", id="4th"),
        pytest.param("It was the first week of school.", id="first, of something else"),
        pytest.param("It was the second week of October.", id="second, of a month"),
        pytest.param("It wasn't the first such crackdown.", id="a denial of its place"),
        pytest.param("The May 2019 crackdown was the third week of intensification.", id="the third was in May"),
        pytest.param("In May 2019 the crackdown ran from 13 to 20 May.", id="May's days"),
        pytest.param("The crackdown ran from 21 to 27 January 2019.", id="January's days"),
        pytest.param("The crackdown ran from 27 February to 5 March 2023.", id="over the end of a month"),
        pytest.param("The exhibition runs from 1 to 14 October 2019.", id="an exhibition"),
        pytest.param("He was jailed for a two-week spree.", id="a spree"),
        pytest.param("It was not a two-week crackdown.", id="a denial"),
        pytest.param("The force's own two-week operation came later.", id="a force's own"),
        pytest.param("Forces were one day into the operation.", id="a day into it"),
        pytest.param("On 9/11 and 24/7, in 2019-20, at 10am.", id="other numbers"),
        pytest.param("Raids began at 5am on October 9 in one town.", id="not the first day of all"),
    ],
)
def test_right_figures_and_other_counts_are_left_alone(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The crackdown ran from 6 to 13 October.", "6 to 13 October", id="a day early"),
        pytest.param("The crackdown ran from 7 to 14 October.", "7 to 14 October", id="a day late"),
        pytest.param("The crackdown ran from October 8 to 14, 2019.", "October 8 to 14, 2019", id="the month first"),
        pytest.param("The raids of 7–20 October led to arrests.", "7–20 October", id="two weeks, by their days"),
        pytest.param(
            "In Hull, in county lines week, 6–13 October 2019, men left.", "6–13 October 2019", id="in one town"
        ),
        pytest.param("A two-week crackdown.", "two-week crackdown", id="two-week"),
        pytest.param("A three-day operation.", "three-day operation", id="three-day"),
        pytest.param("The crackdown lasted two weeks.", "crackdown lasted two weeks", id="lasted"),
        pytest.param("The operation ran for ten days.", "operation ran for ten days", id="ran for"),
        pytest.param("The third week of intensification.", "third week of intensification", id="the third"),
        pytest.param("The 5th week of intensification.", "5th week of intensification", id="the 5th"),
        pytest.param("Raids began on October 8th.", "began on October 8th", id="the first day"),
        pytest.param("The crackdown ran from 20 to 27 January 2019.", "20 to 27 January 2019", id="another week"),
    ],
)
def test_wrong_figures_are_flagged(text: str, words: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == [f"wrong-date: {words}"]


def test_a_date_in_a_quotation_of_the_record_is_the_speakers(dataset: countylines.Dataset) -> None:
    text = "Nikki Holland said: “Over the last year of county lines intensifications, we have seized more.”"
    assert found_by("wrong-date", text, dataset) == []


@pytest.mark.parametrize(
    "period",
    [
        "2019-01",
        "2019-05",
        "2020-09",
        "2021-05",
        "2021-10",
        "2022-03",
        "2022-10",
        "2023-02",
        "2023-10",
        "2024-03",
        "2024-11",
        "2025-06",
    ],
)
def test_every_week_has_its_own_days(period: str, dataset: countylines.Dataset) -> None:
    week = dataset.index("periods")[period]
    assert week.start
    assert week.end
    months = ["", *MONTHS]
    first, last = week.start.split("-"), week.end.split("-")
    days = f"{int(first[2])} {months[int(first[1])]} to {int(last[2])} {months[int(last[1])]} {last[0]}"
    wrong = f"{int(first[2]) - 1} {months[int(first[1])]} to {int(last[2])} {months[int(last[1])]} {last[0]}"
    assert found(f"The crackdown ran from {days}.", dataset) == []
    assert found(f"The crackdown ran from {wrong}.", dataset) == [f"wrong-date: {wrong}"]


@pytest.mark.parametrize(
    "unit",
    [
        "from 7 to 13 October 2019 and ",
        "the crackdown began on 7 October 2019, a two-week crackdown, ",
        "in October 2019 police made 733 arrests and took 169 weapons, ",
        "It was a two-week crackdown in October 2019. ",
        "It was the first evening of a long week. ",
    ],
)
def test_a_text_without_ends_of_sentences_takes_linear_work(unit: str, dataset: countylines.Dataset) -> None:
    """Whoever reads the whole paragraph again for each of its dates takes sixteen times as many steps, not four."""
    assert_linear(lambda times: countylines.check(unit * times, dataset), 100)


@pytest.mark.parametrize(
    ("unit", "size"),
    [("Nobody came. ", 500), ("It is false that 12 men came. ", 250), ("It should have been 12. ", 250)],
)
def test_many_sentences_of_one_paragraph_take_linear_work(unit: str, size: int, dataset: countylines.Dataset) -> None:
    """Whoever looks at all sentences for each of them takes sixteen times as many steps, not four."""
    beginning = "The county lines crackdown of October 2019. "
    assert_linear(lambda times: countylines.check(beginning + unit * times, dataset), size)


WEEKS = "21–27 January 2019\n\n13–20 May 2019\n\n7–13 October 2019\n\n{}\n\n17–23 May 2021"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        pytest.param("14–20 March 2022", ["14–20 March 2022"], id="a week later"),
        pytest.param("11–17 November 2021", ["11–17 November 2021"], id="its days in another month"),
        pytest.param("March 2022: 14–20 March 2022", ["14–20 March 2022"], id="after its month"),
        pytest.param("14–16 March 2022", [], id="three days"),
        pytest.param("In Hull 14–20 March 2022", [], id="no entry of the list"),
        pytest.param("14–20 March 2022\n\n7–13 March 2022", [], id="beside the week itself"),
    ],
)
def test_days_in_a_list_of_weeks_are_those_of_a_week(
    entry: str, words: list[str], dataset: countylines.Dataset
) -> None:
    expected = [f"wrong-date: {one}" for one in words]
    assert found(f"County lines weeks\n\n{WEEKS.format(entry)}", dataset, week=None) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The week, which ran from 7 to 14 October, saw us in Hull.", "7 to 14 October", id="in one town"),
        pytest.param("Hull took part. Across the UK it was the third such crackdown.", "third such crackdown", id="UK"),
    ],
)
def test_the_week_told_before_is_the_national_one(text: str, words: str, dataset: countylines.Dataset) -> None:
    draft = f"Police in Hull took part in the county lines week of October 2019.\n\n{text}"
    assert found(draft, dataset, week=None) == [f"wrong-date: {words}"]


def test_a_place_in_the_series_may_be_put_right(dataset: countylines.Dataset) -> None:
    said = "Rob says that it was the third of these crackdowns."
    assert found(f"{said} It was the fourth.", dataset) == []
    assert found(f"{said} He was the fourth.", dataset) == ["wrong-date: third of these crackdowns"]


def test_a_length_in_quotation_marks_is_not_the_writers(dataset: countylines.Dataset) -> None:
    assert found('Somebody has written "two-week crackdown" in the box.', dataset) == []
    assert found('Somebody had "a two-week crackdown, in autumn".', dataset) != []


def test_the_days_of_a_week_in_another_year_are_of_that_week(dataset: countylines.Dataset) -> None:
    draft = "County lines week, 7–13 October 2018\n\nArrests: 743. Deal lines: 49."
    assert found(draft, dataset, week=None) == ["wrong-date: 7–13 October 2018"]


def test_the_year_of_a_date_is_not_that_of_one_after_a_verb(dataset: countylines.Dataset) -> None:
    assert found("Dates like 7–13 October became 7 October 2013 in the file.", dataset) == []
