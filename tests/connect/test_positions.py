from __future__ import annotations

from random import Random

import pytest

from countylines.connect.open_draft import UTF_8, UTF_16, UTF_32, EditorPosition, TextPositions
from tests.connect.texts import is_inside_line_end, make_text, place_of

CODECS = {UTF_8: "utf-8", UTF_16: "utf-16-le", UTF_32: "utf-32-le"}


@pytest.mark.parametrize(
    ("text", "place", "offset"),
    [
        pytest.param("ab\ncd", EditorPosition(1, 1), 4, id="line feed"),
        pytest.param("ab\r\ncd", EditorPosition(1, 1), 5, id="carriage return and line feed"),
        pytest.param("ab\rcd", EditorPosition(1, 1), 4, id="carriage return alone"),
        pytest.param("ab\n\rcd", EditorPosition(2, 0), 4, id="line feed and carriage return are two line ends"),
        pytest.param("a\x0cb\u2028c\x85d", EditorPosition(0, 6), 6, id="no other character ends a line"),
        pytest.param("a😀b", EditorPosition(0, 3), 2, id="after two code units"),
        pytest.param("é\nb", EditorPosition(1, 1), 3, id="after another line"),
        pytest.param("\ufeffab", EditorPosition(0, 1), 1, id="a byte order mark is a character"),
        pytest.param("ab\n", EditorPosition(1, 0), 3, id="after the last line end"),
        pytest.param("", EditorPosition(0, 0), 0, id="empty"),
    ],
)
def test_a_position_and_its_offset(text: str, place: EditorPosition, offset: int) -> None:
    positions = TextPositions(text)
    assert positions.offset(place) == offset
    assert positions.place(offset) == place


@pytest.mark.parametrize(
    ("text", "place", "offset"),
    [
        pytest.param("ab\r\ncd", EditorPosition(0, 9), 2, id="beyond the line: its end, before the line end"),
        pytest.param("ab\ncd", EditorPosition(1, 9), 5, id="beyond the last line"),
        pytest.param("ab\ncd", EditorPosition(7, 0), 5, id="a line beyond the last"),
        pytest.param("ab\ncd", EditorPosition(2, 0), 5, id="the line right after the last"),
        pytest.param("a😀b", EditorPosition(0, 2), 1, id="inside a character: before it"),
        pytest.param("ab", EditorPosition(0, -1), 0, id="a character before the line"),
        pytest.param("ab", EditorPosition(-1, 1), 0, id="a line before the first"),
        pytest.param("é😀", EditorPosition(0, -3), 0, id="a character before a line that is not ASCII"),
    ],
)
def test_a_position_that_is_none_means_the_nearest(text: str, place: EditorPosition, offset: int) -> None:
    assert TextPositions(text).offset(place) == offset


def test_between_the_two_characters_of_a_line_end_is_the_end_of_the_line() -> None:
    assert TextPositions("ab\r\ncd").place(3) == EditorPosition(0, 2)


@pytest.mark.parametrize(
    ("encoding", "units"), [pytest.param(UTF_8, 4), pytest.param(UTF_16, 2), pytest.param(UTF_32, 1)]
)
def test_code_units_are_those_of_the_encoding(encoding: str, units: int) -> None:
    assert TextPositions("😀", encoding).place(1) == EditorPosition(0, units)
    assert TextPositions("😀b", encoding).offset(EditorPosition(0, units)) == 1


@pytest.mark.parametrize("character", ["\x7f", "\x80", "\u07ff", "\u0800", "\uffff", "\U00010000"])
@pytest.mark.parametrize("encoding", CODECS)
def test_a_character_has_as_many_units_as_its_code(character: str, encoding: str) -> None:
    units = len(character.encode(CODECS[encoding])) // len("a".encode(CODECS[encoding]))
    assert (
        TextPositions(f"é{character}b", encoding).place(2).character
        == units + TextPositions("é", encoding).place(1).character
    )


@pytest.mark.parametrize("encoding", CODECS)
@pytest.mark.parametrize("seed", range(30))
def test_every_offset_of_a_random_text_has_the_position_that_encoding_gives(encoding: str, seed: int) -> None:
    text = make_text(Random(seed))  # noqa: S311  nothing is kept secret
    positions = TextPositions(text, encoding)
    for offset in range(len(text) + 1):
        if not is_inside_line_end(text, offset):
            place = EditorPosition(*place_of(text, offset, CODECS[encoding]))
            assert positions.place(offset) == place
            assert positions.offset(place) == offset
