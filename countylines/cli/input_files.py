"""Find and read the files, folders and standard input that ``check`` and ``verify`` are given."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from countylines.errors import CountylinesError

ENDINGS = (".md", ".markdown", ".txt", ".rst", ".html", ".htm", ".xhtml", ".wiki", ".mediawiki")
"""How the names of drafts in a folder end. A file that is named itself may have any name."""

TEXT_KINDS = ("markdown", "html", "text")
"""What a file can be read as. Wikitext is recognised in plain text and Markdown."""

STDIN = "-"
STDIN_NAME = "stdin"
"""The name of standard input in messages."""


class UnreadableInput(CountylinesError):
    """A draft or an article could not be read; *why* continues the sentence that begins with the path."""

    reason = "unreadable-input"

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        super().__init__(path, why)
        self.path = path
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.path or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


class Draft(NamedTuple):
    """A draft to check: its path as it was typed, and its size in bytes if that is known."""

    path: str
    size: int = 0

    @property
    def name(self) -> str:
        """Its name in messages."""
        return name_in_messages(self.path)


class FoundDrafts(NamedTuple):
    """The drafts to check, what cannot be read, and the other files of the folders, which are not read."""

    drafts: list[Draft]
    refused: list[UnreadableInput]
    other_files: set[str]


def find_drafts(names: Iterable[str]) -> FoundDrafts:
    """Find the drafts that *names* mean, each once and in the order of the names.

    Folders are searched, files before folders and both by name. Hidden files and folders are left out, and a folder
    that links lead to a second time is not searched again.
    """
    drafts: dict[str, Draft] = {}
    refused: list[UnreadableInput] = []
    other_files: set[str] = set()
    for name in names:
        for draft in _find_named(name, other_files):
            if isinstance(draft, UnreadableInput):
                refused.append(draft)
            else:
                drafts.setdefault(STDIN if draft.path == STDIN else os.path.abspath(draft.path), draft)  # noqa: PTH100
    return FoundDrafts(list(drafts.values()), refused, other_files - drafts.keys())


def read_draft(draft: Draft) -> str:
    """Return the text of a draft. Raises UnreadableInput."""
    return decode_input(draft.name, read_bytes(draft.path))


def name_in_messages(path: str) -> str:
    """Return what messages call a path."""
    return STDIN_NAME if path == STDIN else path


def read_bytes(path: str, limit: int | None = None) -> bytes:
    """Read a file, or standard input for ``-``: all of it, or *limit* bytes. Raises UnreadableInput."""
    size = -1 if limit is None else limit
    try:
        if path != STDIN:
            with open(path, "rb") as file:  # noqa: PTH123  pathlib would be imported for nothing else
                return file.read(size)
        if sys.stdin is None:
            raise UnreadableInput(STDIN_NAME, "is closed")
        return sys.stdin.buffer.read(size)
    except (OSError, ValueError, MemoryError) as error:
        raise UnreadableInput(name_in_messages(path), why_unreadable(error)) from error


def decode_input(name: str, data: bytes) -> str:
    """Decode *data*, which was read from *name*. Raises UnreadableInput."""
    from countylines.documents.document import UndecodableDraft, decode  # noqa: PLC0415  help does not need it

    try:
        return decode(data)
    except UndecodableDraft as error:
        raise UnreadableInput(name, error.why, "Save it as UTF-8.") from error
    except MemoryError as error:
        raise UnreadableInput(name, why_unreadable(error)) from error


def _find_named(name: str, other_files: set[str]) -> Iterator[Draft | UnreadableInput]:
    if name == STDIN:
        yield Draft(STDIN)
        return
    try:
        found = os.stat(name)  # noqa: PTH116  likewise
    except (OSError, ValueError) as error:
        yield UnreadableInput(name, why_unreadable(error))
        return
    if stat.S_ISDIR(found.st_mode):
        yield from _find_in_folder(name, other_files)
    elif stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode):
        yield UnreadableInput(name, "is a device, not a draft")
    else:
        yield Draft(name, found.st_size)


def _find_in_folder(folder: str, other_files: set[str]) -> Iterator[Draft | UnreadableInput]:
    """Yield the drafts in a folder and in those below it, and what cannot be listed; add the rest to *other_files*."""
    unreadable: list[OSError] = []
    is_empty = True
    for path in _walk(folder, unreadable):
        if path.lower().endswith(ENDINGS):
            is_empty = False
            yield Draft(path, _size_of_file(path))
        else:
            other_files.add(os.path.abspath(path))  # noqa: PTH100  pathlib would be imported for nothing else
    yield from (UnreadableInput(str(error.filename), why_unreadable(error)) for error in unreadable)
    if is_empty and not unreadable:
        yield UnreadableInput(folder, "is a folder without drafts", f"The names of drafts end in {', '.join(ENDINGS)}.")


def _size_of_file(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116  likewise
    except OSError:  # removed since; the error is reported when it is read
        return 0


def _walk(folder: str, unreadable: list[OSError]) -> Iterator[str]:
    """Yield the files in a folder and in those below it; add what cannot be listed to *unreadable*."""
    entered = {os.path.realpath(folder)}
    for place, folders, files in os.walk(folder, onerror=unreadable.append, followlinks=True):
        beginning = place if folder != os.curdir else place.removeprefix(os.curdir).lstrip(os.sep)
        folders[:] = sorted(name for name in folders if _enter_folder_once(os.path.join(place, name), entered))  # noqa: PTH118
        for name in sorted(files):
            path = os.path.join(beginning, name)  # noqa: PTH118  likewise
            if not name.startswith(".") and os.path.isfile(path):  # noqa: PTH113
                yield path


def _enter_folder_once(folder: str, entered: set[str]) -> bool:
    """Return whether a folder is neither hidden nor in *entered*, and add it there."""
    real = os.path.realpath(folder)
    if os.path.basename(folder).startswith(".") or real in entered:  # noqa: PTH119  likewise
        return False
    entered.add(real)
    return True


def why_unreadable(error: Exception) -> str:
    """Return the reason in words that continue a sentence beginning with the path."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, MemoryError):
        return "is too large for the available memory"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or error}"
    return "is not a valid file name"
