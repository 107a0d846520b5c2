"""Word diffs: which words are shown as whose."""

from __future__ import annotations

import pytest

from countylines.verify.differences import MOST, word_difference


@pytest.mark.parametrize(
    ("recorded", "found", "shown"),
    [
        pytest.param("seized 49 deal lines", "seized 94 deal lines", "seized [-49-] {+94+} deal lines", id="changed"),
        pytest.param("49", "94", "[-49-] {+94+}", id="all of it"),
        pytest.param("over 160 weapons", "160 weapons", "[-over-] 160 weapons", id="left out"),
        pytest.param("over 160", "well over 160", "{+well+} over 160", id="put in"),
        pytest.param("guns, an axe", "guns – an axes", "guns, an [-axe-] {+axes+}", id="marks are no difference"),
        pytest.param("a b c d e f g h i", "x b c d e f g h y", "[-a-] {+x+} b c … g h [-i-] {+y+}", id="far apart"),
        pytest.param("a b", "a " + "x " * 30 + "b", "a {+" + "x " * MOST + "…+} b", id="much put in"),
    ],
)
def test_a_difference_is_shown(recorded: str, found: str, shown: str) -> None:
    assert word_difference(recorded, found) == shown
