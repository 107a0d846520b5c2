"""Resolve which week and which place each number and each date of a draft is of, or why it is of none.

This is a stage of its own: it goes through the passages in order, as earlier ones say where later ones belong, and
compares nothing with the record but the numbers that can only be the country's.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import DatedSentence, DateMention, find_dates_before_and_in
from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.mentions.reading import ReadPassage, ReadSentence
from countylines.checker.mentions.reasons import (
    CORRECTIONS,
    DOUBTS,
    IS_COMPARED,
    IS_CORRECTED,
    denied_ranges,
    first_operation,
    reason_beside,
)
from countylines.checker.mentions.tables import TableCell, TableRow
from countylines.checker.mentions.weeks import Calendar
from countylines.checker.near_misses import is_close_in_size, is_meant_for_figure
from countylines.checker.passages import Passage, Sentence, is_inside, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks, DocumentEvidence
from countylines.checker.scope.number_week import (
    Scope,
    WeekSource,
    WeekTracker,
    is_dated_behind,
)
from countylines.checker.scope.other_times import SpanFinder
from countylines.checker.scope.place import Locality, PlaceTracker, StatedScope, is_lead_local, said_in_sentence
from countylines.figures.figure import Figure, figure_of
from countylines.record.dataset import Dataset
from countylines.vocabulary.counted_nouns import CountedNoun
from countylines.vocabulary.places import PlaceCue, place_vocabulary


class PlacedNumber(NamedTuple):
    """A number with what it counts and all that is known of where it stands.

    Its tokens, and those of its *sentence*, are those of *passage*. *scope* is of which weeks it can be; *said* is what
    its sentence itself says. *is_beside_exact* tells that an exact figure of the record stands in its passage or next to it.
    """

    passage: Passage
    sentence: Sentence
    counted: CountedNumber
    scope: Scope
    locality: Locality = Locality.UNKNOWN
    said: StatedScope = StatedScope.NOTHING
    is_beside_exact: bool = False

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.counted.number.quantity.value

    def of_measures(self, *measures: CountedNoun) -> "PlacedNumber":
        """Return the number as one that can count nothing but some measures."""
        return self._replace(counted=self.counted._replace(measures=measures))


class ResolvedSentence(NamedTuple):
    """A sentence, or a row of a table, with the scope of its numbers and of its dates.

    *numbers* are those that count something and are no part of a quotation that is judged as such, *read* all that were
    read in a sentence. *dates_before* is the last date before its own, if there is one; *is_below_figures* is set for a
    row below others that count what the record counts. What stands in the *denied* ranges of tokens the draft does not
    claim.
    """

    passage: Passage
    dated: DatedSentence
    numbers: Sequence[PlacedNumber]
    read: Sequence[NumberMention] = ()
    dates_before: Sequence[DateMention] = ()
    locality_of_dates: Locality = Locality.UNKNOWN
    is_below_figures: bool = False
    denied: Sequence[tuple[int, int]] = ()


class ResolvedPassage(NamedTuple):
    """The sentences of a paragraph or of a row of a table; *position* counts the passages of the draft."""

    position: int
    sentences: Sequence[ResolvedSentence]


class _Paragraph(NamedTuple):
    """A paragraph with its words for places, its denied ranges, and the token at which it first names an operation."""

    passage: Passage
    cues: Sequence[PlaceCue]
    denied: Sequence[tuple[int, int]]
    first_operation: int

    def reason_at(self, token: int, sentence: Sentence) -> str | None:
        """Return why the number at a token of a sentence is no claim about the week, None if nothing says so."""
        if is_inside(self.denied, token):
            return IS_CORRECTED
        is_behind_operation = self.first_operation < sentence.last - 1  # in its sentence, or in one after it
        return "it is of another operation" if is_behind_operation else None


class ScopeResolver:
    """Resolves the scope of what was read in the passages of a draft, once."""

    def __init__(
        self,
        dataset: Dataset,
        calendar: Calendar,
        decided: DecidedWeeks,
        evidence: DocumentEvidence,
        passages: Sequence[Passage],
    ) -> None:
        self._dataset = dataset
        self._evidence = evidence
        self._passages = passages
        self._vocabulary = place_vocabulary(dataset)
        self._weeks = WeekTracker(decided.weeks, calendar, agrees_in_much=decided.agrees_in_much)
        self._spans = SpanFinder(dataset, decided)
        lead_is_local = is_lead_local(passages, self._cues_in)
        self._places = PlaceTracker(lead_is_local=lead_is_local, agrees_in_much=decided.agrees_in_much)
        self._is_correction = False

    def resolve(self, read: Sequence[ReadPassage], rows: Mapping[int, TableRow]) -> Iterator[ResolvedPassage]:
        """Yield the passages that may hold numbers or dates, with their scopes."""
        following = 0
        for one in read:
            for passage in self._passages[following : one.position]:
                self._note_heading(passage)
                self._places.move_over_passage(passage, self._cues_in(passage))
            following = one.position + 1
            if one.is_row:
                sentences = self._resolve_row(one, rows[one.position])
            else:
                self._note_heading(one.passage)
                is_title = one.passage.is_heading and not any(sentence.counted for sentence in one.sentences)
                self._weeks.begin_passage(one.dates, is_title=is_title)
                sentences = self._resolve_sentences(one)
            yield ResolvedPassage(one.position, tuple(sentences))

    def _note_heading(self, passage: Passage) -> None:
        """Note whether a heading says that the passages below it correct something."""
        if passage.is_heading:
            self._is_correction = not CORRECTIONS.isdisjoint(passage.distinct)

    def _cues_in(self, passage: Passage) -> list[PlaceCue]:
        """List the words for places but those of the record's own quotations, which say nothing of the draft."""
        cues = self._vocabulary.cues_in(passage.text, passage.tokens)
        start, starts = passage.start, passage.tokens.starts
        return [cue for cue in cues if not is_inside(self._evidence.recorded_quotations, start + starts[cue.first])]

    def _resolve_sentences(self, read: ReadPassage) -> Iterator[ResolvedSentence]:
        """Resolve the sentences of a paragraph, or of a cell of running text, one after the other."""
        passage, words, cues = read.passage, read.passage.words, self._cues_in(read.passage)
        denied = denied_ranges(passage, is_correction=self._is_correction)
        paragraph = _Paragraph(passage, cues, denied, first_operation(passage))
        self._places.begin_passage(passage, cues)
        self._spans.begin_paragraph()
        with_numbers = {one.sentence: one for one in read.sentences}
        for sentence in passage.sentences:
            before, dates = find_dates_before_and_in(read.dates, sentence)
            dated, own = DatedSentence(words, sentence, dates), with_numbers.get(sentence)
            if not before and self._weeks.section:
                before = [self._weeks.section]
            numbers = self._resolve_numbers(paragraph, dated, own) if own else ()
            read_numbers = own.numbers if own else ()
            locality_of_dates = self._places.locality_of_dates(cues, words, sentence)
            yield ResolvedSentence(passage, dated, numbers, read_numbers, before, locality_of_dates, denied=denied)
            self._places.move_over(cues, sentence)
            self._weeks.move_over(dated)

    def _resolve_numbers(self, paragraph: _Paragraph, dated: DatedSentence, read: ReadSentence) -> list[PlacedNumber]:
        """Resolve the numbers of a sentence but those in quotations that are judged as such."""
        passage, (words, sentence, dates) = paragraph.passage, dated
        said = said_in_sentence(paragraph.cues, dates, sentence)
        some_parts = self._vocabulary.find_some_parts(words, *sentence)
        resolved: list[PlacedNumber] = []
        for counted in read.counted:
            first = counted.number.first
            if is_inside(self._evidence.judged_quotations, passage.start + counted.number.quantity.start):
                continue
            scope = self._scope_of(dated, counted)
            if reason := paragraph.reason_at(first, sentence):
                scope = Scope(reason=reason)
            locality = self._places.locality_of_number(paragraph.cues, words, sentence, first)
            if not locality.is_local and some_parts < first:
                locality = Locality.LOCAL_BEFORE
            resolved.append(PlacedNumber(passage, sentence, counted, scope, locality, said))
            self._move_over_number(resolved[-1])
        return resolved

    def _scope_of(self, dated: DatedSentence, counted: CountedNumber) -> Scope:
        """Return the scope of a number by its date, by words for several weeks, and by the words right beside it."""
        words, sentence, _ = dated
        number = counted.number
        part = dated.within(part_between_semicolons(words, sentence, number.first))
        span = self._spans.span_of_number(part, counted, self._weeks.paragraph)
        reason = reason_beside(words, sentence, number)
        if reason and reason not in DOUBTS:
            return Scope(reason=reason)
        if span is None:
            scope = self._weeks.scope_of_number(dated, number.first, counted.last)
        elif span:
            scope = Scope((span,), source=WeekSource.SPAN)
        else:
            scope = Scope(reason="it is of several weeks together")
        if reason == IS_COMPARED and counted.noun and is_dated_behind(dated, counted.last):
            return scope  # against 64 weapons in May 2019
        return scope._replace(reason=scope.reason or reason)

    def _move_over_number(self, placed: PlacedNumber) -> None:
        """Take what follows a number for the country's if the number can only be the country's."""
        weeks = placed.scope.weeks[:1] if placed.locality is Locality.LOCAL_BEFORE else ()
        figures = (figure_of(self._dataset, week, one.measure) for week in weeks for one in placed.counted.measures)
        if any(can_only_be_national(placed, figure) for figure in figures):
            self._places.mark_national()

    def _resolve_row(self, read: ReadPassage, row: TableRow) -> Iterator[ResolvedSentence]:
        """Resolve the cells of running text in a row, each as a paragraph of its own, and last those with one number."""
        numbers: list[PlacedNumber] = []
        for cell in row.cells:
            if isinstance(cell, TableCell):
                numbers.append(self._resolve_cell(cell))
                self._move_over_number(numbers[-1])
            else:
                self._weeks.paragraph = cell.date
                yield from self._resolve_sentences(cell.read)
        words = read.passage.words
        dated = DatedSentence(words, Sentence(0, len(words)), read.dates)
        yield ResolvedSentence(read.passage, dated, tuple(numbers), is_below_figures=row.is_below_figures)

    def _resolve_cell(self, cell: TableCell) -> PlacedNumber:
        scope = self._weeks.scope_of_cell(cell.weeks)
        locality = self._places.locality_before
        if cell.is_local is not None:
            locality = Locality.LOCAL_HERE if cell.is_local else Locality.NATIONAL_HERE
        whole = Sentence(0, len(cell.passage.words))
        return PlacedNumber(
            cell.passage,
            whole,
            cell.counted,
            scope,
            locality,
            StatedScope.NOTHING if cell.weeks is None else StatedScope.WEEK,
        )


def can_only_be_national(placed: PlacedNumber, known: Figure | None) -> bool:
    """Return whether a number can only be the country's figure although a place was named before its sentence.

    It is printed for the figure, or a slip of it, or as large as it in a sentence with a date.
    """
    if known is None or placed.locality is Locality.LOCAL_HERE:
        return False
    is_large = placed.said is StatedScope.WEEK and is_close_in_size(placed.value, known)
    return is_large or is_meant_for_figure(placed.value, known)
