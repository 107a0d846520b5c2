"""Check the record against a copy of a source text.

The record does not contain its sources, only its spans: some words and their positions. Each span is looked up in the
copy, and the result is exact, moved, altered or missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from countylines.errors import NoSpans
from countylines.record.dataset import Dataset
from countylines.verify.classify import SpanClassifier, SpanResult, Verification
from countylines.verify.passages import RecordSpan, index_passages, spans_by_source, word_positions
from countylines.verify.source_copy import paragraph_candidates, read_copy
from countylines.verify.words_in_copy import UNPLACED, PlacedPassage, place_words


def verify_copy(text: str, dataset: Dataset, *, kind: str = "text", source: str | None = None) -> Verification:
    """Look up the record's spans of a source in a copy of its text; *kind* is one of DRAFT_KINDS.

    *source* is the id of the source; without it, the source with the largest share of its spans found is chosen. A pure
    function that takes time linear in the length of the text. Raises NoSpans if the record has no spans of the source.
    """
    spans = spans_by_source(dataset)
    candidates = sorted(spans) if source is None else [source]
    if not spans or candidates[0] not in spans:
        raise NoSpans(source, sorted(spans))
    sources = dataset.index("sources")
    verifications = [Verification(sources[name], _classify_spans(text, kind, spans[name])) for name in candidates]
    return max(verifications, key=lambda one: one.found_count / len(one.results))


def _classify_spans(text: str, kind: str, spans: Sequence[RecordSpan]) -> tuple[SpanResult, ...]:
    """Classify all spans of one source, choosing the way of counting paragraphs that makes the most spans exact."""
    index = index_passages(spans)
    copy = read_copy(text, kind, index.word_ids)
    classifiers = [SpanClassifier(copy, paragraphs) for paragraphs in paragraph_candidates(copy.text)]
    best = max(classifiers, key=lambda classifier: sum(classifier.exact_place(one.span) is not None for one in spans))
    places = place_words(index, copy)
    taken = {place for placed in places.values() for place in placed if place != UNPLACED}
    for recorded in spans:  # place words of exact spans where the record says, if both word and place are free
        if best.exact_place(recorded.span):
            known = places[recorded.span.paragraph]
            words = word_positions(recorded.span, index.passages[recorded.span.paragraph])
            for word, place in zip(words, best.recorded_places(recorded.span), strict=True):
                if known[word] == UNPLACED and place not in taken:
                    known[word] = place
                    taken.add(place)
    placed_passages = {
        paragraph: PlacedPassage(passage, places[paragraph], taken, copy, best.paragraphs)
        for paragraph, passage in index.passages.items()
    }
    return tuple(best.classify(one, placed_passages[one.span.paragraph]) for one in spans)
