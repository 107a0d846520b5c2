"""What counts as a word when the record is compared with a copy: letters and digits, currency and per cent signs.

A number is one word with its points and commas. Everything else (quotation marks, dashes, commas, spaces, line ends)
stands between words. Case matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_APOSTROPHES = "\u02bb\u02bc"
"""Letters in Unicode, but typed as apostrophes."""
_JOINED = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
"""Combining accents, soft hyphens and invisible characters: part of the word in which they stand."""
_LETTER = rf"[^\W_{_APOSTROPHES}]"
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[{_JOINED}]|(?<=\d)[.,](?=\d))*+|[£$€¥%&+]")


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Find the words of a text, in order."""
    return _WORD.finditer(text)


def fold_word(word: str) -> str:
    """Return a word with its accents composed, its ligatures resolved and its invisible characters removed."""
    return word if word.isascii() else _fold_letter_forms(word)


@lru_cache(maxsize=1 << 12)
def _fold_letter_forms(word: str) -> str:
    from unicodedata import category, normalize  # noqa: PLC0415  most texts have no such word

    return normalize("NFKC", "".join(character for character in word if category(character) != "Cf"))
