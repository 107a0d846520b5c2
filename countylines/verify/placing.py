"""Placing: which word of a copy is which word of the record.

The words of a passage vote, pair by pair, on where in the copy it begins; then its words are chained to words of the
copy near by, in order and at their distances. A word of the copy is one word of the record: the passages that are most
surely there choose first, so that what was altered in one place is not found in another that only resembles it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.verify.copy import Copy
from countylines.verify.passages import Outline, Passage

NOWHERE = -1
"""The place of a word that is not in the copy."""

BUCKET = 32
"""Characters of the copy within which pairs of words vote for the same beginning."""

SLACKS = (24, 240)
"""Characters by which a word may have moved against the others of its passage.

First all passages take what is theirs close by, and only then what nobody took, from farther away.
"""

BEGINNINGS = 6
NEAREST = 8
"""How many beginnings are tried, and how many words near each for one of the record's: enough for prose."""

FAINTEST = 8
"""How many times as many pairs may speak for the best beginning as for one that is tried beside it."""

REACH = 48
"""How many steps back a chain looks for what comes before."""

SAME = 3
"""Characters by which distances may differ for marks' sake."""

NEAR, FAR = 12, 400
"""Up to how many characters a shift is no more than a word of another length, and a leap where it is more."""

NUDGE, SHIFT, LEAP = 0.75, 1.5, 3.0
"""What it costs a chain, in words, to be shifted so little, more, or that far."""

OTHER_COUNT, REPLACED = 0.2, 0.5
"""What it costs besides if more or fewer words than it had lie between two words of a run, and if as many others do."""

SHARE = 0.4
"""The share of its words that a passage is known by."""

RUN, RUN_SHARE = 4, 0.6
"""How many words in a row, and what share of them, are known again when they have left their passage."""


class Beginnings(NamedTuple):
    """Where a passage may begin in the squeezed copy; how many of its pairs of words say so of one, and what share."""

    places: tuple[int, ...]
    votes: int
    share: float


def place_words(outline: Outline, copy: Copy) -> dict[int, list[int]]:
    """Give for each word of each passage the word of the copy that it is, or `NOWHERE`."""
    placed = {paragraph: [NOWHERE] * len(passage.words) for paragraph, passage in outline.passages.items()}
    begun = {
        paragraph: _beginnings(passage, range(len(passage.words)), copy)
        for paragraph, passage in outline.passages.items()
    }
    taken: set[int] = set()
    order = sorted(begun, key=lambda paragraph: (-begun[paragraph].votes, -begun[paragraph].share, paragraph))
    for slack in SLACKS:
        for paragraph in order:
            _place(outline.passages[paragraph], begun[paragraph], _Ground(copy, slack, taken), placed[paragraph])
    for paragraph, passage in outline.passages.items():
        for run in list(_left(placed[paragraph])):
            found = _chain(passage, run, _beginnings(passage, run, copy).places, _Ground(copy, SLACKS[-1], taken))
            if len(found) >= max(RUN, RUN_SHARE * len(run)):
                _take(found, placed[paragraph], taken)
    return placed


class _Ground(NamedTuple):
    """Where words are looked for: the copy, how far around where they are expected, and the words that are taken."""

    copy: Copy
    slack: int
    taken: set[int]


def _place(passage: Passage, begun: Beginnings, ground: _Ground, placed: list[int]) -> None:
    """Place a passage, unless all of it is; it gives back what it has taken, and takes as much or more."""
    if NOWHERE not in placed:
        return
    own = {place for place in placed if place != NOWHERE}
    free = ground._replace(taken=ground.taken - own)
    found = _chain(passage, range(len(passage.words)), begun.places, free)
    if found and len(found) >= max(SHARE * len(passage.words), len(own)):
        ground.taken.difference_update(own)
        placed[:] = [NOWHERE] * len(placed)
        _take(found, placed, ground.taken)


def _take(found: Sequence[tuple[int, int]], placed: list[int], taken: set[int]) -> None:
    for word, place in found:
        placed[word] = place
        taken.add(place)


def _left(placed: Sequence[int]) -> Iterator[range]:
    """List the runs of words that are nowhere yet and long enough to be known again."""
    start = 0
    for word in range(len(placed) + 1):
        if word == len(placed) or placed[word] != NOWHERE:
            if word - start >= RUN:
                yield range(start, word)
            start = word + 1


def _beginnings(passage: Passage, words: range, copy: Copy) -> Beginnings:
    """Let pairs of words vote on where the passage begins; single words where there are no pairs."""
    votes: Counter[int] = Counter()
    pairs = [(first, second) for first, second in pairwise(words) if passage.joined[first]]
    for first, second in pairs:
        for place in copy.pairs(passage.words[first], passage.words[second]):
            votes[(copy.squeezed[place] - passage.starts[first]) // BUCKET] += 1
    if not pairs:
        for word in words:
            for place in copy.places_of.get(passage.words[word], ())[:NEAREST]:
                votes[(copy.squeezed[place] - passage.starts[word]) // BUCKET] += 1
    best = votes.most_common(BEGINNINGS)
    best = [(bucket, count) for bucket, count in best if count * FAINTEST >= best[0][1]]
    most = max((count + votes[bucket + 1] for bucket, count in best), default=0)
    return Beginnings(tuple(sorted(bucket * BUCKET for bucket, _ in best)), most, most / max(1, len(pairs)))


def _candidates(passage: Passage, words: range, beginnings: Sequence[int], ground: _Ground) -> list[tuple[int, int]]:
    """List words of the record with words of the copy that they may be, in order."""
    copy, slack, taken = ground
    found = []
    for word in words:
        near: set[int] = set()
        for beginning in beginnings:
            expected = beginning + passage.starts[word]
            places = copy.within(passage.words[word], expected - slack, expected + BUCKET + slack)
            if len(places) > NEAREST:
                places = sorted(places, key=lambda place: abs(copy.squeezed[place] - expected))[:NEAREST]
            near.update(places)
        found += [(word, place) for place in sorted(near - taken)]
    return found


def _chain(passage: Passage, words: range, beginnings: Sequence[int], ground: _Ground) -> list[tuple[int, int]]:
    """Find the longest chain of words of the record and of the copy, both in order, with the fewest shifts."""
    steps = _candidates(passage, words, beginnings, ground)
    scores: list[float] = []
    befores: list[int] = []
    best = -1
    for number, (word, place) in enumerate(steps):
        score, before = 0.0, -1
        back = range(number - 1, max(-1, number - 1 - REACH), -1)
        for other in (*back, best) if best >= 0 and best not in back else back:
            if steps[other][0] < word and steps[other][1] < place and scores[other] > score:
                reached = scores[other] - _cost(passage, ground.copy, steps[other], (word, place))
                if reached > score:
                    score, before = reached, other
        scores.append(score + 1)
        befores.append(before)
        if best < 0 or scores[number] > scores[best]:
            best = number
    found = []
    while best >= 0:
        found.append(steps[best])
        best = befores[best]
    return found[::-1]


def _cost(passage: Passage, copy: Copy, before: tuple[int, int], after: tuple[int, int]) -> float:
    """Give what a step costs: nothing where both words stand at their distance, or next to each other."""
    words, places = after[0] - before[0], after[1] - before[1]
    is_run = all(passage.joined[before[0] : after[0]])
    distance = passage.starts[after[0]] - passage.starts[before[0]]
    shift = abs(copy.squeezed[after[1]] - copy.squeezed[before[1]] - distance)
    if is_run and words == places:
        return 0 if words == 1 or shift <= SAME else REPLACED
    more = OTHER_COUNT if is_run else 0
    if shift <= SAME:
        return more
    return more + (NUDGE if shift <= NEAR else SHIFT if shift <= FAR else LEAP)
