"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from countylines.checker.draft import Draft
from countylines.checker.findings import Finding


class Rule(NamedTuple):
    """A rule: its name and severity, what it means in a line and in full, an example, and how it finds."""

    name: str
    severity: str
    summary: str
    meaning: str
    example: str
    find: Callable[[Draft], Iterator[Finding]]
