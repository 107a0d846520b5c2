from __future__ import annotations

import pytest

import countylines
from tests.checker.test_told_otherwise import rules_of

WEEK = "In the county lines week of 7 to 13 October 2019 police across the country arrested"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("793 people. The number should have been 753.", ["wrong-figure: 753"], id="should have been"),
        pytest.param("793 people. It should be 753.", ["wrong-figure: 753"], id="should be"),
        pytest.param("793 people. The correct figure is 753.", ["wrong-figure: 753"], id="the correct figure"),
        pytest.param("793 people. The number should have been 743.", [], id="the record's own"),
        pytest.param("652 men. How many were women? It should be 91.", [], id="the answer to a question"),
    ],
)
def test_a_number_that_puts_the_one_before_right(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    found = [one for one in rules_of(f"{WEEK} {text}", dataset) if not one.endswith(("793 people", "652 men"))]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Of the deal lines, 49 were seized.", [], id="the record's own"),
        pytest.param("Of the deal lines, fifty were in London.", [], id="where they were"),
        pytest.param("Of the tools, fifty were seized.", [], id="what the record does not count"),
    ],
)
def test_how_many_of_a_group_something_was_done_to(
    text: str, expected: list[str], dataset: countylines.Dataset
) -> None:
    assert rules_of(f"{WEEK} 743 people. {text}", dataset) == expected
