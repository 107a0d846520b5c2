"""A draft that is open in an editor: its text after each change, and its findings and mentions.

In the Language Server Protocol a position is a line and a number of code units.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from countylines.checker.findings import Finding, Mention, Report
from countylines.documents import kind_of
from countylines.text import BYTE_ORDER_MARK, line_starts

LANGUAGES = {"markdown": "markdown", "html": "html", "xhtml": "html", "mediawiki": "wikitext", "wikitext": "wikitext"}
"""The kind of draft for each language id that editors use. For any other language, the file name extension decides."""

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"
CODE_UNITS = {UTF_8: ("utf-8", 1), UTF_16: ("utf-16-le", 2), UTF_32: ("utf-32-le", 4)}
"""The encodings whose code units an editor may count, by their protocol names: Python's name and the bytes per unit."""


class EditorPosition(NamedTuple):
    """A position in the protocol: a line, counted from 0, and a number of code units before it in that line."""

    line: int
    character: int


class TextPositions:
    """Converts between offsets in a text and positions of an editor that counts code units of *encoding*."""

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self.text = text
        self._codec, self._unit = CODE_UNITS[encoding]
        self._starts = line_starts(text)

    def offset(self, place: EditorPosition) -> int:
        """Return the offset of a position.

        A character beyond the end of its line means the end of the line (as the protocol says), a line beyond the last
        means the end of the text, and a position inside a character means the offset before it.
        """
        if place.line < 0:
            return 0
        if place.line >= len(self._starts):
            return len(self.text)
        start, end = self._span_of_line(place.line)
        offsets = range(start, end + 1)
        after = bisect_right(offsets, max(0, place.character), key=lambda offset: self._count_units(start, offset))
        return offsets[after - 1]

    def place(self, offset: int) -> EditorPosition:
        """Return the position of an offset. Between the two characters of a CRLF, it is the end of the line."""
        line = bisect_right(self._starts, offset) - 1
        start, end = self._span_of_line(line)
        return EditorPosition(line, self._count_units(start, min(offset, end)))

    def _span_of_line(self, line: int) -> tuple[int, int]:
        """Return the offsets of a line's first character and of its line end."""
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return start, len(self.text)
        end = self._starts[line + 1]
        return start, end - (2 if self.text.startswith("\r\n", end - 2, end) else 1)

    def _count_units(self, start: int, end: int) -> int:
        return len(self.text[start:end].encode(self._codec, "surrogatepass")) // self._unit


class OpenDraft:
    """One state of an open draft. It never changes: each edit returns a new draft, with its own findings.

    *text* may begin with a byte order mark, which offsets of the checker do not count. *check* takes a text and the
    keyword *verbose*, and returns the report with the findings to show.
    """

    def __init__(
        self, text: str, check: Callable[..., Report], encoding: str = UTF_16, version: int | None = None
    ) -> None:
        self.text, self.check, self.encoding, self.version = text, check, encoding, version
        self._positions = TextPositions(text, encoding)
        self._mark = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0

    def changed(self, start: EditorPosition, end: EditorPosition, text: str) -> OpenDraft:
        """Return the draft with the characters between two positions, in either order, replaced by *text*."""
        first, last = sorted((self._positions.offset(start), self._positions.offset(end)))
        return self.rewritten(f"{self.text[:first]}{text}{self.text[last:]}")

    def rewritten(self, text: str, version: int | None = None) -> OpenDraft:
        """Return a draft with another text, and with another version if one is given."""
        return OpenDraft(text, self.check, self.encoding, self.version if version is None else version)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings to show for the draft."""
        return self.check(self.text, verbose=False).findings

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The quotations, numbers and dates of the draft; found when they are first asked for."""
        return self.check(self.text, verbose=True).mentions

    def span(self, start: int, end: int) -> tuple[EditorPosition, EditorPosition]:
        """Return the positions of two offsets of the checker, such as those of a finding, a mention or an edit."""
        return self._positions.place(start + self._mark), self._positions.place(end + self._mark)

    def offset(self, place: EditorPosition) -> int:
        """Return the offset of a position, not counting a byte order mark, as in the checker."""
        return max(0, self._positions.offset(place) - self._mark)

    def findings_between(self, start: EditorPosition, end: EditorPosition) -> list[Finding]:
        """List the findings that overlap or touch the range between two positions."""
        first, last = sorted((self.offset(start), self.offset(end)))
        return [finding for finding in self.findings if finding.start <= last and first <= finding.end]

    def mention_at(self, place: EditorPosition) -> Mention | None:
        """Return the shortest mention at a position, preferring those that were compared with the record."""
        offset = self.offset(place)

        def rank(mention: Mention) -> tuple[bool, int]:
            is_not_compared = mention.reason is not None and mention.kind != "date"
            return is_not_compared, mention.end - mention.start

        here = [mention for mention in self.mentions if mention.start <= offset <= mention.end]
        return min(here, key=rank, default=None)


def kind_of_language(language: str, path: str) -> str:
    """Return the kind of draft: by the editor's language id (``markdown.pandoc`` too), else by the file name."""
    return LANGUAGES.get(language.lower().partition(".")[0]) or kind_of(path)
