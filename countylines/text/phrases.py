"""Phrases: set words found in a text as they stand, in lower case.

They are looked for one by one, which takes less than to compile one pattern of them all, and less than to search it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

Span = tuple[int, int]


Stem = tuple[str, bool]
"""A word or phrase that is looked for, and whether it is whole: if not, any word that begins so will do."""


def stems(written: str) -> tuple[Stem, ...]:
    """List what is written between commas: ``seiz*, shut`` is any word that begins with the one, and the other."""
    return tuple((one.removesuffix("*"), not one.endswith("*")) for one in written.split(", "))


def find_first(text: str, wanted: Iterable[Stem], start: int, end: int) -> int | None:
    """Give where in a stretch of a text the first of some stems stands; None where none does."""
    first = end
    for letters, is_whole in wanted:
        place = text.find(letters, start, first)
        while place >= 0:
            stop = place + len(letters)
            if not _is_of_a_word(text[place - 1 : place]) and not (is_whole and _is_of_a_word(text[stop : stop + 1])):
                first = place
                break
            place = text.find(letters, stop, first)
    return first if first < end else None


def phrases(*written: str) -> tuple[str, ...]:
    """List what is written with alternatives: ``in the (city|town)`` is two phrases. Brackets are not nested."""
    return tuple(phrase for one in written for phrase in _spelt_out(one))


def _spelt_out(written: str) -> Iterator[str]:
    parts = [part.split("|") for part in written.replace(")", "(").split("(")]
    return map("".join, product(*parts))


def find_phrases(text: str, wanted: Iterable[str], *, but_before: tuple[str, ...] = ()) -> list[Span]:
    """List where whole phrases stand in a text, phrase by phrase, but not right before *but_before*."""
    found = []
    for phrase in wanted:
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if _is_whole(text, start, end) and not text.startswith(but_before, end):
                found.append((start, end))
            start = text.find(phrase, end)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word goes on before or after."""
    return not (_is_of_a_word(text[start - 1 : start]) or _is_of_a_word(text[end : end + 1]))


def _is_of_a_word(mark: str) -> bool:
    return mark.isalnum() or mark == "_"
