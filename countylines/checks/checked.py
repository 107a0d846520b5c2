"""A draft that has been checked: its path, its text and the report on it."""

from __future__ import annotations

from dataclasses import dataclass

from countylines.checks.findings import Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft with its report. *path* is as it was named; *text* may be empty where nobody is shown any of it."""

    path: str
    text: str
    report: Report
