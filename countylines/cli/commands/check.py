"""``countylines check``."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from countylines.cli import NO, UNWRITABLE, USAGE, streams
from countylines.cli.check_settings import configuration_options, read_settings
from countylines.cli.checking import check_drafts, show_coverage, show_findings
from countylines.cli.configuration import SEVERITIES, find_rule
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.input_files import STDIN, read_bytes
from countylines.cli.options import (
    colour_option,
    draft_week_option,
    fields_option,
    format_option,
    json_option,
    record_options,
)
from countylines.cli.parameter_types import FILE_PATH, RULE_LIST, RULE_NAME
from countylines.documents import DRAFT_KINDS
from countylines.output.findings import FINDING_FORMATS

WIDEST_TEXT = 100
"""The widest line of an explanation on a terminal; longer ones are hard to read."""

OPTION_GROUPS = {
    "What to read": ("kind", "stdin_filename", "exclude", "week", "data", "config", "no_config"),
    "Which findings": ("select", "ignore", "baseline", "fail_on", "explain"),
    "What to write": ("diff", "fix", "write_baseline"),
    "How to print": ("format", "json", "fields", "color", "verbose", "quiet"),
}
"""The headings of the help, each with the names of its options."""


@command(option_groups=OPTION_GROUPS)
@click.argument("files", metavar="[FILE...]", nargs=-1, type=FILE_PATH)
@click.option(
    "--as", "kind", type=click.Choice(DRAFT_KINDS), help="Read the drafts in this format, whatever their names."
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    type=FILE_PATH,
    help="Treat standard input as the draft of this name: in messages, for its format and for patterns.",
)
@click.option(
    "--exclude",
    metavar="PATTERN",
    multiple=True,
    help="Skip the files and folders that match this pattern; can be repeated.",
)
@configuration_options
@click.option("--baseline", metavar="FILE", type=FILE_PATH, help="Leave out the findings that are in this baseline.")
@click.option(
    "--write-baseline",
    metavar="FILE",
    type=FILE_PATH,
    help="Write all findings to this baseline instead of reporting them.",
)
@draft_week_option
@click.option(
    "--select", metavar="RULE,RULE", type=RULE_LIST, multiple=True, help="Report only the findings of these rules."
)
@click.option(
    "--ignore", metavar="RULE,RULE", type=RULE_LIST, multiple=True, help="Do not report the findings of these rules."
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    help=f"Exit with 1 if a finding has this severity or a higher one. [default: {SEVERITIES[0]}]",
)
@click.option("--explain", metavar="RULE", type=RULE_NAME, help="Explain a rule, with an example; takes no FILE.")
@click.option(
    "--verbose", is_flag=True, help="List on stderr every quotation, number and date that was read, with its outcome."
)
@click.option("--diff", is_flag=True, help="Print what --fix would change, as a unified diff; change nothing.")
@click.option(
    "--fix",
    is_flag=True,
    help="Correct what has only one possible correction, in the file itself; with -, print the corrected draft.",
)
@format_option(FINDING_FORMATS, "How to print the findings. [default: text]")
@json_option
@fields_option("finding", "Print only these fields of the findings, in this order; only in JSON.")
@colour_option
@record_options
def check(env: Environment, /, files: tuple[str, ...], explain: str | None, **options: Any) -> None:
    """Check drafts against the record: figures, hedges, dates and quotations.

    FILE is a draft in Markdown, HTML, wikitext or plain text, a folder of drafts, or - for standard input (read as
    plain text unless --as or --stdin-filename is given). Other files of a folder, such as .docx and .pdf, are counted
    and not read. In a folder, hidden files and folders, node_modules and what git ignores are skipped; they are read if
    they are named as FILE. Each finding has a line and a column. The exit code is 1 if there is an error; with --fix,
    if one is left. Without FILE, the files are those of the configuration: .countylines.toml, or [tool.countylines] in
    pyproject.toml.

    \b
    countylines check draft.md
    """
    if explain is not None:
        _explain_rule(env, explain, files)
        return
    _refuse_conflicts(env, options, files)
    settings = read_settings(env, options, files)
    fixes_stdin = options["fix"] and STDIN in settings.files
    if fixes_stdin:
        settings = settings._replace(stdin=read_bytes(STDIN))
    outcome = check_drafts(env, settings)
    if options["diff"]:
        from countylines.cli.fixing import show_diffs  # noqa: PLC0415  only ``--diff`` needs it

        show_diffs(env, outcome, settings)
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


def _refuse_conflicts(env: Environment, options: Mapping[str, Any], files: Sequence[str]) -> None:
    """Raise UsageError for options that conflict or have no effect, and UnknownField for a wrong name in --fields."""
    is_fixed_stdin = options["fix"] and STDIN in files
    writes_baseline = options["write_baseline"] is not None
    conflicts = {
        "--verbose lists what was read on stderr, where --quiet prints nothing": options["verbose"] and env.quiet,
        "--fields chooses keys of JSON: add --json or --format jsonl": env.fields is not None and not env.wants_json,
        "--diff changes nothing and --fix does: choose one": options["diff"] and options["fix"],
        "--diff prints a diff: it cannot be printed in another format": options["diff"] and env.format is not None,
        "--fix prints the fixed draft of standard input: - is its only FILE": is_fixed_stdin and len(files) > 1,
        "--fix prints the fixed draft of standard input: it cannot print findings in a format": (
            is_fixed_stdin and env.format is not None
        ),
        "--stdin-filename names standard input, which is read only where FILE is -": (
            options["stdin_filename"] is not None and STDIN not in files
        ),
        "--write-baseline writes all findings, and --baseline leaves some of them out": (
            writes_baseline and options["baseline"] is not None
        ),
        "--write-baseline writes what is found: use --diff and --fix without it": (
            writes_baseline and (options["diff"] or options["fix"])
        ),
    }
    for message, is_so in conflicts.items():
        if is_so:
            raise click.UsageError(message)
    if env.fields is not None:
        from countylines.output.views.findings import finding_table  # noqa: PLC0415  only ``--fields`` needs it

        env.refuse_unknown_fields(finding_table(()))


def _explain_rule(env: Environment, name: str, files: Sequence[str]) -> None:
    """Write the explanation of a rule, as text or JSON. Raises UsageError if *files* or ``--fields`` are given too."""
    if files:
        raise click.UsageError("--explain takes no FILE: it explains a rule and checks nothing")
    if env.fields is not None:
        raise click.UsageError("--explain prints all of a rule: it takes no --fields")
    if env.format not in (None, "text") and not env.wants_json:
        raise click.UsageError("--explain prints text or JSON; the other formats are only for findings")
    from countylines.output.examples import fill  # noqa: PLC0415  only this option needs it
    from countylines.output.findings.text import explain  # noqa: PLC0415  likewise
    from countylines.output.views.findings import RULE_ANSWER  # noqa: PLC0415  likewise

    rule = find_rule(name)
    rule = rule._replace(example=fill(rule.example, env.example_words))
    if env.wants_json:
        env.print_json(RULE_ANSWER.data_of(None, rule))
        return
    width = min(streams.window_width(sys.stdout), WIDEST_TEXT) if streams.is_terminal(sys.stdout) else None
    streams.write_answer(explain(rule, width=width, plain=streams.is_without_unicode()))
