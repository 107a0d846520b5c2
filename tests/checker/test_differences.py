"""Word diffs: the edits in the record's words, with as much around them as it takes to read them."""

from __future__ import annotations

import pytest

from countylines.checker.alignment import Edit
from countylines.checker.differences import mark_edits

PRINTED = ["we", "are", "dismantling", "these", "criminal", "networks", "piece", "by", "piece"]


@pytest.mark.parametrize(
    ("edits", "first", "last", "shown"),
    [
        pytest.param([], 0, 9, "", id="none"),
        pytest.param(
            [Edit(0, 1, ("the",), ("these",), 3)], 0, 9, "are dismantling [-these-] {+the+} criminal networks", id="one"
        ),
        pytest.param([Edit(0, 1, ("the",), ("these",), 3)], 3, 4, "[-these-] {+the+}", id="only its own words"),
        pytest.param([Edit(1, 1, (), ("are",), 1)], 0, 9, "we [-are-] dismantling these", id="left out"),
        pytest.param([Edit(1, 2, ("now",), (), 1)], 0, 9, "we {+now+} are dismantling", id="put in"),
        pytest.param(
            [Edit(0, 1, ("I",), ("we",), 0), Edit(8, 9, ("peace",), ("piece",), 8)],
            0,
            9,
            "[-we-] {+I+} are dismantling … piece by [-piece-] {+peace+}",
            id="far apart",
        ),
        pytest.param(
            [Edit(0, 1, ("I",), ("we",), 0), Edit(3, 4, ("the",), ("these",), 3)],
            0,
            9,
            "[-we-] {+I+} are dismantling [-these-] {+the+} criminal networks",
            id="near each other",
        ),
    ],
)
def test_edits_are_marked(edits: list[Edit], first: int, last: int, shown: str) -> None:
    assert mark_edits(PRINTED, edits, first, last) == shown
