"""Compare a number of a draft with the record: the week and the measure it is of, and whether it is the country's."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.judge import NOTHING, WEEK, CachedJudge, FigureMention, Verdict, claimed_interval
from countylines.checker.measure_by_value import (
    has_noun_of_sibling,
    measures_told_by_value,
    other_measure_by_value,
    tells_measure,
)
from countylines.checker.mentions.exclusions import names_week_in_words
from countylines.checker.mentions.number_reasons import DOUBTS, IS_OWNED, IS_SUPPOSED
from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.near_misses import (
    MANY_DIGITS,
    SMALLEST_NATIONAL,
    SMALLEST_SWAPPED,
    is_close_in_size,
    is_figure_of_any_week,
    is_meant_for_figure,
    is_narrowed,
    is_other_figure_of_week,
    is_printed_by_named_account,
    is_printed_in,
    is_sum_or_difference_of_weeks,
    is_told_as_sum,
    is_too_far_from_figure,
    is_with_swapped_digits,
)
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope
from countylines.checker.scope.place import LOCAL_BEFORE, LOCAL_HERE, UNKNOWN, PlaceTracker
from countylines.checker.scope.spans import SpanFinder
from countylines.figures.figure import Figure
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset
from countylines.text.grammar import has_adjacent_past_verb, is_participle

SMALLEST_UNRECORDED = 10
"""A smaller number of a noun that the record does not count is no figure of the week: ``two officers``, ``three sources``."""

_ASIDE = (["of"], ["against"], ["by"], ["for"], ["from"], ["between"], ["among"])
"""Prepositions before a number that make it a part of what is told, and not what is told itself."""

IS_LOCAL = "it is said of one part of the country"
IS_FAR = "it is too far from the country's figure"
IS_WORKED_OUT = "it is worked out of the figures of several weeks"
IS_NARROWED = "its noun is narrowed by words that the record does not know"
IS_UNSAID = "no verb tells what was counted"
IS_OF_GROUP = "it is part of a group, and nothing says which"
IS_UNCOUNTED = "the record does not count this"
IS_JOINT = "it may count several things together"
IS_DISPUTED = "the sources disagree, and it agrees with none of them"
IS_PARTLY_KNOWN = "it may be right: the record only narrows it down"
IS_UNSURE = "nothing beside it says that it is the country's"


class Setting(NamedTuple):
    """Where a number stands: in which *place* (a code of ``scope.place``), and what its sentence itself has *said*.

    *is_beside_exact* tells that an exact figure of the record stands in its passage or next to it.
    """

    place: int = UNKNOWN
    said: int = NOTHING
    is_beside_exact: bool = False


class Comparer:
    """Compares numbers with the record, in the weeks that the draft is about."""

    def __init__(self, dataset: Dataset, judge: CachedJudge, decided: DecidedWeeks, places: PlaceTracker) -> None:
        self._dataset = dataset
        self._judge = judge
        self._decided = decided
        self._places = places
        self.spans = SpanFinder(dataset, decided)
        self._local: set[tuple[str | None, Decimal]] = set()
        """The measures and numbers that were told of one part of the country."""

    def compare(self, passage: Passage, counted: CountedNumber, scope: Scope, setting: Setting) -> FigureMention:
        """Return a figure with its verdict: of the week and the measure that support it, else of the likeliest."""
        number, noun = counted.number, counted.noun.head if counted.noun else None
        start, end = passage.start + counted.start, passage.start + counted.end
        if scope.is_span:
            counted = self.spans.told_by_span(counted, scope.weeks[0])
        elif not counted.measures and (noun is None or counted.named) and not counted.is_part and scope.weeks:
            scope, told = measures_told_by_value(self._dataset, passage, counted, scope, self._decided.weeks[:1])
            counted = counted._replace(measures=told, is_unsaid=True)
        measure = counted.measures[0].measure if counted.measures else None
        mention = FigureMention(
            number.quantity, number.hedge, noun, measure, None, None, Verdict.NOT_COMPARED, start, end
        )
        base = mention._replace(said=setting.said, begin=passage.start + number.quantity.start)
        reason = _reason_uncounted(counted) or (None if scope.weeks else scope.reason or "its week is not known")
        if reason:
            return base._replace(reason=reason)
        best = self._judge_by_measures(base, counted, scope)
        if best.known and best.verdict is Verdict.WRONG:
            other = other_measure_by_value(self._dataset, passage.words, counted, best.known)
            best = self._judge_by_measures(base, counted._replace(measures=(other,)), scope) if other else best
        if scope.is_span and setting.said == NOTHING:
            setting = setting._replace(said=WEEK)
        wrong = best.known if best.verdict is Verdict.WRONG else None
        if counted.is_joint and best.verdict is not Verdict.SUPPORTED:
            reason = IS_JOINT
        elif wrong and is_printed_by_named_account(self._dataset, passage, number, wrong):
            reason = "the text names the account that prints it"
        elif scope.reason and not _agrees_or_is_slip(best, number, scope.reason):
            reason = scope.reason
        else:
            reason = self._reason_not_national(best, counted, setting, passage.words)
            reason = self._reason_told_before(best, reason)
        if reason:
            return base._replace(measure=None if counted.is_unsaid else best.measure, reason=reason)
        return best._replace(reason=_reason_undecided(best))

    def _reason_told_before(self, mention: FigureMention, reason: str | None) -> str | None:
        """Return the reason why a number is not the country's; one that was told of a part before is that of the part."""
        key = mention.measure, mention.quantity.value
        if reason == IS_LOCAL:
            self._local.add(key)
        return IS_LOCAL if mention.verdict is Verdict.WRONG and key in self._local else reason

    def _judge_by_measures(self, base: FigureMention, counted: CountedNumber, scope: Scope) -> FigureMention:
        """Return a figure of the first week and measure that support it; of the first of all if none does."""
        number = counted.number
        tried: list[FigureMention] = []
        for week in scope.weeks[:1] if scope.reason else scope.weeks:
            for measure in counted.measures:
                known, verdict = self._judge.judge(number.quantity, number.hedge, measure.measure, week)
                tried.append(base._replace(measure=measure.measure, week=week, known=known, verdict=verdict))
                if verdict is Verdict.SUPPORTED:
                    return tried[-1]
        of_span = None if scope.is_dated else self._judge_as_several_weeks(tried[0], number)
        is_sure = (scope.is_dated or scope.is_certain) and not scope.is_span
        if of_span or is_sure:
            return of_span or tried[0]
        in_main_week = self._judge_in_main_week(tried[0], number, scope)
        if in_main_week and (tried[0].verdict is Verdict.WRONG or number.hedge == "bare"):
            return in_main_week
        if tried[0].verdict is not Verdict.WRONG:
            return tried[0]
        return next((one for one in tried if one.verdict is Verdict.NOT_CONTRADICTED), tried[0])

    def _judge_in_main_week(self, mention: FigureMention, number: NumberMention, scope: Scope) -> FigureMention | None:
        """Return a figure as one of the week that the draft is about, if that supports it and no certain date says another."""
        week = next(iter(self._decided.weeks), None)
        if week is None or week in scope.weeks or scope.reason or number.quantity.value < SMALLEST_SWAPPED:
            return None
        known, verdict = self._judge.judge(number.quantity, number.hedge, mention.measure or "", week)
        return mention._replace(week=week, known=known, verdict=verdict) if verdict is Verdict.SUPPORTED else None

    def judge_uncounted_number(
        self,
        mention: FigureMention,
        words: Sequence[str],
        sentence: Sentence,
        counted: CountedNumber,
        scope: Scope,
        setting: Setting,
    ) -> FigureMention:
        """Return a number of a noun that the record does not count: unrecorded, if its sentence is about the week itself."""
        if setting.place >= LOCAL_BEFORE:
            return mention._replace(reason=scope.reason or IS_LOCAL)
        if scope.reason:
            return mention._replace(reason=scope.reason)
        noun, number = counted.noun, counted.number
        is_of_week = mention.said != NOTHING or names_week_in_words(words, *sentence)
        is_of_week &= self._decided.has_support or bool(self._decided.named)
        if noun is None or noun.noun is not None or not is_of_week or number.quantity.value < SMALLEST_UNRECORDED:
            return mention
        if not has_adjacent_past_verb(words, sentence.first, number.first, max(noun.last, number.last), sentence.last):
            return mention
        week = scope.weeks[0]
        if is_printed_in(self._dataset, number.quantity.value, (week,)):
            return mention  # the record's own figure, by another noun
        return mention._replace(week=week, verdict=Verdict.UNRECORDED, reason=None)

    def _judge_as_several_weeks(self, mention: FigureMention, number: NumberMention) -> FigureMention | None:
        """Return a figure as one of several weeks together, if that is what a source printed of them."""
        for span in self.spans.list_spans_ending_with(mention.week or ""):
            known, verdict = self._judge.judge(number.quantity, number.hedge, mention.measure or "", span)
            if verdict is Verdict.SUPPORTED and self._dataset.prints(number.quantity.value, span, mention.measure):
                return mention._replace(week=span, known=known, verdict=verdict)
        return None

    def _reason_not_national(
        self, mention: FigureMention, counted: CountedNumber, setting: Setting, words: Sequence[str]
    ) -> str | None:
        """Return why a number is not taken for the country's figure, weighing the place said against its size."""
        known, number, place, said = mention.known, counted.number, setting.place, setting.said
        value = number.quantity.value
        if place >= LOCAL_BEFORE:
            return self._reason_local(known, counted, setting)
        if known is None or mention.verdict is Verdict.SUPPORTED:
            is_unsure = known is None and not said and not self._decided.has_support
            return IS_UNSAID if known is None and counted.is_unsaid else IS_UNSURE if is_unsure else None
        has_many_digits = significant_digits(value) >= MANY_DIGITS
        may_be_sum = has_many_digits or is_told_as_sum(words, number.first, number.last)
        is_worked_out = may_be_sum and is_sum_or_difference_of_weeks(self._dataset, value, known)
        if is_worked_out and mention.verdict is Verdict.WRONG:
            return IS_WORKED_OUT
        claim = claimed_interval(number.quantity, number.hedge, count=known.measure.is_count)
        is_aside = words[number.first - 1 : number.first] in _ASIDE  # the trial of four men arrested in the week
        is_unnamed = counted.noun is None or is_participle(counted.noun.head)  # four had been held by October
        is_of_lead = said == WEEK and self._places.is_lead_local
        is_in_doubt = is_unnamed or said == NOTHING or known.period.weeks or is_aside or is_of_lead
        may_slip = not _is_total_after_of(words, number)
        if is_in_doubt and is_too_far_from_figure(self._dataset, claim, value, known, may_slip=may_slip):
            return IS_FAR
        is_told = tells_measure(self._dataset, value, known) or has_noun_of_sibling(self._dataset, counted, known)
        if counted.is_unsaid and not (self._decided.has_support and is_told):
            return IS_UNSAID
        return None if is_meant_for_figure(value, known) else self._reason_unsure(known, counted, setting, words)

    def _reason_unsure(
        self, known: Figure, counted: CountedNumber, setting: Setting, words: Sequence[str]
    ) -> str | None:
        """Return why a number that contradicts the country's figure may be no claim about it."""
        value, place, said = counted.number.quantity.value, setting.place, setting.said
        has_doubt = self._places.is_local is True or not self._decided.has_support
        is_near = is_close_in_size(value, known) and bool(self._decided.named)
        is_unsure = place == UNKNOWN and not said and has_doubt and not (setting.is_beside_exact or is_near)
        is_labelled = counted.noun is not None and counted.noun.is_tied
        is_swapped = counted.is_part and (
            is_other_figure_of_week(self._dataset, value, known)
            or is_figure_of_any_week(self._dataset, value, known.measure.id)
        )
        is_swapped |= has_noun_of_sibling(self._dataset, counted, known)
        is_guess = counted.is_inferred and not (setting.is_beside_exact and (is_labelled or is_swapped))
        if is_guess or is_unsure:
            return IS_UNSURE
        return IS_NARROWED if is_narrowed(self._dataset, words, counted, known) else None

    def _reason_local(self, known: Figure | None, counted: CountedNumber, setting: Setting) -> str | None:
        """Return why a number beside a place is not the country's; it is where it can be nothing else.

        A number as large as the country's in a sentence that dates it, or one that is printed, is the country's.
        """
        value, place, said = counted.number.quantity.value, setting.place, setting.said
        if known is None or place == LOCAL_HERE:
            return IS_LOCAL
        if is_meant_for_figure(value, known):
            self._places.mark_national()
            return None
        is_national = is_close_in_size(value, known) or (
            counted.noun is not None
            and value >= SMALLEST_NATIONAL
            and is_other_figure_of_week(self._dataset, value, known)
        )
        return None if said == WEEK and is_national else IS_LOCAL


def _reason_uncounted(counted: CountedNumber) -> str | None:
    is_of_group = counted.is_part and counted.noun is None
    return None if counted.measures else IS_OF_GROUP if is_of_group else IS_UNCOUNTED


def _reason_undecided(mention: FigureMention) -> str | None:
    """Return why a figure that was compared with the record is neither supported nor contradicted, if it is neither."""
    if mention.known is None or mention.verdict is not Verdict.NOT_COMPARED:
        return None
    return IS_DISPUTED if mention.known.best is None else IS_PARTLY_KNOWN


def _is_total_after_of(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether a number tells how many there are of all: ``of the 743``, ``of those 205``."""
    before = words[max(0, number.first - 2) : number.first]
    return before[:1] == ["of"] and before[1:] in (["the"], ["those"], ["these"])


def _agrees_or_is_slip(mention: FigureMention, number: NumberMention, doubt: str) -> bool:
    """Return whether a number agrees with a figure of the record, or is a slip of one.

    What is supposed or owned must have the very digits of the figure, what is compared not all in order: "than 743" has no hedge.
    """
    known, value = mention.known, number.quantity.value
    if known is None or mention.verdict is Verdict.SUPPORTED:
        return known is not None
    if doubt in (IS_SUPPOSED, IS_OWNED):
        return is_with_swapped_digits(value, known)
    is_printed = any(one.value == value for one in known.observations)
    return is_meant_for_figure(value, known) and not (doubt in DOUBTS and is_printed)
