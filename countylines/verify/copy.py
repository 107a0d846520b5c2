"""A copy of a source's text, as somebody has it: its words, and its paragraphs as they may be counted."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.documents.document import Document, read
from countylines.documents.offset_map import QUOTE_START
from countylines.verify.words import find_words, fold_word

MOST = 5_000
"""How many places of one word are looked at where a pair of words is looked for; rarer pairs tell more."""

UNKNOWN = -1
"""The number of a word that the record's spans do not hold."""


class Copy(NamedTuple):
    """A text as prose, and its words: their numbers, where they begin and end, and where in the text squeezed.

    In the squeezed text all spaces between two words are one, so that distances are what they are in the source.
    *places_of* lists the words that have a number.
    """

    text: str
    numbers: array[int]
    starts: array[int]
    ends: array[int]
    squeezed: array[int]
    places_of: Mapping[int, array[int]]
    document: Document | None = None

    def pairs(self, first: int, second: int) -> Iterator[int]:
        """Find where two words follow each other, looking at the rarer one."""
        firsts, seconds = self.places_of.get(first, ()), self.places_of.get(second, ())
        if len(firsts) <= len(seconds):
            yield from (place for place in firsts[:MOST] if self.is_at(second, place + 1))
        else:
            yield from (place - 1 for place in seconds[:MOST] if self.is_at(first, place - 1))

    def is_at(self, number: int, place: int) -> bool:
        """Tell whether the word with a number stands at a place."""
        return 0 <= place < len(self.numbers) and self.numbers[place] == number

    def folded(self, place: int) -> str:
        """Give the word at a place, in the one way of writing it."""
        return fold_word(self.text[self.starts[place] : self.ends[place]])

    def is_whole(self, start: int, end: int) -> bool:
        """Tell whether a word begins and a word ends at two offsets of the text."""
        first, last = bisect_left(self.starts, start), bisect_left(self.ends, end)
        is_there = first < len(self.starts) and last < len(self.ends)
        return is_there and (self.starts[first], self.ends[last]) == (start, end)

    def within(self, number: int, first: int, last: int) -> Sequence[int]:
        """List the places of a word from *first* to *last* in the squeezed text."""
        places = self.places_of.get(number)
        if places is None:
            return ()
        key = self.squeezed.__getitem__
        return places[bisect_left(places, first, key=key) : bisect_right(places, last, key=key)]

    def between(self, place: int) -> tuple[int, int]:
        """Give the beginning and the end of what stands before the word at a place; the last is after all words."""
        start = self.ends[place - 1] if place else 0
        return start, self.starts[place] if place < len(self.starts) else len(self.text)

    def origin(self, offset: int) -> int:
        """Give the offset in the text as it came of a character of the prose."""
        return self.document.origin(offset) if self.document else offset


def copy_of(text: str, kind: str, numbers: Mapping[str, int]) -> Copy:
    """Read a copy: *kind* is text, html or markdown; *numbers* are those of the words that matter."""
    document = None if kind == "text" else read(text, kind)
    prose = text if document is None else document.text
    found, starts, ends, squeezed = array("i"), array("q"), array("q"), array("q")
    places_of: dict[int, array[int]] = {}
    end = place = 0
    for word in find_words(prose):
        start = word.start()
        place += 1 if start - end == 1 else _squeezed_width(prose[end:start])
        number = numbers.get(fold_word(word[0]), UNKNOWN)
        if number != UNKNOWN:
            places_of.setdefault(number, array("q")).append(len(found))
        found.append(number)
        squeezed.append(place)
        starts.append(start)
        place += word.end() - start
        end = word.end()
        ends.append(end)
    return Copy(prose, found, starts, ends, squeezed, places_of, document)


def _squeezed_width(between: str) -> int:
    if not between:
        return 0
    words = between.split()
    edges = (between[0].isspace() + between[-1].isspace()) if words else 1
    return edges + sum(map(len, words)) + max(0, len(words) - 1)


class Paragraphs(NamedTuple):
    """Where paragraphs begin and end in a text."""

    starts: array[int]
    ends: array[int]

    def number_of(self, offset: int) -> int:
        """Give the number of the paragraph that an offset stands in, from 1, and of what is before the first."""
        return max(1, bisect_right(self.starts, offset))

    def span(self, paragraph: int, start: int, end: int) -> tuple[int, int] | None:
        """Give the offsets in the text of a span of a paragraph; None where that does not reach so far."""
        if not 0 < paragraph <= len(self.starts):
            return None
        first = self.starts[paragraph - 1]
        return (first + start, first + end) if first + end <= self.ends[paragraph - 1] else None


_LINE_END = re.compile(r"\r\n?|\n")


def lines_of(text: str) -> Paragraphs:
    """Part a text into lines."""
    lines = Paragraphs(array("q", [0]), array("q"))
    for found in _LINE_END.finditer(text):
        lines.ends.append(found.start())
        lines.starts.append(found.end())
    lines.ends.append(len(text))
    return lines


def ways_to_count(text: str, lines: Paragraphs) -> tuple[Paragraphs, Paragraphs, Paragraphs]:
    """Give the paragraphs of a text as it may have them: lines that are not empty, blocks of lines, all lines."""
    filled, blocks = Paragraphs(array("q"), array("q")), Paragraphs(array("q"), array("q"))
    is_open = False
    for line_start, end in zip(lines.starts, lines.ends, strict=True):
        if not text[line_start:end].strip():
            is_open = False
            continue
        start = line_start + text.startswith(QUOTE_START, line_start)
        filled.starts.append(start)
        filled.ends.append(end)
        if is_open:
            blocks.ends[-1] = end
        else:
            blocks.starts.append(start)
            blocks.ends.append(end)
        is_open = True
    return filled, blocks, lines
