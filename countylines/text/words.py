"""The words of quotations in the form in which they are compared, without case, marks and differences of spelling."""

import re
from functools import lru_cache
from typing import NamedTuple

from countylines.text import fold_punctuation, lazy_regex, straighten_quotes

_ELLIPSIS = r"\.\s?\.\s?\.+|…|_{2,}(?:\s_{2,})*+"
_WORD_OR_BRACKET = lazy_regex(
    rf"""
    (?P<gap>(?:[\[(]\s*)?(?:{_ELLIPSIS})(?:\s*[\])])?)
  | (?P<sic>\[\s*sic!?\s*\])
  | (?P<inside>\[[A-Za-z]\][\w']+)
  | (?P<bracket>\[[^\[\]]{{1,80}}\])
  | €?[£$]?\w+(?:[.,']\w+)*%?
    """,
    re.VERBOSE,
)
"""A pattern for a word, gap or bracket of a quotation whose marks are straight; ʼ counts as a letter."""

WORD, GAP, BRACKET = "word", "gap", "bracket"
"""The kinds of word: a word, an ellipsis in place of omitted words, and inserted words in brackets."""

_FIRST_HALVES = ("per", "co")
_SPLIT_WORD = lazy_regex(r"per cent|co (?:ordinat|operat).*")
"""Words that may be written as two: ``per cent``."""

ISE_ENDINGS = tuple(f"is{ending}" for ending in ("e", "ed", "es", "ing", "ation", "ations", "er", "ers"))
"""Endings in -is-, which may also be written with -iz-."""


class Word(NamedTuple):
    """A word of a quotation: the form in which it is compared, and its offsets in the text."""

    folded: str
    start: int
    end: int
    kind: str = WORD


def split_words(text: str, start: int, end: int) -> list[Word]:
    """List the words, gaps and brackets of ``text[start:end]``; dashes and hyphens separate words."""
    piece = straighten_quotes(text[start:end])
    found: list[Word] = []
    for match in _WORD_OR_BRACKET.finditer(piece):
        kind, folded, first = match.lastgroup, match[0], start + match.start()
        if kind == "sic":
            continue
        if kind == GAP:
            folded = "…"
        elif kind == BRACKET:
            folded = folded[1:-1].casefold()
        else:
            folded = fold_spelling(folded.replace("[", "").replace("]", "") if kind else folded)
            kind = WORD
        before = found[-1].folded if found else ""
        if before in _FIRST_HALVES and _SPLIT_WORD.fullmatch(f"{before} {folded}"):
            folded, first, kind = before + folded, found.pop().start, WORD
        found.append(Word(folded, first, start + match.end(), kind))
    return found


@lru_cache(maxsize=1 << 16)
def fold_spelling(word: str) -> str:
    """Return a word in lower case, without apostrophes, commas and %, with -ize for -ise, -ence for -ense."""
    plain = fold_punctuation(word).casefold().replace("'", "").replace(",", "")
    plain = plain.removesuffix("%")
    if plain.endswith(("ense", "enses")):  # offense
        plain = "enc".join(plain.rsplit("ens", 1))
    if plain.endswith(ISE_ENDINGS):
        stem, _, ending = plain.rpartition("is")
        return f"{stem}iz{ending}"
    return plain
