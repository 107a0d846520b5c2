"""``countylines check``."""

from __future__ import annotations

from typing import Any

import click

from countylines.cli import NO, UNWRITABLE, USAGE
from countylines.cli.checking import CheckRequest, check_drafts, show_coverage, show_findings, show_unreadable
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.input_files import STDIN, TEXT_KINDS
from countylines.cli.options import finding_options, week_option
from countylines.cli.parameter_types import FILE_PATH, RULE_NAME
from countylines.cli.rules import choose_rules, explain_rule, rule_options


@click.command(cls=CommandWithHelp)
@click.argument("files", metavar="FILE...", nargs=-1, type=FILE_PATH)
@click.option(
    "--as", "kind", type=click.Choice(TEXT_KINDS), help="Read the drafts in this format, whatever their names."
)
@week_option
@rule_options
@click.option("--explain", metavar="RULE", type=RULE_NAME, help="Explain a rule, with an example; takes no FILE.")
@click.option(
    "--verbose",
    is_flag=True,
    help="List on stderr every quotation, number and date that was read, with its outcome.",
)
@click.option("--diff", is_flag=True, help="Print what --fix would change, as a unified diff; change nothing.")
@click.option(
    "--fix",
    is_flag=True,
    help="Mend the findings that have one certain answer, in place; with -, print the fixed draft.",
)
@finding_options
@pass_environment
def check(env: Environment, /, files: tuple[str, ...], explain: str | None, **options: Any) -> None:
    """Check drafts against the record: figures, hedges, dates and quotations.

    FILE is a draft in Markdown, HTML, wikitext or plain text, a folder of drafts, or - for standard input (read as
    plain text unless --as is given). Other files of a folder, such as .docx and .pdf, are counted and not read. Each
    finding has a line and a column. The exit code is 1 if there is an error; with --fix, if there still is one.

    \b
    countylines check draft.md
    """
    if explain is not None and files:
        message = "--explain takes no FILE: it explains a rule and checks nothing"
        raise click.UsageError(message)
    if explain is not None:
        explain_rule(env, explain)
        return
    _refuse_conflicts(env, files, **options)
    request = _request(env, **options)
    outcome = check_drafts(env, files, request)
    show_unreadable(env, outcome)
    is_written = True
    if options["diff"]:
        from countylines.cli.fixing import show_diffs  # noqa: PLC0415  only ``--diff`` needs it

        show_diffs(env, outcome)
    elif options["fix"]:
        from countylines.cli.fixing import fix_drafts  # noqa: PLC0415  only ``--fix`` needs it

        outcome, is_written = fix_drafts(env, outcome, request)
    if not options["diff"]:
        show_findings(env, outcome, to_stderr=options["fix"] and STDIN in files)
    show_coverage(env, outcome)
    if outcome.unreadable or not is_written or request.choice.fails(outcome.checked):
        raise click.exceptions.Exit(USAGE if outcome.unreadable else NO if is_written else UNWRITABLE)


def _refuse_conflicts(env: Environment, files: tuple[str, ...], **options: Any) -> None:
    """Raise UsageError for options that contradict each other."""
    conflicts = {
        "Missing argument 'FILE...': name drafts or folders, or - for standard input": not files,
        "--verbose lists what was read on stderr, where --quiet prints nothing": options["verbose"] and env.quiet,
        "--diff changes nothing and --fix does: choose one": options["diff"] and options["fix"],
        "--diff prints a diff: it cannot be printed in another format": options["diff"] and env.format is not None,
        "--fix prints the fixed draft of standard input: - is its only FILE": (
            options["fix"] and STDIN in files and len(files) > 1
        ),
        "--fix prints the fixed draft of standard input: it cannot print findings in a format": (
            options["fix"] and STDIN in files and env.format is not None
        ),
    }
    for message, is_so in conflicts.items():
        if is_so:
            raise click.UsageError(message)


def _request(
    env: Environment, *, kind: str | None, week: str | None, verbose: bool, diff: bool, fix: bool, **rules: Any
) -> CheckRequest:
    """Return what the options ask for. Raises UnknownRule, or UnknownName for the week."""
    if week is not None:
        from countylines.lookup.names import resolve_week  # noqa: PLC0415  only ``--week`` needs it

        week = resolve_week(env.dataset, week)
    return CheckRequest(choose_rules(**rules), kind, week, verbose, keeps_text=diff or fix)
