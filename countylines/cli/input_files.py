"""Find and read the files, folders and standard input that ``check`` and ``verify`` are given."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from countylines.documents import DRAFT_ENDINGS
from countylines.errors import CountylinesError

EXCLUDED = "excluded path"
"""What is passed over because a pattern excludes it, also where it is named itself."""

LEAVING_LINK, PIPE, SOCKET, DEVICE = "link that leaves the folder", "pipe", "socket", "device"
"""What is passed over in a folder. A pipe, a socket and a device are refused where they are named themselves."""

STDIN = "-"
STDIN_NAME = "stdin"
"""The name of standard input in messages."""


class UnreadableInput(CountylinesError):
    """A draft or an article could not be read; *why* continues the sentence that begins with the path."""

    reason = "unreadable-input"

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        self.path, self.why, self.hint = path, why, hint

    def __str__(self) -> str:
        return f"{self.path or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


class FolderWithoutDrafts(UnreadableInput):
    """No file of a folder is a draft by its name."""


class Draft(NamedTuple):
    """A draft to check: its path as it was typed, its size in bytes if that is known, and what it is called instead."""

    path: str
    size: int = 0
    title: str | None = None

    @property
    def name(self) -> str:
        """Its name in messages."""
        return self.title or name_in_messages(self.path)


class Selection(NamedTuple):
    """Which of the files that are named or found are drafts to check.

    *is_excluded* says which paths are passed over, *stdin_name* is the name that standard input goes by.
    """

    is_excluded: Callable[[str], bool] = lambda _path: False
    stdin_name: str | None = None


class DraftSearch:
    """A search for drafts in files and folders. *watch* is called for each file that is looked at.

    *refused* is what cannot be read. *passed_over* is a path to what it is: a link that leaves the folder, a pipe, a
    socket, a device, or an excluded path.
    """

    def __init__(self, selection: Selection, watch: Callable[[], None]) -> None:
        self.refused: list[UnreadableInput] = []
        self.passed_over: dict[str, str] = {}
        self._selection = selection
        self._watch = watch
        self._drafts: dict[str, Draft] = {}
        self._others: set[str] = set()

    @property
    def drafts(self) -> list[Draft]:
        """The drafts to check, each once and in the order in which they were found."""
        return list(self._drafts.values())

    @property
    def other_files(self) -> set[str]:
        """The files of folders that are not drafts by their names."""
        return self._others - self._drafts.keys()

    def add(self, name: str) -> None:
        """Find the drafts that a name means.

        Folders are searched, files before folders and both by name. Hidden files and folders are left out. Links are
        followed as long as they stay in the folder that was named, and a folder that they lead to a second time is not
        searched again.
        """
        known_as = self._selection.stdin_name if name == STDIN else name
        if known_as and self._selection.is_excluded(known_as):
            self.passed_over[known_as] = EXCLUDED
            return
        if name == STDIN:
            self._add_draft(Draft(STDIN, title=known_as))
            return
        try:
            status = os.stat(name)  # noqa: PTH116  pathlib would be imported for nothing else
        except (OSError, ValueError) as error:
            self._refuse(UnreadableInput(name, why_unreadable(error)))
            return
        kind = _kind_of_special_file(status.st_mode)
        if stat.S_ISDIR(status.st_mode):
            self._search_folder(name)
        elif kind and not (kind == PIPE and _is_pipe_from_shell(name)):
            self._refuse(UnreadableInput(name, f"is a {kind}, not a draft"))
        else:
            self._add_draft(Draft(name, status.st_size))

    def _add_draft(self, draft: Draft) -> None:
        self._watch()
        self._drafts.setdefault(STDIN if draft.path == STDIN else os.path.realpath(draft.path), draft)

    def _refuse(self, error: UnreadableInput) -> None:
        self._watch()
        self.refused.append(error)

    def _search_folder(self, folder: str) -> None:
        unreadable: list[OSError] = []
        before = len(self.passed_over)
        is_empty = True
        for path in self._walk(folder, unreadable):
            if path.lower().endswith(DRAFT_ENDINGS):
                is_empty = False
                self._add_draft(Draft(path, _size_of_file(path)))
            else:
                self._watch()
                self._others.add(os.path.realpath(path))
        for error in unreadable:
            self._refuse(UnreadableInput(str(error.filename), why_unreadable(error)))
        if is_empty and not unreadable and EXCLUDED not in list(self.passed_over.values())[before:]:
            hint = f"The names of drafts end in {', '.join(DRAFT_ENDINGS)}."
            self._refuse(FolderWithoutDrafts(folder, "is a folder without drafts", hint))

    def _walk(self, folder: str, unreadable: list[OSError]) -> Iterator[str]:
        """Yield the files in a folder and in those below it. What cannot be listed is added to *unreadable*."""
        root = os.path.realpath(folder)
        entered = {root}
        for place, folders, files in os.walk(folder, onerror=unreadable.append, followlinks=True):
            beginning = place if folder != os.curdir else place.removeprefix(os.curdir).lstrip(os.sep)
            entries = [(name, os.path.join(beginning, name)) for name in sorted(files + folders) if name[0] != "."]  # noqa: PTH118  likewise
            is_excluded = self._selection.is_excluded
            self.passed_over.update((path, EXCLUDED) for _, path in entries if is_excluded(path))
            stays = {name: path not in self.passed_over and self._is_inside(path, root) for name, path in entries}
            folders[:] = [
                name
                for name in sorted(folders)
                if stays.get(name) and _enter_once(os.path.join(place, name), entered)  # noqa: PTH118  likewise
            ]
            yield from (path for name, path in entries if stays[name] and os.path.isfile(path))  # noqa: PTH113  likewise

    def _is_inside(self, path: str, root: str) -> bool:
        """Return whether a path is a file or a folder below *root*; if it is something else, pass it over."""
        try:
            if os.path.islink(path) and not _is_at_or_below(os.path.realpath(path), root):  # noqa: PTH114  likewise
                self.passed_over[path] = LEAVING_LINK
                return False
            kind = _kind_of_special_file(os.stat(path).st_mode)  # noqa: PTH116  likewise
        except OSError:  # a link to nothing, or removed since
            return False
        if kind:
            self.passed_over[path] = kind
        return not kind


def name_in_messages(path: str) -> str:
    """Return what messages call a path."""
    return STDIN_NAME if path == STDIN else path


def read_bytes(path: str, limit: int | None = None) -> bytes:
    """Read a file, or standard input for ``-``: all of it, or *limit* bytes. Raises UnreadableInput."""
    size = -1 if limit is None else limit
    try:
        if path != STDIN:
            with open(path, "rb") as file:  # noqa: PTH123  likewise
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
        hint = "Export it as HTML or plain text." if error.why.startswith("is binary") else "Save it as UTF-8."
        raise UnreadableInput(name, error.why, hint) from error
    except MemoryError as error:
        raise UnreadableInput(name, why_unreadable(error)) from error


def _size_of_file(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116  likewise
    except OSError:  # removed since; the error is reported when it is read
        return 0


def _is_at_or_below(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _enter_once(folder: str, entered: set[str]) -> bool:
    """Return whether a folder is not in *entered*, and add it there."""
    real = os.path.realpath(folder)
    is_new = real not in entered
    entered.add(real)
    return is_new


def _kind_of_special_file(mode: int) -> str:
    """Return what a path is if reading it might never end or act on a machine; an empty string for all else."""
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        return DEVICE
    if stat.S_ISFIFO(mode):
        return PIPE
    return SOCKET if stat.S_ISSOCK(mode) else ""


def _is_pipe_from_shell(name: str) -> bool:
    """Return whether a path means a pipe that the shell has opened: ``<(pandoc draft.docx)``, ``/dev/stdin``."""
    return os.path.realpath(name).startswith(("/dev/fd/", "/proc/"))


def why_unreadable(error: Exception) -> str:
    """Return the reason in words that continue a sentence beginning with the path."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, MemoryError):
        return "is too large for the available memory"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or error}"
    return "is not a valid file name"
