"""Read a copy of a source text: its words with their offsets, and the ways in which its paragraphs can be counted.

A word is a run of letters and digits, or a currency or per cent sign. A number is one word with its points and commas.
Everything else (quotation marks, dashes, commas, spaces, line ends) separates words. Case matters.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from countylines.documents import read
from countylines.documents.document import QUOTE_START, Document
from countylines.text import LINE_END

MOST_PLACES_OF_PAIR = 5_000
"""How many places of one word are searched for a pair of words, so that a hostile text cannot take too long."""

UNKNOWN_WORD = -1
"""The id of a word that occurs in none of the record's spans."""

_APOSTROPHES = "\u02bb\u02bc"
"""Characters that are letters in Unicode but are typed as apostrophes."""
_JOINED = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
"""Combining accents, soft hyphens and invisible characters, which do not end a word."""
_LETTER = rf"[^\W_{_APOSTROPHES}]"
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[{_JOINED}]|(?<=\d)[.,](?=\d))*+|[£$€¥%&+]")


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Find the words of a text, in order."""
    return _WORD.finditer(text)


def fold_word(word: str) -> str:
    """Return a word with its accents composed, its ligatures resolved and its invisible characters removed."""
    return word if word.isascii() else _fold_letter_forms(word)


@lru_cache(maxsize=1 << 12)
def _fold_letter_forms(word: str) -> str:
    from unicodedata import category, normalize  # noqa: PLC0415  most texts have no such word

    return normalize("NFKC", "".join(character for character in word if category(character) != "Cf"))


class SourceCopy(NamedTuple):
    """The text of a copy without its markup, and its words: their ids, and their start and end offsets.

    *collapsed_starts* are the start offsets after each run of spaces is reduced to one character, so that distances can
    be compared with those in the source. *places_of* lists the places (word numbers) of each known id. Plain text has
    no markup and is kept as it is; *document* has the lines of the file.
    """

    text: str
    word_ids: "array[int]"
    starts: "array[int]"
    ends: "array[int]"
    collapsed_starts: "array[int]"
    places_of: "Mapping[int, array[int]]"
    document: Document

    def find_places_of_word_pair(self, first: int, second: int) -> Iterator[int]:
        """Yield the places of *first* at which *second* follows it; only the places of the rarer word are searched."""
        of_first, of_second = self.places_of.get(first, ()), self.places_of.get(second, ())
        if len(of_first) <= len(of_second):
            yield from (place for place in of_first[:MOST_PLACES_OF_PAIR] if self.has_word(second, place + 1))
        else:
            yield from (place - 1 for place in of_second[:MOST_PLACES_OF_PAIR] if self.has_word(first, place - 1))

    def has_word(self, word_id: int, place: int) -> bool:
        """Return whether the word at a place has this id; False beyond the ends of the text."""
        return 0 <= place < len(self.word_ids) and self.word_ids[place] == word_id

    def folded(self, place: int) -> str:
        """Return the folded form of the word at a place."""
        return fold_word(self.text[self.starts[place] : self.ends[place]])

    def starts_and_ends_with_words(self, start: int, end: int) -> bool:
        """Return whether a word begins at offset *start* and a word ends at offset *end*."""
        first, last = bisect_left(self.starts, start), bisect_left(self.ends, end)
        are_words = first < len(self.starts) and last < len(self.ends)
        return are_words and (self.starts[first], self.ends[last]) == (start, end)

    def places_between_collapsed_offsets(self, word_id: int, first: int, last: int) -> Sequence[int]:
        """List the places of a word whose collapsed start lies between *first* and *last*, both included."""
        places = self.places_of.get(word_id)
        if places is None:
            return ()
        key = self.collapsed_starts.__getitem__
        return places[bisect_left(places, first, key=key) : bisect_right(places, last, key=key)]


def read_copy(text: str, kind: str, word_ids: Mapping[str, int]) -> SourceCopy:
    """Read a copy; *kind* is one of DRAFT_KINDS, *word_ids* are the words that the record's spans contain."""
    document = Document(text) if kind == "text" else read(text, kind)
    prose = text if kind == "text" else document.text
    ids, starts, ends, collapsed_starts = array("i"), array("q"), array("q"), array("q")
    places_of: dict[int, array[int]] = {}
    end = collapsed = 0
    for word in find_words(prose):
        start = word.start()
        collapsed += 1 if start - end == 1 else _collapsed_width(prose[end:start])
        word_id = word_ids.get(fold_word(word[0]), UNKNOWN_WORD)
        if word_id != UNKNOWN_WORD:
            places_of.setdefault(word_id, array("q")).append(len(ids))
        ids.append(word_id)
        collapsed_starts.append(collapsed)
        starts.append(start)
        collapsed += word.end() - start
        end = word.end()
        ends.append(end)
    return SourceCopy(prose, ids, starts, ends, collapsed_starts, places_of, document)


def _collapsed_width(gap: str) -> int:
    """Return the length of the text between two words, with each run of spaces counted as one."""
    if not gap:
        return 0
    marks = gap.split()
    spaces_at_edges = (gap[0].isspace() + gap[-1].isspace()) if marks else 1
    return spaces_at_edges + sum(map(len, marks)) + max(0, len(marks) - 1)


class Paragraphs(NamedTuple):
    """The start and end offsets of the paragraphs of a text, or of its lines."""

    starts: "array[int]"
    ends: "array[int]"

    def paragraph_number_at(self, offset: int) -> int:
        """Return the number, from 1, of the paragraph that contains an offset; 1 also before the first paragraph."""
        return max(1, bisect_right(self.starts, offset))

    def span(self, paragraph: int, start: int, end: int) -> tuple[int, int] | None:
        """Return the offsets in the text of a span of a paragraph; None if it goes beyond the paragraph."""
        if not 0 < paragraph <= len(self.starts):
            return None
        offset = self.starts[paragraph - 1]
        return (offset + start, offset + end) if offset + end <= self.ends[paragraph - 1] else None


def split_lines(text: str) -> Paragraphs:
    """Split a text into its lines."""
    lines = Paragraphs(array("q", [0]), array("q"))
    for line_end in LINE_END.finditer(text):
        lines.ends.append(line_end.start())
        lines.starts.append(line_end.end())
    lines.ends.append(len(text))
    return lines


def paragraph_candidates(text: str) -> tuple[Paragraphs, Paragraphs, Paragraphs]:
    """Return three ways to count paragraphs: non-empty lines, blocks of consecutive non-empty lines, and all lines."""
    lines = split_lines(text)
    filled, blocks = Paragraphs(array("q"), array("q")), Paragraphs(array("q"), array("q"))
    continues_block = False
    for line_start, end in zip(lines.starts, lines.ends, strict=True):
        if not text[line_start:end].strip():
            continues_block = False
            continue
        start = line_start + text.startswith(QUOTE_START, line_start)
        filled.starts.append(start)
        filled.ends.append(end)
        if continues_block:
            blocks.ends[-1] = end
        else:
            blocks.starts.append(start)
            blocks.ends.append(end)
        continues_block = True
    return filled, blocks, lines
