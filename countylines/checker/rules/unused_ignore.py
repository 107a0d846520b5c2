"""Unused ignores: a suppression that suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import WARNING, Finding
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find nothing by itself: see suppressed.py."""
    del draft
    yield from ()


RULE = Rule(
    name="unused-ignore",
    severity=WARNING,
    summary="a suppression that suppresses nothing",
    meaning=(
        "A comment asks for a rule to be ignored where it finds nothing. Take it out, or it will hide what "
        "comes later. What suppressions do is worked out when all other rules are done."
    ),
    example="<!-- countylines: ignore misquote --> above a faithful quotation.",
    find=find,
)
