"""Phrases, numbers, dates and ordinals as they are written in English."""

from __future__ import annotations

import pytest

from countylines.text import capitalized, count_in_words, join_phrases, shortened
from countylines.text.english import ONES, SCALES, TENS, date_in_words, dates_in_words, ordinal_in_words


@pytest.mark.parametrize(("text", "written"), [("men", "Men"), ("NCA staff", "NCA staff"), ("£9", "£9"), ("", "")])
def test_a_capital_is_given_to_the_first_letter_alone(text: str, written: str) -> None:
    assert capitalized(text) == written


@pytest.mark.parametrize(
    ("text", "written"), [("cash", "cash"), ("money", "money"), ("arrests", "arre…"), ("men and", "men…")]
)
def test_a_long_text_ends_in_an_ellipsis(text: str, written: str) -> None:
    assert shortened(text, 5) == written


@pytest.mark.parametrize(
    ("phrases", "written"),
    [(["men"], "men"), (["men", "women"], "men and women"), (["a", "b", "c"], "a, b and c")],
)
def test_phrases_are_joined_as_in_a_sentence(phrases: list[str], written: str) -> None:
    assert join_phrases(phrases) == written


@pytest.mark.parametrize(
    ("count", "many", "written"),
    [(0, "entries", "no entries"), (1, None, "1 entry"), (2, "entries", "2 entries"), (1, "entries", "1 entry")],
)
def test_one_is_counted_in_the_singular(count: int, many: str | None, written: str) -> None:
    assert count_in_words(count, "entry", many) == written


def test_a_plural_has_an_s_unless_another_is_given() -> None:
    assert count_in_words(2, "source") == "2 sources"


def test_words_for_numbers_are_in_the_order_of_counting() -> None:
    assert list(ONES.values()) == list(range(20))
    assert list(TENS.values()) == list(range(20, 100, 10))
    assert SCALES == {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


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
        pytest.param(None, None, "days not reported", id="neither"),
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
