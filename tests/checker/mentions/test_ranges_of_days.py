"""Ranges of days without a year, against all recorded weeks."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker import report


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "Between May 13 and 20 police made 596 arrests nationally.", ["596 arrests"], id="between, before a noun"
        ),
        pytest.param(
            "Between October 11 and 17 officers arrested 1,486 people nationally.", ["1,486 people"], id="another week"
        ),
        pytest.param("From 13 to 20 May police made 586 arrests nationally.", [], id="the days first, right"),
        pytest.param("On October 7 and 13 arrests followed.", [], id="a day, and a number of arrests"),
    ],
)
def test_a_range_of_days_finds_its_week(text: str, wrong: list[str], dataset: countylines.Dataset) -> None:
    assert [one.found for one in report(text, dataset).findings if one.severity == "error"] == wrong
