"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from countylines.checks.draft import Draft
from countylines.checks.findings import Finding
from countylines.model.noun import noun


@noun
class Rule:
    """A rule: its name and severity, what it means in a line and in full, an example, and how it finds."""

    name: str
    severity: str
    summary: str
    meaning: str
    example: str
    find: Callable[[Draft], Iterator[Finding]]
