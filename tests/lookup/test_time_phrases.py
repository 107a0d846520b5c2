"""Times that are told from the day of asking; a record may tell some of them itself."""

from __future__ import annotations

import pytest

from countylines.lookup.time_phrases import find_relative_time


@pytest.mark.parametrize(
    ("text", "words", "is_of_record"),
    [
        pytest.param("birds yesterday", "yesterday", False, id="a day"),
        pytest.param("birds two weeks ago", "two weeks ago", False, id="ago"),
        pytest.param("birds long ago", "ago", False, id="ago, without a unit"),
        pytest.param("birds last week", "last week", False, id="last week"),
        pytest.param("birds in the last week", "last week", True, id="the last week"),
        pytest.param("birds this week", "this week", True, id="this week"),
        pytest.param("birds this month", "this month", False, id="this month"),
        pytest.param("birds last year", "last year", False, id="last year"),
        pytest.param("birds since last year", "last year", True, id="since last year"),
        pytest.param("birds over the past year", "past year", True, id="the past year"),
        pytest.param("birds in the last month", "last month", False, id="the last month: no record has months"),
        pytest.param("birds in the last two weeks", "last two weeks", False, id="several weeks"),
        pytest.param("birds in recent years", "recent years", False, id="recent years"),
        pytest.param("birds in the week before", "week before", False, id="the week before"),
        pytest.param("birds the week after that", "week after", False, id="after something told before"),
        pytest.param("birds two years later", "years later", False, id="later"),
        pytest.param("birds in the following month", "following month", False, id="the following month"),
        pytest.param("birds next year", "next year", False, id="next year"),
    ],
)
def test_a_time_that_is_told_from_the_day_of_asking(text: str, words: str, *, is_of_record: bool) -> None:
    found = find_relative_time(text.split(), ())
    assert found is not None
    places, may_be_of_record = found
    assert (" ".join(text.split()[place] for place in places), may_be_of_record) == (words, is_of_record)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the latest week", id="the latest of the record"),
        pytest.param("the most recent week", id="the most recent"),
        pytest.param("the last recorded week", id="a word between"),
        pytest.param("the last day of the week", id="a day of the week"),
        pytest.param("the week of this article", id="this, of something else"),
        pytest.param("how long did it last", id="last at the end"),
        pytest.param("", id="no word"),
    ],
)
def test_other_times_are_told_from_no_day(text: str) -> None:
    assert find_relative_time(text.split(), ()) is None


def test_used_words_are_passed_over() -> None:
    assert find_relative_time(["the", "last", "four", "weeks"], {2, 3}) is None
