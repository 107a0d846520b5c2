"""Exports: the whole record as files for other programs.

Each kind of export is a module of ``kinds`` with a function ``files``, which takes a dataset and yields files. Nothing
here writes to disk; ``cli`` does that, so that an export is written completely or not at all.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from countylines.record.dataset import Dataset


class ExportFile(NamedTuple):
    """A file of an export: its content, and its name in the folder, which is "" if the export is a single file."""

    name: str
    content: bytes


class ExportKind(NamedTuple):
    """A kind of export: a *folder* or a single file, which can be written to standard output if it is *text*.

    *of_week* is set if it covers one week, which the user can choose; all other kinds contain the whole record.
    """

    meaning: str
    folder: bool = False
    text: bool = False
    of_week: bool = False


EXPORT_KINDS = {
    "html": ExportKind("a fact sheet of one week: a page to read, send and print", text=True, of_week=True),
    "datapackage": ExportKind("a folder of CSV files with types and keys (Data Package)", folder=True),
    "sqlite": ExportKind("a database with keys and full-text search"),
    "csv": ExportKind("a folder of CSV files, for spreadsheets", folder=True),
    "json": ExportKind("a document with its JSON Schema", text=True),
    "jsonld": ExportKind("linked data in the words of schema.org", text=True),
}
"""The kinds of export, in the order in which the help lists them. Each is a module of ``kinds``."""

CHECKSUMS = "SHA256SUMS"
"""The name of a folder's last file: the SHA-256 of every other file, in the format of ``sha256sum --check``."""

CHECKSUMS_TITLE = "# countylines export\n"
"""The first line of CHECKSUMS, a comment. It marks the folder as an export, which a later export may replace."""


def export_files(dataset: Dataset, kind: str, *, week: str | None = None) -> Iterator[ExportFile]:
    """Yield the files of an export; in a folder the checksums come last.

    The same dataset gives the same bytes, apart from the date on a fact sheet. *week* is the id of a week, or None for
    the record's own week; only the kinds that cover one week use it.
    """
    module = import_module(f"countylines.export.kinds.{kind}")
    files: Callable[..., Iterator[ExportFile]] = module.files
    made = files(dataset, week=week) if EXPORT_KINDS[kind].of_week else files(dataset)
    if not EXPORT_KINDS[kind].folder:
        yield from made
        return
    from hashlib import sha256  # noqa: PLC0415  a single file has no checksums

    lines = [CHECKSUMS_TITLE]
    for file in made:
        lines.append(f"{sha256(file.content).hexdigest()}  {file.name}\n")
        yield file
    yield ExportFile(CHECKSUMS, "".join(lines).encode("ascii"))


def read_checksums(content: bytes) -> dict[str, str]:
    """Return the SHA-256 of each file of an export, in hexadecimal, by file name, from the content of CHECKSUMS."""
    lines = (line.partition("  ") for line in content.decode("ascii", "replace").splitlines()[1:])
    return {name: digest for digest, _, name in lines}
