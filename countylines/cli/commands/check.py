"""``countylines check``."""

from __future__ import annotations

import click

from countylines.cli import NO, USAGE
from countylines.cli.checking import check_drafts, show_findings
from countylines.cli.drafts import KINDS
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.finding_options import finding_options
from countylines.cli.group import Helpful
from countylines.cli.names import FILE
from countylines.cli.options import week_option
from countylines.cli.rule_choice import RuleChoice, RuleType, rule_options


@click.command(cls=Helpful)
@click.argument("files", metavar="FILE...", nargs=-1, type=FILE)
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the drafts are written in, whatever their names.")
@week_option
@rule_options
@click.option("--explain", metavar="RULE", type=RuleType(), help="Say what a rule means, with an example; no FILE.")
@finding_options
@pass_environment
def check(
    env: Environment,
    files: tuple[str, ...],
    kind: str | None,
    week: str | None,
    choice: RuleChoice,
    explain: str | None,
) -> None:
    """Hold drafts against the record: figures, hedges, dates and quotations.

    FILE is a draft in Markdown, HTML or plain text (wikitext too), a folder of them, or - for standard input (plain
    text, unless --as says otherwise). Each finding has its line and column; the exit code is 1 where there is an error.

    \b
    countylines check draft.md
    """
    if explain is not None:
        from countylines.cli.explaining import show_rule  # noqa: PLC0415  a check does not need it

        if files:
            message = "--explain takes no FILE: it says what a rule means, and checks nothing"
            raise click.UsageError(message)
        show_rule(env, explain)
        return
    if not files:
        message = "Missing argument 'FILE...': name drafts or folders, or - for standard input"
        raise click.UsageError(message)
    outcome = check_drafts(env, files, kind, week, choice)
    show_findings(env, outcome)
    if outcome.refused or choice.fails(outcome.checked):
        raise click.exceptions.Exit(USAGE if outcome.refused else NO)
