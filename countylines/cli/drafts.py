"""Drafts: the files and folders that were named, found and read. What cannot be read is a value, told in the end."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from countylines.errors import CountylinesError

ENDINGS = (".md", ".markdown", ".txt", ".html", ".htm")
"""Of which files in a folder are drafts. A file that is named is one whatever its ending."""

KINDS = ("markdown", "html", "text")
"""What a draft can be written in."""

STDIN = "-"
STDIN_NAME = "stdin"
"""How what comes from standard input is called in what is told of it."""


class UnreadableInput(CountylinesError):
    """A draft or an article that is not there or cannot be read; *why* goes on where the path ends."""

    reason = "unreadable-input"

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        super().__init__(path, why)
        self.path = path
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        """Say which, why, and what would do."""
        return f"{self.path or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


class Draft(NamedTuple):
    """A draft that is there: its path as it was named, and its size in bytes as far as that is known."""

    path: str
    size: int = 0

    @property
    def name(self) -> str:
        """What it is called in what is told of it."""
        return name_of(self.path)


def find_drafts(names: Iterable[str]) -> tuple[list[Draft], list[UnreadableInput]]:
    """Find the drafts that are meant, in the order of the names, each once, and what cannot be read.

    Folders are walked, in the order of their names and files first; what is hidden in them is left out, and a folder
    that links lead to again is not entered again.
    """
    drafts: dict[str, Draft] = {}
    refused: list[UnreadableInput] = []
    for name in names:
        for found in _find_named(name):
            if isinstance(found, UnreadableInput):
                refused.append(found)
            else:
                drafts.setdefault(STDIN if found.path == STDIN else os.path.abspath(found.path), found)  # noqa: PTH100
    return list(drafts.values()), refused


def read_draft(draft: Draft) -> str:
    """Read a draft, standard input only for ``-``. Raises UnreadableInput."""
    return decoded(draft.name, read_bytes(draft.path))


def name_of(path: str) -> str:
    """Give what is at a path, or standard input, the name by which it is told."""
    return STDIN_NAME if path == STDIN else path


def read_bytes(path: str, most: int | None = None) -> bytes:
    """Read a file, or standard input for ``-``; *most* bytes of it, if that is said. Raises UnreadableInput."""
    size = -1 if most is None else most
    try:
        if path != STDIN:
            with open(path, "rb") as file:  # noqa: PTH123  pathlib would be imported for nothing else
                return file.read(size)
        if sys.stdin is None:
            raise UnreadableInput(STDIN_NAME, "is closed")
        return sys.stdin.buffer.read(size)
    except (OSError, ValueError, MemoryError) as error:
        raise UnreadableInput(name_of(path), why_unreadable(error)) from error


def decoded(name: str, data: bytes) -> str:
    """Decode what was read from what is called *name*. Raises UnreadableInput."""
    from countylines.documents.document import UndecodableDraft, decode  # noqa: PLC0415  help does not need it

    try:
        return decode(data)
    except UndecodableDraft as error:
        raise UnreadableInput(name, error.why, "Save it as UTF-8.") from error
    except MemoryError as error:
        raise UnreadableInput(name, why_unreadable(error)) from error


def _find_named(name: str) -> Iterator[Draft | UnreadableInput]:
    if name == STDIN:
        yield Draft(STDIN)
        return
    try:
        told = os.stat(name)  # noqa: PTH116  likewise
    except (OSError, ValueError) as error:
        yield UnreadableInput(name, why_unreadable(error))
        return
    if stat.S_ISDIR(told.st_mode):
        yield from _find_in_folder(name)
    elif stat.S_ISCHR(told.st_mode) or stat.S_ISBLK(told.st_mode):
        yield UnreadableInput(name, "is a device, not a draft")
    else:
        yield Draft(name, told.st_size)


def _find_in_folder(folder: str) -> Iterator[Draft | UnreadableInput]:
    unreadable: list[OSError] = []
    is_empty = True
    for path in _walk(folder, unreadable):
        is_empty = False
        yield Draft(path, _size(path))
    yield from (UnreadableInput(str(error.filename), why_unreadable(error)) for error in unreadable)
    if is_empty and not unreadable:
        yield UnreadableInput(folder, "is a folder without drafts", f"Drafts end in {', '.join(ENDINGS)}.")


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116  likewise
    except OSError:  # taken away since; that is told when it is read
        return 0


def _walk(folder: str, unreadable: list[OSError]) -> Iterator[str]:
    """Give the drafts in a folder and those below it; put what cannot be listed on *unreadable*."""
    entered = {os.path.realpath(folder)}
    for place, folders, files in os.walk(folder, onerror=unreadable.append, followlinks=True):
        beginning = place if folder != os.curdir else place.removeprefix(os.curdir).lstrip(os.sep)
        folders[:] = sorted(name for name in folders if _is_new(os.path.join(place, name), entered))  # noqa: PTH118
        for name in sorted(files):
            path = os.path.join(beginning, name)  # noqa: PTH118  likewise
            if name.lower().endswith(ENDINGS) and not name.startswith(".") and os.path.isfile(path):  # noqa: PTH113
                yield path


def _is_new(folder: str, entered: set[str]) -> bool:
    """Tell whether a folder is neither hidden nor entered yet; then it is taken to be entered."""
    real = os.path.realpath(folder)
    if os.path.basename(folder).startswith(".") or real in entered:  # noqa: PTH119  likewise
        return False
    entered.add(real)
    return True


def why_unreadable(error: Exception) -> str:
    """Say why something could not be read, so that the sentence begins with its name."""
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if isinstance(error, MemoryError):
        return "is too large for the memory there is"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or error}"
    return "is no file's name"
