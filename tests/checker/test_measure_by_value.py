"""A number without a noun that is a slip of what its sentence names, and one that is not."""

from __future__ import annotations

import pytest

import countylines
from tests.checker.drafts import found

W = "In the national county lines week of October 2019 police visited 655 cuckooed addresses."


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(f"{W} So 734 had been taken into custody, they say.", "734", id="a verb of the sentence"),
        pytest.param(f"{W} The list of seized weapons runs to 619.", "619", id="a noun of the sentence"),
        pytest.param(
            f"{W} What had been 46 weapons in May 2019 had become 619 by October 2019.",
            "619",
            id="what was counted before",
        ),
        pytest.param(
            f"{W} The cash went down: £312,649 in May 2019, only £189,376 this time.",
            "£189,376",
            id="of the week of the draft, behind another",
        ),
    ],
)
def test_swapped_digits_tell_the_measure(text: str, wrong: str, dataset: countylines.Dataset) -> None:
    assert [one.partition(": ")[2] for one in found(text, dataset)][-1:] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{W} Those who had been arrested went to room 734.", id="the number of a room"),
        pytest.param(f"{W} The list of seized weapons runs to 140.", id="no slip"),
        pytest.param(f"{W} The list of seized weapons runs to 196.", id="the number of another week"),
        pytest.param(f"{W} Somebody said 734.", id="nothing named"),
        pytest.param(f"{W} Visits: 655 then, 861 in September 2020.", id="the figure of another week"),
    ],
)
def test_other_numbers_tell_nothing(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []
