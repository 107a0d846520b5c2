"""Find and read the files, folders and standard input that ``check`` and ``verify`` are given."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
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
        super().__init__(path, why)
        self.path = path
        self.why = why
        self.hint = hint

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

    is_excluded: Callable[[str], bool] | None = None
    stdin_name: str | None = None


_ALL_FILES = Selection()


class FoundDrafts(NamedTuple):
    """The drafts to check, what cannot be read, the other files of the folders, and what was passed over there.

    Other files are not drafts by their names. *passed_over* is a path to what it is: a link that leaves the folder, a
    pipe, a socket, a device, or an excluded path.
    """

    drafts: list[Draft]
    refused: list[UnreadableInput]
    other_files: set[str]
    passed_over: dict[str, str]


def find_drafts(
    names: Iterable[str], watch: Callable[[], None] | None = None, selection: Selection = _ALL_FILES
) -> FoundDrafts:
    """Find the drafts that *names* mean, each once and in the order of the names.

    Folders are searched, files before folders and both by name. Hidden files and folders are left out. Links are
    followed as long as they stay in the folder that was named, and a folder that they lead to a second time is not
    searched again. *watch* is called for each file that a folder has.
    """
    drafts: dict[str, Draft] = {}
    found = FoundDrafts([], [], set(), {})
    for name in names:
        for draft in _yield_drafts_of_name(name, found, selection):
            if watch is not None:
                watch()
            if isinstance(draft, UnreadableInput):
                found.refused.append(draft)
            elif draft is not None:
                drafts.setdefault(STDIN if draft.path == STDIN else os.path.realpath(draft.path), draft)
    return found._replace(drafts=list(drafts.values()), other_files=found.other_files - drafts.keys())


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
        hint = "Export it as HTML or plain text." if error.why.startswith("is binary") else "Save it as UTF-8."
        raise UnreadableInput(name, error.why, hint) from error
    except MemoryError as error:
        raise UnreadableInput(name, why_unreadable(error)) from error


def _yield_drafts_of_name(
    name: str, found: FoundDrafts, selection: Selection
) -> Iterator[Draft | UnreadableInput | None]:
    known_as = selection.stdin_name if name == STDIN else name
    if known_as and selection.is_excluded is not None and selection.is_excluded(known_as):
        found.passed_over[known_as] = EXCLUDED
        return
    if name == STDIN:
        yield Draft(STDIN, title=known_as)
        return
    try:
        status = os.stat(name)  # noqa: PTH116  likewise
    except (OSError, ValueError) as error:
        yield UnreadableInput(name, why_unreadable(error))
        return
    kind = _kind_of_special_file(status.st_mode)
    if stat.S_ISDIR(status.st_mode):
        yield from _yield_drafts_and_others(name, found, selection)
    elif kind and not (kind == PIPE and _is_pipe_from_shell(name)):
        yield UnreadableInput(name, f"is a {kind}, not a draft")
    else:
        yield Draft(name, status.st_size)


def _yield_drafts_and_others(
    folder: str, found: FoundDrafts, selection: Selection
) -> Iterator[Draft | UnreadableInput | None]:
    """Yield the drafts in a folder and in those below it, what cannot be listed, and None for each other file.

    Other files, and what is passed over, are added to *found*.
    """
    unreadable: list[OSError] = []
    before = len(found.passed_over)
    is_empty = True
    for path in _walk(folder, unreadable, found.passed_over, selection.is_excluded):
        if path.lower().endswith(DRAFT_ENDINGS):
            is_empty = False
            yield Draft(path, _size_of_file(path))
        else:
            found.other_files.add(os.path.realpath(path))
            yield None
    yield from (UnreadableInput(str(error.filename), why_unreadable(error)) for error in unreadable)
    if is_empty and not unreadable and EXCLUDED not in list(found.passed_over.values())[before:]:
        yield FolderWithoutDrafts(
            folder, "is a folder without drafts", f"The names of drafts end in {', '.join(DRAFT_ENDINGS)}."
        )


def _size_of_file(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116  likewise
    except OSError:  # removed since; the error is reported when it is read
        return 0


def _walk(
    folder: str,
    unreadable: list[OSError],
    passed_over: dict[str, str],
    is_excluded: Callable[[str], bool] | None,
) -> Iterator[str]:
    """Yield the files in a folder and in those below it.

    What cannot be listed is added to *unreadable*, what is excluded, is not a file or lies outside the folder to
    *passed_over*.
    """
    root = os.path.realpath(folder)
    entered = {root}
    for place, folders, files in os.walk(folder, onerror=unreadable.append, followlinks=True):
        beginning = place if folder != os.curdir else place.removeprefix(os.curdir).lstrip(os.sep)
        entries = [(name, os.path.join(beginning, name)) for name in sorted(files + folders) if name[0] != "."]  # noqa: PTH118  likewise
        if is_excluded is not None:
            passed_over.update((path, EXCLUDED) for _, path in entries if is_excluded(path))
        stays = {name: path not in passed_over and _is_inside(path, root, passed_over) for name, path in entries}
        folders[:] = [
            name
            for name in sorted(folders)
            if stays.get(name) and _enter_once(os.path.join(place, name), entered)  # noqa: PTH118  likewise
        ]
        yield from (path for name, path in entries if stays[name] and os.path.isfile(path))  # noqa: PTH113  likewise


def _is_inside(path: str, root: str, passed_over: dict[str, str]) -> bool:
    """Return whether a path is a file or a folder below *root*; if it is something else, add it to *passed_over*."""
    try:
        if os.path.islink(path) and not _is_at_or_below(os.path.realpath(path), root):  # noqa: PTH114  likewise
            passed_over[path] = LEAVING_LINK
            return False
        kind = _kind_of_special_file(os.stat(path).st_mode)  # noqa: PTH116  likewise
    except OSError:  # a link to nothing, or removed since
        return False
    if kind:
        passed_over[path] = kind
    return not kind


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
