"""Compare a number of a draft with the record: the week and the measure it is of, and whether it is the country's."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.judge import NOTHING, WEEK, CachedJudge, FigureMention, Verdict, claimed_interval, judge
from countylines.checker.mentions.exclusions import names_week_in_words
from countylines.checker.mentions.numbers import CountedNumber, NumberMention, are_joined_in_list
from countylines.checker.mentions.reading import ReadSentence
from countylines.checker.near_misses import (
    MANY_DIGITS,
    SMALLEST_SWAPPED,
    find_far_beside_supported,
    has_narrowed_noun,
    is_figure_of_any_week,
    is_figure_or_certain_slip,
    is_meant_for_figure,
    is_national_size,
    is_other_figure_of_week,
    is_printed_by_named_account,
    is_sum_or_difference_of_weeks,
    is_told_as_sum,
    is_too_far_from_figure,
    other_measure_by_value,
)
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope
from countylines.checker.scope.place import LOCAL_BEFORE, LOCAL_HERE, UNKNOWN, PlaceTracker
from countylines.checker.scope.spans import SpanFinder
from countylines.figures.figure import Figure, figure_of
from countylines.record.dataset import Dataset
from countylines.text.grammar import has_adjacent_past_verb
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary

FEWEST_TELLING_DIGITS = 4
"""How many digits an amount without a noun needs to tell by itself what it is: ``£183,976``, but not ``£180,000``."""
SMALLEST_UNRECORDED = 10
"""A smaller number of a noun that the record does not count is no figure of the week: ``two officers``, ``three sources``."""


_ASIDE = (["of"], ["against"], ["by"], ["for"], ["from"], ["between"], ["among"])
"""Prepositions before a number that make it a part of what is told, and not what is told itself."""

IS_LOCAL = "it is said of one part of the country"
IS_FAR = "it is too far from the country's figure"
IS_BESIDE_FAR = "another number of its sentence is too far from the country's figure"
IS_WORKED_OUT = "it is worked out of the figures of several weeks"
IS_NARROWED = "its noun has a clause that tells nothing that the record counts"
IS_UNSAID = "no word says what was done"
IS_JOINT = "it may count several things together"
IS_UNSURE = "nothing beside it says that it is the country's"


class Setting(NamedTuple):
    """Where a number stands: in which *place* (a code of ``scope.place``), and what its sentence itself has *said*.

    *is_beside_exact* tells that an exact figure of the record stands in its passage or next to it; *shift* is added to
    its offsets, for a row whose cells were moved. *is_aside* tells that a preposition makes it no statement of its own:
    ``the trial of four men arrested in the week``. *is_narrowed* tells that its noun has a clause with nothing that the
    record counts: ``hundreds of lorries that should not move``; *is_of_sum* that words beside it add or subtract.
    """

    place: int = UNKNOWN
    said: int = NOTHING
    is_beside_exact: bool = False
    shift: int = 0
    is_aside: bool = False
    is_narrowed: bool = False
    is_of_sum: bool = False


class Comparer:
    """Compares numbers with the record, in the weeks that the draft is about."""

    def __init__(self, dataset: Dataset, judge: CachedJudge, decided: DecidedWeeks, places: PlaceTracker) -> None:
        self._dataset = dataset
        self._printed = dataset.printed_values
        self._judge = judge
        self._decided = decided
        self._places = places
        self.spans = SpanFinder(dataset, decided)
        self._of_measure = counting_vocabulary(dataset).of_measure.values()

    def compare(self, passage: Passage, counted: CountedNumber, scope: Scope, setting: Setting) -> FigureMention:
        """Return a figure with its verdict: of the week and the measure that support it, else of the likeliest."""
        number, noun = counted.number, counted.noun.head if counted.noun else None
        start, end = passage.start + counted.start + setting.shift, passage.start + counted.end + setting.shift
        if not counted.measures and scope.is_span:
            counted = counted._replace(measures=self.spans.only_measure_of(scope.weeks[0], number.quantity.unit))
        elif not counted.measures and noun is None and not counted.is_part and scope.weeks:
            counted = counted._replace(measures=self._measures_told_by(number, scope.weeks[0]), is_unsaid=True)
        measure = counted.measures[0].measure if counted.measures else None
        mention = FigureMention(
            number.quantity, number.hedge, noun, measure, None, None, Verdict.NOT_COMPARED, start, end
        )
        base = mention._replace(said=setting.said, begin=passage.start + number.quantity.start + setting.shift)
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
        elif scope.reason and not _agrees_or_is_slip(best, number):
            reason = scope.reason
        else:
            is_group = _is_total_after_of(passage.words, number)
            is_aside = passage.words[number.first - 1 : number.first] in _ASIDE
            known = best.known
            is_narrowed = known is not None and has_narrowed_noun(self._dataset, passage.words, counted, known)
            is_of_sum = is_told_as_sum(passage.words, number.first, number.last)
            setting = setting._replace(is_aside=is_aside, is_narrowed=is_narrowed, is_of_sum=is_of_sum)
            reason = self._reason_not_national(best, counted, setting, is_group=is_group)
        return base._replace(measure=None if counted.is_unsaid else best.measure, reason=reason) if reason else best

    def _measures_told_by(self, number: NumberMention, week: str) -> tuple[CountedNoun, ...]:
        """Return the measure of an amount without a noun if its digits are those of one figure of a week, or a slip of it."""
        value, unit = number.quantity.value, number.quantity.unit
        if unit is None or len(value.normalize().as_tuple().digits) < FEWEST_TELLING_DIGITS:
            return ()
        known = ((one, figure_of(self._dataset, week, one.measure)) for one in self._of_measure if one.unit == unit)
        found = [one for one, figure in known if figure and is_figure_or_certain_slip(value, figure)]
        return tuple(found) if len(found) == 1 else ()

    def _judge_by_measures(self, base: FigureMention, counted: CountedNumber, scope: Scope) -> FigureMention:
        """Return a figure of the first week and measure that support it; of the first of all if none does."""
        number = counted.number
        may_choose = number.quantity.value >= SMALLEST_SWAPPED
        tried: list[FigureMention] = []
        for week in scope.weeks[:1] if scope.reason else scope.weeks:
            for measure in counted.measures:
                known, verdict = self._judge.judge(number.quantity, number.hedge, measure.measure, week)
                tried.append(base._replace(measure=measure.measure, week=week, known=known, verdict=verdict))
                if verdict is Verdict.SUPPORTED and (may_choose or len(tried) == 1):
                    return tried[-1]
        of_span = None if scope.is_dated else self._judge_as_several_weeks(tried[0], number)
        is_sure = (scope.is_dated or scope.is_certain) and not scope.is_span
        if of_span or is_sure or tried[0].verdict is not Verdict.WRONG:
            return of_span or tried[0]
        agreeing = (one for one in tried if one.verdict is Verdict.NOT_CONTRADICTED)
        return self._judge_in_main_week(tried[0], number, scope) or next(agreeing, None) or tried[0]

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
        """Return a number that the record does not count: missing there, if its sentence is about the week itself."""
        if setting.place >= LOCAL_BEFORE:
            return mention._replace(reason=scope.reason or IS_LOCAL)
        if scope.reason or not scope.weeks:
            return mention._replace(reason=scope.reason or mention.reason)
        noun, number = counted.noun, counted.number
        is_of_week = mention.said != NOTHING or names_week_in_words(words, *sentence)
        is_of_week &= self._decided.has_support or bool(self._decided.named)
        if noun is None or noun.noun is not None or not is_of_week or number.quantity.value < SMALLEST_UNRECORDED:
            return mention
        if not has_adjacent_past_verb(words, sentence.first, number.first, max(noun.last, number.last), sentence.last):
            return mention
        week = scope.weeks[0]
        if any(number.quantity.value in values for (period, _), values in self._printed.items() if period == week):
            return mention  # the record's own figure, by another noun
        return mention._replace(week=week, verdict=Verdict.UNRECORDED, reason=None)

    def _judge_as_several_weeks(self, mention: FigureMention, number: NumberMention) -> FigureMention | None:
        """Return a figure as one of several weeks together, if that is what a source printed of them."""
        for span in [one.id for one in self.spans.list_spans_ending_with(mention.week or "")]:
            if number.quantity.value in self._printed.get((span, mention.measure or ""), ()):
                known, verdict = self._judge.judge(number.quantity, number.hedge, mention.measure or "", span)
                if verdict is not Verdict.SUPPORTED:
                    continue
                return mention._replace(week=span, known=known, verdict=verdict)
        return None

    def _reason_not_national(
        self, mention: FigureMention, counted: CountedNumber, setting: Setting, *, is_group: bool
    ) -> str | None:
        """Return why a number is not taken for the country's figure, weighing the place said against its size."""
        known, number, place, said = mention.known, counted.number, setting.place, setting.said
        value = number.quantity.value
        if place >= LOCAL_BEFORE:
            return self._reason_local(known, value, place, said)
        if known is None or mention.verdict is Verdict.SUPPORTED:
            is_unsure = known is None and not said and not self._decided.has_support
            return IS_UNSAID if known is None and counted.is_unsaid else IS_UNSURE if is_unsure else None
        has_many_digits = len(value.normalize().as_tuple().digits) >= MANY_DIGITS
        may_be_sum = mention.verdict is Verdict.WRONG and (setting.is_of_sum or has_many_digits)
        if may_be_sum and is_sum_or_difference_of_weeks(self._dataset, value, known):
            return IS_WORKED_OUT
        claim = claimed_interval(number.quantity, number.hedge, count=known.measure.is_count)
        is_in_doubt = said == NOTHING or known.period.weeks or setting.is_aside
        if (is_in_doubt or (said == WEEK and self._places.is_lead_local)) and is_too_far_from_figure(
            self._dataset, claim, value, known, may_slip=not is_group
        ):
            return IS_FAR
        if counted.is_unsaid and not self._tells_its_measure(value, known):
            return IS_UNSAID
        return None if is_meant_for_figure(value, known) else self._reason_unsure(known, counted, setting)

    def _reason_unsure(self, known: Figure, counted: CountedNumber, setting: Setting) -> str | None:
        """Return why a number that contradicts the country's figure may be no claim about it."""
        value, place, said = counted.number.quantity.value, setting.place, setting.said
        has_doubt = self._places.is_local is True or not self._decided.has_support
        is_unsure = place == UNKNOWN and not said and has_doubt and not setting.is_beside_exact
        is_near = is_national_size(value, known) and bool(self._decided.named)
        is_labelled = counted.noun is not None and counted.noun.is_tied
        is_swapped = counted.is_part and (
            is_other_figure_of_week(self._dataset, value, known)
            or is_figure_of_any_week(self._dataset, value, known.measure.id)
        )
        is_guess = counted.is_inferred and not (setting.is_beside_exact and (is_labelled or is_swapped))
        if is_guess or (is_unsure and not is_near):
            return IS_UNSURE
        return IS_NARROWED if setting.is_narrowed else None

    def pass_over_far_numbers(self, mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
        """Pass over wrong numbers of a sentence or row in which another is too far: all are of another time or place."""
        is_of_other = any(one.reason == IS_FAR and one.quantity.value >= SMALLEST_SWAPPED for one in mentions)
        far = {one.start for one in find_far_beside_supported(self._dataset, mentions)}
        for one in mentions:
            is_beside = is_of_other and one.verdict is Verdict.WRONG and one.said == NOTHING
            reason = IS_FAR if one.start in far else IS_BESIDE_FAR if is_beside else None
            yield one.passed_over(reason) if reason else one

    def _tells_its_measure(self, value: Decimal, known: Figure) -> bool:
        """Return whether a number is printed for a figure, or a slip of it, and for nothing else of the week."""
        if len(value.normalize().as_tuple().digits) == 1 or not self._decided.has_support:
            return False
        if any(one.value == value for one in known.observations):
            return True
        return is_meant_for_figure(value, known) and not is_other_figure_of_week(self._dataset, value, known)

    def _reason_local(self, known: Figure | None, value: Decimal, place: int, said: int) -> str | None:
        """Return why a number beside a place is not the country's; it is where it can be nothing else.

        A number as large as the country's in a sentence that dates it, or one that is printed, is the country's.
        """
        if known is None or place == LOCAL_HERE:
            return IS_LOCAL
        if is_meant_for_figure(value, known):
            self._places.mark_national()
            return None
        return None if said == WEEK and is_national_size(value, known) else IS_LOCAL

    def with_shared_hedge(
        self, passage: Passage, found: ReadSentence, counted: CountedNumber, mention: FigureMention
    ) -> FigureMention:
        """Try other hedges that a number may have: its own in a list, or that of the number before it."""
        if mention.verdict is Verdict.SUPPORTED or mention.known is None:
            return mention
        number, hedge = counted.number, counted.number.quantity.hedge
        at = next(place for place, one in enumerate(found.numbers) if one.first == number.first)
        if hedge == number.hedge and at and mention.verdict is Verdict.LOST_HEDGE:
            last = found.numbers[at - 1]
            has_units = last.quantity.unit or number.quantity.unit
            if not has_units and last.reason is None and are_joined_in_list(passage.words, last.last, number.first):
                hedge = last.hedge
        if hedge == number.hedge:
            return mention
        verdict = judge(self._dataset, number.quantity, hedge, mention.known)
        return mention._replace(hedge=hedge, verdict=verdict) if verdict is Verdict.SUPPORTED else mention


def _reason_uncounted(counted: CountedNumber) -> str | None:
    if counted.measures:
        return None
    return "it is some of a group" if counted.is_part and counted.noun is None else "the record does not count this"


def _is_total_after_of(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether a number tells how many there are of all: ``of the 743``, ``of those 205``."""
    before = words[max(0, number.first - 2) : number.first]
    return before[:1] == ["of"] and before[1:] in (["the"], ["those"], ["these"])


def _agrees_or_is_slip(mention: FigureMention, number: NumberMention) -> bool:
    """Return whether a number agrees with a figure of the record, or is a slip of one."""
    known, value = mention.known, number.quantity.value
    return known is not None and (mention.verdict is Verdict.SUPPORTED or is_meant_for_figure(value, known))
