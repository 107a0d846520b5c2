"""Sieve: which paragraphs of a text can hold a number or a date that is of interest, by their words alone.

Most paragraphs of a long text hold none, and are seen no more.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from countylines.documents.offset_map import CELL_SEPARATOR
from countylines.text.english import MONTHS, ORDINALS, TENS, UNITS
from countylines.text.folding import lower_in_place
from countylines.vocabulary.counted_as import FRAMES_OF

Span = tuple[int, int]

PARAGRAPH = "\n\n"
"""What parts paragraphs."""

NOUNS = frozenset(noun.replace("-", " ").split()[-1] for noun in FRAMES_OF)
"""The last words of the record's nouns."""

NUMBERS = frozenset({*UNITS, *TENS} - {"zero"}) | frozenset(
    "hundred hundreds thousand thousands million millions dozen dozens score scores".split()
)
MONTH_WORDS = frozenset({name.lower() for month in MONTHS for name in (month, month[:3])} | {"sept"})
LENGTHS = frozenset("day days week weeks month months fortnight fortnightly year thirtieth st nd rd th".split()).union(
    ORDINALS
)
CAMPAIGNS = frozenset(
    "crackdown operation campaign action blitz sweep clampdown crack push intensification raids swoop drive offensive "
    "week activity enforcement".split()
)
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")


class PrefilteredParagraphs(NamedTuple):
    """The paragraphs of a text, and the numbers of those that may count or date something."""

    paragraphs: list[Span]
    counting: list[int]
    dating: list[int]


def prefilter(text: str) -> PrefilteredParagraphs:
    """Part a text into paragraphs and look at the words of each."""
    sifted = PrefilteredParagraphs([], [], [])
    start = 0
    while start <= len(text):
        end = text.find(PARAGRAPH, start)
        end = len(text) if end < 0 else end
        _look_at(text[start:end], sifted)
        sifted.paragraphs.append((start, end))
        start = end + len(PARAGRAPH)
    return sifted


def _look_at(paragraph: str, sifted: PrefilteredParagraphs) -> None:
    number = len(sifted.paragraphs)
    words = set(_WORD.findall(lower_in_place(paragraph)))
    has_digit = _DIGIT.search(paragraph) is not None
    if CELL_SEPARATOR in paragraph or (not NOUNS.isdisjoint(words) and (has_digit or not NUMBERS.isdisjoint(words))):
        sifted.counting.append(number)
    if (has_digit and not MONTH_WORDS.isdisjoint(words)) or not (
        CAMPAIGNS.isdisjoint(words) or LENGTHS.isdisjoint(words)
    ):
        sifted.dating.append(number)


def is_numbered(lower: str) -> bool:
    """Tell whether a number stands in a text in lower case, in digits or in words."""
    return _DIGIT.search(lower) is not None or not NUMBERS.isdisjoint(_WORD.findall(lower))
