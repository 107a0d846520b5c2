"""Words beside a number that may be of all that the record counts: they keep it from no comparison."""

from __future__ import annotations

import pytest

import countylines
from tests.checker.drafts import found

W = "In county lines week, October 2019,"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(f"{W} 260 people were arrested.", "260 people", id="nothing narrows it"),
        pytest.param(f"{W} 734 people were arrested for murder.", "734 people", id="a slip of the figure"),
        pytest.param(f"{W} 681 people were arrested by one force.", "681 people", id="another figure of the week"),
        pytest.param(f"{W} 586 people were arrested and charged.", "586 people", id="the figure of another week"),
        pytest.param(f"{W} 310 children were identified for safeguarding.", "310 children", id="for what is counted"),
        pytest.param(f"{W} police arrested 260 people and seized cash.", "260 people", id="and, after an active verb"),
    ],
)
def test_a_number_that_may_be_of_all_is_compared(text: str, wrong: str, dataset: countylines.Dataset) -> None:
    assert f"wrong-figure: {wrong}" in found(text, dataset)
