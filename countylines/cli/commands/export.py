"""``countylines export``."""

import click

from countylines.cli.desk import Desk, pass_desk
from countylines.cli.drafts import FileType
from countylines.cli.exporting import KindType, export_to
from countylines.cli.group import Helpful
from countylines.cli.options import record_options


@click.command(cls=Helpful)
@click.argument("kind", metavar="KIND", type=KindType())
@click.argument("destination", metavar="DEST", type=FileType())
@click.option("-f", "--force", is_flag=True, help="Replace a file, or a folder that an export made.")
@record_options
@pass_desk
def export(desk: Desk, kind: str, destination: str, *, force: bool) -> None:
    """Write the whole record to a file or a folder, for other programs.

    \b
    datapackage  a folder: CSV files with their schema and keys (Data Package)
    sqlite       a database with keys and full-text search
    csv          a folder: a CSV file for each noun, for spreadsheets
    json         a document with its JSON Schema; DEST may be - for stdout
    jsonld       linked data in the words of schema.org; likewise

    Hedges, cautions, ranks, sources and the dataset's version go along. DEST is written whole or not at all.

    \b
    countylines export sqlite countylines.db
    """
    export_to(desk, kind, destination, force=force)
