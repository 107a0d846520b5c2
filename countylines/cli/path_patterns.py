"""Patterns of paths: which files ``exclude`` and ``per-file-ignores`` mean."""

import os
import os.path
from collections.abc import Sequence
from typing import NamedTuple

_ANY_FOLDERS = "**"


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
        relative = _parts_of(_relative_path(path, self.folder))
        absolute = _parts_of(os.path.abspath(path))  # noqa: PTH100  paths are text here
        return any(
            _match_parts(absolute if os.path.isabs(pattern) else relative, pattern)  # noqa: PTH117  likewise
            for pattern in self.patterns
        )


def _relative_path(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder or os.curdir)
    except ValueError:  # an empty path, or one on another drive
        return os.path.abspath(path)  # noqa: PTH100  likewise


def _parts_of(path: str) -> list[str]:
    return [part for part in path.replace(os.sep, "/").split("/") if part not in ("", os.curdir)]


def _match_parts(parts: Sequence[str], pattern: str) -> bool:
    """Return whether a pattern is of a path or of a folder on the way to it.

    *reached* are the parts of the pattern before which the path has come; so the work is linear in the path, whatever
    the pattern is.
    """
    from fnmatch import fnmatch  # noqa: PLC0415  only a pattern needs it

    wanted = _parts_of(pattern)
    if len(wanted) == 1 and "/" not in pattern.replace(os.sep, "/").rstrip("/"):
        return any(fnmatch(part, wanted[0]) for part in parts)
    reached = _skip_any_folders({0}, wanted)
    for part in parts:
        stays = {place for place in reached if place < len(wanted) and wanted[place] == _ANY_FOLDERS}
        goes_on = {place + 1 for place in reached - stays if place < len(wanted) and fnmatch(part, wanted[place])}
        reached = _skip_any_folders(stays | goes_on, wanted)
        if len(wanted) in reached:
            return True
    return False


def _skip_any_folders(reached: set[int], wanted: Sequence[str]) -> set[int]:
    """Add the places behind each ``**``, which may stand for no folder at all."""
    for place, part in enumerate(wanted):
        if place in reached and part == _ANY_FOLDERS:
            reached.add(place + 1)
    return reached
