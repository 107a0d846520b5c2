"""Cut pieces out of a text, or replace them, and map offsets of the result back to the text as it was."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

QUOTE_START = "\ue000"
QUOTE_END = "\ue001"
"""Marks around each paragraph of a block quotation in a document's text."""
PARAGRAPH_BREAK = "\ue002"
"""Marks the end of a paragraph until `separate_paragraphs` writes an empty line there."""
CELL_SEPARATOR = " | "
"""Stands between the cells of a table row."""
BLOCK_QUOTE_START = f"{PARAGRAPH_BREAK}{QUOTE_START}{PARAGRAPH_BREAK}"
BLOCK_QUOTE_END = f"{PARAGRAPH_BREAK}{QUOTE_END}{PARAGRAPH_BREAK}"
"""Mark the ends of a block quotation until `mark_quoted_paragraphs` marks each of its paragraphs."""


class Cut(NamedTuple):
    """Replace the characters from *start* up to *end* by *replacement*; equal ends insert."""

    start: int
    end: int
    replacement: str = ""


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


def apply_cuts(text: str, cuts: Iterable[Cut]) -> tuple[str, OffsetMap]:
    """Make *cuts*, which are sorted; a cut that begins inside an earlier one is skipped."""
    parts: list[str] = []
    after, before = array("q", [0]), array("q", [0])
    position = shift = 0
    for start, end, replacement in cuts:
        if start < position:
            continue
        parts += text[position:start], replacement
        position = end
        length = len(replacement)
        if length != end - start:
            after.extend((start + shift, start + shift + length))
            before.extend((start, end))
            shift += length - (end - start)
    parts.append(text[position:])
    after.append(len(text) + shift)
    before.append(len(text))
    return "".join(parts), OffsetMap(after, before)


def map_back(offset_maps: Sequence[OffsetMap], start: int, end: int) -> tuple[int, int]:
    """Map a span back through all passes, the last first: to its first character and just after its last."""
    for offset_map in reversed(offset_maps):
        if start < end:
            start, end = offset_map.span(start)[0], offset_map.span(end - 1)[1]
        else:
            start = end = offset_map.span(start)[0]
    return start, max(start, end)


class EditedText:
    """A text that is cut pass by pass, with one offset map for each pass."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset_maps: list[OffsetMap] = []

    def apply(self, cuts: list[Cut]) -> None:
        """Make one pass of cuts, given in any order."""
        if cuts:
            cuts.sort()
            self.text, offset_map = apply_cuts(self.text, cuts)
            self.offset_maps.append(offset_map)
