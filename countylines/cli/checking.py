"""Checking: all drafts read and held against the record, what was covered counted, and findings written."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from countylines import __version__
from countylines.cli import USAGE, streams
from countylines.cli.drafts import STDIN, Draft, UnreadableInput, find_drafts, read_draft
from countylines.cli.environment import Environment
from countylines.cli.progress import progress
from countylines.cli.rule_choice import SEVERITIES, RuleChoice

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft


class Outcome(NamedTuple):
    """The drafts that were checked, and what could not be read."""

    checked: tuple[CheckedDraft, ...]
    refused: tuple[UnreadableInput, ...]


def check_drafts(
    env: Environment, names: Sequence[str], kind: str | None, week: str | None, choice: RuleChoice
) -> Outcome:
    """Check everything that was named; what cannot be read keeps nothing else from being checked."""
    period = None if week is None else _period_called(env, week)
    drafts, refused = find_drafts(names)
    checked = []
    with progress(drafts, quiet=env.quiet or env.wants_json) as shown:
        for draft in shown:
            try:
                checked.append(_check(env, draft, kind, period, choice))
            except UnreadableInput as error:
                refused.append(error)
    return Outcome(tuple(checked), tuple(refused))


def _period_called(env: Environment, week: str) -> str:
    from countylines.lookup.names import week_called  # noqa: PLC0415  only who names a week pays for it

    return week_called(env.dataset, week)


def _check(env: Environment, draft: Draft, kind: str | None, week: str | None, choice: RuleChoice) -> CheckedDraft:
    from countylines.checker import report  # noqa: PLC0415  help does not need it
    from countylines.checker.findings import CheckedDraft  # noqa: PLC0415  likewise
    from countylines.documents.document import kind_of  # noqa: PLC0415  likewise

    text = read_draft(draft)
    read_as = kind or ("text" if draft.path == STDIN else kind_of(draft.path))
    told = choice.keep(report(text, env.dataset, kind=read_as, week=week))
    return CheckedDraft(draft.name, text if told.findings and _shows_excerpts(env) else "", told)


def show_findings(env: Environment, outcome: Outcome) -> None:
    """Write what could not be read, the findings, and last what was covered."""
    for error in outcome.refused:
        from countylines.cli.refusals import tell  # noqa: PLC0415  only what is refused pays for it

        tell(error.reason, str(error), USAGE, error, as_json=env.wants_json)
    if outcome.checked:
        _write_findings(env, outcome.checked)
    env.remark(coverage(outcome))


def _write_findings(env: Environment, checked: Sequence[CheckedDraft]) -> None:
    from countylines.output.findings import FindingOptions, render_findings  # noqa: PLC0415  help does not need it

    excerpt = _shows_excerpts(env)
    options = FindingOptions(
        excerpt=excerpt,
        colour=streams.is_coloured(sys.stdout, env.colour),
        plain=streams.is_plain(sys.stdout),
        width=streams.window_width() if excerpt else FindingOptions().width,
        folder=_here(),
        version=__version__,
    )
    streams.write_answer(render_findings(checked, env.format or "text", options))


def _shows_excerpts(env: Environment) -> bool:
    return env.format in (None, "text") and streams.is_terminal(sys.stdout)


def _here() -> str:
    try:
        return os.getcwd()  # noqa: PTH109  pathlib would be imported for nothing else
    except OSError:  # the folder was taken away
        return ""


def coverage(outcome: Outcome) -> str:
    """Say what was covered, in counts that add up: drafts, quotations, figures, findings."""
    reports = [draft.report for draft in outcome.checked]
    severities = Counter(finding.severity for report in reports for finding in report.findings)
    drafts = _counted(len(reports), "draft")
    if outcome.refused:
        more = " more" if reports else ""
        drafts += f" ({len(outcome.refused)}{more} could not be read)"
    quotations = _came_out("quotation", [report.quotations for report in reports])
    figures = _came_out("figure", [report.figures for report in reports])
    found = [_counted(severities[name], name) for name in SEVERITIES if severities[name]]
    return f"{drafts}: {quotations}, {figures}; {', '.join(found) or 'no findings'}."


def _came_out(what: str, counts: Iterable[Mapping[str, int]]) -> str:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    if not total.total():
        return f"no {what}s"
    parts = [f"{number} {name}" for name, number in total.items() if number]
    return f"{_counted(total.total(), what)} ({', '.join(parts)})"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number or 'no'} {what}s"
