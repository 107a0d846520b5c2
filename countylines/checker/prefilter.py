"""Select the paragraphs that may contain a figure or a date, by looking at single words only.

Most paragraphs of a long text contain neither and are not read again.
"""

import re
from typing import NamedTuple

from countylines.documents.offset_map import CELL_SEPARATOR
from countylines.text.english import MONTHS, ONES, ORDINALS, TENS
from countylines.text.folding import lower_in_place

TextSpan = tuple[int, int]

PARAGRAPH_SEPARATOR = "\n\n"
"""Stands between the paragraphs of a document's text."""

NUMBER_WORDS = frozenset({*ONES, *TENS} - {"zero"}) | frozenset(
    "hundred hundreds thousand thousands million millions dozen dozens score scores".split()
)
MONTH_WORDS = frozenset({name.lower() for month in MONTHS for name in (month, month[:3])} | {"sept"})
LENGTH_WORDS = frozenset(
    "day days week weeks month months fortnight fortnightly year thirtieth st nd rd th".split()
).union(ORDINALS)
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


class PrefilteredParagraphs(NamedTuple):
    """The paragraphs of a text, and the numbers of those that may contain figures or dates."""

    paragraphs: list[TextSpan]
    counting: list[int]
    dating: list[int]


def prefilter(text: str, last_words: frozenset[str], campaign_words: frozenset[str]) -> PrefilteredParagraphs:
    """Split a text into paragraphs and select those that may contain figures or dates.

    A figure needs one of *last_words*, the last words of the nouns that are counted, a date a month
    or one of *campaign_words*.
    """
    prefiltered = PrefilteredParagraphs([], [], [])
    start = 0
    while start <= len(text):
        end = text.find(PARAGRAPH_SEPARATOR, start)
        end = len(text) if end < 0 else end
        _classify_paragraph(text[start:end], last_words, campaign_words, prefiltered)
        prefiltered.paragraphs.append((start, end))
        start = end + len(PARAGRAPH_SEPARATOR)
    return prefiltered


def _classify_paragraph(
    paragraph: str, last_words: frozenset[str], campaign_words: frozenset[str], prefiltered: PrefilteredParagraphs
) -> None:
    number = len(prefiltered.paragraphs)
    words = set(_WORD.findall(lower_in_place(paragraph)))
    has_digit = _DIGIT.search(paragraph) is not None
    if CELL_SEPARATOR in paragraph or (
        not last_words.isdisjoint(words) and (has_digit or not NUMBER_WORDS.isdisjoint(words))
    ):
        prefiltered.counting.append(number)
    if (has_digit and not MONTH_WORDS.isdisjoint(words)) or not (
        campaign_words.isdisjoint(words) or LENGTH_WORDS.isdisjoint(words)
    ):
        prefiltered.dating.append(number)


def is_numbered(lower: str) -> bool:
    """Return whether a text in lower case contains a number, in digits or in words."""
    return _DIGIT.search(lower) is not None or not NUMBER_WORDS.isdisjoint(_WORD.findall(lower))
