"""A draft that is open in an editor: its text after each change, and what the check says of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from countylines.checker import report
from countylines.checker.findings import Finding, Mention, Report
from countylines.connect.positions import UTF_16, EditorPosition, TextPositions
from countylines.documents import kind_of
from countylines.documents.document import BOM
from countylines.record.dataset import Dataset

LANGUAGES = {"markdown": "markdown", "html": "html", "xhtml": "html"}
"""The languages of editors that say how a draft is read; of any other, the ending of its name says it."""


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
        """Return the shortest mention at a position that the record has something of, else the shortest."""
        offset = self.offset(place)
        here = [mention for mention in self.mentions if mention.start <= offset <= mention.end]
        return min(here, key=lambda mention: (is_not_compared(mention), mention.end - mention.start), default=None)


def is_not_compared(mention: Mention) -> bool:
    """Return whether a mention was not compared with the record: a number that counts nothing, say."""
    return mention.reason is not None and mention.kind != "date"


def kind_of_language(language: str, path: str) -> str:
    """Return the kind of draft: by the language that the editor names (``markdown.pandoc`` too), else by its name."""
    return LANGUAGES.get(language.lower().partition(".")[0]) or kind_of(path)
