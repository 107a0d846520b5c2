"""Check drafts against the record, and write the findings and a summary of what was read."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from countylines import __version__
from countylines.cli import USAGE, streams
from countylines.cli.check_settings import CONFIGURED, IN_COMMENTS, TYPED, CheckSettings
from countylines.cli.configuration import SEVERITIES
from countylines.cli.environment import Environment
from countylines.cli.input_files import (
    IGNORED_BY_GIT,
    LEAVING_LINK,
    PACKAGES,
    STDIN,
    DraftSearch,
    FolderWithoutDrafts,
    UnreadableInput,
    current_folder,
    decode_input,
    read_bytes,
)
from countylines.documents import kind_of
from countylines.output.findings import OF_NO_WEEK, render_findings, what_was_read_in_words
from countylines.output.formats import RenderOptions
from countylines.text import count_in_words, join_phrases

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft

HOW_TO_STOP = "{:,} drafts to check. Ctrl-C stops the check; --exclude PATTERN leaves files out."

MOST_ENDINGS = 5
"""How many file name endings are named in the remark on files that were not read, the most frequent first."""

PLURALS_OF_PHRASES = {
    LEAVING_LINK: "links that leave the folder",
    PACKAGES: "folders of packages",
    IGNORED_BY_GIT: "paths that git ignores",
}
"""The plurals of the phrases for paths that are passed over, where adding an s at the end would be wrong."""

MOST_PATHS = 5
"""How many paths a remark names: those passed over, by their kind, and the drafts that are empty."""

MOST_DRAFTS = 10_000
"""If there are more drafts than this, a remark before the check says how to stop it and how to check fewer."""

MANY_DRAFTS = 20
MANY_BYTES = 2_000_000
"""A progress bar is shown for more drafts or bytes than this; fewer take less than about a second."""

BAR_WIDTH = 30

SEARCH_STEP = 1_000
"""The number of files after which the line that counts the files seen is rewritten."""


class Outcome(NamedTuple):
    """The drafts that were checked, those that could not be read, and what was not read in folders.

    *other_files* are files whose names do not end like a draft's. *passed_over* maps each other path that was not read
    to what it is, such as ``pipe``. *empty* names the checked drafts without text. *remarks* are sentences to print
    before the summary. *is_written* is False if a draft could not be fixed.
    """

    checked: tuple[CheckedDraft, ...]
    unreadable: tuple[UnreadableInput, ...]
    other_files: Collection[str]
    passed_over: Mapping[str, str]
    empty: Sequence[str] = ()
    remarks: tuple[str, ...] = ()
    is_written: bool = True


def check_drafts(env: Environment, settings: CheckSettings) -> Outcome:
    """Check every draft in the files of the settings. If one cannot be read, report it and go on."""
    with _line_of_progress(env) as show:

        def show_count(seen: int) -> None:
            if seen % SEARCH_STEP == 0:
                show(f"Looking for drafts: {seen:,} files")

        search = DraftSearch(settings.excluded, settings.stdin_name, show_count)
        for name in settings.files:
            search.add(name)
    drafts, unreadable = [*search.drafts.values()], search.unreadable
    if len(drafts) > MOST_DRAFTS:
        env.remark(HOW_TO_STOP.format(len(drafts)))
    checked: list[CheckedDraft] = []
    empty: list[str] = []
    done, total = 0, sum(draft.size for draft in drafts)
    with _line_of_progress(env) as show:
        for place, draft in enumerate(drafts):
            if len(drafts) > MANY_DRAFTS or total > MANY_BYTES:
                show(_progress_bar(done, total, place, len(drafts)))
            done += draft.size
            stdin = settings.stdin if draft.path == STDIN else None
            try:
                text = decode_input(draft.name, read_bytes(draft.path) if stdin is None else stdin)
                checked.append(check_text(env, draft.name, text, settings))
                empty += [] if text.strip() else [draft.name]
            except UnreadableInput as error:
                unreadable.append(error)
    for refused in unreadable:
        env.report_error(refused, USAGE)
    return Outcome(tuple(checked), tuple(unreadable), search.other_files, search.passed_over, tuple(empty))


def check_text(env: Environment, name: str, text: str, settings: CheckSettings) -> CheckedDraft:
    """Check the text of a draft; *name* is its name in messages. The result keeps the text only if it has findings."""
    from countylines.checker import report  # noqa: PLC0415  help does not need it
    from countylines.checker.findings import CheckedDraft  # noqa: PLC0415  likewise

    kind = settings.kind or kind_of(name)
    found = report(text, env.dataset, kind=kind, week=settings.week, verbose=settings.verbose)
    chosen, ignored = settings.leave_out_unwanted(name, found)
    return CheckedDraft(name, text if chosen.findings else "", chosen, ignored)


@contextmanager
def _line_of_progress(env: Environment) -> Iterator[Callable[[str], None]]:
    """Yield a function that writes a line to stderr, replacing the previous line; on exit the line is erased.

    Nothing is written if stderr is not a terminal. Click's own progress bar would write escape sequences even if colour
    is off.
    """
    is_shown = env.prints_remarks and streams.is_terminal(sys.stderr)
    shown = ""

    def show(line: str) -> None:
        nonlocal shown
        if is_shown and line != shown:
            streams.write_remark(f"\r{line}")
            shown = line

    try:
        yield show
    finally:
        if shown:
            streams.write_remark(f"\r{' ' * len(shown)}\r")


def _progress_bar(done: int, total: int, place: int, count: int) -> str:
    before, after = "Checking [", f"] {str(place).rjust(len(str(count)))}/{count}"
    room = streams.window_width(sys.stderr) - len(before) - len(after) - 1  # a line of full width would wrap
    width = max(0, min(BAR_WIDTH, room))
    filled = width * done // max(total, 1)
    return f"{before}{'#' * filled}{'-' * (width - filled)}{after}"


def show_findings(env: Environment, outcome: Outcome, *, to_stderr: bool = False) -> None:
    """Write the findings of all checked drafts, to stdout or as remarks to stderr."""
    if outcome.unreadable and not outcome.checked:
        return
    if to_stderr:
        for line in render_findings(outcome.checked, "text", RenderOptions()).splitlines():
            env.remark(line)
        return
    options = env.render_options()._replace(
        excerpt=env.format in (None, "text") and streams.is_terminal(sys.stdout),
        folder=current_folder(),
        version=__version__,
        example_words=env.example_words if env.format == "sarif" else None,
    )
    streams.write_answer(render_findings(outcome.checked, env.format or "text", options))


def show_coverage(env: Environment, outcome: Outcome, settings: CheckSettings) -> None:
    """Write remarks on what was read and what was not: with ``--verbose`` each mention first, and the counts last."""
    from countylines.output.findings.text import mention_line, path_not_taken_for_command  # noqa: PLC0415  likewise

    for draft in outcome.checked:
        for mention in draft.report.mentions:
            env.remark(mention_line(draft.path, mention), for_programs_too=True)
    for draft in outcome.checked:
        if draft.report.is_of_no_week:
            no_week = OF_NO_WEEK.format(path_not_taken_for_command(draft.path))
            env.remark(f"{no_week} Use --week to say which it is.")
    for kind in dict.fromkeys(outcome.passed_over.values()):
        paths = [path for path, what in outcome.passed_over.items() if what == kind]
        kinds = kind if len(paths) == 1 else PLURALS_OF_PHRASES.get(kind, f"{kind}s")
        env.remark(f"Skipped {len(paths)} {kinds}: {_first_paths_in_words(paths)}.")
    if outcome.other_files:
        env.remark(_unread_files_in_words(outcome.other_files))
    if len(outcome.empty) == 1:
        env.remark(f"{outcome.empty[0]} is empty: there is nothing to check.")
    elif outcome.empty:
        env.remark(f"{len(outcome.empty)} drafts are empty: {_first_paths_in_words(outcome.empty)}.")
    ignored = sum((Counter(draft.ignored) for draft in outcome.checked), Counter())
    if ignored:
        env.remark(_ignored_findings_in_words(ignored))
    env.remark(*outcome.remarks)
    which = "new " if settings.baseline is not None else "other " if ignored else ""
    env.remark(_coverage_in_words(outcome, none=f"no {which}findings"))


def _first_paths_in_words(paths: Sequence[str]) -> str:
    """Return the first few paths and the number of the others: ``hens.md, owls.md and 3 more``."""
    more = f" and {len(paths) - MOST_PATHS} more" if len(paths) > MOST_PATHS else ""
    return f"{', '.join(paths[:MOST_PATHS])}{more}"


def _ignored_findings_in_words(by: Mapping[str, int]) -> str:
    """Return how many findings were ignored, and by what: ``3 findings ignored: 2 by --ignore and 1 by comments.``."""
    ignored = f"{count_in_words(sum(by.values()), 'finding')} ignored"
    places = [where for where in (TYPED, CONFIGURED, IN_COMMENTS) if where in by]
    if len(places) == 1:
        return f"{ignored} by {places[0]}."
    return f"{ignored}: {join_phrases([f'{by[where]} by {where}' for where in places])}."


def _unread_files_in_words(paths: Collection[str]) -> str:
    """Return how many files were not read, by ending, as in ``3 files not read: .docx (2), .pdf (1).``."""
    endings = Counter(os.path.splitext(path)[1].lower() or "no extension" for path in paths)
    frequent = sorted(endings.items(), key=lambda item: (-item[1], item[0]))
    parts = [f"{ending} ({count})" for ending, count in frequent[:MOST_ENDINGS]]
    others = sum(count for _, count in frequent[MOST_ENDINGS:])
    parts += [f"others ({others})"] if others else []
    return f"{count_in_words(len(paths), 'file')} not read: {', '.join(parts)}."


def _coverage_in_words(outcome: Outcome, *, none: str) -> str:
    """Return the counts of drafts, quotations, figures and findings; *none* is written if there are no findings."""
    reports = [draft.report for draft in outcome.checked]
    if not reports:
        return "No drafts were checked."
    severities = Counter(finding.severity for report in reports for finding in report.findings)
    unread = sum(not isinstance(error, FolderWithoutDrafts) for error in outcome.unreadable)
    drafts = count_in_words(len(reports), "draft") + (f" ({unread} more could not be read)" if unread else "")
    found = [count_in_words(severities[name], name) for name in SEVERITIES if severities[name]]
    return f"{drafts}: {what_was_read_in_words(reports)}; {', '.join(found) or none}."
