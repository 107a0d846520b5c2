"""Numbers of one sentence that tell of each other of which week they are."""

from __future__ import annotations

import pytest

import countylines
from tests.checker.drafts import found

W = "In the national county lines week of October 2019 police visited 655 cuckooed addresses."
LATER = "The week of 25 November to 1 December 2024 had 1,660 arrests. It was five years since that of October 2019."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{W}\n\nArrests came to 743, after 586 arrests in May 2019.", [], id="each of its own week"),
        pytest.param(
            f"{LATER}\n\nThe figures then: 743 arrests, 169 weapons.", [], id="two of a week that is mentioned"
        ),
        pytest.param(
            f"{LATER}\n\nThe figures nationally: 743 arrests, 557 weapons.",
            ["wrong-figure: 743 arrests"],
            id="one of them",
        ),
    ],
)
def test_numbers_beside_each_other(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    assert [one for one in found(text, dataset, week=None) if "unequal" not in one] == expected
