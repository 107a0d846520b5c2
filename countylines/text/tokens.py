"""Tokens: the words, numbers and marks of a text, taken apart once."""

import re
from functools import lru_cache
from typing import NamedTuple

from countylines.text.folding import lower_in_place, straighten_quotes

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:/]\d+)*|[.!?]+|(?<!\w)-|-(?!\w)|[^\w\s-]")
"""A word with the apostrophes in it, a number in digits, or a mark. A hyphen between letters or digits is none."""


class Tokens(NamedTuple):
    """The tokens of a text in lower case, with the offsets of each token's first character and just after its last."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=4096)
def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase as `tokenize` does, quickly where it has letters and spaces alone."""
    plain = phrase.replace("-", " ").lower().split()
    is_plain = phrase.isascii() and all(map(str.isalpha, plain))
    return tuple(plain if is_plain else tokenize(phrase).words)


def tokenize(text: str) -> Tokens:
    """Take a text apart; offsets are those of *text*, marks are straight and letters small."""
    found = [*_TOKEN.finditer(lower_in_place(straighten_quotes(text)))]
    return Tokens([one[0] for one in found], [one.start() for one in found], [one.end() for one in found])
