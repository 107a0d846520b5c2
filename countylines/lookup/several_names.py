"""Decide whether several words on the command line are one name or several names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from countylines.errors import AmbiguousName, UnknownName


def split_names_with(find: Callable[[str], object], words: Sequence[str]) -> tuple[str, ...]:
    """Return *words* joined if together they are one name (``duncan ball``), or else each word as a name.

    *find* looks a name up; it raises UnknownName if nothing has the name, and AmbiguousName if several things have it.
    If a word is empty, each word is a name, so that the caller refuses the empty one.
    """
    if not all(word.strip() for word in words):
        return tuple(words)
    whole = " ".join(words)
    if len(words) > 1:
        try:
            find(whole)
        except UnknownName:
            return tuple(words)
        except AmbiguousName:
            pass
    return (whole,)
