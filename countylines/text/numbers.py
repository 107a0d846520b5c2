"""Numbers as people write them: ``£1,284,729.88``, ``180k``, ``Forty-one``, ``half a million``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.text.folding import lower_in_place
from countylines.text.lazy_regex import lazy_regex
from countylines.text.number_words import DOZEN, END, PARTS, SCALES, ends_word, find_runs, read_run


class Number(NamedTuple):
    """A number as it stands in a text, from *start* up to but not including *end*, in code points.

    *unit* is ``GBP`` or ``kg`` where a sign or word beside the number says so, else None. *value* is in
    pounds, kilograms (``500g`` is 0.5) or single things.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None


LONGEST = 15
"""How many digits a number can have; what has more is a code."""

SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "dozen": DOZEN, **SCALES}
_APART = frozenset({"mn", "bn", "dozen"})
_BESIDE_MONEY = frozenset({"k", "m"})
"""Suffixes that a space may stand before: after any digits, and after those of money."""
SIGNS = {"½": PARTS["half"], "¼": PARTS["quarter"], "¾": 3 * PARTS["quarter"]}
MONEY = ("pound", "pounds", "quid", "gbp")
"""Words for pounds sterling; GBP may stand before its number as well."""
KILOGRAMS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"), Decimal(1)),
    **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), Decimal("0.001")),
    **dict.fromkeys(("tonne", "tonnes"), Decimal(1000)),
}
"""Words for weights, and how many kilograms one is."""

_GAP = r"(?:[^\S\n]*\n)?[^\S\n]*"
"""Spaces and one end of line at most, never an empty line; or nothing."""

_THIN = r"[^\S\x00-\x85]"
"""Any space but those of ASCII: a thin one, or one that does not break."""
_DIGITS = re.compile(
    rf"(?P<currency>(?:£|\bgbp){_GAP})?(?:(?P<digits>"
    r"\d++(?:-\d++){2,}+"
    rf"|\d{{1,3}}(?:(?P<thin>{_THIN})\d{{3}}(?:(?P=thin)\d{{3}})*+|(?: \d{{3}})* 000)(?!\d)(?:\.\d++)?+"
    r"|\d++(?:[.,:/]\d++)*+"
    r"|(?<![\w.])\.\d++"
    r")(?:[^\S\n]?(?P<sign>[½¼¾]))?|(?P<sign_alone>[½¼¾]))"
)
"""A number in digits, without what stands before it and the words that multiply it.

These are looked up, which takes less than a pattern of them.
"""
_OTHER_CURRENCIES = ("$", "¥", *map(chr, range(0x20A0, 0x20D0)))
_AND_A_PART = lazy_regex(r"\s+and\s+a\s+(?P<part>half|quarter)(?=[\s-]+(?:hundred|thousand|million|billion))")
_METRES = lazy_regex(r"m[\s-]?(?:tall|long|wide|high|deep|away|apart)(?!\w)")
GROUP = 3
"""How many digits stand between the separators of a large number; before the first, one at least."""
_UNITS = frozenset({*MONEY, *KILOGRAMS})
_WORD_AFTER = re.compile(rf"-?{_GAP}(?!gbp\s*\.?[\d½¼¾])(?P<word>[a-z]++){END}")
_PERCENT = lazy_regex(r"\s?(?:%|per\s?cent)")
_CURRENCY_BEFORE = lazy_regex(r"(?:£|(?<!\w)gbp) ?\Z")


def find_numbers(text: str) -> tuple[Number, ...]:
    """List the numbers in *text* in order; the sign and the word that belong to one are inside it.

    What only looks like a number is none: dates, times and codes (``7/10/2019``, ``10am``, ``4th``, ``5G``,
    ``twenty nineteen``), ill-formed digits (``12,34``), other currencies and lengths (``€5m``, ``1m tall``).
    """
    lowered = lower_in_place(text)
    found: list[Number] = []
    last = 0
    for match in _DIGITS.finditer(lowered):
        _add_worded(found, lowered, last, match.start())
        value, last = _value_and_end(lowered, match)
        if value is not None and (match["currency"] or _can_begin(lowered, match.start())):
            bare = Number(match.start(), last, value, "GBP" if match["currency"] else None)
            found.extend(_unless_in_a_code(_with_unit(lowered, bare), lowered, text))
    _add_worded(found, lowered, last, len(lowered))
    return tuple(found)


def _can_begin(lowered: str, start: int) -> bool:
    """Tell whether a number can begin there: not within a word or code, a sum in other money, a date, a footnote."""
    mark, before = lowered[start - 1 : start], lowered[start - 2 : start - 1]
    if mark.isalnum() or mark == "_" or mark in _OTHER_CURRENCIES:
        return False
    if mark in ("-", "\u2010", "\u2011"):
        return not before.isalpha()
    if mark == "[":
        return not before or before.isspace()
    return mark not in (".", ",", ":", "/") or not before.isdigit()


def _add_worded(found: list[Number], lowered: str, start: int, stop: int) -> None:
    """Add the numbers in words of a stretch without digits to those *found* before it."""
    for run in find_runs(lowered, start, stop):
        found.extend(_in_words(lowered, run, found[-1].end if found else 0))


def scale_of(number: str) -> Decimal:
    """Give what the end of *number* multiplies by: a million for ``£3m`` and ``three million pounds``."""
    scale = Decimal(1)
    for word in reversed(re.findall(r"[a-z]+", number.lower())):
        if word in SUFFIXES:
            return scale * SUFFIXES[word]
        if word not in MONEY and word not in KILOGRAMS:
            break
        scale *= KILOGRAMS.get(word, Decimal(1))
    return scale


def _in_words(lowered: str, run: tuple[int, int], after: int) -> Iterator[Number]:
    """Read the numbers of a run of words; a currency before one stands *after* the number before it."""
    for start, end, value in read_run(lowered, *run):
        if lowered[start - 3 : start] == "no " and lowered[start:end] == "one":
            continue
        currency = _CURRENCY_BEFORE.search(lowered, max(after, start - 4), start)
        begin = currency.start() if currency else start
        yield _with_unit(lowered, Number(begin, end, value, "GBP" if currency else None))


def _unless_in_a_code(number: Number, lowered: str, text: str) -> Iterator[Number]:
    """Give a number in digits, unless letters go on after it, or it is a generation: ``5G``."""
    is_generation = text[number.end - 1] == "G" and number.unit == "kg"
    if ends_word(lowered, number.end) and not is_generation:
        yield number


def _with_unit(lowered: str, number: Number) -> Number:
    """Take in the pounds or kilograms that follow a number."""
    unit = _unit_at(lowered, number.end)
    if unit is None:
        return number._replace(value=_tidy(number.value))
    kilograms = KILOGRAMS.get(unit["word"])
    value = number.value if kilograms is None else number.value * kilograms
    return Number(number.start, unit.end(), _tidy(value), "GBP" if kilograms is None else "kg")


def _unit_at(lowered: str, place: int) -> re.Match[str] | None:
    """Find the word for pounds or kilograms that stands right after a number."""
    unit = _WORD_AFTER.match(lowered, place)
    return unit if unit and unit["word"] in _UNITS else None


def _value_and_end(lowered: str, match: re.Match[str]) -> tuple[Decimal | None, int]:
    """Read digits with all that belongs to them but the unit, and tell where that ends; None for what is no number."""
    more, end = SIGNS.get(match["sign"], Decimal(0)), match.end()
    if lowered[end : end + 24].split()[:2] == ["and", "a"] and match["digits"] and not more:
        part = _AND_A_PART.match(lowered, end)
        more, end = (PARTS[part["part"]], part.end()) if part else (more, end)
    value = SIGNS[match["sign_alone"]] if match["sign_alone"] else _read_digits(match["digits"])
    if value is None:
        return None, end
    multiplier, end = _multiplier(lowered, end, is_money=match["currency"] is not None)
    if multiplier == 1 and _points_at_thousands(match, lowered):
        return value * 1000, end
    return (value + more) * multiplier, end


def _multiplier(lowered: str, place: int, *, is_money: bool) -> tuple[Decimal | int, int]:
    """Find what multiplies the digits that end at *place*, and where it ends: one, if nothing does."""
    after = _WORD_AFTER.match(lowered, place)
    if after is None:
        return 1, place
    word, gap = after["word"], lowered[place : after.start("word")]
    name = word.removesuffix("s")
    if name in SCALES or word in _APART:
        return SUFFIXES[name], after.end()
    if gap:
        fits = is_money and word in _BESIDE_MONEY and len(gap) == 1 and gap.isspace() and gap != "\n"
    else:
        fits = word in SUFFIXES and (is_money or (word != "b" and not _METRES.match(lowered, place)))
    return (SUFFIXES[word], after.end()) if fits else (1, place)


def _points_at_thousands(match: re.Match[str], lowered: str) -> bool:
    """Tell whether ``1.000`` is a thousand: things and pounds have no thousandths, weights and shares do."""
    whole, point, rest = (match["digits"] or "").partition(".")
    if not point or not _are_groups((whole, rest)) or int(whole[0]) == 0:
        return False
    unit = _unit_at(lowered, match.end())
    is_weight = unit is not None and unit["word"] in KILOGRAMS
    return not is_weight and not _PERCENT.match(lowered, match.end())


def _read_digits(digits: str) -> Decimal | None:
    """Read digits with their separators; None for a code, a date, or separators that are out of place."""
    whole, point, rest = digits.partition(".")
    if len(digits) > 2 * LONGEST or (point and not rest):
        return None
    if "." in rest:
        groups, rest = digits.split("."), ""
    else:
        separators = {mark for mark in whole if mark == "," or mark.isspace()}
        groups = whole.split(separators.pop()) if len(separators) == 1 else [whole or "0"]
    whole = "".join(groups)
    is_number = whole.isdecimal() and (rest.isdecimal() or not rest) and (len(groups) == 1 or _are_groups(groups))
    is_code = len(whole) > 1 and is_number and int(whole[0]) == 0
    is_long = len(whole) + len(rest) + len(point) > LONGEST
    return None if not is_number or is_code or is_long else Decimal(f"{whole}.{rest}" if rest else whole)


def _are_groups(groups: Sequence[str]) -> bool:
    """Tell whether digits are parted at the thousands."""
    first, *others = groups
    return first.isdecimal() and len(first) <= GROUP and all(one.isdecimal() and len(one) == GROUP for one in others)


def _tidy(value: Decimal) -> Decimal:
    """Write whole numbers without a point, the others without noughts at the end."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()
