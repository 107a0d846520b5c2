"""Judge the figures of a draft: what each number counts, of which week and place it is, and the verdict on it.

A number that may be of another week, of another time or of one part of the country is not compared, and has the reason.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.comparison import Comparer
from countylines.checker.cross_checks import (
    CrossChecker,
    find_passages_near_exact_figures,
    pass_over_replaced,
)
from countylines.checker.doubts import PlacedNumber
from countylines.checker.judge import NOTHING, WEEK, CachedJudge, FigureMention
from countylines.checker.mentions.denials import CORRECTIONS, denied_ranges
from countylines.checker.mentions.numbers import (
    DOUBTS,
    IS_COMPARED,
    IS_CORRECTED,
    IS_RATE,
    NumberMention,
    are_joined_in_list,
    Context,
    CountedNumber,
    find_operation_tokens,
    reason_beside,
)
from countylines.checker.mentions.reading import (
    ReadPassage,
    ReadSentence,
    count_numbers_of_sentences,
    read_passages,
)
from countylines.checker.mentions.resolved_dates import DateResolver, find_dates_before_and_in
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Passage, Sentence, TextSpan, is_inside, part_between_semicolons
from countylines.checker.scope.document_week import (
    DecidedWeeks,
    DocumentEvidence,
    decide_weeks,
)
from countylines.checker.scope.number_week import Scope, WeekTracker, dates_told_in_order, is_dated_behind
from countylines.checker.scope.place import (
    LOCAL_HERE,
    NATIONWIDE,
    PlaceTracker,
    is_heading,
    said_in_sentence,
)
from countylines.checker.tables import ProseCell, dates_in_cell, read_tables
from countylines.checker.wrong_dates import WrongDate, WrongDateFinder
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.places import PlaceCue

MANY_EXACT = 3
"""From so many exact figures on, a draft is about the country though a place is named at its beginning."""


class ReadFigures(NamedTuple):
    """What was read in a draft: its figures, its wrong dates, the passages with all numbers and dates, its weeks."""

    figures: tuple[FigureMention, ...]
    wrong_dates: tuple[WrongDate, ...]
    passages: Sequence[ReadPassage]
    decided: DecidedWeeks


class FigureReader:
    """Reads the figures and the dates of a text, and compares them with the record.

    *week* overrides what the text itself says. The rules about quotations judge the numbers in *quoted* spans;
    *recorded* are the spans of the record's own quotations, which say nothing about the place of the draft.
    """

    def __init__(
        self,
        text: str,
        dataset: Dataset,
        week: str | None,
        quoted: Sequence[TextSpan],
        recorded: Sequence[TextSpan],
        evidence: DocumentEvidence,
    ) -> None:
        self.dataset = dataset
        self.quoted = quoted
        self.recorded = recorded
        self.judge = CachedJudge(dataset)
        self.calendar = Calendar(dataset)
        self.vocabulary = counting_vocabulary(dataset)
        resolver = DateResolver(self.calendar, campaign_vocabulary(dataset), evidence.published)
        self.passages, read = read_passages(text, self.vocabulary, resolver)
        self.places = PlaceTracker(dataset)
        self.read, self.rows = read_tables(read, self.vocabulary, self.places)
        decided = decide_weeks(self.read, self.judge, self.calendar, dataset, week, evidence)
        self.beside_exact = find_passages_near_exact_figures(dataset, self.read, self.rows, decided.weeks)
        """The passages that have an exact figure of the record, and those next to them."""
        self.decided = decided._replace(is_of_subject=decided.is_of_subject or bool(self.beside_exact))
        self.weeks = WeekTracker(self.decided.weeks, self.calendar)
        self.dates = WrongDateFinder(dataset, self.calendar, self.decided)
        self.wrong_dates: list[WrongDate] = []
        self.comparer = Comparer(dataset, self.judge, self.decided, self.places)
        mentioned = {week for one in self.read for date in one.dates for week in date.weeks}
        self.cross_checks = CrossChecker(dataset, self.judge, self.decided, mentioned)
        self.places.agrees_in_much = self.decided.exact >= MANY_EXACT
        self.places.begin_draft(self.passages, self._cues_in)
        self.place = self._seen = 0
        self._is_correction = False
        self._rate: NumberMention | None = None

    def read_all(self) -> ReadFigures:
        """Return all that is read; passages are read in order, as earlier ones say where later ones belong."""
        found = pass_over_replaced(self.dataset, self._find())
        return ReadFigures(found, tuple(self.wrong_dates), self.read, self.decided)

    def _find(self) -> Iterator[FigureMention]:
        for read in self.read:
            self._note_places_named(self._seen, read.place)
            self.place, self._seen = read.place, read.place + 1
            yield from self._read_row(read) if read.is_row else self._read_prose(read)

    def _note_places_named(self, first: int, last: int) -> None:
        """Take the places named in passages without numbers or dates into account."""
        for passage in self.passages[first:last]:
            cues = self._cues_in(passage)
            self._note_heading(passage)
            self.places.begin_passage(cues, heading=is_heading(passage.text))
            for sentence in passage.sentences if cues else ():
                self.places.move_over(cues, sentence)

    def _note_heading(self, passage: Passage) -> None:
        if is_heading(passage.text):
            self._is_correction = not CORRECTIONS.isdisjoint(passage.distinct)

    def _cues_in(self, passage: Passage) -> list[PlaceCue]:
        cues = self.places.vocabulary.cues_in(passage.text, passage.tokens)
        start, starts = passage.start, passage.tokens.starts
        return [cue for cue in cues if not is_inside(self.recorded, start + starts[cue.first])]

    def _read_prose(self, read: ReadPassage, *, is_cell: bool = False) -> Sequence[FigureMention]:
        mentions: list[FigureMention] = []
        passage, words, cues = read.passage, read.passage.words, self._cues_in(read.passage)
        self._note_heading(passage)
        if not is_cell:
            self._begin_passage(read)
        self.places.begin_passage(cues, heading=is_heading(passage.text))
        by_sentence = {one.sentence: one for one in read.sentences}
        others = find_operation_tokens(passage)
        denied = denied_ranges(passage, is_correction=self._is_correction)
        for sentence in passage.sentences:
            found = by_sentence.get(sentence)
            before, dates = find_dates_before_and_in(read.dates, sentence)
            if found:
                is_other = any(at < sentence.last - 1 for at in others)
                mentions += self._compare_all(passage, cues, found, dates, denied, is_other=is_other)
            said = before or ([self.weeks.section._replace(first=-1)] if self.weeks.section else [])
            wrong = self.dates.find_in(passage, sentence, dates, said, denied=denied)
            named = self.dates.names_week(words, sentence) if wrong else False
            is_local = bool(wrong) and self.places.is_date_local(cues, words, sentence, names_campaign=named)
            self.wrong_dates += (one for one in wrong if one.is_certain or not is_local)
            self.places.move_over(cues, sentence)
            self.weeks.move_over(dates, words, sentence)
        return self.cross_checks.pass_over_mentioned_week(mentions)

    def _compare_all(
        self,
        passage: Passage,
        cues: Sequence[PlaceCue],
        found: ReadSentence,
        dates: Sequence[DateMention],
        denied: Sequence[tuple[int, int]],
        *,
        is_other: bool,
    ) -> Iterator[FigureMention]:
        """Compare the numbers of a sentence; those of the *denied* ranges of tokens are no claims of the draft."""
        sentence, words = found.sentence, passage.words
        said = said_in_sentence(cues, dates, sentence)
        in_order = dates_told_in_order(words, dates, found.numbers)
        mentions = []
        for counted in found.counted:
            if is_inside(self.quoted, passage.start + counted.number.quantity.start):
                continue
            own = in_order.get(counted.number.first)
            scope = self._scope(passage, sentence, dates, counted, own)
            if any(first <= counted.number.first < last for first, last in denied):
                scope = Scope(reason=IS_CORRECTED)
            elif is_other:
                scope = Scope(reason="it is of another operation")
            place = self.places.place_of(cues, words, sentence, counted.number.first)
            is_beside_exact = self.place in self.beside_exact
            placed = PlacedNumber(passage, sentence, counted, scope, place, said, is_beside_exact)
            mention = self.comparer.compare(placed)
            mention = self.cross_checks.with_shared_hedge(passage, found, counted, mention)
            mentions.append(mention)
        is_listed = self.place in self.beside_exact and is_heading(passage.text)
        return self.cross_checks.weigh(mentions, is_listed=is_listed)

    def _begin_passage(self, read: ReadPassage) -> None:
        """Begin a paragraph, and a section if it is a heading without figures that names one week.

        One that names a month of no week begins a section only below another.
        """
        passage, dates = read.passage, [one for one in read.dates if not one.is_compared_with]
        self.weeks.paragraph = None
        is_title = is_heading(passage.text) and not any(sentence.counted for sentence in read.sentences)
        is_one = len({one.weeks for one in dates}) == 1 == len(dates[0].weeks)
        is_certain = is_one and (not dates[0].is_vague or self._is_year_of_week(dates[0]))
        is_of_none = bool(dates) and all(not one.weeks and one.year and one.month for one in dates)
        if is_title and (is_certain or (is_of_none and self.weeks.section)):
            self.weeks.section = dates[0]

    def _is_year_of_week(self, said: DateMention) -> bool:
        """Return whether a date has a year, and is not only the day of a page about the week that many figures are of."""
        is_of_other = self.decided.exact >= MANY_EXACT and said.weeks.isdisjoint(self.decided.weeks[:1])
        return bool(said.read_year) and not is_of_other

    def _scope(
        self,
        passage: Passage,
        sentence: Sentence,
        dates: Sequence[DateMention],
        counted: CountedNumber,
        own: DateMention | None = None,
    ) -> Scope:
        """Return the scope of a number; *own* is its date where dates and numbers are told in one order."""
        words, number, scope = passage.words, counted.number, None
        if own:
            scope = self.weeks.scope_of_date(own, is_dated=True, is_own=True)
        part, spans = Sentence(*part_between_semicolons(words, sentence, number.first)), self.comparer.spans
        scope = scope or spans.find_scope_of_several_weeks(words, part, dates, counted, self.weeks.paragraph)
        reason = reason_beside(words, sentence.first, number.first, number.last, sentence.last)
        if (
            self._rate
            and number.quantity.unit == self._rate.quantity.unit
            and are_joined_in_list(words, self._rate.last, number.first)
        ):
            reason = reason or IS_RATE
        self._rate = number if reason == IS_RATE else None
        if reason and reason not in DOUBTS:
            return Scope(reason=reason)
        scope = scope or self.weeks.scope_of(dates, words, sentence, number.first, counted.last)
        is_of_date = counted.noun is not None and is_dated_behind(dates, words, counted.last)
        is_sure = reason == IS_COMPARED and is_of_date  # against 64 weapons in May 2019
        return scope if is_sure else scope._replace(reason=scope.reason or reason)

    def _read_row(self, read: ReadPassage) -> Iterator[FigureMention]:
        passage, row = read.passage, Sentence(0, len(read.passage.words))
        self.weeks.paragraph = None
        cells, is_about = self.rows[read.place]
        self.wrong_dates += self.dates.find_in(passage, row, read.dates, is_about=is_about)
        mentions: list[FigureMention] = []
        for cell in cells:
            if isinstance(cell, ProseCell):
                mentions += self._read_prose(self._read_cell_as_passage(read, cell), is_cell=True)
            else:
                scope = Scope(reason=cell.reason) if cell.reason else self.weeks.scope_of_cell(cell.weeks)
                place = {True: LOCAL_HERE, False: NATIONWIDE, None: self.places.place_before}[cell.is_local]
                said = NOTHING if cell.weeks is None else WEEK
                whole, is_beside_exact = Sentence(0, len(cell.passage.words)), self.place in self.beside_exact
                placed = PlacedNumber(cell.passage, whole, cell.counted, scope, place, said, is_beside_exact)
                mentions.append(self.comparer.compare(placed))
        yield from self.cross_checks.weigh(mentions, is_listed=self.place in self.beside_exact)

    def _read_cell_as_passage(self, row: ReadPassage, cell: ProseCell) -> ReadPassage:
        """Read a cell of running text like a paragraph of its own, in the week of its row or column."""
        self.weeks.paragraph = cell.date
        dates = tuple(dates_in_cell(row.passage, row.dates, cell.passage))
        counted = count_numbers_of_sentences(cell.passage, dates, self.vocabulary, Context())
        return ReadPassage(row.place, cell.passage, dates, counted[0])
