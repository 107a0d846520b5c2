"""Findings made by hand, for the formats to write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from countylines.checker.findings import ERROR, CheckedDraft, Finding, RecordReference, Report

ADDRESSES = RecordReference("2019-10/addresses.cuckooed", "655", Decimal(655), Decimal(655), "london-economic-2019")


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Count the lines and columns before an offset."""
    ends = [match.end() for match in re.finditer(r"\r\n?|\n", text[:offset])]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


def finding(
    text: str,
    found: str,
    rule: str = "wrong-figure",
    severity: str = ERROR,
    message: str = "it is 655",
    record: RecordReference | None = ADDRESSES,
) -> Finding:
    """Make a finding of the first place where *found* stands in *text*."""
    start = text.index(found)
    end = start + len(found)
    return Finding(rule, severity, message, start, end, *place_of(text, start), *place_of(text, end), found, record)


def checked(text: str, findings: Sequence[Finding], path: str = "draft.md") -> CheckedDraft:
    """Make a checked draft of its findings."""
    return CheckedDraft(path, text, Report(tuple(findings), {}, {}))


def simple(text: str, found: str, path: str = "draft.md", **more: str) -> CheckedDraft:
    """Make a checked draft with one finding."""
    return checked(text, [finding(text, found, **more)], path)  # type: ignore[arg-type]
