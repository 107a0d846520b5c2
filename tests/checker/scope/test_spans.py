"""Numbers of several weeks together, where a draft lists the weeks."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.scope.spans import SEVERAL_WEEKS
from countylines.documents import read

SPAN = "2018-10..2019-05"
SUPPORTED, WRONG = "SUPPORTED", "WRONG"
LIST = "The weeks of October 2018, January 2019 and May 2019"


@pytest.mark.parametrize(
    ("text", "week", "outcome"),
    [
        pytest.param(f"{LIST} led to 1,882 arrests.", SPAN, SUPPORTED, id="the weeks of a span"),
        pytest.param(f"{LIST} led to 1,822 arrests.", SPAN, WRONG, id="another number"),
        pytest.param(f"{LIST} led to 1,882 county lines arrests and 391 weapons.", SPAN, SUPPORTED, id="two numbers"),
        pytest.param(f"{LIST} led to 2,019 fines.", None, "the record does not count this", id="not counted"),
        pytest.param(f"{LIST} led to £900,123 of cash.", None, SEVERAL_WEEKS, id="nothing of all of them"),
        pytest.param(
            "The weeks of May 2019 and October 2019 led to 1,329 arrests.", None, SEVERAL_WEEKS, id="weeks of no span"
        ),
        pytest.param(
            "In October 2019, 7–13 October 2019, police made 743 arrests.", "2019-10", SUPPORTED, id="one week twice"
        ),
        pytest.param(
            "October 2018 and January 2019 were quiet, and May 2019 led to 568 arrests.",
            "2019-05",
            WRONG,
            id="other words between",
        ),
        pytest.param(
            "September 2020: 196 weapons. Compared with May 2019 and October 2019, the 1,041 arrests were many.",
            "2020-09",
            SUPPORTED,
            id="weeks that are compared with",
        ),
    ],
)
def test_weeks_in_a_list(text: str, week: str | None, outcome: str, dataset: countylines.Dataset) -> None:
    found = DraftAnalysis(read(text, "text"), dataset, None).read.figures
    assert {(one.week, one.reason or one.verdict.name) for one in found} == {(week, outcome)}


def test_a_list_of_weeks_is_of_its_own_sentence(dataset: countylines.Dataset) -> None:
    text = f"{LIST} led to 1,882 arrests. In May 2019 police made 586 arrests."
    found = DraftAnalysis(read(text, "text"), dataset, None).read.figures
    assert [(one.week, one.verdict.name) for one in found] == [(SPAN, SUPPORTED), ("2019-05", SUPPORTED)]
