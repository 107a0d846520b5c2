"""Excerpts: how a line is cut around the spot that is marked, and in which columns the marks stand.

In 16 columns, an ellipsis on both sides leaves 14, one on one side 15. Two thirds of these may show the spot; what is
left is shared by what stands before and after it, before first.
"""

from __future__ import annotations

import pytest

from countylines.output.findings.excerpts import NARROWEST_EXCERPT, Excerpt, cut_excerpt
from tests.output.findings.made import finding

ACCENT = "\u0301"
A, B = "a" * 30, "b" * 30


def excerpt(text: str, found: str, room: int = 16, *, plain: bool = False) -> Excerpt:
    """Cut the line around the first place where *found* stands."""
    return cut_excerpt(text, finding(text, found), room, plain=plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("was 665 of", ("was 665 of", 4, 3), id="a short line is whole"),
        pytest.param("a" * 7 + "665" + "b" * 6, ("a" * 7 + "665" + "b" * 6, 7, 3), id="it just fits"),
        pytest.param("a" * 7 + "665" + "b" * 7, ("…aaaaaa665bbbbb…", 7, 3), id="one column too long"),
        pytest.param(f"{A}665{B}", ("…aaaaaa665bbbbb…", 7, 3), id="cut on both sides"),
        pytest.param("a" * 6 + f"665{B}", ("aaaaaa665bbbbbb…", 6, 3), id="no more before it"),
        pytest.param(f"{A}665" + "b" * 6, ("…aaaaaa665bbbbbb", 7, 3), id="no more after it"),
        pytest.param(f"665{B}", ("665bbbbbbbbbbbb…", 0, 3), id="at the beginning"),
        pytest.param(f"{A}665", ("…aaaaaaaaaaaa665", 13, 3), id="at the end"),
        pytest.param(f"line\n\nwas 665 of\n{B}", ("was 665 of", 4, 3), id="the second of three lines"),
        pytest.param("was 665 of   \nmore", ("was 665 of", 4, 3), id="no spaces at its end"),
    ],
)
def test_a_line_is_cut_around_the_spot(text: str, expected: tuple[str, int, int]) -> None:
    assert excerpt(text, "665") == expected


@pytest.mark.parametrize(
    ("room", "line"),
    [
        pytest.param(1, "…aaaaaa665bbbbb…", id="narrower than the narrowest"),
        pytest.param(NARROWEST_EXCERPT, "…aaaaaa665bbbbb…", id="the narrowest, 16"),
        pytest.param(NARROWEST_EXCERPT + 1, "…aaaaaa665bbbbbb…", id="one wider"),
    ],
)
def test_no_window_is_too_narrow(room: int, line: str) -> None:
    assert excerpt(f"{A}665{B}", "665", room).line == line


@pytest.mark.parametrize(
    ("text", "found", "room", "expected"),
    [
        pytest.param(
            "a" * 20 + "c" * 40 + "b" * 20, "c" * 40, 20, ("…aaa" + "c" * 15 + "…", 4, 15), id="12 of 18 columns, and 3"
        ),
        pytest.param(
            "a" * 20 + "漢" * 9 + "b" * 20,
            "漢" * 9,
            16,
            ("…aa漢漢漢漢漢漢…", 3, 12),
            id="four of two columns in 9, and 2",
        ),
        pytest.param("c" * 40, "c" * 40, 16, ("c" * 15 + "…", 0, 15), id="nothing else on the line"),
        pytest.param("was 6\n65 of", "6\n65", 16, ("was 6", 4, 1), id="as far as the end of the line"),
        pytest.param("was of", "", 16, ("was of", 0, 1), id="one column where nothing stands"),
        pytest.param(f"cafe{ACCENT} bar", ACCENT, 16, (f"cafe{ACCENT} bar", 4, 1), id="one column for an accent"),
    ],
)
def test_of_a_long_spot_the_beginning_is_marked(
    text: str, found: str, room: int, expected: tuple[str, int, int]
) -> None:
    assert excerpt(text, found, room) == expected


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        pytest.param("\t", 4, id="a tab"),
        pytest.param("\x1b", 4, id="an escaped control character"),
        pytest.param("e" + ACCENT, 1, id="an accent above"),
        pytest.param("e\u20dd", 1, id="a circle around"),
        pytest.param("e\u200de", 2, id="a joiner between"),
        pytest.param("漢", 2, id="a wide character"),
        pytest.param("\N{FULLWIDTH DIGIT SIX}", 2, id="a fullwidth digit"),
        pytest.param("é–€", 3, id="ordinary characters"),
    ],
)
def test_the_columns_before_the_spot_are_counted(before: str, columns: int) -> None:
    assert excerpt(f"{before}665", "665").before == columns


def test_a_wide_character_that_does_not_fit_is_left_out() -> None:
    assert excerpt(f"{'漢' * 9}665{'字' * 9}", "665") == ("…漢漢漢665字字…", 7, 3)  # 15 columns: a half one is left


def test_an_accent_stays_with_its_letter_where_the_room_ends() -> None:
    accented = f"b{ACCENT}"
    assert excerpt(f"{A}665{accented * 30}", "665") == (f"…{'a' * 7}665{accented * 4}…", 8, 3)


@pytest.mark.parametrize(
    ("accents", "ellipsis"),
    [pytest.param(63, "", id="read from its beginning"), pytest.param(64, "…", id="one too far to be read")],
)
def test_four_characters_a_column_are_read_before_the_spot(accents: int, ellipsis: str) -> None:
    text = f"e{ACCENT * accents}665"
    shown = text if not ellipsis else f"{ellipsis}{text[1:]}"
    assert excerpt(text, "665") == (shown, 1, 3)


@pytest.mark.parametrize(
    ("accents", "end", "ellipsis"),
    [
        pytest.param(125, "", "", id="128 characters, all of the text"),
        pytest.param(126, "", "…", id="129"),
        pytest.param(124, f"\n{B}", "", id="the end of the line is the 128th"),
        pytest.param(125, f"\n{B}", "…", id="the end of the line is not read"),
    ],
)
def test_eight_characters_a_column_are_read_from_the_spot_on(accents: int, end: str, ellipsis: str) -> None:
    spot = f"665{ACCENT * 125}"[: 3 + accents]
    assert excerpt(f"665{ACCENT * accents}{end}", "665") == (f"{spot}{ellipsis}", 0, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("of £180 – “much”", ('of GBP 180 - "much"', 7, 3), id="a line that fits in 20 columns"),
        pytest.param(f"{A}180{B}", ("...aaaaaa180bbbbb...", 9, 3), id="14 columns between two ellipses"),
        pytest.param("a" * 7 + f"180{B}", ("aaaaaaa180bbbbbbb...", 7, 3), id="17 columns before one"),
    ],
)
def test_plain_excerpts_are_in_ascii(text: str, expected: tuple[str, int, int]) -> None:
    assert excerpt(text, "180", 20, plain=True) == expected
