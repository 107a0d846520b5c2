"""Suppressions: which findings a draft asks to be spared, and which of its requests spare nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.checks.draft import Draft
from countylines.checks.findings import WARNING, Finding
from countylines.checks.suppressions import Suppression

UNUSED = "unused-ignore"


def apply_suppressions(draft: Draft, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out what is suppressed; add a finding for each suppression that suppresses nothing."""
    asked = draft.reading.suppressions
    used: set[int] = set()
    for finding in findings:
        spared = [n for n, one in enumerate(asked) if _names(one, finding.rule) and _covers(draft, asked, n, finding)]
        used.update(spared)
        if not spared:
            yield finding
    for n, one in enumerate(asked):
        if n not in used and one.kind != "ignore-end":
            message = "this suppresses nothing"
            yield draft.finding_at(UNUSED, WARNING, message, one.start, one.end)


def _names(one: Suppression, rule: str) -> bool:
    return not one.rules or rule in one.rules


def _covers(draft: Draft, asked: Sequence[Suppression], number: int, finding: Finding) -> bool:
    """Tell whether a finding lies on the lines that a suppression speaks of."""
    one = asked[number]
    line, _ = draft.reading.place(one.start)
    if one.kind == "ignore-start":
        ends = [other.start for other in asked[number + 1 :] if other.kind == "ignore-end"]
        return one.start <= finding.start < (ends[0] if ends else len(draft.reading.source))
    if one.kind == "ignore-next-line" or (one.kind == "ignore" and _is_alone(draft, one)):
        last, _ = draft.reading.place(one.end)
        return finding.line <= last + 1 <= finding.end_line
    return one.kind == "ignore" and finding.line <= line <= finding.end_line


def _is_alone(draft: Draft, one: Suppression) -> bool:
    """Tell whether nothing else stands on the line of a suppression."""
    source = draft.reading.source
    begin = source.rfind("\n", 0, one.start) + 1
    stop = source.find("\n", one.end)
    return not (source[begin : one.start] + source[one.end : stop if stop >= 0 else len(source)]).strip()
