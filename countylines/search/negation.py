"""Negation in questions: what is left out, ``weapons except knives``, and what was not done, ``were not arrested``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from countylines.vocabulary import question_words as asking

REACH_OF_NEGATION = 2
"""How many words after its end a negation may have its term: ``without any knives``."""

_JOINING = frozenset({"and", "or", "nor"})
_WITHIN_LIST = _JOINING | {"the", "any", "a"}
_CONTRACTIONS = frozenset(f"{verb}nt" for verb in asking.VERBS_FIRST) - {"dont"}
"""``weren't`` and the like; what those who ask ``don't`` do is no part of their question."""


class Negation(NamedTuple):
    """A negation: where it stands, from *start* to before *end*, and whether it denies a verb: ``were not``."""

    start: int
    end: int
    is_of_verb: bool


def find_negations(words: Sequence[str], terms: Mapping[int, str], asked: str | None) -> list[Negation]:
    """Find the negations in a question, in order; not within one of its *terms*, which are by their places.

    Whether something is not so asks the same as whether it is: ``wasn't it 743``.
    """
    inside = {place for at, term in terms.items() if " " in term for place in range(at, at + term.count(" ") + 1)}
    contractions = _CONTRACTIONS if asked != asking.WHETHER else frozenset[str]()
    found = []
    place = 0
    while place < len(words):
        end = next(
            (place + len(phrase) for phrase in asking.NEGATING if tuple(words[place : place + len(phrase)]) == phrase),
            place + (words[place] in contractions),
        )
        if end > place and place not in inside:
            is_not = words[place] == "not" and place > 0 and words[place - 1] in asking.VERBS_FIRST
            found.append(Negation(place, end, is_not or words[place] in contractions))
        place = max(end, place + 1)
    return found


def negated_places(
    words: Sequence[str], terms: Mapping[int, str], negations: Sequence[Negation]
) -> dict[int, Negation]:
    """Return the places of the *terms* that are negated, each with its negation: all of a list, ``not X or Y``."""
    found: dict[int, Negation] = {}
    last: tuple[int, Negation] | None = None
    for at, term in terms.items():
        near = [one for one in negations if one.end <= at < one.end + REACH_OF_NEGATION]
        between = frozenset(words[last[0] : at]) if last else frozenset()
        is_listed = not _JOINING.isdisjoint(between) and between <= _WITHIN_LIST
        negation = near[-1] if near else last[1] if last and is_listed else None
        last = (at + term.count(" ") + 1, negation) if negation else None
        found.update({at: negation} if negation else {})
    return found
