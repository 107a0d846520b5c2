"""Anchors: the record held against a copy of the text that it was taken from.

The record does not have that text, but the words of its spans and where they stand. Here every span is found again in
somebody's copy, and where its words are others, that is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from countylines.errors import NoSpans
from countylines.record.dataset import Dataset
from countylines.verify.anchor import ALTERED, EXACT, MISSING, MOVED, STATUSES, Anchor, Anchored, Found
from countylines.verify.copy import Paragraphs, copy_of, lines_of, ways_to_count
from countylines.verify.judging import Judge
from countylines.verify.match_ranges import Placed
from countylines.verify.passages import Claimed, find_claimed, numbers_of, outline_of
from countylines.verify.placing import NOWHERE, place_words


def anchors_of(text: str, dataset: Dataset, *, kind: str = "text", source: str | None = None) -> Anchored:
    """Hold the spans of a source against a copy of its text; *kind* is text, html or markdown.

    *source* is the id of the source; without one it is that of which most spans are found. A pure function, linear in
    the text. Raises NoSpans where the record has none to hold.
    """
    claimed = find_claimed(dataset)
    names = sorted(claimed) if source is None else [source]
    if not claimed or names[0] not in claimed:
        raise NoSpans(source, sorted(claimed))
    sources = dataset.index("sources")
    held = [Anchored(sources[name], _anchors(text, kind, claimed[name])) for name in names]
    return max(held, key=lambda one: one.found / len(one.anchors))


def _anchors(text: str, kind: str, claimed: Sequence[Claimed]) -> tuple[Anchor, ...]:
    outline = outline_of(claimed)
    copy = copy_of(text, kind, outline.numbers)
    lines = lines_of(copy.text)
    judges = [Judge(copy, paragraphs, lines) for paragraphs in ways_to_count(copy.text, lines)]
    judge = max(judges, key=lambda judge: sum(judge.is_exact(one.span) for one in claimed))
    places = place_words(outline, copy)
    taken = {place for some in places.values() for place in some if place != NOWHERE}
    for one in claimed:
        if judge.is_exact(one.span):
            words = numbers_of(one.span, outline.passages[one.span.paragraph])
            _pin(words, judge.places_there(one.span), places[one.span.paragraph], taken)
    placed = {
        paragraph: Placed(passage, places[paragraph], taken, copy, judge.paragraphs)
        for paragraph, passage in outline.passages.items()
    }
    return tuple(judge.judge(one, placed[one.span.paragraph]) for one in claimed)


def _pin(words: Sequence[int], there: Sequence[int], places: list[int], taken: set[int]) -> None:
    """Take it that words which stand where the record says are the record's, if they were not thought to be others."""
    for word, place in zip(words, there, strict=True):
        if places[word] == NOWHERE and place not in taken:
            places[word] = place
            taken.add(place)


__all__ = [
    "ALTERED", "EXACT", "MISSING", "MOVED", "STATUSES", "Anchor", "Anchored", "Found", "Paragraphs", "anchors_of",
]  # fmt: skip
