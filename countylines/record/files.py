"""The folder of a record, and the JSON files in it."""
# ruff: noqa: PTH113, PTH118, PTH120, PTH123  every start reads files, and is 3 ms faster without pathlib

from __future__ import annotations

import gc
import json
import os.path
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from countylines.errors import NoDataset
from countylines.record.nouns import OPTIONAL_FILES
from countylines.text import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path

HEADER_TEXTS = ("title", "version", "week", "description")
PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def bundled_folder() -> str:
    """Return the folder of the bundled record: inside the package if installed, next to it in a checkout."""
    inside = os.path.join(PACKAGE, "data")
    if os.path.isfile(os.path.join(inside, "dataset.json")):
        return inside
    return os.path.join(os.path.dirname(PACKAGE), "data")


def named_folder(name: str) -> Path:
    """Return the path of *name*, after checking that it is a folder with a ``dataset.json``. Raises NoDataset."""
    from pathlib import Path  # noqa: PLC0415  the bundled record does not need it

    folder = Path(name)
    try:
        if not name:
            raise NoDataset(name, "its name is empty")
        if not folder.is_dir():
            raise NoDataset(name, "it is not a folder" if folder.exists() else "there is no such folder")
        if not (folder / "dataset.json").is_file():
            raise NoDataset(name, "there is no dataset.json in it")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise NoDataset(name, why[:1].lower() + why[1:]) from None
    return folder


def read_json(folder: str | PathLike[str], name: str) -> Any:
    """Read one of the record's files; numbers with a point become Decimal. Raises OSError or ValueError."""
    with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
        content = file.read().removeprefix(BYTE_ORDER_MARK)
    try:
        with collection_paused():
            return json.loads(content, parse_float=Decimal)
    except (ArithmeticError, RecursionError) as error:
        raise ValueError(*error.args) from None


def read_header(folder: str | PathLike[str]) -> dict[str, Any]:
    """Read ``dataset.json``. Raises OSError, or ValueError if it is not JSON or lacks one of HEADER_TEXTS."""
    header = read_json(folder, "dataset")
    if not isinstance(header, dict) or not all(isinstance(header.get(key), str) for key in HEADER_TEXTS):
        raise ValueError("dataset.json: lacks a text")
    return header


def read_objects(folder: str | PathLike[str], file: str) -> list[Any]:
    """Read the objects of a file that has a list; a missing optional file has none. Raises OSError or ValueError."""
    try:
        objects = read_json(folder, file)
    except FileNotFoundError:
        if file not in OPTIONAL_FILES:
            raise
        objects = []
    if not isinstance(objects, list):
        raise ValueError(f"{file}.json: is not a list of entries")  # noqa: TRY004  as for any other invalid record
    return objects


@contextmanager
def collection_paused() -> Iterator[None]:
    """Pause garbage collection while a record is read.

    Decoding creates no garbage, and each collection would scan all the objects read so far.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
