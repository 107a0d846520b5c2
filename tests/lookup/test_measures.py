"""Measures: what is counted, and in which weeks somebody printed it."""

from __future__ import annotations

import pytest

from countylines.lookup.measures import find_measures
from countylines.record.dataset import Dataset
from tests.made import measure, observation, period, record


@pytest.fixture
def small() -> Dataset:
    """Give two weeks and a span that ends with the second, and a measure that nobody prints."""
    return record(
        periods=[
            period("2019-05"),
            period("2019-05..2019-10", weeks=("2019-05", "2019-10")),
            period("2019-10"),
        ],
        measures=[measure("arrests"), measure("cash"), measure("dogs"), measure("lines")],
        observations=[
            observation("arrests", "bare", 1),
            observation("arrests", "bare", 1, period="2019-05"),
            observation("cash", "bare", 1, period="2019-05..2019-10"),
            observation("lines", "bare", 1, period="2019-05"),
        ],
    )


@pytest.mark.parametrize(
    ("week", "found"),
    [
        pytest.param("2019-10", ["arrests", "cash"], id="a week, and the span that ends with it"),
        pytest.param("2019-05", ["arrests", "lines"], id="a week that no span ends with"),
        pytest.param("all", ["arrests", "cash", "dogs", "lines"], id="all, those that nobody prints too"),
    ],
)
def test_which_measures(small: Dataset, week: str, found: list[str]) -> None:
    assert [measure.id for measure, _ in find_measures(small, week)] == found


def test_each_comes_with_all_of_its_periods(small: Dataset) -> None:
    assert {measure.id: periods for measure, periods in find_measures(small)} == {
        "arrests": ("2019-05", "2019-10"),
        "cash": ("2019-05..2019-10",),
        "dogs": (),
        "lines": ("2019-05",),
    }
    assert dict(find_measures(small, "2019-10"))[small.index("measures")["arrests"]] == ("2019-05", "2019-10")
