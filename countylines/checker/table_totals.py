"""Totals in tables: the rows and columns that are the sums of others, whatever is counted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.checker.listed_parts import FEWEST_PARTS, sum_of_values
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.number_mention import TOTAL_WORDS, NumberMention, Sentence
from countylines.checker.passages import Passage, TextSpan
from countylines.checker.reason import Reason
from countylines.text.english import ONES
from countylines.text.tokens import word_at

_COUNTS_OF_PARTS = range(FEWEST_PARTS, 4)
"""How many of the rows below a row are tried as its parts."""
_MOST_COLUMNS = 3
"""How many of the first columns are tried as the sum of the columns after them.

Without a limit, the time for a wide table would grow with the square of its width.
"""
_PART_WORDS = frozenset({"which", "whom", "these", "those", "them", "including"})
"""Words in the label of a row whose numbers are parts of those above it, as in ``of which under 18``."""

NumbersByStart = Mapping[int, NumberMention]
"""Numbers of a draft that were compared, by where they begin in its text."""


class ListedTotal(NamedTuple):
    """A total with all its parts, in the order of the text, and the *span* that a finding marks."""

    total: NumberMention
    parts: Sequence[NumberMention]
    span: TextSpan


def is_label_of_total(label: Passage) -> bool:
    """Return whether a label has a word that marks a total: ``All nests``, but not ``Not seen at all``."""
    words = label.words
    return any(word in TOTAL_WORDS and words[max(0, at - 1) : at] != ["at"] for at, word in enumerate(words))


def sums_in_tables(blocks: Iterable[Sequence[PassageContent]], known: NumbersByStart) -> Iterator[ListedTotal]:
    """Yield each number of a row of totals with the numbers above it, back to the previous row of totals.

    The last row is a row of totals, too, if one of its numbers is the sum of all those above it. A total that the
    record has is skipped, as it may have more parts than the table lists.
    """
    for block in blocks:
        above: list[list[Sentence]] = []
        numbered = 0  # how many rows above have numbers
        for row in (content for content in block if content.passage.is_row):
            label, *cells = row.cells
            if not _PART_WORDS.isdisjoint(label.passage.distinct):
                continue
            is_count_of_rows = ONES.get(word_at(label.passage.words, 0)) == numbered  # Six farms | 101
            if not is_label_of_total(label.passage) and not is_count_of_rows:
                above.append(cells)
                numbered += any(cell.passage.has_digit for cell in cells)
                continue
            yield from _sums_of_row(cells, above, known)
            above, numbered = [], 0
        sums = [*_sums_of_row(above[-1], above[:-1], known)] if len(above) > FEWEST_PARTS else []
        if any(len(parts) > FEWEST_PARTS and total.value == sum_of_values(parts) for total, parts, _ in sums):
            yield from sums  # Region | 45 | 12


def find_single_wrong_totals(
    blocks: Iterable[Sequence[PassageContent]], known: NumbersByStart
) -> Iterator[ListedTotal]:
    """Yield each wrong total in a table in which all other totals of the same kind are right.

    The totals are in a column after or before the columns of all their parts, or in a row above the rows of their
    parts. A row is only tried if the record has one of its numbers: ``Birds | 743 | 18``, ``hens | 652 | 15``,
    ``cocks | 91 | 4``.
    """
    for block in blocks:
        rows = [[cell.numbers[0] for cell in content.cells[1:] if len(cell.numbers) == 1] for content in block]
        rows = [row for row in rows if row]
        if len({*map(len, rows)}) != 1 or len(rows) <= FEWEST_PARTS or len(rows[0]) < FEWEST_PARTS:
            continue
        after = range(min(len(rows[0]) - FEWEST_PARTS, _MOST_COLUMNS))
        across = [
            [(total, parts) for *parts, total in rows],
            *([(row[at], row[at + 1 :]) for row in rows] for at in after),
        ]
        below = [rows[at : at + count + 1] for count in _COUNTS_OF_PARTS for at in range(len(rows) - count)]
        columns = [[(total, parts) for total, *parts in zip(*group, strict=True)] for group in below]
        of_record = [sums for sums in columns if any(one.number_start in known for one, _ in sums)]  # not by chance
        for sums in (*(across if after else ()), *of_record):
            wrong = [one for one in sums if sum_of_values(one[1]) != one[0].value]
            for total, parts in wrong if len(wrong) == 1 < len(sums) else ():
                if total.number_start not in known:
                    yield ListedTotal(total, parts, total.span_without_noun)


def _sums_of_row(
    cells: Sequence[Sentence], above: Sequence[Sequence[Sentence]], known: NumbersByStart
) -> Iterator[ListedTotal]:
    """Yield the number in each cell of a row with those in the same column of the rows *above*."""
    for column, cell in enumerate(cells):
        beside = [row[column] for row in above if column < len(row) and row[column].passage.has_digit]
        beside = [one for one in beside if {number.why_no_count for number in one.numbers} != {Reason.DATE}]
        if all(len(one.numbers) == 1 for one in (cell, *beside)):
            total, *parts = (known.get(one.numbers[0].number_start, one.numbers[0]) for one in (cell, *beside))
            of_other_unit = [at for at, one in enumerate(parts) if one.quantity.unit != total.quantity.unit]
            parts = parts[max(of_other_unit, default=-1) + 1 :]  # only the cash below the birds
            if len(parts) >= FEWEST_PARTS and total.figure is None:
                yield ListedTotal(total, parts, total.span_without_noun)
