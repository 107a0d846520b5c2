"""Stretches: where in a copy words of the record stand, even if other words stand there now."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from countylines.verify.copy import Copy, Paragraphs
from countylines.verify.passages import Passage
from countylines.verify.placing import NOWHERE

WIDEST = 12
"""How many words more than twice its own are the most that stand for a span, or in place of some of its words."""


class Placed(NamedTuple):
    """A passage of the record, the words of the copy that its words are, and all that are some passage's."""

    passage: Passage
    places: Sequence[int]
    taken: AbstractSet[int]
    copy: Copy
    paragraphs: Paragraphs


def stretch_of(words: Sequence[int], placed: Placed) -> tuple[int, int] | None:
    """Give the first and the last word of the copy that stand where words of the record stood; None if none does."""
    found: list[int] = []
    run: list[int] = []
    for word in words:
        if placed.places[word] == NOWHERE:
            run.append(word)
            continue
        found += [*_instead_of(run, placed), placed.places[word]]
        run = []
    found = sorted([*found, *_instead_of(run, placed)])
    while found and found[-1] - found[0] > _most(words):
        found = _larger_part(found)
    return (found[0], found[-1]) if found else None


def _most(words: Sequence[int]) -> int:
    return 2 * len(words) + WIDEST


def _larger_part(places: list[int]) -> list[int]:
    """Part places where they lie farthest apart, and keep the part that has more of them."""
    cut = max(range(1, len(places)), key=lambda number: places[number] - places[number - 1])
    return max(places[:cut], places[cut:], key=len)


def _instead_of(run: Sequence[int], placed: Placed) -> list[int]:
    """List the words of the copy that stand where words of the record stood that are nowhere in it.

    The first is as far from the word before them as theirs was, the last from the word after them. More than may stand
    for them are none: they were put between.
    """
    if not run:
        return []
    places = placed.places
    found: Sequence[int]
    before = next((word for word in range(run[0] - 1, -1, -1) if places[word] != NOWHERE), None)
    after = next((word for word in range(run[-1] + 1, len(places)) if places[word] != NOWHERE), None)
    if before is not None and after is not None:
        first, last = _expected_after(run[0], before, placed), _expected_before(run[-1], after, placed)
        found = _within(range(places[before] + 1, places[after]), first, last, placed)
        if len(found) > _most(run):
            found = range(0)
    elif before is not None:
        found = list(_following(run, before, placed))
    elif after is not None:
        found = list(_preceding(run, after, placed))
    else:
        found = ()
    return [place for place in found if place not in placed.taken]


def _within(between: range, first: int, last: int, placed: Placed) -> range:
    """Leave of the words *between* two others those that stand in some of the squeezed text."""
    start = bisect_left(between, first + 1, key=lambda place: _end(placed, place))
    end = bisect_left(between, last, key=placed.copy.squeezed.__getitem__)
    return between[start : max(start, end)]


def _expected_after(word: int, before: int, placed: Placed) -> int:
    """Give where a word begins if all is as it was from the word *before* it."""
    distance = placed.passage.starts[word] - placed.passage.starts[before]
    return placed.copy.squeezed[placed.places[before]] + distance


def _expected_before(word: int, after: int, placed: Placed) -> int:
    """Give where a word ends if all is as it was up to the word *after* it."""
    distance = placed.passage.starts[after] - placed.passage.ends[word]
    return placed.copy.squeezed[placed.places[after]] - distance


def _following(run: Sequence[int], before: int, placed: Placed) -> Iterator[int]:
    """List as many words as there were at the end of the passage, if they are of the paragraph of the one before."""
    first = _expected_after(run[0], before, placed)
    last = first + placed.passage.ends[run[-1]] - placed.passage.starts[run[0]]
    paragraph, left = _paragraph(placed, placed.places[before]), len(run)
    for place in range(placed.places[before] + 1, len(placed.copy.starts)):
        if placed.copy.squeezed[place] >= last or not left or _paragraph(placed, place) != paragraph:
            return
        if _end(placed, place) > first:
            left -= 1
            yield place


def _preceding(run: Sequence[int], after: int, placed: Placed) -> Iterator[int]:
    """List as many words as there were at the beginning of the passage, likewise."""
    last = _expected_before(run[-1], after, placed)
    first = last - placed.passage.ends[run[-1]] + placed.passage.starts[run[0]]
    paragraph, left = _paragraph(placed, placed.places[after]), len(run)
    for place in range(placed.places[after] - 1, -1, -1):
        if _end(placed, place) <= first or not left or _paragraph(placed, place) != paragraph:
            return
        if placed.copy.squeezed[place] < last:
            left -= 1
            yield place


def _paragraph(placed: Placed, place: int) -> int:
    return placed.paragraphs.number_of(placed.copy.starts[place])


def _end(placed: Placed, place: int) -> int:
    return placed.copy.squeezed[place] + placed.copy.ends[place] - placed.copy.starts[place]
