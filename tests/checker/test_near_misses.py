"""Near misses: a number far from the record counts something else, unless a slip or a clear sentence explains it."""

from __future__ import annotations

from decimal import Decimal

import pytest

import countylines
from countylines.checker.near_misses import (
    FAR_RATIO,
    Slip,
    is_close_in_size,
    is_far_from_figure,
    is_figure_or_slip,
    is_other_figure_of_week,
    slip_between,
)
from countylines.figures.figure import Figure, figure_of
from countylines.figures.quantity import read_quantity
from tests import made
from tests.checker.drafts import found, number_at, sentence_of

# The week's 743 arrests, 655 addresses, 49 deal lines and more than £180,000 in cash (183,976 in one paper).


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("Officers made 4 arrests.", id="far too few"),
        pytest.param("Thirty-one people were arrested.", id="far too few, in words"),
        pytest.param("Police made 9,400 arrests.", id="far too many"),
        pytest.param("Police made 4,900 arrests.", id="more than six times as many"),
        pytest.param("Police made 110 arrests.", id="less than a sixth"),
        pytest.param("Dozens of people were arrested.", id="an order word far below"),
        pytest.param("Fewer than 80 people were arrested.", id="a bound far below"),
        pytest.param("They found more than £1,000 in cash.", id="true, and far below"),
        pytest.param("They found £11,000 in cash.", id="money"),
    ],
)
def test_a_number_far_from_the_record_is_not_compared(draft: str, dataset: countylines.Dataset) -> None:
    assert found(draft, dataset) == []


@pytest.mark.parametrize(("number", "is_near"), [("490", False), ("500", True), ("1,110", True), ("1,120", False)])
def test_a_number_of_a_sentence_that_says_nothing_has_to_be_near(
    number: str, is_near: bool, dataset: countylines.Dataset
) -> None:
    text = f"County lines week, 7–13 October 2019, closed 49 deal lines.\n\nThey met.\n\nPolice made {number} arrests."
    assert found(text, dataset, week=None) == ([f"wrong-figure: {number} arrests"] if is_near else [])
    assert found(text, dataset, week=made.WEEK) == [f"wrong-figure: {number} arrests"]  # the week is given with it


@pytest.mark.parametrize("number", ["4,400", "130"])
def test_up_to_six_times_too_many_or_too_few_are_wrong_with_a_date(number: str, dataset: countylines.Dataset) -> None:
    assert found(f"In October 2019 police made {number} arrests.", dataset) == [f"wrong-figure: {number} arrests"]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        pytest.param("Across the country police made 4 arrests.", "4 arrests", id="the sentence names the country"),
        pytest.param("Police made 74 arrests.", "74 arrests", id="a digit lost"),
        pytest.param("Police made 7,433 arrests.", "7,433 arrests", id="a digit doubled"),
        pytest.param("Police made 49 arrests.", "49 arrests", id="another figure of the week"),
        pytest.param("Police found £18,000 in cash.", "£18,000 in cash", id="a nought lost"),
        pytest.param("Police made 500 arrests.", "500 arrests", id="near"),
    ],
)
def test_a_slip_or_a_number_of_a_clear_sentence_is_compared(
    draft: str, words: str, dataset: countylines.Dataset
) -> None:
    assert found(draft, dataset) == [f"wrong-figure: {words}"]


def test_a_count_of_something_else_does_not_contradict_the_figure(dataset: countylines.Dataset) -> None:
    assert found("Police made 743 arrests. Two arrests were made on the island.", dataset) == []


LAST, AFTER = "2020-01", "2020-05"
RECORD = made.record(
    periods=(made.period("2019-05"), made.period(made.WEEK), made.period(LAST), made.period(AFTER)),
    measures=(
        *(made.measure(name) for name in ("arrests", "coins", "homes", "lines", "men", "raids")),
        made.measure("cash", count=False),
    ),
    observations=(
        made.observation("arrests", "exactly", 743),
        made.observation("coins", "exactly", 12345),
        made.observation("homes", "more-than", 700),
        made.observation("lines", "exactly", 49),
        made.observation("men", "exactly", 9),
        made.observation("cash", "exactly", 183976),
        made.observation("arrests", "exactly", 586, period="2019-05"),
        made.observation("arrests", "exactly", 102, period=LAST),
        made.observation("arrests", "exactly", 500, period=AFTER),
        made.observation("homes", "exactly", 300, period=LAST),
        made.observation("lines", "exactly", 51, period="2019-05"),
        made.observation("raids", "exactly", 200),
        made.observation("raids", "more-than", 300, period=LAST),
        made.observation("raids", "exactly", 400, period=AFTER),
    ),
)
"""A record in which 743 were arrested in the week, and fewer in the weeks around it."""


def known(measure: str, week: str = made.WEEK) -> Figure:
    figure = figure_of(RECORD, week, measure)
    assert figure
    return figure


def is_other(measure: str, wording: int | str, week: str = made.WEEK) -> bool:
    quantity = read_quantity(str(wording))
    number = number_at(sentence_of(str(wording)), 0, 1, quantity)
    return is_far_from_figure(RECORD, number, known(measure, week), FAR_RATIO)


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        pytest.param("arrests", 4458, False, id="six times as many"),
        pytest.param("arrests", 4459, True, id="more than six times as many"),
        pytest.param("arrests", 124, False, id="a sixth, rounded up"),
        pytest.param("arrests", 123, True, id="less than a sixth"),
        pytest.param("men", 54, False, id="six times a small number"),
        pytest.param("men", 1, True, id="a ninth"),
        pytest.param("homes", 90_000, False, id="no upper end is known"),
        pytest.param("homes", 116, True, id="less than a sixth of a lower end"),
        pytest.param("homes", 117, False, id="a sixth of a lower end"),
    ],
)
def test_a_number_is_too_far_from_a_figure(measure: str, value: int, expected: bool) -> None:
    assert is_other(measure, value) is expected


def test_a_number_of_which_the_figure_is_six_times_as_much_is_not_too_far() -> None:
    assert is_other("homes", 49, LAST)
    assert not is_other("homes", 50, LAST)


def test_a_round_number_is_not_meant_for_a_figure_that_is_a_digit_off() -> None:
    assert is_figure_or_slip(Decimal(103), known("arrests", LAST))
    assert not is_figure_or_slip(Decimal(100), known("arrests", LAST))


@pytest.mark.parametrize(
    ("value", "meant", "slip"),
    [
        pytest.param("743", "743", Slip.EQUAL, id="the same"),
        pytest.param("734", "743", Slip.REORDERED, id="two digits in another order"),
        pytest.param("753", "743", Slip.ONE_DIGIT, id="one digit another"),
        pytest.param("752", "743", None, id="two digits others"),
        pytest.param("74", "743", Slip.LOST_OR_ADDED, id="a digit lost"),
        pytest.param("7433", "743", Slip.LOST_OR_ADDED, id="a digit doubled"),
        pytest.param("7", "743", None, id="two digits lost"),
        pytest.param("1.5", "15", Slip.REORDERED, id="a point lost"),
        pytest.param("2.5", "2.6", Slip.ONE_DIGIT, id="a digit after the point"),
    ],
)
def test_a_slip_makes_one_number_of_another(value: str, meant: str, slip: Slip | None) -> None:
    assert slip_between(Decimal(value), Decimal(meant)) is slip
    assert slip_between(Decimal(meant), Decimal(value)) is slip


@pytest.mark.parametrize(
    ("value", "slip"),
    [
        ("426000000", Slip.POWER_OF_TEN),
        ("426040000", Slip.POWER_OF_TEN),
        ("427000000", None),
        ("42600000", None),
        ("426.4", None),
    ],
)
def test_millions_for_thousands_may_be_rounded(value: str, slip: Slip | None) -> None:
    assert slip_between(Decimal(value), Decimal(426040)) is slip
    assert slip_between(Decimal("426.4"), Decimal(426000)) is None  # a printed number is not rounded for the draft's


def test_a_bound_is_as_far_from_a_figure_as_its_upper_end() -> None:
    assert is_other("arrests", "fewer than 120")
    assert not is_other("arrests", "5 to 124")
    assert not is_other("arrests", "more than 200")


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        pytest.param("arrests", 74, False, id="a digit lost"),
        pytest.param("arrests", 73, False, id="the middle digit lost"),
        pytest.param("arrests", 7433, False, id="a digit doubled"),
        pytest.param("arrests", 75, True, id="another digit"),
        pytest.param("arrests", 7, True, id="two digits lost"),
        pytest.param("arrests", 49, False, id="another figure of the week"),
        pytest.param("arrests", 9, True, id="another figure, too small to be swapped"),
        pytest.param("arrests", 183_976, True, id="an amount of the week"),
        pytest.param("arrests", 51, True, id="a figure of another week"),
        pytest.param("homes", 70, False, id="the lower end with a digit lost"),
        pytest.param("homes", 7, True, id="the lower end with two digits lost"),
    ],
)
def test_a_far_number_may_be_a_slip(measure: str, value: int, expected: bool) -> None:
    assert is_other(measure, value) is expected


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        pytest.param("arrests", 743, True, id="the number"),
        pytest.param("arrests", 734, True, id="two digits in another order"),
        pytest.param("arrests", 347, True, id="all digits in another order"),
        pytest.param("arrests", 753, True, id="one digit off"),
        pytest.param("arrests", 752, False, id="two digits off"),
        pytest.param("arrests", 700, False, id="a round number"),
        pytest.param("arrests", 74, False, id="fewer digits"),
        pytest.param("homes", 700, True, id="a round figure"),
        pytest.param("homes", 701, False, id="a digit off a round figure"),
        pytest.param("lines", 49, False, id="a figure of two digits"),
        pytest.param("lines", 94, False, id="its digits in another order"),
        pytest.param("coins", 54_129, False, id="of five digits one is off, and others in another order"),
        pytest.param("cash", 183_976, True, id="an amount"),
        pytest.param("cash", 183_967, True, id="an amount with two digits swapped"),
        pytest.param("cash", 186_397, True, id="an amount with its digits in another order"),
        pytest.param("cash", 189_397, False, id="one digit of many off, and others in another order"),
        pytest.param("cash", 189_997, False, id="two digits of many off"),
        pytest.param("cash", 183_999, False, id="two digits off in their places"),
    ],
)
def test_a_number_is_meant_for_a_figure(measure: str, value: int, expected: bool) -> None:
    assert is_figure_or_slip(Decimal(value), known(measure)) is expected


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        pytest.param("arrests", 743, True, id="the number"),
        pytest.param("arrests", 496, True, id="two thirds, rounded up"),
        pytest.param("arrests", 495, False, id="less than two thirds"),
        pytest.param("arrests", 1114, True, id="half as many again, rounded down"),
        pytest.param("arrests", 1115, False, id="more than half as many again"),
        pytest.param("raids", 300, True, id="exactly half as many again"),
        pytest.param("lines", 49, False, id="a small number"),
    ],
)
def test_a_number_is_as_large_as_the_country(measure: str, value: int, expected: bool) -> None:
    assert is_close_in_size(Decimal(value), known(measure)) is expected


def test_the_smallest_number_that_is_as_large_as_the_country() -> None:
    assert is_close_in_size(Decimal(100), known("arrests", LAST))
    assert not is_close_in_size(Decimal(99), known("arrests", LAST))
    assert is_close_in_size(Decimal(200), known("homes", LAST))  # two thirds of 300


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        pytest.param("arrests", 49, True, id="a count of the week"),
        pytest.param("arrests", 9, False, id="a count that is too small"),
        pytest.param("arrests", 183_976, False, id="an amount beside a count"),
        pytest.param("cash", 743, False, id="a count beside an amount"),
        pytest.param("arrests", 586, False, id="a count of another week"),
    ],
)
def test_a_number_is_another_figure_of_the_week(measure: str, value: int, expected: bool) -> None:
    assert is_other_figure_of_week(RECORD, Decimal(value), known(measure)) is expected


def test_the_smallest_figure_that_is_swapped() -> None:
    record = made.record(
        measures=(made.measure("arrests"), made.measure("dogs")),
        observations=(made.observation("arrests", "exactly", 743), made.observation("dogs", "exactly", 10)),
    )
    figure = figure_of(record, made.WEEK, "arrests")
    assert figure
    assert is_other_figure_of_week(record, Decimal(10), figure)
