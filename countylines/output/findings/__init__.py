"""Findings as text: in a table format, or by a function ``write_FORMAT``, which takes all checked drafts."""

from __future__ import annotations

import os
import os.path
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from countylines.output.formats import RenderOptions, render
from countylines.text import count_in_words

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Report

FINDING_FORMATS = {"text": "text", "json": "", "jsonl": "", "sarif": "sarif", "github": "text"}
"""Format to the module with its function; formats with an empty name are written as tables."""


def render_findings(checked: Sequence[CheckedDraft], name: str, options: RenderOptions) -> str:
    """Return the findings of all drafts in the format called *name*. Every line ends with a newline."""
    if not FINDING_FORMATS[name]:
        from countylines.output.views.findings import finding_table  # noqa: PLC0415  the other formats need no table

        return render(finding_table(checked), name, options)
    module = import_module(f"countylines.output.findings.{FINDING_FORMATS[name]}")
    write: Callable[[Sequence[CheckedDraft], RenderOptions], str] = getattr(module, f"write_{name}")
    return write(checked, options)


OF_NO_WEEK = "{} does not seem to be about any week of the record: its figures were not compared."
"""The remark on a draft without a week, with a placeholder for its name."""


def what_was_read_in_words(reports: Sequence[Report]) -> str:
    """Return how many quotations and figures were read, and how many of them had each outcome."""
    quotations = _outcome_counts_in_words("quotation", [report.quotations for report in reports])
    return f"{quotations}, {_outcome_counts_in_words('figure', [report.figures for report in reports])}"


def _outcome_counts_in_words(what: str, counts: Iterable[Mapping[str, int]]) -> str:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    if not total.total():
        return f"no {what}s"
    parts = [f"{n} {verdict}" for verdict, n in total.items() if n]
    return f"{count_in_words(total.total(), what)} ({', '.join(parts)})"


def path_below(path: str, folder: str) -> str:
    """Return *path* relative to *folder* if it lies inside, otherwise the full path; always with forward slashes."""
    whole = os.path.normpath(os.path.join(folder, path))  # noqa: PTH118  paths are text here; no file is accessed
    base = os.path.join(os.path.normpath(folder), "") if folder else ""  # noqa: PTH118  likewise
    return whole.removeprefix(base).replace(os.sep, "/")
