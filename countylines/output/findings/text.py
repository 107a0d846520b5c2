"""Text: a line for each finding, in the style of compilers or as a workflow command of GitHub Actions.

On a terminal an excerpt of the draft's line follows, cut to fit. This module also writes a line for each quotation,
number and date that was read, and the explanations of rules.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from countylines.checker.findings import ERROR, NOTE, WARNING, CheckedDraft, Finding, Mention
from countylines.checker.rules import Rule
from countylines.output.cells import escape_line_except_backslashes, show_control_characters
from countylines.output.findings import path_below
from countylines.output.formats import RenderOptions
from countylines.text import INVISIBLE_CATEGORIES, lazy_regex, shortened

COLOURS = {ERROR: "1;31", WARNING: "1;33", NOTE: "1;36"}
"""Severity to the parameters of the escape sequence for its colour: ``1;31`` is bold red."""

WORKFLOW_COMMANDS = {ERROR: "error", WARNING: "warning", NOTE: "notice"}
"""Severity to the workflow command of GitHub Actions."""

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})

COLOUR = r"\x1b\[[0-9;]*m"

LONGEST_FOUND = 30
"""How many characters of a quotation, number or date ``mention_line`` shows: enough for a number and its noun."""

COMMAND_STARTS = ("::", "##[")
"""The starts of lines, ignoring leading spaces, that GitHub's runner takes for commands."""

MARGIN = 4
"""The number of columns in which line numbers are right-aligned."""

TAB = "    "
NARROWEST_EXCERPT = 16
"""The least width of an excerpt, even in a narrower window."""

CHARACTERS_PER_COLUMN = 4
"""How many characters are read for each column, because accents and joiners take no column of their own."""

EXAMPLE_INDENT = "  "

_LINE_END = lazy_regex(r"[\r\n]")


class Excerpt(NamedTuple):
    """A line as shown, with the number of columns before the marked spot and the width of the spot."""

    line: str
    before: int
    spot: int


def write_text(checked: Sequence[CheckedDraft], options: RenderOptions) -> str:
    """Return ``PATH:LINE:COLUMN: SEVERITY RULE: MESSAGE`` for each finding."""
    entries = [_write_finding(draft, finding, options) for draft in checked for finding in draft.report.findings]
    return ("\n" if options.excerpt else "").join(entries)


def write_github(checked: Sequence[CheckedDraft], options: RenderOptions) -> str:
    """Return a workflow command for each finding; GitHub Actions shows it as an annotation on the draft's line."""
    return "".join(
        _workflow_command(draft.path, finding, options) for draft in checked for finding in draft.report.findings
    )


def _workflow_command(path: str, finding: Finding, options: RenderOptions) -> str:
    position: dict[str, str | int] = {"file": path_below(path, options.folder), "line": finding.line}
    if finding.line == finding.end_line:
        position |= {"col": finding.column, "endLine": finding.end_line, "endColumn": finding.end_column}
    else:  # GitHub accepts columns only for a finding on a single line
        position |= {"endLine": finding.end_line}
    position["title"] = finding.rule
    properties = ",".join(f"{name}={_escape_syntax(str(value), _IN_PROPERTIES)}" for name, value in position.items())
    return f"::{WORKFLOW_COMMANDS[finding.severity]} {properties}::{_escape_syntax(finding.message, _IN_MESSAGES)}\n"


def _escape_syntax(words: str, table: dict[int, str]) -> str:
    """Escape the characters that are syntax of a workflow command; other control characters are made visible."""
    return show_control_characters(words.translate(table))


def path_not_taken_for_command(path: str) -> str:
    """Return a path that can safely begin a line: ``./::error::x.md`` if the runner would take it for a command."""
    return f"./{path}" if path.lstrip().startswith(COMMAND_STARTS) else path


def mention_line(path: str, mention: Mention) -> str:
    """Return ``PATH:LINE:COLUMN: FOUND | COUNTS | HEDGE | WEEK | OUTCOME | REASON``, with a hyphen for what is unknown.

    A quotation has its speaker in place of the hedge; if the draft names the place, it follows the week.
    """
    found = shortened(mention.found.replace(" | ", " "), LONGEST_FOUND)  # " | " separates the cells of a table row
    when = ", ".join(filter(None, (mention.week, mention.place)))
    hedge = mention.hedge or mention.speaker or "-"
    slots = filter(None, (found, mention.counts or mention.kind, hedge, when or "-", mention.outcome, mention.reason))
    return f"{path_not_taken_for_command(path)}:{mention.line}:{mention.column}: {' | '.join(slots)}"


def _write_finding(draft: CheckedDraft, finding: Finding, options: RenderOptions) -> str:
    severity = _coloured(finding.severity, finding.severity, options)
    path = escape_line_except_backslashes(path_not_taken_for_command(draft.path), plain=options.plain)
    message = escape_line_except_backslashes(finding.message, plain=options.plain)
    line = f"{path}:{finding.line}:{finding.column}: {severity} {finding.rule}: {message}"
    return f"{_fold_line(line, options)}\n{_write_excerpt(draft, finding, options)}" if options.excerpt else f"{line}\n"


def _fold_line(line: str, options: RenderOptions) -> str:
    """Fold a line between words, which terminals do not do; escape sequences for colour have no width."""
    from countylines.output.fitting import WORD, fold_lines  # noqa: PLC0415  only terminals need folding

    return fold_lines(line, options.width, piece=WORD, measured=lambda words: len(re.sub(COLOUR, "", words)))


def _write_excerpt(draft: CheckedDraft, finding: Finding, options: RenderOptions) -> str:
    number = str(finding.line).rjust(MARGIN)
    bar = "|" if options.plain else "│"
    room = options.width - len(number) - len(f" {bar} ")
    found = cut_excerpt(draft.text, finding, room, plain=options.plain)
    marks = _coloured("^" * found.spot, finding.severity, options)
    margin = " " * len(number)
    excerpt = f"{number} {bar} {found.line}\n{margin} {bar} {' ' * found.before}{marks}\n"
    if finding.advice is None:  # there is no single right replacement
        return excerpt
    advice = escape_line_except_backslashes(finding.advice, plain=options.plain)
    return f"{excerpt}{_fold_line(f'{margin} = help: {advice}', options)}\n"


def cut_excerpt(text: str, finding: Finding, room: int, *, plain: bool) -> Excerpt:
    """Cut the line on which a finding begins to *room* columns around the finding.

    Only as much of the line is read as can be shown, however long it is.
    """
    room = max(room, NARROWEST_EXCERPT)
    reach = room * CHARACTERS_PER_COLUMN
    begin = max(0, finding.start - finding.column + 1)
    left = max(begin, finding.start - reach)
    ahead = text[finding.start : finding.start + 2 * reach]
    line_end = _LINE_END.search(ahead)
    right = finding.start + (line_end.start() if line_end else len(ahead))
    is_begun, is_ended = left == begin, line_end is not None or finding.start + 2 * reach >= len(text)
    shown = [TAB if mark == "\t" else show_control_characters(mark, plain=plain) for mark in text[left:right]]
    widths = [_columns_of_character(one) for one in shown]
    spot = range(finding.start - left, min(finding.end, right) - left)
    ellipsis = "..." if plain else "…"
    for cuts in range(3):  # cut on no side, on one or on both; each cut needs room for an ellipsis
        first, last = _range_around_spot(widths, spot, room - cuts * len(ellipsis))
        is_cut = not is_begun or first > 0, not is_ended or last < len(shown)
        if sum(is_cut) <= cuts:
            break
    before, after = (ellipsis if cut else "" for cut in is_cut)
    line = f"{before}{''.join(shown[first:last])}{after}".rstrip()
    marked = sum(widths[spot.start : min(spot.stop, last)])
    return Excerpt(line, len(before) + sum(widths[first : spot.start]), max(1, marked))


def _range_around_spot(widths: Sequence[int], spot: range, room: int) -> tuple[int, int]:
    """Return the range of characters to show: the start of the spot, extended on both sides while there is room."""
    first = last = spot.start
    longest = 2 * room // 3  # so that some of the words around the spot are seen
    while last < spot.stop and longest >= widths[last]:
        longest -= widths[last]
        room -= widths[last]
        last += 1
    grows = True
    while grows:
        grows = False
        if first > 0 and widths[first - 1] <= room:
            first, grows = first - 1, True
            room -= widths[first]
        if last < len(widths) and widths[last] <= room:
            room -= widths[last]
            last, grows = last + 1, True
    return first, last


def _columns_of_character(shown: str) -> int:
    if shown.isascii():
        return len(shown)
    import unicodedata  # noqa: PLC0415  only terminals show excerpts, and few have such characters

    if unicodedata.category(shown) in INVISIBLE_CATEGORIES:
        return 0
    return 2 if unicodedata.east_asian_width(shown) in "WF" else 1


def _coloured(words: str, severity: str, options: RenderOptions) -> str:
    return f"\x1b[{COLOURS[severity]}m{words}\x1b[0m" if options.colour else words


def explain(rule: Rule, *, width: int | None, plain: bool) -> str:
    """Return a rule's name, severity, meaning and example, folded to *width* if one is given."""
    head = "\n\n".join((f"{rule.name} ({rule.severity})", rule.summary, rule.meaning, "Example:"))
    written = _fold_words(head, width, plain=plain).splitlines()
    example = _fold_words(rule.example, None if width is None else width - len(EXAMPLE_INDENT), plain=plain)
    written += [f"{EXAMPLE_INDENT}{line}".rstrip() for line in example.splitlines()]
    return "".join(f"{line}\n" for line in written)


def _fold_words(words: str, width: int | None, *, plain: bool) -> str:
    shown = show_control_characters("\n".join(words.splitlines()), plain=plain)
    if width is None:
        return shown
    from countylines.output.fitting import fold_lines  # noqa: PLC0415  only terminals need folding

    return fold_lines(shown, width)
