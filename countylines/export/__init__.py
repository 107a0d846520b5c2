"""Exports: the whole record in forms that other programs read, each from a dataset to bytes.

A kind is a module of ``kinds`` with one function, ``files``. Nothing here touches a disk: that is the business of the
rim, which puts the files in place whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from countylines.record.dataset import Dataset


class File(NamedTuple):
    """A file of an export: its name inside the folder (empty where the export is the one file), and its bytes."""

    name: str
    content: bytes


class Kind(NamedTuple):
    """What an export is: whether a *folder* or one file, and whether the file is *text*, which a stream can carry."""

    meaning: str
    folder: bool = False
    text: bool = False


KINDS = {
    "datapackage": Kind("a folder of CSV files with types and keys (Data Package)", folder=True),
    "sqlite": Kind("a database with keys and full-text search"),
    "csv": Kind("a folder of CSV files, for spreadsheets", folder=True),
    "json": Kind("a document with its JSON Schema", text=True),
    "jsonld": Kind("linked data in the words of schema.org", text=True),
}
"""The kinds, in the order in which help lists them; each is a module of ``kinds``."""


CHECKSUMS = "SHA256SUMS"
"""The last file of a folder: the SHA-256 of each other file, as ``sha256sum --check`` reads it."""

CHECKSUMS_TITLE = "# countylines export\n"
"""The first line of CHECKSUMS, a comment to that program. It marks a folder as an export, which may be replaced."""


def export_files(dataset: Dataset, kind: str) -> Iterator[File]:
    """Yield the files of an export, the checksums of a folder last; the same dataset makes the same bytes."""
    module = import_module(f"countylines.export.kinds.{kind}")
    files: Callable[[Dataset], Iterator[File]] = module.files
    return _with_checksums(files(dataset)) if KINDS[kind].folder else files(dataset)


def _with_checksums(files: Iterable[File]) -> Iterator[File]:
    from hashlib import sha256  # noqa: PLC0415  a single file has no checksums

    lines = [CHECKSUMS_TITLE]
    for file in files:
        lines.append(f"{sha256(file.content).hexdigest()}  {file.name}\n")
        yield file
    yield File(CHECKSUMS, "".join(lines).encode("ascii"))
