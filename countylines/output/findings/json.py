"""JSON: a list of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from countylines.checker.findings import CheckedDraft, Finding, RecordReference
from countylines.output.findings import FindingOptions
from countylines.output.formats.json import json_text


def write(checked: Sequence[CheckedDraft], options: FindingOptions) -> str:
    """Write the findings, indented, in the order of the drafts and of the places in each."""
    return json_text(list(records_of(checked)), plain=options.plain) + "\n"


def records_of(checked: Sequence[CheckedDraft]) -> Iterator[dict[str, Any]]:
    """Give each finding as a record."""
    for draft in checked:
        for finding in draft.report.findings:
            yield record_of(draft.path, finding)


def record_of(path: str, finding: Finding) -> dict[str, Any]:
    """Give a finding's fields."""
    return {
        "path": path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "found": finding.found,
        "record": held_of(finding.record),
    }


def held_of(held: RecordReference | None) -> dict[str, Any] | None:
    """Give what of the record a finding is held against."""
    if held is None:
        return None
    return {"id": held.id, "wording": held.wording, "low": held.low, "high": held.high, "source": held.source}
