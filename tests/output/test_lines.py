"""Lines: folded at the ends of words, and a long word only between its pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.output.lines import WORD, fold


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("more than 700 people", 10, ["more than", "700 people"], id="words"),
        pytest.param("  an indent stays", 10, ["  an", "indent", "stays"], id="an indent"),
        pytest.param("a  b", 4, ["a  b"], id="spaces within a line stay"),
        pytest.param("one\ntwo three", 5, ["one", "two", "three"], id="line ends stay"),
        pytest.param("weapons.firearms.imitation", 20, ["weapons.firearms.", "imitation"], id="dots"),
        pytest.param("2018-10..2019-05", 11, ["2018-10..", "2019-05"], id="dashes"),
        pytest.param("https://a.uk/news/deep", 12, ["https://a.", "uk/news/deep"], id="an address"),
        pytest.param("see weapons.firearms", 12, ["see", "weapons.", "firearms"], id="a long word begins a line"),
        pytest.param("to safeguarded", 8, ["to", "safeguarded"], id="a piece that is too long stays whole"),
    ],
)
def test_a_text_is_folded(text: str, width: int, lines: list[str]) -> None:
    assert fold(text, width).split("\n") == lines


def test_a_long_word_may_be_left_alone() -> None:
    assert fold("see /a/path/that/is/long", 10, piece=WORD) == "see\n/a/path/that/is/long"


@given(st.text(" ab./-\n", max_size=60), st.integers(1, 20))
def test_nothing_is_lost_and_no_line_ends_with_a_space(text: str, width: int) -> None:
    folded = fold(text, width)
    assert "".join(folded.split()) == "".join(text.split())
    assert all(line == line.rstrip() for line in folded.split("\n"))
