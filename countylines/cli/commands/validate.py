"""``countylines validate``."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from countylines.cli import DAMAGED
from countylines.cli.atomic_write import unwritable_for_system_errors, write_file
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import is_typed, output_options
from countylines.cli.parameter_types import FOLDER_PATH
from countylines.errors import DamagedRecord
from countylines.export.canonical import list_files_to_rewrite
from countylines.integrity.validate import read_record_and_problems
from countylines.output.views.problems import problem_table
from countylines.record.files import bundled_folder, named_folder
from countylines.record.nouns import noun_name
from countylines.text import count_in_words, join_phrases

COUNTED_IN_REMARK = ("sources", "periods", "measures", "observations", "quotes", "claims")
"""The nouns whose numbers are printed for a sound record."""


@command()
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER_PATH)
@click.option("--sort", is_flag=True, help="Rewrite the files in canonical order and layout before they are checked.")
@output_options("problem")
def validate(env: Environment, folder: str | None, *, sort: bool) -> None:
    """List everything that is wrong with a record, or confirm that nothing is.

    DIR is the folder of a record; without it, the record that every command answers from is checked. Each problem names
    the file, the record and the field. The last line on stderr counts the problems, or says that there are none. The
    exit code is 0 if the record is sound and 3 if it has problems.

    With --sort, records are sorted by id, and their fields in the order of the schema, in the layout of the bundled
    record. Files that change are named. Nothing is rewritten if a file of the record cannot be read.

    \b
    countylines validate
    """
    if folder is not None and is_typed("data"):
        raise click.UsageError("--data and DIR both name a record: choose one")
    name = env.folder if folder is None else folder
    path = bundled_folder() if name is None else str(named_folder(name))
    if sort:
        with suppress(DamagedRecord):  # its problems are listed below
            _sort_files(env, Path(path))
    dataset, problems = read_record_and_problems(path)
    env.show(problem_table(problems))
    record = "bundled record" if name is None else f"record at {name!r}"
    if problems:
        env.remark(f"The {record} has {count_in_words(len(problems), 'problem')}.")
        raise click.exceptions.Exit(DAMAGED)
    counts = [count_in_words(len(dataset.read(noun)), noun_name(noun), noun) for noun in COUNTED_IN_REMARK]
    env.remark(f"The {record} has no problems: {join_phrases(counts)}.")


def _sort_files(env: Environment, folder: Path) -> None:
    """Rewrite the files of a record that are not in canonical order. Raises DamagedRecord if one cannot be read."""
    files = list_files_to_rewrite(folder)
    for file in files:
        place = folder / file.name
        with unwritable_for_system_errors(str(place)):
            write_file(place.resolve(), file.content)
    names = ", ".join(file.name for file in files)
    env.remark(f"Rewrote {names}." if files else "All files are in canonical order and layout already.")
