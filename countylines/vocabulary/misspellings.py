"""Misspelt words of a question, read by the words of a record, of asking and of English."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from countylines.record.dataset import Dataset
from countylines.text.english import ONES, SCALES, TENS
from countylines.text.english_words import english_word_lists
from countylines.text.spelling import find_nearest_known_word
from countylines.text.stems import lowercase_words, stem
from countylines.vocabulary.question_words import ABBREVIATIONS, PHRASES_OF_TYPES

ASKING_WORDS = (
    *(word for _, phrases in PHRASES_OF_TYPES for phrase in phrases for word in phrase.split()),
    *ONES, *TENS, *SCALES,
)  # fmt: skip
"""Words of questions that may be misspelt, though no record has them."""


SHORTEST_STOP_WORD = 5
"""A shorter word that only makes a sentence is like too many others to be meant by a misspelt one."""


def find_misspelt(
    words: Collection[str], known: Collection[str], candidates: Sequence[str], dataset: Dataset
) -> Iterator[tuple[str, str]]:
    """Yield the misspelt or shortened ones of *words*, each with the word that is meant: one of *candidates*, or of asking.

    What has a stem in *known* is not misspelt, nor is a word of ordinary English, or of the name of a place. In an
    ordinary word two neighbouring letters may be swapped.
    """
    english = english_word_lists()
    asking = frozenset(map(stem, ASKING_WORDS))
    unknown = [
        word
        for word in dict.fromkeys(words)
        if stem(word) not in known
        and stem(word) not in asking
        and word not in english.naming | english.stop | english.describing
    ]
    elsewhere = place_words(dataset) if unknown else ()
    ordinary = english.stop | english.describing
    long_stop_words = sorted(word for word in english.stop if len(word) >= SHORTEST_STOP_WORD)
    for word in unknown:
        swapped = sorted(one for one in ordinary if sorted(one) == sorted(word) and one[0] in word[:2])
        meant = (
            ABBREVIATIONS.get(word)
            or find_nearest_known_word(word, candidates)
            or find_nearest_known_word(word, ASKING_WORDS)
            or next(iter(swapped), None)
            or find_nearest_known_word(word, long_stop_words if len(word) >= SHORTEST_STOP_WORD else ())
        )
        if meant and word not in elsewhere:
            yield word, meant


def place_names(dataset: Dataset) -> frozenset[str]:
    """Return the names of places, in lower case; they are listed once."""
    if "place names" not in dataset.cache:
        names = (name.lower() for place in dataset.unchecked_objects("places") for name in place["names"])
        dataset.cache["place names"] = frozenset(names)
    found: frozenset[str] = dataset.cache["place names"]
    return found


def place_words(dataset: Dataset) -> frozenset[str]:
    """Return the words of the names of places, in lower case."""
    return frozenset(word for name in place_names(dataset) for word in lowercase_words(name))
