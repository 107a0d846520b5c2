"""JSON lines: a finding a line."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.checks.findings import Checked
from countylines.render.findings import Look
from countylines.render.findings.json import records_of
from countylines.render.json import dump


def write(checked: Sequence[Checked], look: Look) -> str:
    """Write the findings, one a line."""
    return "".join([dump(record, plain=look.plain) + "\n" for record in records_of(checked)])
