"""Place the record's words: find the word in the copy that corresponds to each known word of the source.

Pairs of neighbouring words of a passage vote on where the passage begins in the copy. Then a chain is built: words of
the passage paired with words of the copy near the expected place, in order and at about the same distances. No word of
the copy is used twice. Passages with the most votes go first, so that a passage with altered words does not take the
words of a similar one.

After that, ``match_range`` finds the words of the copy that correspond to a span, even if some were altered.
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
"""Votes for starts of a passage that lie within this many characters are counted together."""

SEARCH_RADII = (24, 240)
"""How far from its expected place a word is looked for, in characters: first the small radius for all passages.

Passages with unplaced words are then searched again with the large radius.
"""

MOST_STARTS = 6
"""How many starts of a passage are tried."""
MOST_WORDS_PER_START = 8
"""How many words of the copy are tried for each start and each word of the record."""

LEAST_VOTE_RATIO = 8
"""A start is tried only if the best start has at most this many times its votes."""

MOST_STEPS_BACK = 48
"""How many earlier candidates are tried as the previous step of a chain."""

EQUAL_DISTANCE = 3
"""Distances that differ by up to this many characters count as equal, because punctuation may have changed."""

SMALL_SHIFT, LARGE_SHIFT = 12, 400
"""A shift (difference of two distances, in characters) is small up to the first limit, and large beyond the second."""

SMALL_SHIFT_COST, SHIFT_COST, LARGE_SHIFT_COST = 0.75, 1.5, 3.0
"""How much a shift lowers the score of a chain, in which a matched word counts 1."""

OTHER_COUNT_COST = 0.2
"""How much the score falls if words between two words of a run are missing or added."""
REPLACED_COST = 0.5
"""How much the score falls if such words are only replaced by as many others."""

FEWEST_OF_PASSAGE = 0.4
"""The share of a passage's words that must match for the passage to be placed."""

SHORTEST_RUN, FEWEST_OF_RUN = 4, 0.6
"""Runs of at least this many unplaced words are searched for in the whole copy, and this share of them must match."""

MOST_EXTRA_WORDS = 12
"""Words of the record may correspond to up to twice as many words of the copy, plus this many."""


class PossibleStarts(NamedTuple):
    """Collapsed offsets where a passage may begin, the votes for the best one, and their share of all pairs."""

    places: tuple[int, ...]
    votes: int
    share: float


def place_words(index: PassageIndex, copy: SourceCopy) -> dict[int, list[int]]:
    """Return, by paragraph, the place in the copy of each word of its passage, or `UNPLACED`."""
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
                _place_again_if_better(index.passages[paragraph], words, starts[paragraph].places, area, places, least)
    for paragraph, passage in index.passages.items():
        for run in list(_unplaced_runs(placed[paragraph])):
            least = max(SHORTEST_RUN, FEWEST_OF_RUN * len(run))
            _place_again_if_better(
                passage, run, _possible_starts(passage, run, copy).places, area, placed[paragraph], least
            )
    return placed


class _SearchArea(NamedTuple):
    """The words of the copy that may be used: within *radius* of their expected places, and not *taken*."""

    copy: SourceCopy
    radius: int
    taken: set[int]


def _place_again_if_better(
    passage: KnownPassage, words: range, starts: Sequence[int], area: _SearchArea, placed: list[int], least: float
) -> None:
    """Place *words* of a passage again if at least *least* of them match, and no fewer than were placed before.

    Changes *placed*, the places of the passage's words, and the places taken in *area*.
    """
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
    """Yield the runs of unplaced words that are long enough to be searched for on their own."""
    for is_unplaced, group in groupby(range(len(placed)), key=lambda word: placed[word] == UNPLACED):
        run = list(group)
        if is_unplaced and len(run) >= SHORTEST_RUN:
            yield range(run[0], run[-1] + 1)


def _possible_starts(passage: KnownPassage, words: range, copy: SourceCopy) -> PossibleStarts:
    """Return where the passage may begin, by the votes of its joined word pairs, or of single words if it has none."""
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
    """List pairs (word, place): each word of the record, in order, with each place in the copy where it may be."""
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
    """Find the chain of pairs (word, place), both ascending, with the best score: words matched minus step costs."""
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
    """Return the cost of a step of a chain: 0 if the two words are still neighbours or at the recorded distance."""
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
    """A passage, the place in the copy of each of its words, and all places taken by words of any passage."""

    passage: KnownPassage
    places: Sequence[int]
    taken: AbstractSet[int]
    copy: SourceCopy
    paragraphs: Paragraphs


def match_range(words: Sequence[int], placed: PlacedPassage) -> tuple[int, int] | None:
    """Return the first and last place of the copy's words that correspond to *words* of a passage; None if none do."""
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
    """List the places of the copy's words that replaced a run of unplaced words of the record.

    They are expected at the same distances from the placed words before and after the run as in the record. If there
    are too many, they count as inserted, and none are listed. If only one side has a placed word, at most as many words
    as in the run are listed, all in the paragraph of that word.
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
    """List those of *places* that are in the same paragraph as the place *other*."""

    def paragraph_of(place: int) -> int:
        return placed.paragraphs.paragraph_number_at(placed.copy.starts[place])

    return [place for place in places if paragraph_of(place) == paragraph_of(other)]
