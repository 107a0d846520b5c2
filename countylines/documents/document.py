"""A draft as prose: its text without markup, and a map from each character back to its place in the file."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from countylines.text import line_starts

QUOTE_START = "\ue000"
QUOTE_END = "\ue001"
"""Marks around a block quotation; in the finished text, around each of its paragraphs."""
PARAGRAPH_SEPARATOR = "\n\n"
"""The text between two paragraphs."""
PARAGRAPH_BREAK = "\v"
"""A mark for the end of a paragraph, which `separate_paragraphs` replaces by a separator."""
LINE_BREAK = "\f"
"""A mark for a line end within a paragraph, such as ``<br>``; two of them end the paragraph."""
CELL_SEPARATOR = " | "
"""The text between two cells of a table row."""
RARE_SPACES = "\v\f\x1c\x1d\x1e\x85\u2028\u2029" + QUOTE_START + QUOTE_END
"""Characters that could be mistaken for line ends or for this package's own marks."""

DIRECTIVE = (
    r"countylines:[ \t]*+(?P<kind>ignore(?:-[a-z]++)*+)"
    r"(?P<rules>(?:(?:[ \t]*+,[ \t]*+|[ \t]++)[a-z]++(?:-[a-z]++)*+)*+)"
)
"""A pattern for the words of a suppression: ``countylines: ignore wrong-figure, misquote``."""
SUPPRESSION_KINDS = ("ignore", "ignore-next-line", "ignore-start", "ignore-end")

Cut = tuple[int, int, str]
"""A replacement of the characters from a start to an end offset; with equal offsets, an insertion."""


class OffsetMap(NamedTuple):
    """Maps offsets in a text after one pass of cuts to offsets before it.

    *after* and *before* are the offsets in the two texts at which each piece begins; the last entries are the lengths
    of the texts. Pieces of equal length are mapped character by character. Any other piece is a replacement: each of
    its characters is mapped to the whole replaced text.
    """

    after: "array[int]"
    before: "array[int]"

    def span(self, position: int) -> tuple[int, int]:
        """Return the span, before the cuts, of the character at *position*; it is empty for an inserted character."""
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

    *kind* is one of `SUPPRESSION_KINDS`; a misspelt kind suppresses nothing. *start* and *end* are the offsets in the
    source of the comment or, in plain text, of the words on the line.
    """

    kind: str
    rules: tuple[str, ...]
    start: int
    end: int


class Document:
    """The prose of a draft, with a map back to the file; readers cut the markup out of it in several passes.

    After reading, the paragraphs of *text* are separated by one empty line and contain no line end. Headings, list
    items, captions, alternative texts and table rows are paragraphs; the cells of a row are separated by `` | ``. Each
    paragraph of a block quotation is between `QUOTE_START` and `QUOTE_END`. *source* is the original draft without a
    byte order mark. *published* is the first date of publication in the front matter or the tags, or else the only date
    in its web addresses.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source.replace("\r\n", " \n").replace("\r", "\n")
        for character in RARE_SPACES:
            self.text = self.text.replace(character, " ")
        self.suppressions: list[Suppression] = []
        self.published: date | None = None
        self._offset_maps: list[OffsetMap] = []
        self._line_starts = array("q", line_starts(source))

    def text_in(self, span: tuple[int, int]) -> str:
        """Return the part of the text in a span."""
        return self.text[slice(*span)]

    def words_in(self, span: tuple[int, int]) -> str:
        """Return the words of the text in a span, on one line."""
        return " ".join(self.text_in(span).split())

    def apply_cuts(self, cuts: Iterable[Cut]) -> None:
        """Apply one pass of cuts, given in any order; a cut that begins inside an earlier one is skipped."""
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

    def add_suppression(self, directive: re.Match[str], start: int, end: int) -> None:
        """Record a suppression that `DIRECTIVE` matched; *start* and *end* are offsets in the current text."""
        rules = directive["rules"].replace(",", " ").split()
        self.suppressions.append(Suppression(directive["kind"], tuple(rules), *self.origin_span(start, end)))

    def origin(self, position: int) -> int:
        """Return the offset in the source of the character at *position* of the text."""
        return self.origin_span(position, position)[0]

    def origin_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and end in the source of a span of the text."""
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
