"""Positions of the Language Server Protocol: a line and a number of code units, and the offsets in a text they mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"
"""The encodings whose code units an editor may count in."""

_LINE_END = re.compile(r"\r\n?|\n")
"""The line ends of the protocol. Python's ``splitlines`` knows others, at which an editor starts no line."""

_FIRST_OF_TWO_BYTES, _FIRST_OF_THREE_BYTES, _FIRST_OF_PAIRS = "\x80", "\u0800", "\U00010000"
"""The first characters that take two and three bytes in UTF-8, and two units in UTF-16."""


class EditorPosition(NamedTuple):
    """A position as the protocol writes it: both counted from 0, the character in code units."""

    line: int
    character: int


class TextPositions:
    """The positions of a text for an editor that counts in code units of *encoding*."""

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self.text = text
        self.encoding = encoding
        self._starts = [0, *(line_end.end() for line_end in _LINE_END.finditer(text))]

    def offset(self, place: EditorPosition) -> int:
        """Return the offset that a position means.

        As the protocol has it, a character beyond the end of its line means that end. A line beyond the last means the
        end of the text, and a position inside a character means the place before it.
        """
        if place.line < 0:
            return 0
        if place.line >= len(self._starts):
            return len(self.text)
        start, end = self._span_of_line(place.line)
        if self.encoding == UTF_32 or self.text[start:end].isascii():
            return start + max(0, min(place.character, end - start))
        left = place.character
        for offset in range(start, end):
            left -= self._units_of(self.text[offset])
            if left < 0:
                return offset
        return end

    def place(self, offset: int) -> EditorPosition:
        """Return the position of an offset; inside a line end of two characters it is that of the end of the line."""
        line = bisect_right(self._starts, offset) - 1
        start, end = self._span_of_line(line)
        before = self.text[start : min(offset, end)]
        if self.encoding == UTF_32 or before.isascii():
            return EditorPosition(line, len(before))
        return EditorPosition(line, sum(map(self._units_of, before)))

    def _span_of_line(self, line: int) -> tuple[int, int]:
        """Return the offsets of a line's first character and of its line end."""
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return start, len(self.text)
        end = self._starts[line + 1]
        return start, end - (2 if self.text.startswith("\r\n", end - 2, end) else 1)

    def _units_of(self, character: str) -> int:
        if self.encoding == UTF_16:
            return 1 if character < _FIRST_OF_PAIRS else 2
        firsts = (_FIRST_OF_TWO_BYTES, _FIRST_OF_THREE_BYTES, _FIRST_OF_PAIRS)
        return 1 + sum(character >= first for first in firsts)
