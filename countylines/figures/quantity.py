"""Quantities: numbers in a text with their hedges, such as ``more than 700``, and their positions."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from countylines.errors import UnreadableQuantity, require_type
from countylines.figures.hedges import BARE, HEDGES, ORDERS, hedged_interval
from countylines.figures.interval import Interval, plain_number
from countylines.text import fold_punctuation, lazy_regex, lower_in_place
from countylines.text.english import CURRENCY_BY_NAME
from countylines.text.number_words import NEW_PARAGRAPH
from countylines.text.numbers import KILOGRAMS, MOST_DIGITS, Number, find_numbers, multiplier_in_written_number


class Quantity(NamedTuple):
    """A hedged number in a text: characters *start* (included) to *end* (excluded), hedge included.

    *upper* is the second number of a range, or the upper bound of an order word. *unit* is ``kg`` or the code of a
    currency, such as ``GBP``, if the text names a unit; otherwise None, and things are counted.
    """

    hedge: str
    value: Decimal
    upper: Decimal | None
    unit: str | None
    start: int
    end: int

    @property
    def is_count(self) -> bool:
        """Whether whole things are counted."""
        return self.unit is None and self.value == self.value.to_integral_value()

    @property
    def interval(self) -> Interval:
        """The values that the words allow."""
        return hedged_interval(self.hedge, self.value, self.upper, count=self.is_count)


def _pattern_of_any(phrases: Iterable[str]) -> str:
    """Return a regular expression that matches any of *phrases*, preferring the longest."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\-", "[-\u2010\u2011]") for phrase in longest_first
    )


_HEDGE_FILLERS = ("", " a total of", " the")
"""Words allowed between a hedge and its number."""
_HEDGES_BEFORE = {
    phrase + filler: row.name
    for row in HEDGES.values()
    for phrase in row.before
    for filler in _HEDGE_FILLERS
    if not (filler == " the" and phrase.endswith("than"))  # "more than the 586 of May" is a comparison
}
_LAST_WORDS = tuple({phrase.rpartition(" ")[2] for phrase in _HEDGES_BEFORE})
"""The last words of hedges before a number, for a quick test: few numbers have a hedge.

Without this test a check takes 2% longer.
"""

_HEDGE_WORD = re.compile(r"[^\W_]+\.?|[^\w\s]")
_MOST_WORDS = 1 + max(phrase.count(" ") for phrase in _HEDGES_BEFORE)
_HEDGES_AFTER = {phrase: row.name for row in HEDGES.values() for phrase in row.after}
_AFTER_STARTS = ("\u2010", "\u2011", *{phrase.split()[0] for phrase in _HEDGES_AFTER})
"""How hedges after a number start, for a quick test; a hyphen has three forms.

Without this test, and the one for order words, most drafts need two more patterns, which take 1 ms to compile: 1.5% of
the first check.
"""

_ADDEND_AFTER_PLUS = r"(?<=\s\+)\s+\w"
"""Text after a plus sign that adds two amounts and is not a hedge, as in ``£253,200 + crack £100,170``."""
_HEDGE_AFTER = lazy_regex(rf"\s*(?P<hedge>{_pattern_of_any(_HEDGES_AFTER)})(?!\w|\s+than\b|{_ADDEND_AFTER_PLUS})")

_LAST_WORDS_OF_ORDERS = tuple({phrase.split()[-1] for phrase in ORDERS})
_ORDER_WORD = lazy_regex(
    rf"(?P<order>{_pattern_of_any(ORDERS)})(?!\w)"
    rf"(?:\s+of\s+(?P<unit>{_pattern_of_any((*CURRENCY_BY_NAME, *KILOGRAMS))})(?!\w))?"
)

_RANGE_DASHES = frozenset("-\u2010\u2011\u2013")
"""Dashes that join the ends of a range, with at most one space on either side.

A long dash and ``..`` also join them, but only without spaces: see ``_word_between_range_ends``.
"""
_YEAR = lazy_regex(r"(?:19|20)\d\d")
_RANGE_START = lazy_regex(r"(?<!\w)(?P<word>between|from)\s+\Z")


_MINUS = lazy_regex(r"(?:^|[\s(])[-\u2012\u2013\u2212]\Z")
"""A minus sign directly before a number."""
_DIGITS = lazy_regex(r"\d+")

_CHANGE = lazy_regex(
    r"(?<!\w)(?:up|down|rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|growth|went"
    r"|jump(?:ed)?|climb(?:ed)?|drop(?:ped)?|cut|doubled|trebled|(?:in|de)creas(?:e|es|ed|ing)|chang(?:e|es|ed)"
    r"|reduc(?:ed|tion)|declined?|raised|revised|corrected)(?!\w)[^.;:!?]*\Z"
)
"""Words for a change, in lower case; after one of them, "from 5 to 7" is two figures and not a range."""

_SINGLE_THING = lazy_regex(
    r"\s*(?P<article>an?)\s+(?!(?:\w+\s+)?(?:number|amount|quantity|majority|minority|handful|couple|few|lot|total"
    r"|range|series|string|variety|host|raft|pair|fraction|third|quarter|half|fifth|tenth|hundred|thousand|million"
    r"|dozen)\b)\w",
    re.IGNORECASE,
)
"""The article before a single thing: "an axe", but not "a number of axes"."""

_HEDGE_DISTANCE = 64
"""How many characters before a number its hedge may start: room for the longest hedge, its filler and an indent.

The longest hedge with its filler has 37 characters; halving or doubling the distance changes no tested result.
"""


_PARTICLE_HEDGES = ("over", "under", "about", "around", "up to")
_VERBS_WITH_PARTICLES = tuple(
    f" {verb}{ending}" for verb in ("look", "pull", "add") for ending in ("", "s", "ed", "ing")
)
"""Verbs after which _PARTICLE_HEDGES are particles, not hedges, as in ``looked over 40 hens`` and ``adds up to 40``."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """List the hedged numbers and order words in *text*, in order; they do not overlap."""
    lowered = lower_in_place(text)
    found: list[Quantity] = []
    quantities = [*_find_magnitude_words(lowered), *_find_numbers_and_ranges(lowered, text)]
    for quantity in sorted(quantities, key=lambda quantity: quantity.start):
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
    return tuple(found)


def read_quantity(wording: str) -> Quantity:
    """Read the only quantity in *wording*; ``an axe``, without a number, is at least one.

    Raises UnreadableQuantity if there is none, more than one, or one below zero, and TypeError if it is not a str.
    """
    require_type(wording, str, "the wording")
    match find_quantities(wording):
        case [quantity] if _MINUS.search(wording, 0, quantity.start):
            raise UnreadableQuantity(wording, "is below zero, and a quantity is not")
        case [quantity]:
            return quantity
        case [first, second] if _is_descending_range(lower_in_place(wording), first, second):
            raise UnreadableQuantity(wording, "has the larger end of a range first")
        case [_, *_]:
            raise UnreadableQuantity(wording, "contains more than one number")
    named = _SINGLE_THING.match(wording)
    if named is None:
        is_long = max((len(run) for run in _DIGITS.findall(wording)), default=0) > MOST_DIGITS
        long = f" that can be read: it has more than {MOST_DIGITS} digits" if is_long else ""
        raise UnreadableQuantity(wording, f"contains no number{long}")
    return Quantity("at-least", Decimal(1), None, None, named.start("article"), named.end("article"))


def _is_descending_range(lowered: str, first: Quantity, second: Quantity) -> bool:
    """Return whether two numbers are the ends of a range in descending order: ``between 5 and 3``."""
    opening = _RANGE_START.search(lowered, 0, first.start)
    joint = _word_between_range_ends(lowered[first.end : second.start])
    return opening is not None and (opening["word"], joint) == ("between", "and") and first.value > second.value


def _find_magnitude_words(lowered: str) -> Iterator[Quantity]:
    if not any(word in lowered for word in _LAST_WORDS_OF_ORDERS):
        return
    for match in _ORDER_WORD.finditer(lowered):
        before = lowered[match.start() - 1 : match.start()]
        if before.isalnum() or before in ("_", "-"):
            continue
        low, high = ORDERS[" ".join(match["order"].split())]
        unit = CURRENCY_BY_NAME.get(match["unit"], "kg") if match["unit"] else None
        yield Quantity("order", Decimal(low), Decimal(high), unit, match.start(), match.end())


def _find_numbers_and_ranges(lowered: str, text: str) -> Iterator[Quantity]:
    numbers = find_numbers(text)
    is_end_of_range = False
    for number, following in zip_longest(numbers, numbers[1:]):
        if is_end_of_range:
            is_end_of_range = False
            continue
        ranged = _read_range(lowered, number, following) if following else None
        is_end_of_range = ranged is not None
        if ranged:
            yield ranged
            continue
        hedge, start = _hedge_before(lowered, number.start) or (BARE, number.start)
        end = number.end
        if hedge == BARE:
            hedge, end = _hedge_after(lowered, end, following.start if following else None) or (hedge, end)
        yield Quantity(hedge, number.value, None, number.unit, start, end)


def _read_range(lowered: str, low: Number, high: Number) -> Quantity | None:
    """Read ``650 to 700``, ``650-700``, ``between 650 and 700`` and ``2-3 million`` as one quantity."""
    joint = _word_between_range_ends(lowered[low.end : high.start])
    is_year = [one.unit is None and _YEAR.fullmatch(lowered, one.start, one.end) is not None for one in (low, high)]
    if joint is None or len({low.unit, high.unit} - {None}) > 1 or is_year == [True, False]:
        return None  # a year before an amount, as in "£3 in 2018 to £5"
    before = _RANGE_START.search(lowered, max(0, low.start - _HEDGE_DISTANCE), low.start)
    start = before.start() if before else low.start
    opening = before["word"] if before else ""
    if joint == "and" and opening != "between":
        return None
    if opening == "from" and _CHANGE.search(lowered, max(0, start - _HEDGE_DISTANCE), start):
        return None  # "rose from 586 to 743" is two figures
    least, most = _scaled_low_end(lowered, low, high), _scaled_high_end(lowered, low, high) if opening else high.value
    if least >= most:
        return None
    return Quantity("range", least, most, high.unit or low.unit, start, high.end)


def _word_between_range_ends(gap: str) -> str | None:
    """Return the word or mark in the *gap* between two numbers if it makes them a range, else None."""
    joint = gap.strip()
    if joint in ("to", "and"):
        return joint if gap[0].isspace() and gap[-1].isspace() else None
    before, _, after = gap.partition(joint or " ")
    is_close = joint in _RANGE_DASHES and max(len(before), len(after)) <= 1 and "\n" not in gap
    return joint if is_close or gap in ("\u2014", "..") else None


def _scaled_low_end(lowered: str, low: Number, high: Number) -> Decimal:
    """Return the lower end of a range; in ``2-3 million`` the scale is written once and applies to both."""
    scale = multiplier_in_written_number(lowered[high.start : high.end])
    is_scale_shared = low.unit != "kg" and multiplier_in_written_number(lowered[low.start : low.end]) == 1
    least = Decimal(plain_number(low.value * scale))
    return least if is_scale_shared and least < high.value else low.value


def _scaled_high_end(lowered: str, low: Number, high: Number) -> Decimal:
    """Return the upper end of a range; in ``from £180k to 190`` the scale of the lower end applies to both."""
    scale = multiplier_in_written_number(lowered[low.start : low.end])
    is_scaled = multiplier_in_written_number(lowered[high.start : high.end]) != 1 or low.unit in ("kg", None)
    most = Decimal(plain_number(high.value * scale))
    return high.value if is_scaled or most.adjusted() != low.value.adjusted() else most


def name_of_hedge(words: str) -> str | None:
    """Return the name of the hedge that *words* form before a number, ignoring case; None if they are not a hedge."""
    return _HEDGES_BEFORE.get(" ".join(words.lower().split()))


def _hedge_before(lowered: str, stop: int) -> tuple[str, int] | None:
    """Return the name and the start of the longest hedge that ends at *stop*."""
    nearby = max(0, stop - _HEDGE_DISTANCE)
    if not lowered[nearby:stop].rstrip().endswith(_LAST_WORDS):
        return None
    for word in list(_HEDGE_WORD.finditer(lowered, nearby, stop))[-_MOST_WORDS:]:
        start = word.start()
        words = lowered[start:stop]
        hedge = _HEDGES_BEFORE.get(" ".join(words.split()))
        is_cut = start > 0 and (lowered[start - 1].isalnum() or lowered[start - 1] in "_-~=<>")
        is_of_verb = words.startswith(_PARTICLE_HEDGES) and lowered[nearby:start].rstrip().endswith(
            _VERBS_WITH_PARTICLES
        )
        if hedge and not is_cut and not is_of_verb and not NEW_PARAGRAPH.search(words):
            return hedge, start
    return None


def _hedge_after(lowered: str, start: int, following: int | None) -> tuple[str, int] | None:
    """Return the name and the end of the hedge that follows a number; in ``700 plus 43`` there is none."""
    nearby = lowered[start : start + _HEDGE_DISTANCE].lstrip()
    if nearby and not nearby.startswith(_AFTER_STARTS):
        return None
    found = _HEDGE_AFTER.match(lowered, start)
    is_addition = found and following is not None and not lowered[found.end() : following].strip()
    if found is None or is_addition or NEW_PARAGRAPH.search(found[0]):
        return None
    return _HEDGES_AFTER[fold_punctuation(" ".join(found["hedge"].split()))], found.end()
