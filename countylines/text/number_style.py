"""Write a number in the style of another one: ``£180k``, ``forty-nine``, ``1,468``."""

import re
from decimal import Decimal
from itertools import product

from countylines.text import capitalized, lazy_regex
from countylines.text.english import CODES_BEFORE, CURRENCY_BY_NAME, ONES, SCALES, SIGNS, TENS
from countylines.text.numbers import KILOGRAMS, SUFFIXES, find_numbers

MOST_IN_WORDS = 999_999
NUMBER_NAMES = tuple(ONES)
"""The names of the numbers from 0 to 19."""

MOST_DECIMALS = 2
"""The most decimals before a word such as million; a number with more is written out in digits."""

_DIGITS = lazy_regex(
    rf"(?P<currency>(?:[{SIGNS}]|{'|'.join(CODES_BEFORE)})\s*)?(?P<whole>\d[\d,\s]*?)(?P<decimals>\.\d+)?"
    rf"(?P<scale>[\s-]*(?:thousand|million|billion|bn|mn|k|m|b)(?![a-z]))?(?P<unit>[\s-]*(?:[^\W\d_]+|[{SIGNS}]))?",
    re.IGNORECASE,
)


_Style = tuple[str, str, str]
"""A style for numbers in words.

Its parts are the mark in ``forty-nine``, what follows hundreds (``and`` or a space), and ``one`` or ``a`` hundred.
"""

_STYLES: tuple[_Style, ...] = tuple(product("- ", (" and ", " "), ("one ", "a ")))


def write_like(value: Decimal, like: str) -> str | None:
    """Write *value* in the style of the number *like*; None if *like* is not a plain number or does not suit *value*.

    *value* is an amount of money, kilograms or a count, as ``find_numbers`` returns it. *like* may be in digits or in
    words, with a currency, multiplier and unit.
    """
    read = find_numbers(like)
    if len(read) != 1 or (read[0].start, read[0].end) != (0, len(like)):
        return None
    if not like[0].isalpha() or like.lower().startswith(CODES_BEFORE):
        return _write_digits_like(value, like)
    style = next((style for style in _STYLES if _in_words(read[0].value, style) == like.lower()), None)
    written = _in_words(value, style) if style else None
    if written is None or not like[0].isupper():
        return written
    return written.upper() if like.isupper() else capitalized(written)


def _in_words(value: Decimal, style: _Style) -> str | None:
    """Return a positive whole number below a million in words; None for any other number."""
    if value != value.to_integral_value() or not 0 < value <= MOST_IN_WORDS:
        return None
    _, joint, one = style
    thousands, rest = divmod(int(value), SCALES["thousand"])
    parts = [f"{_below_thousand(thousands, style)} thousand"] if thousands else []
    if thousands == 1:
        parts = [f"{one}thousand"]
    parts += [_below_thousand(rest, style)] if rest else []
    return (joint if rest < SCALES["hundred"] else " ").join(parts)


def _below_thousand(value: int, style: _Style) -> str:
    mark, joint, one = style
    hundreds, rest = divmod(value, SCALES["hundred"])
    parts = [f"{NUMBER_NAMES[hundreds]} hundred" if hundreds > 1 else f"{one}hundred"] if hundreds else []
    tens, ones = divmod(rest, 10)
    if 0 < rest < len(NUMBER_NAMES):
        parts.append(NUMBER_NAMES[rest])
    elif rest:
        name = next(word for word, ten in TENS.items() if ten == tens * 10)
        parts.append(f"{name}{mark}{NUMBER_NAMES[ones]}" if ones else name)
    return joint.join(parts)


def _write_digits_like(value: Decimal, like: str) -> str | None:
    found = _DIGITS.fullmatch(like)
    if found is None:
        return None
    unit, scale = found["unit"] or "", found["scale"] or ""
    name = unit.strip(" -\t\n\xa0").lower()
    if name and name not in KILOGRAMS and name not in CURRENCY_BY_NAME:
        return None  # a multiplier such as dozen, which may not divide the value
    amount = value / KILOGRAMS.get(name, Decimal(1))
    multiplier = SUFFIXES[re.sub(r"[\s-]", "", scale).lower()] if scale else 1
    scaled = amount / multiplier
    if scale and (_count_decimals(scaled) > MOST_DECIMALS or scaled < 1):
        scaled, scale = amount, ""
    is_money = bool(found["currency"]) or name in CURRENCY_BY_NAME
    separator = "," if len(found["whole"]) <= len("999") else re.sub(r"\d", "", found["whole"])[:1]
    digits = _write_digits(scaled, separator, pence=is_money and not scale)
    return f"{found['currency'] or ''}{digits}{scale}{unit}"


def _count_decimals(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def _write_digits(value: Decimal, separator: str, *, pence: bool) -> str:
    """Write a number in digits; with *pence*, a number that has decimals gets two."""
    decimals = _count_decimals(value)
    decimals = max(decimals, MOST_DECIMALS) if pence and decimals else decimals
    whole, point, rest = f"{value:,.{decimals}f}".partition(".")
    return f"{whole.replace(',', separator)}{point}{rest}"
