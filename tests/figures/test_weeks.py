"""The order of weeks."""

from __future__ import annotations

from typing import Any

import pytest

from countylines.figures import ALL_WEEKS, periods_ending_with_week, weeks_of_source
from tests.made import observation, period, record


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
    assert periods_ending_with_week(dataset, ALL_WEEKS) == expected


SPANS = record(
    periods=[
        period("2018-10"), period("2019-05"), period("2019-10"),
        period("first-two", weeks=("2018-10", "2019-05")), period("last-two", weeks=("2019-05", "2019-10")),
    ],
    observations=[
        observation("arrests", "bare", 5, source="a"),
        observation("arrests", "bare", 9, source="b", period="first-two"),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("week", "periods"),
    [("2018-10", ("2018-10",)), ("2019-05", ("2019-05", "first-two")), ("2019-10", ("2019-10", "last-two"))],
)
def test_a_week_comes_with_the_spans_that_end_with_it(week: str, periods: tuple[str, ...]) -> None:
    assert periods_ending_with_week(SPANS, week) == periods


@pytest.mark.parametrize(("source", "weeks"), [("a", ("2019-10",)), ("b", ("2019-05",)), ("c", ())])
def test_the_weeks_of_a_source(source: str, weeks: tuple[str, ...]) -> None:
    assert weeks_of_source(SPANS, source) == weeks
