"""JSON lines: each finding on a line."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.checker.findings import CheckedDraft
from countylines.output.findings import FindingOptions
from countylines.output.findings.json import finding_records
from countylines.output.formats.json import json_text


def write(checked: Sequence[CheckedDraft], options: FindingOptions) -> str:
    """Return the findings, each on a line."""
    return "".join(
        [json_text(record, plain=options.plain, indented=False) + "\n" for record in finding_records(checked)]
    )
