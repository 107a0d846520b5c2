"""Findings: what is wrong with a draft, where, and what the record has instead."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

ERROR, WARNING, NOTE = "error", "warning", "note"


class RecordReference(NamedTuple):
    """The figure, quote or period of the record that a finding is about, with the wording of its source.

    *low* and *high* are the ends of a figure's best interval; None where it is unbounded, and for a quote or period.
    """

    id: str
    wording: str | None
    low: Decimal | None = None
    high: Decimal | None = None
    source: str | None = None


class Edit(NamedTuple):
    """A change to a draft that fixes a finding: the characters from *start* to *end* become *text*."""

    start: int
    end: int
    text: str


class Finding(NamedTuple):
    """One thing that is wrong with a draft; lines and columns are counted from 1, columns in code points.

    *start* and *end* are offsets in the draft, *found* is the draft's own text between them. *edit* is the smallest
    change that fixes it; None unless one answer is certain. The edit lies between *start* and *end*, except that it may
    include the space before deleted words.
    """

    rule: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    found: str
    record: RecordReference | None = None
    edit: Edit | None = None

    @property
    def advice(self) -> str | None:
        """What to do about it, in words that continue a sentence; None unless one answer is certain."""
        words = " ".join((self.replacement or "").split())
        return None if self.edit is None else f"write “{words}”" if words else "leave it out"

    @property
    def url(self) -> str:
        """Where the documentation describes its rule, as a path from the top of the project."""
        return f"docs/rules.md#{self.rule}"

    @property
    def replacement(self) -> str | None:
        """What *found* becomes when it is fixed; None unless one answer is certain."""
        if self.edit is None:
            return None
        start, end = max(0, self.edit.start - self.start), self.edit.end - self.start
        return f"{self.found[:start]}{self.edit.text}{self.found[end:]}"


class Mention(NamedTuple):
    """A quotation, a number or a date of a draft as it was read, and its outcome.

    *kind* is ``quotation``, ``figure``, ``number`` (any other number) or ``date``. *counts* is the measure of a figure,
    or else the noun next to it; for a quotation it is the record's quote. *speaker* is the name that the draft gives
    for a quotation. *place* is ``country`` or ``local`` where the draft says so. *reason* says why nothing was
    compared, or what the record has instead of a wrong date. *start* and *end* are offsets in the draft, as in a
    finding.
    """

    kind: str
    line: int
    column: int
    found: str
    outcome: str
    counts: str | None = None
    hedge: str | None = None
    speaker: str | None = None
    week: str | None = None
    place: str | None = None
    reason: str | None = None
    start: int = 0
    end: int = 0


class Report(NamedTuple):
    """The findings of one draft in the order of their places, and what was covered.

    *quotations* and *figures* count the quotations and figures by outcome; each adds up to all that were found. If
    *is_of_no_week*, the figures of the draft agree with no recorded week, and none was compared. *mentions* lists
    everything that was read, if that was asked for. *suppressed* are the findings that comments in the draft suppress.
    """

    findings: tuple[Finding, ...]
    quotations: Mapping[str, int]
    figures: Mapping[str, int]
    is_of_no_week: bool = False
    mentions: tuple[Mention, ...] = ()
    suppressed: tuple[Finding, ...] = ()


class CheckedDraft(NamedTuple):
    """A draft with its report. *path* is as the user named it; *text* may be empty if none of it will be shown.

    *ignored* counts the findings that are left out because somebody asked for it, by where they asked.
    """

    path: str
    text: str
    report: Report
    ignored: Mapping[str, int] = {}
