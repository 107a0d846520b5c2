"""``countylines check``."""

from __future__ import annotations

from typing import Any

import click

from countylines.cli import NO, UNWRITABLE, USAGE
from countylines.cli.check_settings import read_settings, setting_options
from countylines.cli.checking import check_drafts, show_coverage, show_findings
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.input_files import STDIN, read_bytes
from countylines.cli.options import colour_option, format_option, json_option, record_options
from countylines.cli.parameter_types import FILE_PATH, RULE_NAME
from countylines.cli.rules import explain_rule
from countylines.output.findings import FINDING_FORMATS

OPTION_GROUPS = {
    "What to read": ("kind", "stdin_filename", "exclude", "week", "data", "config", "no_config"),
    "Which findings": ("select", "ignore", "baseline", "fail_on", "explain"),
    "What to write": ("diff", "fix", "write_baseline"),
    "How to print": ("format", "json", "color", "verbose", "quiet"),
}
"""The headings of the help, each with the names of its options."""


@command(option_groups=OPTION_GROUPS)
@click.argument("files", metavar="[FILE...]", nargs=-1, type=FILE_PATH)
@setting_options
@click.option("--explain", metavar="RULE", type=RULE_NAME, help="Explain a rule, with an example; takes no FILE.")
@click.option(
    "--verbose", is_flag=True, help="List on stderr every quotation, number and date that was read, with its outcome."
)
@click.option("--diff", is_flag=True, help="Print what --fix would change, as a unified diff; change nothing.")
@click.option(
    "--fix",
    is_flag=True,
    help="Mend the findings that have one certain answer, in place; with -, print the fixed draft.",
)
@format_option(FINDING_FORMATS, "How to print the findings. [default: text]")
@json_option
@colour_option
@record_options
def check(env: Environment, /, files: tuple[str, ...], explain: str | None, **options: Any) -> None:
    """Check drafts against the record: figures, hedges, dates and quotations.

    FILE is a draft in Markdown, HTML, wikitext or plain text, a folder of drafts, or - for standard input (read as
    plain text unless --as or --stdin-filename is given). Other files of a folder, such as .docx and .pdf, are counted
    and not read. Each finding has a line and a column. The exit code is 1 if there is an error; with --fix, if there
    still is one. Without FILE, the files are those of the configuration: .countylines.toml, or [tool.countylines] in
    pyproject.toml.

    \b
    countylines check draft.md
    """
    if explain is not None and files:
        raise click.UsageError("--explain takes no FILE: it explains a rule and checks nothing")
    if explain is not None:
        explain_rule(env, explain)
        return
    settings = read_settings(env, files, options)
    fixes_stdin = options["fix"] and STDIN in settings.files
    if fixes_stdin:
        settings = settings._replace(stdin=read_bytes(STDIN))
    outcome = check_drafts(env, settings)
    if options["diff"]:
        from countylines.cli.fixing import show_diffs  # noqa: PLC0415  only ``--diff`` needs it

        show_diffs(env, outcome)
    elif options["fix"]:
        from countylines.cli.fixing import fix_drafts  # noqa: PLC0415  only ``--fix`` needs it

        outcome = fix_drafts(env, outcome, settings)
    if settings.baseline is not None:
        from countylines.cli.baseline import finish_baseline  # noqa: PLC0415  only a baseline needs it

        outcome = finish_baseline(settings.baseline, outcome, settings)
    if not options["diff"]:
        show_findings(env, outcome, to_stderr=fixes_stdin)
    show_coverage(env, outcome, settings)
    if outcome.unreadable or not outcome.is_written or settings.fails(outcome.checked):
        raise click.exceptions.Exit(USAGE if outcome.unreadable else NO if outcome.is_written else UNWRITABLE)
