"""Text with pieces cut out of it, and the way back to where each character stood."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

QUOTE_START = "\ue000"
QUOTE_END = "\ue001"
"""Around each paragraph of a block quotation."""
BREAK = "\ue002"
"""Where a paragraph ends, until the paragraphs are set."""
CELL = " | "
"""What parts the cells of a row of a table."""
QUOTE_OPENS = f"{BREAK}{QUOTE_START}{BREAK}"
QUOTE_CLOSES = f"{BREAK}{QUOTE_END}{BREAK}"
"""Where a block quotation begins and ends, until the paragraphs are set."""


class Cut(NamedTuple):
    """What stands from *start* up to *end* goes, and *replacement* comes; equal ends insert."""

    start: int
    end: int
    replacement: str = ""


class Layer(NamedTuple):
    """Where the pieces of a text after cutting begin, and where the same places were before.

    A piece as long after as before is the same characters one by one; any other stands for the whole of
    what it replaced. The last entry is the ends of both texts.
    """

    after: array[int]
    before: array[int]

    def span(self, position: int) -> tuple[int, int]:
        """Tell where the character at *position* comes from; the ends are equal if it was inserted."""
        piece = bisect_right(self.after, position) - 1
        start = self.before[piece]
        if piece + 1 == len(self.after):
            return start, start
        end = self.before[piece + 1]
        if end - start == self.after[piece + 1] - self.after[piece]:
            start += position - self.after[piece]
            end = start + 1
        return start, end


def apply(text: str, cuts: Iterable[Cut]) -> tuple[str, Layer]:
    """Make the *cuts*, which are in order; one that begins before another's end is left out."""
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
    return "".join(parts), Layer(after, before)


def trace(layers: Sequence[Layer], start: int, end: int) -> tuple[int, int]:
    """Follow a span back through *layers*: to its first character and just after its last."""
    for layer in reversed(layers):
        if start < end:
            start, end = layer.span(start)[0], layer.span(end - 1)[1]
        else:
            start = end = layer.span(start)[0]
    return start, max(start, end)


class Sheet:
    """A text that is being cut, pass by pass."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.layers: list[Layer] = []

    def cut(self, cuts: list[Cut]) -> None:
        """Make one pass of cuts, in whatever order they were found."""
        if cuts:
            cuts.sort()
            self.text, layer = apply(self.text, cuts)
            self.layers.append(layer)
