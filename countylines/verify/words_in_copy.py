"""Place the record's words: decide which word of a copy is which word of the record.

Pairs of words of a passage vote on where in the copy it begins. Its words are then matched with words of the copy near
the place expected, in order and at about their distances (a chain). No word of the copy is used twice: passages
with most votes choose first, so that altered words are not found in another place that only resembles theirs.

Once they are placed, ``match_range`` finds what stands for a span, also where words of it were altered.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise
from typing import NamedTuple

from countylines.verify.passages import KnownPassage, PassageIndex
from countylines.verify.source_copy import Paragraphs, SourceCopy

UNPLACED = -1
"""The place of a word that is not in the copy."""

BUCKET_WIDTH = 32
"""Votes for beginnings within so many characters of the copy are counted together."""

SEARCH_RADII = (24, 240)
"""How far from its expected place a word is looked for, in characters.

All passages first take their words from near by; what is left over is then looked for farther away.
"""

MOST_STARTS = 6
MOST_WORDS_PER_START = 8
"""How many beginnings of a passage are tried, and how many words of the copy near each for one of the record's."""

LEAST_VOTE_RATIO = 8
"""A beginning is tried if it has at least one vote for so many votes of the best."""

MOST_STEPS_BACK = 48
"""How many candidates back a chain looks for the step before."""

EQUAL_DISTANCE = 3
"""Distances that differ by so many characters count as equal: marks may have changed."""

SMALL_SHIFT, LARGE_SHIFT = 12, 400
"""Up to so many characters a shift is small (another word of another length); from there on it is large."""

SMALL_SHIFT_COST, SHIFT_COST, LARGE_SHIFT_COST = 0.75, 1.5, 3.0
"""What a shift costs a chain, in words matched."""

OTHER_COUNT_COST, REPLACED_COST = 0.2, 0.5
"""What it costs if more or fewer words than in the record lie between two words of a run, or as many other ones."""

FEWEST_OF_PASSAGE = 0.4
"""The share of its words that must match for a passage to be placed."""

SHORTEST_RUN, FEWEST_OF_RUN = 4, 0.6
"""How many words in a row, and what share of them, must match to be placed away from their passage."""

MOST_EXTRA_WORDS = 12
"""How many words more than twice as many may stand for words of the record; more were inserted and are not shown."""


class PossibleStarts(NamedTuple):
    """Where a passage may begin in the collapsed copy; the votes of the best place, and their share of all pairs."""

    places: tuple[int, ...]
    votes: int
    share: float


def place_words(index: PassageIndex, copy: SourceCopy) -> dict[int, list[int]]:
    """Return for each word of each passage, by paragraph, its place in the copy or `UNPLACED`."""
    placed = {paragraph: [UNPLACED] * len(passage.words) for paragraph, passage in index.passages.items()}
    starts = {
        paragraph: _possible_starts(passage, range(len(passage.words)), copy)
        for paragraph, passage in index.passages.items()
    }
    taken: set[int] = set()
    surest_first = sorted(starts, key=lambda number: (-starts[number].votes, -starts[number].share, number))
    for radius in SEARCH_RADII:
        area = _SearchArea(copy, radius, taken)
        for paragraph in surest_first:
            places = placed[paragraph]
            if UNPLACED in places:
                least = FEWEST_OF_PASSAGE * len(places)
                words = range(len(places))
                _place(index.passages[paragraph], words, starts[paragraph].places, area, places, least)
    for paragraph, passage in index.passages.items():
        for run in list(_unplaced_runs(placed[paragraph])):
            least = max(SHORTEST_RUN, FEWEST_OF_RUN * len(run))
            _place(passage, run, _possible_starts(passage, run, copy).places, area, placed[paragraph], least)
    return placed


class _SearchArea(NamedTuple):
    """Where words are looked for: how far from their expected places, and not at places that are taken."""

    copy: SourceCopy
    radius: int
    taken: set[int]


def _place(
    passage: KnownPassage, words: range, starts: Sequence[int], area: _SearchArea, placed: list[int], least: float
) -> None:
    """Place words of a passage, if so many of them match, and as many as were placed before."""
    own = {placed[word] for word in words} - {UNPLACED}
    chain = _best_chain(passage, words, starts, area._replace(taken=area.taken - own))
    if len(chain) >= max(least, len(own)):
        area.taken.difference_update(own)
        for word in words:
            placed[word] = UNPLACED
        for word, place in chain:
            placed[word] = place
            area.taken.add(place)


def _unplaced_runs(placed: Sequence[int]) -> Iterator[range]:
    """List the runs of unplaced words that are long enough to be placed by themselves."""
    for is_unplaced, group in groupby(range(len(placed)), key=lambda word: placed[word] == UNPLACED):
        run = list(group)
        if is_unplaced and len(run) >= SHORTEST_RUN:
            yield range(run[0], run[-1] + 1)


def _possible_starts(passage: KnownPassage, words: range, copy: SourceCopy) -> PossibleStarts:
    """Let pairs of words vote on where the passage begins, or single words if there are no pairs."""
    votes: Counter[int] = Counter()
    pairs = [(first, second) for first, second in pairwise(words) if passage.joined[first]]
    for first, second in pairs:
        for place in copy.find_places_of_word_pair(passage.words[first], passage.words[second]):
            votes[(copy.collapsed_starts[place] - passage.starts[first]) // BUCKET_WIDTH] += 1
    if not pairs:
        for word in words:
            for place in copy.places_of.get(passage.words[word], ())[:MOST_WORDS_PER_START]:
                votes[(copy.collapsed_starts[place] - passage.starts[word]) // BUCKET_WIDTH] += 1
    best = votes.most_common(MOST_STARTS)
    best = [(bucket, count) for bucket, count in best if count * LEAST_VOTE_RATIO >= best[0][1]]
    most = max((count + votes[bucket + 1] for bucket, count in best), default=0)
    return PossibleStarts(tuple(sorted(bucket * BUCKET_WIDTH for bucket, _ in best)), most, most / max(1, len(pairs)))


def _candidate_places(
    passage: KnownPassage, words: range, starts: Sequence[int], area: _SearchArea
) -> list[tuple[int, int]]:
    """List the record's words, in order, each with every place in the copy where it may be."""
    copy, radius, taken = area
    candidates = []
    for word in words:
        near: set[int] = set()
        for start in starts:
            expected = start + passage.starts[word]
            places = copy.places_between_collapsed_offsets(
                passage.words[word], expected - radius, expected + BUCKET_WIDTH + radius
            )
            if len(places) > MOST_WORDS_PER_START:
                by_distance = sorted(places, key=lambda place: abs(copy.collapsed_starts[place] - expected))
                places = by_distance[:MOST_WORDS_PER_START]
            near.update(places)
        candidates += [(word, place) for place in sorted(near - taken)]
    return candidates


def _best_chain(passage: KnownPassage, words: range, starts: Sequence[int], area: _SearchArea) -> list[tuple[int, int]]:
    """Find the longest chain of pairs (word, place), both in order, with the fewest shifts."""
    steps = _candidate_places(passage, words, starts, area)
    scores: list[float] = []
    befores: list[int] = []
    best = -1
    for number, (word, place) in enumerate(steps):
        score, before = 0.0, -1
        back = range(number - 1, max(-1, number - 1 - MOST_STEPS_BACK), -1)
        for other in (*back, best) if best >= 0 and best not in back else back:
            if steps[other][0] < word and steps[other][1] < place and scores[other] > score:
                reached = scores[other] - _step_cost(passage, area.copy, steps[other], (word, place))
                if reached > score:
                    score, before = reached, other
        scores.append(score + 1)
        befores.append(before)
        if best < 0 or scores[number] > scores[best]:
            best = number
    chain = []
    while best >= 0:
        chain.append(steps[best])
        best = befores[best]
    return chain[::-1]


def _step_cost(passage: KnownPassage, copy: SourceCopy, before: tuple[int, int], after: tuple[int, int]) -> float:
    """Return the cost of a step: nothing if both words stand at their distance or next to each other."""
    words, places = after[0] - before[0], after[1] - before[1]
    is_run = all(passage.joined[before[0] : after[0]])
    distance = passage.starts[after[0]] - passage.starts[before[0]]
    shift = abs(copy.collapsed_starts[after[1]] - copy.collapsed_starts[before[1]] - distance)
    if is_run and words == places:
        return 0 if words == 1 or shift <= EQUAL_DISTANCE else REPLACED_COST
    cost = OTHER_COUNT_COST if is_run else 0
    if shift <= EQUAL_DISTANCE:
        return cost
    if shift <= SMALL_SHIFT:
        return cost + SMALL_SHIFT_COST
    return cost + (SHIFT_COST if shift <= LARGE_SHIFT else LARGE_SHIFT_COST)


class PlacedPassage(NamedTuple):
    """A passage, the place in the copy of each of its words, and all places that are taken by words of any passage."""

    passage: KnownPassage
    places: Sequence[int]
    taken: AbstractSet[int]
    copy: SourceCopy
    paragraphs: Paragraphs


def match_range(words: Sequence[int], placed: PlacedPassage) -> tuple[int, int] | None:
    """Return the first and last place in the copy of what stands for *words* of a passage; None if nothing does."""
    found: list[int] = []
    for is_unplaced, group in groupby(words, key=lambda word: placed.places[word] == UNPLACED):
        run = list(group)
        found += _replacing_words(run, placed) if is_unplaced else [placed.places[word] for word in run]
    found.sort()
    while found and found[-1] - found[0] > _longest_range_allowed(words):
        widest = max(range(1, len(found)), key=lambda number: found[number] - found[number - 1])
        found = max(found[:widest], found[widest:], key=len)
    return (found[0], found[-1]) if found else None


def _longest_range_allowed(words: Sequence[int]) -> int:
    return 2 * len(words) + MOST_EXTRA_WORDS


def _replacing_words(run: Sequence[int], placed: PlacedPassage) -> list[int]:
    """List the places of the copy's words that stand where a run of unplaced words of the record stood.

    The first is as far from the placed word before the run as in the record, the last from the placed word after it.
    If there are more than may stand for the run, they were inserted, and none is listed. With a placed word on one side
    alone, it is at most as many words as the run has, and in the paragraph of that word.
    """
    copy, passage, places = placed.copy, placed.passage, placed.places
    length = passage.ends[run[-1]] - passage.starts[run[0]]
    before = next((word for word in range(run[0] - 1, -1, -1) if places[word] != UNPLACED), None)
    after = next((word for word in range(run[-1] + 1, len(places)) if places[word] != UNPLACED), None)
    if before is not None and after is not None:
        first, last = _expected_start_of_word(run[0], before, placed), _expected_end_of_word(run[-1], after, placed)
        found = _places_overlapping(range(places[before] + 1, places[after]), first, last, copy)
        found = found if len(found) <= _longest_range_allowed(run) else range(0)
    elif before is not None:
        first = _expected_start_of_word(run[0], before, placed)
        found = _places_overlapping(range(places[before] + 1, len(copy.starts)), first, first + length, copy)
        found = _places_in_paragraph(found[: len(run)], places[before], placed)
    elif after is not None:
        last = _expected_end_of_word(run[-1], after, placed)
        found = _places_overlapping(range(places[after]), last - length, last, copy)
        found = _places_in_paragraph(found[-len(run) :], places[after], placed)
    else:
        return []
    return [place for place in found if place not in placed.taken]


def _expected_start_of_word(word: int, before: int, placed: PlacedPassage) -> int:
    """Return the collapsed offset at which a word begins if nothing changed since the placed word *before* it."""
    distance = placed.passage.starts[word] - placed.passage.starts[before]
    return placed.copy.collapsed_starts[placed.places[before]] + distance


def _expected_end_of_word(word: int, after: int, placed: PlacedPassage) -> int:
    """Return the collapsed offset at which a word ends if nothing changed up to the placed word *after* it."""
    distance = placed.passage.starts[after] - placed.passage.ends[word]
    return placed.copy.collapsed_starts[placed.places[after]] - distance


def _places_overlapping(places: range, first: int, last: int, copy: SourceCopy) -> Sequence[int]:
    """Return those of *places* whose words overlap the collapsed text from *first* to *last*."""

    def collapsed_end(place: int) -> int:
        return copy.collapsed_starts[place] + copy.ends[place] - copy.starts[place]

    start = bisect_left(places, first + 1, key=collapsed_end)
    end = bisect_left(places, last, key=copy.collapsed_starts.__getitem__)
    return places[start : max(start, end)]


def _places_in_paragraph(places: Sequence[int], other: int, placed: PlacedPassage) -> list[int]:
    """List those of *places* that are in the paragraph of an *other* place."""

    def paragraph_of(place: int) -> int:
        return placed.paragraphs.paragraph_number_at(placed.copy.starts[place])

    return [place for place in places if paragraph_of(place) == paragraph_of(other)]
