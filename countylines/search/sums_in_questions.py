"""Sums in questions: whether some numbers add up to another: ``do 5 men and 7 women come to 12``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from countylines.figures.interval import amount_in_words
from countylines.lookup.items import figures_printing_number
from countylines.search.index import SearchIndex
from countylines.text import join_phrases

_ADDING = r"(?:(?:come|add|adds|comes|sum|sums|amount|amounts)\s+(?:up\s+)?to|makes?|equals?|totals?|=)"
_SUM = re.compile(
    rf"(?P<parts>.*\d.*(?:\band\b|,|\+|&|\bplus\b).*\d.*?)\s+(?:really\s+|actually\s+)?{_ADDING}\s+"
    r"(?P<total>[£$€]?\d[\d,.]*\d)[\s?.!]*",
    re.IGNORECASE,
)


class SumInQuestion(NamedTuple):
    """A sum in a question: the *sentence* that says what its numbers add up to.

    *texts* are the question's words for the parts and for the total; each is searched for by itself if the whole
    question finds none of *ids*, the ids of the figures that print the total.
    """

    sentence: str = ""
    texts: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()


def read_sum(index: SearchIndex, text: str) -> SumInQuestion:
    """Read a question that asks whether numbers add up to its last number; for other questions, return an empty sum."""
    found = _SUM.fullmatch(text.strip())
    if found is None:
        return SumInQuestion()
    parts = [number for number, _ in index.reader.read(found["parts"]).numbers]
    totals = index.reader.read(found["total"]).numbers
    if len(parts) == 1 or len(totals) != 1:
        return SumInQuestion()
    total, term = totals[0]
    added, *numbers, asked = (amount_in_words(one, term.unit or "") for one in (sum(parts, Decimal(0)), *parts, total))
    sentence = f"{join_phrases(numbers)} add up to {added}{'' if added == asked else f', not {asked}'}."
    ids = frozenset(f"{period}/{measure}" for period, measure in figures_printing_number(index.dataset, total))
    return SumInQuestion(sentence, (found["parts"], found["total"]), ids)
