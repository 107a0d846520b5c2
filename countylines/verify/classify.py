"""Classify spans as exact, moved, altered or missing, once their words have been placed in the copy.

The results for all spans of a source make a Verification. Where the copy differs from a span, the result says how:
differences outside words are named, such as ``dashes``, and different words are shown as a word diff.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.record.nouns.evidence import Span
from countylines.record.nouns.source import Source
from countylines.text import fold_punctuation
from countylines.text.alignment import align_words, format_diff
from countylines.verify.passages import RecordSpan, span_words, word_positions
from countylines.verify.source_copy import Paragraphs, SourceCopy, find_words, fold_word
from countylines.verify.words_in_copy import UNPLACED, PlacedPassage, match_range

EXACT, MOVED, ALTERED, MISSING = "exact", "moved", "altered", "missing"
"""The statuses of a span.

Exact: the same characters in the same place. Moved: the same words, elsewhere or with other punctuation. Altered: other
words in its place. Missing: nothing found.
"""

SPAN_STATUSES = (EXACT, MOVED, ALTERED, MISSING)

LINE_BREAKS, SPACES, QUOTATION_MARKS, DASHES = "line breaks", "spaces", "quotation marks", "dashes"
PUNCTUATION, LETTER_FORMS = "punctuation", "letter forms"

TOLERATED_KINDS = (LINE_BREAKS, SPACES, QUOTATION_MARKS, DASHES, PUNCTUATION, LETTER_FORMS)
"""The kinds of differences outside words, which do not make a span altered, in the order in which they are listed.

Letter forms are accents written as separate characters, and ligatures.
"""

_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")

MOST_WORDS_SHOWN = 20
"""How many consecutive words of the copy a diff shows in one edit."""

LEAST_SHARE_FOUND = 0.5
"""If a smaller share of the spans is found, the text is not a copy of the source."""

MOST_SHARE_MISMATCHED = 0.25
"""If a larger share of the spans is altered or missing, the text may be another one with much the same content.

In the fact sheet that the tool itself exports, 42% of the spans are altered or missing; in a copy of the made-up
article with five changes, 17%.
"""


class FoundText(NamedTuple):
    """Some text of a copy, and its position.

    Paragraphs, lines and columns are counted from 1; *start* and *end* are code points within the paragraph, as in the
    record's spans.
    """

    text: str
    paragraph: int
    start: int
    end: int
    line: int
    column: int


class SpanResult(NamedTuple):
    """The result for a span of the record: its status and the text found in the copy.

    The first four fields are those of a `RecordSpan`. *tolerated* names the differences outside words;
    *difference* is a word diff of an altered span: ``seized [-49-] {+94+} deal lines``.
    """

    noun: str
    id: str
    source: str
    span: Span
    status: str
    found: FoundText | None = None
    tolerated: tuple[str, ...] = ()
    difference: str | None = None


class Verification(NamedTuple):
    """A source and the results of all its spans, in the order of the source."""

    source: Source
    results: tuple[SpanResult, ...]

    @property
    def mismatches(self) -> tuple[SpanResult, ...]:
        """The altered and missing spans."""
        return tuple(result for result in self.results if result.status in (ALTERED, MISSING))

    @property
    def found_count(self) -> int:
        """The number of spans found in the copy, altered ones included."""
        return sum(result.found is not None for result in self.results)

    @property
    def is_doubtful_copy(self) -> bool:
        """Whether more spans are altered or missing than in most copies: the text may still be the source."""
        return len(self.mismatches) > MOST_SHARE_MISMATCHED * len(self.results)

    @property
    def is_wrong_text(self) -> bool:
        """Whether so few spans were found, even altered, that the text cannot be a copy of the source."""
        return self.found_count < LEAST_SHARE_FOUND * len(self.results)


class SpanClassifier:
    """Classifies the spans of one source in one copy, given one way of counting its paragraphs."""

    def __init__(self, copy: SourceCopy, paragraphs: Paragraphs) -> None:
        self.copy = copy
        self.paragraphs = paragraphs

    def exact_place(self, span: Span) -> tuple[int, int] | None:
        """Return the offsets of a span if its exact text, in whole words, is where the record says; otherwise None."""
        place = self.paragraphs.span(span.paragraph, span.start, span.end)
        if place is None or self.copy.text[slice(*place)] != span.text:
            return None
        words = list(find_words(span.text))
        ends = (place[0] + words[0].start(), place[0] + words[-1].end()) if words else None
        return place if ends is None or self.copy.starts_and_ends_with_words(*ends) else None

    def recorded_places(self, span: Span) -> list[int]:
        """List the places (word numbers) of the copy's words at the positions that the record gives for the span."""
        offset = self.paragraphs.starts[span.paragraph - 1]
        return [bisect_left(self.copy.starts, offset + start) for start, _, _ in span_words(span)]

    def classify(self, record_span: RecordSpan, placed: PlacedPassage) -> SpanResult:
        """Return the result for a span, whose words were placed with those of its passage."""
        span = record_span.span
        words = word_positions(span, placed.passage)
        place = self.exact_place(span)
        if place and [placed.places[word] for word in words] == self.recorded_places(span):
            return SpanResult(*record_span, EXACT, self._found_text(*place))
        if not words:
            return self._classify_span_without_words(record_span, placed)
        matched = match_range(words, placed)
        if not matched:
            return SpanResult(*record_span, MISSING)
        start, end = self._include_outer_punctuation(span, *matched)
        found, places = self._found_text(start, end), range(matched[0], matched[1] + 1)
        if [folded for _, _, folded in span_words(span)] == [self.copy.folded(place) for place in places]:
            tolerated = set(self._tolerated_differences(span, places, start, end))
            in_order = tuple(kind for kind in TOLERATED_KINDS if kind in tolerated)
            return SpanResult(*record_span, MOVED, found, in_order)
        return SpanResult(*record_span, ALTERED, found, (), word_diff(span.text, found.text))

    def _classify_span_without_words(self, record_span: RecordSpan, placed: PlacedPassage) -> SpanResult:
        """Classify a span without words, such as a quotation mark: look for it between the words around it."""
        span = record_span.span
        first, last = self._gap_around(span, placed)
        for start in range(first, last - len(span.text) + 1):
            text = self.copy.text[start : start + len(span.text)]
            if fold_punctuation(text) == fold_punctuation(span.text):
                tolerated = tuple(tolerated_differences(span.text, text))
                return SpanResult(*record_span, MOVED, self._found_text(start, start + len(text)), tolerated)
        return SpanResult(*record_span, MISSING)

    def _gap_around(self, span: Span, placed: PlacedPassage) -> tuple[int, int]:
        """Return the offsets between the last placed word before a span and the first one after it.

        If there is no such word on one side, the gap ends with the paragraph; if there is none on either, it is empty.
        """
        copy, passage = self.copy, placed.passage
        words = [word for word, place in enumerate(placed.places) if place != UNPLACED]
        before = [placed.places[word] for word in words if passage.ends[word] <= span.start]
        after = [placed.places[word] for word in words if passage.starts[word] >= span.end]
        if before and after:
            return copy.ends[before[-1]], copy.starts[after[0]]
        if before:
            end = copy.ends[before[-1]]
            return end, self.paragraphs.ends[self.paragraphs.paragraph_number_at(end) - 1]
        if after:
            start = copy.starts[after[0]]
            return self.paragraphs.starts[self.paragraphs.paragraph_number_at(start) - 1], start
        return 0, 0

    def _include_outer_punctuation(self, span: Span, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of the words *first* to *last*, with the marks around them that the span has too."""
        copy, words = self.copy, list(find_words(span.text))
        before, after = span.text[: words[0].start()], span.text[words[-1].end() :]
        start, end = copy.starts[first], copy.ends[last]
        least = copy.ends[first - 1] if first else 0
        most = copy.starts[last + 1] if last + 1 < len(copy.starts) else len(copy.text)
        if start - len(before) >= least and fold_punctuation(
            copy.text[start - len(before) : start]
        ) == fold_punctuation(before):
            start -= len(before)
        if end + len(after) <= most and fold_punctuation(copy.text[end : end + len(after)]) == fold_punctuation(after):
            end += len(after)
        return start, end

    def _tolerated_differences(self, span: Span, places: Sequence[int], start: int, end: int) -> Iterator[str]:
        """Name the differences outside words between a span and the same words of the copy, from *start* to *end*."""
        copy, recorded, found = self.copy, 0, start
        for word, place in zip(find_words(span.text), places, strict=True):
            yield from tolerated_differences(span.text[recorded : word.start()], copy.text[found : copy.starts[place]])
            if word[0] != copy.text[copy.starts[place] : copy.ends[place]]:
                yield LETTER_FORMS
            recorded, found = word.end(), copy.ends[place]
        yield from tolerated_differences(span.text[recorded:], copy.text[found:end])

    def _found_text(self, start: int, end: int) -> FoundText:
        """Return the text of the copy from *start* to *end*, with its position."""
        paragraph = self.paragraphs.paragraph_number_at(start)
        offset = self.paragraphs.starts[paragraph - 1]
        place = self.copy.document.line_and_column(self.copy.document.origin(start))
        return FoundText(self.copy.text[start:end], paragraph, start - offset, end - offset, *place)


def tolerated_differences(recorded: str, found: str) -> Iterator[str]:
    """Yield the TOLERATED_KINDS of characters in which two texts without words differ."""
    if recorded == found:
        return
    kinds = [
        kind
        for kind in TOLERATED_KINDS
        if [one for one in recorded if _kind_of(one) == kind] != [one for one in found if _kind_of(one) == kind]
    ]
    if SPACES in kinds and (LINE_BREAKS in kinds or DASHES in kinds):
        kinds.remove(SPACES)  # a line end or a dash in place of a space
    yield from kinds


def _kind_of(character: str) -> str:
    if character in _LINE_ENDS:
        return LINE_BREAKS
    if character.isspace():
        return SPACES
    plain = fold_punctuation(character)
    if plain in ("'", '"'):
        return QUOTATION_MARKS
    return DASHES if plain == "-" else PUNCTUATION


def word_diff(recorded: str, found: str) -> str:
    """Return the record's words with the copy's edits: ``seized [-49-] {+94+} deal lines``."""
    in_record, in_copy = _split_words(recorded), _split_words(found)
    edits = align_words(_fold_words_of_parts(in_copy), _fold_words_of_parts(in_record), whole=True).edits
    shown = []
    for edit in edits:
        words, more = in_copy[edit.start : edit.end], edit.end - edit.start - MOST_WORDS_SHOWN
        shown.append(edit._replace(words=(*words[:MOST_WORDS_SHOWN], "…") if more > 0 else tuple(words)))
    return format_diff(in_record, shown, 0, len(in_record))


def _split_words(text: str) -> list[str]:
    """Split a text at spaces, and drop the parts that are only punctuation."""
    return [part for part in text.split() if any(find_words(part))]


def _fold_words_of_parts(words: Sequence[str]) -> list[str]:
    return [" ".join(fold_word(word[0]) for word in find_words(part)) for part in words]
