"""Phrases found in a lower-case text, one by one: faster than compiling and searching one pattern of them all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

WordPattern = tuple[str, bool]
"""The letters of a word or phrase, and whether it must be whole: otherwise any word that begins so matches."""


def word_pattern(written: str) -> WordPattern:
    """Read a pattern: ``seiz*`` is any word that begins with seiz, ``shut`` that word alone."""
    return written.removesuffix("*"), not written.endswith("*")


def word_patterns(written: str) -> tuple[WordPattern, ...]:
    """Read patterns separated by commas."""
    return tuple(map(word_pattern, written.split(", ")))


def find_first_pattern(text: str, patterns: Iterable[WordPattern], start: int, end: int) -> int | None:
    """Return the first offset from *start* to before *end* at which one of *patterns* matches, or None."""
    first = end
    for letters, is_whole in patterns:
        place = text.find(letters, start, first)
        while place >= 0:
            stop = place + len(letters)
            if not _is_word_character(text[place - 1 : place]) and not (
                is_whole and _is_word_character(text[stop : stop + 1])
            ):
                first = place
                break
            place = text.find(letters, stop, first)
    return first if first < end else None


def expand_phrases(*written: str) -> tuple[str, ...]:
    """List all phrases that are meant by alternatives: ``in the (city|town)`` is two. Brackets are not nested."""
    return tuple(
        "".join(parts)
        for phrase in written
        for parts in product(*(part.split("|") for part in phrase.replace(")", "(").split("(")))
    )


def find_phrases(text: str, phrases: Iterable[str], *, not_before: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    """List start and end of whole phrases in *text*, phrase by phrase, except right before one of *not_before*."""
    found = []
    for phrase in phrases:
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            is_whole = not (_is_word_character(text[start - 1 : start]) or _is_word_character(text[end : end + 1]))
            if is_whole and not text.startswith(not_before, end):
                found.append((start, end))
            start = text.find(phrase, end)
    return found


def _is_word_character(mark: str) -> bool:
    return mark.isalnum() or mark == "_"
