"""``countylines export``."""

import os
from pathlib import Path

import click

from countylines.cli import streams
from countylines.cli.atomic_write import (
    UnusableDestination,
    resolve_destination,
    restore_folder,
    unwritable_for_system_errors,
    write_file,
    write_folder,
)
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import json_errors_option, record_options
from countylines.cli.parameter_types import FILE_PATH, WEEK_ID, DescribedChoice
from countylines.export import CHECKSUMS, CHECKSUMS_TITLE, EXPORT_KINDS, export_files, read_checksums
from countylines.figures import weeks_in_order
from countylines.lookup.names import resolve_week_not_span
from countylines.record.nouns import noun_name
from countylines.text import count_in_words, join_phrases

STDOUT = "-"

FOLDER_ENDINGS = ("/", os.sep, f"/{os.curdir}", f"{os.sep}{os.curdir}")
"""Endings of a typed name that mean a folder. They are checked in the text, because ``Path`` drops them."""

MOST_NAMED_FILES = 3
"""How many of the files that keep a folder from being replaced are named."""

COUNTED = ("observations", "quotes", "claims", "terms", "sources")
"""The nouns, besides figures, that are counted in the remark after an export."""


@command()
@click.argument(
    "kind", metavar="KIND", type=DescribedChoice({name: kind.meaning for name, kind in EXPORT_KINDS.items()})
)
@click.argument("destination", metavar="DEST", type=FILE_PATH)
@click.option(
    "-f",
    "--force",
    is_flag=True,
    help="Replace an existing file, or an export that nobody changed.",
)
@click.option("--week", metavar="WEEK", type=WEEK_ID, help="The week that an html page is about. [default: {week}]")
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

    Hedges, cautions, ranks, sources and the dataset's version are included. DEST is written completely or not at all.
    For html, json and jsonld it may be - for standard output.

    \b
    countylines export sqlite countylines.db
    """
    if week is not None and not EXPORT_KINDS[kind].of_week:
        raise click.UsageError(f"--week applies only to html: {kind} contains the whole record")
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
    nouns = [count_in_words(len(env.dataset.read(file)), noun_name(file), file) for file in COUNTED]
    counts = join_phrases([count_in_words(len(env.dataset.observations_of), "figure"), *nouns])
    where = "to stdout" if destination == STDOUT else destination
    if EXPORT_KINDS[kind].of_week:
        label = env.dataset.index("periods")[week or env.dataset.week].label
        has = "; with the other weeks, it has" if len(weeks_in_order(env.dataset)) > 1 else ", with"
        counts = f"a fact sheet of {label}{has} {counts}"
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


def check_replaceable(name: str, path: Path, kind: str, *, force: bool) -> None:
    """Raise UnusableDestination if what exists at *path* must not be replaced: see docs/export.md."""
    is_folder, exists = EXPORT_KINDS[kind].folder, os.path.lexists(path)
    if os.path.islink(path):
        raise UnusableDestination(name, "is a symbolic link", "Name its target instead.")
    if exists and is_folder:
        _check_folder(name, path, kind)
    elif os.path.isdir(path):
        hint = f"Name a file in it: {Path(name) / f'countylines.{kind}'}"
        raise UnusableDestination(name, f"is a folder, but {kind} writes a single file", hint)
    elif exists and not path.is_file():
        raise UnusableDestination(name, "is not an ordinary file")
    if name.endswith(FOLDER_ENDINGS) and not is_folder:
        raise UnusableDestination(name, f"names a folder, but {kind} writes a single file")
    if exists and not force:
        raise UnusableDestination(name, "already exists", "Add --force to replace it.")


def _check_folder(name: str, path: Path, kind: str) -> None:
    """Raise UnusableDestination unless a folder is empty or is an export that nobody changed.

    The current folder and the folders that contain it are refused too.
    """
    if not path.is_dir():
        raise UnusableDestination(name, f"is a file, but {kind} writes a folder")
    here = Path.cwd()
    if any(path.samefile(folder) for folder in (here, *here.parents)):
        verb = "is" if path.samefile(here) else "contains"
        raise UnusableDestination(name, f"{verb} the current folder", "Name a folder to create in it.")
    marker = path / CHECKSUMS
    is_export = marker.is_file() and marker.read_bytes().startswith(CHECKSUMS_TITLE.encode("ascii"))
    if any(path.iterdir()) and not is_export:
        hint = "Choose another place, or remove the folder yourself."
        raise UnusableDestination(name, f"is not an export: it has no {CHECKSUMS} that an export wrote", hint)
    if own := _list_own_files(path) if is_export else []:
        others = [f"{len(own) - MOST_NAMED_FILES} more"] if len(own) > MOST_NAMED_FILES else []
        listed = join_phrases([*own[:MOST_NAMED_FILES], *others])
        why = f"has files that the export did not write, or that were changed since: {listed}"
        raise UnusableDestination(name, why, "Move them to another place, or remove them yourself.")


def _list_own_files(folder: Path) -> list[str]:
    """List the names of files in the folder of an export that the export did not write, or that were changed since."""
    from hashlib import sha256  # noqa: PLC0415  only an export that replaces a folder needs it

    written = read_checksums((folder / CHECKSUMS).read_bytes())
    files = sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return [
        name
        for name, path in names.items()
        if name != CHECKSUMS and written.get(name) != sha256(path.read_bytes() if path.is_file() else b"").hexdigest()
    ]
