from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.lookup.numbers import ROUNDED, score_figures_printing_number, suggest_figures_by_number
from tests.made import measure, observation, period, record

RECORD = record(
    measures=[measure("birds"), measure("gifts", count=False)],
    periods=[period("2018-10"), period("2019-10")],
    observations=[
        observation("birds", "bare", 743),
        observation("birds", "bare", 743, period="2018-10"),
        observation("gifts", "range", 184163, 190000),
    ],
)
BIRDS, GIFTS, EARLIER = ("2019-10", "birds"), ("2019-10", "gifts"), ("2018-10", "birds")


@pytest.mark.parametrize(
    ("number", "found"),
    [
        pytest.param("743", {EARLIER: 0.9, BIRDS: 0.9}, id="printed"),
        pytest.param("190000", {GIFTS: 0.9}, id="the upper end of a range"),
        pytest.param("184000", {GIFTS: ROUNDED}, id="rounded to three digits"),
        pytest.param("740", {EARLIER: ROUNDED, BIRDS: ROUNDED}, id="rounded to two"),
        pytest.param("700", {}, id="one digit is too few"),
        pytest.param("185000", {}, id="another number"),
        pytest.param("0", {}, id="nothing"),
    ],
)
def test_the_figures_with_a_number(number: str, found: dict[tuple[str, str], float]) -> None:
    assert score_figures_printing_number(RECORD, Decimal(number)) == found


def test_a_number_that_more_sources_print_is_worth_more() -> None:
    both = [observation("birds", "bare", 743, source=name) for name in ("a", "b")]
    found = score_figures_printing_number(record(measures=[measure("birds")], observations=both), Decimal(743))
    assert 0.9 < found[BIRDS] < 1


def test_the_week_of_the_record_is_suggested_first() -> None:
    assert suggest_figures_by_number(RECORD, "743") == ("2019-10/birds", "2018-10/birds")
    assert suggest_figures_by_number(RECORD, "£184k") == ("2019-10/gifts",)
    assert suggest_figures_by_number(RECORD, "743 or 190000") == suggest_figures_by_number(RECORD, "birds") == ()


def test_three_figures_are_suggested() -> None:
    names = ("ducks", "geese", "herons", "swans")
    dataset = record(
        measures=[measure(name) for name in names], observations=[observation(name, "bare", 743) for name in names]
    )
    assert suggest_figures_by_number(dataset, "743") == ("2019-10/ducks", "2019-10/geese", "2019-10/herons")


@pytest.mark.parametrize(
    ("printed", "number", "is_rounded"),
    [
        pytest.param(744, 740, True, id="less than half of a ten"),
        pytest.param(745, 740, False, id="half of a ten, which goes up"),
        pytest.param(745, 750, True, id="half of a ten"),
        pytest.param(7440, 7400, True, id="less than half of a hundred"),
        pytest.param(7460, 7400, False, id="more than half of a hundred"),
    ],
)
def test_a_number_is_rounded_to_the_nearest_half_up(printed: int, number: int, *, is_rounded: bool) -> None:
    dataset = record(measures=[measure("birds")], observations=[observation("birds", "bare", printed)])
    assert score_figures_printing_number(dataset, Decimal(number)) == ({BIRDS: ROUNDED} if is_rounded else {})
