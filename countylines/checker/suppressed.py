"""Suppressions: which findings a draft asks to be spared, and which of its requests spare nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from countylines.checker.draft import Draft
from countylines.checker.findings import WARNING, Finding
from countylines.documents.suppressions import Suppression

UNUSED = "unused-ignore"


def apply_suppressions(draft: Draft, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out what is suppressed; add a finding for each suppression that suppresses nothing."""
    asked = _Asked(draft)
    used: set[int] = set()
    for finding in findings:
        spared = asked.sparing(finding)
        used.update(spared)
        if not spared:
            yield finding
    for number, one in enumerate(draft.document.suppressions):
        if number not in used and one.kind != "ignore-end":
            yield draft.finding_at(UNUSED, WARNING, _why_unused(one), one.start, one.end)


def _why_unused(one: Suppression) -> str:
    """Say that it suppresses nothing, and of which rules that is no wonder: there are none of that name."""
    from countylines.checker import RULES  # noqa: PLC0415  where the rules are listed, this is imported

    known = {rule.name for rule in RULES}
    unknown = [name for name in dict.fromkeys(one.rules) if name not in known]
    if not unknown:
        return "this suppresses nothing"
    return f"this suppresses nothing: there is no rule {' or '.join(unknown)}"


class _Asked:
    """What a draft asks: of single lines, and of stretches that the next end closes, in the order of their places."""

    def __init__(self, draft: Draft) -> None:
        self._all = draft.document.suppressions
        self._on_line: dict[int, list[int]] = {}
        self._ends = [one.start for one in self._all if one.kind == "ignore-end"]
        self._stretches: dict[int, list[int]] = {}
        """Those that begin before each of the ends, or after the last."""
        for number, one in enumerate(self._all):
            if one.kind == "ignore-start":
                self._stretches.setdefault(bisect_right(self._ends, one.start), []).append(number)
            elif one.kind != "ignore-end":
                self._on_line.setdefault(_line_meant(draft, one), []).append(number)

    def sparing(self, finding: Finding) -> list[int]:
        """List the numbers of the suppressions that spare a finding."""
        within = self._stretches.get(bisect_right(self._ends, finding.start), ())
        found = [number for number in within if self._all[number].start <= finding.start]
        for line in range(finding.line, finding.end_line + 1) if self._on_line else ():
            found += self._on_line.get(line, ())
        return [number for number in found if not self._all[number].rules or finding.rule in self._all[number].rules]


def _line_meant(draft: Draft, one: Suppression) -> int:
    """Give the line that a suppression speaks of: its own, or the next where it asks so or stands alone."""
    if one.kind == "ignore-next-line" or _is_alone(draft, one):
        return draft.document.place(one.end)[0] + 1
    return draft.document.place(one.start)[0]


def _is_alone(draft: Draft, one: Suppression) -> bool:
    """Tell whether nothing else stands on the line of a suppression."""
    source = draft.document.source
    begin = source.rfind("\n", 0, one.start) + 1
    stop = source.find("\n", one.end)
    return not (source[begin : one.start] + source[one.end : stop if stop >= 0 else len(source)]).strip()
