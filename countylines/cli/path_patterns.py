"""Patterns of paths: those that users write, and those of ``.gitignore`` files.

Git itself is not asked: it may not be installed, and a search needs an answer for every file. Of its rules, those of
``.gitignore`` files are known; whether git has a file in its index all the same is not looked at.
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
"""What stands for any number of folders in a pattern of paths."""

PathPart = Callable[[str], Any] | None
"""A part of a pattern of paths: a function that says whether a name matches, or None for any number of folders."""


def places_reached(parts: Iterable[PathPart], names: Sequence[str], start: int = 0) -> set[int]:
    """Return the places among the names of a path up to which the parts of a pattern can stand for it, from *start* on.

    Each place is kept once, so no pattern multiplies the work.
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
    """Patterns of paths that are relative to *folder*; an empty one is the working directory.

    A pattern without a slash is the name of a file or folder at any depth. A pattern with one is the path of a file or
    folder, from *folder* or, if it is absolute, from the root. A folder stands for all that is in it. ``*`` and ``?``
    are any characters of a name, ``[...]`` is one of several, and ``**`` is any number of folders.
    """

    patterns: Sequence[str] = ()
    folder: str = ""

    def match(self, path: str) -> bool:
        """Return whether some pattern is of this path, or of a folder that it lies in."""
        if not self.patterns:
            return False
        absolute = relative = os.path.abspath(path)
        with suppress(ValueError):  # an empty path, or one on another drive
            relative = os.path.relpath(path, self.folder or os.curdir)
        return any(_match_on_the_way(one, absolute if os.path.isabs(one) else relative) for one in self.patterns)


def _match_on_the_way(pattern: str, path: str) -> bool:
    """Return whether a pattern is of a path or of a folder on the way to it."""
    wanted = _names_of(pattern)
    if len(wanted) == 1 and "/" not in pattern.replace(os.sep, "/").rstrip("/"):
        wanted.insert(0, ANY_FOLDERS)
    parts = [None if part == ANY_FOLDERS else partial(fnmatch, pat=part) for part in wanted]
    return any(places_reached(parts, _names_of(path)))


def _names_of(path: str) -> list[str]:
    return [part for part in path.replace(os.sep, "/").split("/") if part not in ("", os.curdir)]


class IgnoreRule(NamedTuple):
    """A line of a ``.gitignore``.

    *parts* are what it says of each name of a path, from the folder of the file on: *depth* names lie before that. If
    it is one name *at_any_depth*, it is compared with the last name of a path alone.
    """

    depth: int
    parts: Sequence[PathPart]
    at_any_depth: bool
    is_exception: bool
    only_folders: bool

    def match(self, names: Sequence[str], *, is_folder: bool) -> bool:
        """Return whether it is about the path that has these names, from the root of the file system on."""
        if self.only_folders and not is_folder:
            return False
        return len(names) in places_reached(self.parts, names, len(names) - 1 if self.at_any_depth else self.depth)


class IgnoredPaths:
    """What git ignores below the folder at *root*, a real path.

    These are the rules of the ``.gitignore`` files in that folder and below it, and in those above up to the top of the
    repository. The folder itself was named, so that rules about it or a folder above do not count.
    """

    def __init__(self, root: str) -> None:
        self._root = root
        above = reversed(_folders_up_to_repository(root))
        self._rules = {root: [rule for folder in above for rule in _read_rules(folder)]}

    def enter(self, folder: str) -> None:
        """Read the rules of a folder below the root, whose own folder was entered before."""
        if folder != self._root:
            self._rules[folder] = [*self._rules[os.path.dirname(folder)], *_read_rules(folder)]

    def match(self, folder: str, name: str, *, is_folder: bool) -> bool:
        """Return whether git ignores a file or a folder in a folder that was entered: the last of its rules decides."""
        rules = self._rules[folder]
        names = [*_names_of(folder), name] if rules else []
        for rule in reversed(rules):
            if rule.match(names, is_folder=is_folder):
                return not rule.is_exception
        return False


def _folders_up_to_repository(folder: str) -> list[str]:
    """List a folder and those above it up to the top of its repository; the folder alone if it is in none."""
    above = [folder]
    while not os.path.lexists(os.path.join(above[-1], GIT_FOLDER)):
        parent = os.path.dirname(above[-1])
        if parent == above[-1]:
            return [folder]
        above.append(parent)
    return above


def _read_rules(folder: str) -> Iterator[IgnoreRule]:
    """Read the rules of the ``.gitignore`` in a folder; none if it has no such file, or one that cannot be read."""
    path = os.path.join(folder, GIT_IGNORE)
    try:
        if not os.path.isfile(path):  # a pipe would never end
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
    """Read a line of a ``.gitignore`` whose folder has *depth* names in its path; None for a comment or nothing."""
    if line.startswith("#"):
        return None
    pattern = _TRAILING_SPACES.sub("", line)
    is_exception = pattern.startswith("!")
    pattern = pattern.removeprefix("!")
    only_folders, pattern = pattern.endswith("/"), pattern.rstrip("/")
    at_any_depth, names = "/" not in pattern, [name for name in pattern.split("/") if name]
    if not names:
        return None
    if names[-1] == ANY_FOLDERS:  # all that is in a folder, but not the folder
        names = [*names[:-1], *([] if at_any_depth else [ANY_FOLDERS]), "*"]
    parts = [None if name == ANY_FOLDERS else re.compile(translate(_as_pattern(name))).match for name in names]
    return IgnoreRule(depth, parts, at_any_depth, is_exception, only_folders)


def _as_pattern(name: str) -> str:
    r"""Write a name of a rule as ``fnmatch`` takes it: ``[*]`` for ``\*``, ``[!a]`` for ``[^a]``."""
    plain = _ESCAPED.sub(lambda match: f"[{match[1]}]" if match[1] in "*?[" else match[1], name)
    return plain.replace("[^", "[!")
