"""Atomic writing: write a file or folder under a temporary name next to its destination, and rename it when complete.

A run that is stopped at any moment leaves either the old or the new version, complete. A file is moved by one
``os.replace``. A folder takes two renames, because no portable call replaces a folder that is not empty: the old one is
moved aside, then the new one gets its name. A run that is killed between the two leaves both complete under hidden
names, and ``restore_folder`` puts the old one back.
"""

import errno
import os
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from countylines.cli.streams import Unwritable
from countylines.errors import CountylinesError
from countylines.export import ExportFile

NEW = ".countylines-new-"
"""The prefix of the temporary name of a file or folder that is being written."""

OLD = ".countylines-old-"
"""The prefix of the temporary name of a folder that is being replaced; the folder's own name follows it."""

LEFTOVER_AGE = 3600
"""The age in seconds above which a file or folder whose name begins with NEW was left by a run that was killed.

An export takes one second.
"""


class UnusableDestination(CountylinesError, reason="unusable-destination"):
    """The destination must not be written to; *why* continues the sentence that begins with its name."""

    def __init__(self, destination: str, why: str, hint: str = "") -> None:
        self.destination, self.why, self.hint = destination, why, hint

    def __str__(self) -> str:
        return f"{self.destination or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


def resolve_destination(name: str, record: Path) -> Path:
    """Return the full path of *name*. Links in its parent folders are resolved; if *name* itself is a link, it is kept.

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


@contextmanager
def unwritable_for_system_errors(name: str) -> Iterator[None]:
    """Turn errors of the file system into Unwritable; *name* is the file or folder as it was typed."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # before Python 3.13, a loop of links raises RuntimeError
        why = getattr(error, "strerror", None) or error
        raise Unwritable(str(why), name) from None


def write_file(path: Path, content: bytes) -> None:
    """Write a file, or replace it and keep its permissions and owner.

    Raises OSError if that fails or if the old file is read-only; *path* is then unchanged.
    """
    with _temporary_path(path.parent) as new:
        old = path.stat() if path.exists() else None
        if old and is_read_only(path, old):
            raise PermissionError(errno.EACCES, "it is read-only")
        _write_new_file(new, content, old.st_mode if old else None)
        if old and hasattr(os, "chown"):
            with suppress(OSError):  # only root may change the owner of a file
                os.chown(new, old.st_uid, old.st_gid)
        new.replace(path)


def is_read_only(path: Path, status: os.stat_result) -> bool:
    """Return whether nobody has permission to write a file, or this user may not write it.

    The first test is for root, who may write every file but should not overwrite a read-only one by accident.
    """
    return not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK)


def write_folder(path: Path, files: Iterable[ExportFile]) -> None:
    """Write a folder of files, or replace it and keep its permissions. If OSError is raised, *path* is unchanged."""
    with _temporary_path(path.parent) as new:
        new.mkdir()
        if path.exists():
            new.chmod(stat.S_IMODE(path.stat().st_mode) | stat.S_IRWXU)
        for file in files:
            _write_new_file(new / file.name, file.content)
        if not path.exists():
            new.rename(path)
            return
        old = path.with_name(OLD + path.name)
        path.rename(old)
        try:
            new.rename(path)
        except BaseException:  # an interruption too
            old.rename(path)
            raise
        _remove(old)


def restore_folder(path: Path) -> bool:
    """Put back the folder at *path* if a run was killed between its two renames; return whether that was necessary.

    If the new folder is already at *path*, the old one is removed instead.
    """
    old = path.with_name(OLD + path.name)
    if os.path.islink(old) or not os.path.isdir(old):
        return False
    if os.path.lexists(path):
        _remove(old)
        return False
    old.rename(path)
    return True


@contextmanager
def _temporary_path(parent: Path) -> Iterator[Path]:
    """Yield an unused path in *parent*, and remove what is still there on exit.

    Temporary files and folders older than LEFTOVER_AGE are removed first.
    """
    with suppress(OSError):
        for left in parent.glob(f"{NEW}*"):
            if left.lstat().st_mtime < time.time() - LEFTOVER_AGE:
                _remove(left)
    path = parent / f"{NEW}{os.urandom(8).hex()}"
    try:
        yield path
    finally:
        _remove(path)


def _write_new_file(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a new file, and wait until its content is on disk, so that it is not renamed too early.

    *mode* is set while the file is still empty, so that only users who could read the old file can read the new one.
    """
    with path.open("xb") as file:
        if mode is not None:
            path.chmod(stat.S_IMODE(mode))
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    """Remove a file or a folder, ignoring errors."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
