"""Find the quotations of a draft, in any kind of quotation marks.

The text is scanned once, from mark to mark. A quotation over several paragraphs in the British manner (each begins with
a mark, only the last ends with one) is one quotation; one that is never closed ends with its paragraph.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from countylines.checker.passages import TextSpan
from countylines.documents.document import PARAGRAPH_SEPARATOR, QUOTE_END, QUOTE_START
from countylines.text import lazy_regex

MARK = re.compile(r"[^\w\s.,;:!?()£%*/&#@\[\]{}-]|\n\n")
"""Quotation marks, paragraph ends and some other signs: a pattern of the marks alone is slow to compile."""
_ELIDED = lazy_regex(r"(?:'|’|‘)(?:tis|twas|til|till|em|cause|bout|n|\d\ds?)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""
_CLOSED_LATER = lazy_regex(r"(?:[^'’‘\n]|(?<=\w)['’](?=\w)){0,300}(?<=[\w.,!?;:…])['’](?!\w)")
"""Text up to a mark that closes a quotation in single marks, with none before it that opens one. A quotation may go on
for so many characters behind a possessive; half and double change no tested result."""


class Quotation(NamedTuple):
    """A quotation: the spans of text between its marks, one a paragraph (*pieces*), or a block quotation without marks."""

    pieces: tuple[TextSpan, ...]
    is_block: bool = False

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
        self.closing = ""
        """The marks that can close the quotation that is open; nothing if none is."""
        self.since = 0
        self.pieces: list[TextSpan] = []

    def find(self) -> Iterator[Quotation]:
        block: int | None = None
        for match in MARK.finditer(self.text):
            mark, place = match[0], match.start()
            if mark == QUOTE_START:
                block = match.end()
            elif mark == QUOTE_END:
                yield from self._finish_quotation(place)
                if block is not None:
                    yield Quotation(((block, place),), is_block=True)
                block = None
            elif mark == PARAGRAPH_SEPARATOR:
                yield from self._handle_paragraph_end(place, match.end())
            elif not self.closing:
                self._open_quotation(mark, place)
                block = None if self.closing else block
            elif mark in self.closing and not self._is_apostrophe(mark, place):
                yield from self._finish_quotation(place)
        yield from self._finish_quotation(len(self.text))

    def _open_quotation(self, mark: str, place: int) -> None:
        begins = self._begins_word(place)
        if mark in "“„‟«" or (mark == '"' and begins):
            self.closing, self.since = '"”»‟“', place + 1
        elif (mark in "‘‚‛" or (mark == "'" and begins)) and not _ELIDED.match(self.text, place):
            self.closing, self.since = "’'", place + 1

    def _is_apostrophe(self, mark: str, place: int) -> bool:
        """Return whether a mark stands where none closes: where a word begins, in one, or behind a plural possessive."""
        before, after = self._characters_beside(place)
        if mark not in "’'":
            return mark in '"“' and self._begins_word(place)
        if before == "s" and after == " ":
            return _CLOSED_LATER.match(self.text, place + 1) is not None
        return after.isalnum() and (before.isalnum() or before.isspace())

    def _handle_paragraph_end(self, place: int, following: int) -> Iterator[Quotation]:
        """End a quotation with its paragraph, unless the next one begins with the mark that is still open."""
        marks = "‘'" if self.closing == "’'" else '“"«„'
        if self.closing and self.text[following : following + 1] in marks and self._begins_word(following):
            self.pieces.append((self.since, place))
            self.since = following + 1
        else:
            yield from self._finish_quotation(place)

    def _finish_quotation(self, place: int) -> Iterator[Quotation]:
        if self.closing:
            pieces = [piece for piece in (*self.pieces, (self.since, place)) if self.text[slice(*piece)].strip()]
            yield from [Quotation(tuple(pieces))] if pieces else []
        self.closing, self.pieces = "", []

    def _begins_word(self, place: int) -> bool:
        before, after = self._characters_beside(place)
        may_stand_before = not before or before.isspace() or before in "([{—–-/|:‘“" + QUOTE_START
        return may_stand_before and bool(after.strip())

    def _characters_beside(self, place: int) -> tuple[str, str]:
        return self.text[max(place - 1, 0) : place], self.text[place + 1 : place + 2]
