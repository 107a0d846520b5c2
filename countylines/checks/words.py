"""Words of quotations, as they are compared: marks, case, edge punctuation and house spelling make no difference."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from countylines.checks.sieve import straight
from countylines.text.folding import fold_marks
from countylines.text.patterns import late

_TOKEN = late(
    r"""
    (?P<gap>\[\s*(?:\.\s?\.\s?\.|…)\s*\]|\(\s*(?:\.\s?\.\s?\.|…)\s*\)|\.\s?\.\s?\.+|…)
  | (?P<sic>\[\s*sic!?\s*\])
  | (?P<inside>\[(?P<letter>[A-Za-z])\](?P<rest>[\w']+))
  | (?P<bracket>\[[^\[\]]{1,80}\])
  | (?P<word>€?[£$]?\w+(?:[.,']\w+)*%?)
    """,
    re.VERBOSE,
)
"""Match what stands in a quotation with straight marks; the letter ʼ is a letter."""


WORD, GAP, BRACKET = "word", "gap", "bracket"

FIRST_HALVES = frozenset({"per", "co"})
"""Words that can be half of another: ``per cent``, ``co ordinated``."""

HOUSE = (
    (re.compile(r"^co(?=ordinat|operat)"), "co"),
    (re.compile(r"is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)"), "iz"),
)


class Word(NamedTuple):
    """A word of a quotation: how it is compared, and where it stands in the text."""

    folded: str
    start: int
    end: int
    kind: str = WORD


def words_of(text: str, start: int, end: int) -> list[Word]:
    """List the words, gaps and brackets of a piece of text; a dash between words parts them, a hyphen too."""
    found = []
    may_join = False
    for match in _TOKEN.finditer(straight(text[start:end])):
        kind, first, last = match.lastgroup, start + match.start(), start + match.end()
        if kind == "word":
            word = folded(match[0])
            may_join = may_join or word in FIRST_HALVES
            found.append(Word(word, first, last))
        elif kind == "gap":
            found.append(Word("…", first, last, GAP))
        elif kind == "inside":
            found.append(Word(folded(match["letter"] + match["rest"]), first, last))
        elif kind == "bracket":
            found.append(Word(match[0][1:-1].casefold(), first, last, BRACKET))
    return _joined(found) if may_join else found


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
    for pattern, replacement in HOUSE:
        plain = pattern.sub(replacement, plain)
    return plain
