"""What the numbers of a draft tell of each other: of which week or place one is, and which one puts another right."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from countylines.checker.doubts import IS_FAR, IS_UNSURE
from countylines.checker.judge import CachedJudge, FigureMention, Verdict
from countylines.checker.mentions.numbers import (
    NumberMention,
    are_joined_in_list,
    may_have_phrasal_verb,
)
from countylines.checker.mentions.reasons import IS_CORRECTED, IS_NEGATED
from countylines.checker.near_misses import SMALLEST_SWAPPED, Nearness, is_far_from_figure, nearness_to
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.place import EvidenceOfCountry
from countylines.record.dataset import Dataset

REACH_OF_CORRECTION = 3
"""How many of the next figures may take one back."""
UNLIKE_RATIO = Decimal(1)
"""How many times off a number may be that is no slip of a figure which the draft has elsewhere."""
LEAST_EVIDENCE = {
    Nearness.MEANT: EvidenceOfCountry.NONE,
    Nearness.CLOSE: EvidenceOfCountry.DRAFT,
    Nearness.APART: EvidenceOfCountry.CONTEXT,
    Nearness.FAR: EvidenceOfCountry.COUNTRY,
}
"""What has to say that a number is the country's figure, by how near it is to that."""
IS_BESIDE_FAR = "another number of its sentence is too far from the country's figure"
IS_OF_OTHER = "the draft has the country's figure elsewhere, which this one does not resemble"


class CrossChecker:
    """Weighs the numbers of each sentence or row together. *mentioned* are the weeks that any date of the draft names."""

    def __init__(self, dataset: Dataset, judge: CachedJudge, decided: DecidedWeeks, mentioned: Collection[str]) -> None:
        self._dataset = dataset
        self._judge = judge
        self._mentioned = mentioned
        self._main_week = next(iter(decided.weeks), None)
        self._is_week_given = decided.is_given

    def with_other_hedge(
        self, words: Sequence[str], numbers: Sequence[NumberMention], number: NumberMention, mention: FigureMention
    ) -> FigureMention:
        """Return what became of a number with another hedge that it may have, if the record supports it under that.

        *numbers* are those of its sentence.
        """
        if mention.verdict is Verdict.SUPPORTED or mention.known is None:
            return mention
        hedges = [number.quantity.hedge]  # its own, where that of a list was taken for it
        if may_have_phrasal_verb(words, number):
            hedges.append("bare")
        before = [one for one in numbers if one.last <= number.first][-1:]
        if mention.verdict is Verdict.LOST_HEDGE and before and not before[0].reason and not before[0].quantity.unit:
            hedges += [one.hedge for one in before if are_joined_in_list(words, one.last, number.first)]
        for hedge in hedges:
            _, verdict = self._judge.judge(number.quantity, hedge, mention.known.measure.id, mention.known.period.id)
            if verdict is Verdict.SUPPORTED:
                return mention._replace(hedge=hedge, verdict=verdict, reason=None)
        return mention

    def weigh(self, mentions: Sequence[FigureMention], *, is_listed: bool) -> Iterator[FigureMention]:
        """Yield the numbers of a sentence or row, each of its own week or the draft's.

        One that differs from the record is passed over if too little says that it is the country's for how near it is
        (`LEAST_EVIDENCE`). Beside a figure of the record, or in a list of figures (*is_listed*), a number is one as well;
        beside one that is far from the country's figure, a wrong one is of another place.
        """
        mentions = [self._move_to_main_week(one, mentions) for one in mentions]
        is_beside = self._is_week_given or is_listed or any(one.verdict is Verdict.SUPPORTED for one in mentions)
        weighed = [self._weigh(one, is_beside=is_beside) for one in mentions]
        has_far = any(one.reason == IS_FAR and one.quantity.value >= SMALLEST_SWAPPED for one in weighed)
        for one in weighed:
            is_wrong_beside_far = has_far and one.verdict is Verdict.WRONG and one.evidence < EvidenceOfCountry.SENTENCE
            yield one.passed_over(IS_BESIDE_FAR) if is_wrong_beside_far else one

    def _weigh(self, one: FigureMention, *, is_beside: bool) -> FigureMention:
        """Pass over a number that differs from the record if there is too little evidence that it is the country's."""
        if one.known is None or one.verdict in (Verdict.SUPPORTED, Verdict.NOT_COMPARED):
            return one
        nearness = nearness_to(self._dataset, one.quantity, one.hedge, one.known)
        if nearness is Nearness.APART and one.verdict is not Verdict.WRONG:
            nearness = Nearness.CLOSE  # what is claimed may be true
        evidence = EvidenceOfCountry.CONTEXT if is_beside and one.evidence is EvidenceOfCountry.DRAFT else one.evidence
        if evidence >= LEAST_EVIDENCE[nearness]:
            return one
        return one.passed_over(IS_FAR if nearness is Nearness.FAR else IS_UNSURE)

    def pass_over_mentioned_week(self, mentions: Sequence[FigureMention]) -> Sequence[FigureMention]:
        """Pass over the wrong numbers of a paragraph without a date if a week that the draft mentions has two of them."""
        wrong = [one for one in mentions if one.verdict is Verdict.WRONG and one.evidence < EvidenceOfCountry.SENTENCE]
        for week in self._mentioned:
            of_week = {one.measure for one in wrong if self._dataset.prints(one.quantity.value, week, one.measure)}
            if len(of_week) > 1 and all(one.week != week for one in wrong):
                reason = "it is the figure of another week that the draft mentions"
                return [one.passed_over(reason) if one in wrong else one for one in mentions]
        return mentions

    def _move_to_main_week(self, mention: FigureMention, beside: Sequence[FigureMention]) -> FigureMention:
        """Return a number as one of the draft's week if that has it, and another is what the week of its date has.

        ``Arrests rose to 743, having stood at 586 after the week in May.``
        """
        week, measure = mention.week, mention.measure
        if self._main_week is None or measure is None or mention.verdict is not Verdict.WRONG:
            return mention
        alike = [one for one in beside if one.measure is None or (one.week, one.measure) == (week, measure)]
        known, verdict = self._judge.judge(mention.quantity, mention.hedge, measure, self._main_week)
        has_other = any(self._dataset.prints(one.quantity.value, week, measure) for one in alike)
        is_moved = has_other and verdict is Verdict.SUPPORTED
        return mention._replace(week=self._main_week, known=known, verdict=verdict) if is_moved else mention


def _counts_something_else(dataset: Dataset, one: FigureMention) -> bool:
    """Return whether a number in a draft that has the record's figure is no slip of it: "dozens" of something, "300 burglars".

    Told of the country, the figure of another week is wrong all the same.
    """
    weeks = (period for period, measure in dataset.printed_values if measure == one.measure)
    if one.evidence is EvidenceOfCountry.COUNTRY and any(
        dataset.prints(one.quantity.value, week, one.measure) for week in weeks
    ):
        return False
    is_order = one.hedge == "order"
    return is_order or (
        one.known is not None and is_far_from_figure(dataset, one.quantity, one.hedge, one.known, UNLIKE_RATIO)
    )


def pass_over_replaced(dataset: Dataset, mentions: Iterable[FigureMention]) -> tuple[FigureMention, ...]:
    """Return the figures of a draft in order, wrong ones passed over that another one explains.

    A later one puts it right, or the draft has the record's figure elsewhere, and this is no slip of it.
    """
    found = sorted(mentions, key=lambda one: one.start)
    supported = {(one.week, one.measure) for one in found if one.verdict is Verdict.SUPPORTED}
    replaced: list[FigureMention] = []
    for place, one in enumerate(found):
        if one.verdict is not Verdict.WRONG:
            replaced.append(one)
        elif (one.week, one.measure) in supported and _counts_something_else(dataset, one):
            replaced.append(one.passed_over(IS_OF_OTHER))
        elif _is_put_right(one, found[place + 1 : place + 1 + REACH_OF_CORRECTION]):
            replaced.append(one.passed_over(IS_CORRECTED))
        else:
            replaced.append(one)
    return tuple(replaced)


def _is_put_right(wrong: FigureMention, behind: Sequence[FigureMention]) -> bool:
    """Return whether the next number is supported and has no noun, or one of the next takes this one back.

    ``I told you of 1,454 chicks. It wasn't 1,454``
    """
    right = (None, wrong.measure, wrong.week, Verdict.SUPPORTED)
    is_next_right = any((one.noun, one.measure, one.week, one.verdict) == right for one in behind[:1])
    value = wrong.quantity.value
    return is_next_right or any(one.quantity.value == value and one.reason == IS_NEGATED for one in behind)
