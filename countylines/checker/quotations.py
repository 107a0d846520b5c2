"""Find the quotations of a draft, in any kind of quotation marks.

The text is scanned once, from mark to mark. A quotation over several paragraphs in the British manner (each begins with
a mark, only the last ends with one) is one quotation; one that is never closed ends with its paragraph.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from countylines.documents.offset_map import QUOTE_END, QUOTE_START
from countylines.text.lazy_regex import lazy_regex

MARK = re.compile(r"[^\w\s.,;:!?()£%*/&#@\[\]{}-]|\n\n")
"""Quotation marks, paragraph ends and some other signs: a pattern of the marks alone is slow to compile."""
DOUBLE, SINGLE, BLOCK, TRANSCRIPT = "double", "single", "block", "transcript"
ELIDED = lazy_regex(r"(?:'|’|‘)(?:tis|twas|til|till|em|cause|bout|n|\d\ds?)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""

_CLOSES_SINGLE, _OPENS_SINGLE = lazy_regex(r"(?<=[\w.,!?;:…])['’](?!\w)"), lazy_regex(r"‘|(?<!\w)'(?=\w)")

PARAGRAPH_SEPARATOR = "\n\n"
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
        if mark in "“„‟«" or (mark == '"' and self._begins_word(place)):
            self.kind = DOUBLE
        elif mark in "‘‚‛" or (mark == "'" and self._begins_word(place)):
            if ELIDED.match(self.text, place):
                return
            self.kind = SINGLE
        else:
            return
        self.since = place + 1

    def _closes_quotation(self, mark: str, place: int) -> bool:
        if self.kind == DOUBLE:
            if mark in "”»‟":
                return True
            if mark == '"':
                return not self._begins_word(place) or self._ends_word(place)
            return mark == "“" and not self._begins_word(place)
        if mark not in "’'‘" or self._is_apostrophe(place):
            return False
        return mark != "‘" or not self._begins_word(place)

    def _is_apostrophe(self, place: int) -> bool:
        """Return whether a single mark is inside a word, begins a shortened one, or ends a plural possessive."""
        before, after = self._character_at(place - 1), self._character_at(place + 1)
        if before.isalnum() and after.isalnum():
            return True
        if not before.isalnum() and before not in ".,!?;:…)]" and ELIDED.match(self.text, place):
            return True
        return before == "s" and after == " " and self._is_closed_later(place + 1)

    def _is_closed_later(self, place: int) -> bool:
        """Return whether another closing mark follows in the paragraph before one opens."""
        closing, opening, end = (self._next(sign, place) for sign in (_CLOSES_SINGLE, _OPENS_SINGLE, _PARAGRAPH_END))
        return closing < min(opening, end)

    def _next(self, sign: re.Pattern[str], place: int) -> int:
        """Return where a sign next stands from *place* on; the text is searched once, as places only grow."""
        if self._found.get(sign, -1) < place:
            match = sign.search(self.text, place)
            self._found[sign] = match.start() if match else len(self.text)
        return self._found[sign]

    def _handle_paragraph_end(self, place: int, following: int) -> Iterator[Quotation]:
        if self.kind is None:
            return
        if self._continues_quotation(following):
            self.pieces.append((self.since, place))
            self.since = following + 1
            return
        yield from self._finish_quotation(place)

    def _continues_quotation(self, place: int) -> bool:
        """Return whether a paragraph begins with the mark of the quotation that is still open."""
        marks = '“"«„' if self.kind == DOUBLE else "‘'"
        return self._character_at(place) in marks and self._begins_word(place)

    def _finish_quotation(self, place: int) -> Iterator[Quotation]:
        if self.kind is not None:
            pieces = [*self.pieces, (self.since, place)]
            kept = tuple((start, end) for start, end in pieces if self.text[start:end].strip())
            if kept:
                yield Quotation(kept, self.kind)
        self.kind, self.pieces = None, []

    def _begins_word(self, place: int) -> bool:
        before, after = self._character_at(place - 1), self._character_at(place + 1)
        return (
            (not before or before.isspace() or before in "([{—–-/|:‘“" + QUOTE_START)
            and bool(after)
            and not after.isspace()
        )

    def _ends_word(self, place: int) -> bool:
        after = self._character_at(place + 1)
        return not after or after.isspace()

    def _character_at(self, place: int) -> str:
        return self.text[place] if 0 <= place < len(self.text) else ""
