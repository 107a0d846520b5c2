"""Drafts: the files and folders that were named, found and read. What cannot be read is a value, told in the end."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from countylines.errors import CountylinesError
from countylines.model.noun import noun

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

ENDINGS = (".md", ".markdown", ".txt", ".html", ".htm")
"""Of which files in a folder are drafts. A file that is named is one whatever its ending."""

KINDS = ("markdown", "html", "text")
"""What a draft can be written in."""

STDIN = "-"
STDIN_NAME = "stdin"
"""How a draft from standard input is called in what is told of it."""


class UnreadableDraft(CountylinesError):
    """A draft that is not there or cannot be read; *why* goes on where the path ends."""

    reason = "unreadable-draft"

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        super().__init__(path, why)
        self.path = path
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        """Say which, why, and what would do."""
        return f"{self.path or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


@noun
class Draft:
    """A draft that is there: its path as it was named, and its size in bytes as far as that is known."""

    path: str
    size: int = 0

    @property
    def name(self) -> str:
        """What it is called in what is told of it."""
        return STDIN_NAME if self.path == STDIN else self.path


class FileType(click.ParamType[str]):
    """A file or folder, as it is typed. Click's own type would look for a translation of its name on every start."""

    name = "file"

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Leave it to the shell."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

        return [CompletionItem(incomplete, type="file")]


def find_drafts(names: Iterable[str]) -> tuple[list[Draft], list[UnreadableDraft]]:
    """Find the drafts that are meant, in the order of the names, each once, and what cannot be read.

    Folders are walked, in the order of their names and files first; what is hidden in them is left out, and a folder
    that links lead to again is not entered again.
    """
    drafts: dict[str, Draft] = {}
    refused: list[UnreadableDraft] = []
    for name in names:
        for found in _find_named(name):
            if isinstance(found, UnreadableDraft):
                refused.append(found)
            else:
                drafts.setdefault(STDIN if found.path == STDIN else os.path.abspath(found.path), found)  # noqa: PTH100
    return list(drafts.values()), refused


def read_draft(draft: Draft) -> str:
    """Read a draft, standard input only for ``-``. Raises UnreadableDraft."""
    try:
        return decoded(draft.name, _bytes_of(draft))
    except (OSError, ValueError, MemoryError) as error:
        raise UnreadableDraft(draft.name, why_unreadable(error)) from error


def decoded(name: str, data: bytes) -> str:
    """Decode what was read from what is called *name*. Raises UnreadableDraft."""
    from countylines.checks.decoding import UndecodableDraft, decode  # noqa: PLC0415  help does not need it

    try:
        return decode(data)
    except UndecodableDraft as error:
        raise UnreadableDraft(name, error.why, "Save it as UTF-8.") from error


def _bytes_of(draft: Draft) -> bytes:
    if draft.path != STDIN:
        with open(draft.path, "rb") as file:  # noqa: PTH123  pathlib would be imported for nothing else
            return file.read()
    if sys.stdin is None:
        raise UnreadableDraft(STDIN_NAME, "is closed")
    return sys.stdin.buffer.read()


def _find_named(name: str) -> Iterator[Draft | UnreadableDraft]:
    if name == STDIN:
        yield Draft(STDIN)
        return
    try:
        told = os.stat(name)  # noqa: PTH116  likewise
    except (OSError, ValueError) as error:
        yield UnreadableDraft(name, why_unreadable(error))
        return
    if stat.S_ISDIR(told.st_mode):
        yield from _find_in_folder(name)
    elif stat.S_ISCHR(told.st_mode) or stat.S_ISBLK(told.st_mode):
        yield UnreadableDraft(name, "is a device, not a draft")
    else:
        yield Draft(name, told.st_size)


def _find_in_folder(folder: str) -> Iterator[Draft | UnreadableDraft]:
    unreadable: list[OSError] = []
    is_empty = True
    for path in _walk(folder, unreadable):
        is_empty = False
        yield Draft(path, _size(path))
    yield from (UnreadableDraft(str(error.filename), why_unreadable(error)) for error in unreadable)
    if is_empty and not unreadable:
        yield UnreadableDraft(folder, "is a folder without drafts", f"Drafts end in {', '.join(ENDINGS)}.")


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
