"""Totals that are not the sum of the parts told with them: of any numbers, and of the record's own sums.

All parts of a total are known by the row of totals below them, by the words that list them, or by the sums of the record.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise, product
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import FigureMention, Verdict, claimed_interval
from countylines.checker.listed_parts import FEWEST_PARTS, find_listed_parts
from countylines.checker.mentions.numbers import NumberMention, are_joined_in_list, find_numbers_in
from countylines.checker.mentions.reading import ReadPassage
from countylines.checker.mentions.tables import TOTAL_WORDS, cells_of
from countylines.checker.near_misses import Slip, slip_between
from countylines.checker.passages import Passage, TextSpan
from countylines.figures.interval import amount_in_words, interval_in_words, rounds_to, sum_of
from countylines.figures.quantity import Quantity

NEAR_SHARE = Decimal("0.15")
"""By what share of a total the sum of parts may differ that are taken for all of it though nothing says so.

Half of it loses seven drafts of the tests, double finds one more; with either no finding is false in 17,842 other texts.
"""
SMALLEST_SLIP = 10
"""A smaller sum differs from any other in one digit."""
_PART_WORDS = frozenset({"which", "whom", "these", "those", "them", "including"})
"""Words that make a row tell parts of what stands above: ``of which under 18``."""


class _Number(NamedTuple):
    """A number with the paragraph or the cell in which it stands."""

    passage: Passage
    mention: NumberMention

    @property
    def quantity(self) -> Quantity:
        """The quantity that it is."""
        return self.mention.quantity

    @property
    def span(self) -> TextSpan:
        """Its span in the document's text."""
        return self.passage.start + self.quantity.start, self.passage.start + self.quantity.end

    @property
    def is_exact(self) -> bool:
        """Whether it has no hedge and is not rounded as £1.2m is."""
        is_rounded = "." in self.passage.text[self.quantity.start : self.quantity.end]
        return self.mention.hedge == "bare" and self.quantity.upper is None and not is_rounded


ALL_SHARES = 100
"""The total of shares, each of which may be rounded."""


class _Sum(NamedTuple):
    """A total and all its parts; *span* is that of a finding about them in the document's text."""

    total: _Number
    parts: Sequence[_Number]
    span: TextSpan


def find_wrong_totals(draft: DraftAnalysis) -> Iterator[tuple[int, TextSpan, str]]:
    """Yield each total that the numbers told as all its parts do not make: its begin, the span to mark, and a message.

    Parts that the record knows are weighed by what it has, and a number that it contradicts is told as that alone. A
    total that it knows may have more parts than a table lists.
    """
    known = {one.begin: one for one in draft.stages.figures if one.known}
    passages = draft.stages.passages
    in_tables = (one for one in _sums_in_tables(_blocks(passages)) if one.total.span[0] not in known)
    for total, parts, span in chain(in_tables, _sums_in_lists(passages)):
        made, value = _value_of(parts), total.quantity.value
        is_of_shares = value == ALL_SHARES and abs(made - value) * 2 <= len(parts)  # each may be rounded by a half
        is_wrong = made != value and not is_of_shares and _may_be_all_of(made, value)
        figures = [known.get(one.span[0]) for one in (*parts, total)]
        is_of_record = all(figures[:-1]) or any(one.verdict is Verdict.WRONG for one in figures if one)
        if is_wrong and not is_of_record and all(one.is_exact for one in (total, *parts)):
            made_in_words = amount_in_words(made, total.quantity.unit or "")
            yield (
                total.span[0],
                span,
                f"the parts of “{draft.document.text[slice(*total.span)]}” add up to {made_in_words}",
            )


def _value_of(parts: Iterable[NumberMention | _Number | FigureMention]) -> Decimal:
    return sum((one.quantity.value for one in parts), Decimal(0))


def _may_be_all_of(made: Decimal, total: Decimal) -> bool:
    """Return whether parts nearly make a total, or all but one digit of it, so that they can be meant for all of it."""
    is_slip = min(made, total) >= SMALLEST_SLIP and slip_between(made, total) is Slip.DIGIT
    return abs(made - total) <= total * NEAR_SHARE or is_slip


def _blocks(passages: Iterable[ReadPassage]) -> list[list[ReadPassage]]:
    """List each table, each list with the paragraph above it, and each other paragraph by itself."""
    blocks = list[list[ReadPassage]]()
    for read in passages:
        before = blocks[-1][-1] if blocks else None
        is_next = before is not None and before.is_row == read.is_row and before.position + 1 == read.position
        if before and is_next and (read.is_row or read.passage.is_heading):
            blocks[-1].append(read)
        else:
            blocks.append([read])
    return blocks


def _sums_in_tables(blocks: Iterable[Sequence[ReadPassage]]) -> Iterator[_Sum]:
    """Yield the numbers of each row of totals with those above them, down from the row of totals before it."""
    for block in blocks:
        above: list[list[Passage]] = []
        for read in (read for read in block if read.is_row):
            label, *cells = cells_of(read.passage)
            if not _PART_WORDS.isdisjoint(label.distinct):
                continue
            if TOTAL_WORDS.isdisjoint(label.distinct):
                above.append(cells)
                continue
            for column, cell in enumerate(cells):
                beside = [row[column] for row in above if column < len(row) and row[column].has_digit]
                numbers = [[_Number(one, found) for found in find_numbers_in(one)] for one in (cell, *beside)]
                if len(beside) >= FEWEST_PARTS and all(len(found) == 1 for found in numbers):
                    total, *parts = chain.from_iterable(numbers)
                    yield _Sum(total, parts, total.span)
            above = []


def _sums_in_lists(passages: Iterable[ReadPassage]) -> Iterator[_Sum]:
    """Yield each number of running text with those that are listed behind it as its parts, unless there may be others."""
    for read in passages:
        for passage, total, parts, are_all in find_listed_parts(read):
            if are_all or _value_of(parts) > total.quantity.value:
                numbers = [_Number(passage, one) for one in sorted((total, *parts), key=lambda one: one.first)]
                span = numbers[0].span[0], numbers[-1].span[1]
                yield _Sum(_Number(passage, total), [_Number(passage, part) for part in parts], span)


def find_wrong_sums(draft: DraftAnalysis) -> Iterator[tuple[FigureMention, str]]:
    """Yield the figure told last of each total and all its parts, as the record adds them up, that cannot be true together."""
    sums = dict.fromkeys((one.whole, *one.parts) for one in draft.dataset.sums if one.relation == "exhaustive")
    for figures in _groups_of_figures(draft):
        told: dict[tuple[str | None, str | None], dict[Decimal, FigureMention]] = {}
        for one in figures:
            told.setdefault((one.week, one.measure), {})[one.quantity.value] = one
        alone = {key: next(iter(by_value.values())) for key, by_value in told.items() if len(by_value) == 1}
        for week, measures in product(dict.fromkeys(one.week for one in figures), sums):
            found = [alone[week, one] for one in measures if (week, one) in alone]
            message = _message_of_sum(draft, *found) if len(found) == len(measures) else None
            if message:
                yield max(found, key=lambda one: one.start), message


def _groups_of_figures(draft: DraftAnalysis) -> Iterator[Sequence[FigureMention]]:
    """Yield the figures of a week in each paragraph, table or list with the line above it, and those of each sentence.

    Those that the record lacks may stand in two sentences. A sentence that lists something else beside them may tell
    other parts of the total.
    """
    figures = {one.begin: one for one in draft.stages.figures if one.measure}
    begins, before = [*figures], list[FigureMention]()
    for block in _blocks(draft.stages.passages):
        end = block[-1].passage.start + len(block[-1].passage.text)
        within = begins[bisect_left(begins, block[0].passage.start) : bisect_left(begins, end)]
        yield [figures[begin] for begin in within if figures[begin].week]
        for read in block:
            words, start = read.passage.words, read.passage.start
            for sentence in () if read.is_row else read.sentences:  # those of a row have tokens of a cell
                counted = [(one.number, figures.get(start + one.number.quantity.start)) for one in sentence.counted]
                lists_others = any(
                    are_joined_in_list(words, one.last, following.first) and figure is None
                    for (one, _), (following, figure) in pairwise(counted)
                )
                own = [] if lists_others else [figure for _, figure in counted if figure]
                yield before + own
                before = [one for one in own if not one.known]


def _message_of_sum(draft: DraftAnalysis, total: FigureMention, *parts: FigureMention) -> str | None:
    """Return what is wrong with a total and all its parts, or None if they can be true together, or are not all."""
    rounded, unit = (Verdict.ROUNDED, Verdict.LOST_HEDGE), total.quantity.unit
    if unit and any(one.verdict in rounded for one in (*parts, total)):
        return None  # a rounded amount makes no exact sum
    parts = tuple(sorted(parts, key=lambda one: one.start))
    *claims, claimed = [claimed_interval(one.quantity, one.hedge, count=not unit) for one in (*parts, total)]
    made, value = sum_of(claims), total.quantity.value
    is_rounded = total.hedge == "bare" and rounds_to(_value_of(parts), value)
    if is_rounded or made.meets(claimed) or not _may_be_all_of(_value_of(parts), value):
        return None
    *others, last, of_total = [f"“{draft.document.text[slice(*one.span)]}”" for one in (*parts, total)]
    return f"{', '.join(others)} and {last} make {interval_in_words(made, unit or '')}, and not {of_total}"
