"""``countylines export``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.exporting import export_to
from countylines.cli.group import Helpful
from countylines.cli.names import FILE, DescribedChoice
from countylines.cli.options import json_errors_option, record_options
from countylines.export import KINDS


@click.command(cls=Helpful)
@click.argument("kind", metavar="KIND", type=DescribedChoice({name: kind.meaning for name, kind in KINDS.items()}))
@click.argument("destination", metavar="DEST", type=FILE)
@click.option("-f", "--force", is_flag=True, help="Replace a file, or a folder that an export made.")
@json_errors_option
@record_options
@pass_environment
def export(env: Environment, kind: str, destination: str, *, force: bool) -> None:
    """Write the whole record to a file or a folder, for other programs.

    \b
    datapackage  a folder of CSV files with types and keys
    sqlite       a database with keys and full-text search
    csv          a folder of CSV files, for spreadsheets
    json         a document with its JSON Schema
    jsonld       linked data in the words of schema.org

    Hedges, cautions, ranks, sources and the dataset's version go along. DEST is written whole or not at all; of json
    and jsonld it may be -, standard output.

    \b
    countylines export sqlite countylines.db
    """
    export_to(env, kind, destination, force=force)
