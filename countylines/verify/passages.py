"""The words that the record knows of a source text: those of its spans, paragraph by paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns import noun_name
from countylines.record.nouns.evidence import Span, find_evidence
from countylines.verify.source_copy import find_words, fold_word

NARROWEST_GAP_WITH_WORD = 3
"""In a gap of fewer characters no word fits: it takes one character and a space on either side."""


class RecordSpan(NamedTuple):
    """A span of the record, its source (an id), and the noun and id of the entry that it is evidence for."""

    noun: str
    id: str
    source: str
    span: Span


class KnownPassage(NamedTuple):
    """The words known of one paragraph: their ids, and where they begin and end in the paragraph.

    *joined* says of each word whether the next one follows it directly, as far as the record knows.
    """

    words: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[bool, ...]


class PassageIndex(NamedTuple):
    """The passages of a source by paragraph number, and the id of each word in them."""

    passages: dict[int, KnownPassage]
    word_ids: dict[str, int]


def spans_by_source(dataset: Dataset) -> dict[str, tuple[RecordSpan, ...]]:
    """List the spans of each source, in the order in which they stand in it; sources without spans are left out."""
    found = (
        RecordSpan(noun_name(noun), entry.id, evidence.source, span)
        for noun, entry, evidence in find_evidence(dataset)
        for span in evidence.spans
    )
    in_order = sorted(found, key=lambda one: (one.span.paragraph, one.span.start, one.span.end))
    return grouped((one.source, one) for one in in_order)


def index_passages(spans: Sequence[RecordSpan]) -> PassageIndex:
    """Put the words of sorted spans together into passages."""
    by_paragraph = grouped((one.span.paragraph, one.span) for one in spans)
    word_ids: dict[str, int] = {}
    passages = {paragraph: _passage(of_paragraph, word_ids) for paragraph, of_paragraph in by_paragraph.items()}
    return PassageIndex(passages, word_ids)


def _passage(spans: Sequence[Span], word_ids: dict[str, int]) -> KnownPassage:
    words: dict[int, tuple[int, int]] = {}
    gaps: list[int] = []  # where text begins that no span covers and that has room for a word
    covered = 0
    for span in spans:
        if span.start - covered >= NARROWEST_GAP_WITH_WORD:
            gaps.append(covered)
        covered = max(covered, span.end)
        for start, end, word in span_words(span):
            words.setdefault(start, (end, word_ids.setdefault(word, len(word_ids))))
    starts = sorted(words)
    joined = [bisect_right(gaps, start) == bisect_right(gaps, following) for start, following in pairwise(starts)]
    ends, ids = zip(*(words[start] for start in starts), strict=True) if starts else ((), ())
    return KnownPassage(ids, tuple(starts), ends, (*joined, False))


def word_positions(span: Span, passage: KnownPassage) -> list[int]:
    """List the positions in its passage of a span's words."""
    return [bisect_left(passage.starts, start) for start, _, _ in span_words(span)]


def span_words(span: Span) -> Iterator[tuple[int, int, str]]:
    """List the start, the end (both in the paragraph) and the folded form of each word of a span."""
    for word in find_words(span.text):
        yield span.start + word.start(), span.start + word.end(), fold_word(word[0])
