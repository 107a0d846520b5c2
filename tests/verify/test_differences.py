"""Differences between the record and a copy: tolerated marks by name, and word diffs."""

from __future__ import annotations

import pytest

from countylines.verify.classify import MOST_WORDS_SHOWN, tolerated_differences, word_diff


@pytest.mark.parametrize(
    ("recorded", "found", "shown"),
    [
        pytest.param("seized 49 deal lines", "seized 94 deal lines", "seized [-49-] {+94+} deal lines", id="changed"),
        pytest.param("49", "94", "[-49-] {+94+}", id="all of it"),
        pytest.param("over 160 weapons", "160 weapons", "[-over-] 160 weapons", id="left out"),
        pytest.param("over 160", "well over 160", "{+well+} over 160", id="put in"),
        pytest.param("guns, an axe", "guns – an axes", "guns, an [-axe-] {+axes+}", id="marks are no difference"),
        pytest.param("a b c d e f g h i", "x b c d e f g h y", "[-a-] {+x+} b c … g h [-i-] {+y+}", id="far apart"),
        pytest.param("a b", "a " + "x " * 20 + "b", "a {+" + "x " * 19 + "x+} b", id="as much as is shown"),
        pytest.param("a b", "a " + "x " * 21 + "b", "a {+" + "x " * 20 + "…+} b", id="a word more put in"),
        pytest.param("a b", "a " + "x " * 30 + "b", "a {+" + "x " * MOST_WORDS_SHOWN + "…+} b", id="much put in"),
    ],
)
def test_a_difference_is_shown(recorded: str, found: str, shown: str) -> None:
    assert word_diff(recorded, found) == shown


@pytest.mark.parametrize(
    ("recorded", "found", "kinds"),
    [
        pytest.param(" ", " ", "", id="the same"),
        pytest.param(" ", "\n", "line breaks", id="a line end for a space"),
        pytest.param(" ", "\r\n  ", "line breaks", id="another, and an indented line"),
        pytest.param(" ", "  ", "spaces", id="one space more"),
        pytest.param(" ", "\u00a0", "spaces", id="a space that does not break"),
        pytest.param(" ‘", " '", "quotation marks", id="a straight mark"),
        pytest.param("’", "'", "quotation marks", id="a straight apostrophe"),
        pytest.param(" ", " “", "quotation marks", id="a mark more"),
        pytest.param(" – ", " - ", "dashes", id="a hyphen for a dash"),
        pytest.param(" – ", "—", "dashes", id="a dash without spaces"),
        pytest.param("-", " ", "dashes", id="a space for a hyphen"),
        pytest.param(", ", " ", "punctuation", id="a comma less"),
        pytest.param(", “", "\n'", "line breaks, quotation marks, punctuation", id="several"),
    ],
)
def test_differences_have_names(recorded: str, found: str, kinds: str) -> None:
    assert ", ".join(tolerated_differences(recorded, found)) == kinds
