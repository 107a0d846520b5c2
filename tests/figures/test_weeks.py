"""The order of weeks."""

from __future__ import annotations

from typing import Any

import pytest

from countylines.figures.weeks import ALL_WEEKS, periods_for_week
from tests.made import period, record


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            {"autumn": {"ordinal": 2}, "spring": {"ordinal": 1}, "winter": {"ordinal": 10}},
            ("spring", "autumn", "winter"),
            id="by place in the series",
        ),
        pytest.param(
            {"autumn": {"start": "2024-10-05", "ordinal": 1}, "spring": {"start": "2024-04-13"}},
            ("spring", "autumn"),
            id="by first day, if not all have a place",
        ),
        pytest.param({"autumn": {"ordinal": 2}, "spring": {"start": "2024-04-13"}}, ("autumn", "spring"), id="by id"),
    ],
)
def test_weeks_come_in_the_order_that_all_of_them_tell(
    facts: dict[str, dict[str, Any]], expected: tuple[str, ...]
) -> None:
    dataset = record(periods=[period(name, **more) for name, more in facts.items()])
    assert periods_for_week(dataset, ALL_WEEKS) == expected
