"""Find and read the input of ``check`` and ``verify``: files, folders and standard input."""

import os
import stat
import sys
from collections.abc import Callable
from typing import NamedTuple

from countylines.cli.path_patterns import GIT_FOLDER, IgnoredPaths, PathPatterns
from countylines.documents import DRAFT_ENDINGS, UndecodableDraft, decode
from countylines.errors import CountylinesError

EXCLUDED = "excluded path"
"""A path that is passed over because it matches a pattern, even if it is named as FILE."""

HIDDEN, PACKAGES, IGNORED_BY_GIT = "hidden path", "folder of packages", "path that git ignores"
"""Paths that are passed over in a folder, but read if they are named as FILE."""

PACKAGE_FOLDERS = ("node_modules",)
"""Folders in which a package manager installs other people's packages, whose readmes are not drafts."""

LEAVING_LINK, PIPE, SOCKET, DEVICE = "link that leaves the folder", "pipe", "socket", "device"
"""Paths that are passed over in a folder. A pipe, a socket or a device is refused if it is named as FILE."""

STDIN = "-"
STDIN_NAME = "stdin"
"""The name of standard input in messages."""


class UnreadableInput(CountylinesError, reason="unreadable-input"):
    """A draft or an article could not be read; *why* continues the sentence that begins with the path."""

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        self.path, self.why, self.hint = path, why, hint

    def __str__(self) -> str:
        return f"{self.path or repr('')} {self.why}.{f' {self.hint}' if self.hint else ''}"


class FolderWithoutDrafts(UnreadableInput):
    """A search of a folder found no file whose name ends in one of DRAFT_ENDINGS."""


class Draft(NamedTuple):
    """A draft to check: its path as typed, its name in messages, and its size in bytes, or 0 if unknown."""

    path: str
    name: str
    size: int = 0


class DraftSearch:
    """A search for drafts in files and folders.

    *excluded* paths are passed over; *stdin_name* is the file name for standard input; *watch* is called with the
    number of files seen so far.

    *drafts* are the drafts found, by their real paths, so that each occurs once. *unreadable* has the errors.
    *passed_over* maps a path to what it is: hidden, a folder of packages, ignored by git, a link that leaves the
    folder, a pipe, a socket, a device, or an excluded path.
    """

    def __init__(self, excluded: PathPatterns, stdin_name: str | None, watch: Callable[[int], None]) -> None:
        self.drafts: dict[str, Draft] = {}
        self.unreadable: list[UnreadableInput] = []
        self.passed_over: dict[str, str] = {}
        self._excluded, self._stdin_name, self._watch = excluded, stdin_name, watch
        self._seen = 0
        self._others: set[str] = set()

    @property
    def other_files(self) -> set[str]:
        """The files in folders with names that end in none of DRAFT_ENDINGS."""
        return self._others - self.drafts.keys()

    def add(self, name: str) -> None:
        """Add the draft called *name*, or the drafts in the folder of that name.

        In a folder, files come before folders, both sorted by name. Hidden paths, packages and what git ignores are
        left out unless *name* itself is such a path. Links are followed if they stay inside the folder *name*, and no
        folder is searched twice.
        """
        known_as = self._stdin_name if name == STDIN else name
        if known_as and self._excluded.match(known_as):
            self.passed_over[known_as] = EXCLUDED
            return
        if name == STDIN:
            self._add_draft(Draft(STDIN, known_as or STDIN_NAME))
            return
        try:
            status, real = os.stat(name), os.path.realpath(name)
        except (OSError, ValueError) as error:
            self._refuse(UnreadableInput(name, why_unreadable(error)))
            return
        kind = _kind_of_special_file(status.st_mode)
        is_from_shell = real.startswith(("/dev/fd/", "/proc/"))  # as for <(pandoc draft.docx) or /dev/stdin
        if stat.S_ISDIR(status.st_mode):
            self._search_folder(name)
        elif kind and not (kind == PIPE and is_from_shell):
            self._refuse(UnreadableInput(name, f"is a {kind}, not a draft"))
        else:
            self._add_draft(Draft(name, name, status.st_size))

    def _count_file(self) -> None:
        self._seen += 1
        self._watch(self._seen)

    def _add_draft(self, draft: Draft) -> None:
        self._count_file()
        self.drafts.setdefault(STDIN if draft.path == STDIN else os.path.realpath(draft.path), draft)

    def _refuse(self, error: UnreadableInput) -> None:
        self._count_file()
        self.unreadable.append(error)

    def _refuse_folder(self, error: OSError) -> None:
        self._refuse(UnreadableInput(error.filename, why_unreadable(error)))

    def _search_folder(self, folder: str) -> None:
        unreadable, passed_over, is_empty = len(self.unreadable), len(self.passed_over), True
        root = os.path.realpath(folder)
        entered, ignored = {root}, IgnoredPaths(root)
        for place, folders, files in os.walk(folder, onerror=self._refuse_folder, followlinks=True):
            beginning = place if folder != os.curdir else place.removeprefix(os.curdir).lstrip(os.sep)
            paths = {os.path.join(beginning, name): name for name in sorted((*folders, *files))}
            inside = os.path.normpath(os.path.join(root, os.path.relpath(place, folder)))
            ignored.enter(inside)
            names_of_folders = set(folders)
            for path, name in list(paths.items()):
                why = self._why_left_out(path, ignored, inside, is_folder=name in names_of_folders)
                if why is not None:
                    del paths[path]
                    self.passed_over.update({path: why} if why else {})
            folders.clear()
            for path, name in paths.items():
                status, real = self._status_inside(path, root) or (None, "")
                if status is None or real in entered:
                    continue
                if stat.S_ISDIR(status.st_mode):
                    entered.add(real)
                    folders.append(name)
                elif path.lower().endswith(DRAFT_ENDINGS):
                    is_empty = False
                    self._add_draft(Draft(path, path, status.st_size))
                else:
                    self._count_file()
                    self._others.add(real)
        kinds = list(self.passed_over.values())[passed_over:]
        if is_empty and EXCLUDED not in kinds and len(self.unreadable) == unreadable:
            hint = f"The names of drafts end in {', '.join(DRAFT_ENDINGS)}."
            if not {HIDDEN, PACKAGES, IGNORED_BY_GIT}.isdisjoint(kinds):
                hint += " Hidden and ignored files and folders are read only if you name them."
            self._refuse(FolderWithoutDrafts(folder, "is a folder without drafts", hint))

    def _why_left_out(self, path: str, ignored: IgnoredPaths, folder: str, *, is_folder: bool) -> str | None:
        """Return what a path is (such as HIDDEN) if it is left out of the search, or None if it is searched.

        "" means left out without a remark: ``.git``, and hidden files that are not drafts. *folder* is the real path of
        the folder that contains the path; *ignored* has entered it.
        """
        name = os.path.basename(path)
        if name.startswith("."):
            is_missed = name != GIT_FOLDER if is_folder else name.lower().endswith(DRAFT_ENDINGS)
            return HIDDEN if is_missed else ""
        if self._excluded.match(path):
            return EXCLUDED
        if is_folder and name in PACKAGE_FOLDERS:
            return PACKAGES
        return IGNORED_BY_GIT if ignored.match(folder, name, is_folder=is_folder) else None

    def _status_inside(self, path: str, root: str) -> tuple[os.stat_result, str] | None:
        """Return the status and the real path of a file or folder inside *root*.

        Return None for a link that leaves *root* or a special file, and add it to *passed_over*. Return None also for
        a path whose status cannot be read, such as a broken link.
        """
        inside = os.path.join(root, "")
        try:
            real = os.path.realpath(path)
            if os.path.islink(path) and not os.path.join(real, "").startswith(inside):
                self.passed_over[path] = LEAVING_LINK
                return None
            status = os.stat(path)
        except OSError:  # a broken link, a file that was removed meanwhile, or a link that must not be read
            return None
        kind = _kind_of_special_file(status.st_mode)
        if kind:
            self.passed_over[path] = kind
        return None if kind else (status, real)


def current_folder() -> str:
    """Return the working directory; "" if it was removed."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def name_in_messages(path: str) -> str:
    """Return the name of a path in messages: ``stdin`` for ``-``."""
    return STDIN_NAME if path == STDIN else path


def read_bytes(path: str, limit: int = -1) -> bytes:
    """Read a file, or standard input for ``-``: all of it, or at most *limit* bytes. Raises UnreadableInput."""
    try:
        if path != STDIN:
            with open(path, "rb") as file:
                return file.read(limit)
        if sys.stdin is None:
            raise UnreadableInput(STDIN_NAME, "is closed")
        return sys.stdin.buffer.read(limit)
    except (OSError, ValueError, MemoryError) as error:
        raise UnreadableInput(name_in_messages(path), why_unreadable(error)) from error


def decode_input(name: str, data: bytes) -> str:
    """Decode *data*, which was read from *name*. Raises UnreadableInput."""
    try:
        return decode(data)
    except UndecodableDraft as error:
        hint = "Export it as HTML or plain text." if error.why.startswith("is binary") else "Save it as UTF-8."
        raise UnreadableInput(name, error.why, hint) from error
    except MemoryError as error:
        raise UnreadableInput(name, why_unreadable(error)) from error


def _kind_of_special_file(mode: int) -> str:
    """Return DEVICE, PIPE or SOCKET for a file that is one (reading it might never end), and "" for any other."""
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        return DEVICE
    if stat.S_ISFIFO(mode):
        return PIPE
    return SOCKET if stat.S_ISSOCK(mode) else ""


def why_unreadable(error: Exception) -> str:
    """Return the reason for an error in words that continue a sentence beginning with the path."""
    if isinstance(error, FileNotFoundError):
        return "is not the name of a file" if error.filename == "" else "does not exist"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    if isinstance(error, MemoryError):
        return "is too large for the available memory"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or error}"
    return "is not a valid file name"
