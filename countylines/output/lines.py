"""Lines: texts folded to a width, at the ends of words as long as that can be done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

WORD = r"[^ ]+"
PIECE = r"[^ ./:_-]+[./:_-]*|[./:_-]+"
"""A part of a word that is too long for a line: it ends after a dot, a slash, a colon or a dash."""


def fold(text: str, width: int, *, word: str = WORD, piece: str = PIECE, measured: Callable[[str], int] = len) -> str:
    """Fold each line of *text* to *width* as *measured* has it; no line ends with a space.

    *word* is a pattern of what is not parted. One that is too long for a line begins a line and is parted between what
    *piece* finds; a piece that is too long stays whole.
    """
    folded: list[str] = []
    for line in text.split("\n"):
        if measured(line) <= width:
            folded.append(line.rstrip(" "))
            continue
        filled = ""
        for before, part in _parts(line, word, piece, lambda one: measured(one) > width):
            longer = f"{filled}{before}{part}"
            if filled and (before == NEW_LINE or measured(longer) > width):
                folded.append(filled)
                longer = part
            filled = longer.lstrip("\n")
        folded.append(filled)
    return "\n".join(folded)


NEW_LINE = "\n"


def _parts(line: str, word: str, piece: str, is_too_long: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Give each word, or each piece of one that is too long, with what stands before it."""
    for spaces, one in re.findall(rf"( *)({word})", line):
        if is_too_long(one):
            for place, part in enumerate(re.findall(piece, one)):
                yield "" if place else NEW_LINE, part
        else:
            yield spaces, one
