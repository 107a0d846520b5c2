"""unused-ignore: a suppression that suppresses nothing."""

from __future__ import annotations

from countylines.checker.findings import WARNING
from countylines.checker.rules import Rule

UNUSED_IGNORE = Rule(
    name="unused-ignore",
    severity=WARNING,
    summary="a suppression that suppresses nothing",
    meaning=(
        "A comment asks to ignore a rule where that rule finds nothing, ends a range that does not begin, or cannot be "
        "read: one that names anything but rules suppresses nothing. Remove it, or it will hide a later mistake. This is "
        "decided after all other rules have run."
    ),
    example="<!-- countylines: ignore misquote --> above a faithful quotation.",
    find=None,  # found by `suppressions`, when the findings of all other rules are known
)
