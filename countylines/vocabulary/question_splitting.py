"""What people type around a question: quotation marks, several questions in one text, and that they ask."""

from __future__ import annotations

import re

from countylines.text.stems import lowercase_words
from countylines.vocabulary.question_words import QUESTION_WORDS, WISHES, WRITINGS

FEWEST_ITEMS = 2
"""How many items make a list."""

OPENING_MARKS = "\"“'‘"
"""The marks that may open a quotation in a question."""


def quoted_words(text: str) -> str:
    """Return the words that a question has in quotation marks, if they are five or more."""
    if not any(mark in text for mark in OPENING_MARKS):
        return ""
    quoted = re.search(r"""(?:^|\s)["“'‘](\S+(?:\s+\S+){4,})["”'’]""", text)
    return quoted[1] if quoted else ""


def single_questions(text: str) -> list[str]:
    """List the parts of a text that may be questions, without the words by which people say that they ask, and what for.

    ``I need to know how many; when was it, and who led it?`` has three.
    """
    parts = re.split(
        r"(?<=[.?!:;])\s+|\s+[-–—]\s+|,\s+(?=(?:and|but|please|i|we|my|our|is that)\b)", text, flags=re.IGNORECASE
    )
    use = rf"\s+for (?:an?|my|our|the|his|her) (?:{'|'.join(WRITINGS)})\b"
    return [re.sub(use, "", part[_end_of_request_words(part) :]) for part in parts]


def parts_by_numbers(text: str) -> list[str]:
    """List the parts of a question that asks of a number and of another one: ``were 5 men and 7 women there``."""
    return re.split(r",?\s+and\s+(?=[£$€]?\d)", text, flags=re.IGNORECASE)


def parts_by_items(text: str) -> list[tuple[str, str]]:
    """List the items of a list of single words, ``how many X, Y and Z in May``, each with the question of it alone."""
    segments = re.split(r",?\s+(?:and|or|than|to|versus|vs\.?)\s+|,\s+", text, flags=re.IGNORECASE)
    first, last = segments[0].split(), segments[-1].split()
    if len(segments) < FEWEST_ITEMS or not (first and last) or any(len(one.split()) != 1 for one in segments[1:-1]):
        return []
    before, after = " ".join(first[:-1]), " ".join(last[1:])
    items = [one.strip("?.!") for one in (first[-1], *segments[1:-1], last[0])]
    return [(item.lower(), f"{before} {item} {after}") for item in items]


def _end_of_request_words(text: str) -> int:
    """Return where the words end by which somebody says that they ask: ``I need to know``."""
    wish = re.match(rf"[^,]*?\b(?:{'|'.join(WISHES)})\b(?: to \w+)?", text, re.IGNORECASE)
    return wish.end() if wish and QUESTION_WORDS.isdisjoint(lowercase_words(wish[0])) else 0
