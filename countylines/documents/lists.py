"""Lines that are no running prose: items of a list, rows of figures."""

from __future__ import annotations

from countylines.documents.offset_map import BREAK, CELL, Cut
from countylines.text.lazy_regex import lazy_regex

WIKI_SIGNS = ("[[", "{{", "\n{|", "</ref>", "<ref ")
"""What a text has one of that is written in the markup of MediaWiki."""

LONGEST_NUMBER = 2
"""How many digits the first number of a list can have: a paragraph may begin with "655."."""

_ROW = lazy_regex(r"\|[^\n]*+")


class Numbering:
    """Follows the numbers of a text's lists, so that a wrapped line that begins with "743." stays."""

    def __init__(self) -> None:
        self._next: int | None = None

    def accepts(self, digits: str, *, fresh: bool) -> bool:
        """Tell whether these *digits* number an item; *fresh* is at the beginning of a paragraph."""
        number = int(digits)
        accepted = number in {1, self._next} or (fresh and len(digits) <= LONGEST_NUMBER)
        if accepted:
            self._next = number + 1
        return accepted


_ALIGNED = lazy_regex(r"\n[^\n|]*?[^\s|](?: {3}|\t)[^\n|]*")
_WIDE = lazy_regex(r"(?<=\S)(?: {3,}| ?\t+ ?)(?=\S)")
_LABELLED = lazy_regex(r"(?:\n *\*{0,3}[^\W\d][^\n:|]{0,48}:\*{0,3} +[£\d][^\n:|]{0,40}(?=\n)){2,}")
_COLON = lazy_regex(r":(?=\*{0,3} +[£\d])")
_VALUES = (":*", *(f": {mark}" for mark in "£0123456789"))
"""One of which stands in a text that has a label and a number."""
_LINE = lazy_regex(r"\n[^\n]*")
FEWEST_TITLES = 2
"""How many wide gaps a line without a number has to have to be the titles of columns."""
LONGEST_ROW = 160
"""How long a line can be that is set in columns, in characters."""


def part_columns(text: str) -> list[Cut]:
    """Make rows of lines that are set in columns by spaces: a label, a wide gap, and the number it comes to."""
    cuts: list[Cut] = []
    for found in _ALIGNED.finditer(text) if "   " in text or "\t" in text else ():
        gaps = list(_WIDE.finditer(text, found.start() + 1, found.end())) if len(found[0]) <= LONGEST_ROW else []
        label = text[found.start() : gaps[0].start()] if gaps else ""
        is_title = len(gaps) >= FEWEST_TITLES
        if any(map(str.isalpha, label)) and (is_title or any(map(str.isdigit, text[gaps[0].end() : found.end()]))):
            cuts.append(Cut(found.start(), found.start(), BREAK))
            cuts += (Cut(*gap.span(), CELL) for gap in gaps)
            cuts.append(Cut(found.end(), found.end(), BREAK))
    return cuts


def part_labels(text: str) -> list[Cut]:
    """Make rows of lines that have a label and a number each: ``Arrests: 743``, or ``**Arrests:** 743``."""
    cuts: list[Cut] = []
    for found in _LABELLED.finditer(text) if any(sign in text for sign in _VALUES) else ():
        for line in _LINE.finditer(text, *found.span()):
            colon = _COLON.search(text, *line.span())
            if colon:
                cuts += (
                    Cut(line.start(), line.start(), BREAK),
                    Cut(*colon.span(), CELL.rstrip()),
                    Cut(line.end(), line.end(), BREAK),
                )
    return cuts


def part_rows(text: str) -> list[Cut]:
    """Part lines with upright strokes from each other, that no figure meets the noun of the next row."""
    cuts: list[Cut] = []
    for found in _ROW.finditer(text) if "|" in text else ():
        start = text.rfind("\n", 0, found.start())
        cuts += Cut(start, start, BREAK), Cut(found.end(), found.end(), BREAK)
    return cuts
