"""What the numbers of a draft tell of each other: of which week or place one is, and which one puts another right."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from countylines.checker.comparison import IS_FAR
from countylines.checker.judge import NOTHING, CachedJudge, FigureMention, Verdict, judge
from countylines.checker.mentions.number_reasons import IS_CORRECTED, IS_NEGATED
from countylines.checker.mentions.numbers import CountedNumber, are_joined_in_list, may_have_phrasal_verb
from countylines.checker.mentions.reading import ReadPassage, ReadSentence, counted_in
from countylines.checker.near_misses import (
    SMALLEST_SWAPPED,
    find_far_beside_supported,
    is_exact_in,
)
from countylines.checker.passages import Passage
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.tables import TableCell, TableRow
from countylines.record.dataset import Dataset

IS_BESIDE_FAR = "another number of its sentence is too far from the country's figure"
FEWEST_OF_OTHER_WEEK = 2
"""So many numbers that a mentioned week has, each of its own measure, are of that week and wrong by no chance."""
QUOTATION_MARKS = tuple("\"'“‘„«")
CORRECTION_REACH = 160
"""Within how many characters after a wrong number its correction may stand: ``The number was 655.``"""

IS_OF_MENTIONED_WEEK = "it is the figure of another week that the draft mentions"


class CrossChecker:
    """Weighs the numbers of each sentence or row together. *mentioned* are the weeks that any date of the draft names."""

    def __init__(self, dataset: Dataset, judge: CachedJudge, decided: DecidedWeeks, mentioned: Collection[str]) -> None:
        self._dataset = dataset
        self._judge = judge
        self._decided = decided
        self._mentioned = mentioned

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
        if may_have_phrasal_verb(passage.words, number):
            hedge = "bare"
        if hedge == number.hedge:
            return mention
        verdict = judge(self._dataset, number.quantity, hedge, mention.known)
        is_supported = verdict is Verdict.SUPPORTED
        return mention._replace(hedge=hedge, verdict=verdict, reason=None) if is_supported else mention

    def weigh(self, mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
        """Yield the numbers of a sentence or row.

        Those are passed over that are of another week or place, as another number of it tells.
        """
        of_main_week = [self._move_to_main_week(one, mentions) for one in mentions]
        return self._pass_over_far_numbers(self._pass_over_mentioned_week(of_main_week))

    def _pass_over_mentioned_week(self, mentions: Sequence[FigureMention]) -> Sequence[FigureMention]:
        """Pass over the wrong numbers of a sentence without a date if a mentioned week has all of them, and two at least."""
        wrong = [one for one in mentions if one.verdict is Verdict.WRONG and one.said == NOTHING]
        if len({one.measure for one in wrong}) < FEWEST_OF_OTHER_WEEK:
            return mentions
        for week in self._mentioned:
            if all(one.week != week and self._dataset.prints(one.quantity.value, week, one.measure) for one in wrong):
                return [one.passed_over(IS_OF_MENTIONED_WEEK) if one in wrong else one for one in mentions]
        return mentions

    def _move_to_main_week(self, mention: FigureMention, beside: Sequence[FigureMention]) -> FigureMention:
        """Return a number as one of the draft's week if that has it, and another is what the week of its date has.

        ``Arrests rose to 743, having stood at 586 after the week in May.``
        """
        main = next(iter(self._decided.weeks), None)
        told = (
            self._dataset.prints(one.quantity.value, mention.week, mention.measure)
            for one in beside
            if one.measure is None
            or (one.week, one.measure, one.verdict) == (mention.week, mention.measure, Verdict.SUPPORTED)
        )
        is_told = mention.verdict is Verdict.WRONG and any(told)
        if main is None or mention.measure is None or not is_told:
            return mention
        known, verdict = self._judge.judge(mention.quantity, mention.hedge, mention.measure, main)
        return mention._replace(week=main, known=known, verdict=verdict) if verdict is Verdict.SUPPORTED else mention

    def _pass_over_far_numbers(self, mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
        """Pass over wrong numbers of a sentence or row in which another is too far: all are of another time or place."""
        is_of_other = any(one.reason == IS_FAR and one.quantity.value >= SMALLEST_SWAPPED for one in mentions)
        far = {one.start for one in find_far_beside_supported(self._dataset, mentions)}
        for one in mentions:
            is_beside = is_of_other and one.verdict is Verdict.WRONG and one.said == NOTHING
            reason = IS_FAR if one.start in far else IS_BESIDE_FAR if is_beside else None
            yield one.passed_over(reason) if reason else one


def pass_over_paragraph_of_mentioned_week(mentions: Sequence[FigureMention]) -> Sequence[FigureMention]:
    """Pass over the wrong numbers of a paragraph without a date in which others are of a mentioned week, and none is right."""
    is_of_other = any(one.reason == IS_OF_MENTIONED_WEEK for one in mentions)
    if not is_of_other or any(one.verdict is Verdict.SUPPORTED for one in mentions):
        return mentions
    return [
        one.passed_over(IS_OF_MENTIONED_WEEK) if one.verdict is Verdict.WRONG and one.said == NOTHING else one
        for one in mentions
    ]


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


def pass_over_replaced(mentions: Iterable[FigureMention], text: str) -> tuple[FigureMention, ...]:
    """Return the figures of a draft in order; those that a later one makes precise or corrects are passed over."""
    found = list(pass_over_dozens_and_hundreds(sorted(mentions, key=lambda one: one.start)))
    return tuple(pass_over_corrected(found, text))


def pass_over_dozens_and_hundreds(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over order words, such as hundreds, that a supported number makes precise later in the draft."""
    last_supported = {
        (one.week, one.measure): one.start
        for one in mentions
        if one.verdict is Verdict.SUPPORTED and one.hedge != "order"
    }
    for one in mentions:
        is_lead = one.hedge == "order" and last_supported.get((one.week, one.measure), -1) > one.start
        is_lead = is_lead and one.verdict is Verdict.WRONG
        yield one.passed_over("a later number is more precise") if is_lead else one


def pass_over_corrected(mentions: Sequence[FigureMention], text: str) -> Iterator[FigureMention]:
    """Pass over wrong numbers that a supported one puts right behind them: one without a noun, or after quotation marks.

    So does the same number where it is negated, ``I told you of 1,454 chicks. It wasn't 1,454``, and, for one that only a
    rejected account prints, the number of another account without a noun: ``the report has 1,544``.
    """
    for place, one in enumerate(mentions):
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        is_quoted = text[one.begin - 1 : one.begin] in QUOTATION_MARKS
        is_put_right = (
            one.verdict is Verdict.WRONG
            and following is not None
            and (following.noun is None or is_quoted)
            and (following.measure, following.week, following.verdict) == (one.measure, one.week, Verdict.SUPPORTED)
            and following.start - one.end < CORRECTION_REACH
        )
        behind = [later for later in mentions[place + 1 : place + 4] if later.start - one.end < CORRECTION_REACH]
        is_taken_back = one.verdict is Verdict.WRONG and (
            any(later.quantity.value == one.quantity.value and later.reason == IS_NEGATED for later in behind)
            or not _normal_values_if_rejected(one).isdisjoint(
                later.quantity.value for later in behind if later.noun is None
            )
        )
        yield one.passed_over(IS_CORRECTED) if is_put_right or is_taken_back else one


def _normal_values_if_rejected(mention: FigureMention) -> frozenset[Decimal]:
    """Return the numbers that are printed for a figure where only a rejected account prints the mentioned one, else none."""
    observations = mention.known.observations if mention.known else ()
    is_rejected = any(one.value == mention.quantity.value for one in observations)
    normal = frozenset(one.value for one in observations if one.is_normal)
    return normal if is_rejected and mention.quantity.value not in normal else frozenset()
