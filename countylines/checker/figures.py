"""Judge the figures of a draft: what each number counts, of which week and place it is, and the verdict on it.

A number that may be of another week, of another time or of one part of the country is not compared, and has the reason.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.counting import Context, Counted
from countylines.checker.document_week import DecidedWeeks, DocumentEvidence, decide_weeks
from countylines.checker.exclusions import (
    OperationNames,
    corrected_until,
    is_told_as_done,
    names_week_in_words,
    reason_beside,
    reason_in_sentence,
)
from countylines.checker.judge import CachedJudge, Verdict, claimed_interval, judge
from countylines.checker.near_misses import SMALLEST_SWAPPED, is_another_count, is_meant_for_figure, is_national_size
from countylines.checker.numbers import Number, is_in_list
from countylines.checker.passages import Passage, Sentence
from countylines.checker.place_scope import (
    LOCAL_BEFORE,
    LOCAL_HERE,
    NATIONWIDE,
    UNKNOWN,
    PlaceTracker,
    is_heading,
    names_country,
    names_week,
)
from countylines.checker.reading import ReadPassage, ReadSentence, counted_in, read_passages, read_sentences
from countylines.checker.resolved_dates import DateResolver, ResolvedDate, dates_of_sentence
from countylines.checker.scope import Scope, WeekTracker
from countylines.checker.spans import SpanFinder
from countylines.checker.tables import Cell, TableReader
from countylines.checker.weeks import Calendar
from countylines.checker.wrong_dates import WrongDate, WrongDateFinder
from countylines.figures.figure import Figure
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.places import PlaceCue

TextSpan = tuple[int, int]

MANY_EXACT = 3
"""From so many exact figures on, a draft is about the country though a place is named at its beginning."""

SMALLEST_UNRECORDED = 10
"""A smaller number of a noun that the record does not count is no figure of the week: ``two officers``, ``three sources``."""

NOTHING, WEEK, COUNTRY = range(3)
"""What a sentence itself says: the week of its numbers, or that they are of the whole country."""

IS_LOCAL = "it is said of one part of the country"
IS_UNSURE = "nothing beside it says that it is the country's"


class FigureMention(NamedTuple):
    """A number of a draft, with the span of it and its noun.

    *measure* is None if it counts nothing that the record counts, *week* if the number may be of another time or place;
    then *known*, the record's figure, is None too, and *reason* says why it was not compared. *said* is what its
    sentence itself says: NOTHING, its WEEK, or that it is of the whole COUNTRY.
    """

    quantity: Quantity
    hedge: str
    noun: str | None
    measure: str | None
    week: str | None
    known: Figure | None
    verdict: Verdict
    start: int
    end: int
    reason: str | None = None
    said: int = 0


class ReadFigures(NamedTuple):
    """What was read in a draft: its figures, its wrong dates, the passages with all numbers and dates, its weeks."""

    mentions: tuple[FigureMention, ...]
    wrong_dates: tuple[WrongDate, ...]
    passages: Sequence[ReadPassage]
    decided: DecidedWeeks


def read_figures(
    text: str,
    dataset: Dataset,
    week: str | None,
    quoted: Sequence[TextSpan],
    recorded: Sequence[TextSpan],
    evidence: DocumentEvidence,
) -> ReadFigures:
    """Read the figures and the dates of a text, in order, and compare them with the record.

    *week* overrides what the text itself says. The rules about quotations judge the numbers in *quoted* spans;
    *recorded* are the spans of the record's own quotations, which say nothing about the place of the draft.
    """
    finder = _FigureFinder(text, dataset, week, quoted, recorded, evidence)
    found = sorted(finder.find(), key=lambda one: one.start)
    dates = (one for one in finder.wrong_dates if not is_inside(finder.recorded, one.start))
    return ReadFigures(
        tuple(_without_corrected(list(_without_vague_leads(found)))), tuple(dates), finder.read, finder.decided
    )


def _without_vague_leads(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over order words, such as hundreds, that a supported number makes precise later in the draft."""
    last_supported = {
        (one.week, one.measure): one.start
        for one in mentions
        if one.verdict is Verdict.SUPPORTED and one.hedge != "order"
    }
    for one in mentions:
        is_lead = one.hedge == "order" and last_supported.get((one.week, one.measure), -1) > one.start
        if is_lead and one.verdict is Verdict.WRONG:
            one = one._replace(
                week=None, known=None, verdict=Verdict.NOT_COMPARED, reason="a later number is more precise"
            )
        yield one


CORRECTION_REACH = 160
"""Within how many characters after a wrong number its correction may stand: ``The number was 655.``"""


def _without_corrected(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over wrong numbers that a supported one without a noun puts right in the sentence after them."""
    for place, one in enumerate(mentions):
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        is_put_right = (
            one.verdict is Verdict.WRONG
            and following is not None
            and following.noun is None
            and (following.measure, following.week, following.verdict) == (one.measure, one.week, Verdict.SUPPORTED)
            and following.start - one.end < CORRECTION_REACH
        )
        if is_put_right:
            one = one._replace(week=None, known=None, verdict=Verdict.NOT_COMPARED, reason="it is corrected")
        yield one


class _FigureFinder:
    """Goes through the passages of a draft in order, as earlier ones say where later ones belong."""

    def __init__(
        self,
        text: str,
        dataset: Dataset,
        week: str | None,
        quoted: Sequence[TextSpan],
        recorded: Sequence[TextSpan],
        evidence: DocumentEvidence,
    ) -> None:
        self.text = text
        self.dataset = dataset
        self.quoted = sorted(quoted)
        self.recorded = sorted(recorded)
        self.judge = CachedJudge(dataset)
        self.calendar = Calendar(dataset)
        self.vocabulary = counting_vocabulary(dataset)
        self.resolver = DateResolver(self.calendar, campaign_vocabulary(dataset), evidence.published)
        self.passages, self.read = read_passages(text, self.vocabulary, self.resolver)
        self.places = PlaceTracker(dataset)
        self.decided = decide_weeks(self.read, self.judge, self.calendar, dataset, week, evidence)
        self.weeks = WeekTracker(self.decided.weeks, self.calendar)
        self.dates = WrongDateFinder(dataset, self.calendar, self.decided)
        self.wrong_dates: list[WrongDate] = []
        self.spans = SpanFinder(dataset, self.decided)
        self.tables = TableReader(self.vocabulary, self.resolver, self.places)
        self.places.agrees_in_much = self.decided.exact >= MANY_EXACT
        if any(read.is_row or read.needs_place for read in self.read):
            self.places.begin_draft(self.passages, self._cues_in)
        self.beside_exact = self._find_passages_beside_exact()
        """The passages that have an exact figure of the record, and those next to them."""
        self.place = 0
        self._seen = 0

    def find(self) -> Iterator[FigureMention]:
        for read in self.read:
            self.place = read.place
            if read.is_row or read.needs_place:
                self._pass_over(self._seen, read.place)
                self._seen = read.place + 1
                yield from self._read_row(read) if read.is_row else self._read_prose(read)
            else:
                self._begin_passage(read)
                yield from self._uncounted(read)

    def _find_passages_beside_exact(self) -> frozenset[int]:
        found: set[int] = set()
        week = self.decided.weeks[0] if self.decided.weeks else None
        for read in self.read if week else ():
            for counted in self._all_counted(read):
                value = counted.number.quantity.value
                observed = self.dataset.observations_of.get((week or "", counted.measures[0].measure), ())
                if value >= SMALLEST_SWAPPED and any(one.value == value for one in observed):
                    found.update((read.place - 1, read.place, read.place + 1))
                    break
        return frozenset(found)

    def _all_counted(self, read: ReadPassage) -> Iterator[Counted]:
        """List what the record counts in a passage; the numbers of rows are taken with any of their measures."""
        yield from (counted for _, counted in counted_in(read) if counted.measures)
        if read.is_row:
            reader = TableReader(self.vocabulary, self.resolver, self.places)
            yield from (cell.counted for cell in reader.read_row(0, read.passage, ()) if isinstance(cell, Cell))

    def _uncounted(self, read: ReadPassage) -> Iterator[FigureMention]:
        """Yield the numbers of a passage that has no date, and none that the record counts."""
        passage = read.passage
        for found, counted in counted_in(read):
            if is_inside(self.quoted, passage.start + counted.number.quantity.start):
                continue
            sentence = found.sentence
            is_national = bool(self.decided.weeks) and names_country(self._cues_in(passage), sentence)
            place, said = (NATIONWIDE, COUNTRY) if is_national else (UNKNOWN, NOTHING)
            mention = self._mention(passage, counted, Scope(), place, said)
            if is_national:
                scope = self._scope(passage, sentence, (), counted)
                mention = self._of_unrecorded_noun(mention, passage.words, sentence, counted, scope, place)
            yield mention

    def _pass_over(self, first: int, last: int) -> None:
        """Take the places named in passages without numbers or dates into account."""
        for passage in self.passages[first:last]:
            cues = self._cues_in(passage)
            self.places.begin_passage(cues, heading=is_heading(passage.text))
            for sentence in passage.sentences if cues else ():
                self.places.move_over(cues, sentence, passage.words)

    def _cues_in(self, passage: Passage) -> list[PlaceCue]:
        cues = self.places.cues_in(passage)
        if not self.recorded:
            return cues
        starts = passage.tokens.starts
        return [cue for cue in cues if not is_inside(self.recorded, passage.start + starts[cue.first])]

    def _read_prose(self, read: ReadPassage, *, is_cell: bool = False) -> Iterator[FigureMention]:
        passage = read.passage
        words, cues = passage.words, self._cues_in(passage)
        if not is_cell:
            self._begin_passage(read)
        self.places.begin_passage(cues, heading=is_heading(passage.text))
        corrected = corrected_until(words, 0, len(words))
        by_sentence = {one.sentence: one for one in read.sentences}
        others = OperationNames(passage)
        for sentence in passage.sentences:
            found = by_sentence.get(sentence)
            before, dates = dates_of_sentence(read.dates, sentence)
            is_other = others.name_one_before(sentence.last)
            for counted in found.counted if found else ():
                if is_inside(self.quoted, passage.start + counted.number.quantity.start):
                    continue
                is_corrected = counted.number.last <= corrected and corrected > 0
                scope = (
                    Scope(reason="it is corrected") if is_corrected else self._scope(passage, sentence, dates, counted)
                )
                if is_other and not scope.reason:
                    scope = Scope(reason="it is of another operation")
                place = self.places.place_of(cues, words, sentence, counted.number.first)
                said = (
                    COUNTRY
                    if names_country(cues, sentence)
                    else WEEK
                    if names_week(cues, dates, sentence, words)
                    else NOTHING
                )
                mention = self._mention(passage, counted, scope, place, said)
                if not counted.measures:
                    mention = self._of_unrecorded_noun(mention, words, sentence, counted, scope, place)
                yield self._with_shared_hedge(passage, found, counted, mention)
            is_reported = corrected > 0 and (
                sentence.first < corrected or "called" in words[sentence.first : sentence.last]
            )
            if not is_reported and not self._is_date_local(cues, words, sentence):
                self.wrong_dates += self.dates.find_in(passage, sentence, dates, before)
            self.places.move_over(cues, sentence, words)
            self.weeks.move_over(dates, sentence)

    def _is_date_local(self, cues: Sequence[PlaceCue], words: Sequence[str], sentence: Sentence) -> bool:
        named = self.dates.names_campaign(words, sentence)
        return self.places.is_date_local(cues, words, sentence, names_campaign=named)

    def _begin_passage(self, read: ReadPassage) -> None:
        """A heading or a line that is little more than a date opens a section; any other passage a paragraph."""
        passage, dates = read.passage, [one for one in read.dates if not one.is_background]
        self.weeks.paragraph = None
        if dates and is_heading(passage.text) and not any(sentence.counted for sentence in read.sentences):
            if dates[0].weeks and not dates[0].is_vague:
                self.weeks.section = dates[0]

    def _scope(self, passage: Passage, sentence: Sentence, dates: Sequence[ResolvedDate], counted: Counted) -> Scope:
        words, number = passage.words, counted.number
        span = self.spans.span_of(words, sentence, dates, counted)
        beside = reason_beside(words, sentence.first, number.first, number.last, sentence.last)
        reason = beside or reason_in_sentence(words, sentence.first, sentence.last)
        if reason:
            return Scope(reason=reason)
        if span is not None:
            return span
        return self.weeks.scope_of(dates, words, sentence, number.first, number.last)

    def _read_row(self, read: ReadPassage) -> Iterator[FigureMention]:
        self.weeks.paragraph = None
        row = Sentence(0, len(read.passage.words))
        if not self._is_date_local(self._cues_in(read.passage), read.passage.words, row):
            is_about = self.tables.follows(read.place)
            self.wrong_dates += self.dates.find_in(read.passage, row, read.dates, is_about=is_about)
        for cell in self.tables.read_row(read.place, read.passage, read.dates):
            if isinstance(cell, Passage):
                yield from self._read_prose(self._read_cell(read, cell), is_cell=True)
                continue
            if is_inside(self.quoted, cell.start):
                continue
            scope = self._scope_of_cell(cell)
            place = self.places.place_before
            if cell.is_local is not None:
                place = LOCAL_HERE if cell.is_local else NATIONWIDE
            said = COUNTRY if cell.is_local is False else WEEK if cell.is_dated else NOTHING
            yield self._mention(cell.passage, cell.counted, scope, place, said, shift=cell.shift)

    def _read_cell(self, row: ReadPassage, cell: Passage) -> ReadPassage:
        """Read a cell of running text like a paragraph of its own, in the week of its row."""
        self.weeks.paragraph = next((one for one in row.dates if not one.is_background), None)
        dates = tuple(self.resolver.resolve(cell))
        sentences, _ = read_sentences(cell, dates, self.vocabulary, Context())
        return ReadPassage(row.place, cell, dates, sentences)

    def _scope_of_cell(self, cell: Cell) -> Scope:
        words, number = cell.passage.words, cell.counted.number
        reason = reason_beside(words, 0, number.first, number.last, len(words))
        if reason:
            return Scope(reason=reason)
        if cell.weeks is not None:
            return Scope(
                tuple(cell.weeks), is_dated=True, reason=None if cell.weeks else "its column is of another time"
            )
        section = self.weeks.section
        return Scope(tuple(section.weeks)) if section and len(section.weeks) == 1 else Scope(self.weeks.main)

    def _mention(
        self, passage: Passage, counted: Counted, scope: Scope, place: int, said: int, *, shift: int = 0
    ) -> FigureMention:
        """Return a figure with its verdict: of the week and the measure that support it, else of the likeliest."""
        number, noun = counted.number, counted.noun.head if counted.noun else None
        start, end = passage.start + counted.start + shift, passage.start + counted.end + shift
        base = FigureMention(
            number.quantity, number.hedge, noun, None, None, None, Verdict.NOT_COMPARED, start, end, said=said
        )
        if not counted.measures and scope.is_span:
            counted = counted._replace(measures=self.spans.measures_of(scope.weeks[0], number.quantity.unit))
        if not counted.measures:
            return base._replace(reason="the record does not count this")
        base = base._replace(measure=counted.measures[0].measure)
        if counted.is_part and counted.noun is None and not counted.is_inferred:
            return base._replace(reason="it is some of a group")
        if not scope.weeks:
            return base._replace(reason=scope.reason or "its week is not known")
        best: FigureMention | None = None
        for week in scope.weeks if not scope.reason else scope.weeks[:1]:
            for measure in counted.measures:
                known, verdict = self.judge.judge(number.quantity, number.hedge, measure.measure, week)
                one = base._replace(measure=measure.measure, week=week, known=known, verdict=verdict)
                if best is None or (
                    verdict is Verdict.SUPPORTED
                    and best.verdict is not Verdict.SUPPORTED
                    and number.quantity.value >= SMALLEST_SWAPPED
                ):
                    best = one
        assert best is not None  # noqa: S101  a scope has a week, and something counted a measure
        if best.verdict is not Verdict.SUPPORTED and not scope.is_dated:
            best = self._of_span(best, number) or best
        if scope.is_span and said == NOTHING:
            said = WEEK
        before = passage.words[max(0, number.first - 2) : number.first]
        is_group = before[:1] == ["of"] and before[1:] in (["the"], ["those"], ["these"])
        if scope.reason and not self._agrees(best, number):
            return base._replace(measure=best.measure, reason=scope.reason)
        reason = self._reason_not_national(
            best, number, place, said, is_sure=not counted.is_inferred, is_group=is_group
        )
        if reason:
            return base._replace(measure=best.measure, reason=reason)
        return best

    def _of_unrecorded_noun(
        self,
        mention: FigureMention,
        words: Sequence[str],
        sentence: Sentence,
        counted: Counted,
        scope: Scope,
        place: int,
    ) -> FigureMention:
        """Return a number that the record does not count: missing there, if its sentence is about the week itself."""
        if scope.reason or not scope.weeks or place >= LOCAL_BEFORE:
            return mention._replace(reason=scope.reason or (IS_LOCAL if place >= LOCAL_BEFORE else mention.reason))
        noun, number = counted.noun, counted.number
        is_of_week = mention.said != NOTHING or names_week_in_words(words, *sentence)
        is_of_week &= self.decided.has_support or bool(self.decided.named)
        if noun is None or not is_of_week or number.quantity.value < SMALLEST_UNRECORDED:
            return mention
        if not is_told_as_done(words, sentence.first, number.first, max(noun.last, number.last), sentence.last):
            return mention
        week = scope.weeks[0]
        if any(
            one.value == number.quantity.value
            for measure in self.dataset.measures_of.get(week, ())
            for one in self.dataset.observations_of[week, measure]
        ):
            return mention  # the record's own figure, by another noun
        return mention._replace(week=week, verdict=Verdict.UNRECORDED, reason=None)

    @staticmethod
    def _agrees(mention: FigureMention, number: Number) -> bool:
        """Return whether a number agrees with a figure of the record, or is a slip of one."""
        if mention.known is None or mention.verdict is Verdict.SUPPORTED:
            return mention.known is not None
        return is_meant_for_figure(number.quantity.value, mention.known)

    def _of_span(self, mention: FigureMention, number: Number) -> FigureMention | None:
        """Return a figure as one of several weeks together, if that is what a source printed of them."""
        for span in self.spans.ending_with(mention.week or ""):
            observed = self.dataset.observations_of.get((span, mention.measure or ""), ())
            if any(one.value == number.quantity.value for one in observed):
                known, verdict = self.judge.judge(number.quantity, number.hedge, mention.measure or "", span)
                if verdict is not Verdict.SUPPORTED:
                    continue
                return mention._replace(week=span, known=known, verdict=verdict)
        return None

    def _reason_not_national(
        self, mention: FigureMention, number: Number, place: int, said: int, *, is_sure: bool, is_group: bool
    ) -> str | None:
        """Return why a number is not taken for the country's figure, weighing the place said against its size."""
        known, value = mention.known, number.quantity.value
        if mention.verdict is Verdict.SUPPORTED and place < LOCAL_BEFORE:
            return None
        if known is None:
            return IS_LOCAL if place >= LOCAL_BEFORE else None if said or self.decided.has_support else IS_UNSURE
        if place >= LOCAL_BEFORE:
            return self._reason_local(known, value, place, said)
        claim = claimed_interval(number.quantity, number.hedge, count=known.measure.is_count)
        is_far = is_another_count(self.dataset, claim, value, known, may_slip=not is_group)
        is_span = mention.week not in self.calendar.by_id
        if is_far and (said == NOTHING or is_span or (said == WEEK and self.places.is_lead_local)):
            return "it is too far from the country's figure"
        if not is_sure:
            return None if is_meant_for_figure(value, known) else IS_UNSURE
        is_in_local_draft = self.places.is_local is True and self.place not in self.beside_exact
        is_doubtful = not self.decided.has_support or is_in_local_draft
        if place == UNKNOWN and not said and is_doubtful:
            is_near = is_national_size(value, known) and bool(self.decided.named)
            return None if is_near or is_meant_for_figure(value, known) else IS_UNSURE
        return None

    def _reason_local(self, known: Figure, value: Decimal, place: int, said: int) -> str | None:
        """Return why a number beside a place is not the country's; it is where it can be nothing else.

        A number as large as the country's in a sentence that dates it, or one that is printed, is the country's.
        """
        if place == LOCAL_HERE:
            return IS_LOCAL
        if is_meant_for_figure(value, known):
            self.places.mark_national()
            return None
        return None if said == WEEK and is_national_size(value, known) else IS_LOCAL

    def _with_shared_hedge(
        self, passage: Passage, found: ReadSentence | None, counted: Counted, mention: FigureMention
    ) -> FigureMention:
        """Try other hedges that a number may have: its own in a list, or that of the number before it."""
        number = counted.number
        if mention.verdict is Verdict.SUPPORTED or mention.known is None or found is None:
            return mention
        others = [number.quantity.hedge] if number.quantity.hedge != number.hedge else []
        at = found.numbers.index(number)
        if not others and at and mention.verdict is Verdict.LOST_HEDGE:
            last = found.numbers[at - 1]
            if (
                last.quantity.unit is None
                and number.quantity.unit is None
                and is_in_list(passage.words, last.last, number.first)
            ):
                others = [last.hedge]
        for hedge in others:
            verdict = judge(self.dataset, number.quantity, hedge, mention.known)
            if verdict is Verdict.SUPPORTED:
                return mention._replace(hedge=hedge, verdict=verdict)
        return mention


def is_inside(spans: Sequence[TextSpan], place: int) -> bool:
    """Return whether a place is inside one of *spans*, which are in order and do not overlap."""
    before = bisect_right(spans, (place, 1 << 60)) - 1
    return before >= 0 and place < spans[before][1]
