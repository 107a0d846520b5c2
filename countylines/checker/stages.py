"""The stages of a check of figures and dates, from the text to the verdict on each number.

A number that may be of another week, of another time or of one part of the country is not compared, and has the reason.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from countylines.checker.comparison import Comparer
from countylines.checker.cross_checks import CrossChecker, pass_over_replaced
from countylines.checker.mentions.reading import ReadPassage, read_passages
from countylines.checker.mentions.tables import read_tables
from countylines.checker.number_mention import NumberMention
from countylines.checker.scope.document_week import (
    DecidedWeeks,
    DocumentEvidence,
    decide_weeks,
    find_passages_near_exact_figures,
)
from countylines.checker.scope.resolution import ResolvedSentence, ScopeResolver
from countylines.checker.wrong_dates import WrongDate, WrongDateFinder
from countylines.record.dataset import Dataset


class StageResults(NamedTuple):
    """What the stages found in a draft: all its numbers and dates, its weeks, its figures and its wrong dates."""

    passages: Sequence[ReadPassage]
    decided: DecidedWeeks
    figures: tuple[NumberMention, ...]
    wrong_dates: tuple[WrongDate, ...]


def run_stages(text: str, dataset: Dataset, week: str | None, evidence: DocumentEvidence) -> StageResults:
    """Find the numbers and dates of a text, resolve their weeks and places, and compare them with the record.

    *week* overrides what the text itself says.
    """
    passages, read = read_passages(text, dataset, evidence.published)
    read = list(read_tables(read, dataset))

    decided = decide_weeks(read, dataset, week, evidence)
    near_exact = find_passages_near_exact_figures(dataset, read, decided.weeks)
    decided = decided._replace(is_of_subject=decided.is_of_subject or bool(near_exact), near_exact=near_exact)
    resolved = list(ScopeResolver(dataset, decided, evidence, passages).resolve(read))

    all_dates = [date for one in read for date in one.dates]
    mentioned = {one for date in all_dates for one in date.weeks}
    comparer, cross_checks = Comparer(dataset, decided), CrossChecker(dataset, decided, mentioned)
    figures = pass_over_replaced(dataset, _judge(resolved, comparer, cross_checks, decided))
    finder = WrongDateFinder(dataset, decided, all_dates)
    wrong_dates = (wrong for sentences in resolved for one in sentences for wrong in finder.find_in(one))
    return StageResults(read, decided, figures, tuple(wrong_dates))


def _judge(
    resolved: Iterable[Sequence[ResolvedSentence]],
    comparer: Comparer,
    cross_checks: CrossChecker,
    decided: DecidedWeeks,
) -> Iterator[NumberMention]:
    """Yield the numbers of a draft with their verdicts."""
    for sentences in resolved:
        numbers: list[NumberMention] = []
        for one in sentences:
            passage = one.sentence.passage
            compared = [cross_checks.with_other_hedge(comparer.compare(number)) for number in one.numbers]
            is_listed = passage.position in decided.near_exact and (passage.is_row or passage.is_heading)
            numbers += cross_checks.weigh(compared, is_listed=is_listed)
        yield from cross_checks.pass_over_mentioned_week(numbers)
