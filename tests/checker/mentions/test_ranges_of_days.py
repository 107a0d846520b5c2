"""Ranges of days without a year, against all recorded weeks."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker import report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "Between May 13 and 20 police made 596 arrests nationally.", ["596 arrests"], id="between, before a noun"
        ),
        pytest.param(
            "Between October 11 and 17 officers arrested 1,486 people nationally.", ["1,486 people"], id="another week"
        ),
        pytest.param("From 13 to 20 May police made 586 arrests nationally.", [], id="the days first, right"),
        pytest.param("On October 7 and 13 arrests followed.", [], id="a day, and a number of arrests"),
    ],
)
def test_a_range_of_days_finds_its_week(text: str, wrong: list[str], dataset: countylines.Dataset) -> None:
    assert [one.found for one in report(text, dataset).findings if one.severity == "error"] == wrong


@pytest.mark.parametrize(
    ("text", "week"),
    [
        pytest.param("It was in October, right, the 7th to the 13th.", "2019-10", id="of the month said last"),
        pytest.param("It was in March, the seventh to the thirteenth.", "2022-03", id="of another month"),
        pytest.param("24 October 2019. It was from the 7th to the 13th.", "2019-10", id="of the year of writing"),
        pytest.param("It was in March 2022. They ran from 7th to 13th.", "2022-03", id="of the year said last"),
        pytest.param("It was between the 7th and the 13th, in October.", None, id="a month said only after"),
        pytest.param("22 November 2018. It was from the 7th to the 13th.", None, id="of a year without such a week"),
        pytest.param("It was in October, right, the 7th to the 14th.", None, id="of no week"),
    ],
)
def test_days_without_a_month_are_those_of_the_only_week_that_has_them(
    text: str, week: str | None, dataset: countylines.Dataset
) -> None:
    listed = [one for one in report(text, dataset, verbose=True).mentions if one.kind == "date"]
    assert next((one.week for one in listed if "th" in one.found), None) == week


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("in October 2019 ran from the 14th to the 20th", ["14th to the 20th"], id="with its year"),
        pytest.param("in October ran from the 8th to the 15th", ["8th to the 15th"], id="of no week"),
        pytest.param("in October 2019 ran from the 7th to the 13th", [], id="of the week"),
        pytest.param("was in May, and now from the 7th to the 13th", [], id="days of a week"),
        pytest.param("was in October 2019. It ran from the 14th to the 20th", [], id="in another sentence"),
        pytest.param("in October 2019 ended on the 20th", [], id="a single day"),
    ],
)
def test_days_of_no_week_are_of_the_month_before_them(
    text: str, wrong: list[str], dataset: countylines.Dataset
) -> None:
    draft = f"The national county lines operation {text}. Police made 743 arrests across the country."
    assert [one.found for one in report(draft, dataset).findings if one.severity == "error"] == wrong
