"""Correct drafts where a finding has only one possible correction, or show the corrections as a diff.

All changes are worked out before the first file is written. Files are written atomically. A file is not changed if it
is read-only, or if it was modified after it was read.
"""

import os
import sys
from bisect import bisect_left
from collections.abc import Sequence
from difflib import unified_diff
from io import StringIO
from pathlib import Path

from countylines.checker.findings import CheckedDraft, Edit, Finding
from countylines.checker.fixes import fix_text
from countylines.cli import UNWRITABLE, streams
from countylines.cli.atomic_write import is_read_only, write_file
from countylines.cli.check_settings import CheckSettings
from countylines.cli.checking import Outcome, check_text
from countylines.cli.environment import Environment
from countylines.cli.input_files import UnreadableInput, current_folder, read_bytes
from countylines.documents import UndecodableDraft, decode, encode_like, kind_of, read
from countylines.documents.document import Document
from countylines.errors import CountylinesError
from countylines.output.cells import show_control_characters
from countylines.output.findings import path_below

DIFF_COLOURS = (("---", "1"), ("+++", "1"), ("@@", "36"), ("-", "31"), ("+", "32"))
"""How a line of a diff starts, and the parameters of the escape sequence for its colour. The first match counts."""

NO_NEWLINE = "\\ No newline at end of file"


class UnwritableDraft(CountylinesError, reason="unwritable-draft"):
    """A draft could not be fixed, and is unchanged; *why* continues the sentence that begins with the path."""

    def __init__(self, path: str, why: str) -> None:
        self.path, self.why = path, why

    def __str__(self) -> str:
        return f"{self.path} {self.why}. It was left as it was."


def _fixed_text_and_lines(env: Environment, draft: CheckedDraft, settings: CheckSettings) -> tuple[str, list[str]]:
    """Return the fixed text of a draft, and a line for each finding that was fixed."""
    if not any(finding.edit for finding in draft.report.findings):
        return draft.text, []
    lines: dict[Finding, str] = {}

    def find(text: str) -> Sequence[Finding]:
        findings = check_text(env, draft.path, text, settings).report.findings
        document = read(text, settings.kind or kind_of(draft.path))
        lines.update((one, f"{draft.path}:{_fix_in_words(document, one, one.edit)}") for one in findings if one.edit)
        return findings

    fixed, done = fix_text(draft.text, find)
    return fixed, [lines[finding] for finding in done]


def _fix_in_words(document: Document, finding: Finding, edit: Edit) -> str:
    """Describe a fix by position, rule, old and new text without markup: ``1:5: fixed …: “9 eggs” is now “8 eggs”``."""
    start, end, written = edit
    before, after = _prose(document, finding.start, start), _prose(document, end, finding.end)
    found = f"{before}{_prose(document, max(start, finding.start), end)}{after}"
    found, instead = (" ".join(words.split()) for words in (found, f"{before}{written}{after}"))
    change = f"is now “{instead}”" if instead else "was taken out"
    return f"{finding.line}:{finding.column}: fixed {finding.rule}: “{found}” {change}"


def _prose(document: Document, start: int, end: int) -> str:
    """Return the text without markup between two offsets of a draft's source."""
    first, last = (bisect_left(range(len(document.text)), offset, key=document.origin) for offset in (start, end))
    return document.text[first:last]


def show_diffs(env: Environment, outcome: Outcome, settings: CheckSettings) -> None:
    """Write what fixing would change in the drafts, as unified diffs that ``git apply`` accepts."""
    colour = streams.is_coloured(env.colour)
    visible = streams.is_terminal(sys.stdout)
    diffs = ""
    for draft in outcome.checked:
        path, fixed = path_below(draft.path, current_folder()), _fixed_text_and_lines(env, draft, settings)[0]
        diffs += write_diff(path, draft.text, fixed, colour=colour, visible=visible)
    streams.write_answer(diffs)


def write_diff(path: str, before: str, after: str, *, colour: bool = False, visible: bool = False) -> str:
    """Return the unified diff between two texts of a draft; "" if they are equal.

    *path* is relative to the folder in which the diff will be applied, and is written as git writes it: with the
    prefixes ``a/`` and ``b/``, and a tab after a name with spaces. *visible* makes control characters visible, for
    terminals.
    """
    end = "\t" if " " in path else ""
    names = [path if os.path.isabs(path) else f"{side}/{path}" for side in "ab"]
    # only line feeds end lines here, as in the programs that apply diffs
    old, new = (StringIO(text, newline="\n").readlines() for text in (before, after))
    lines = unified_diff(old, new, names[0] + end, names[1] + end)
    return "".join(_write_diff_line(line, colour=colour, visible=visible) for line in lines)


def _write_diff_line(line: str, *, colour: bool, visible: bool) -> str:
    body, newline, _ = line.partition("\n")
    if visible:
        carriage = "\r" if body.endswith("\r") else ""
        body = show_control_characters(body.removesuffix(carriage)) + carriage
    code = next((code for start, code in DIFF_COLOURS if line.startswith(start)), None)
    if colour and code:
        body = f"\x1b[{code}m{body}\x1b[0m"
    return f"{body}\n" if newline else f"{body}\n{NO_NEWLINE}\n"


def fix_drafts(env: Environment, outcome: Outcome, settings: CheckSettings) -> Outcome:
    """Fix drafts and write a remark on each change; return the outcome of checking them again.

    Standard input is written to stdout: fixed, or unchanged if it was excluded or nothing in it can be fixed.
    """
    if settings.stdin is not None and not outcome.checked and not outcome.unreadable:
        streams.write_answer(settings.stdin)
    fixed = [(draft, *_fixed_text_and_lines(env, draft, settings)) for draft in outcome.checked]
    checked, is_written = [], True
    for draft, text, done in fixed:
        try:
            if settings.stdin is not None:
                streams.write_answer(encode_like(text, settings.stdin) if done else settings.stdin)
            elif done:
                _replace_draft(draft, text)
        except UnwritableDraft as error:
            env.report_error(error, UNWRITABLE)
            checked.append(draft)
            is_written = False
            continue
        for line in done:
            env.remark(line)
        checked.append(check_text(env, draft.path, text, settings) if done else draft)
    return outcome._replace(checked=tuple(checked), is_written=is_written)


def _replace_draft(draft: CheckedDraft, text: str) -> None:
    """Write the new text of a draft in the encoding of the old text. Raises UnwritableDraft."""
    try:
        path = Path(draft.path).resolve()  # a link stays a link
        data = read_bytes(str(path))
        if decode(data) != draft.text:
            raise UnwritableDraft(draft.path, "was changed while it was checked")
        if is_read_only(path, path.stat()):
            raise UnwritableDraft(draft.path, "is read-only")
        write_file(path, encode_like(text, data))
    except UndecodableDraft as error:
        raise UnwritableDraft(draft.path, "was changed while it was checked") from error
    except UnreadableInput as error:
        raise UnwritableDraft(draft.path, error.why) from error
    except OSError as error:
        raise UnwritableDraft(draft.path, f"cannot be written: {error.strerror or error}") from error
