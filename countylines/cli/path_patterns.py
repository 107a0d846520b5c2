"""Path patterns: those that users write, and those in ``.gitignore`` files.

Git itself is not run, because it may not be installed, and because a search needs an answer for every file. Only
``.gitignore`` files are read; an ignored file counts as ignored even if it is in git's index.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from fnmatch import fnmatch, translate
from functools import partial
from typing import Any, NamedTuple

GIT_FOLDER, GIT_IGNORE = ".git", ".gitignore"

ANY_FOLDERS = "**"
"""The part of a pattern that matches any number of folders."""

PathPart = Callable[[str], Any] | None
"""A part of a pattern: a function that says whether a name in a path matches, or None for any number of folders."""


def places_reached(parts: Iterable[PathPart], names: Sequence[str], start: int = 0) -> set[int]:
    """Return the positions in *names* where a match of all *parts* of a pattern can end if it begins at *start*.

    If ``len(names)`` is among them, the pattern matches to the end of the path. The positions are kept in a set, so
    that a pattern with many ``**`` does not take exponential time.
    """
    reached = {start}
    for part in parts:
        if not reached:
            break
        if part is None:
            reached = set(range(min(reached), len(names) + 1))
        else:
            reached = {place + 1 for place in reached if place < len(names) and part(names[place])}
    return reached


class PathPatterns(NamedTuple):
    """Patterns of paths that are relative to *folder*; if it is empty, to the working directory.

    A pattern without a slash matches the name of a file or folder at any depth. A pattern with a slash matches the path
    of a file or folder, from *folder* or, if it is absolute, from the root. A folder that matches includes its content.
    ``*`` matches any characters of a name, ``?`` one, ``[...]`` one of those listed, and ``**`` any number of folders.
    """

    patterns: Sequence[str] = ()
    folder: str = ""

    def match(self, path: str) -> bool:
        """Return whether any pattern matches this path or a folder that contains it."""
        if not self.patterns:
            return False
        absolute = relative = os.path.abspath(path)
        with suppress(ValueError):  # an empty path, or one on another drive
            relative = os.path.relpath(path, self.folder or os.curdir)
        return any(_matches_path_or_parent(one, absolute if os.path.isabs(one) else relative) for one in self.patterns)


def _matches_path_or_parent(pattern: str, path: str) -> bool:
    """Return whether a pattern matches a path or a folder that contains it."""
    wanted = _names_of(pattern)
    if len(wanted) == 1 and "/" not in pattern.replace(os.sep, "/").rstrip("/"):
        wanted.insert(0, ANY_FOLDERS)
    parts = [None if part == ANY_FOLDERS else partial(fnmatch, pat=part) for part in wanted]
    return any(places_reached(parts, _names_of(path)))


def _names_of(path: str) -> list[str]:
    return [part for part in path.replace(os.sep, "/").split("/") if part not in ("", os.curdir)]


class IgnoreRule(NamedTuple):
    """A line of a ``.gitignore``.

    *parts* are matched with the names in a path below the folder of the ``.gitignore``; the path of that folder has
    *depth* names. With *at_any_depth*, the rule is a single name, and is matched only with the last name of a path.
    """

    depth: int
    parts: Sequence[PathPart]
    at_any_depth: bool
    is_exception: bool
    only_folders: bool

    def match(self, names: Sequence[str], *, is_folder: bool) -> bool:
        """Return whether the rule matches a path; *names* are its parts from the root of the file system."""
        if self.only_folders and not is_folder:
            return False
        return len(names) in places_reached(self.parts, names, len(names) - 1 if self.at_any_depth else self.depth)


class IgnoredPaths:
    """The paths that git ignores below the folder *root*, a real path.

    It uses the ``.gitignore`` files in that folder, below it, and above it up to the top of the repository. Rules that
    ignore *root* itself or a folder above it have no effect, because the user named that folder.
    """

    def __init__(self, root: str) -> None:
        self._root = root
        above = reversed(_folders_up_to_repository(root))
        self._rules = {root: [rule for folder in above for rule in _read_rules(folder)]}

    def enter(self, folder: str) -> None:
        """Read the rules of a folder below *root*. Its parent must be *root* or a folder that was entered.

        Nothing is done for *root* itself, whose rules have been read already.
        """
        if folder != self._root:
            self._rules[folder] = [*self._rules[os.path.dirname(folder)], *_read_rules(folder)]

    def match(self, folder: str, name: str, *, is_folder: bool) -> bool:
        """Return whether git ignores *name* in a *folder* that was entered; the last rule that matches decides."""
        rules = self._rules[folder]
        names = [*_names_of(folder), name] if rules else []
        for rule in reversed(rules):
            if rule.match(names, is_folder=is_folder):
                return not rule.is_exception
        return False


def _folders_up_to_repository(folder: str) -> list[str]:
    """List a folder and its parents up to the top of its repository; only the folder if there is no repository."""
    above = [folder]
    while not os.path.lexists(os.path.join(above[-1], GIT_FOLDER)):
        parent = os.path.dirname(above[-1])
        if parent == above[-1]:
            return [folder]
        above.append(parent)
    return above


def _read_rules(folder: str) -> Iterator[IgnoreRule]:
    """Yield the rules of the ``.gitignore`` in a folder; none if there is no such file or it cannot be read."""
    path = os.path.join(folder, GIT_IGNORE)
    try:
        if not os.path.isfile(path):  # reading a pipe might never end
            return
        with open(path, "rb") as file:
            lines = file.read().decode("utf-8-sig", "surrogateescape").split("\n")
    except OSError:
        return
    depth = len(_names_of(folder))
    for line in lines:
        rule = read_rule(line.removesuffix("\r"), depth)
        if rule is not None:
            yield rule


_TRAILING_SPACES = re.compile(r"(?<!\\) +$")
_ESCAPED = re.compile(r"\\(.)")


def read_rule(line: str, depth: int = 0) -> IgnoreRule | None:
    """Read a line of a ``.gitignore`` whose folder has *depth* names in its path; None if it is blank or a comment."""
    if line.startswith("#"):
        return None
    pattern = _TRAILING_SPACES.sub("", line)
    is_exception = pattern.startswith("!")
    pattern = pattern.removeprefix("!")
    only_folders, pattern = pattern.endswith("/"), pattern.rstrip("/")
    at_any_depth, names = "/" not in pattern, [name for name in pattern.split("/") if name]
    if not names:
        return None
    if names[-1] == ANY_FOLDERS:  # ``nests/**`` matches everything in the folder, but not the folder itself
        names = [*names[:-1], *([] if at_any_depth else [ANY_FOLDERS]), "*"]
    parts = [None if name == ANY_FOLDERS else re.compile(translate(_as_pattern(name))).match for name in names]
    return IgnoreRule(depth, parts, at_any_depth, is_exception, only_folders)


def _as_pattern(name: str) -> str:
    r"""Convert a name in a rule to the syntax of ``fnmatch``: ``[*]`` for ``\*``, ``[!a]`` for ``[^a]``."""
    plain = _ESCAPED.sub(lambda match: f"[{match[1]}]" if match[1] in "*?[" else match[1], name)
    return plain.replace("[^", "[!")
