"""Search terms: the words, phrases, numbers, ages and sizes of a question that are looked for in the record."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.hedges import BARE
from countylines.figures.interval import plain_number
from countylines.text import fold_punctuation
from countylines.text.english import WORDS_OF_NUMBERS
from countylines.text.grammar import AUXILIARIES, is_plural
from countylines.text.stems import Phrase, Stems, lowercase_words
from countylines.vocabulary import question_words as asking

if TYPE_CHECKING:
    from countylines.figures.quantity import Quantity
    from countylines.text.numbers import Number

PLAIN, SETTING, DESCRIPTION, RESTRICTION, NUMBER = "plain", "setting", "description", "restriction", "number"
"""The kinds of term.

SETTING is for words that everything in the record shares, DESCRIPTION for ordinary verbs and adjectives, and
RESTRICTION for words that must be found literally.
"""

SMALL_NUMBER = 10
"""A number in words that is smaller than this is not read as a number, as in ``one of the men``."""

OLDEST = 120
"""The largest number that may be an age or a size: ``cash under 200000`` is an amount."""

PERCENT, DURATION = "%", "time"
"""Units of numbers that count nothing: ``12%``, ``12 days``."""

_UNIT_AFTER = re.compile(
    r"\s?(?:(?P<percent>%|per ?cent\b)|[\s-]?(?P<time>(?:minute|hour|day|week|fortnight|month|year)s?\b))",
    re.IGNORECASE,
)

_BOUNDS = {
    **dict.fromkeys(("over", "above", "older"), "over"), **dict.fromkeys(("under", "below", "younger"), "under"),
    "aged": "aged",
}  # fmt: skip
"""Words that bound an age, each with the stem that the record uses for that bound."""
WORDS_OF_AGES = frozenset({*_BOUNDS, "than"})
"""The words that bound an age or a size."""
_AGE = (
    r"(?<!\S)(?:(?P<before>(?:older|younger) than|aged (?:over|under)|aged|over|above|under|below) )?"
    r"(?P<number>\d{1,3})"
    r"(?P<after> s| years? olds?| (?:and|or) (?:over|older|above|under|younger|below)(?! than))?(?!\S)"
)


class QuestionTerm(NamedTuple):
    """A word or phrase of a question, with all *phrases* that match it and the weight of a match by each.

    If the term is a *number*, *counted* are the terms directly after it, which say what it counts, *hedge* is its
    hedge, *wording* is how the question writes the number and its hedge, and *unit* is its unit. *restricts* is only
    set for terms after ``how many``: True if the term restricts what is counted, False if it says who did it.
    """

    word: str
    kind: str
    phrases: Mapping[Phrase, float]
    number: Decimal | None = None
    counted: tuple[str, ...] = ()
    hedge: str = BARE
    wording: str = ""
    unit: str | None = None
    restricts: bool | None = None

    @property
    def own_stems(self) -> frozenset[str]:
        """The stems of the term's own words, without synonyms."""
        return frozenset(stem for phrase in self.own_phrases for stem in phrase)

    @property
    def own_phrases(self) -> list[Phrase]:
        """The phrases of the term itself, without synonyms."""
        return [phrase for phrase, factor in self.phrases.items() if factor == 1]


Placed = tuple[range, QuestionTerm]
"""A term with the places of its words in the question; the places of a number include its hedge."""


def find_ages(words: Sequence[str], asked: str | None) -> list[Placed]:
    """List the ages and sizes: ``people under 18``, ``over-18s``, ``aged 18 and over``, ``18-year-olds``.

    A number with a bound is an age after a plural noun, or after a verb if things are counted: ``how many were under
    18``. At the end of a yes-or-no question it is a count: ``were arrests over 100``. The term matches only documents
    that contain the number with the same bound.
    """
    if not any(word.isdecimal() for word in words):
        return []
    text, found = " ".join(words), list[Placed]()
    for match in re.finditer(_AGE, text):
        before, after = match["before"] or "", match["after"] or ""
        start = text.count(" ", 0, match.start())
        end = start + match[0].count(" ") + 1
        bound_words = [word for word in f"{before}{after}".split() if word in _BOUNDS]
        bound = _BOUNDS[bound_words[-1]] if bound_words else "aged"
        is_compared = before.startswith(("older", "younger", "aged")) or after != ""
        noun = words[start - 1] if start else ""
        is_count = asked == asking.WHETHER and end == len(words)
        is_age = is_compared or (
            not is_count and (is_plural(noun) or (asked == asking.HOW_MANY and noun in AUXILIARIES))
        )
        if (bound_words or "old" in after) and is_age and int(match["number"]) <= OLDEST:
            term = QuestionTerm(" ".join(words[start:end]), RESTRICTION, {(bound, match["number"]): 1.0})
            found.append((range(start, end), term))
    return found


def find_numbers_in_question(
    text: str, used: Collection[int], stems: Stems, counted: Collection[str] = ()
) -> list[Placed]:
    """List the numbers of a question at places that are not *used*: ``fewer than 700`` is one, ``650 to 700`` are two.

    A small number in words is only listed if a stem in *counted* follows: ``two axes``, but not ``two of the men``.
    """
    if not any(word[0].isdigit() or word in WORDS_OF_NUMBERS for word in lowercase_words(text)):
        return []
    from countylines.figures.quantity import find_quantities  # noqa: PLC0415  few questions have numbers
    from countylines.text.numbers import find_numbers  # noqa: PLC0415  likewise

    folded = fold_punctuation(text)
    quantities = [
        one
        for one in find_quantities(folded)
        if one.upper is None and one.hedge != BARE and not _begins_with_preposition(folded, one)
    ]
    found: list[Placed] = []
    for number in find_numbers(folded):
        words = lowercase_words(folded[number.start : number.end])
        place, following = _count_words(folded, number.start), lowercase_words(folded[number.end :])[:1]
        is_of_counted = any(stems[word] in counted for word in following)
        is_small_count = is_of_counted and 1 < number.value < SMALL_NUMBER
        is_small_word = words[0].isalpha() and number.value < SMALL_NUMBER and not is_small_count
        if is_small_word or any(at in used for at in range(place, place + len(words))):
            continue
        around = next((one for one in quantities if one.start <= number.start < one.end), None)
        places, term = _make_number_term(folded, number, around)
        if term.unit == DURATION and is_of_counted:
            term = term._replace(unit=None)
        if not is_small_count:
            term = term._replace(phrases={**term.phrases, tuple(stems[word] for word in words): 1.0})
        found.append((places, term))
    return found


def _begins_with_preposition(folded: str, hedged: Quantity) -> bool:
    """Return whether the hedge of a number is ``about`` and belongs to the word before it, as in ``wrong about 12``.

    It does not if a clause begins with the number, as in ``is it right about 12 hens were there``.
    """
    before, after = lowercase_words(folded[: hedged.start])[-1:], lowercase_words(folded[hedged.end :])[:2]
    is_about = lowercase_words(folded[hedged.start : hedged.end])[0] == "about"
    return is_about and not asking.BEFORE_ABOUT.isdisjoint(before) and AUXILIARIES.isdisjoint(after)


def _make_number_term(folded: str, number: Number, around: Quantity | None) -> Placed:
    """Return the term for a number, with its hedge and unit from the quantity *around* it or the words next to it."""
    start, end = (around.start, around.end) if around else (number.start, number.end)
    first, last = _count_words(folded, start), _count_words(folded, end)
    hedge, wording, unit = around.hedge if around else BARE, folded[start:end], number.unit
    verb = "".join(lowercase_words(folded[:start])[-1:])
    if not around and verb in asking.HEDGES_OF_VERBS:
        hedge, first, wording = asking.HEDGES_OF_VERBS[verb], first - 1, f"{verb} {wording}"
    if unit is None and (after := _UNIT_AFTER.match(folded, end)):
        unit = PERCENT if after["percent"] else DURATION
        wording, last = f"{wording}{after[0]}", _count_words(folded, after.end())
    value = plain_number(number.value)
    return range(first, last), QuestionTerm(value, NUMBER, {(value,): 1.0}, number.value, (), hedge, wording, unit)


def _count_words(text: str, end: int) -> int:
    """Count the words of a text before the offset *end*."""
    return len(lowercase_words(text[:end]))


def find_counted_terms(words: Sequence[str], end: int, terms: Mapping[int, QuestionTerm]) -> tuple[str, ...]:
    """Return the terms directly after a number whose words end before the place *end*; *terms* are keyed by place.

    A description after a noun is not included, because it is a verb: ``3,000 people include children``.
    """
    found: list[QuestionTerm] = []
    while end < len(words) and (end in terms or (words[end] in ("of", "the") and not found)):
        term = terms.get(end)
        if term and term.kind == DESCRIPTION and found:
            break
        found += [term] if term else []
        end += len(term.word.split()) if term else 1
    return tuple(term.word for term in found)
