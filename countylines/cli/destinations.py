"""Destinations: where an export may be put. What is there stays, unless it is meant and known to be an export."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from countylines.cli.streams import Unwritable
from countylines.cli.temporaries import recover
from countylines.errors import CountylinesError
from countylines.export import KINDS
from countylines.export.manifest import NAME, digest_of, digests_listed

SHOWN = 3
"""How many of the things that are in the way are named."""

FOLDER_ENDINGS = ("/", os.sep, f"/{os.curdir}", f"{os.sep}{os.curdir}")
"""How a name ends that can only be a folder's; a path leaves that out."""

PERMISSIONS = stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO


class UnusableDestination(CountylinesError):
    """A place where an export must not be put; *why* goes on where its name ends."""

    reason = "unusable-destination"

    def __init__(self, destination: str, why: str, hint: str = "") -> None:
        super().__init__(destination, why)
        self.destination = destination
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        """Say which, why, and what would do."""
        return f"{self.destination or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


class Destination(NamedTuple):
    """A place that may be written: its name as typed, where that is, and who may do what with what is replaced there.

    *mode* is that of a file or folder, None where nothing is there; the new one keeps it.
    """

    name: str
    path: Path
    mode: int | None

    @property
    def replaces(self) -> bool:
        """Tell whether something is there."""
        return self.mode is not None


def find_destination(name: str, kind: str, record: str, *, force: bool) -> Destination:
    """Find out whether an export of a *kind* may be put at *name*, which is not in the folder of the *record*.

    What a run that was killed left there is tidied up first. Raises UnusableDestination where it must not be put there,
    Unwritable where the system does not let it be looked at.
    """
    try:
        path = path_of(name)
        _refuse_the_record(name, path, Path(record).resolve())
        recover(path)
        found = _kind_of(path)
        if found is not None:
            _refuse_what_is_there(name, path, kind, found)
        if name.endswith(FOLDER_ENDINGS) and not KINDS[kind].folder:
            raise UnusableDestination(name, f"names a folder, and {kind} makes one file")
        if found is not None:
            if KINDS[kind].folder:
                _refuse_what_no_export_made(name, path)
            if not force:
                raise UnusableDestination(name, "is there already", "To replace it: --force")
    except (OSError, RuntimeError) as error:  # a circle of links was a RuntimeError before Python 3.13
        raise unwritable(name, error) from None
    return Destination(name, path, None if found is None else found & PERMISSIONS)


def unwritable(name: str, error: Exception) -> Unwritable:
    """Make the refusal of the system's: which place, and why."""
    return Unwritable(f"{name}: {getattr(error, 'strerror', None) or error}")


def path_of(name: str) -> Path:
    """Give the place itself: links on the way to it are followed, and a link at its end is not."""
    if not name or "\0" in name:
        raise UnusableDestination(name.replace("\0", "\\0"), "is no name of a file or folder")
    typed = Path(name)
    if typed.name in ("", ".."):
        return _named(name, typed.resolve())
    try:
        parent = typed.parent.resolve(strict=True)
    except FileNotFoundError:
        raise UnusableDestination(
            name, "lies in a folder that is not there", f"Make it first: {typed.parent}"
        ) from None
    if not parent.is_dir():
        raise UnusableDestination(name, f"lies in {typed.parent}, which is no folder")
    return parent / typed.name


def _named(name: str, path: Path) -> Path:
    if not path.name:
        raise UnusableDestination(name, "is where all folders are, and stays")
    return path


def _kind_of(path: Path) -> int | None:
    """Give the mode of what is there, None where nothing is."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return None


def _refuse_the_record(name: str, path: Path, record: Path) -> None:
    if path == record or record in path.parents:
        raise UnusableDestination(name, "lies in the record's own folder", "Choose a place outside.")


def _refuse_what_is_there(name: str, path: Path, kind: str, mode: int) -> None:
    """Refuse what is of another kind than the export, whether it is to be replaced or not."""
    if stat.S_ISLNK(mode):
        raise UnusableDestination(name, "is a link", "Name what it points to.")
    if KINDS[kind].folder:
        if not stat.S_ISDIR(mode):
            raise UnusableDestination(name, f"is a file, and {kind} makes a folder")
        here = Path.cwd()
        if any(path.samefile(folder) for folder in (here, *here.parents)):
            where = "is" if path.samefile(here) else "holds"
            raise UnusableDestination(name, f"{where} the folder that you are in", "Name one to be made in it.")
    elif stat.S_ISDIR(mode):
        hint = f"Name one in it: {Path(name) / f'countylines.{kind}'}"
        raise UnusableDestination(name, f"is a folder, and {kind} makes one file", hint)
    elif not stat.S_ISREG(mode):
        raise UnusableDestination(name, "is no ordinary file")


def _refuse_what_no_export_made(name: str, path: Path) -> None:
    """Refuse a folder that holds anything but an export as it was made.

    One that another run replaces meanwhile is looked at anew.
    """
    while True:
        before = path.stat()
        try:
            _refuse_what_is_not_ours(name, path)
        except (UnusableDestination, FileNotFoundError):
            if os.path.samestat(before, path.stat()):
                raise
        else:
            return


def _refuse_what_is_not_ours(name: str, path: Path) -> None:
    """Refuse a folder with anything in it but the files of an export, each as its manifest has it."""
    with os.scandir(path) as entries:
        there = {entry.name: entry.is_file(follow_symlinks=False) for entry in entries}
    if not there:
        return
    listed = digests_listed((path / NAME).read_bytes()) if there.pop(NAME, False) else None
    if listed is None:
        hint = f"An export has a file {NAME} that says so. Name another place, or remove it yourself."
        raise UnusableDestination(name, "is a folder that no export made", hint)
    strange = sorted(entry for entry, is_file in there.items() if not is_file or entry not in listed)
    if strange:
        raise UnusableDestination(name, f"holds what no export made: {_some(strange)}", "Move that elsewhere first.")
    changed = sorted(entry for entry in there if digest_of((path / entry).read_bytes()) != listed[entry])
    if changed:
        why = f"holds what was changed since the export: {_some(changed)}"
        raise UnusableDestination(name, why, "Move that elsewhere first.")


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
