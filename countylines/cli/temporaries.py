"""Temporaries: files and folders that are made beside a destination, hidden, and locked for as long as they are in use.

One that was left by a run that was killed is locked by nobody: the next run removes it. Where there are no locks
(Windows), it stays, and hinders nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

BEGINNING = ".countylines-export-"
ASIDE = ".countylines-replaced-"
"""Before the name of a folder that was moved aside."""

TEMPORARY = re.compile(re.escape(BEGINNING) + "[0-9a-f]{16}")


@contextmanager
def temporary(parent: Path, make: Callable[[Path], object]) -> Iterator[Path]:
    """Give a path in *parent* at which *make* has made a file or a folder; whatever is there in the end is removed."""
    path, lock = _made(parent, make)
    try:
        yield path
    finally:
        remove(path)
        if lock is not None:
            os.close(lock)


def _made(parent: Path, make: Callable[[Path], object]) -> tuple[Path, int | None]:
    """Make and lock a temporary; another one where it was taken for a leftover before it was locked."""
    while True:
        path = parent / f"{BEGINNING}{os.urandom(8).hex()}"
        make(path)
        try:
            lock = _locked(path)
        except (BlockingIOError, FileNotFoundError):
            continue
        except OSError:  # a file system that has no locks
            lock = None
        if lock is None or _is_at(lock, path):
            return path, lock
        os.close(lock)


def recover(destination: Path) -> None:
    """Tidy up after runs that were killed: a folder that was moved aside, and temporaries that nobody uses.

    The folder is moved back, or removed where the new one has come. What cannot be done stays, and is no hindrance.
    """
    remove_leftovers(destination.parent)
    aside = aside_of(destination)
    if os.path.lexists(destination):
        remove(aside)
        return
    with suppress(OSError):
        aside.rename(destination)


def aside_of(destination: Path) -> Path:
    """Tell where a folder is moved aside to."""
    return destination.with_name(f"{ASIDE}{destination.name}")


def remove_leftovers(parent: Path) -> None:
    """Remove the temporaries in *parent* that no living run has locked."""
    if fcntl is None:
        return
    with suppress(OSError), os.scandir(parent) as entries:
        leftovers = [
            Path(entry.path) for entry in entries if TEMPORARY.fullmatch(entry.name) and not entry.is_symlink()
        ]
        for path in leftovers:
            lock = None
            with suppress(OSError):
                lock = _locked(path)
            if lock is not None:
                remove(path)
                os.close(lock)


def _locked(path: Path) -> int | None:
    """Lock what is at *path*, and give what holds the lock; None where there are no locks here, or no more file.

    Raises BlockingIOError where somebody else has locked it.
    """
    if fcntl is None:
        return None
    held = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        raise
    return held


def _is_at(held: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(held), path.lstat())
    except FileNotFoundError:
        return False


def remove(path: Path) -> None:
    """Remove a temporary, or an export that was replaced, as far as that can be done.

    A folder that holds anything but files is no export's, and stays as it is.
    """
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            with os.scandir(path) as entries:
                found = [(Path(entry.path), entry.is_file(follow_symlinks=False)) for entry in entries]
            if all(is_file for _, is_file in found):
                for entry, _ in found:
                    entry.unlink()
                path.rmdir()
        else:
            path.unlink()
