"""Passages: the words of a source text that the record has in its spans, paragraph by paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns import noun_name
from countylines.record.nouns.evidence import Span, find_evidence
from countylines.verify.source_copy import find_words, fold_word

NARROWEST_GAP_WITH_WORD = 3
"""A gap between spans that has fewer characters is too narrow for a word, which needs a space on either side."""


class RecordSpan(NamedTuple):
    """A span of the record, its source (an id), and the noun and id of the entry that it is evidence for."""

    noun: str
    id: str
    source: str
    span: Span


class KnownPassage(NamedTuple):
    """The known words of one paragraph: their ids, and their start and end offsets in the paragraph.

    *joined* says for each word whether the next known word follows it directly, with no room for an unknown one.
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
    """Return the spans by source (id), in the order of the source; sources without spans are left out."""
    found = (
        RecordSpan(noun_name(file), entry.id, evidence.source, span)
        for file, entry, evidence in find_evidence(dataset)
        for span in evidence.spans
    )
    in_order = sorted(found, key=lambda one: (one.span.paragraph, one.span.start, one.span.end))
    return grouped((one.source, one) for one in in_order)


def index_passages(spans: Sequence[RecordSpan]) -> PassageIndex:
    """Collect the words of the spans of one source, sorted by position, into a passage for each paragraph."""
    by_paragraph = grouped((one.span.paragraph, one.span) for one in spans)
    word_ids: dict[str, int] = {}
    passages = {paragraph: _build_passage(of_paragraph, word_ids) for paragraph, of_paragraph in by_paragraph.items()}
    return PassageIndex(passages, word_ids)


def _build_passage(spans: Sequence[Span], word_ids: dict[str, int]) -> KnownPassage:
    """Return the passage of one paragraph from its spans; new words are added to *word_ids*."""
    words: dict[int, tuple[int, int]] = {}
    gaps: list[int] = []  # starts of stretches that no span covers and that have room for a word
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
    """List the positions of a span's words among the words of its passage."""
    return [bisect_left(passage.starts, start) for start, _, _ in span_words(span)]


def span_words(span: Span) -> Iterator[tuple[int, int, str]]:
    """Yield the start, the end (both in the paragraph) and the folded form of each word of a span."""
    for word in find_words(span.text):
        yield span.start + word.start(), span.start + word.end(), fold_word(word[0])
