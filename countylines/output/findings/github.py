"""Annotations, as GitHub Actions reads them from what a step prints."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.checker.findings import ERROR, NOTE, WARNING, Checked, Finding
from countylines.output.cells import visible
from countylines.output.findings import RenderOptions
from countylines.output.findings.addresses import path_below

COMMANDS = {ERROR: "error", WARNING: "warning", NOTE: "notice"}
"""Severity to the command that annotates."""

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def write(checked: Sequence[Checked], options: RenderOptions) -> str:
    """Write a command a finding."""
    lines = [_command(draft.path, finding, options) for draft in checked for finding in draft.report.findings]
    return "".join(lines)


def _command(path: str, finding: Finding, options: RenderOptions) -> str:
    place: dict[str, str | int] = {"file": path_below(path, options.folder), "line": finding.line}
    if finding.line == finding.end_line:
        place |= {"col": finding.column, "endLine": finding.end_line, "endColumn": finding.end_column}
    else:  # GitHub takes columns only where a single line is meant
        place |= {"endLine": finding.end_line}
    place["title"] = finding.rule
    told = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTIES)}" for name, value in place.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_escaped(finding.message, _IN_MESSAGES)}\n"


def _escaped(words: str, table: dict[int, str]) -> str:
    """Escape what the command's own syntax takes; other control characters are shown."""
    return visible(words.translate(table))
