"""Lines that are no running prose: items of a list, rows of figures."""

from __future__ import annotations

from countylines.checks.layers import BREAK, Cut
from countylines.text.patterns import late

LONGEST_NUMBER = 2
"""How many digits the first number of a list can have: a paragraph may begin with "655."."""

_ROW = late(r"\|[^\n]*+")


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


def part_rows(text: str) -> list[Cut]:
    """Part lines with upright strokes from each other, that no figure meets the noun of the next row."""
    cuts: list[Cut] = []
    for found in _ROW.finditer(text) if "|" in text else ():
        start = text.rfind("\n", 0, found.start())
        cuts += Cut(start, start, BREAK), Cut(found.end(), found.end(), BREAK)
    return cuts
