"""Fit text and columns into a width: fold lines between words, and divide a window's width among columns."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

LINE = r"[^\n]+"
WORD = r"[^ \n]+"
PIECE = r"[^ \n./:_-]+[./:_-]*|[./:_-]+"
"""A part of a word that is too long for a line: it ends after a dot, a slash, a colon or a dash."""

SHORT_WORD = 12
"""The length up to which a word is never broken in a column.

Chosen so that dates, ids of weeks and most English words stay whole. At half this length, many words are broken at
60 columns; at double, tables that would fit become cards.
"""

LONGEST_WORD = 28
"""A word longer than this is broken before other columns are made narrower."""

ADDRESS_MARK = "://"
"""A word that contains this has an address in it, and is never broken, so that it can be clicked and copied."""

NUMBER_WORD = r"[a-z]+ than(?!\S)|(?:to |\d+ of )?(?:[A-Z]{3} )?\S+(?: kg(?!\S))?"
"""Text kept on one line in a column of numbers: ``more than``, ``to £200,000``, ``PLN 300``, ``1 of 12``, ``3 kg``."""

NARROWEST_BAR = 8
NARROW_WINDOW = 80
"""In windows narrower than this, columns of numbers are folded first, so that the text next to them need not be."""


class ColumnText(NamedTuple):
    """The text of a column: its title, and its cells, each with its indent. A column of bars has no cells."""

    title: str
    cells: Sequence[tuple[int, str]] = ()
    is_number: bool = False
    is_bar: bool = False


def fold_lines(
    text: str, width: int, *, word: str = WORD, piece: str = PIECE, measured: Callable[[str], int] = len
) -> str:
    """Fold each line of *text* to *width*; no line ends with a space.

    *word* is a pattern for text that is kept on one line. A word that is too long for a line starts a new one, and is
    broken between matches of *piece*; a piece that is too long, or an address, stays whole. *measured* returns the
    width of a text.
    """
    folded: list[str] = []
    for line in text.split("\n"):
        if measured(line) <= width:
            folded.append(line.rstrip(" "))
            continue
        filled = ""
        for spaces, found in re.findall(rf"( *)({word})", line):
            is_broken = measured(found) > width
            is_in_pieces = is_broken and ADDRESS_MARK not in found
            for place, part in enumerate(re.findall(piece, found) if is_in_pieces else [found]):
                longer = f"{filled}{'' if is_broken else spaces}{part}"
                if filled and ((is_broken and not place) or measured(longer) > width):
                    folded.append(filled)
                    longer = part
                filled = longer
        folded.append(filled)
    return "\n".join(folded)


def find_column_widths(
    columns: Sequence[ColumnText], window: int, gap: int, measured: Callable[[str], int] = len
) -> list[int] | None:
    """Return the width of each column; None if the window is too narrow. A column of bars gets the remaining width.

    An address in the last column may be wider than the column, because there is nothing to its right.
    """
    room = window - gap * (len(columns) - 1)
    natural = [_width_of_column(one, LINE, LINE, measured) for one in columns]
    widths: list[int] | None = natural
    if sum(natural) > room:
        most = min(LONGEST_WORD, window // 2)
        words, pieces = (
            [_width_of_column(one, part, NUMBER_WORD if one.is_number else part, measured, most) for one in columns]
            for part in (WORD, PIECE)
        )
        for place, column in enumerate(columns[:-1]):
            address = _width_of_longest_address(column, measured)
            words[place], pieces[place] = max(words[place], address), max(pieces[place], address)
        widths = share_out_width(natural, words, pieces, room)
        is_text_folded = widths and any(
            width < whole for one, width, whole in zip(columns, widths, natural, strict=True) if not one.is_number
        )
        if window < NARROW_WINDOW and is_text_folded:
            narrow = [words[place] if one.is_number else natural[place] for place, one in enumerate(columns)]
            widths = share_out_width(narrow, words, pieces, room)
    if widths is not None:
        for place, column in enumerate(columns):
            if column.is_bar:
                widths[place] += room - sum(widths)
    return widths


def _width_of_column(
    column: ColumnText, title_part: str, cell_part: str, measured: Callable[[str], int], most: int | None = None
) -> int:
    """Return the least width at which no match of *title_part* in the title or *cell_part* in the cells is folded.

    Matches in a cell that are wider than *most* may be broken, unless they are numbers.
    """
    if column.is_bar:
        return NARROWEST_BAR
    longest = max(map(measured, re.findall(title_part, column.title)), default=1)
    for indent, words in column.cells:
        width = indent + max(map(measured, re.findall(cell_part, words)), default=0)
        longest = max(longest, width if column.is_number or most is None else min(width, most))
    return longest


def _width_of_longest_address(column: ColumnText, measured: Callable[[str], int]) -> int:
    """Return the width of the longest address in the cells of a column, with its indent; 0 if there is none."""
    found = [(indent, word) for indent, words in column.cells if ADDRESS_MARK in words for word in words.split()]
    return max((indent + measured(word) for indent, word in found if ADDRESS_MARK in word), default=0)


def share_out_width(natural: Sequence[int], words: Sequence[int], pieces: Sequence[int], room: int) -> list[int] | None:
    """Divide *room* among columns, making the widest narrower first; None if there is too little room.

    Each column's width is given without folding (*natural*), with no word broken (*words*) and with no piece of a word
    broken (*pieces*). Words up to SHORT_WORD are never broken, longer ones only if there is no room for them.
    """
    whole = [min(width, natural[place]) for place, width in enumerate(words)]
    parted = [min(width, natural[place]) for place, width in enumerate(pieces)]
    least = [max(piece, min(word, SHORT_WORD)) for piece, word in zip(parted, whole, strict=True)]
    if sum(least) > room:
        return None
    for place in sorted(range(len(least)), key=lambda place: whole[place] - least[place]):
        if sum(least) - least[place] + whole[place] <= room:
            least[place] = whole[place]
    widths = [min(width, max(room, narrowest)) for width, narrowest in zip(natural, least, strict=True)]
    for _ in range(sum(widths) - room):
        wider = [place for place, width in enumerate(widths) if width > least[place]]
        widths[max(wider, key=widths.__getitem__)] -= 1  # the first of the widest columns
    return widths
