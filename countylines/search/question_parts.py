"""What stands in a question: several questions in one text, numbers, negations, and whose words are asked for."""

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from itertools import dropwhile, pairwise
from typing import NamedTuple

from countylines.text import fold_punctuation
from countylines.text.english import WORDS_OF_NUMBERS
from countylines.text.grammar import is_plural
from countylines.text.stems import english_word_lists, lowercase_words
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.question_words import HEDGES_OF_VERBS, QUESTION_WORDS, WISHES, WRITINGS

BARE = "bare"
"""The name of the hedge of a number that has none."""

SMALL_NUMBER = 10
"""Smaller numbers are no numbers in question where they are written as words: ``one of the men``."""

OLDEST = 120
"""The largest number that may be an age or a size: ``cash under 200000`` is an amount."""

OVER, UNDER, AGED = "over", "under", "aged"
"""How an age is bounded."""

_BETWEEN_NUMBER_AND_NOUN = frozenset({"of", "the"})
_BOUNDS = {
    ("over",): OVER, ("above",): OVER, ("older", "than"): OVER, ("under",): UNDER, ("below",): UNDER,
    ("younger", "than"): UNDER, ("aged", "over"): OVER, ("aged", "under"): UNDER, ("aged",): AGED,
}  # fmt: skip
"""Words before a number that make it an age or a size, if they stand behind a noun: ``people under 18``."""
_BOUNDS_BEHIND = {"over": OVER, "older": OVER, "above": OVER, "under": UNDER, "younger": UNDER, "below": UNDER}
"""Words that do so behind a number and a conjunction: ``18 and over``."""
WORDS_OF_AGES = frozenset(word for phrase in _BOUNDS for word in phrase).union(_BOUNDS_BEHIND)
"""The words of those bounds."""
_COMPARING_AGES = frozenset({"older", "younger", "aged"})
_JOINING_BOUND = frozenset({"and", "or"})


class AgeWords(NamedTuple):
    """An age or a size in a question, from *start* to before *end* among its words, and how it is bounded."""

    start: int
    end: int
    bound: str
    value: str


def find_ages(words: Sequence[str], asked: str | None) -> list[AgeWords]:
    """List the ages and sizes: ``people under 18``, ``over-18s``, ``aged 18 and over``, ``18-year-olds``.

    A number is one behind a noun in the plural and a bound. Where a question of yes or no ends with it, it is a count:
    ``were arrests over 100``.
    """
    found: list[AgeWords] = []
    for place, word in enumerate(words):
        if not word.isdecimal() or len(word) > len(str(OLDEST)) or int(word) > OLDEST:
            continue
        before = next((one for one in _BOUNDS if tuple(words[max(0, place - len(one)) : place]) == one), ())
        start, end, bound = place - len(before), place + 1, _BOUNDS.get(before)
        is_count = asked == asking.WHETHER and end == len(words) and _COMPARING_AGES.isdisjoint(before)
        is_age = not _COMPARING_AGES.isdisjoint(before) or (bound and is_plural(" ".join(words[start - 1 : start])))
        if words[end : end + 1] == ["s"] and bound:
            end, is_age, is_count = end + 1, True, False
        elif words[end : end + 1] in (["year"], ["years"]) and words[end + 1 : end + 2] in (["old"], ["olds"]):
            end, bound, is_age = end + 2, bound or AGED, True
        elif not _JOINING_BOUND.isdisjoint(words[end : end + 1]) and words[end + 1 : end + 2]:
            behind = _BOUNDS_BEHIND.get(words[end + 1])
            bound, is_age, end = (behind, True, end + 2) if behind else (bound, is_age, end)
        if bound and is_age and not is_count:
            found.append(AgeWords(start, end, bound, word))
    return found


class NumberWords(NamedTuple):
    """A number in a question: *place* is where it stands among the words, from *start* to before *end* with its hedge.

    *written* is the number as the question writes it, *wording* with its hedge, and *unit* what it says of the unit.
    """

    place: int
    start: int
    end: int
    value: Decimal
    written: str
    hedge: str
    wording: str
    unit: str | None = None


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
        found.append(NumberWords(place, first, last, number.value, written, hedge, wording, number.unit))
    return found


def words_of_time(text: str, words: Sequence[str]) -> Sequence[str]:
    """Return the *words* of a text as they may tell a time: a number with a thousands separator is no year."""
    if "," not in text:
        return words
    places = [
        len(lowercase_words(text[: one.start()])) for one in re.finditer(r"(?<![\w,.])\d{1,3}(?:,\d{3})+\b", text)
    ]
    return [f"{word[:-3]},{word[-3:]}" if place in places else word for place, word in enumerate(words)]


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


REACH_OF_NEGATION = 2
"""How many words after its end a negation may have its term: ``without any knives``."""

_JOINING = frozenset({"and", "or", "nor"})
_WITHIN_LIST = _JOINING | {"the", "any", "a"}
_CONTRACTIONS = frozenset(f"{verb}nt" for verb in asking.VERBS_FIRST) - {"dont"}
"""``weren't`` and the like; what those who ask ``don't`` do is no part of their question."""


def find_negations(words: Sequence[str], terms: Mapping[int, str], asked: str | None) -> dict[range, bool]:
    """Find the places of negations in a question, and whether each denies a verb: ``were not``.

    They are in order, and none is within one of the *terms*, which are by their places. Whether something is not so
    asks the same as whether it is: ``wasn't it 743``.
    """
    found = {}
    inside = {place for at, term in terms.items() if " " in term for place in range(at, at + term.count(" ") + 1)}
    contractions = _CONTRACTIONS if asked != asking.WHETHER else frozenset[str]()
    end = 0
    for place, word in enumerate(words):
        if place < end:
            continue
        phrase = next((one for one in asking.NEGATING if tuple(words[place : place + len(one)]) == one), ())
        end = place + (len(phrase) or word in contractions)
        if end > place and place not in inside:
            is_not = word == "not" and place > 0 and words[place - 1] in asking.VERBS_FIRST
            found[range(place, end)] = is_not or word in contractions
    return found


def negated_places(words: Sequence[str], terms: Mapping[int, str], negations: Mapping[range, bool]) -> dict[int, bool]:
    """Return the places of the *terms* that are negated, all of a list ``not X or Y``, and whether a verb is denied."""
    found: dict[int, bool] = {}
    end = 0  # of the term before
    is_of_verb: bool | None = None
    for at, term in terms.items():
        near = [denies for places, denies in negations.items() if 0 <= at - places.stop < REACH_OF_NEGATION]
        between = frozenset(words[end:at])
        is_listed = not _JOINING.isdisjoint(between) and between <= _WITHIN_LIST
        is_of_verb = near[-1] if near else is_of_verb if is_listed else None
        end = at + term.count(" ") + 1
        if is_of_verb is not None:
            found[at] = is_of_verb
    return found


def find_verb_of_saying(words: Sequence[str], asked: str | None, used: Collection[int]) -> str:
    """Return the verb of ``who said`` and ``did X say``, if words stand behind it that are to have been said."""
    if asked != asking.SAID or not used:
        return ""
    place = min(used)
    is_asked = not asking.WHOSE.isdisjoint(words[:place]) or words[0] in asking.VERBS_FIRST
    is_followed = place + 1 < len(words) and asking.ABOUT.isdisjoint(words[place + 1 : place + 2])
    return words[place] if is_asked and is_followed else ""


def places_of_speaker(
    words: Sequence[str], asked: str | None, used: Collection[int], people: Collection[int], stop: Collection[str]
) -> range | None:
    """Return where the name of the one stands whose words are asked for; empty if it is not told, None if none are.

    ``did X say``, ``a quote from X``, ``X on Y``, ``according to X``. The places *used* say what is asked for, and
    *people* are those of the words of people's names.
    """
    for at, pair in enumerate(pairwise(words)):
        if pair[1] in asking.ABOUT and at in people and asked in (None, asking.SAID):
            return range(at + 1)
        name = range(at + 2, next_place_or_end(words, stop, at + 2))
        if pair == asking.ACCORDING_TO and any(place in people for place in name):
            return name
    return _places_of_quoted_speaker(words, min(used), used) if asked == asking.SAID else None


def _places_of_quoted_speaker(words: Sequence[str], said: int, used: Collection[int]) -> range:
    """Return where the name of the one stands who *said* what is asked for; empty if that is asked: ``who said``."""
    helping = max((at for at, word in enumerate(words[:said]) if word in asking.HELPING_VERBS), default=None)
    if not asking.WHOSE.isdisjoint(words):
        return range(0)
    if helping is not None:
        return range(helping + 1, said)
    is_followed = said + 1 not in used and asking.BY.issuperset(words[said + 1 : said + 2])
    return range(said + 1, next_place_or_end(words, asking.ABOUT, said + 2)) if is_followed else range(0)


def next_place_or_end(words: Sequence[str], wanted: Collection[str], start: int) -> int:
    """Return the first place from *start* on of a word that is *wanted*, or the number of all words."""
    return next((at for at in range(start, len(words)) if words[at] in wanted), len(words))


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
    """List the parts of a text that may be questions, without the words by which people say that they ask.

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


def without_words_of_asking(text: str) -> str:
    """Return the words of a question from its first on that says something: ``how can the public help`` has two."""
    stop = english_word_lists().stop
    return " ".join(dropwhile(lambda token: stop.issuperset(lowercase_words(token)), text.split()))
