"""``countylines validate``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from countylines.cli import DAMAGED
from countylines.cli.atomic_write import unwritable_for_system_errors, write_file
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import is_typed, output_options
from countylines.cli.parameter_types import FOLDER_PATH
from countylines.errors import did_you_mean
from countylines.export import ExportFile
from countylines.export.whole import json_file
from countylines.integrity.validate import find_unknown_files, read_record_and_problems, read_unchecked_record
from countylines.output.views.findings import problem_table
from countylines.record.declaration import fields_of
from countylines.record.files import bundled_folder, named_folder, read_json
from countylines.record.nouns import NOUN_FILES, noun_class, noun_name
from countylines.record.nouns.header import Header
from countylines.text import count_in_words, join_phrases

COUNTED_IN_REMARK = ("sources", "periods", "measures", "observations", "quotes", "claims")
"""The nouns that are counted in the remark on a sound record."""


@command()
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER_PATH)
@click.option("--sort", is_flag=True, help="Rewrite the files in canonical order and layout before they are checked.")
@output_options("problem")
def validate(env: Environment, folder: str | None, *, sort: bool) -> None:
    """List everything that is wrong with a record, or confirm that nothing is.

    DIR is the folder of a record; without it, the record that every command answers from is checked. Each problem names
    the file, the entry and the field. While a file cannot be read or a field is wrong, only such problems are listed;
    the rules between entries, such as references, are checked once these are fixed. The last line on stderr counts the
    problems, or says that there are none, and another line names JSON files in DIR that no record has. The exit code is
    0 if the record is sound and 3 if it has problems.

    With --sort, the entries of each file are sorted by id, and their fields in the order of the schema, in the layout
    of the bundled record. Files that change are named. While a file cannot be read or a field is wrong, nothing is
    rewritten, and a line on stderr says so.

    \b
    countylines validate
    """
    if folder is not None and is_typed("data"):
        raise click.UsageError("--data and DIR both name a record: choose one")
    name = env.folder if folder is None else folder
    path = bundled_folder() if name is None else str(named_folder(name))
    if sort:
        _sort_files(env, Path(path))
    dataset, problems, is_complete = read_record_and_problems(path)
    env.show(problem_table(problems))
    for file, meant in find_unknown_files(path).items():
        env.remark(f"{file} is not a file of a record and was not read.{did_you_mean([meant] if meant else [])}")
    record = "bundled record" if name is None else f"record at {name!r}"
    if problems:
        these = "that is" if len(problems) == 1 else "these are"
        rest = "" if is_complete else f" References and other rules between entries are checked once {these} fixed."
        env.remark(f"The {record} has {count_in_words(len(problems), 'problem')}.{rest}")
        raise click.exceptions.Exit(DAMAGED)
    counts = [count_in_words(len(dataset.read(file)), noun_name(file), file) for file in COUNTED_IN_REMARK]
    env.remark(f"The {record} has no problems: {join_phrases(counts)}.")


def _sort_files(env: Environment, folder: Path) -> None:
    """Rewrite the files of a record that are not in canonical order; if any cannot be read, rewrite none and say so."""
    files = list_files_to_rewrite(folder)
    if files is None:
        env.remark("Nothing was sorted: first fix what is wrong with the files and fields that are listed.")
        return
    for file in files:
        place = folder / file.name
        with unwritable_for_system_errors(str(place)):
            write_file(place.resolve(), file.content)
    names = ", ".join(file.name for file in files)
    env.remark(f"Rewrote {names}." if files else "All files are in canonical order and layout already.")


def list_files_to_rewrite(folder: Path) -> tuple[ExportFile, ...] | None:
    """List the files of the record in *folder* that are not in canonical order and layout, each with its new content.

    Records are sorted by id, their fields in the order of the declaration. The layout is JSON with an indentation of
    two spaces, in UTF-8 without escapes, and ends with a newline. Nothing is added or left out. Return None if a file
    or an entry cannot be read.
    """
    if read_unchecked_record(folder)[1]:
        return None
    ordered: dict[str, Any] = {"dataset.json": _order_fields(Header, read_json(folder, "dataset"))}
    for file in NOUN_FILES:
        if (folder / f"{file}.json").exists():
            records = [_order_fields(noun_class(file), record) for record in read_json(folder, file)]
            ordered[f"{file}.json"] = sorted(records, key=lambda record: str(record["id"]))
    files = [json_file(name, value) for name, value in ordered.items()]
    return tuple(file for file in files if (folder / file.name).read_bytes() != file.content)


def _order_fields(noun: Any, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a JSON object with its fields, and those of objects inside it, in the order of the noun's declaration."""
    ordered = {}
    for field in fields_of(noun):
        if field.key in record:
            value, inner = record[field.key], field.value_type.noun
            if inner and isinstance(value, list):
                value = [_order_fields(inner, entry) for entry in value]
            elif inner and value is not None:
                value = _order_fields(inner, value)
            ordered[field.key] = value
    return ordered
