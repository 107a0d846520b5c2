"""Figures of a draft: each number with what it counts, of which week, and what comes of holding it against the record."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countylines.checks.judging import Verdict, judge
from countylines.checks.settings import (
    COMPARED,
    ELSEWHERE,
    PART_OF,
    SET_AGAINST,
    SUPPOSED,
    Calendar,
    Mention,
    Place,
    week_of,
)
from countylines.checks.vocabulary import FRAMES, LINKS, MODIFIERS, MONEY, TRIGGER, WEIGHT, Frame
from countylines.dataset.load import Dataset
from countylines.model.figure import Figure
from countylines.model.quantity import Quantity, find_quantities
from countylines.queries.figures import figure_of

NOUNS = "|".join(frame.noun.pattern for frame in FRAMES)
AFTER = re.compile(rf"(?:\s+[–—]\s+|[’']?[\s-]+){MODIFIERS.pattern}(?P<noun>{NOUNS})", re.IGNORECASE)
BEFORE = re.compile(rf"(?<![\w-])(?P<noun>{NOUNS}){LINKS.pattern}", re.IGNORECASE)
NUMBERED = re.compile(
    r"\d|\b(?:hundred|thousand|million|dozen|score|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|t(?:y|een)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[A-Z0-9“‘\"'£(\[])")
PART = re.compile(r",|;|:|\band\b|\bwhile\b|\bbut\b|\bplus\b|\bas well as\b|\balongside\b|\bwith\b", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:—–]|\bwhile\b|\bbut\b|\bwhereas\b", re.IGNORECASE)
LIST_JOINT = re.compile(r"^[^.;:!?]{0,50}(?:,|\band\b|&)\s*$", re.IGNORECASE)
NOT_A_LIST = re.compile(
    r"\bas well as\b|\bwere\b|\bwas\b|\bhave\b|\bhad\b|\bseiz\w+|\brecover\w+|\bfound\b", re.IGNORECASE
)
NOT_A_COUNT = re.compile(
    r"\s*(?:%|per ?cent|percent|-?year|years?\b|-strong|\s+in\s+(?:every\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten)|-week|-day|in every|am\b|pm\b|st\b|nd\b|rd\b|th\b)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
STRONG = re.compile(r"[:|=]\s*$")
"""What ties a number to the label before it, whatever follows."""

LABEL = re.compile(
    r"\s*(?:seized|recovered|made|found|visited|taken|arrested|disrupted|closed|held|safeguarded)?\s*[:|=]",
    re.IGNORECASE,
)
"""What makes a noun the label of the number after it."""

RATIO = re.compile(r"\b(?:one|two|three|four|\d) in (?:every )?$", re.IGNORECASE)
"""The beginning of ``one in eight``."""

CELL = " | "
"""What parts the cells of a row of a table."""

ABOVE = 300
"""How much of the rows above a row may say what is done in it, in characters."""

PARTITIVE = re.compile(r"\s*(?:out )?of (?:the|those|these|its|their)\b", re.IGNORECASE)
"""Some of a number's things: no count of them all."""

REACH = 90
"""How far before a number its label may begin, in characters."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that counts something of the record: where it stands with its noun, and what comes of it.

    *week* is None where another time, or no certain one, is meant; then nothing is compared.
    """

    quantity: Quantity
    hedge: str
    measure: str
    week: str | None
    figure: Figure | None
    verdict: Verdict
    start: int
    end: int


def find_counted(text: str, dataset: Dataset, week: str, spoken: Sequence[tuple[int, int]]) -> tuple[Counted, ...]:
    """List what a clean text counts. Numbers inside the *spoken* stretches belong to the rules on quotations."""
    return tuple(_Counter(text, dataset, week, spoken).count())


class _Counter:
    """Goes through a text paragraph by paragraph, keeping what earlier ones settled."""

    def __init__(self, text: str, dataset: Dataset, week: str, spoken: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.dataset = dataset
        self.calendar = Calendar(dataset, week)
        self.week = week
        self.spoken = sorted(spoken)
        self.place = Place()
        self.titles: list[str] = []
        self.above = ""
        self.figures: dict[tuple[str, str], Figure | None] = {}
        self.document: list[Mention] | None = None

    def count(self) -> Iterator[Counted]:
        start = 0
        for match in re.finditer(r"\n\n|\Z", self.text):
            paragraph = self.text[start : match.start()]
            if CELL in paragraph and not NUMBERED.search(paragraph):
                self.titles = paragraph.split(CELL)
            is_row = CELL in paragraph
            if (is_row or TRIGGER.search(paragraph)) and NUMBERED.search(paragraph):
                yield from self._paragraph(paragraph, start)
            else:
                self.place.after(paragraph)
            self.above = f"{self.above} {paragraph}"[-ABOVE:] if is_row else ""
            start = match.end()

    def _paragraph(self, paragraph: str, offset: int) -> Iterator[Counted]:
        quantities = [
            one
            for one in find_quantities(paragraph)
            if one.value > 1
            and not NOT_A_COUNT.match(paragraph, one.end)
            and not YEAR.fullmatch(paragraph, one.start, one.end)
        ]
        mentions = self.calendar.mentions(paragraph)
        if CELL in paragraph and len(quantities) > 1:
            yield from self._row(paragraph, quantities, mentions, offset)
            return
        start = 0
        for stop in [*(match.end() for match in SENTENCE.finditer(paragraph)), len(paragraph)]:
            inside = [one for one in quantities if start <= one.start < stop]
            if inside:
                yield from self._sentence(paragraph, (start, stop), inside, mentions, offset)
            self.place.after(paragraph[start:stop])
            start = stop

    def _row(
        self, paragraph: str, quantities: Sequence[Quantity], mentions: Sequence[Mention], offset: int
    ) -> Iterator[Counted]:
        """Read a row of several numbers by the titles above it, where each has one; else it is not read at all."""
        titles, start = self.titles, 0
        cells = paragraph.split(CELL)
        decided, week = week_of(mentions)
        for title, cell in zip(titles, cells, strict=False) if len(titles) == len(cells) else ():
            inside = [one for one in quantities if start <= one.start < start + len(cell)]
            frames = [
                frame for frame in FRAMES for one in inside if frame.unit == one.unit and frame.noun.search(title)
            ]
            if len(inside) == 1 and frames and not self.place.is_local:
                span = offset + inside[0].start, offset + inside[0].end
                named = week if decided else self._document_week(offset)
                yield self._counted(inside[0], inside[0].hedge, frames[0].measure, named, span)
            start += len(cell) + len(CELL)

    def _sentence(
        self,
        paragraph: str,
        sentence: tuple[int, int],
        quantities: Sequence[Quantity],
        mentions: Sequence[Mention],
        offset: int,
    ) -> Iterator[Counted]:
        hedge = "bare"
        for place, quantity in enumerate(quantities):
            last = quantities[place - 1] if place else None
            hedge = _governing(paragraph, last, hedge, quantity)
            if self._is_spoken(offset + quantity.start):
                continue
            found = _frame_of(paragraph, sentence, quantities, place, self.above if CELL in paragraph else "")
            if found is None:
                continue
            frame, start, end = found
            week = self._week(paragraph, sentence, quantity, mentions, offset)
            yield self._counted(quantity, hedge, frame.measure, week, (offset + start, offset + end))

    def _is_spoken(self, place: int) -> bool:
        before = bisect_right(self.spoken, (place, len(self.text))) - 1
        return before >= 0 and place < self.spoken[before][1]

    def _counted(
        self, quantity: Quantity, hedge: str, measure: str, week: str | None, span: tuple[int, int]
    ) -> Counted:
        figure = self._figure(week, measure) if week else None
        verdict = judge(self.dataset, quantity, hedge, figure) if week else Verdict.NOT_COMPARED
        return Counted(quantity, hedge, measure, week, figure, verdict, *span)

    def _figure(self, week: str, measure: str) -> Figure | None:
        key = week, measure
        if key not in self.figures:
            known = measure in self.dataset.index("measures")
            self.figures[key] = figure_of(self.dataset, week, measure) if known else None
        return self.figures[key]

    def _week(
        self, paragraph: str, sentence: tuple[int, int], quantity: Quantity, mentions: Sequence[Mention], offset: int
    ) -> str | None:
        """Give the week that a number is of; None where it is another time's or another place's."""
        if self._is_elsewhere(paragraph, sentence, quantity):
            return None
        against = SET_AGAINST.search(paragraph, quantity.end, sentence[1])
        stop = against.start() if against else sentence[1]
        near = [one for one in mentions if sentence[0] <= one.start < stop]
        around = [one for one in mentions if one in near or not sentence[0] <= one.start < sentence[1]]
        for group in (near, around):
            decided, week = week_of(group)
            if decided:
                return week
        return self._document_week(offset + quantity.start)

    def _is_elsewhere(self, paragraph: str, sentence: tuple[int, int], quantity: Quantity) -> bool:
        """Tell whether a number is of a part, of another time or another place, supposed, denied or compared."""
        words, place = paragraph[slice(*sentence)], quantity.start - sentence[0]
        return bool(
            PART_OF.search(words)
            or ELSEWHERE.search(words)
            or SUPPOSED.search(words, 0, place)
            or RATIO.search(paragraph, max(0, quantity.start - REACH), quantity.start)
            or COMPARED.search(paragraph, max(0, quantity.start - REACH), quantity.start)
            or "than the " in paragraph[quantity.start : quantity.end]
            or self.place.at(words, _clause(words, place))
        )

    def _document_week(self, place: int) -> str | None:
        """Give the week that a draft is about: the first that it names, the one asked about where it names none.

        Where another week is named only after the number, it is not certain which is meant.
        """
        if self.document is None:
            named = [one for one in self.calendar.mentions(self.text) if one.week and not one.is_vague]
            self.document = [
                one for one in named if not SET_AGAINST.search(self.text, max(0, one.start - REACH // 2), one.start)
            ]
        if not self.document:
            return self.week
        first = self.document[0]
        return first.week if first.start < place or first.week == self.week else None


def _governing(paragraph: str, last: Quantity | None, hedge: str, quantity: Quantity) -> str:
    """Give the hedge that governs a number: its own, or that of the list it stands in."""
    if quantity.hedge != "bare" or last is None or hedge in ("bare", "order", "range"):
        return quantity.hedge
    between = paragraph[last.end : quantity.start]
    is_list = quantity.unit in (MONEY, WEIGHT) and quantity.unit == last.unit and LIST_JOINT.match(between)
    return hedge if is_list and not NOT_A_LIST.search(between) else quantity.hedge


def _frame_of(
    paragraph: str, sentence: tuple[int, int], quantities: Sequence[Quantity], place: int, above: str
) -> tuple[Frame, int, int] | None:
    """Find what a number counts, and the stretch of text that says so; *above* is the row above a row."""
    quantity = quantities[place]
    stop = quantities[place + 1].start if place + 1 < len(quantities) else sentence[1]
    begin = max(
        sentence[0], _noun_end(paragraph, quantities[place - 1], quantity) if place else 0, quantity.start - REACH
    )
    after = AFTER.match(paragraph, quantity.end, stop)
    before = BEFORE.search(paragraph, begin, quantity.start)
    found = [after, before]
    is_labelled = before and STRONG.search(paragraph, before.start(), quantity.start)
    if is_labelled and (after is None or LABEL.match(paragraph, after.end())):
        found.reverse()
    for match in found:
        if match is None or (match is after and PARTITIVE.match(match[0])):
            continue
        frame = _fitting(paragraph, sentence, quantities, place, match["noun"], above)
        if frame:
            return frame, min(match.start(), quantity.start), max(match.end(), quantity.end)
    return None


def _noun_end(paragraph: str, quantity: Quantity, following: Quantity) -> int:
    """Give where a number ends with the noun that it counts, which is no label of the number after it."""
    label = BEFORE.search(paragraph, max(0, quantity.start - REACH), quantity.start)
    if label and STRONG.search(paragraph, label.start(), quantity.start):
        return quantity.end
    noun = AFTER.match(paragraph, quantity.end, following.start)
    return noun.end() if noun else quantity.end


def _fitting(
    paragraph: str, sentence: tuple[int, int], quantities: Sequence[Quantity], place: int, noun: str, above: str
) -> Frame | None:
    """Choose the frame of a noun by what is said near the number: to its right, to its left, then anywhere."""
    quantity = quantities[place]
    frames = [frame for frame in FRAMES if frame.unit == quantity.unit and frame.noun.fullmatch(noun)]
    near = [*_parts(paragraph, sentence, quantities, place)]
    if GENDERED.fullmatch(noun):
        near += [paragraph[max(0, sentence[0] - REACH) : sentence[0]], above]
    for part in near:
        for frame in frames:
            if frame.refuses and frame.refuses.search(part):
                continue
            if frame.needs is None or frame.needs.search(part):
                return frame
    return None


def _parts(paragraph: str, sentence: tuple[int, int], quantities: Sequence[Quantity], place: int) -> Iterator[str]:
    quantity = quantities[place]
    stop = quantities[place + 1].start if place + 1 < len(quantities) else sentence[1]
    begin = quantities[place - 1].end if place else sentence[0]
    right = paragraph[quantity.end : stop]
    joint = PART.search(right)
    yield right[: joint.start()] if joint else right
    left = paragraph[begin : quantity.start]
    joints = list(PART.finditer(left))
    yield left[joints[-1].end() :] if joints else left
    yield paragraph[begin:stop]
    yield paragraph[slice(*sentence)]


GENDERED = re.compile(r"(?:wo)?men", re.IGNORECASE)
"""Nouns whose verb may stand in the sentence before: ``743 arrests. 652 men and 91 women.``"""


def _clause(sentence: str, place: int) -> tuple[int, int]:
    """Give the ends of the clause that stands at a place of a sentence."""
    start, end = 0, len(sentence)
    for match in CLAUSE.finditer(sentence):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return start, end
