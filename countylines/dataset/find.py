"""Where the record is: beside a checkout, inside a wheel, or where somebody says."""

from __future__ import annotations

from pathlib import Path

from countylines.errors import NoDataset

PACKAGE = Path(__file__).resolve().parent.parent


def bundled_folder() -> Path:
    """Find the record that comes with the tool: a wheel carries it inside, a checkout beside the package."""
    inside = PACKAGE / "data"
    return inside if (inside / "dataset.json").is_file() else PACKAGE.parent / "data"


def named_folder(name: str) -> Path:
    """Check that *name* is a folder of a record. Raises NoDataset."""
    folder = Path(name)
    try:
        if not folder.is_dir():
            raise NoDataset(name, "it is not a folder" if folder.exists() else "there is no such folder")
        if not (folder / "dataset.json").is_file():
            raise NoDataset(name, "there is no dataset.json in it")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise NoDataset(name, why[:1].lower() + why[1:]) from None
    return folder
