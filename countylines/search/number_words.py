"""The numbers that stand in a question: their places among its words, their hedges, and what they count."""

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.text.english import WORDS_OF_NUMBERS
from countylines.text.folding import fold_punctuation
from countylines.text.stems import lowercase_words
from countylines.vocabulary.question_words import HEDGES_OF_VERBS

BARE = "bare"
"""The name of the hedge of a number that has none."""

SMALL_NUMBER = 10
"""Smaller numbers are no numbers in question where they are written as words: ``one of the men``."""

OLDEST = 120
"""The largest number that may be an age or a size: ``cash under 200000`` is an amount."""

_BETWEEN_NUMBER_AND_NOUN = frozenset({"of", "the"})
_BOUNDING = frozenset({"under", "below", "aged"})
"""Words that make a number behind a noun say of what age or size it is, not how many: ``people under 18``."""


class NumberWords(NamedTuple):
    """A number in a question: *place* is where it stands among the words, from *start* to before *end* with its hedge.

    *written* is the number as the question writes it, *wording* with its hedge.
    """

    place: int
    start: int
    end: int
    value: Decimal
    written: str
    hedge: str
    wording: str


def find_number_words(text: str, used: Collection[int]) -> list[NumberWords]:
    """List the numbers of a question whose places are not *used*: ``fewer than 700`` is one, ``650 to 700`` two."""
    if not any(word[0].isdigit() or word in WORDS_OF_NUMBERS for word in lowercase_words(text)):
        return []
    from countylines.figures.quantity import find_quantities  # noqa: PLC0415  few questions have numbers
    from countylines.text.numbers import find_numbers  # noqa: PLC0415  likewise

    folded = fold_punctuation(text)
    quantities = [one for one in find_quantities(folded) if one.upper is None and one.hedge != BARE]
    found = []
    for number in find_numbers(folded):
        written = folded[number.start : number.end]
        words = lowercase_words(written)
        place = len(lowercase_words(folded[: number.start]))
        is_small_word = words and words[0].isalpha() and number.value < SMALL_NUMBER
        if is_small_word or any(at in used for at in range(place, place + len(words))):
            continue
        around = next((one for one in quantities if one.start <= number.start < one.end), None)
        start, end = (around.start, around.end) if around else (number.start, number.end)
        first, last = (len(lowercase_words(folded[:at])) for at in (start, end))
        hedge, wording = around.hedge if around else BARE, folded[start:end]
        verb = lowercase_words(folded[:start])[-1:]
        if not around and verb and verb[0] in HEDGES_OF_VERBS:
            hedge, first, wording = HEDGES_OF_VERBS[verb[0]], first - 1, f"{verb[0]} {wording}"
        found.append(NumberWords(place, first, last, number.value, written, hedge, wording))
    return found


def words_of_time(text: str, words: Sequence[str]) -> Sequence[str]:
    """Return the *words* of a text as they may tell a time: a number with a thousands separator is no year."""
    if "," not in text:
        return words
    places = [
        len(lowercase_words(text[: one.start()])) for one in re.finditer(r"(?<![\w,.])\d{1,3}(?:,\d{3})+\b", text)
    ]
    return [f"{word[:-3]},{word[-3:]}" if place in places else word for place, word in enumerate(words)]


def is_of_age_or_size(words: Sequence[str], number: NumberWords, terms: Collection[int]) -> bool:
    """Return whether a number says of what age or size the noun before it is; *terms* are the places of nouns."""
    place = number.place
    return number.value <= OLDEST and not _BOUNDING.isdisjoint(words[max(0, place - 1) : place]) and place - 2 in terms


def find_words_beside(
    words: Sequence[str], end: int, terms: Mapping[int, str], describing: Collection[str]
) -> tuple[str, ...]:
    """Return the terms right behind a number and its hedge, which end before *end*; *terms* are by their places.

    A *describing* one behind a noun ends them, because that is a verb: ``3,000 people include children``.
    """
    found: list[str] = []
    while end < len(words) and (end in terms or (words[end] in _BETWEEN_NUMBER_AND_NOUN and not found)):
        term = terms.get(end)
        if term in describing and found and found[-1] not in describing:
            break
        found += [term] if term else []
        end += len(term.split()) if term else 1
    return tuple(found)
