"""Where the record is: beside a checkout, inside a wheel, or where somebody says."""
# ruff: noqa: PTH113, PTH118, PTH120  a start without pathlib is 3 ms shorter, and finding the record is part of every one

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from countylines.errors import NoDataset

if TYPE_CHECKING:
    from pathlib import Path

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
