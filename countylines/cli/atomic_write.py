"""Placing: an export written beside its destination, brought to the disk, and moved there in one step.

Whenever a run ends, by itself or killed, the destination is what it was or the whole new export. A file takes the name
of the old one; a folder and the old one exchange their names. Where a system cannot exchange names, the old folder is
moved aside and the new one in, and a run that is killed between the two leaves the old one whole beside the empty
place: the next run moves it back.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from countylines.cli.destinations import Destination, unwritable
from countylines.cli.exchanging import CANNOT, exchange
from countylines.cli.temporaries import aside_of, remove, temporary
from countylines.export import File

LINKLESS = (errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK)
"""What a file system says that has no second names for a file."""

TAKEN = (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR)
"""What a system says where a folder is to take the place of something else."""


def place(destination: Destination, files: Iterable[File], *, folder: bool) -> bool:
    """Put an export at its destination, whole or not at all; tell whether it is there. Raises Unwritable.

    It is not where something has come meanwhile to a place that was empty: that stays.
    """
    try:
        return _place_folder(destination, files) if folder else _place_file(destination, files)
    except OSError as error:
        raise unwritable(destination.name, error) from None


def _place_file(destination: Destination, files: Iterable[File]) -> bool:
    (file,) = files
    with temporary(destination.path.parent, lambda path: path.touch(exist_ok=False)) as made:
        _write(made, file.content, destination.mode)
        if destination.replaces:
            made.replace(destination.path)
        elif not _move_in(made, destination.path):
            return False
        _sync_names(destination.path.parent)
    return True


def _place_folder(destination: Destination, files: Iterable[File]) -> bool:
    with temporary(destination.path.parent, Path.mkdir) as made:
        if destination.mode is not None:
            made.chmod(destination.mode | stat.S_IRWXU)  # its owner has to fill it
        for file in files:
            _write(made / file.name, file.content)
        _sync(made)
        if destination.replaces:
            _replace_folder(made, destination.path)
        elif not _move_folder_in(made, destination.path):
            return False
        _sync_names(destination.path.parent)
    return True


def _write(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a file and wait until it is on the disk: its new name must never be there before its content.

    It has its *mode* before it has content, and is open by then, whatever the mode forbids.
    """
    with path.open("wb") as file:
        if mode is not None:
            path.chmod(mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can be asked for that."""
    if os.name == "nt":
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(held)
    except OSError as error:
        if error.errno not in CANNOT:
            raise
    finally:
        os.close(held)


def _sync_names(folder: Path) -> None:
    """Wait for the names in a folder in which an export has come to its place; if that is refused, it is there still.

    A folder may be one that its user can write and not read, and nobody can wait for that.
    """
    with suppress(OSError):
        _sync(folder)


def _move_in(made: Path, destination: Path) -> bool:
    """Move a file to where nothing is; what has come there meanwhile stays, and then it is not moved."""
    try:
        if os.name == "nt":
            made.rename(destination)
        else:
            destination.hardlink_to(made)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in LINKLESS:
            raise
        if os.path.lexists(destination):
            return False
        made.rename(destination)
    return True


def _move_folder_in(made: Path, destination: Path) -> bool:
    """Move a folder likewise: a system lets it take the place of nothing, or of an empty folder."""
    try:
        made.rename(destination)
    except OSError as error:
        if error.errno not in TAKEN:
            raise
        return False
    return True


def _replace_folder(made: Path, destination: Path) -> None:
    if exchange(made, destination):
        return
    aside = aside_of(destination)
    destination.rename(aside)
    try:
        made.rename(destination)
    except BaseException:  # an interruption too
        aside.rename(destination)
        raise
    _sync_names(destination.parent)
    remove(aside)
