"""Doubts: numbers that are not compared, as they may be worked out, or of something else than the figure."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.doubts import is_sum_or_difference_of_weeks
from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.number_week import Scope
from countylines.checker.scope.resolution import PlacedNumber
from countylines.figures.figure import figure_of
from countylines.figures.quantity import read_quantity
from tests import made
from tests.records.scoring import FOLDER

LAST, AFTER = "2020-01", "2020-05"
RECORD = made.record(
    periods=(made.period("2019-05"), made.period(made.WEEK), made.period(LAST), made.period(AFTER)),
    measures=[made.measure(name) for name in ("arrests", "homes", "lines", "raids")],
    observations=(
        made.observation("arrests", "exactly", 586, period="2019-05"),
        made.observation("arrests", "exactly", 743),
        made.observation("arrests", "exactly", 102, period=LAST),
        made.observation("arrests", "exactly", 500, period=AFTER),
        made.observation("homes", "more-than", 700),
        made.observation("homes", "exactly", 300, period=LAST),
        made.observation("lines", "exactly", 51, period="2019-05"),
        made.observation("lines", "exactly", 49),
        made.observation("raids", "exactly", 200),
        made.observation("raids", "more-than", 300, period=LAST),
        made.observation("raids", "exactly", 400, period=AFTER),
    ),
)
"""A record of four weeks."""


@pytest.mark.parametrize(
    ("measure", "value", "week", "expected"),
    [
        pytest.param("arrests", 157, made.WEEK, True, id="a difference to the week before"),
        pytest.param("arrests", 641, made.WEEK, True, id="a difference to the week after"),
        pytest.param("arrests", 243, made.WEEK, True, id="a difference to a later week"),
        pytest.param("arrests", 1329, made.WEEK, True, id="the sum with the week before"),
        pytest.param("arrests", 845, made.WEEK, True, id="the sum with the week after"),
        pytest.param("arrests", 1345, made.WEEK, True, id="the sum with two weeks after"),
        pytest.param("arrests", 1243, made.WEEK, False, id="the sum with a week farther on alone"),
        pytest.param("arrests", 1431, made.WEEK, True, id="the sum with weeks on both sides"),
        pytest.param("arrests", 743, made.WEEK, False, id="the figure itself"),
        pytest.param("arrests", 158, made.WEEK, False, id="no sum and no difference"),
        pytest.param("raids", 600, made.WEEK, False, id="the sum behind a week that is not exact"),
        pytest.param("raids", 200, made.WEEK, True, id="the difference behind a week that is not exact"),
        pytest.param("lines", 100, made.WEEK, True, id="the smallest sum"),
        pytest.param("lines", 2, made.WEEK, False, id="a small difference"),
        pytest.param("homes", 400, made.WEEK, False, id="of a figure that is not exact"),
        pytest.param("arrests", 688, LAST, False, id="not with a week that is not next to it"),
        pytest.param("arrests", 1431, LAST, True, id="the sum with two weeks before"),
    ],
)
def test_a_number_is_worked_out_of_a_figure(measure: str, value: int, week: str, expected: bool) -> None:
    number = NumberMention(read_quantity(str(value)), "bare", 0, 1)
    passage, figure = Passage(f"{value} together", 0), figure_of(RECORD, week, measure)
    assert figure
    placed = PlacedNumber(passage, Sentence(0, 2), CountedNumber(number, None, (), 0, 1), Scope())
    assert is_sum_or_difference_of_weeks(RECORD, placed, figure) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Courier printed 1,454 chicks for April 2023.", [], id="a rejected account, named"),
        pytest.param("There were 1,454 chicks in April 2023.", ["1,454 chicks"], id="not named"),
        pytest.param("The Courier printed 1,455 chicks for April 2023.", ["1,455 chicks"], id="not its number"),
        pytest.param("In April 2024 there were 1,700 young birds.", [], id="a kind that the measure has not"),
        pytest.param("In April 2024 there were 1,700 adult birds.", ["1,700 adult birds"], id="its own kind"),
        pytest.param(
            "In April 2024 they found 806 nests in reeds across the Aldmark, and on my list 14 nests and 22 chicks.",
            [],
            id="far from the figure that is told beside them",
        ),
        pytest.param(
            "In April 2024 they found 638 volunteers across the Aldmark, and on the list 14 nests.",
            ["14 nests"],
            id="beside a figure of something else",
        ),
        pytest.param(
            "In April 2024 they saw herons; chicks were two in three of the birds (1,730).",
            [],
            id="another noun before",
        ),
    ],
)
def test_a_number_that_may_be_of_something_else(text: str, expected: list[str]) -> None:
    dataset = countylines.load(FOLDER / "herons")
    assert [one.found for one in countylines.check(text, dataset) if one.rule == "wrong-figure"] == expected
