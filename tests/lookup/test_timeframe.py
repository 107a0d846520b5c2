"""Weeks as people name them. The record has the weeks of its dates; the expected ids were read off a calendar."""

from __future__ import annotations

import pytest

from countylines import Dataset
from countylines.lookup.timeframe import FEWEST, MOST, Timeframe, TimeReader, find_week_words
from countylines.text.stems import Stems, lowercase_words
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
        pytest.param("2023-04 or 2023-10", (SPRING, AUTUMN), id="two dates in digits"),
        pytest.param("April 2023, October 2023 and October 2024 together", (SPAN,), id="weeks that are added up"),
        pytest.param("April 2023 and October 2024 together", (SPRING, NEXT_AUTUMN), id="not all weeks of a span"),
        pytest.param("from spring 2023 to October 2024", (SPRING, NEXT_AUTUMN), id="the ends of a time"),
        pytest.param("birds 2023 oct", (AUTUMN,), id="year and month"),
        pytest.param("birds 2023-10", (AUTUMN,), id="in digits"),
        pytest.param("birds in October", (AUTUMN, NEXT_AUTUMN), id="a month of any year"),
        pytest.param("birds in 2023", (SPRING, AUTUMN), id="a year alone"),
        pytest.param("birds in autumn 2024", (NEXT_AUTUMN,), id="a season; of the week no day is known"),
        pytest.param("birds in spring", (SPRING,), id="a season alone"),
        pytest.param("8 October 2023", (AUTUMN,), id="a day"),
        pytest.param("October 15th 2023", (AUTUMN,), id="the last day"),
        pytest.param("16 October 2023", (), id="a day after it"),
        pytest.param("birds in 2017", (), id="a year that the record does not have"),
        pytest.param("the third week", (NEXT_AUTUMN,), id="an ordinal"),
        pytest.param("the 1st count", (SPRING,), id="in digits, with a word of the record for a week"),
        pytest.param("third", (NEXT_AUTUMN,), id="an ordinal alone"),
        pytest.param("the first birds of the year", None, id="an ordinal of something else"),
        pytest.param("the latest week", (NEXT_AUTUMN,), id="the latest"),
        pytest.param("when is the next week", (), id="one to come"),
        pytest.param("birds over all three weeks", (SPAN,), id="so many weeks together"),
        pytest.param("birds over the two weeks", None, id="no span has so many"),
        pytest.param("birds in the weeks of three ponds", None, id="a number behind the weeks"),
        pytest.param("weeks three wardens", None, id="a number right behind the weeks"),
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
        pytest.param("the most birds", None, False, id="of no week"),
        pytest.param("birds so far", None, True, id="together"),
        pytest.param("birds since the start", None, True, id="since"),
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


def test_the_weeks_in_the_words_of_a_command(dataset: Dataset) -> None:
    found = find_week_words(dataset, ("weapons", "in", "oct", "2021"))
    assert found is not None
    assert (found.periods, found.named, found.others) == (("2021-10",), "oct 2021", ("weapons",))
    assert find_week_words(dataset, ("weapons",)) is None
    assert find_week_words(dataset, ("oct", "1921")) is None
