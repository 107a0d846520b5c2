"""The folder of a record, and the JSON files in it."""
# ruff: noqa: PTH113, PTH118, PTH120, PTH123  a start without pathlib is 3 ms shorter, and every one reads files

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

if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path

BYTE_ORDER_MARK = "\ufeff"
"""What some editors of Windows write at the beginning of a file."""
HEADER_TEXTS = ("title", "version", "week", "description")
PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def bundled_folder() -> str:
    """Find the record that comes with the tool: a wheel carries it inside, a checkout beside the package."""
    inside = os.path.join(PACKAGE, "data")
    if os.path.isfile(os.path.join(inside, "dataset.json")):
        return inside
    return os.path.join(os.path.dirname(PACKAGE), "data")


def named_folder(name: str) -> Path:
    """Check that *name* is a folder of a record. Raises NoDataset."""
    from pathlib import Path  # noqa: PLC0415  only another record pays for it

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
    """Read ``dataset.json``. Raises OSError or ValueError, also if one of its texts is none."""
    header = read_json(folder, "dataset")
    if not isinstance(header, dict) or not all(isinstance(header.get(key), str) for key in HEADER_TEXTS):
        raise ValueError("dataset.json: lacks a text")
    return header


def read_objects(folder: str | PathLike[str], noun: str) -> list[Any]:
    """Read the objects of a noun's file; none if it may be missing and is. Raises OSError or ValueError."""
    try:
        objects = read_json(folder, noun)
    except FileNotFoundError:
        if noun not in OPTIONAL_FILES:
            raise
        objects = []
    if not isinstance(objects, list):
        raise ValueError(f"{noun}.json: is not a list of entries")  # noqa: TRY004  as for all else that is no record
    return objects


@contextmanager
def collection_paused() -> Iterator[None]:
    """Pause garbage collection: a record that is being read contains none, and looking for it is not linear."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
