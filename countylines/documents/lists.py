"""Lines that are not running prose: numbered list items, and rows of labels and figures."""

from __future__ import annotations

from countylines.documents.offset_map import CELL_SEPARATOR, PARAGRAPH_BREAK, Cut
from countylines.text.lazy_regex import lazy_regex

WIKI_SIGNS = ("[[", "{{", "\n{|", "</ref>", "<ref ")
"""A text that contains one of these is read as MediaWiki markup too."""

MOST_DIGITS_OF_FIRST_NUMBER = 2
"""How many digits the first number of a list may have: a paragraph may begin with "655."."""


class ListNumbering:
    """Follows the numbers of a text's lists, so that a wrapped line that begins with "743." stays in its sentence."""

    def __init__(self) -> None:
        self._next: int | None = None

    def is_item_number(self, digits: str, *, begins_paragraph: bool) -> bool:
        """Return whether *digits* at the beginning of a line number a list item; if so, expect the next number."""
        number = int(digits)
        is_item = number in {1, self._next} or (begins_paragraph and len(digits) <= MOST_DIGITS_OF_FIRST_NUMBER)
        if is_item:
            self._next = number + 1
        return is_item


_ALIGNED_LINE = lazy_regex(r"\n[^\n|]*?[^\s|](?: {3}|\t)[^\n|]*")
_WIDE_GAP = lazy_regex(r"(?<=\S)(?: {3,}| ?\t+ ?)(?=\S)")
FEWEST_COLUMN_GAPS = 2
"""How many wide gaps a line without a number needs to be a row of column titles."""
LONGEST_ALIGNED_LINE = 160
"""How long a line set in columns may be, in characters."""

_LABELLED_LINES = lazy_regex(r"(?:\n *\*{0,3}[^\W\d][^\n:|]{0,48}:\*{0,3} +[£\d][^\n:|]{0,40}(?=\n)){2,}")
_COLON = lazy_regex(r":(?=\*{0,3} +[£\d])")
_LABEL_SIGNS = (":*", *(f": {sign}" for sign in "£0123456789"))
"""A text with labelled lines contains one of these."""
_LINE = lazy_regex(r"\n[^\n]*")
_BAR_TO_LINE_END = lazy_regex(r"\|[^\n]*+")


def rows_aligned_by_spaces(text: str) -> list[Cut]:
    """Make table rows of lines set in columns by spaces: a label, a wide gap and a number."""
    cuts: list[Cut] = []
    for line in _ALIGNED_LINE.finditer(text) if "   " in text or "\t" in text else ():
        is_short = len(line[0]) <= LONGEST_ALIGNED_LINE
        gaps = list(_WIDE_GAP.finditer(text, line.start() + 1, line.end())) if is_short else []
        label = text[line.start() : gaps[0].start()] if gaps else ""
        is_title = len(gaps) >= FEWEST_COLUMN_GAPS
        if any(map(str.isalpha, label)) and (is_title or any(map(str.isdigit, text[gaps[0].end() : line.end()]))):
            cuts.append(Cut(line.start(), line.start(), PARAGRAPH_BREAK))
            cuts += (Cut(*gap.span(), CELL_SEPARATOR) for gap in gaps)
            cuts.append(Cut(line.end(), line.end(), PARAGRAPH_BREAK))
    return cuts


def rows_with_labels(text: str) -> list[Cut]:
    """Make table rows of two or more lines with a label and a number: ``Arrests: 743`` or ``**Arrests:** 743``."""
    cuts: list[Cut] = []
    for lines in _LABELLED_LINES.finditer(text) if any(sign in text for sign in _LABEL_SIGNS) else ():
        for line in _LINE.finditer(text, *lines.span()):
            colon = _COLON.search(text, *line.span())
            if colon:
                cuts += (
                    Cut(line.start(), line.start(), PARAGRAPH_BREAK),
                    Cut(*colon.span(), CELL_SEPARATOR.rstrip()),
                    Cut(line.end(), line.end(), PARAGRAPH_BREAK),
                )
    return cuts


def rows_with_bars(text: str) -> list[Cut]:
    """Make a paragraph of each line with vertical bars, so that no figure is read with the next row's noun."""
    cuts: list[Cut] = []
    for rest in _BAR_TO_LINE_END.finditer(text) if "|" in text else ():
        start = text.rfind("\n", 0, rest.start())
        cuts += Cut(start, start, PARAGRAPH_BREAK), Cut(rest.end(), rest.end(), PARAGRAPH_BREAK)
    return cuts
