"""Quantities: a number as printed, with its hedge. What ``more than 700 people`` says, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from countylines.errors import UnreadableQuantity
from countylines.model.hedges import HEDGES, ORDERS, holds
from countylines.model.interval import Interval, plain
from countylines.text.folding import fold_marks, lower_in_place
from countylines.text.number_words import GAP, HYPHEN
from countylines.text.numbers import Number, find_numbers, scale_of


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


def _any_phrase(phrases: Iterable[str]) -> str:
    """Write a pattern for any of *phrases*, the longest first; a line may end inside one, a paragraph may not."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", GAP).replace(r"\-", HYPHEN) for phrase in longest_first)


_BEFORE_WORDS = {phrase: row.name for row in HEDGES.values() for phrase in row.before}
_AFTER_WORDS = {phrase: row.name for row in HEDGES.values() for phrase in row.after}
_LAST_WORDS = tuple({phrase.split()[-1] for phrase in (*_BEFORE_WORDS, "a total of", "the")})
"""What a number has before it where there may be a hedge: quickly seen, and seldom there."""

_BEFORE = re.compile(
    rf"(?<![\w~-])(?P<hedge>{_any_phrase(_BEFORE_WORDS)})(?:{GAP}(?:a{GAP}total{GAP}of{GAP}|the{GAP})?|(?<!\w))\Z"
)
_AFTER = re.compile(rf"(?:{GAP})?(?P<hedge>{_any_phrase(_AFTER_WORDS)})(?!\w|{GAP}than\b)")
_ORDER = re.compile(
    rf"(?P<order>{_any_phrase(ORDERS)})(?!\w)"
    rf"(?:{GAP}of{GAP}(?:(?P<pounds>pounds)|(?P<kilograms>kilos|kilogram(?:me)?s|kg))(?!\w))?"
)
_JOINT = re.compile(r"\s?[-–‐‑]\s?|—|\.\.|\s+(?P<word>to|and)\s+")
_FROM = re.compile(rf"(?<!\w)(?P<word>between|from){GAP}\Z")
_CHANGE = re.compile(
    r"(?<!\w)(?:up|down|rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|growth|went|jump(?:ed)?"
    r"|climb(?:ed)?|drop(?:ped)?|cut|doubled|trebled|(?:in|de)creas(?:e|es|ed|ing)|chang(?:e|es|ed)|reduc(?:ed|tion)"
    r"|declined?|raised|revised|corrected)(?!\w)[^.;:!?]*\Z"
)
_ONE = re.compile(
    r"\s*(?P<article>an?)\s+(?!(?:\w+\s+)?(?:number|amount|quantity|majority|minority|handful|few|lot|total|range"
    r"|series|string|variety|host|raft|pair|fraction|third|quarter|half|fifth|tenth|hundred|thousand|million)\b)\w",
    re.IGNORECASE,
)
_REACH = 64
"""How far before a number a hedge can begin, in characters: the longest, its filler, the indent of a line."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """List the hedged numbers and order words of *text*, in order; none begins before the one before it has ended."""
    lowered = lower_in_place(text)
    found: list[Quantity] = []
    for quantity in sorted([*_order_words(lowered), *_numbers(lowered, text)], key=lambda each: each.start):
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
    return tuple(found)


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


def _order_words(lowered: str) -> Iterator[Quantity]:
    for match in _ORDER.finditer(lowered):
        before = lowered[match.start() - 1 : match.start()]
        if before.isalnum() or before in ("_", "-"):
            continue
        low, high = ORDERS[" ".join(match["order"].split())]
        unit = "GBP" if match["pounds"] else "kg" if match["kilograms"] else None
        yield Quantity("order", Decimal(low), Decimal(high), unit, match.start(), match.end())


def _numbers(lowered: str, text: str) -> Iterator[Quantity]:
    numbers = find_numbers(text)
    is_taken = False
    for number, following in zip_longest(numbers, numbers[1:]):
        if is_taken:
            is_taken = False
            continue
        ranged = _range(lowered, number, following) if following else None
        is_taken = ranged is not None
        yield ranged or _hedged(lowered, number, following.start if following else None)


def _range(lowered: str, low: Number, high: Number) -> Quantity | None:
    """Read ``650 to 700``, ``650–700``, ``between 650 and 700`` and ``2-3 million`` as one quantity."""
    joint = _JOINT.fullmatch(lowered, low.end, high.start)
    units = {low.unit, high.unit} - {None}
    if joint is None or len(units) > 1:
        return None
    before = _FROM.search(lowered, max(0, low.start - _REACH), low.start)
    opening = before["word"] if before else ""
    if joint["word"] == "and" and opening != "between":
        return None
    if opening == "from" and _tells_change(lowered, before):
        return None
    least = _in_the_scale_of(lowered, low, high)
    if least >= high.value:
        return None
    start = before.start() if before else low.start
    return Quantity("range", least, high.value, high.unit or low.unit, start, high.end)


def _tells_change(lowered: str, opening: re.Match[str] | None) -> bool:
    """Tell whether ``from 586 to 743`` is two figures: what something rose from, and what it rose to."""
    return opening is not None and bool(
        _CHANGE.search(lowered, max(0, opening.start() - _REACH), opening.start())
    )


def _in_the_scale_of(lowered: str, low: Number, high: Number) -> Decimal:
    """Give the lower end of a range: in ``2-3 million`` and ``six to seven hundred`` the scale is said once."""
    scale = scale_of(lowered[high.start : high.end])
    is_said_once = low.unit != "kg" and scale_of(lowered[low.start : low.end]) == 1
    least = Decimal(plain(low.value * scale))
    return least if is_said_once and least < high.value else low.value


def _hedged(lowered: str, number: Number, following: int | None) -> Quantity:
    """Read a number with the hedge before or after it; *following* is where the next number begins."""
    hedge, start, end = "bare", number.start, number.end
    before = _hedge_before(lowered, number.start)
    after = None if before else _AFTER.match(lowered, number.end)
    if before:
        hedge, start = _BEFORE_WORDS[_phrase(before)], before.start()
    elif after and (following is None or lowered[after.end() : following].strip()):
        hedge, end = _AFTER_WORDS[_phrase(after)], after.end()
    return Quantity(hedge, number.value, None, number.unit, start, end)


def _hedge_before(lowered: str, start: int) -> re.Match[str] | None:
    nearby = max(0, start - _REACH)
    if not lowered[nearby:start].rstrip().endswith(_LAST_WORDS):
        return None
    return _BEFORE.search(lowered, nearby, start)


def _phrase(match: re.Match[str]) -> str:
    """Write a matched hedge as the table has it."""
    return fold_marks(" ".join(match["hedge"].split()))
