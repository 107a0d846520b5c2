"""Words that somebody typed in a row: one name of several words, or several names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from countylines.errors import AmbiguousName, UnknownName


def split_names_with(find: Callable[[str], object], words: Sequence[str]) -> tuple[str, ...]:
    """Return the names that *words* are: all of them are one (``duncan ball``), or else each is one.

    *find* raises UnknownName for what is no name, and AmbiguousName for a name that several things have. If a word is
    empty, each is one, so that the empty one is refused.
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
