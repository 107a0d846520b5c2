"""The words of quotations as they are compared: case, marks, punctuation and house spelling make no difference."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from countylines.text import fold_punctuation, lazy_regex, straighten_quotes

_ELLIPSIS = r"\.\s?\.\s?\.+|…"
_PLAIN = r"€?[£$]?\w+(?:[.,']\w+)*%?"
_PLAIN_WORD = lazy_regex(_PLAIN)
_WORD_OR_GAP = lazy_regex(rf"(?P<gap>{_ELLIPSIS})|{_PLAIN}")
_WORD_OR_BRACKET = lazy_regex(
    rf"""
    (?P<gap>(?:[\[(]\s*)?(?:{_ELLIPSIS})(?:\s*[\])])?)
  | (?P<sic>\[\s*sic!?\s*\])
  | (?P<inside>\[(?P<letter>[A-Za-z])\](?P<rest>[\w']+))
  | (?P<bracket>\[[^\[\]]{{1,80}}\])
  | (?P<word>{_PLAIN})
    """,
    re.VERBOSE,
)
"""A word, gap or bracket of a quotation with straight quotation marks; the letter ʼ counts as a letter."""

_ELLIPSES = ("…", "..", ". .", ".\u00a0.")
"""Strings of which a text with an ellipsis contains one."""

WORD, GAP, BRACKET = "word", "gap", "bracket"
"""The kinds of word: a word, an ellipsis that stands for words left out, and words in brackets that were put in."""

SPLIT_WORD_STARTS = frozenset({"per", "co"})
"""First halves of words that some write as two: ``per cent``, ``co ordinated``."""

ISE_ENDINGS = tuple(f"is{ending}" for ending in ("e", "ed", "es", "ing", "ation", "ations", "er", "ers"))
"""Endings that some write with ``-ise`` and others with ``-ize``."""


class Word(NamedTuple):
    """A word of a quotation: the form in which it is compared, and its offsets in the text."""

    folded: str
    start: int
    end: int
    kind: str = WORD


def split_words(text: str, start: int, end: int) -> list[Word]:
    """List the words, gaps and brackets of ``text[start:end]``; dashes and hyphens separate words."""
    piece = straighten_quotes(text[start:end])
    has_gaps = any(ellipsis in piece for ellipsis in _ELLIPSES)
    if "[" in piece or (has_gaps and "(" in piece):
        found = list(_words_and_brackets(piece, start))
    elif has_gaps:
        found = list(_words_and_gaps(piece, start))
    else:
        found = [
            Word(fold_spelling(match[0]), start + match.start(), start + match.end())
            for match in _PLAIN_WORD.finditer(piece)
        ]
    return found if SPLIT_WORD_STARTS.isdisjoint(word.folded for word in found) else _join_per_cent_and_co_words(found)


def _words_and_gaps(piece: str, start: int) -> Iterator[Word]:
    """Yield the words and gaps of a piece without brackets that begins at *start*."""
    for match in _WORD_OR_GAP.finditer(piece):
        kind = GAP if match["gap"] else WORD
        yield Word("…" if match["gap"] else fold_spelling(match[0]), start + match.start(), start + match.end(), kind)


def _words_and_brackets(piece: str, start: int) -> Iterator[Word]:
    """Yield the words, gaps and brackets of a piece that begins at *start*."""
    for match in _WORD_OR_BRACKET.finditer(piece):
        kind, first, last = match.lastgroup, start + match.start(), start + match.end()
        if kind == "word":
            yield Word(fold_spelling(match[0]), first, last)
        elif kind == "gap":
            yield Word("…", first, last, GAP)
        elif kind == "inside":
            yield Word(fold_spelling(match["letter"] + match["rest"]), first, last)
        elif kind == "bracket":
            yield Word(match[0][1:-1].casefold(), first, last, BRACKET)


def _join_per_cent_and_co_words(words: list[Word]) -> list[Word]:
    """Join ``per cent`` and ``co ordinated`` to one word each."""
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
def fold_spelling(word: str) -> str:
    """Fold a word's case, marks, -ise and -ize, and drop a percent sign."""
    plain = fold_punctuation(word).casefold().replace("'", "").replace(",", "")
    plain = plain.removesuffix("%")
    if plain.endswith(ISE_ENDINGS):
        stem, _, ending = plain.rpartition("is")
        return f"{stem}iz{ending}"
    return plain
