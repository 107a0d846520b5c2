"""Fitting: lines are folded at the ends of words, and a window is shared out among columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.output.fitting import WORD, ColumnText, find_column_widths, fold_lines, share_out_width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("more than 700 people", 10, ["more than", "700 people"], id="words"),
        pytest.param("  an indent stays", 10, ["  an", "indent", "stays"], id="an indent"),
        pytest.param("a  b", 4, ["a  b"], id="spaces within a line stay"),
        pytest.param("one\ntwo three", 5, ["one", "two", "three"], id="line ends stay"),
        pytest.param("weapons.firearms.imitation", 20, ["weapons.firearms.", "imitation"], id="dots"),
        pytest.param("2018-10..2019-05", 11, ["2018-10..", "2019-05"], id="dashes"),
        pytest.param("see https://a.uk/news, a", 8, ["see", "https://a.uk/news,", "a"], id="an address stays whole"),
        pytest.param("see weapons.firearms", 12, ["see", "weapons.", "firearms"], id="a long word begins a line"),
        pytest.param("to safeguarded", 8, ["to", "safeguarded"], id="a piece that is too long stays whole"),
    ],
)
def test_a_text_is_folded(text: str, width: int, lines: list[str]) -> None:
    assert fold_lines(text, width).split("\n") == lines


def test_a_long_word_may_be_left_alone() -> None:
    assert fold_lines("see /a/path/that/is/long", 10, piece=WORD) == "see\n/a/path/that/is/long"


@given(st.text(" ab./-\n", max_size=60), st.integers(1, 20))
def test_nothing_is_lost_and_no_line_ends_with_a_space(text: str, width: int) -> None:
    folded = fold_lines(text, width)
    assert "".join(folded.split()) == "".join(text.split())
    assert all(line == line.rstrip() for line in folded.split("\n"))


@pytest.mark.parametrize(
    ("natural", "words", "pieces", "room", "widths"),
    [
        pytest.param([5, 40, 9], [5, 9, 9], [5, 9, 9], 30, [5, 16, 9], id="the widest gives way"),
        pytest.param([30, 40], [8, 8], [8, 8], 41, [20, 21], id="two wide ones get the same, the last what is left"),
        pytest.param([50, 50], [12, 12], [4, 4], 23, None, id="no room for short words"),
        pytest.param([50, 50], [20, 12], [4, 4], 40, [20, 20], id="a long word stays whole where there is room"),
        pytest.param([50, 50], [40, 12], [4, 4], 40, [20, 20], id="and is broken where there is none"),
        pytest.param([60, 10], [30, 10], [30, 10], 40, [30, 10], id="a piece is never broken"),
    ],
)
def test_a_window_is_shared_out(
    natural: list[int], words: list[int], pieces: list[int], room: int, widths: list[int] | None
) -> None:
    assert share_out_width(natural, words, pieces, room) == widths


NAMES = ColumnText("Name", [(0, "ten letters"), (2, "or eleven more")])
NUMBERS = ColumnText("Number", [(0, "more than £1,000,000"), (0, "1 of 12 differs")], is_number=True)
BAR = ColumnText("", is_bar=True)


@pytest.mark.parametrize(
    ("columns", "window", "widths"),
    [
        pytest.param([NAMES], 80, [16], id="as wide as the longest cell with its indent"),
        pytest.param([ColumnText("A long title", [(0, "x")])], 80, [12], id="as wide as the title"),
        pytest.param([ColumnText("A", [(0, "one\nthirteen")])], 80, [8], id="as wide as the longest line"),
        pytest.param([ColumnText("")], 80, [1], id="one cell at least"),
        pytest.param([ColumnText("A", [(0, "")])], 80, [1], id="one cell at least, also if nothing stands in it"),
        pytest.param([ColumnText("A", [(0, "https://a.uk/b-c")]), NAMES], 26, [16, 8], id="an address is not broken"),
        pytest.param([NAMES, ColumnText("A", [(0, "https://a.uk/b-c")])], 24, [10, 12], id="the last may be wider"),
        pytest.param([NAMES, BAR], 80, [16, 62], id="a bar takes what is left over"),
        pytest.param([NAMES, NUMBERS], 38, [16, 20], id="just enough room"),
        pytest.param([NAMES, NUMBERS], 37, [16, 19], id="the widest gives way"),
        pytest.param([NAMES, NUMBERS], 30, [16, 10], id="numbers are folded before words"),
        pytest.param([NAMES, NUMBERS], 20, [8, 10], id="as narrow as a word and a number"),
        pytest.param([NAMES, NUMBERS], 19, None, id="too narrow for a number"),
    ],
)
def test_columns_have_widths(columns: list[ColumnText], window: int, widths: list[int] | None) -> None:
    assert find_column_widths(columns, window, 2) == widths


def test_a_word_ends_at_the_end_of_its_line() -> None:
    """The first column needs 5 cells, not the 11 of its second and third word together."""
    two_lines, word = ColumnText("A", [(0, "two words\nthree more")]), ColumnText("B", [(0, "x" * 10)])
    assert find_column_widths([two_lines, word], 20, 2) == [8, 10]


def test_a_word_that_is_too_long_for_half_a_window_is_broken() -> None:
    """Of 40 cells, 20 are for the longest part of a word; the rest, less a gap of 2, is for the words beside it."""
    long, short = ColumnText("A", [(0, "x" * 50)]), ColumnText("B", [(0, "a few words that fold")])
    assert find_column_widths([long, short], 40, 2) == [20, 18]
