"""Weigh numbers beside each other: another number may tell of which week or place one is, and make it surer."""

from collections.abc import Collection, Iterator, Sequence

from countylines.checker.comparison import IS_FAR
from countylines.checker.judge import NOTHING, CachedJudge, FigureMention, Verdict
from countylines.checker.mentions.reading import ReadPassage, counted_in
from countylines.checker.near_misses import SMALLEST_SWAPPED, find_far_beside_supported, is_exact_in
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.tables import TableCell, TableReader
from countylines.record.dataset import Dataset

IS_BESIDE_FAR = "another number of its sentence is too far from the country's figure"
FEWEST_OF_OTHER_WEEK = 2
"""So many numbers that a mentioned week has, each of its own measure, are of that week and wrong by no chance."""
IS_OF_MENTIONED_WEEK = "it is the figure of another week that the draft mentions"


class SentenceWeights:
    """Weighs the numbers of each sentence or row. *mentioned* are the weeks that any date of the draft names."""

    def __init__(self, dataset: Dataset, judge: CachedJudge, decided: DecidedWeeks, mentioned: Collection[str]) -> None:
        self._dataset = dataset
        self._printed = dataset.printed_values
        self._judge = judge
        self._decided = decided
        self._mentioned = mentioned

    def weigh(self, mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
        """Return the numbers of a sentence or row, those passed over that another tells to be of another week or place."""
        settled = self._as_of_other_week([self._as_of_main_week(one, mentions) for one in mentions])
        return self._pass_over_far_numbers(settled)

    def _as_of_other_week(self, mentions: Sequence[FigureMention]) -> Sequence[FigureMention]:
        """Return the numbers of a sentence without a date as those of another week that has two of them, and all the wrong ones."""
        wrong = [one for one in mentions if one.verdict is Verdict.WRONG and one.said == NOTHING]
        if len({one.measure for one in wrong}) < FEWEST_OF_OTHER_WEEK:
            return mentions
        for week in self._mentioned:
            known = [self._printed.get((week, one.measure or ""), ()) for one in wrong if one.week != week]
            if len(known) == len(wrong) and all(one.quantity.value in of for one, of in zip(wrong, known, strict=True)):
                return [one.passed_over(IS_OF_MENTIONED_WEEK) if one in wrong else one for one in mentions]
        return mentions

    def _as_of_main_week(self, mention: FigureMention, beside: Sequence[FigureMention]) -> FigureMention:
        """Return a number as one of the draft's week if that has it, and if another tells what the week of its date has.

        ``Arrests rose to 743, having stood at 586 after the week in May.``
        """
        main = next(iter(self._decided.weeks), None)
        printed = self._printed.get((mention.week or "", mention.measure or ""), ())
        told = (
            one.quantity.value in printed
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


def find_passages_near_exact_figures(
    dataset: Dataset, read: Sequence[ReadPassage], tables: TableReader, weeks: Sequence[str]
) -> frozenset[int]:
    """Return the places of the passages that have an exact figure of one of the weeks, and of those next to them."""
    found: set[int] = set()
    for one in read if weeks else ():
        counted = [counted for _, counted in counted_in(one) if counted.measures]
        if one.is_row:
            cells = tables.read_cells_of_row(one.place, one.passage, one.dates)
            counted += [cell.counted for cell in cells if isinstance(cell, TableCell)]
        if any(is_exact_in(dataset, each, weeks) for each in counted):
            found.update((one.place - 1, one.place, one.place + 1))
    return frozenset(found)
