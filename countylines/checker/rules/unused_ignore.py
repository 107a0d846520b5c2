"""unused-ignore: a suppression that suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.rule import Rule


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find nothing: `apply_suppressions` reports these when the findings of all other rules are known."""
    del draft
    yield from ()


RULE = Rule(
    name="unused-ignore",
    severity=WARNING,
    summary="a suppression that suppresses nothing",
    meaning=(
        "A comment asks to ignore a rule where that rule finds nothing. Remove it, or it will hide a later mistake. "
        "This is decided after all other rules have run."
    ),
    example="<!-- countylines: ignore misquote --> above a faithful quotation.",
    find=find,
)
