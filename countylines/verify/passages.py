"""Outlines: what the record knows of a text that it does not have: the words of its spans, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.evidence import find_evidence
from countylines.record.nouns import noun_name
from countylines.record.nouns.evidence import Span
from countylines.verify.words import find_words, fold_word

NARROWEST = 3
"""How many characters a word takes with the spaces around it: in fewer, none can stand."""


class Claimed(NamedTuple):
    """A span, and whose it is."""

    noun: str
    id: str
    span: Span


class Passage(NamedTuple):
    """The words that are known of one paragraph: what they are, by their numbers, and where they begin and end.

    *joined* tells of each word whether the next one follows at once, for all that is known.
    """

    words: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[bool, ...]


class Outline(NamedTuple):
    """The passages of a text by paragraph, and the number of each word that stands in them."""

    passages: dict[int, Passage]
    numbers: dict[str, int]


def find_claimed(dataset: Dataset) -> dict[str, list[Claimed]]:
    """List the spans of every source that has any, in the order in which they stand in it."""
    found: dict[str, list[Claimed]] = {}
    for noun, record, evidence in find_evidence(dataset):
        one = noun_name(noun)
        for span in evidence.spans:
            found.setdefault(evidence.source, []).append(Claimed(one, record.id, span))
    for claimed in found.values():
        claimed.sort(key=lambda one: (one.span.paragraph, one.span.start, one.span.end))
    return found


def outline_of(claimed: Sequence[Claimed]) -> Outline:
    """Lay out the words of spans that are in order."""
    outline = Outline({}, {})
    spans: dict[int, list[Span]] = {}
    for one in claimed:
        spans.setdefault(one.span.paragraph, []).append(one.span)
    for paragraph, some in spans.items():
        outline.passages[paragraph] = _passage(some, outline.numbers)
    return outline


def _passage(spans: Sequence[Span], numbers: dict[str, int]) -> Passage:
    words: dict[int, tuple[int, int]] = {}
    for span in spans:
        for start, end, word in words_in(span):
            words.setdefault(start, (end, numbers.setdefault(word, len(numbers))))
    starts = sorted(words)
    ends = [words[start][0] for start in starts]
    unknown = list(_unknown(spans))
    joined = [not _has_room(unknown, end, start) for end, (_, start) in zip(ends, pairwise(starts), strict=False)]
    return Passage(tuple(words[start][1] for start in starts), tuple(starts), tuple(ends), (*joined, False))


def numbers_of(span: Span, passage: Passage) -> list[int]:
    """Give the places in its passage of a span's words."""
    return [bisect_left(passage.starts, start) for start, _, _ in words_in(span)]


def words_in(span: Span) -> Iterator[tuple[int, int, str]]:
    """List the words of a span, with where they begin and end in the paragraph."""
    for word in find_words(span.text):
        yield span.start + word.start(), span.start + word.end(), fold_word(word[0])


def _unknown(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """List the stretches between spans, which are in order, that no span covers."""
    known = 0
    for span in spans:
        if span.start > known:
            yield known, span.start
        known = max(known, span.end)


def _has_room(unknown: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a word that nobody knows may stand between two places."""
    for first, last in unknown[max(0, bisect_right(unknown, (start, start)) - 1) :]:
        if first >= end:
            break
        if min(last, end) - max(first, start) >= NARROWEST:
            return True
    return False
