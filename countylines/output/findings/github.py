"""GitHub Actions: a workflow command for each finding, which shows it beside the line of the draft."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.checker.findings import ERROR, NOTE, WARNING, CheckedDraft, Finding
from countylines.output.cells import show_control_characters
from countylines.output.findings import FindingOptions, path_below

WORKFLOW_COMMANDS = {ERROR: "error", WARNING: "warning", NOTE: "notice"}
"""Severity to the workflow command."""

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def write(checked: Sequence[CheckedDraft], options: FindingOptions) -> str:
    """Return a line with a command for each finding."""
    lines = [_workflow_command(draft.path, finding, options) for draft in checked for finding in draft.report.findings]
    return "".join(lines)


def _workflow_command(path: str, finding: Finding, options: FindingOptions) -> str:
    position: dict[str, str | int] = {"file": path_below(path, options.folder), "line": finding.line}
    if finding.line == finding.end_line:
        position |= {"col": finding.column, "endLine": finding.end_line, "endColumn": finding.end_column}
    else:  # GitHub takes columns only where a single line is meant
        position |= {"endLine": finding.end_line}
    position["title"] = finding.rule
    properties = ",".join(f"{name}={_escape_syntax(str(value), _IN_PROPERTIES)}" for name, value in position.items())
    return f"::{WORKFLOW_COMMANDS[finding.severity]} {properties}::{_escape_syntax(finding.message, _IN_MESSAGES)}\n"


def _escape_syntax(words: str, table: dict[int, str]) -> str:
    """Escape the characters that are syntax of a command; other control characters are shown."""
    return show_control_characters(words.translate(table))
