"""Find the range of the copy's words that stands for a span, also where words of it were altered."""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import NamedTuple

from countylines.verify.passages import KnownPassage
from countylines.verify.source_copy import Paragraphs, SourceCopy
from countylines.verify.words_in_copy import UNPLACED

MOST_EXTRA_WORDS = 12
"""How many words more than twice as many may stand for words of the record; more were inserted and are not shown."""


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
