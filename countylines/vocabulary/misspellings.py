"""Correct misspelt words in a question, using the words of the record, of questions and of ordinary English."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text import singular_of
from countylines.text.english import ONES, SCALES, TENS
from countylines.text.stems import english_word_lists, lowercase_words, stem
from countylines.vocabulary.question_words import PHRASES_OF_TYPES

ABBREVIATIONS = {
    "wot": "what", "wots": "what", "pls": "please", "plz": "please", "thx": "thanks", "ppl": "people",
    "govt": "government", "dept": "department", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years", "u": "you",
    "ur": "your", "r": "are", "cos": "because", "bc": "because", "tho": "though", "thru": "through", "abt": "about",
    "approx": "about", "avg": "average", "qty": "number", "nr": "number", "num": "number", "hr": "hour", "hrs": "hours",
    "mins": "minutes", "asap": "soon", "btw": "also", "fyi": "also", "def": "definition", "w": "with",
    "wat": "what", "rly": "really", **dict.fromkeys(("lol", "omg", "haha", "tbh", "imo"), "please"),
    "mans": "men", "womans": "women", "childs": "children", "childrens": "children", "peoples": "people",
}  # fmt: skip
"""Short forms that people type, each with the full word."""

ASKING_WORDS = (
    *(word for _, phrases in PHRASES_OF_TYPES for phrase in phrases for word in phrase.split()),
    *ONES, *TENS, *SCALES,
)  # fmt: skip
"""Words of questions, which may be misspelt although no record contains them."""

SHORTEST_STOP_WORD = 5
"""Shorter stop words are not used as corrections, because they resemble too many other words."""


def find_misspelt(
    words: Collection[str], known: Collection[str], candidates: Sequence[str], dataset: Dataset
) -> Iterator[tuple[str, str]]:
    """Yield the misspelt or shortened *words*, each with its correction from *candidates* or ASKING_WORDS.

    A long word may also be corrected to a stem in *known*, of which *candidates* may have only longer forms. A word is
    not misspelt if its stem is in *known*, if it is an ordinary English word or a form of an ordinary verb, or if it is
    in the name of a place. Other ordinary words are corrections only if their letters are the same in
    another order, or if they are stop words of at least SHORTEST_STOP_WORD letters.
    """
    english = english_word_lists()
    asking = frozenset(map(stem, ASKING_WORDS))
    unknown = [
        word
        for word in dict.fromkeys(words)
        if stem(word) not in known
        and stem(word) not in asking
        and word not in english.stop
        and english.naming.isdisjoint((word, stem(word)))
        and (singular_of(word) not in english.naming or stem(singular_of(word)) in known)
        and english.describing.isdisjoint((word, stem(word), f"{stem(word)}e"))
    ]
    ordinary = english.stop | english.describing
    elsewhere = place_words(dataset) if unknown else ()
    long_stop_words = sorted(word for word in english.stop if len(word) >= SHORTEST_STOP_WORD)
    stems = sorted(known) if unknown else ()
    for word in unknown:
        swapped = sorted(one for one in ordinary if sorted(one) == sorted(word) and one[0] in word[:2])
        meant = (
            ABBREVIATIONS.get(word)
            or find_nearest_known_word(word, candidates)
            or find_nearest_known_word(word, ASKING_WORDS)
            or find_nearest_known_word(word, stems if len(word) >= LENGTH_FOR_TWO else ())
            or next(iter(swapped), None)
            or next((one for one in ASKING_WORDS if len(word) > 1 and _without_vowels(one) == word), None)
            or find_nearest_known_word(word, long_stop_words if len(word) >= SHORTEST_STOP_WORD else ())
        )
        if meant and word not in elsewhere:
            yield word, meant


def _without_vowels(word: str) -> str:
    """Return a word without its vowels, as in ``hw mny``."""
    return "".join(letter for letter in word if letter not in "aeiou")


@once_per_dataset
def place_names(dataset: Dataset) -> frozenset[str]:
    """Return the names of places, in lower case."""
    return frozenset(name.lower() for place in dataset.objects("places") for name in place["names"])


def place_words(dataset: Dataset) -> frozenset[str]:
    """Return the words of the names of places, in lower case."""
    return frozenset(word for name in place_names(dataset) for word in lowercase_words(name))


LEAST_LENGTH = 4
"""The fewest letters of a word that may have one typing error.

With 3, correct words are taken for misspellings of others, such as ``cut`` for ``cuts``. With 8, and 16 for two errors,
half of the tested errors are not noticed.
"""
LENGTH_FOR_TWO = 8
"""The fewest letters of a word that may have two typing errors; with 6, ``burgle`` is taken for ``bundle``."""


def find_nearest_known_word(word: str, known: Mapping[str, int] | Iterable[str]) -> str | None:
    """Return the known word that differs from *word* by the fewest typing errors, or None if none is near enough.

    The first letter must be right, or swapped with the second. In a word of four letters no letter may be replaced,
    because that mostly gives a different word. If several words are equally near, the first is returned.
    """
    if len(word) < LEAST_LENGTH or not word.isalpha():
        return None
    limit = 2 if len(word) >= LENGTH_FOR_TWO else 1
    best, meant = limit + 1, None
    for other in known:
        if abs(len(other) - len(word)) > limit or word[0] not in other[:2] or other[:1] not in word[:2]:
            continue
        if len(word) == len(other) == LEAST_LENGTH and sorted(word) != sorted(other):
            continue
        distance = edit_distance(word, other, limit)
        if distance < best:
            best, meant = distance, other
    return meant


def edit_distance(first: str, second: str, limit: int) -> int:
    """Count the letters to insert, delete, change or swap with a neighbour; return ``limit + 1`` if over *limit*."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        older, before, row = before, row, [place]
        for column, facing in enumerate(second, 1):
            cost = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != facing))
            if place > 1 and column > 1 and letter == second[column - 2] and first[place - 2] == facing:
                cost = min(cost, older[column - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
