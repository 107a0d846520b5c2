"""Find the quotations of a draft, in any kind of quotation marks.

The text is scanned once, from mark to mark. A quotation over several paragraphs in the British manner (each begins with
a mark, only the last ends with one) is one quotation; one that is never closed ends with its paragraph.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from countylines.documents.offset_map import PARAGRAPH_SEPARATOR, QUOTE_END, QUOTE_START
from countylines.text import lazy_regex

MARK = re.compile(r"[^\w\s.,;:!?()£%*/&#@\[\]{}-]|\n\n")
"""Quotation marks, paragraph ends and some other signs: a pattern of the marks alone is slow to compile."""
DOUBLE, SINGLE, BLOCK, TRANSCRIPT = "double", "single", "block", "transcript"
ELIDED = lazy_regex(r"(?:'|’|‘)(?:tis|twas|til|till|em|cause|bout|n|\d\ds?)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""

_CLOSES_SINGLE, _OPENS_SINGLE = lazy_regex(r"(?<=[\w.,!?;:…])['’](?!\w)"), lazy_regex(r"‘|(?<!\w)'(?=\w)")

_PARAGRAPH_END = lazy_regex(PARAGRAPH_SEPARATOR)


class Quotation(NamedTuple):
    """A quotation: the spans of text between its marks, one a paragraph (*pieces*), and the *kind* of its marks."""

    pieces: tuple[tuple[int, int], ...]
    kind: str

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Just after its last word."""
        return self.pieces[-1][1]


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """List the quotations of a text, in order; a quotation inside another belongs to the outer one."""
    return tuple(_QuotationFinder(text).find())


class _QuotationFinder:
    """Scans the marks of a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kind: str | None = None
        self.since = 0
        self.pieces: list[tuple[int, int]] = []
        self._found: dict[re.Pattern[str], int] = {}

    def find(self) -> Iterator[Quotation]:
        block: int | None = None
        inner = False
        for match in MARK.finditer(self.text):
            mark, place = match[0], match.start()
            if mark == QUOTE_START:
                block, inner = match.end(), False
            elif mark == QUOTE_END:
                yield from self._finish_quotation(place)
                if block is not None and not inner:
                    yield Quotation(((block, place),), BLOCK)
                block = None
            elif mark == PARAGRAPH_SEPARATOR:
                yield from self._handle_paragraph_end(place, match.end())
            elif self.kind is None:
                self._open_quotation(mark, place)
                inner = inner or self.kind is not None
            elif self._closes_quotation(mark, place):
                yield from self._finish_quotation(place)
        yield from self._finish_quotation(len(self.text))

    def _open_quotation(self, mark: str, place: int) -> None:
        begins = self._begins_word(place)
        if mark in "“„‟«" or (mark == '"' and begins):
            self.kind, self.since = DOUBLE, place + 1
        elif (mark in "‘‚‛" or (mark == "'" and begins)) and not ELIDED.match(self.text, place):
            self.kind, self.since = SINGLE, place + 1

    def _closes_quotation(self, mark: str, place: int) -> bool:
        if self.kind == SINGLE:
            is_mark = mark in "’'" or (mark == "‘" and not self._begins_word(place))
            return is_mark and not self._is_apostrophe(place)
        if mark == '"':
            return not self._begins_word(place)
        return mark in "”»‟" or (mark == "“" and not self._begins_word(place))

    def _is_apostrophe(self, place: int) -> bool:
        """Return whether a single mark is inside a word, begins a shortened one, or ends a plural possessive."""
        before, after = self._characters_beside(place)
        if before.isalnum():
            return after.isalnum() or (before == "s" and after == " " and self._is_closed_later(place + 1))
        return before not in ".,!?;:…)]" and ELIDED.match(self.text, place) is not None

    def _is_closed_later(self, place: int) -> bool:
        closing, opening, end = (self._next(sign, place) for sign in (_CLOSES_SINGLE, _OPENS_SINGLE, _PARAGRAPH_END))
        return closing < min(opening, end)

    def _next(self, sign: re.Pattern[str], place: int) -> int:
        """Return where a sign next stands from *place* on; the text is searched once, as places only grow."""
        if self._found.get(sign, -1) < place:
            match = sign.search(self.text, place)
            self._found[sign] = match.start() if match else len(self.text)
        return self._found[sign]

    def _handle_paragraph_end(self, place: int, following: int) -> Iterator[Quotation]:
        """End a quotation with its paragraph, unless the next one begins with the mark that is still open."""
        marks = '“"«„' if self.kind == DOUBLE else "‘'"
        if self.kind and self.text[following : following + 1] in marks and self._begins_word(following):
            self.pieces.append((self.since, place))
            self.since = following + 1
        else:
            yield from self._finish_quotation(place)

    def _finish_quotation(self, place: int) -> Iterator[Quotation]:
        if self.kind is not None:
            pieces = [piece for piece in (*self.pieces, (self.since, place)) if self.text[slice(*piece)].strip()]
            if pieces:
                yield Quotation(tuple(pieces), self.kind)
        self.kind, self.pieces = None, []

    def _begins_word(self, place: int) -> bool:
        before, after = self._characters_beside(place)
        may_stand_before = not before or before.isspace() or before in "([{—–-/|:‘“" + QUOTE_START
        return may_stand_before and bool(after.strip())

    def _characters_beside(self, place: int) -> tuple[str, str]:
        return self.text[max(place - 1, 0) : place], self.text[place + 1 : place + 2]
