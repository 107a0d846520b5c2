"""Unified diffs: what fixing would change in a draft, as ``diff -u`` and ``git apply`` write and read it."""

from __future__ import annotations

from difflib import unified_diff

REMOVED, ADDED, PLACE, NAME = "31", "32", "36", "1"
"""The parameters of the escape sequences for the colours of lines."""

_COLOURS = (("---", NAME), ("+++", NAME), ("@@", PLACE), ("-", REMOVED), ("+", ADDED))
NO_NEWLINE = "\\ No newline at end of file"


def write_diff(path: str, before: str, after: str, *, colour: bool = False) -> str:
    """Return the unified diff that leads from one text of a draft to another; empty if they are the same."""
    lines = unified_diff(_split_lines(before), _split_lines(after), path, path)
    return "".join(_coloured(line, colour=colour) for line in lines)


def _split_lines(text: str) -> list[str]:
    """Split a text at line feeds alone, which is what the readers of diffs count."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def _coloured(line: str, *, colour: bool) -> str:
    code = next((code for start, code in _COLOURS if line.startswith(start)), None)
    body, newline, _ = line.partition("\n")
    if colour and code:
        body = f"\x1b[{code}m{body}\x1b[0m"
    return f"{body}\n" if newline else f"{body}\n{NO_NEWLINE}\n"
