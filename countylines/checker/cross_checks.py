"""What the numbers of a draft tell of each other: of which week or place one is, and which one puts another right."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from countylines.checker.comparison import IS_FAR
from countylines.checker.judge import NOTHING, CachedJudge, FigureMention, Verdict, judge
from countylines.checker.mentions.number_reasons import IS_CORRECTED, IS_NEGATED
from countylines.checker.mentions.numbers import CountedNumber, are_joined_in_list, may_have_phrasal_verb
from countylines.checker.mentions.reading import ReadPassage, ReadSentence, counted_in
from countylines.checker.near_misses import SMALLEST_SWAPPED, find_far_beside_supported, is_exact_in
from countylines.checker.passages import Passage
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.tables import TableCell, TableRow
from countylines.record.dataset import Dataset

IS_BESIDE_FAR = "another number of its sentence is too far from the country's figure"
FEWEST_OF_OTHER_WEEK = 2
"""So many numbers that a mentioned week has, each of its own measure, are of that week and wrong by no chance."""


class CrossChecker:
    """Weighs the numbers of each sentence or row together. *mentioned* are the weeks that any date of the draft names."""

    def __init__(self, dataset: Dataset, judge: CachedJudge, decided: DecidedWeeks, mentioned: Collection[str]) -> None:
        self._dataset = dataset
        self._judge = judge
        self._mentioned = mentioned
        self._main_week = next(iter(decided.weeks), None)

    def with_shared_hedge(
        self, passage: Passage, found: ReadSentence, counted: CountedNumber, mention: FigureMention
    ) -> FigureMention:
        """Try other hedges that a number may have: its own in a list, or that of the number before it."""
        if mention.verdict is Verdict.SUPPORTED or mention.known is None:
            return mention
        number, hedge = counted.number, counted.number.quantity.hedge
        at = next(place for place, one in enumerate(found.numbers) if one.first == number.first)
        if at and mention.verdict is Verdict.LOST_HEDGE:
            last = found.numbers[at - 1]
            is_count = not (last.quantity.unit or number.quantity.unit or last.reason)
            if is_count and are_joined_in_list(passage.words, last.last, number.first):
                hedge = last.hedge
        if may_have_phrasal_verb(passage.words, number):
            hedge = "bare"
        is_supported = judge(self._dataset, number.quantity, hedge, mention.known) is Verdict.SUPPORTED
        return mention._replace(hedge=hedge, verdict=Verdict.SUPPORTED, reason=None) if is_supported else mention

    def weigh(self, mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
        """Yield the numbers of a sentence or row; those are passed over that are of another place, as another tells."""
        mentions = [self._move_to_main_week(one, mentions) for one in mentions]
        is_of_other = any(one.reason == IS_FAR and one.quantity.value >= SMALLEST_SWAPPED for one in mentions)
        far = {one.start for one in find_far_beside_supported(self._dataset, mentions)}
        for one in mentions:
            is_beside = is_of_other and one.verdict is Verdict.WRONG and one.said == NOTHING
            reason = IS_FAR if one.start in far else IS_BESIDE_FAR if is_beside else None
            yield one.passed_over(reason) if reason else one

    def pass_over_mentioned_week(self, mentions: Sequence[FigureMention]) -> Sequence[FigureMention]:
        """Pass over the wrong numbers of a paragraph without a date if a week that the draft mentions has two of them."""
        wrong = [one for one in mentions if one.verdict is Verdict.WRONG and one.said == NOTHING]
        for week in self._mentioned:
            of_week = {one.measure for one in wrong if self._dataset.prints(one.quantity.value, week, one.measure)}
            if len(of_week) >= FEWEST_OF_OTHER_WEEK and all(one.week != week for one in wrong):
                reason = "it is the figure of another week that the draft mentions"
                return [one.passed_over(reason) if one in wrong else one for one in mentions]
        return mentions

    def _move_to_main_week(self, mention: FigureMention, beside: Sequence[FigureMention]) -> FigureMention:
        """Return a number as one of the draft's week if that has it, and another is what the week of its date has.

        ``Arrests rose to 743, having stood at 586 after the week in May.``
        """
        told = (
            self._dataset.prints(one.quantity.value, mention.week, mention.measure)
            for one in beside
            if one.measure is None or (one.week, one.measure) == (mention.week, mention.measure)
        )
        is_told = mention.verdict is Verdict.WRONG and any(told)
        if self._main_week is None or mention.measure is None or not is_told:
            return mention
        known, verdict = self._judge.judge(mention.quantity, mention.hedge, mention.measure, self._main_week)
        is_supported = verdict is Verdict.SUPPORTED
        return mention._replace(week=self._main_week, known=known, verdict=verdict) if is_supported else mention


def find_passages_near_exact_figures(
    dataset: Dataset, read: Sequence[ReadPassage], rows: Mapping[int, TableRow], weeks: Sequence[str]
) -> frozenset[int]:
    """Return the places of the passages that have an exact figure of one of the weeks, and of those next to them."""
    found: set[int] = set()
    for one in read if weeks else ():
        counted = [counted for _, counted in counted_in(one) if counted.measures]
        if one.is_row:
            counted += [cell.counted for cell in rows[one.place].cells if isinstance(cell, TableCell)]
        if any(is_exact_in(dataset, each, weeks) for each in counted):
            found.update((one.place - 1, one.place, one.place + 1))
    return frozenset(found)


def pass_over_replaced(mentions: Iterable[FigureMention]) -> tuple[FigureMention, ...]:
    """Return the figures of a draft in order; those that a later one makes precise or corrects are passed over."""
    found = list(pass_over_dozens_and_hundreds(sorted(mentions, key=lambda one: one.start)))
    return tuple(pass_over_corrected(found))


def pass_over_dozens_and_hundreds(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over wrong order words, such as hundreds, that a supported number makes precise later in the draft."""
    supported = {(one.week, one.measure): one.start for one in mentions if one.verdict is Verdict.SUPPORTED}
    for one in mentions:
        is_lead = one.hedge == "order" and supported.get((one.week, one.measure), -1) > one.start
        is_lead = is_lead and one.verdict is Verdict.WRONG
        yield one.passed_over("a later number is more precise") if is_lead else one


def pass_over_corrected(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over wrong numbers that the next one puts right, which is supported and has no noun, or that are taken back.

    ``I told you of 1,454 chicks. It wasn't 1,454``; for one that only a rejected account prints, ``the report has 1,544``.
    """
    for place, one in enumerate(mentions):
        behind = mentions[place + 1 : place + 4]
        observations = one.known.observations if one.known else ()
        normal = {each.value for each in observations if each.is_normal}
        is_rejected = one.quantity.value in {each.value for each in observations} - normal
        is_put_right = any(
            (later.noun, later.measure, later.week, later.verdict) == (None, one.measure, one.week, Verdict.SUPPORTED)
            for later in behind[:1]
        )
        is_taken_back = any(
            (one.quantity.value == later.quantity.value and later.reason == IS_NEGATED)
            or (is_rejected and later.noun is None and later.quantity.value in normal)
            for later in behind
        )
        is_wrong = one.verdict is Verdict.WRONG
        yield one.passed_over(IS_CORRECTED) if is_wrong and (is_put_right or is_taken_back) else one
