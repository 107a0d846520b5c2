"""Findings: what is the matter with a draft, where, and what the record says instead."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

ERROR, WARNING, NOTE = "error", "warning", "note"


class Held(NamedTuple):
    """What of the record a finding is held against: a figure, a quote or a period, as its source words it.

    *low* and *high* are the ends of the best interval, None where it is unbounded or no figure is meant.
    """

    id: str
    wording: str | None
    low: Decimal | None = None
    high: Decimal | None = None
    source: str | None = None


class Finding(NamedTuple):
    """One thing that is the matter; lines and columns are counted from 1, columns in code points.

    *start* and *end* are offsets in the draft, *found* are the draft's own characters between them.
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
    record: Held | None = None


class Report(NamedTuple):
    """The findings of one draft in the order of their places, and what was covered.

    *quotations* and *figures* count how each came out; the counts add up to how many were found.
    """

    findings: tuple[Finding, ...]
    quotations: Mapping[str, int]
    figures: Mapping[str, int]


class Checked(NamedTuple):
    """A draft with its report. *path* is as it was named; *text* may be empty where nobody is shown any of it."""

    path: str
    text: str
    report: Report
