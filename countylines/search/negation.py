"""Negation in questions: what is left out, ``weapons except knives``, and what was not done, ``were not arrested``."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.vocabulary import question_words as asking

REACH_OF_NEGATION = 2
"""How many words after its end a negation may have its term: ``without any knives``."""

_JOINING = frozenset({"and", "or", "nor"})
_WITHIN_LIST = _JOINING | {"the", "any", "a"}
_CONTRACTIONS = frozenset(f"{verb}nt" for verb in asking.VERBS_FIRST) - {"dont"}
"""``weren't`` and the like; what those who ask ``don't`` do is no part of their question."""


class Negation(NamedTuple):
    """A negation: the *places* of its words, and whether it denies a verb: ``were not``."""

    places: range
    is_of_verb: bool


def find_negations(words: Sequence[str], terms: Mapping[int, str], asked: str | None) -> Iterator[Negation]:
    """Find the negations in a question, in order; not within one of its *terms*, which are by their places.

    Whether something is not so asks the same as whether it is: ``wasn't it 743``.
    """
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
            yield Negation(range(place, end), is_not or word in contractions)


def negated_places(
    words: Sequence[str], terms: Mapping[int, str], negations: Sequence[Negation]
) -> dict[int, Negation]:
    """Return the places of the *terms* that are negated, each with its negation: all of a list, ``not X or Y``."""
    found: dict[int, Negation] = {}
    end = 0  # of the term before
    negation: Negation | None = None
    for at, term in terms.items():
        near = [one for one in negations if one.places.stop <= at < one.places.stop + REACH_OF_NEGATION]
        between = frozenset(words[end:at])
        is_listed = not _JOINING.isdisjoint(between) and between <= _WITHIN_LIST
        negation = near[-1] if near else negation if is_listed else None
        end = at + term.count(" ") + 1
        if negation:
            found[at] = negation
    return found
