"""A draft that has been checked: its path, its text and the report on it."""

from __future__ import annotations

from countylines.checks.findings import Report
from countylines.model.noun import noun


@noun
class Checked:
    """A draft with its report. *path* is as it was named; *text* may be empty where nobody is shown any of it."""

    path: str
    text: str
    report: Report
