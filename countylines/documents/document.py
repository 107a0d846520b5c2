"""A draft as prose: its text, out of which markup is cut, and a map back to where each character stands in the file."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

QUOTE_START = "\ue000"
QUOTE_END = "\ue001"
"""Marks around a block quotation, and in a document's text around each paragraph of it."""
PARAGRAPH_SEPARATOR = "\n\n"
"""Stands between the paragraphs of a document's text."""
PARAGRAPH_BREAK = "\v"
"""Marks the end of a paragraph until `separate_paragraphs` writes a separator there."""
LINE_BREAK = "\f"
"""Stands for a line end within a paragraph, such as a ``<br>``; two of them end it."""
CELL_SEPARATOR = " | "
"""Stands between the cells of a table row."""
RARE_SPACES = "\v\f\x1c\x1d\x1e\x85\u2028\u2029" + QUOTE_START + QUOTE_END
"""Characters that could be mistaken for line ends or for this package's own marks."""
_LINE_END = re.compile(r"\r\n?|\n")

DIRECTIVE = (
    r"countylines:[ \t]*+(?P<kind>ignore(?:-[a-z]++)*+)"
    r"(?P<rules>(?:(?:[ \t]*+,[ \t]*+|[ \t]++)[a-z]++(?:-[a-z]++)*+)*+)"
)
"""The words of a suppression, as part of a pattern: ``countylines: ignore wrong-figure, misquote``."""
SUPPRESSION_KINDS = ("ignore", "ignore-next-line", "ignore-start", "ignore-end")

Cut = tuple[int, int, str]
"""Start, end and replacement: the characters between the two offsets are replaced; equal offsets insert."""


class OffsetMap(NamedTuple):
    """Maps offsets of a text after one pass of cuts to offsets before it.

    *after* and *before* are the offsets, in the two texts, at which each piece begins; the last entry is the length of
    both. A piece of the same length in both is mapped character by character; any other is a replacement, and each of
    its characters stands for the whole of what was replaced.
    """

    after: "array[int]"
    before: "array[int]"

    def span(self, position: int) -> tuple[int, int]:
        """Return the span that the character at *position* comes from; it is empty if the character was inserted."""
        piece = bisect_right(self.after, position) - 1
        start = self.before[piece]
        if piece + 1 == len(self.after):
            return start, start
        end = self.before[piece + 1]
        if end - start == self.after[piece + 1] - self.after[piece]:
            start += position - self.after[piece]
            end = start + 1
        return start, end


class Suppression(NamedTuple):
    """A request not to report findings of some *rules*; an empty tuple means all rules.

    *kind* is one of `SUPPRESSION_KINDS`; any other, as in a comment with a slip of the pen, suppresses nothing. *start*
    and *end* are offsets in the source of the comment or, in plain text, of the words on the line.
    """

    kind: str
    rules: tuple[str, ...]
    start: int
    end: int


class Document:
    """The prose of a draft, and where each character of it stands in the file; markup is cut out of it pass by pass.

    When it is read, paragraphs of *text* are separated by one empty line and contain no line end. Headings, list items,
    captions, alternative texts and table rows are paragraphs; the cells of a row are separated by `` | ``. Each
    paragraph of a block quotation stands between `QUOTE_START` and `QUOTE_END`. *source* is the draft as it came,
    without a byte order mark. *published* is the day that the draft's front matter or tags name first, or else the one
    that its addresses have.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source.replace("\r\n", " \n").replace("\r", "\n")
        for character in RARE_SPACES:
            self.text = self.text.replace(character, " ")
        self.suppressions: list[Suppression] = []
        self.published: date | None = None
        self._offset_maps: list[OffsetMap] = []
        self._line_starts = array("q", [0, *(line_end.end() for line_end in _LINE_END.finditer(source))])

    def apply(self, cuts: Iterable[Cut]) -> None:
        """Make one pass of cuts, given in any order; a cut that begins inside an earlier one is skipped."""
        text = self.text
        parts: list[str] = []
        after, before = array("q", [0]), array("q", [0])
        position = shift = 0
        for start, end, replacement in sorted(cuts):
            if start < position:
                continue
            parts += text[position:start], replacement
            position = end
            length = len(replacement)
            if length != end - start:
                after.extend((start + shift, start + shift + length))
                before.extend((start, end))
                shift += length - (end - start)
        if parts:
            after.append(len(text) + shift)
            before.append(len(text))
            self.text = "".join([*parts, text[position:]])
            self._offset_maps.append(OffsetMap(after, before))

    def note_suppression(self, directive: re.Match[str], start: int, end: int) -> None:
        """Note a suppression that was matched by `DIRECTIVE` in what now stands from *start* to *end*."""
        rules = directive["rules"].replace(",", " ").split()
        self.suppressions.append(Suppression(directive["kind"], tuple(rules), *self.origin_span(start, end)))

    def origin(self, position: int) -> int:
        """Return the offset in the source of the character at *position* of the text."""
        return self.origin_span(position, position)[0]

    def origin_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the source of a span's first character and just after its last."""
        for offset_map in reversed(self._offset_maps):
            if start < end:
                start, end = offset_map.span(start)[0], offset_map.span(end - 1)[1]
            else:
                start = end = offset_map.span(start)[0]
        return start, max(start, end)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both counted from 1, of an offset in the source."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
