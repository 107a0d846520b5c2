"""Find the range of the copy's words that stands for a span, also where words of it were altered."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
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
    unplaced: list[int] = []
    for word in words:
        if placed.places[word] == UNPLACED:
            unplaced.append(word)
            continue
        found += [*_replacing_words(unplaced, placed), placed.places[word]]
        unplaced = []
    found = sorted([*found, *_replacing_words(unplaced, placed)])
    while found and found[-1] - found[0] > _longest_range_allowed(words):
        found = _larger_part(found)
    return (found[0], found[-1]) if found else None


def _longest_range_allowed(words: Sequence[int]) -> int:
    return 2 * len(words) + MOST_EXTRA_WORDS


def _larger_part(places: list[int]) -> list[int]:
    """Split places at their widest gap and return the part with more of them."""
    cut = max(range(1, len(places)), key=lambda number: places[number] - places[number - 1])
    return max(places[:cut], places[cut:], key=len)


def _replacing_words(run: Sequence[int], placed: PlacedPassage) -> list[int]:
    """List the places of the copy's words that stand where a run of unplaced words of the record stood.

    The first is as far from the placed word before the run as in the record, the last from the placed word after it.
    If there are more than may stand for the run, they were inserted, and none is listed.
    """
    if not run:
        return []
    places = placed.places
    found: Sequence[int]
    before = next((word for word in range(run[0] - 1, -1, -1) if places[word] != UNPLACED), None)
    after = next((word for word in range(run[-1] + 1, len(places)) if places[word] != UNPLACED), None)
    if before is not None and after is not None:
        first, last = _expected_start_of_word(run[0], before, placed), _expected_end_of_word(run[-1], after, placed)
        found = _places_overlapping_collapsed_span(range(places[before] + 1, places[after]), first, last, placed)
        if len(found) > _longest_range_allowed(run):
            found = range(0)
    elif before is not None:
        found = list(_words_after_last_placed(run, before, placed))
    elif after is not None:
        found = list(_copy_words_before_first_placed(run, after, placed))
    else:
        found = ()
    return [place for place in found if place not in placed.taken]


def _places_overlapping_collapsed_span(places: range, first: int, last: int, placed: PlacedPassage) -> range:
    """Return the places of *places* that overlap the collapsed text from *first* to *last*."""
    start = bisect_left(places, first + 1, key=lambda place: _end_in_collapsed_copy(placed, place))
    end = bisect_left(places, last, key=placed.copy.collapsed_starts.__getitem__)
    return places[start : max(start, end)]


def _expected_start_of_word(word: int, before: int, placed: PlacedPassage) -> int:
    """Return the collapsed offset at which a word begins if nothing changed since the placed word *before* it."""
    distance = placed.passage.starts[word] - placed.passage.starts[before]
    return placed.copy.collapsed_starts[placed.places[before]] + distance


def _expected_end_of_word(word: int, after: int, placed: PlacedPassage) -> int:
    """Return the collapsed offset at which a word ends if nothing changed up to the placed word *after* it."""
    distance = placed.passage.starts[after] - placed.passage.ends[word]
    return placed.copy.collapsed_starts[placed.places[after]] - distance


def _words_after_last_placed(run: Sequence[int], before: int, placed: PlacedPassage) -> Iterator[int]:
    """List at most as many words as the run has, after the last placed word of the passage and in its paragraph."""
    first = _expected_start_of_word(run[0], before, placed)
    last = first + placed.passage.ends[run[-1]] - placed.passage.starts[run[0]]
    paragraph, left = _paragraph_of(placed, placed.places[before]), len(run)
    for place in range(placed.places[before] + 1, len(placed.copy.starts)):
        if placed.copy.collapsed_starts[place] >= last or not left or _paragraph_of(placed, place) != paragraph:
            return
        if _end_in_collapsed_copy(placed, place) > first:
            left -= 1
            yield place


def _copy_words_before_first_placed(run: Sequence[int], after: int, placed: PlacedPassage) -> Iterator[int]:
    """List at most as many words as the run has, before the first placed word of the passage, from the last one on."""
    last = _expected_end_of_word(run[-1], after, placed)
    first = last - placed.passage.ends[run[-1]] + placed.passage.starts[run[0]]
    paragraph, left = _paragraph_of(placed, placed.places[after]), len(run)
    for place in range(placed.places[after] - 1, -1, -1):
        if _end_in_collapsed_copy(placed, place) <= first or not left or _paragraph_of(placed, place) != paragraph:
            return
        if placed.copy.collapsed_starts[place] < last:
            left -= 1
            yield place


def _paragraph_of(placed: PlacedPassage, place: int) -> int:
    return placed.paragraphs.paragraph_number_at(placed.copy.starts[place])


def _end_in_collapsed_copy(placed: PlacedPassage, place: int) -> int:
    return placed.copy.collapsed_starts[place] + placed.copy.ends[place] - placed.copy.starts[place]
