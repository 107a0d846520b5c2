"""Resolve which week and which place each number and each date of a draft belongs to, or why it belongs to none.

This is a separate stage. It goes through the passages in order, because earlier passages say where later ones belong.
It looks up a number in the record only to find whether it covers several weeks, or can only be the country's.
"""

from collections.abc import Collection, Iterator, Sequence

from countylines.checker.mentions.denials import CLAIMS, CORRECTIONS, begins_by_denying, denied_tokens, is_edited
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.mentions.weeks import calendar_of
from countylines.checker.mentions.words_beside import reason_from_nearby_words
from countylines.checker.near_misses import is_close_in_size, is_figure_or_slip
from countylines.checker.number_mention import Locality, NumberMention, Sentence, StatedScope, WeekScope
from countylines.checker.passages import Passage
from countylines.checker.reason import LEAVING_OPEN, Reason
from countylines.checker.scope.document_week import DecidedWeeks, DraftFacts
from countylines.checker.scope.number_week import WeekTracker
from countylines.checker.scope.place import (
    PlaceTracker,
    cues_between,
    locality_of_lead,
    stated_scope_of,
    tokens_of_local_places,
)
from countylines.checker.scope.spans import SpanTracker
from countylines.figures.figure import Figure, figure_of
from countylines.record.dataset import Dataset
from countylines.vocabulary.places import LOCAL, NATIONAL, PlaceCue, place_vocabulary


class ScopeResolver:
    """Resolves the scope of what was read in the passages of one draft; `resolve` can be called once."""

    def __init__(
        self, dataset: Dataset, decided: DecidedWeeks, facts: DraftFacts, contents: Sequence[PassageContent]
    ) -> None:
        self._dataset = dataset
        self._facts = facts
        self._contents = contents
        self._vocabulary = place_vocabulary(dataset)
        self._has_many_exact_figures = has_many = decided.has_many_exact_figures
        self._weeks = WeekTracker(decided.weeks, calendar_of(dataset), has_many_exact_figures=has_many)
        self._spans = SpanTracker(dataset, decided)
        lead = locality_of_lead([content.passage for content in contents], self._cues_in)
        self._places = PlaceTracker(lead, has_many_exact_figures=has_many)
        self._is_correction = False
        self._is_below_figures = False
        self._is_of_operation = False
        """Whether the last heading names an operation."""
        self._draft_names_week = len(decided.named_weeks) == 1

    def resolve(self) -> Iterator[Sequence[Sentence]]:
        """Yield the sentences of each passage that may hold numbers or dates, with their scopes."""
        for content in self._contents:
            passage = content.passage
            if passage.is_row:
                yield list(self._resolve_row(content))
                continue
            if is_title := passage.is_short_line and not any(content.numbers_that_count):
                names_operation = passage.token_of_operation < len(passage.words)
                self._is_of_operation = names_operation and not self._has_many_exact_figures
            if passage.is_short_line:
                self._is_correction = not CORRECTIONS.isdisjoint(passage.distinct)
            if not content.sentences:
                self._places.note_passage(passage, self._cues_of_section(passage))
                continue
            self._weeks.begin_passage(content.dates, is_title=is_title)
            yield list(self._resolve_sentences(content))

    def _cues_in(self, passage: Passage) -> list[PlaceCue]:
        """List the words for places, except in quotations of the record, which say nothing about the draft."""
        cues = self._vocabulary.cues_in(passage.text, passage.tokens)
        start, starts = passage.start, passage.tokens.starts
        return [cue for cue in cues if start + starts[cue.first] not in self._facts.recorded_quotations]

    def _cues_of_section(self, passage: Passage) -> list[PlaceCue]:
        """List the words for places; a heading without any may be one as a whole.

        It is if it begins with a word for a part of the country, or is a name below figures that the record lacks.
        """
        cues = self._cues_in(passage)
        if passage.is_heading and passage.words and not cues:
            is_name = self._is_below_figures and self._vocabulary.is_unknown_name(passage.text)
            if is_name or self._vocabulary.is_own_part(passage.words):
                return [PlaceCue(0, len(passage.words), LOCAL)]
        return cues

    def _resolve_sentences(self, content: PassageContent) -> Iterator[Sentence]:
        """Resolve the sentences of a paragraph, or of a cell of running text, one after the other."""
        passage, cues = content.passage, self._cues_of_section(content.passage)
        denied, operation = denied_tokens(passage, is_correction=self._is_correction), passage.token_of_operation
        claims_nothing = passage.is_option or is_edited(passage)
        denied = range(len(passage.words)) if claims_nothing else denied
        self._places.begin_passage(passage, cues)
        self._spans.begin_paragraph()
        for sentence in content.sentences:
            is_of_operation = operation < sentence.last - 1 or self._is_of_operation  # named here, or before
            sentence.compared_numbers = self._resolve_numbers(sentence, cues, denied, is_of_operation=is_of_operation)
            sentence.locality_of_dates = self._places.locality_of_dates(cues, sentence)
            sentence.local_place_tokens, sentence.denied = tokens_of_local_places(cues, sentence), denied
            sentence.date_of_section = self._weeks.section_date
            yield sentence
            self._places.note_sentence(cues, sentence.tokens)
            self._weeks.note_sentence(sentence)

    def _resolve_numbers(
        self, sentence: Sentence, cues: Sequence[PlaceCue], denied: Collection[int], *, is_of_operation: bool
    ) -> list[NumberMention]:
        """Resolve the numbers of a sentence, except those in quotations that are judged as quotations."""
        counted = [one for one in sentence.numbers_that_count if one.number_start not in self._facts.judged_quotations]
        if not counted:
            return []
        stated = stated_scope_of(cues, sentence, draft_names_week=self._draft_names_week)
        count_of_places = self._vocabulary.first_count_of_places(sentence.passage.words, *sentence.tokens)
        resolved: list[NumberMention] = []
        for number in counted:
            scope = self._scope_of(number)
            if number.first in denied:
                scope = WeekScope(doubt=Reason.CORRECTED)
            elif is_of_operation:
                scope = WeekScope(doubt=Reason.OTHER_OPERATION)
            locality = self._places.locality_of_number(cues, number)
            between = cues_between(cues, (count_of_places, number.first))
            is_of_places = count_of_places < number.first and all(cue.kind != NATIONAL for cue in between)
            if is_of_places and not locality.is_local:
                locality = Locality.LOCAL_BEFORE
            self._is_below_figures |= bool(number.candidates)
            resolved.append(number._replace(scope=scope, locality=locality, stated=stated))
            if self._note_if_national(resolved[-1]):  # 57 hens were seen and 743 nests found
                resolved[:-1] = map(_without_place_before, resolved[:-1])
        return resolved

    def _scope_of(self, number: NumberMention) -> WeekScope:
        """Return the scope of a number by its date, by words for several weeks, and by the words next to it."""
        several = self._spans.scope_of_several_weeks(number, self._weeks.paragraph_date)  # always: it notes the spans
        reason = reason_from_nearby_words(number)
        if reason and reason not in LEAVING_OPEN:
            return WeekScope(doubt=reason)
        scope = several or self._weeks.scope_of_number(number)
        return scope._replace(doubt=scope.doubt or reason)

    def _note_if_national(self, number: NumberMention) -> bool:
        """Return whether a number must be the country's despite a place before it; if so, note it for what follows."""
        weeks = number.scope.weeks[:1] if number.locality is Locality.LOCAL_BEFORE else ()
        figures = (figure_of(self._dataset, week, one.measure) for week in weeks for one in number.candidates)
        is_national = any(can_only_be_national(number, figure) for figure in figures)
        if is_national:
            self._places.note_national()
        return is_national

    def _resolve_row(self, row: PassageContent) -> Iterator[Sentence]:
        """Resolve the cells of a row in order; yield the sentences of cells of running text, then the row itself."""
        numbers: list[NumberMention] = []
        words = row.passage.words
        is_called_wrong = any(begins_by_denying(cell.passage) for cell in row.cells)
        is_denied = words[0] in CLAIMS or is_called_wrong  # They rang 41 bells. | False
        for cell in row.counted_cells:
            if isinstance(cell, PassageContent):
                self._weeks.paragraph_date = cell.date_above
                yield from self._resolve_sentences(cell)
            else:
                numbers.append(self._resolve_cell(cell, is_denied=is_denied))
                self._note_if_national(numbers[-1])
        row.sentences[0].compared_numbers = numbers
        if is_denied:
            row.sentences[0].denied = range(len(words))
        yield row.sentences[0]

    def _resolve_cell(self, cell: NumberMention, *, is_denied: bool) -> NumberMention:
        """Resolve the week and the place of a number where neither its row nor its column gives them."""
        scope = self._weeks.scope_of_section if cell.stated is StatedScope.NOTHING else cell.scope
        if is_denied or self._is_of_operation:
            scope = WeekScope(doubt=Reason.CORRECTED if is_denied else Reason.OTHER_OPERATION)
        is_unknown = cell.locality is Locality.UNKNOWN
        return cell._replace(scope=scope, locality=self._places.locality_before if is_unknown else cell.locality)


def _without_place_before(number: NumberMention) -> NumberMention:
    """Return a number without its locality, if only a place that was named before its sentence made it local."""
    return number._replace(locality=Locality.UNKNOWN) if number.locality is Locality.LOCAL_BEFORE else number


def can_only_be_national(number: NumberMention, figure: Figure | None) -> bool:
    """Return whether a number can only be the country's figure although a place was named before its sentence.

    It must be printed for the figure, be a slip of it, or be close to it in size in a sentence that names the week.
    """
    if figure is None or number.locality is Locality.LOCAL_HERE:
        return False
    is_large = number.stated is StatedScope.WEEK and is_close_in_size(number.value, figure)
    return is_large or is_figure_or_slip(number.value, figure)
