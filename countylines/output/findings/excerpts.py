"""Excerpts: the line of a draft around a finding, cut to fit, and the columns of the marks below it."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from countylines.checker.findings import Finding
from countylines.output.cells import show_control_characters, to_ascii
from countylines.text import lazy_regex

TAB = "    "
NARROWEST_EXCERPT = 16
"""Columns that an excerpt takes even in a narrower window."""

CHARACTERS_PER_COLUMN = 4
"""How many characters are read for each column: accents and joiners take no column of their own."""

_LINE_END = lazy_regex(r"[\r\n]")
_NO_COLUMN = ("Mn", "Me", "Cf")


class Excerpt(NamedTuple):
    """A line as shown, with the number of columns before the spot that is marked and of the spot itself."""

    line: str
    before: int
    spot: int


class Cell(NamedTuple):
    """A character as shown, and the number of columns it takes."""

    shown: str
    width: int


def cut_excerpt(text: str, finding: Finding, room: int, *, plain: bool) -> Excerpt:
    """Cut the line on which a finding begins to *room* columns around the finding.

    However long the line is, no more of it is read than can be shown.
    """
    room = max(room, NARROWEST_EXCERPT)
    reach = room * CHARACTERS_PER_COLUMN
    begin = max(0, finding.start - finding.column + 1)
    left = max(begin, finding.start - reach)
    ahead = text[finding.start : finding.start + 2 * reach]
    line_end = _LINE_END.search(ahead)
    right = finding.start + (line_end.start() if line_end else len(ahead))
    spot_end = min(finding.end, right)
    is_whole = (left == begin, line_end is not None or finding.start + 2 * reach >= len(text))
    cells = [_cell_of_character(character, plain=plain) for character in text[left:right]]
    return _fit_excerpt(cells, (finding.start - left, spot_end - left), is_whole, room, "..." if plain else "…")


def _fit_excerpt(
    cells: list[Cell], spot: tuple[int, int], is_whole: tuple[bool, bool], room: int, ellipsis: str
) -> Excerpt:
    first, last = 0, len(cells)
    if not all(is_whole) or sum(cell.width for cell in cells) > room:
        first, last = _range_around_spot(cells, spot, room - 2 * len(ellipsis))
        wider = _range_around_spot(cells, spot, room - len(ellipsis))
        if (wider[0] == 0 and is_whole[0]) or (wider[1] == len(cells) and is_whole[1]):  # one side needs no ellipsis
            first, last = wider
    before = "" if first == 0 and is_whole[0] else ellipsis
    after = "" if last == len(cells) and is_whole[1] else ellipsis
    line = before + "".join(cell.shown for cell in cells[first:last]) + after
    return Excerpt(
        line.rstrip(),
        len(before) + sum(cell.width for cell in cells[first : spot[0]]),
        max(1, sum(cell.width for cell in cells[spot[0] : min(spot[1], last)])),
    )


def _range_around_spot(cells: list[Cell], spot: tuple[int, int], room: int) -> tuple[int, int]:
    """Take the start of the spot, then in turn a character before and one after it, while there is room."""
    first = last = spot[0]
    longest = 2 * room // 3  # so that some of the words around the spot are seen
    while last < spot[1] and longest >= cells[last].width:
        longest -= cells[last].width
        room -= cells[last].width
        last += 1
    grows = True
    while grows:
        grows = False
        if first > 0 and cells[first - 1].width <= room:
            first, grows = first - 1, True
            room -= cells[first].width
        if last < len(cells) and cells[last].width <= room:
            room -= cells[last].width
            last, grows = last + 1, True
    return first, last


def _cell_of_character(character: str, *, plain: bool) -> Cell:
    shown = TAB if character == "\t" else show_control_characters(character)
    if plain:
        shown = to_ascii(shown)
    if shown.isascii():
        return Cell(shown, len(shown))
    if unicodedata.category(shown) in _NO_COLUMN:
        return Cell(shown, 0)
    return Cell(shown, 2 if unicodedata.east_asian_width(shown) in "WF" else 1)
