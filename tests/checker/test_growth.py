"""The work of a check grows as the draft does, also where many sentences, rows or dates stand together."""

from __future__ import annotations

import pytest

import countylines
from tests.work import assert_linear

HEADING = "| a | b | c | d |\n|-|-|-|-|\n"
SIZE = 150

SHAPES = [
    pytest.param("text", "", "It was a two-week crackdown. ", id="lengths of a week"),
    pytest.param("text", "", "It began on Tuesday 8 October 2019. ", id="it, and the sentence before"),
    pytest.param("text", "", "The second, in May 2019, was longer. ", id="places in the series"),
    pytest.param("text", "", "Since then 3,400 vulnerable people have been safeguarded. ", id="since then"),
    pytest.param("text", "", "We said two weeks; it lasted one. ", id="corrections"),
    pytest.param("text", "", "665 addresses. 655. ", id="right values after wrong ones"),
    pytest.param("text", "", "Which day? Answer: Tuesday 8 October. ", id="questions and answers"),
    pytest.param(
        "text", "", "Of the 48 schools, 31 said yes, 12 said no, and four did not. ", id="answers that are parts"
    ),
    pytest.param("text", "", "If you recall, 700 were held, and (in London) ", id="asides of one sentence"),
    pytest.param("text", "", "Nikki Holland, who is in Kent, said “piece by piece”.\n\n", id="names of a speaker"),
    pytest.param("text", "", "7-13 October 2019\n\n", id="days in a list"),
    pytest.param("markdown", HEADING, "| x | 7 October 2019 | 13 October 2019 | 9 |\n", id="days in columns"),
    pytest.param(
        "markdown", HEADING, "| all | 743 | 18 |\n| men | 652 | 15 |\n| women | 91 | 4 |\n", id="rows of sums"
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "before", "unit"), SHAPES)
def test_four_times_the_draft_takes_four_times_the_work(
    kind: str, before: str, unit: str, dataset: countylines.Dataset
) -> None:
    """A checker that looks for each sentence or row at all that stand above would do sixteen times the work."""
    assert_linear(lambda size: countylines.check(before + unit * size, dataset, kind=kind), SIZE)
