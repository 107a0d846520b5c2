"""Destinations of what is written: whether an export, or a baseline, may be written to a place."""

from __future__ import annotations

import os
from pathlib import Path

from countylines.errors import CountylinesError
from countylines.export import CHECKSUMS, CHECKSUMS_TITLE, EXPORT_KINDS

FOLDER_ENDINGS = ("/", os.sep, f"/{os.curdir}", f"{os.sep}{os.curdir}")
"""Endings that only the name of a folder can have; ``Path`` drops them."""


class UnusableDestination(CountylinesError):
    """Nothing must be written to this place; *why* continues the sentence that begins with its name."""

    reason = "unusable-destination"

    def __init__(self, destination: str, why: str, hint: str = "") -> None:
        self.destination, self.why, self.hint = destination, why, hint

    def __str__(self) -> str:
        return f"{self.destination or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


def resolve_destination(name: str, record: Path) -> Path:
    """Return the path that *name* means. Links on the way are followed, a link at the end is not.

    Raises UnusableDestination if nothing can be written there, or if it lies in the folder of the *record*.
    """
    if not name or "\0" in name:
        raise UnusableDestination(name.replace("\0", "\\0"), "is not the name of a file or folder")
    typed = Path(name)
    if typed.name in ("", ".."):
        path = typed.resolve()
    elif not typed.parent.exists():
        hint = f"Create it first: {typed.parent}"
        raise UnusableDestination(name, "is in a folder that does not exist", hint)
    elif not typed.parent.is_dir():
        raise UnusableDestination(name, f"is in {typed.parent}, which is not a folder")
    else:
        path = typed.parent.resolve(strict=True) / typed.name
    if not path.name:
        raise UnusableDestination(name, "is the root of the file system")
    if path.is_relative_to(record.resolve()):
        raise UnusableDestination(name, "is in the record's own folder", "Choose a place outside it.")
    return path


def check_replaceable(name: str, path: Path, kind: str, *, force: bool) -> None:
    """Raise UnusableDestination if something at *path* must stay: see docs/export.md."""
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
    """Allow a folder that is empty or that has the marker file of an export."""
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
