"""Checking: check drafts against the record, and write the findings and what was covered."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from countylines import __version__
from countylines.cli import USAGE, streams
from countylines.cli.check_progress import show_progress, show_search_progress
from countylines.cli.environment import Environment
from countylines.cli.input_files import (
    LEAVING_LINK,
    STDIN,
    DraftSearch,
    FolderWithoutDrafts,
    Selection,
    UnreadableInput,
    decode_input,
    read_bytes,
)
from countylines.cli.rules import SEVERITIES, RuleChoice
from countylines.documents import kind_of
from countylines.output.cells import escape_line_except_backslashes
from countylines.text import count_in_words

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Report
    from countylines.cli.baseline import BaselineFile

MANY = "{:,} drafts to check. Ctrl-C stops the check; --exclude PATTERN leaves files out."

NO_WEEK = (
    "{} does not seem to be about any week of the record: its figures were not compared. Use --week to say which it is."
)

MOST_ENDINGS = 5
"""How many endings of files that were not read are named, the most frequent first."""

MOST_PATHS = 5
"""How many paths of a kind are named that were passed over."""

MOST_DRAFTS = 10_000
"""For more drafts than this it is said, before they are checked, how to stop and how to check fewer."""


class CheckRequest(NamedTuple):
    """How drafts are checked: as which *kind*, about which *week*, which findings count, and whether all is listed.

    *keeps_text* tells that the texts of the drafts are needed afterwards. Findings that *baseline* has are left out.
    *stdin* is what standard input holds, if that has been read already.
    """

    choice: RuleChoice
    kind: str | None = None
    week: str | None = None
    verbose: bool = False
    keeps_text: bool = False
    selection: Selection = Selection()
    baseline: BaselineFile | None = None
    stdin: bytes | None = None

    def leave_out_unwanted(self, name: str, report: Report) -> Report:
        """Return the report of the draft called *name* with the findings that count and are not known.

        A draft that is excluded has none.
        """
        if self.selection.is_excluded(name):
            return report._replace(findings=())
        chosen = self.choice.for_file(name).filter(report)
        return chosen if self.baseline is None else self.baseline.leave_out_known(name, chosen)


class Outcome(NamedTuple):
    """The drafts that were checked, those that could not be read, and what was not read in folders.

    These are files that are not drafts by their names, and what was passed over: a path to what it is. *remarks* are
    sentences to print before what was covered. *has_baseline*: the findings that a baseline has are not among those of
    the drafts.
    """

    checked: tuple[CheckedDraft, ...]
    unreadable: tuple[UnreadableInput, ...]
    other_files: frozenset[str] = frozenset()
    passed_over: Mapping[str, str] = {}
    remarks: tuple[str, ...] = ()
    has_baseline: bool = False


def check_drafts(env: Environment, names: Sequence[str], request: CheckRequest) -> Outcome:
    """Check every draft that *names* mean; one that cannot be read does not stop the others."""
    with show_search_progress(env) as count_file_and_show_progress:
        search = DraftSearch(request.selection, count_file_and_show_progress)
        for name in names:
            search.add(name)
    drafts, unreadable = search.drafts, search.refused
    if len(drafts) > MOST_DRAFTS:
        env.remark(MANY.format(len(drafts)))
    checked = []
    with show_progress(env, drafts) as shown:
        for draft in shown:
            stdin = request.stdin if draft.path == STDIN else None
            try:
                text = decode_input(draft.name, read_bytes(draft.path) if stdin is None else stdin)
                checked.append(check_text(env, draft.name, text, request))
            except UnreadableInput as error:
                unreadable.append(error)
    return Outcome(tuple(checked), tuple(unreadable), frozenset(search.other_files), search.passed_over)


def show_unreadable(env: Environment, outcome: Outcome) -> None:
    """Write an error for each draft that could not be read."""
    for error in outcome.unreadable:
        sentence = env.without_runner_commands(str(error))
        streams.write_error(error.reason, sentence, USAGE, error, as_json=env.wants_json)


def show_findings(env: Environment, outcome: Outcome, *, to_stderr: bool = False) -> None:
    """Write the findings of all drafts that could be read, to stdout or as remarks to stderr."""
    if outcome.unreadable and not outcome.checked:
        return
    from countylines.output.findings import FindingOptions, render_findings  # noqa: PLC0415  help does not need it

    if to_stderr:
        for line in render_findings(outcome.checked, "text", FindingOptions()).splitlines():
            env.remark(line)
        return
    excerpt = _shows_excerpts(env)
    options = FindingOptions(
        excerpt=excerpt,
        colour=streams.is_coloured(env.colour),
        plain=streams.is_without_unicode(),
        width=streams.window_width() if excerpt else FindingOptions().width,
        folder=current_folder(),
        version=__version__,
        example_words=env.example_words if env.format == "sarif" else None,
    )
    streams.write_answer(render_findings(outcome.checked, env.format or "text", options))


def show_coverage(env: Environment, outcome: Outcome) -> None:
    """Write what was covered: all that was read if that was asked for, what was not read, and the counts."""
    _list_mentions(env, outcome)
    for draft in outcome.checked:
        if draft.report.is_of_no_week:
            from countylines.output.findings.text import path_not_taken_for_command  # noqa: PLC0415  only this remark needs it

            env.remark(NO_WEEK.format(path_not_taken_for_command(draft.path)))
    for kind in dict.fromkeys(outcome.passed_over.values()):
        env.remark(passed_over_in_words(kind, [path for path, what in outcome.passed_over.items() if what == kind]))
    if outcome.other_files:
        env.remark(unread_files_in_words(outcome.other_files))
    for remark in outcome.remarks:
        env.remark(remark)
    env.remark(coverage_in_words(outcome))


def _list_mentions(env: Environment, outcome: Outcome) -> None:
    """List on stderr what was read in the drafts, also where programs read stdout: it was asked for."""
    if any(draft.report.mentions for draft in outcome.checked):
        from countylines.output.findings.text import mention_line  # noqa: PLC0415  only ``--verbose`` needs it

        lines = [mention_line(draft.path, one) for draft in outcome.checked for one in draft.report.mentions]
        streams.write_sentences(
            "\n".join(escape_line_except_backslashes(env.without_runner_commands(line)) for line in lines)
        )


def unread_files_in_words(paths: Collection[str]) -> str:
    """Return how many files were not read, by their endings: ``.docx (2), .pdf (1)``."""
    endings = Counter(os.path.splitext(path)[1].lower() or "without an ending" for path in paths)  # noqa: PTH122  pathlib would be imported for nothing else
    frequent = sorted(endings.items(), key=lambda item: (-item[1], item[0]))
    parts = [f"{ending} ({count})" for ending, count in frequent[:MOST_ENDINGS]]
    others = sum(count for _, count in frequent[MOST_ENDINGS:])
    parts += [f"others ({others})"] if others else []
    return f"{count_in_words(len(paths), 'file')} not read: {', '.join(parts)}."


def passed_over_in_words(kind: str, paths: Sequence[str]) -> str:
    """Return what was passed over in a folder, and where: ``Passed over 1 pipe: drafts/out.md.``."""
    more = len(paths) - MOST_PATHS
    named = ", ".join(paths[:MOST_PATHS]) + (f" and {more} more" if more > 0 else "")
    kinds = kind if len(paths) == 1 else {LEAVING_LINK: "links that leave the folder"}.get(kind, f"{kind}s")
    return f"Passed over {len(paths)} {kinds}: {named}."


def coverage_in_words(outcome: Outcome) -> str:
    """Return what was covered, in counts that add up: drafts, quotations, figures, findings."""
    reports = [draft.report for draft in outcome.checked]
    if not reports:
        return "No drafts were checked."
    severities = Counter(finding.severity for report in reports for finding in report.findings)
    unread = sum(not isinstance(error, FolderWithoutDrafts) for error in outcome.unreadable)
    drafts = count_in_words(len(reports), "draft") + (f" ({unread} more could not be read)" if unread else "")
    quotations = _outcome_counts_in_words("quotation", [report.quotations for report in reports])
    figures = _outcome_counts_in_words("figure", [report.figures for report in reports])
    found = [count_in_words(severities[name], name) for name in SEVERITIES if severities[name]]
    none = "no new findings" if outcome.has_baseline else "no findings"
    return f"{drafts}: {quotations}, {figures}; {', '.join(found) or none}."


def check_text(env: Environment, name: str, text: str, request: CheckRequest) -> CheckedDraft:
    """Check the text of the draft that messages call *name*."""
    from countylines.checker import report  # noqa: PLC0415  help does not need it
    from countylines.checker.findings import CheckedDraft  # noqa: PLC0415  likewise

    kind = request.kind or kind_of(name)
    found = report(text, env.dataset, kind=kind, week=request.week, verbose=request.verbose)
    chosen = request.leave_out_unwanted(name, found)
    is_needed = request.keeps_text or (chosen.findings and _shows_excerpts(env))
    return CheckedDraft(name, text if is_needed else "", chosen)


def _shows_excerpts(env: Environment) -> bool:
    return env.format in (None, "text") and streams.is_terminal(sys.stdout)


def current_folder() -> str:
    """Return the working directory; empty if it was removed."""
    try:
        return os.getcwd()  # noqa: PTH109  likewise
    except OSError:
        return ""


def _outcome_counts_in_words(what: str, counts: Iterable[Mapping[str, int]]) -> str:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    if not total.total():
        return f"no {what}s"
    parts = [f"{n} {verdict.replace('their', 'its') if n == 1 else verdict}" for verdict, n in total.items() if n]
    return f"{count_in_words(total.total(), what)} ({', '.join(parts)})"
