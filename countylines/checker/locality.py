"""Decide whether a number of a draft is about the whole country or about one part of it.

Text is local from the first local cue, such as the name of a place, up to a national cue. The cues of a paragraph are
found when a number in it is asked about, once.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.places import Cue, PlaceVocabulary

TextSpan = tuple[int, int]

CLAUSE = lazy_regex(r"[,;:](?!\d)|–|\b(?:while|but|whereas)\b")
"""What separates the clauses of a sentence in lower case."""


SENTENCE_ENDS = (".", "!", "?", ".”", ".’", '."')
HEADING_REACH = 4
"""How many paragraphs, the heading included, are searched for the place of a text with a heading."""

_MOST_KEPT = 64
"""How many paragraphs' cues are kept in memory."""


class Places:
    """The cues of place in a text; numbers must be asked about in the order of the text."""

    def __init__(
        self,
        vocabulary: PlaceVocabulary,
        text: str,
        paragraphs: Sequence[TextSpan],
        recorded: Sequence[TextSpan] = (),
    ) -> None:
        """Prepare a text; quotations of the record (*recorded*) say nothing about the place of the draft."""
        self.vocabulary = vocabulary
        self._text = text
        self._paragraphs = paragraphs
        self._recorded = recorded
        self._silent: set[int] = set()
        self._known, self._was_local = 0, False
        self._kept: dict[int, list[Cue]] = {}

    @property
    def has_quotations(self) -> bool:
        """Return whether the text has quotations of the record."""
        return bool(self._recorded)

    def mark_national(self, paragraph: int, place: int) -> None:
        """Add a national cue at a place in a paragraph, as a number there can only be the country's."""
        insort(self._cues_of_paragraph(paragraph), (place, False))

    def ignore_paragraph(self, paragraph: int) -> None:
        """Ignore the cues of a table row."""
        self._silent.add(paragraph)

    def decide_locality(self, paragraph: int, lower: str, sentence: TextSpan, number: int) -> tuple[bool, bool]:
        """Return whether a number is local, and whether its own sentence decides that.

        The cues of its clause decide, else the last cue before it. *lower* is the paragraph in lower case, *sentence*
        and *number* are places in it.
        """
        cues = self._cues_of_paragraph(paragraph)
        first, last = bisect_left(cues, (sentence[0], False)), bisect_left(cues, (sentence[1], False))
        start = sentence[0]
        if first < last:
            start, end = _clause_around(lower, sentence, number)
            inside = [kind for place, kind in cues[first:last] if start <= place < end]
            if inside:
                return any(inside), True
        before = bisect_left(cues, (start, False))
        return (cues[before - 1][1] if before else self.is_local_before(paragraph)), before > first

    def are_cues_local(self, paragraph: int, sentence: TextSpan) -> list[bool]:
        """List for each cue of a sentence whether it is local."""
        cues = self._cues_of_paragraph(paragraph)
        inside = cues[bisect_left(cues, (sentence[0], False)) : bisect_left(cues, (sentence[1], False))]
        return [is_local for _, is_local in inside]

    def is_local_heading(self, paragraph: int) -> bool:
        """Return whether a text begins with a heading, and the first paragraph below it with cues has only local ones."""
        start, end = self._paragraphs[paragraph]
        if paragraph or self._text[start:end].endswith(SENTENCE_ENDS):
            return False
        below = (self._cues_of_paragraph(number) for number in range(1, min(HEADING_REACH, len(self._paragraphs))))
        return all(is_local for _, is_local in next(filter(None, below), [(0, False)]))

    def is_local_before(self, paragraph: int) -> bool:
        """Return whether the last cue before a paragraph is local; no paragraph is searched twice."""
        if paragraph == 0:
            return self.is_local_heading(paragraph)
        for number in range(paragraph - 1, self._known - 1, -1):
            cues = self._cues_of_paragraph(number)
            if cues:
                self._was_local = cues[-1][1]
                break
        self._known = max(self._known, paragraph)
        return self._was_local

    def _cues_of_paragraph(self, paragraph: int) -> list[Cue]:
        """List the cues of a paragraph; recent ones are kept, as each of its numbers asks again."""
        if paragraph in self._silent:
            return []
        if paragraph not in self._kept:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            start, end = self._paragraphs[paragraph]
            self._kept[paragraph] = [
                cue
                for cue in self.vocabulary.cues_in(self._text[start:end])
                if not _is_inside_a_span(start + cue[0], self._recorded)
            ]
        return self._kept[paragraph]


def _is_inside_a_span(place: int, spans: Sequence[TextSpan]) -> bool:
    before = bisect_left(spans, (place + 1,)) - 1
    return before >= 0 and place < spans[before][1]


def _clause_around(lower: str, sentence: TextSpan, place: int) -> TextSpan:
    """Return the start and end of the clause in which a number stands."""
    start, end = sentence
    for match in CLAUSE.finditer(lower, start, end):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            return start, match.start()
    return start, end
