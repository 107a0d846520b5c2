"""Findings as text: in a format of tables, or by a function, ``write_FORMAT``, for all checked drafts."""

from __future__ import annotations

import os
import os.path
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from countylines.output.formats import RenderOptions, render

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft


FINDING_FORMATS = {"text": "text", "json": "", "jsonl": "", "sarif": "sarif", "github": "text"}
"""Format to the module that has its function; the formats without one are those of tables."""


def render_findings(checked: Sequence[CheckedDraft], name: str, options: RenderOptions) -> str:
    """Return the findings of all drafts in the format called *name*. Every line ends with a newline."""
    if not FINDING_FORMATS[name]:
        from countylines.output.views.findings import finding_table  # noqa: PLC0415  the other formats need no table

        return render(finding_table(checked), name, options)
    module = import_module(f"countylines.output.findings.{FINDING_FORMATS[name]}")
    write: Callable[[Sequence[CheckedDraft], RenderOptions], str] = getattr(module, f"write_{name}")
    return write(checked, options)


def path_below(path: str, folder: str) -> str:
    """Return *path* relative to *folder* if it lies below it, else the whole path; always with forward slashes."""
    whole = os.path.normpath(os.path.join(folder, path))  # noqa: PTH118  paths are text here, and nothing is touched
    base = os.path.join(os.path.normpath(folder), "") if folder else ""  # noqa: PTH118  likewise
    return whole.removeprefix(base).replace(os.sep, "/")
