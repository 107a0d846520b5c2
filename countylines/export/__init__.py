"""Exports: the whole record in forms that other programs read, each from a dataset to bytes.

A kind is a module of ``kinds`` with one function, ``files``. Nothing here touches a disk: that is the business of the
rim, which puts the files in place whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


def export_files(dataset: Dataset, kind: str) -> Iterator[File]:
    """Make the files of an export, a folder's manifest last; the same dataset makes the same bytes."""
    module = import_module(f"countylines.export.kinds.{kind}")
    files: Callable[[Dataset], Iterator[File]] = module.files
    if not KINDS[kind].folder:
        return files(dataset)
    from countylines.export.manifest import with_manifest  # noqa: PLC0415  a file alone has none

    return with_manifest(files(dataset))
