"""Quantities: a number as printed, with its hedge. What ``more than 700 people`` says, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from countylines.errors import UnreadableQuantity
from countylines.model.hedges import HEDGES, ORDERS, holds
from countylines.model.interval import Interval
from countylines.text.numbers import Number, find_numbers


@dataclass(frozen=True, slots=True)
class Quantity:
    """A hedged number in a text, from *start* up to but not including *end*, in code points, hedge included.

    *unit* is ``GBP`` or ``kg`` where the text says so, else None: then things are counted.
    """

    hedge: str
    value: Decimal
    upper: Decimal | None
    unit: str | None
    start: int
    end: int

    @property
    def is_count(self) -> bool:
        """Tell whether whole things are counted."""
        return self.unit is None and self.value == self.value.to_integral_value()

    @property
    def interval(self) -> Interval:
        """All the values that the words allow."""
        return holds(self.hedge, self.value, self.upper, count=self.is_count)


def _words(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(phrases, key=len, reverse=True))


_HEDGE_OF = {phrase: row.name for row in HEDGES.values() for phrase in (*row.before, *row.after)}
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<hedge>{_words([p for row in HEDGES.values() for p in row.before])})"
    r"\s+(?:a\s+total\s+of\s+|the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s*(?P<hedge>{_words([p for row in HEDGES.values() for p in row.after])})(?!\w)", re.IGNORECASE
)
_ORDER = re.compile(
    rf"(?<![\w-])(?P<order>{_words(list(ORDERS))})(?P<money>\s+of\s+pounds)?(?!\w)", re.IGNORECASE
)
_ONE = re.compile(r"\s*(?P<article>an?)\s+\w", re.IGNORECASE)
_RANGE_BETWEEN = re.compile(r"\s*(?:-|–|—|to|and)\s*", re.IGNORECASE)
_REACH = 24
"""How far before a number a hedge can begin, in characters: the longest hedge and its filler."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """List the hedged numbers and order words of *text*, in order."""
    found = [*_order_words(text), *_numbers(text)]
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def read_quantity(wording: str) -> Quantity:
    """Read the one quantity that *wording* holds; ``an axe``, which holds no number, is one at least.

    Raises UnreadableQuantity where there is none, or more than one.
    """
    found = find_quantities(wording)
    if len(found) == 1:
        return found[0]
    if found:
        raise UnreadableQuantity(wording, "holds more than one number")
    named = _ONE.match(wording)
    if named is None:
        raise UnreadableQuantity(wording, "holds no number")
    return Quantity("at-least", Decimal(1), None, None, named.start("article"), named.end("article"))


def _order_words(text: str) -> Iterator[Quantity]:
    for match in _ORDER.finditer(text):
        low, high = ORDERS[" ".join(match["order"].lower().split())]
        unit = "GBP" if match["money"] else None
        yield Quantity("order", Decimal(low), Decimal(high), unit, match.start(), match.end())


def _numbers(text: str) -> Iterator[Quantity]:
    numbers = list(find_numbers(text))
    while numbers:
        number = numbers.pop(0)
        ranged = _range(text, number, numbers[0]) if numbers else None
        if ranged is not None:
            numbers.pop(0)
            yield ranged
        else:
            yield _hedged(text, number)


def _range(text: str, low: Number, high: Number) -> Quantity | None:
    """Read ``650 to 700``, ``650–700`` and ``between 650 and 700`` as one quantity."""
    joint = text[low.end : high.start]
    if not _RANGE_BETWEEN.fullmatch(joint) or high.value <= low.value:
        return None
    before = re.search(r"\b(?:between|from)\s+$", text[max(0, low.start - _REACH) : low.start], re.IGNORECASE)
    is_between = before is not None and before[0].lower().startswith("between")
    if joint.strip().lower() == "and" and not is_between:
        return None
    start = low.start - len(before[0]) if before else low.start
    return Quantity("range", low.value, high.value, high.unit or low.unit, start, high.end)


def _hedged(text: str, number: Number) -> Quantity:
    nearby = max(0, number.start - _REACH)
    before = _BEFORE.search(text, nearby, number.start)
    if before:
        name = _HEDGE_OF[" ".join(before["hedge"].lower().split())]
        return Quantity(name, number.value, None, number.unit, before.start(), number.end)
    after = _AFTER.match(text, number.end)
    if after:
        name = _HEDGE_OF[" ".join(after["hedge"].lower().split())]
        return Quantity(name, number.value, None, number.unit, number.start, after.end())
    return Quantity("bare", number.value, None, number.unit, number.start, number.end)
