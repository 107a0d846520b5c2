"""Cut pieces out of a text, or replace them, and map offsets of the result back to the text as it was."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
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

DIRECTIVE = (
    r"countylines:[ \t]*+(?P<kind>ignore(?:-next-line|-start|-end)?+)"
    r"(?P<rules>(?:(?:[ \t]*+,[ \t]*+|[ \t]++)[a-z]++(?:-[a-z]++)*+)*+)"
)
"""The words of a suppression, as part of a pattern: ``countylines: ignore wrong-figure, misquote``."""

Cut = tuple[int, int, str]
"""Start, end and replacement: the characters between the two offsets are replaced; equal offsets insert."""


class OffsetMap(NamedTuple):
    """Maps offsets of a text after one pass of cuts to offsets before it.

    *after* and *before* are the offsets, in the two texts, at which each piece begins; the last entry is the length of
    both. A piece of the same length in both was kept, character by character; any other is a replacement, and each of
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


def map_back(offset_maps: Sequence[OffsetMap], start: int, end: int) -> tuple[int, int]:
    """Map a span back through all passes, the last first: to its first character and just after its last."""
    for offset_map in reversed(offset_maps):
        if start < end:
            start, end = offset_map.span(start)[0], offset_map.span(end - 1)[1]
        else:
            start = end = offset_map.span(start)[0]
    return start, max(start, end)


class Suppression(NamedTuple):
    """A request not to report findings of some *rules*; an empty tuple means all rules.

    *kind* is ``ignore``, ``ignore-next-line``, ``ignore-start`` or ``ignore-end``. *start* and *end* are offsets in the
    source of the comment or, in plain text, of the words on the line.
    """

    kind: str
    rules: tuple[str, ...]
    start: int
    end: int


class EditedText:
    """A draft that is cut pass by pass: its text, one offset map for each pass, and its suppressions."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset_maps: list[OffsetMap] = []
        self.suppressions: list[Suppression] = []

    def note_suppression(self, directive: re.Match[str], start: int, end: int) -> None:
        """Note a suppression that was matched by `DIRECTIVE` in what now stands from *start* to *end*."""
        rules = directive["rules"].replace(",", " ").split()
        self.suppressions.append(Suppression(directive["kind"], tuple(rules), *map_back(self.offset_maps, start, end)))

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
            self.offset_maps.append(OffsetMap(after, before))
