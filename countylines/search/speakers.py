"""Whose words a question asks for, and behind which verb the words stand that are to have been said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from countylines.vocabulary import question_words as asking


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
