"""Words of quotations, as they are compared: marks, case, edge punctuation and house spelling make no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from countylines.text.folding import fold_marks, straight
from countylines.text.lazy_regex import lazy_regex

_ELLIPSIS = r"\.\s?\.\s?\.+|…"
_PLAIN = r"€?[£$]?\w+(?:[.,']\w+)*%?"
_WORD = lazy_regex(_PLAIN)
_WORD_OR_GAP = lazy_regex(rf"(?P<gap>{_ELLIPSIS})|{_PLAIN}")
_TOKEN = lazy_regex(
    rf"""
    (?P<gap>(?:[\[(]\s*)?(?:{_ELLIPSIS})(?:\s*[\])])?)
  | (?P<sic>\[\s*sic!?\s*\])
  | (?P<inside>\[(?P<letter>[A-Za-z])\](?P<rest>[\w']+))
  | (?P<bracket>\[[^\[\]]{{1,80}}\])
  | (?P<word>{_PLAIN})
    """,
    re.VERBOSE,
)
"""Match what stands in a quotation with straight marks; the letter ʼ is a letter."""
_POINTS = ("…", "..", ". .", ".\u00a0.")
"""What a quotation has that is more than words."""


WORD, GAP, BRACKET = "word", "gap", "bracket"

FIRST_HALVES = frozenset({"per", "co"})
"""Words that can be half of another: ``per cent``, ``co ordinated``."""

IN_ISE = tuple(f"is{ending}" for ending in ("e", "ed", "es", "ing", "ation", "ations", "er", "ers"))
"""How words end that some write with ``-ise`` and others with ``-ize``."""


class Word(NamedTuple):
    """A word of a quotation: how it is compared, and where it stands in the text."""

    folded: str
    start: int
    end: int
    kind: str = WORD


def words_of(text: str, start: int, end: int) -> list[Word]:
    """List the words, gaps and brackets of a piece of text; a dash between words parts them, a hyphen too."""
    piece = straight(text[start:end])
    has_gaps = any(mark in piece for mark in _POINTS)
    if "[" in piece or (has_gaps and "(" in piece):
        found = list(_words_and_marks(piece, start))
    elif has_gaps:
        found = list(_words_and_gaps(piece, start))
    else:
        found = [Word(folded(match[0]), start + match.start(), start + match.end()) for match in _WORD.finditer(piece)]
    return found if FIRST_HALVES.isdisjoint(word.folded for word in found) else _joined(found)


def _words_and_gaps(piece: str, start: int) -> Iterator[Word]:
    """List the words and gaps of a piece without brackets that begins at *start*."""
    for match in _WORD_OR_GAP.finditer(piece):
        kind = GAP if match["gap"] else WORD
        yield Word("…" if match["gap"] else folded(match[0]), start + match.start(), start + match.end(), kind)


def _words_and_marks(piece: str, start: int) -> Iterator[Word]:
    """List the words, gaps and brackets of a piece that begins at *start*."""
    for match in _TOKEN.finditer(piece):
        kind, first, last = match.lastgroup, start + match.start(), start + match.end()
        if kind == "word":
            yield Word(folded(match[0]), first, last)
        elif kind == "gap":
            yield Word("…", first, last, GAP)
        elif kind == "inside":
            yield Word(folded(match["letter"] + match["rest"]), first, last)
        elif kind == "bracket":
            yield Word(match[0][1:-1].casefold(), first, last, BRACKET)


def _joined(words: list[Word]) -> list[Word]:
    """Write ``per cent`` and ``co ordinated`` as one word each."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        pair = (last.folded, word.folded) if last else None
        if last and (
            pair == ("per", "cent") or (last.folded == "co" and word.folded.startswith(("ordinat", "operat")))
        ):
            joined[-1] = Word(last.folded + word.folded, last.start, word.end)
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Fold a word: case, marks, spelling in -ise and -ize, the per cent sign."""
    plain = fold_marks(word).casefold().replace("'", "").replace(",", "")
    plain = plain.removesuffix("%")
    if plain.endswith(IN_ISE):
        stem, _, ending = plain.rpartition("is")
        return f"{stem}iz{ending}"
    return plain
