"""Totals of tables and lists that are not the sum of their parts, whatever is counted."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import Verdict
from countylines.checker.mentions.numbers import NumberMention, find_numbers_in
from countylines.checker.mentions.reading import ReadPassage
from countylines.checker.passages import Passage, TextSpan
from countylines.checker.scope.place import is_heading
from countylines.checker.tables import TOTAL_WORDS, cells_of
from countylines.figures.interval import amount_in_words, plain_number, significant_digits

_PART_WORDS = frozenset({"which", "whom", "these", "those", "them", "including"})
"""Words of a label that make a row a part of another: ``of which under 18``."""
NEAR_SHARE = Decimal("0.15")
"""By what share of a total the sum of parts may differ that are taken for all of it though nothing says so.

Half of it loses seven drafts of the tests, double finds one more; with either no finding is false in 17,842 other texts.
"""
FEWEST_PARTS = 2
"""How many parts a total has at least."""
_OTHERS = frozenset({"other", "others", "remaining", "rest", "else"})
"""Words of the label of the last part of a total."""
_Key = tuple[str, object]
"""What the numbers of a column are: the unit, and the column or the noun."""


class _Amount(NamedTuple):
    """A number of a table or list: its value, the step to which it is rounded (``£1.2m``), its unit and its span."""

    value: Decimal
    step: Decimal
    unit: str
    span: TextSpan


class _Line(NamedTuple):
    """A row of a table or an item of a list: its label, and what its numbers are of; None for one that is no plain number."""

    label: frozenset[str]
    amounts: dict[_Key, _Amount | None]

    @property
    def is_total(self) -> bool:
        return not TOTAL_WORDS.isdisjoint(self.label) and (_PART_WORDS | _OTHERS).isdisjoint(self.label)


def find_wrong_totals(draft: DraftAnalysis) -> Iterator[tuple[TextSpan, str]]:
    """Yield the span of each total that is not the sum of its parts, with a message.

    Of a figure of the record, lines may tell some parts alone; but not more than all of it.
    """
    known = {one.begin: one.verdict for one in draft.read.figures if one.known}
    for lines in chain(_tables(draft), _lists(draft)):
        for total, made in _wrong_totals_of(lines):
            verdict = known.get(total.span[0])
            if verdict is None or (verdict is not Verdict.WRONG and made > total.value):
                yield total.span, message_of_total(draft, total.span, amount_in_words(made, total.unit))
        for total, made in _wrong_totals_above_parts(lines):
            if known.get(total.span[0]) is not Verdict.WRONG:
                yield total.span, message_of_total(draft, total.span, amount_in_words(made, total.unit))


def message_of_total(draft: DraftAnalysis, total: TextSpan, made: str) -> str:
    """Return what is wrong with the total at a span: that its parts add up to something else."""
    return f"the parts of “{draft.document.text[slice(*total)]}” add up to {made}"


def may_be_all_of(made: Decimal, total: Decimal) -> bool:
    """Return whether parts nearly make a total, or all but one digit of it, so that they can be meant for all of it."""
    digits = [plain_number(one) for one in (made, total)]
    is_slip = (
        1 < len(digits[0]) == len(digits[1]) and sum(one != other for one, other in zip(*digits, strict=True)) == 1
    )
    return abs(made - total) <= total * NEAR_SHARE or is_slip


def _wrong_totals_of(lines: Sequence[_Line]) -> Iterator[tuple[_Amount, Decimal]]:
    """Yield the wrong totals of lines, each with the sum of its parts: the lines above it, down from the total before it."""
    parts: list[_Line] = []
    for line in lines:
        if not line.is_total:
            parts += [line] * _PART_WORDS.isdisjoint(line.label)
            continue
        yield from _contradicted_totals(line, parts)
        parts = []


def _wrong_totals_above_parts(lines: Sequence[_Line]) -> Iterator[tuple[_Amount, Decimal]]:
    """Yield the wrong totals above their parts, each with their sum: the lines below it, down to one of all others."""
    total: _Line | None = None
    parts: list[_Line] = []
    for line in lines:
        if line.is_total:
            total, parts = line, []
            continue
        parts.append(line)
        if total and not _OTHERS.isdisjoint(line.label):
            yield from _contradicted_totals(total, parts)
            total = None


def _contradicted_totals(line: _Line, parts: Sequence[_Line]) -> Iterator[tuple[_Amount, Decimal]]:
    """Yield the totals of a line that its parts do not make, each with their sum."""
    for key, total in line.amounts.items():
        addends = [one.amounts[key] for one in parts if key in one.amounts]
        told = [one for one in addends if one is not None]
        made = _contradicting_sum(told, total) if len(told) == len(addends) else None
        if made is not None and total is not None:
            yield total, made


def _contradicting_sum(parts: Sequence[_Amount], total: _Amount | None) -> Decimal | None:
    """Return the sum of parts that is near a total and not it, though they are rounded or one of them is none; else None."""
    if total is None or len(parts) < FEWEST_PARTS:
        return None
    made = sum((one.value for one in parts), Decimal(0))
    rounding = sum((one.step for one in (*parts, total)), Decimal(0)) / 2
    difference = made - total.value
    is_of_others = any(one.value == difference for one in parts)  # under 18s, who are counted above too
    is_wrong = abs(difference) >= max(rounding, Decimal(1)) and not is_of_others
    return made if is_wrong and may_be_all_of(made, total.value) else None


def _tables(draft: DraftAnalysis) -> Iterator[list[_Line]]:
    """Yield the rows of each table that has a total below them, and its columns if one of them is the total of the others."""
    for run in _runs([one for one in draft.read.passages if one.is_row]):
        if all(TOTAL_WORDS.isdisjoint(one.passage.distinct) for one in run):
            continue
        cells = [[*cells_of(one.passage)] for one in run]
        yield [
            _Line(
                row[0].distinct,
                {("", at): _plain_amount(row[at]) for at in range(1, len(row)) if row[at].has_digit},
            )
            for row in cells
        ]
        titles, *others = cells
        yield from (_columns_as_lines(titles, row) for row in others if len(row) == len(titles))


def _columns_as_lines(titles: Sequence[Passage], row: Sequence[Passage]) -> list[_Line]:
    """Return the cells of a row as lines below each other, each with the title of its column."""
    return [
        _Line(title.distinct, {("", 0): _plain_amount(cell)} if cell.has_digit else {})
        for title, cell in list(zip(titles, row, strict=True))[1:]
    ]


def _lists(draft: DraftAnalysis) -> Iterator[list[_Line]]:
    """Yield the items of each list; a sentence before it that ends with a colon is taken for a total below it."""
    items = [one for one in draft.read.passages if not one.is_row and is_heading(one.passage.text) and one.sentences]
    by_place = {one.place: one for one in draft.read.passages}
    for run in _runs(items):
        if len(run) < FEWEST_PARTS:
            continue
        lines = [_item_as_line(one) for one in run]
        opening = by_place.get(run[0].place - 1)
        if opening is not None and opening.passage.text.endswith(":") and not any(one.is_total for one in lines):
            lines.append(_item_as_line(opening)._replace(label=frozenset({"total"})))
        yield lines


def _runs(passages: Sequence[ReadPassage]) -> Iterator[list[ReadPassage]]:
    """Yield the passages that stand right below each other."""
    run: list[ReadPassage] = []
    for one in passages:
        if run and one.place != run[-1].place + 1:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _item_as_line(item: ReadPassage) -> _Line:
    """Return an item of a list with its numbers by their nouns; one that has several of a noun has none of it."""
    amounts: dict[_Key, _Amount | None] = {}
    for sentence in item.sentences:
        for number, noun, *_ in sentence.counted:
            key = number.quantity.unit or "", noun.head if noun and not number.quantity.unit else ""
            amounts[key] = None if key in amounts else _amount_of(number, item.passage)
    return _Line(item.passage.distinct, amounts)


def _plain_amount(cell: Passage) -> _Amount | None:
    """Return the number of a cell that has nothing else, or None."""
    numbers = find_numbers_in(cell)
    is_alone = len(numbers) == 1 and numbers[0].first == 0 and numbers[0].last == len(cell.words)
    return _amount_of(numbers[0], cell) if is_alone else None


def _amount_of(number: NumberMention, passage: Passage) -> _Amount | None:
    """Return a number as an amount to be added up; None if it is hedged, or counts nothing."""
    quantity = number.quantity
    if number.reason is not None or number.hedge != "bare" or quantity.upper is not None:
        return None
    value, printed = quantity.value, passage.text[quantity.start : quantity.end]
    is_exact = value == value.to_integral_value() and printed[-1].isdigit()
    step = Decimal(0) if is_exact else Decimal(1).scaleb(value.adjusted() - significant_digits(value) + 1)
    return _Amount(value, step, quantity.unit or "", (passage.start + quantity.start, passage.start + quantity.end))
