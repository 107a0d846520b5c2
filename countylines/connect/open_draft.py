"""A draft that is open in an editor: its text after each change, and what the check says of it.

An editor names a place by a line and a number of code units, as the Language Server Protocol has it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from countylines.checker import report
from countylines.checker.findings import Finding, Mention, Report
from countylines.documents import kind_of
from countylines.documents.document import BOM
from countylines.record.dataset import Dataset

LANGUAGES = {"markdown": "markdown", "html": "html", "xhtml": "html"}
"""The languages of editors that say how a draft is read; of any other, the ending of its name says it."""

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"
"""The encodings whose code units an editor may count in."""

_LINE_END = re.compile(r"\r\n?|\n")
"""The line ends of the protocol. Python's ``splitlines`` knows others, at which an editor starts no line."""

_FIRST_OF_TWO_BYTES, _FIRST_OF_THREE_BYTES, _FIRST_OF_PAIRS = "\x80", "\u0800", "\U00010000"
"""The first characters that take two and three bytes in UTF-8, and two units in UTF-16."""


class EditorPosition(NamedTuple):
    """A position as the protocol writes it: both counted from 0, the character in code units."""

    line: int
    character: int


class TextPositions:
    """The positions of a text for an editor that counts in code units of *encoding*."""

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self.text = text
        self.encoding = encoding
        self._starts = [0, *(line_end.end() for line_end in _LINE_END.finditer(text))]

    def offset(self, place: EditorPosition) -> int:
        """Return the offset that a position means.

        As the protocol has it, a character beyond the end of its line means that end. A line beyond the last means the
        end of the text, and a position inside a character means the place before it.
        """
        if place.line < 0:
            return 0
        if place.line >= len(self._starts):
            return len(self.text)
        start, end = self._span_of_line(place.line)
        if self.encoding == UTF_32 or self.text[start:end].isascii():
            return start + max(0, min(place.character, end - start))
        left = place.character
        for offset in range(start, end):
            left -= self._units_of(self.text[offset])
            if left < 0:
                return offset
        return end

    def place(self, offset: int) -> EditorPosition:
        """Return the position of an offset; inside a line end of two characters it is that of the end of the line."""
        line = bisect_right(self._starts, offset) - 1
        start, end = self._span_of_line(line)
        before = self.text[start : min(offset, end)]
        if self.encoding == UTF_32 or before.isascii():
            return EditorPosition(line, len(before))
        return EditorPosition(line, sum(map(self._units_of, before)))

    def _span_of_line(self, line: int) -> tuple[int, int]:
        """Return the offsets of a line's first character and of its line end."""
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return start, len(self.text)
        end = self._starts[line + 1]
        return start, end - (2 if self.text.startswith("\r\n", end - 2, end) else 1)

    def _units_of(self, character: str) -> int:
        if self.encoding == UTF_16:
            return 1 if character < _FIRST_OF_PAIRS else 2
        firsts = (_FIRST_OF_TWO_BYTES, _FIRST_OF_THREE_BYTES, _FIRST_OF_PAIRS)
        return 1 + sum(character >= first for first in firsts)


class DraftReading(NamedTuple):
    """How a draft is read and checked: its kind, the units of the editor's positions, the record, and the week.

    *leave_out_unwanted* takes the findings out of a report that are not to be shown.
    """

    kind: str
    dataset: Dataset
    week: str | None = None
    encoding: str = UTF_16
    leave_out_unwanted: Callable[[Report], Report] = lambda found: found


class OpenDraft:
    """A draft as it is between two changes. A change makes another; what was found in the old one goes with it.

    *text* may begin with a byte order mark, which the offsets of the checker do not count.
    """

    def __init__(self, text: str, reading: DraftReading, version: int | None = None) -> None:
        self.text = text
        self.reading = reading
        self.version = version
        self._positions = TextPositions(text, reading.encoding)
        self._mark = len(BOM) if text.startswith(BOM) else 0

    def changed(self, start: EditorPosition, end: EditorPosition, text: str) -> OpenDraft:
        """Return the draft with the characters between two positions, in either order, replaced by *text*."""
        first, last = sorted((self._positions.offset(start), self._positions.offset(end)))
        return self.rewritten(f"{self.text[:first]}{text}{self.text[last:]}")

    def rewritten(self, text: str, version: int | None = None) -> OpenDraft:
        """Return the draft with another text, and another version where one is given."""
        return OpenDraft(text, self.reading, self.version if version is None else version)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the draft."""
        return self.reading.leave_out_unwanted(self._check(verbose=False)).findings

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The quotations, numbers and dates of the draft; found when they are first asked for."""
        return self._check(verbose=True).mentions

    def _check(self, *, verbose: bool) -> Report:
        reading = self.reading
        return report(self.text, reading.dataset, kind=reading.kind, week=reading.week, verbose=verbose)

    def span(self, start: int, end: int) -> tuple[EditorPosition, EditorPosition]:
        """Return the positions of a span of the checker: of a finding, a mention or an edit."""
        return self._positions.place(start + self._mark), self._positions.place(end + self._mark)

    def offset(self, place: EditorPosition) -> int:
        """Return the offset of a position as the checker counts it."""
        return max(0, self._positions.offset(place) - self._mark)

    def findings_between(self, start: EditorPosition, end: EditorPosition) -> list[Finding]:
        """List the findings that have a character between two positions, or touch them."""
        first, last = sorted((self.offset(start), self.offset(end)))
        return [finding for finding in self.findings if finding.start <= last and first <= finding.end]

    def mention_at(self, place: EditorPosition) -> Mention | None:
        """Return the shortest mention at a position that was compared with the record, else the shortest."""
        offset = self.offset(place)

        def rank(mention: Mention) -> tuple[bool, int]:
            is_not_compared = mention.reason is not None and mention.kind != "date"  # it counts nothing, say
            return is_not_compared, mention.end - mention.start

        here = [mention for mention in self.mentions if mention.start <= offset <= mention.end]
        return min(here, key=rank, default=None)


def kind_of_language(language: str, path: str) -> str:
    """Return the kind of draft: by the language that the editor names (``markdown.pandoc`` too), else by its name."""
    return LANGUAGES.get(language.lower().partition(".")[0]) or kind_of(path)
