"""Dates and ordinals as they are written in words."""

from __future__ import annotations

import pytest

from countylines.text.english import date_in_words, dates_in_words, ordinal_in_words


@pytest.mark.parametrize(
    ("date", "words"),
    [("2018", "2018"), ("2018-01", "January 2018"), ("2018-12", "December 2018"), ("2019-10-07", "7 October 2019")],
)
def test_a_date_is_written_as_far_as_it_is_known(date: str, words: str) -> None:
    assert date_in_words(date) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        pytest.param("2019-10-14", "2019-10-20", "14–20 October 2019", id="in a month"),
        pytest.param("2019-09-30", "2019-10-06", "30 September – 6 October 2019", id="in two months"),
        pytest.param("2018-12-31", "2019-01-06", "31 December 2018 – 6 January 2019", id="in two years"),
        pytest.param("2018-10", "2019-10", "October 2018 – October 2019", id="months"),
        pytest.param("2019-01", "2019-10", "January 2019 – October 2019", id="months of a year"),
        pytest.param("2019-10", "2019-10-13", "October 2019 – 13 October 2019", id="a month and a day of it"),
        pytest.param("2019-10-07", "2019-11", "7 October – November 2019", id="a day and a month"),
        pytest.param("2018", "2019", "2018 – 2019", id="years"),
        pytest.param("2019-10-07", "2019-10-07", "7 October 2019", id="one day"),
        pytest.param("2019-10-07", None, "7 October 2019", id="no end"),
        pytest.param(None, "2019-10-13", "to 13 October 2019", id="no beginning"),
        pytest.param(None, None, "days not printed", id="neither"),
    ],
)
def test_the_first_and_the_last_day(start: str | None, end: str | None, words: str) -> None:
    assert dates_in_words(start, end) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"), (10, "tenth"), (11, "11th"), (12, "12th"), (13, "13th"), (14, "14th"), (21, "21st"), (22, "22nd"),
        (23, "23rd"), (24, "24th"), (111, "111th"), (112, "112th"), (113, "113th"), (101, "101st"), (0, "0th"),
    ],
)  # fmt: skip
def test_an_ordinal_in_words(number: int, words: str) -> None:
    assert ordinal_in_words(number) == words
