"""Unified diffs: what fixing would change in a draft, as ``diff -u`` and ``git apply`` write and read it."""

from __future__ import annotations

import os.path
from difflib import unified_diff
from io import StringIO

from countylines.output.cells import show_control_characters

_COLOURS = (("---", "1"), ("+++", "1"), ("@@", "36"), ("-", "31"), ("+", "32"))
"""How a line starts, and the parameters of the escape sequence for its colour."""

NO_NEWLINE = "\\ No newline at end of file"


def write_diff(path: str, before: str, after: str, *, colour: bool = False, visible: bool = False) -> str:
    """Return the unified diff that leads from one text of a draft to another; empty if they are the same.

    *path* is relative to the folder in which the diff is to be applied, and is written as git does: below ``a`` and
    ``b``, with a tab behind a name that has spaces. *visible* shows control characters, which a terminal would obey.
    """
    end = "\t" if " " in path else ""
    names = [path if os.path.isabs(path) else f"{side}/{path}" for side in "ab"]  # noqa: PTH117  nothing is touched
    # lines end at line feeds alone, which is what the readers of diffs count
    old, new = (StringIO(text, newline="\n").readlines() for text in (before, after))
    lines = unified_diff(old, new, names[0] + end, names[1] + end)
    return "".join(_write_line(line, colour=colour, visible=visible) for line in lines)


def _write_line(line: str, *, colour: bool, visible: bool) -> str:
    body, newline, _ = line.partition("\n")
    if visible:
        carriage = "\r" if body.endswith("\r") else ""
        body = show_control_characters(body.removesuffix(carriage)) + carriage
    code = next((code for start, code in _COLOURS if line.startswith(start)), None)
    if colour and code:
        body = f"\x1b[{code}m{body}\x1b[0m"
    return f"{body}\n" if newline else f"{body}\n{NO_NEWLINE}\n"
