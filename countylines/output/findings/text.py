"""A line a finding, as compilers have it; on a terminal with the draft's own line below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from countylines.checker.findings import ERROR, NOTE, WARNING, Checked, Finding
from countylines.output.cells import in_a_sentence, in_ascii
from countylines.output.findings import RenderOptions

COLOURS = {ERROR: "1;31", WARNING: "1;33", NOTE: "1;36"}
"""Severity to the parameters of the terminal's colour."""

COLOUR = r"\x1b\[[0-9;]*m"

MARGIN = 4
"""Columns before the number of a line."""


def write(checked: Sequence[Checked], options: RenderOptions) -> str:
    """Write ``PATH:LINE:COLUMN: SEVERITY RULE: MESSAGE`` for each finding."""
    told = [_entry(draft, finding, options) for draft in checked for finding in draft.report.findings]
    return ("\n" if options.excerpt else "").join(told)


def _entry(draft: Checked, finding: Finding, options: RenderOptions) -> str:
    severity = _coloured(finding.severity, finding.severity, options)
    path, message = (_on_a_line(words, options) for words in (draft.path, finding.message))
    line = f"{path}:{finding.line}:{finding.column}: {severity} {finding.rule}: {message}"
    return f"{_folded(line, options)}\n{_below(draft, finding, options)}" if options.excerpt else f"{line}\n"


def _folded(line: str, options: RenderOptions) -> str:
    """Fold a line at the ends of words, as a terminal does not; colour takes no room, and paths stay whole."""
    from countylines.output.fitting import WORD, fold  # noqa: PLC0415  a terminal alone is folded for

    return fold(line, options.width, piece=WORD, measured=lambda words: len(re.sub(COLOUR, "", words)))


def _below(draft: Checked, finding: Finding, options: RenderOptions) -> str:
    from countylines.output.findings.excerpts import cut_excerpt  # noqa: PLC0415  a terminal alone shows them

    number = str(finding.line).rjust(MARGIN)
    bar = "|" if options.plain else "│"
    room = options.width - len(number) - len(f" {bar} ")
    found = cut_excerpt(draft.text, finding, room, plain=options.plain)
    marks = _coloured("^" * found.spot, finding.severity, options)
    return f"{number} {bar} {found.line}\n{' ' * len(number)} {bar} {' ' * found.before}{marks}\n"


def _on_a_line(words: str, options: RenderOptions) -> str:
    shown = in_a_sentence(words)
    return in_ascii(shown) if options.plain else shown


def _coloured(words: str, severity: str, options: RenderOptions) -> str:
    return f"\x1b[{COLOURS[severity]}m{words}\x1b[0m" if options.colour else words
