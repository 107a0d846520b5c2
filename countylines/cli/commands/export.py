"""``countylines export``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.exporting import export_to
from countylines.cli.group import command
from countylines.cli.options import json_errors_option, record_options
from countylines.cli.parameter_types import FILE_PATH, WEEK_ID, DescribedChoice
from countylines.export import EXPORT_KINDS
from countylines.lookup.names import resolve_week_not_span


@command()
@click.argument(
    "kind", metavar="KIND", type=DescribedChoice({name: kind.meaning for name, kind in EXPORT_KINDS.items()})
)
@click.argument("destination", metavar="DEST", type=FILE_PATH)
@click.option("-f", "--force", is_flag=True, help="Replace an existing file, or a folder that an earlier export wrote.")
@click.option("--week", metavar="ID", type=WEEK_ID, help="The week that an html page is about. [default: {week}]")
@json_errors_option
@record_options
def export(env: Environment, kind: str, destination: str, week: str | None, *, force: bool) -> None:
    """Write the whole record to a file or a folder, for people or for programs.

    \b
    html         a fact sheet of one week: a page to read, send and print
    datapackage  a folder of CSV files with types and keys
    sqlite       a database with keys and full-text search
    csv          a folder of CSV files, for spreadsheets
    json         a document with its JSON Schema
    jsonld       linked data in the words of schema.org

    Hedges, cautions, ranks, sources and the dataset's version are included. DEST is written whole or not at all. For
    html, json and jsonld it may be - for standard output.

    \b
    countylines export sqlite countylines.db
    """
    if week is not None and not EXPORT_KINDS[kind].of_week:
        raise click.UsageError(f"--week is for html: {kind} holds the whole record")
    export_to(env, kind, destination, week=resolve_week_not_span(env.dataset, week), force=force)
