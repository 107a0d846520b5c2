"""Ordinary English words, listed by what they do in a sentence in ``english_words.txt``."""

import os.path
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple


class EnglishWords(NamedTuple):
    """Ordinary words, in lower case.

    *stop* words say nothing of what a sentence is about. *describing* ones are verbs, adjectives and adverbs of general
    use, *naming* ones nouns of everyday life. *irregular* maps forms of verbs to their verb, ``ran`` to ``run``, and
    American spellings to British ones.
    """

    stop: frozenset[str]
    describing: frozenset[str]
    naming: frozenset[str]
    irregular: Mapping[str, str]


@cache
def english_word_lists() -> EnglishWords:
    """Read the lists, once."""
    path = os.path.join(os.path.dirname(__file__), "english_words.txt")  # noqa: PTH118, PTH120  as in record/files.py
    with open(path, encoding="ascii") as file:  # noqa: PTH123  likewise
        *lists, verbs = (section.partition("\n")[2] for section in file.read().split("\n[")[1:])
    irregular = {form: verb for verb, *forms in map(str.split, verbs.split(";")) for form in forms}
    stop, describing, naming = (frozenset(words.split()) for words in lists)
    return EnglishWords(stop, describing, naming, irregular)
