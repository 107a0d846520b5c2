"""Ordinary English words, listed by what they do in a sentence in ``english_words.txt``."""

import os.path
from functools import cache
from typing import NamedTuple


class EnglishWords(NamedTuple):
    """Ordinary words, in lower case.

    *stop* words only make a sentence. *describing* ones are verbs, adjectives and adverbs of general use, *naming* ones
    nouns of everyday life.
    """

    stop: frozenset[str]
    describing: frozenset[str]
    naming: frozenset[str]


@cache
def english_words() -> EnglishWords:
    """Read the lists, once."""
    path = os.path.join(os.path.dirname(__file__), "english_words.txt")  # noqa: PTH118, PTH120  as in record/files.py
    with open(path, encoding="ascii") as file:  # noqa: PTH123  likewise
        sections = file.read().split("\n[")[1:]
    return EnglishWords(*(frozenset(section.partition("\n")[2].split()) for section in sections))
