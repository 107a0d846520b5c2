"""Words, as the record's and a copy's are held against each other: letters and digits, currency and per cent signs.

A number is one word with its points and commas. Whatever stands between words is a mark: quotation marks, dashes,
commas, spaces, line ends. Case counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_APOSTROPHES = "\u02bb\u02bc"
"""Letters to Unicode, and apostrophes to whoever types them."""
_JOINED = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
"""Accents that stand behind their letter, soft hyphens, characters that nobody sees: part of the word they are in."""
_LETTER = rf"[^\W_{_APOSTROPHES}]"
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[{_JOINED}]|(?<=\d)[.,](?=\d))*+|[£$€¥%&+]")


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Find the words of a text, in order."""
    return _WORD.finditer(text)


def fold_word(word: str) -> str:
    """Write a word in one way: letters composed, ligatures in letters, without what nobody sees."""
    return word if word.isascii() else _folded(word)


@lru_cache(maxsize=1 << 12)
def _folded(word: str) -> str:
    from unicodedata import category, normalize  # noqa: PLC0415  of most texts no word comes here

    return normalize("NFKC", "".join(mark for mark in word if category(mark) != "Cf"))
