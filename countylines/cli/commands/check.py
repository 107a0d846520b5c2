"""``countylines check``."""

from __future__ import annotations

from typing import Any

import click

from countylines.cli import NO, USAGE
from countylines.cli.checking import CheckRequest, check_drafts, show_findings
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.input_files import TEXT_KINDS
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
@finding_options
@pass_environment
def check(env: Environment, /, files: tuple[str, ...], explain: str | None, **options: Any) -> None:
    """Check drafts against the record: figures, hedges, dates and quotations.

    FILE is a draft in Markdown, HTML, wikitext or plain text, a folder of drafts, or - for standard input (read as
    plain text unless --as is given). Other files of a folder, such as .docx and .pdf, are counted and not read. Each
    finding has a line and a column. The exit code is 1 if there is an error.

    \b
    countylines check draft.md
    """
    if explain is not None and files:
        message = "--explain takes no FILE: it explains a rule and checks nothing"
        raise click.UsageError(message)
    if explain is not None:
        explain_rule(env, explain)
        return
    if not files:
        message = "Missing argument 'FILE...': name drafts or folders, or - for standard input"
        raise click.UsageError(message)
    if options["verbose"] and env.quiet:
        message = "--verbose lists what was read on stderr, where --quiet prints nothing"
        raise click.UsageError(message)
    request = _request(**options)
    outcome = check_drafts(env, files, request)
    show_findings(env, outcome)
    if outcome.unreadable or request.choice.fails(outcome.checked):
        raise click.exceptions.Exit(USAGE if outcome.unreadable else NO)


def _request(*, kind: str | None, week: str | None, verbose: bool, **rules: Any) -> CheckRequest:
    """Return what the options ask for. Raises UnknownRule."""
    return CheckRequest(choose_rules(**rules), kind, week, verbose)
