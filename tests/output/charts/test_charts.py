"""The scale of charts: lengths in proportion, and ticks at round numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.figures.interval import Interval
from countylines.output.charts import largest_end, length_of, round_ticks


@pytest.mark.parametrize(
    ("limit", "most", "expected"),
    [
        pytest.param("1965", 6, ["0", "500", "1000", "1500"], id="thousands"),
        pytest.param("660", 7, ["0", "100", "200", "300", "400", "500", "600"], id="hundreds"),
        pytest.param("2500000", 3, ["0", "1000000", "2000000"], id="little room"),
        pytest.param("0.9", 6, ["0", "0.2", "0.4", "0.6", "0.8"], id="below one"),
        pytest.param("5", 2, ["0", "5"], id="only the limit"),
        pytest.param("7", 1, ["0"], id="no room"),
        pytest.param("0", 5, ["0"], id="nothing"),
    ],
)
def test_ticks_are_round_numbers(limit: str, most: int, expected: list[str]) -> None:
    assert list(round_ticks(Decimal(limit), most)) == [Decimal(tick) for tick in expected]


def test_a_count_has_whole_ticks() -> None:
    assert list(round_ticks(Decimal(1), 6, whole=True)) == [0, 1]


@given(st.decimals(Decimal("0.01"), Decimal(10**12), places=2), st.integers(1, 12))
def test_there_are_never_too_many_ticks(limit: Decimal, most: int) -> None:
    ticks = round_ticks(limit, most)
    assert 1 <= len(ticks) <= most
    assert ticks[0] == 0
    assert ticks[-1] <= limit


def test_lengths_are_in_proportion() -> None:
    assert length_of(Decimal(250), Decimal(1000), 80) == 20
    assert length_of(Decimal(5), Decimal(0), 80) == 0


def test_the_largest_end_counts_open_intervals_too() -> None:
    assert largest_end([Interval(Decimal(700), None), Interval(None, Decimal(50)), None]) == 700
    assert largest_end([]) == 0
