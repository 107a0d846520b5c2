from __future__ import annotations

import pytest

from countylines.checker.passages import Sentence
from countylines.checker.stated_weeks import has_unit_of_time, lengths_beside
from countylines.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("the two-week crackdown", [14], id="weeks, with a number"),
        pytest.param("the 10 day crackdown", [10], id="days, in digits"),
        pytest.param("the week-long crackdown", [7], id="a week"),
        pytest.param("the month-long crackdown", [30], id="a month"),
        pytest.param("the year-long crackdown", [365], id="a year"),
        pytest.param("a fortnight's crackdown", [14], id="a fortnight"),
        pytest.param("the fortnightly crackdown", [14], id="every fortnight"),
        pytest.param("the crackdown lasted two weeks .", [14], id="lasted"),
        pytest.param("the crackdown ran for three months .", [90], id="ran for"),
        pytest.param("the crackdown lasted fourteen days .", [14], id="the longest in words"),
        pytest.param("the crackdown lasted fifteen days .", [], id="longer"),
        pytest.param("a week crackdown", [], id="one week"),
        pytest.param("the next year crackdown", [], id="in a year"),
        pytest.param("two weeks , the crackdown", [], id="a comma between"),
        pytest.param("two days before the very first crackdown", [], id="far before"),
        pytest.param(
            "the crackdown that began on a Monday in a very cold October lasted two weeks .", [], id="far after"
        ),
    ],
)
def test_the_days_said_of_a_crackdown(text: str, days: list[int]) -> None:
    words = tokenize(text).words
    sentence, place = Sentence(0, len(words)), words.index("crackdown")
    assert [one for _, _, one in lengths_beside(words, sentence, place, place + 1)] == days


@pytest.mark.parametrize(("text", "named"), [("for two weeks", True), ("in a day", True), ("for long", False)])
def test_a_unit_of_time_is_named(text: str, named: bool) -> None:
    words = tokenize(text).words
    assert has_unit_of_time(words, Sentence(0, len(words))) is named
