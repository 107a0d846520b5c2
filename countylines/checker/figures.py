"""Find the figures of a draft: each number with its measure and week, and the verdict on it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.exclusions import is_about_campaign_so_far
from countylines.checker.judge import Verdict, claimed_interval, judge
from countylines.checker.measure_matching import CountingParagraph, CountingSentence, match_title
from countylines.checker.near_misses import SMALLEST_SWAPPED, is_another_count, is_meant_for_figure, is_national_size
from countylines.checker.prefilter import PrefilteredParagraphs, is_numbered
from countylines.checker.scope import WeekResolver
from countylines.checker.weeks import MONTH_CALLED
from countylines.documents.offset_map import CELL_SEPARATOR
from countylines.figures.figure import Figure, figure_of
from countylines.figures.quantity import Quantity, find_quantities
from countylines.record.dataset import Dataset
from countylines.text.english import CAPITAL
from countylines.text.folding import lower_in_place, straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import find_first_pattern
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, counting_vocabulary

TextSpan = tuple[int, int]
_JudgeKey = tuple[str, str, str, Decimal, Decimal | None]
"""Week, measure, hedge, value and upper end: equal keys get equal verdicts."""

_SENTENCE_END = re.compile(rf"[.!?][\"')\]]*\s+(?={CAPITAL}|[0-9\"'£(\[])")
_ABBREVIATED = ("approx. ", "c. ")
"""Hedges with a point that does not end a sentence."""

_LIST_JOINT = lazy_regex(r"[^.;:!?]{0,50}(?:,|\band\b|&)\s*")
_NOT_A_LIST = lazy_regex(r"\b(?:as well as|were|was|have|had|found)\b|\b\w{3,}ed\b")
_NOT_COUNTED_ENDINGS = ("%", "percent", "per cent", "-year", "year", "-strong", "-week", "-day", "in every")
_NOT_COUNTED_WORDS = frozenset({*MONTH_CALLED, "am", "pm", "st", "nd", "rd", "th", "fewer", "more", "higher", "lower"})
_RATIO_WORDS = frozenset("two three four five six seven eight nine ten".split())
"""What follows a number that counts nothing: its endings, the next word, and the word after "in"."""
_LOOKAHEAD = 24
"""How much of the text after a number is searched, in characters."""

_GROUP_STARTS = ("of the ", "of those ", "of these ")
"""Words before the size of a group, some of whom the sentence is about."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_REGION_TITLES = lazy_regex(
    r"\b(?:area|borough|city|constabulary|county|district|force|place|police|region|town)\b(?! lines)"
)
"""Column titles, in lower case, of tables with a row for each part of the country."""


LONGEST_SENTENCE = 1000
"""How long a sentence may be, in characters: longer ones are lists and are split."""

SHORT_INTERJECTION = 30
"""How long a paragraph may be that only interrupts another, in characters: ``Which is a lot.``"""

CONTEXT_LENGTH = 300
"""How much of the paragraph or rows above may say what was done, in characters."""


class FigureMention(NamedTuple):
    """A number that counts something of the record, with the span of it and its noun.

    *week* is None if the number may be of another time or place; then *known*, the record's figure, is None too and the
    verdict is "not compared".
    """

    quantity: Quantity
    hedge: str
    measure: str
    week: str | None
    known: Figure | None
    verdict: Verdict
    start: int
    end: int


def find_figure_mentions(
    text: str,
    prefiltered: PrefilteredParagraphs,
    dataset: Dataset,
    week: str,
    quoted: Sequence[TextSpan],
    recorded: Sequence[TextSpan],
) -> tuple[FigureMention, ...]:
    """List the numbers of a text that count something of the record, but for those in *quoted* spans.

    The rules about quotations judge those. *recorded* are the spans of the record's own quotations: they say nothing
    about the place that the draft is about.
    """
    return tuple(_FigureFinder(text, prefiltered, dataset, week, quoted, recorded).find())


class _FigureFinder:
    """Goes through the paragraphs that may contain figures, in order, as earlier ones give context to later ones."""

    def __init__(
        self,
        text: str,
        prefiltered: PrefilteredParagraphs,
        dataset: Dataset,
        week: str,
        quoted: Sequence[TextSpan],
        recorded: Sequence[TextSpan],
    ) -> None:
        self.text = text
        self.prefiltered = prefiltered
        self.dataset = dataset
        self.cached_judge = _CachedJudge(dataset)
        self.vocabulary = counting_vocabulary(dataset)
        self.weeks = WeekResolver(text, prefiltered.paragraphs, dataset, week, sorted(recorded))
        self.quotes = sorted(quoted)
        self.rows = _TableState()

    def find(self) -> Iterator[FigureMention]:
        for number in self.prefiltered.counting:
            start, end = self.prefiltered.paragraphs[number]
            paragraph = self.text[start:end]
            plain = straighten_quotes(paragraph)
            lower = lower_in_place(plain)
            if CELL_SEPARATOR in paragraph:
                yield from self._read_row(number, paragraph, lower)
            else:
                before = self._text_above(number)
                yield from self._read_prose(
                    number, paragraph, CountingParagraph(self.vocabulary, lower, before.lower()), (0, len(paragraph))
                )

    def _text_above(self, number: int) -> str:
        """Return the text above a paragraph; an interjection does not count as text."""
        above = self.text[slice(*self.prefiltered.paragraphs[number - 1])] if number else ""
        if number > 1 and len(above) < SHORT_INTERJECTION and not is_numbered(above.lower()):
            above = self.text[slice(*self.prefiltered.paragraphs[number - 2])]
        return above[-CONTEXT_LENGTH:]

    def _read_row(self, number: int, paragraph: str, lower: str) -> Iterator[FigureMention]:
        """Read a table row: as prose if it has one number, else by the titles of its columns."""
        before = self.text[slice(*self.prefiltered.paragraphs[number - 1])] if number else ""
        above = self.rows.add_row_and_return_text_above(number, lower, before)
        passage = CountingParagraph(self.vocabulary, lower, above)
        if not passage.nouns and self.rows.remember_column_weeks(
            self.weeks.weeks_of_columns(number, paragraph.split(CELL_BAR))
        ):
            return
        if not is_numbered(lower):
            self.rows.titles = [] if _REGION_TITLES.search(lower) else lower.split(CELL_SEPARATOR)
            return
        quantities = _possible_counts(paragraph, lower, 0)
        weeks = self.rows.column_weeks(lower.count(CELL_BAR) + 1)
        if weeks:
            self.weeks.places.ignore_paragraph(number)
            yield from self._read_week_columns(number, paragraph, above, weeks)
            return
        is_dated = self.weeks.row_names_one_week(number)
        prose_cells = [
            cell for cell in _cell_spans(lower) if _is_prose_cell(passage, cell, quantities, is_dated=is_dated)
        ]
        if len(quantities) > 1 and not prose_cells:
            self.weeks.places.ignore_paragraph(number)
        prose = prose_cells if len(quantities) > 1 else [(0, len(paragraph))]
        found = [one for cell in prose for one in self._read_prose(number, paragraph, passage, cell)]
        if len(quantities) > 1 or not found:
            found += self._read_titled_cells(number, lower, quantities, prose_cells)
        if not found and len(quantities) == 1 and not self.weeks.is_row_local(number):
            week = self.weeks.week_of_row(number)
            row = self._read_week_columns(number, paragraph, above, [week] * lower.count(CELL_BAR))
            found = [one for one in row if week and not self._is_far(one)]
        yield from sorted(found, key=lambda one: one.start)

    def _read_titled_cells(
        self, number: int, lower: str, quantities: Sequence[Quantity], prose_cells: Sequence[TextSpan]
    ) -> Iterator[FigureMention]:
        """Read the cells of a row by their titles, except those in *prose_cells*."""
        titles, cells = self.rows.titles, list(_cell_spans(lower))
        offset = self.prefiltered.paragraphs[number][0]
        is_ended = lower.endswith(CELL_BAR)  # by a cell that is empty
        if len(titles) != len(cells) + is_ended or self.weeks.is_row_local(number):
            return
        for title, (start, end) in zip(titles, cells, strict=False):
            inside = _quantities_between(quantities, start, end) if (start, end) not in prose_cells else ()
            counted_as = match_title(self.vocabulary, title, inside[0].unit) if len(inside) == 1 else None
            if counted_as:
                one, week = inside[0], self.weeks.week_of_row(number)
                known, verdict = self.cached_judge.judge(one, one.hedge, counted_as.measure, week)
                span = offset + one.start, offset + one.end
                yield FigureMention(one, one.hedge, counted_as.measure, week, known, verdict, *span)

    def _read_week_columns(
        self, number: int, paragraph: str, above: str, weeks: Sequence[str | None]
    ) -> Iterator[FigureMention]:
        """Read a row with a label and a number for each of several weeks."""
        (_, label), *cells = _cell_spans(paragraph, CELL_BAR)
        for (start, end), week in zip(cells, weeks, strict=True):
            label_and_cell = f"{paragraph[:label]}{CELL_SEPARATOR}{paragraph[start:end]}"
            passage = CountingParagraph(self.vocabulary, lower_in_place(straighten_quotes(label_and_cell)), above)
            quantities = _possible_counts(label_and_cell, passage.lower, 0)
            counted = CountingSentence(passage, (0, len(label_and_cell)), quantities)
            is_one = week is not None and len(quantities) == 1 and quantities[0].start > label
            found = counted.match_measure(0) if is_one else None
            counted_as = (
                found.counted_as
                if found
                else match_title(self.vocabulary, passage.lower[:label], quantities[0].unit)
                if is_one
                else None
            )
            if counted_as:
                one = _move_quantity(quantities[0], start - label - len(CELL_SEPARATOR))
                known, verdict = self.cached_judge.judge(one, one.hedge, counted_as.measure, week)
                offset = self.prefiltered.paragraphs[number][0]
                yield FigureMention(
                    one, one.hedge, counted_as.measure, week, known, verdict, offset + one.start, offset + one.end
                )

    def _read_prose(
        self, number: int, paragraph: str, passage: CountingParagraph, span: TextSpan
    ) -> Iterator[FigureMention]:
        """Read the sentences in a span of a paragraph that contain a noun and a number."""
        (start, end), lower, nouns = span, passage.lower, passage.starts
        for stop in _sentence_ends(paragraph, start, end) if nouns else ():
            following = bisect_left(nouns, start)
            if following < len(nouns) and nouns[following] < stop and is_numbered(lower[start:stop]):
                quantities = _possible_counts(paragraph[start:stop], lower, start)
                if quantities:
                    yield from self._read_sentence(number, CountingSentence(passage, (start, stop), quantities))
            start = stop

    def _read_sentence(self, number: int, sentence: CountingSentence) -> Iterator[FigureMention]:
        hedge, lower, offset = "bare", sentence.paragraph.lower, self.prefiltered.paragraphs[number][0]
        for place, quantity in enumerate(sentence.quantities):
            last = sentence.quantities[place - 1] if place else None
            hedge = _governing_hedge(lower, last, hedge, quantity)
            found = None if self._is_quoted(offset + quantity.start) else sentence.match_measure(place)
            if found:
                measure = found.counted_as.measure
                week = self._week_of_figure(number, sentence, quantity, hedge, measure)
                known, verdict = self.cached_judge.judge(quantity, hedge, measure, week)
                for other in self._alternative_hedges(lower, last, quantity, hedge, verdict):
                    _, other_verdict = self.cached_judge.judge(quantity, other, measure, week)
                    hedge, verdict = (other, other_verdict) if other_verdict is Verdict.SUPPORTED else (hedge, verdict)
                for counted_as in (
                    found.others if verdict is Verdict.WRONG and quantity.value >= SMALLEST_SWAPPED else ()
                ):
                    other_known, other_verdict = self.cached_judge.judge(quantity, hedge, counted_as.measure, week)
                    if other_verdict is Verdict.SUPPORTED:
                        measure, known, verdict = counted_as.measure, other_known, other_verdict
                span = offset + found.start, offset + found.end
                yield FigureMention(quantity, hedge, measure, week, known, verdict, *span)

    @staticmethod
    def _alternative_hedges(
        lower: str, last: Quantity | None, quantity: Quantity, hedge: str, verdict: Verdict
    ) -> Iterator[str]:
        """List other hedges that a number may have: its own in a list, or that of the number before it."""
        if verdict is Verdict.SUPPORTED:
            return
        if quantity.hedge != hedge:
            yield quantity.hedge
        elif verdict is Verdict.LOST_HEDGE and last is not None and _may_share_a_hedge(lower, last, quantity):
            yield last.hedge

    def _week_of_figure(
        self, number: int, sentence: CountingSentence, quantity: Quantity, hedge: str, measure: str
    ) -> str | None:
        """Return the week of a number; None if it may be another count, or of another place or time."""
        lower, span = sentence.paragraph.lower, sentence.span
        of_spans = self.vocabulary.of_spans.get(measure, ())
        is_so_far = find_first_pattern(lower, of_spans, *span) is not None or is_about_campaign_so_far(lower, span)
        week = self.weeks.multi_week_span_of(number, lower, span, quantity, measure, is_so_far=is_so_far)
        if week is None and not is_so_far:
            week = self.weeks.week_of(number, lower, span, quantity)
        if week is None:
            return None
        if self.weeks.is_local_by_context(number, lower, span, quantity):
            known = figure_of(self.dataset, week, measure)
            if known is not None and is_meant_for_figure(quantity.value, known):
                self.weeks.places.mark_national(number, quantity.start)
                return week
            is_as_in_all = known is not None and is_national_size(quantity.value, known)
            return week if is_as_in_all and self.weeks.names_one_week(number, lower, span) else None
        may_slip = not lower.endswith(_GROUP_STARTS, 0, quantity.start)
        is_far = self.cached_judge.is_far_from_figure(quantity, hedge, measure, week, may_slip=may_slip)
        return None if is_far and not self.weeks.names_country_or_week(number, lower, span) else week

    def _is_far(self, mention: FigureMention) -> bool:
        """Return whether a mention's number is too far from the record's to be meant for it."""
        week = mention.week or ""
        return self.cached_judge.is_far_from_figure(
            mention.quantity, mention.hedge, mention.measure, week, may_slip=True
        )

    def _is_quoted(self, place: int) -> bool:
        before = bisect_right(self.quotes, (place, len(self.text))) - 1
        return before >= 0 and place < self.quotes[before][1]


class _TableState:
    """What the rows of a table say about the rows below them: column titles, and the weeks of columns."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self._weeks: list[str | None] = []
        self._above = ""
        self._last = -1

    def add_row_and_return_text_above(self, number: int, row: str, before: str) -> str:
        """Return the text of the rows above a row, or *before*, the line above the table; then add the row to it."""
        if self._last != number - 1:
            self._weeks = []
        above = self._above if self._last == number - 1 else before.lower() if before.endswith(":") else ""
        self._above, self._last = f"{above} {row}"[-CONTEXT_LENGTH:], number
        return above

    def remember_column_weeks(self, weeks: Sequence[str | None]) -> bool:
        """Remember the weeks of the columns, if a row has any; return whether it has."""
        self._weeks = list(weeks) or self._weeks
        return bool(weeks)

    def column_weeks(self, cells: int) -> list[str | None]:
        """Return the week of each cell of a row without its label; empty if the number of *cells* does not fit."""
        if len(self._weeks) == cells:
            return self._weeks[1:]
        return self._weeks if len(self._weeks) == cells - 1 else []


class _CachedJudge:
    """Judges numbers; equal wordings of one figure are judged once."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._verdicts: dict[_JudgeKey, Verdict] = {}
        self._far: dict[tuple[_JudgeKey, bool], bool] = {}

    def judge(self, quantity: Quantity, hedge: str, measure: str, week: str | None) -> tuple[Figure | None, Verdict]:
        """Return the record's figure and the verdict on a number."""
        if week is None:
            return None, Verdict.NOT_COMPARED
        known = figure_of(self._dataset, week, measure)
        key = week, measure, hedge, quantity.value, quantity.upper
        if key not in self._verdicts:
            self._verdicts[key] = judge(self._dataset, quantity, hedge, known)
        return known, self._verdicts[key]

    def is_far_from_figure(
        self, quantity: Quantity, hedge: str, measure: str, week: str | None, *, may_slip: bool
    ) -> bool:
        """Return whether a number is so far from the figure that it may be another count."""
        known = None if week is None else figure_of(self._dataset, week, measure)
        if week is None or known is None:
            return False
        key = (week, measure, hedge, quantity.value, quantity.upper), may_slip
        if key not in self._far:
            claim = claimed_interval(quantity, hedge, count=known.measure.is_count)
            self._far[key] = is_another_count(self._dataset, claim, quantity.value, known, may_slip=may_slip)
        return self._far[key]


def _sentence_ends(paragraph: str, start: int, end: int) -> Iterator[int]:
    """List the ends of the sentences in a span; overlong ones are split at a space."""
    ends = (start + match.end() for match in _SENTENCE_END.finditer(straighten_quotes(paragraph[start:end])))
    for stop in (*ends, end):
        while stop - start > LONGEST_SENTENCE:
            space = paragraph.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
            start = space + 1 if space >= 0 else start + LONGEST_SENTENCE
            yield start
        start = stop
        yield stop


def _quantities_between(quantities: Sequence[Quantity], start: int, end: int) -> Sequence[Quantity]:
    """Return the quantities that begin between two places, the second excluded."""
    return quantities[
        bisect_left(quantities, start, key=_start_of_quantity) : bisect_left(quantities, end, key=_start_of_quantity)
    ]


def _start_of_quantity(quantity: Quantity) -> int:
    return quantity.start


CELL_BAR = CELL_SEPARATOR.strip()
"""Stands between the cells of a row, also beside empty ones."""


def _cell_spans(row: str, joint: str = CELL_SEPARATOR) -> Iterator[TextSpan]:
    """List the start and end of each cell of a row."""
    start = 0
    for cell in row.split(joint):
        yield start, start + len(cell)
        start += len(cell) + len(joint)


def _is_prose_cell(row: CountingParagraph, cell: TextSpan, quantities: Sequence[Quantity], *, is_dated: bool) -> bool:
    """Return whether a cell of a row with several numbers is running text.

    It is if it has sentences with more than one of them, or, in a row that names its week, one number and a noun.
    """
    inside = _quantities_between(quantities, *cell)
    if len(inside) > 1 and ". " in row.lower[slice(*cell)]:
        return True
    noun = bisect_left(row.starts, cell[0])
    return is_dated and bool(inside) and len(quantities) > 1 and noun < len(row.starts) and row.starts[noun] < cell[1]


def _possible_counts(sentence: str, lower: str, start: int) -> list[Quantity]:
    """List the numbers in a *sentence*, which begins at *start* of the paragraph, that may be counts."""
    found = [one if not start else _move_quantity(one, start) for one in find_quantities(sentence) if one.value > 1]
    return [
        one if one.unit else _with_unit_of_label(one, lower)
        for one in found
        if not _is_not_a_count(lower[one.end : one.end + _LOOKAHEAD].lstrip())
        and not _YEAR.fullmatch(lower, one.start, one.end)
        and not (one.start == start and lower.endswith(_ABBREVIATED, 0, start))
    ]


def _is_not_a_count(after: str) -> bool:
    """Return whether the text after a number shows that it is a share, a date, a time, an age or a rank."""
    if after.startswith(_NOT_COUNTED_ENDINGS):
        return True
    words = [word.strip(".,;:)") for word in after.removeprefix("of ").split(None, 3)[:3]]
    if words and words[0] in _NOT_COUNTED_WORDS:
        return True
    rest = [word for word in words[1:] if word != "every"] if words[:1] == ["in"] else []
    return bool(rest) and (rest[0][:1].isdigit() or rest[0] in _RATIO_WORDS)


def _with_unit_of_label(quantity: Quantity, lower: str) -> Quantity:
    """Return a number with the unit that its label has in brackets: ``cash (GBP): 183976``."""
    label = lower[max(0, quantity.start - _LOOKAHEAD) : quantity.start]
    unit = next((UNIT_OF_LABEL[sign] for sign in UNIT_OF_LABEL if sign in label), None)
    return (
        Quantity(quantity.hedge, quantity.value, quantity.upper, unit, quantity.start, quantity.end)
        if unit
        else quantity
    )


UNIT_OF_LABEL = {"(gbp)": "GBP", "(£)": "GBP", "(kg)": "kg"}


def _move_quantity(quantity: Quantity, offset: int) -> Quantity:
    return Quantity(
        quantity.hedge, quantity.value, quantity.upper, quantity.unit, quantity.start + offset, quantity.end + offset
    )


def _governing_hedge(lower: str, last: Quantity | None, hedge: str, quantity: Quantity) -> str:
    """Return the hedge of a number: its own, or that of the list in which it stands."""
    if quantity.hedge != "bare" or last is None or hedge in {"bare", "order", "range"}:
        return quantity.hedge
    if quantity.unit not in UNITS_OF_AMOUNTS or quantity.unit != last.unit:
        return quantity.hedge
    return hedge if _is_in_list(lower, last, quantity) else quantity.hedge


def _may_share_a_hedge(lower: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether two counts stand in one list, as in ``over 400 adults and 600 children``."""
    return quantity.unit is None and last.unit is None and _is_in_list(lower, last, quantity)


def _is_in_list(lower: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a number follows another in the same list."""
    between = last.end, quantity.start
    return bool(_LIST_JOINT.fullmatch(lower, *between)) and not _NOT_A_LIST.search(lower, *between)
