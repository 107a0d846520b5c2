"""Compare a number of a draft with the record: the week and the measure it is of, and whether it is the country's."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from countylines.checker.judge import COUNTRY, NOTHING, WEEK, CachedJudge, FigureMention, Verdict, claimed_interval
from countylines.checker.mentions.numbers import IS_OWNED, IS_SUPPOSED, CountedNumber
from countylines.checker.near_misses import (
    FEWEST_TELLING_DIGITS,
    has_noun_of_sibling,
    is_close_in_size,
    is_meant_for_figure,
    is_narrowed,
    is_other_figure_of_week,
    is_printed_by_named_account,
    is_printed_in,
    is_sum_or_difference_of_weeks,
    is_too_far_from_figure,
    is_with_swapped_digits,
    other_measure_by_value,
)
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope, SpanFinder
from countylines.checker.scope.place import LOCAL_BEFORE, LOCAL_HERE, UNKNOWN, PlaceTracker
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset
from countylines.text.grammar import has_adjacent_past_verb, is_participle
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary

SMALLEST_UNRECORDED = 10
"""A smaller number of a noun that the record does not count is no figure of the week: ``two officers``, ``three sources``."""

IS_LOCAL = "it is said of one part of the country"
IS_FAR = "it is too far from the country's figure"
IS_WORKED_OUT = "it is worked out of the figures of several weeks"
IS_NARROWED = "its noun is narrowed by words that the record does not know"
IS_UNSAID = "no verb tells what was counted"
IS_OF_GROUP = "it is part of a group, and nothing says which"
IS_UNCOUNTED = "the record does not count this"
IS_OTHERWISE = "the record does not count this in these words"
IS_JOINT = "it may count several things together"
IS_DISPUTED = "the sources disagree, and it agrees with none of them"
IS_PARTLY_KNOWN = "it may be right: the record only narrows it down"
IS_UNSURE = "nothing beside it says that it is the country's"
_THE_WEEK = frozenset({("that", "week"), ("the", "week"), ("same", "week")})
"""How a sentence names the week without a date; ``a week`` and ``per week`` make a rate."""


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

    def compare(
        self, passage: Passage, sentence: Sentence, counted: CountedNumber, scope: Scope, setting: Setting
    ) -> FigureMention:
        """Return a figure with its verdict: of the week and the measure that support it, else of the likeliest."""
        number, noun = counted.number, counted.noun.head if counted.noun else None
        start, end = passage.start + counted.start, passage.start + counted.end
        if scope.is_span:
            counted, setting = self.spans.told_by_span(counted, scope.weeks[0]), setting._replace(said=WEEK)
        elif not counted.measures and not counted.is_part and scope.weeks:
            scope, told = _measures_told_by_value(self._dataset, passage, counted, scope, self._decided.weeks[:1])
            counted = counted._replace(measures=told, is_unsaid=True)
        measure = counted.measures[0].measure if counted.measures else None
        base = FigureMention(number.quantity, number.hedge, noun, measure, None, None, Verdict.NOT_COMPARED, start, end)
        base = base._replace(said=setting.said, begin=passage.start + number.quantity.start)
        if measure is None:
            return self._judge_uncounted(base, passage.words, sentence, counted, scope, setting)
        if not scope.weeks:
            return base._replace(reason=scope.reason or "its week is not known")
        best = self._judge_by_measures(base, counted, scope)
        wrong = best.known if best.verdict is Verdict.WRONG else None
        other = other_measure_by_value(self._dataset, passage.words, counted, wrong) if wrong else None
        if other:
            best = self._judge_by_measures(base, counted._replace(measures=(other,)), scope)
        if counted.is_joint and best.verdict is not Verdict.SUPPORTED:
            reason: str | None = IS_JOINT
        elif wrong and is_printed_by_named_account(self._dataset, passage, number, wrong):
            reason = "the text names the account that prints it"
        elif scope.reason and not _agrees_or_is_slip(best, scope.reason):
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
        """Return a figure of the first week and measure that support it; of the first of all if none does.

        A number without a date of its own may also be of a span that ends with its week; one that no certain date binds
        to a week, and that is bare or wrong there, of the week that the draft is about.
        """
        weeks = list(scope.weeks[:1] if scope.reason else scope.weeks)
        if not scope.is_dated:
            weeks += self.spans.list_spans_ending_with(weeks[0])
        tried = [self._judge_as(base, one.measure, week) for week in weeks for one in counted.measures]
        is_uncertain = scope.is_span or not (scope.is_dated or scope.is_certain)
        if is_uncertain and self._decided.weeks and (base.hedge == "bare" or tried[0].verdict is Verdict.WRONG):
            tried.append(self._judge_as(base, counted.measures[0].measure, self._decided.weeks[0]))
        best = (
            one for verdict in (Verdict.SUPPORTED, Verdict.NOT_CONTRADICTED) for one in tried if one.verdict is verdict
        )
        is_of_whole = counted.is_part and tried[0].known is None  # 743 arrests; 625 of those held were men
        return next(best, tried[-1 if is_of_whole else 0])

    def _judge_as(self, mention: FigureMention, measure: str, week: str) -> FigureMention:
        known, verdict = self._judge.judge(mention.quantity, mention.hedge, measure, week)
        return mention._replace(measure=measure, week=week, known=known, verdict=verdict)

    def _judge_uncounted(
        self,
        base: FigureMention,
        words: Sequence[str],
        sentence: Sentence,
        counted: CountedNumber,
        scope: Scope,
        setting: Setting,
    ) -> FigureMention:
        """Return a number of a noun that the record does not count: unrecorded, if its sentence is about the week itself."""
        if setting.place >= LOCAL_BEFORE or scope.reason:
            return base._replace(reason=scope.reason or IS_LOCAL)
        noun, number = counted.noun, counted.number
        is_of_group, is_recorded = counted.is_part and noun is None, noun is not None and noun.noun is not None
        mention = base._replace(reason=IS_OF_GROUP if is_of_group else IS_OTHERWISE if is_recorded else IS_UNCOUNTED)
        names_week = not _THE_WEEK.isdisjoint(pairwise(words[slice(*sentence)]))
        is_of_week = (setting.said != NOTHING or names_week) and (
            self._decided.has_support or bool(self._decided.named)
        )
        if noun is None or noun.noun is not None or not is_of_week or number.quantity.value < SMALLEST_UNRECORDED:
            return mention
        if not has_adjacent_past_verb(words, sentence.first, number.first, max(noun.last, number.last), sentence.last):
            return mention
        if is_printed_in(self._dataset, number.quantity.value, scope.weeks[:1]):
            return mention  # the record's own figure, by another noun
        return mention._replace(week=scope.weeks[0], verdict=Verdict.UNRECORDED, reason=None)

    def _reason_not_national(  # noqa: PLR0911  a reason each
        self, mention: FigureMention, counted: CountedNumber, setting: Setting, words: Sequence[str]
    ) -> str | None:
        """Return why a number is not taken for the country's figure, weighing the place said against its size."""
        known, number, place, said = mention.known, counted.number, setting.place, setting.said
        value, noun = number.quantity.value, counted.noun
        if place >= LOCAL_BEFORE:
            return self._reason_local(known, value, setting)
        if known is None or mention.verdict is Verdict.SUPPORTED:
            is_sure = known is not None or ((said or self._decided.has_support) and not counted.is_unsaid)
            return None if is_sure else IS_UNSURE
        is_wrong = mention.verdict is Verdict.WRONG
        if is_wrong and is_sum_or_difference_of_weeks(self._dataset, words, number, known):
            return IS_WORKED_OUT
        claim = claimed_interval(number.quantity, number.hedge, count=known.measure.is_count)
        is_unnamed = noun is None or is_participle(noun.head)  # four had been held by October
        is_in_doubt = is_unnamed or said != COUNTRY or known.period.weeks
        if is_in_doubt and is_too_far_from_figure(self._dataset, claim, value, known):
            return IS_FAR
        is_meant = is_meant_for_figure(value, known)
        if counted.is_unsaid and (not is_meant or is_other_figure_of_week(self._dataset, value, known)):
            return IS_UNSAID
        has_doubt = self._places.is_local is True or not self._decided.has_support
        is_unsure = place == UNKNOWN and not said and has_doubt and not setting.is_beside_exact
        is_tied = counted.is_part or (noun is not None and noun.is_tied)
        is_known = is_tied or has_noun_of_sibling(self._dataset, counted, known)
        is_unsure |= counted.is_inferred and not (setting.is_beside_exact and is_known)
        if is_unsure and not is_meant:
            return IS_UNSURE
        return IS_NARROWED if not is_meant and is_narrowed(self._dataset, words, counted, known) else None

    def _reason_local(self, known: Figure | None, value: Decimal, setting: Setting) -> str | None:
        """Return why a number beside a place is not the country's; it is where it can be nothing else.

        A number as large as the country's in a sentence that dates it, or one that is printed or a slip of it, is the
        country's.
        """
        if known is None or setting.place == LOCAL_HERE:
            return IS_LOCAL
        if is_meant_for_figure(value, known):
            self._places.mark_national()
            return None
        return None if setting.said == WEEK and is_close_in_size(value, known) else IS_LOCAL


def _reason_undecided(mention: FigureMention) -> str | None:
    """Return why a figure that was compared with the record is neither supported nor contradicted, if it is neither."""
    if mention.known is None or mention.verdict is not Verdict.NOT_COMPARED:
        return None
    return IS_DISPUTED if mention.known.best is None else IS_PARTLY_KNOWN


def _agrees_or_is_slip(mention: FigureMention, doubt: str) -> bool:
    """Return whether a number agrees with a figure of the record, or is a slip of one.

    What is supposed or owned must have the very digits of the figure.
    """
    known, value = mention.known, mention.quantity.value
    if known is None or mention.verdict is Verdict.SUPPORTED:
        return known is not None
    if doubt in (IS_SUPPOSED, IS_OWNED):
        return is_with_swapped_digits(value, known)
    return is_meant_for_figure(value, known)


def _measures_told_by_value(
    dataset: Dataset, passage: Passage, counted: CountedNumber, scope: Scope, main: Sequence[str]
) -> tuple[Scope, tuple[CountedNoun, ...]]:
    """Return the measure that the digits of a number tell, with the week: that of its scope, or else the *main* week.

    ``The cash went down: £312,649 in May 2019, only £189,376 this time.``
    """
    told = _told_in(dataset, counted, scope.weeks)
    is_of_scope = told or scope.reason or not main or main[0] in scope.weeks
    if is_of_scope or is_printed_in(dataset, counted.number.quantity.value, scope.weeks):
        return scope, told
    named = tuple(one for one in counted.named if any(noun.split()[-1] in passage.distinct for noun in one.nouns))
    told = _told_in(dataset, counted._replace(named=named), main)
    return (Scope(tuple(main)), told) if told else (scope, told)


def _told_in(dataset: Dataset, counted: CountedNumber, weeks: Sequence[str]) -> tuple[CountedNoun, ...]:
    """Return the measure of a number without a noun if its digits tell it: those of one figure of a week, or a slip of it.

    A number can be a slip of what its sentence names; a long amount, of anything.
    """
    value, unit = counted.number.quantity.value, counted.number.quantity.unit
    printed = {measure for (_, measure), values in dataset.printed_values.items() if value in values}
    unprinted = [one for one in counted.named if one.measure not in printed]
    figures = [(one, figure_of(dataset, week, one.measure)) for week in weeks for one in unprinted]
    found = {one.measure: one for one, figure in figures if is_with_swapped_digits(value, figure)}
    if unit and significant_digits(value) >= FEWEST_TELLING_DIGITS:
        of_unit = (one for one in counting_vocabulary(dataset).of_measure.values() if one.unit == unit)
        amounts = ((one, figure_of(dataset, weeks[0], one.measure)) for one in of_unit)
        found = {one.measure: one for one, figure in amounts if figure and is_meant_for_figure(value, figure)}
    return tuple(found.values()) if len(found) == 1 else ()
