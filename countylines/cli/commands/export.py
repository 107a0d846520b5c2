"""``countylines export``."""

from pathlib import Path

import click

from countylines.cli import streams
from countylines.cli.atomic_write import restore_folder, unwritable_for_system_errors, write_file, write_folder
from countylines.cli.destinations import UnusableDestination, check_replaceable, resolve_destination
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import json_errors_option, record_options
from countylines.cli.parameter_types import FILE_PATH, WEEK_ID, DescribedChoice
from countylines.export import EXPORT_KINDS, export_files
from countylines.lookup.names import resolve_week_not_span
from countylines.text import join_phrases

STDOUT = "-"

COUNTED = ("observations", "quotes", "claims", "terms", "sources")
"""The nouns, besides figures, whose numbers are printed after an export."""


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
    week = resolve_week_not_span(env.dataset, week)
    if destination != STDOUT:
        _write_to_disk(env, kind, destination, week=week, force=force)
    elif EXPORT_KINDS[kind].text:
        (file,) = export_files(env.dataset, kind, week=week)
        streams.write_answer(file.content)
    else:
        what = "writes a folder" if EXPORT_KINDS[kind].folder else "writes a binary file"
        able = join_phrases([name for name, listed in EXPORT_KINDS.items() if listed.text])
        raise UnusableDestination(STDOUT, f"is standard output, but {kind} {what}", f"Only {able} can go there.")
    nouns = [f"{len(env.dataset.read(noun))} {noun}" for noun in COUNTED]
    counts = join_phrases([f"{len(env.dataset.observations_of)} figures", *nouns])
    where = "to stdout" if destination == STDOUT else destination
    if EXPORT_KINDS[kind].of_week:
        label = env.dataset.index("periods")[week or env.dataset.week].label
        counts = f"a fact sheet of {label}; with the other weeks, it has {counts}"
    env.remark(f"Wrote {where} ({kind}, dataset {env.dataset.version}): {counts}.")


def _write_to_disk(env: Environment, kind: str, name: str, *, week: str | None, force: bool) -> None:
    """Write the file or the folder of an export. Raises UnusableDestination, or Unwritable."""
    with unwritable_for_system_errors(name):
        path = resolve_destination(name, Path(str(env.dataset.folder)))
        if restore_folder(path):
            env.remark(f"{name}: an earlier export was stopped while it replaced this folder. The old folder is back.")
        check_replaceable(name, path, kind, force=force)
    files = tuple(export_files(env.dataset, kind, week=week))
    with unwritable_for_system_errors(name):
        if EXPORT_KINDS[kind].folder:
            write_folder(path, files)
        else:
            write_file(path, files[0].content)
