"""Judging: what became of a span, once it is known which words of a copy are the record's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from countylines.record.nouns.evidence import Span
from countylines.text.folding import fold_marks
from countylines.verify.anchor import ALTERED, EXACT, MISSING, MOVED, Anchor, Found
from countylines.verify.copy import Copy, Paragraphs
from countylines.verify.differences import word_difference
from countylines.verify.match_ranges import Placed, stretch_of
from countylines.verify.passages import Claimed, numbers_of, words_in
from countylines.verify.placing import NOWHERE
from countylines.verify.tolerated import KINDS, LETTER_FORMS, differences
from countylines.verify.words import find_words


class Judge:
    """Tells what became of spans in one copy."""

    def __init__(self, copy: Copy, paragraphs: Paragraphs, lines: Paragraphs) -> None:
        self.copy = copy
        self.paragraphs = paragraphs
        self.lines = lines

    def is_exact(self, span: Span) -> bool:
        """Tell whether a span stands letter for letter where the record says, in whole words."""
        place = self.paragraphs.span(span.paragraph, span.start, span.end)
        if place is None or self.copy.text[slice(*place)] != span.text:
            return False
        words = list(find_words(span.text))
        return not words or self.copy.is_whole(place[0] + words[0].start(), place[0] + words[-1].end())

    def places_there(self, span: Span) -> list[int]:
        """Give the words of the copy that stand where the record says that a span's words do."""
        first = self.paragraphs.starts[span.paragraph - 1]
        return [bisect_left(self.copy.starts, first + start) for start, _, _ in words_in(span)]

    def judge(self, claimed: Claimed, placed: Placed) -> Anchor:
        """Tell what became of a span."""
        span = claimed.span
        words = numbers_of(span, placed.passage)
        if self.is_exact(span) and [placed.places[word] for word in words] == self.places_there(span):
            place = self.paragraphs.span(span.paragraph, span.start, span.end) or (0, 0)
            return Anchor(claimed.noun, claimed.id, span, EXACT, self._found(*place))
        if not words:
            return self._judge_marks(claimed, placed)
        stretch = stretch_of(words, placed)
        if not stretch:
            return Anchor(claimed.noun, claimed.id, span, MISSING)
        start, end = self._edges(span, *stretch)
        found, places = self._found(start, end), range(stretch[0], stretch[1] + 1)
        if [fold for _, _, fold in words_in(span)] == [self.copy.folded(place) for place in places]:
            tolerated = set(self._tolerated(span, places, start, end))
            in_order = tuple(kind for kind in KINDS if kind in tolerated)
            return Anchor(claimed.noun, claimed.id, span, MOVED, found, in_order)
        return Anchor(claimed.noun, claimed.id, span, ALTERED, found, (), word_difference(span.text, found.text))

    def _judge_marks(self, claimed: Claimed, placed: Placed) -> Anchor:
        """Tell what became of a span that has no words: it is looked for between the words that it stood between."""
        span = claimed.span
        first, last = self._between(span, placed)
        for start in range(first, last - len(span.text) + 1):
            found = self.copy.text[start : start + len(span.text)]
            if fold_marks(found) == fold_marks(span.text):
                tolerated = tuple(differences(span.text, found))
                where = self._found(start, start + len(found))
                return Anchor(claimed.noun, claimed.id, span, MOVED, where, tolerated)
        return Anchor(claimed.noun, claimed.id, span, MISSING)

    def _between(self, span: Span, placed: Placed) -> tuple[int, int]:
        """Give the end of the word that is there before a span and the beginning of the next, or of the paragraph."""
        copy, passage = self.copy, placed.passage
        there = [word for word, place in enumerate(placed.places) if place != NOWHERE]
        before = [placed.places[word] for word in there if passage.ends[word] <= span.start]
        after = [placed.places[word] for word in there if passage.starts[word] >= span.end]
        if before and after:
            return copy.ends[before[-1]], copy.starts[after[0]]
        if before:
            end = copy.ends[before[-1]]
            return end, self.paragraphs.ends[self.paragraphs.number_of(end) - 1]
        if after:
            start = copy.starts[after[0]]
            return self.paragraphs.starts[self.paragraphs.number_of(start) - 1], start
        return 0, 0

    def _edges(self, span: Span, first: int, last: int) -> tuple[int, int]:
        """Give the offsets of the words from *first* to *last*, with such marks around them as the span has."""
        copy, words = self.copy, list(find_words(span.text))
        before, after = span.text[: words[0].start()], span.text[words[-1].end() :]
        start, end = copy.starts[first], copy.ends[last]
        least, most = copy.between(first)[0], copy.between(last + 1)[1]
        if start - len(before) >= least and fold_marks(copy.text[start - len(before) : start]) == fold_marks(before):
            start -= len(before)
        if end + len(after) <= most and fold_marks(copy.text[end : end + len(after)]) == fold_marks(after):
            end += len(after)
        return start, end

    def _tolerated(self, span: Span, places: Sequence[int], start: int, end: int) -> Iterator[str]:
        """Name what differs of a span whose words are there."""
        copy, recorded = self.copy, 0
        found = start
        for word, place in zip(find_words(span.text), places, strict=True):
            yield from differences(span.text[recorded : word.start()], copy.text[found : copy.starts[place]])
            if word[0] != copy.text[copy.starts[place] : copy.ends[place]]:
                yield LETTER_FORMS
            recorded, found = word.end(), copy.ends[place]
        yield from differences(span.text[recorded:], copy.text[found:end])

    def _found(self, start: int, end: int) -> Found:
        """Say where a stretch of the copy's prose stands."""
        paragraph = self.paragraphs.number_of(start)
        before = self.paragraphs.starts[paragraph - 1]
        origin = self.copy.origin(start)
        line, column = self.copy.document.place(origin) if self.copy.document else self._place(origin)
        return Found(self.copy.text[start:end], paragraph, start - before, end - before, line, column)

    def _place(self, offset: int) -> tuple[int, int]:
        line = self.lines.number_of(offset)
        return line, offset - self.lines.starts[line - 1] + 1
