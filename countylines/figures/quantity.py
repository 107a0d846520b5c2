"""Quantities: a number as printed, with its hedge. What ``more than 700 people`` says, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from countylines.errors import UnreadableQuantity
from countylines.figures.hedges import HEDGES, ORDERS, holds
from countylines.figures.interval import Interval, plain
from countylines.text.folding import fold_marks, lower_in_place
from countylines.text.lazy_regex import lazy_regex
from countylines.text.numbers import Number, find_numbers, scale_of


class Quantity(NamedTuple):
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
    """Write a pattern for any of *phrases*, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\-", "[-\u2010\u2011]") for phrase in longest_first
    )


_FILLERS = ("", " a total of", " the")
_BEFORE = {phrase + filler: row.name for row in HEDGES.values() for phrase in row.before for filler in _FILLERS}
_LAST_WORDS = tuple({phrase.split()[-1] for phrase in _BEFORE})
"""What a number has before it where there may be a hedge: quickly seen, and seldom there."""

_WORD = re.compile(r"[^\W_]+\.?|[^\w\s]")
_MOST_WORDS = max(len(phrase.split()) for phrase in _BEFORE)
_AFTER = {phrase: row.name for row in HEDGES.values() for phrase in row.after}
_AFTER_BEGINS = ("\u2010", "\u2011", *{phrase.split()[0] for phrase in _AFTER})
"""With what they begin; a hyphen is written in three ways."""


@cache
def _after_number() -> re.Pattern[str]:
    """Match a hedge that follows its number."""
    return re.compile(rf"\s*(?P<hedge>{_any_phrase(_AFTER)})(?!\w|\s+than\b)")


_LAST_OF_ORDERS = tuple({phrase.split()[-1] for phrase in ORDERS})


@cache
def _order() -> re.Pattern[str]:
    """Match an order word, with what it is one of."""
    return re.compile(
        rf"(?P<order>{_any_phrase(ORDERS)})(?!\w)"
        r"(?:\s+of\s+(?:(?P<pounds>pounds)|(?P<kilograms>kilos|kilogram(?:me)?s|kg))(?!\w))?"
    )


_NEW_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_DASHES = frozenset("-\u2010\u2011\u2013")
"""What may stand between the ends of a range, a space on either side; a long dash and two points stand alone."""
_FROM = lazy_regex(r"(?<!\w)(?P<word>between|from)\s+\Z")


@cache
def _change() -> re.Pattern[str]:
    """Match, in lower case, what makes two figures of two numbers: a rise, a fall, a correction."""
    return re.compile(
        r"(?<!\w)(?:up|down|rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|growth|went"
        r"|jump(?:ed)?|climb(?:ed)?|drop(?:ped)?|cut|doubled|trebled|(?:in|de)creas(?:e|es|ed|ing)|chang(?:e|es|ed)"
        r"|reduc(?:ed|tion)|declined?|raised|revised|corrected)(?!\w)[^.;:!?]*\Z"
    )


@cache
def _one() -> re.Pattern[str]:
    """Match the article of a single thing."""
    return re.compile(
        r"\s*(?P<article>an?)\s+(?!(?:\w+\s+)?(?:number|amount|quantity|majority|minority|handful|couple|few|lot|total"
        r"|range|series|string|variety|host|raft|pair|fraction|third|quarter|half|fifth|tenth|hundred|thousand|million"
        r"|dozen)\b)\w",
        re.IGNORECASE,
    )


_REACH = 64
"""How far before a number a hedge can begin, in characters: the longest, its filler, the indent of a line."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """List the hedged numbers and order words of *text*, in order; they do not overlap."""
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
    named = _one().match(wording)
    if named is None:
        raise UnreadableQuantity(wording, "holds no number")
    return Quantity("at-least", Decimal(1), None, None, named.start("article"), named.end("article"))


def _order_words(lowered: str) -> Iterator[Quantity]:
    for match in _order().finditer(lowered) if any(word in lowered for word in _LAST_OF_ORDERS) else ():
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
    """Read ``650 to 700``, ``650-700``, ``between 650 and 700`` and ``2-3 million`` as one quantity."""
    joint = _joint(lowered[low.end : high.start])
    units = {low.unit, high.unit} - {None}
    if joint is None or len(units) > 1:
        return None
    before = _FROM.search(lowered, max(0, low.start - _REACH), low.start)
    opening = before["word"] if before else ""
    if joint == "and" and opening != "between":
        return None
    if opening == "from" and _tells_change(lowered, before):
        return None
    least = _in_the_scale_of(lowered, low, high)
    if least >= high.value:
        return None
    start = before.start() if before else low.start
    return Quantity("range", least, high.value, high.unit or low.unit, start, high.end)


def _joint(between: str) -> str | None:
    """Give what joins two numbers to a range, if it is that which stands between them."""
    joint = between.strip()
    if joint in ("to", "and"):
        return joint if between[0].isspace() and between[-1].isspace() else None
    before, _, after = between.partition(joint or " ")
    is_close = joint in _DASHES and max(len(before), len(after)) <= 1 and "\n" not in between
    return joint if is_close or between in ("\u2014", "..") else None


def _tells_change(lowered: str, opening: re.Match[str] | None) -> bool:
    """Tell whether ``from 586 to 743`` is two figures: what something rose from, and what it rose to."""
    return opening is not None and bool(_change().search(lowered, max(0, opening.start() - _REACH), opening.start()))


def _in_the_scale_of(lowered: str, low: Number, high: Number) -> Decimal:
    """Give the lower end of a range; in ``2-3 million`` the scale is said once, and meant twice."""
    scale = scale_of(lowered[high.start : high.end])
    is_said_once = low.unit != "kg" and scale_of(lowered[low.start : low.end]) == 1
    least = Decimal(plain(low.value * scale))
    return least if is_said_once and least < high.value else low.value


def _hedged(lowered: str, number: Number, following: int | None) -> Quantity:
    """Read a number with the hedge before or after it; *following* is where the next number begins."""
    hedge, start = _hedge_before(lowered, number.start) or ("bare", number.start)
    end = number.end
    if hedge == "bare":
        hedge, end = _hedge_after(lowered, number.end, following) or (hedge, end)
    return Quantity(hedge, number.value, None, number.unit, start, end)


def _hedge_before(lowered: str, stop: int) -> tuple[str, int] | None:
    """Find the longest hedge that ends at *stop*: its name and where it begins."""
    nearby = max(0, stop - _REACH)
    if not lowered[nearby:stop].rstrip().endswith(_LAST_WORDS):
        return None
    for word in list(_WORD.finditer(lowered, nearby, stop))[-_MOST_WORDS:]:
        start = word.start()
        words = lowered[start:stop]
        hedge = _BEFORE.get(" ".join(words.split()))
        is_cut = start > 0 and (lowered[start - 1].isalnum() or lowered[start - 1] in "_-~=<>")
        if hedge and not is_cut and not _NEW_PARAGRAPH.search(words):
            return hedge, start
    return None


def _hedge_after(lowered: str, start: int, following: int | None) -> tuple[str, int] | None:
    """Find the hedge that follows a number, its name and where it ends; in ``700 plus 43`` there is none."""
    nearby = lowered[start : start + _REACH].lstrip()
    if nearby and not nearby.startswith(_AFTER_BEGINS):
        return None
    found = _after_number().match(lowered, start)
    is_addition = found and following is not None and not lowered[found.end() : following].strip()
    if found is None or is_addition or _NEW_PARAGRAPH.search(found[0]):
        return None
    return _AFTER[fold_marks(" ".join(found["hedge"].split()))], found.end()
