"""Sums in questions: whether numbers add up to another one, ``do 5 men and 7 women come to 12``.

The total is no number of a part: it is added up here, and told with what it is printed for.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.interval import amount_in_words
from countylines.lookup.items import figures_printing_number
from countylines.search.index import SearchIndex
from countylines.text import join_phrases

if TYPE_CHECKING:
    from countylines.search.results import Result

_ADDING = r"(?:(?:come|add|adds|comes|sum|sums|amount|amounts)\s+(?:up\s+)?to|makes?|equals?|totals?|=)"
_SUM = re.compile(
    rf"(?P<parts>.*\d.*(?:\band\b|,|\+|&|\bplus\b).*\d.*?)\s+(?:really\s+|actually\s+)?{_ADDING}\s+"
    r"(?P<total>[£$€]?\d[\d,.]*\d)[\s?.!]*",
    re.IGNORECASE,
)


class SumInQuestion(NamedTuple):
    """The text of a question up to its *parts*, the numbers there, and what they are to add up to."""

    parts_text: str
    parts: tuple[Decimal, ...]
    total: Decimal
    total_text: str
    unit: str

    @property
    def sentence(self) -> str:
        """What the numbers add up to, and that it is not what the question says."""
        added, told = sum(self.parts, Decimal(0)), join_phrases([self._in_words(one) for one in self.parts])
        other = "" if added == self.total else f", not {self._in_words(self.total)}"
        return f"{told} add up to {self._in_words(added)}{other}."

    def verdict(self, index: SearchIndex, result: Result) -> str:
        """Say what the numbers add up to, and what else the total is printed for in the week of a result."""
        if result.item.noun != "figure" or self.is_printed_for(index, result):
            return self.sentence
        measures, week = index.dataset.index("measures"), result.item.record.period.id
        printed = dict.fromkeys(figures_printing_number(index.dataset, self.total))
        labels = [f"“{measures[name].label}”" for period, name in printed if period == week]
        told = f" {self._in_words(self.total)} is printed for {join_phrases(labels)} in {week}." if labels else ""
        return f"{self.sentence}{told}"

    def is_printed_for(self, index: SearchIndex, result: Result) -> bool:
        """Return whether a result is a figure for which the total is printed."""
        ids = figures_printing_number(index.dataset, self.total)
        return result.item.record.id in {f"{period}/{measure}" for period, measure in ids}

    def _in_words(self, number: Decimal) -> str:
        return amount_in_words(number, self.unit)


def read_sum(index: SearchIndex, text: str) -> SumInQuestion | None:
    """Read a question whose numbers are to add up to its last one; None if it is another."""
    found = _SUM.fullmatch(text.strip())
    if found is None:
        return None
    numbers = [number for number, _ in index.reader.read(found["parts"]).numbers]
    totals = index.reader.read(found["total"]).numbers
    if len(numbers) == 1 or len(totals) != 1:
        return None
    total, term = totals[0]
    return SumInQuestion(found["parts"], tuple(numbers), total, found["total"], term.unit or "")
