"""Numbers as people write them: ``£1,284,729.88``, ``180k``, ``Forty-one``, ``half a million``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from countylines.text.folding import lower_in_place
from countylines.text.number_words import (
    END,
    GAP,
    HYPHEN,
    SCALES,
    WORDS,
    and_a_part,
    any_of,
    part_of_one,
    value_of_words,
)


class Number(NamedTuple):
    """A number as it stands in a text, from *start* up to but not including *end*, in code points.

    *unit* is ``GBP`` or ``kg`` where a sign or word beside the number says so, else None. *value* is in pounds,
    kilograms (``500g`` is 0.5) or single things.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None


LONGEST = 15
"""How many digits a number can have; what has more is a code."""

SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "dozen": 12, **SCALES}
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
MONEY = ("pound", "pounds", "quid", "gbp")
KILOGRAMS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"), Decimal(1)),
    **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), Decimal("0.001")),
    **dict.fromkeys(("tonne", "tonnes"), Decimal(1000)),
}
"""Words for weights, and how many kilograms one is."""

_THIN = "\u00a0\u2007\u2009\u202f"
_METRES = rf"m(?!(?:{GAP}|{HYPHEN})?{any_of('tall long wide high deep away apart'.split())})"
_SUFFIX = rf"""(?:
    (?:k|mn|bn|(?(currency)(?:m|b)|{_METRES})){END}
  | (?(currency)[^\S\n](?:k|m){END}|(?!))
  | (?:{GAP}|{HYPHEN})?(?:(?:hundred|thousand|million|billion)s?|bn|mn|dozen){END}
)"""
_NUMBER = re.compile(
    rf"""(?=[£\d.½¼¾abdefghmnoqstz])(?:
    (?:(?P<currency>(?:£|(?<!\w)gbp)(?:{GAP})?+)|(?<![\w$€¥₹])(?<![^\W\d_]{HYPHEN})(?<!\d[.,:/]))
    (?:
        (?P<digits>
            \d++(?:{HYPHEN}\d++){{2,}}+
          | \d{{1,3}}(?:(?P<thin>[{_THIN}])\d{{3}}(?:(?P=thin)\d{{3}})*+|(?:[ ]\d{{3}})*[ ]000)(?!\d)(?:\.\d++)?+
          | \d++(?:[.,:/]\d++)*+
          | (?<!\.)\.\d++
        )
        (?:{and_a_part("digits")}|[^\S\n]?(?P<vulgar>[½¼¾]))?
      | (?P<part>[½¼¾])
    )
    (?P<suffix>{_SUFFIX})?
  | (?P<worded_currency>£|(?<!\w)gbp{GAP})?+{WORDS}
    )""",
    re.VERBOSE,
)
_WELL_FORMED = re.compile(
    r"(?P<whole>\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+|\d{1,3}(?:\.\d{3}){2,})?(?P<rest>\.\d+)?"
)
_THOUSANDS_POINT = re.compile(r"[^\W0]\d{0,2}\.\d{3}")
_UNIT = re.compile(rf"(?:{GAP}|{HYPHEN})?(?P<word>{any_of([*MONEY, *KILOGRAMS])})")
_PERCENT = re.compile(r"\s?(?:%|per\s?cent|percent)")
_END = re.compile(END)


def find_numbers(text: str) -> tuple[Number, ...]:
    """List the numbers in *text* in order; the sign and the word that belong to one are inside it.

    What only looks like a number is none: dates, times and codes (``7/10/2019``, ``10am``, ``4th``, ``5G``,
    ``twenty nineteen``), ill-formed digits (``12,34``), other currencies and lengths (``€5m``, ``1m tall``).
    """
    lowered = lower_in_place(text)
    found = (_number(text, lowered, match) for match in _NUMBER.finditer(lowered))
    return tuple(number for number in found if number is not None)


def scale_of(number: str) -> Decimal:
    """Give what the words at the end of *number* multiply by: a million for ``£3m`` and ``three million pounds``."""
    scale = Decimal(1)
    for word in reversed(re.findall(r"[a-z]+", number.lower())):
        if word in SUFFIXES:
            return scale * SUFFIXES[word]
        if word not in MONEY and word not in KILOGRAMS:
            break
        scale *= KILOGRAMS.get(word, Decimal(1))
    return scale


def _number(text: str, lowered: str, match: re.Match[str]) -> Number | None:
    end, unit = match.end(), "GBP" if match["currency"] or match["worded_currency"] else None
    factor = Decimal(1)
    word = _UNIT.match(lowered, end)
    if word and text[word.start("word") : word.end()] != "G":
        end = word.end()
        unit = "kg" if word["word"] in KILOGRAMS else "GBP"
        factor = KILOGRAMS.get(word["word"], factor)
    elif not _END.match(lowered, end):
        return None
    value = _value(match, may_point_at_thousands=unit != "kg" and not _PERCENT.match(lowered, end))
    return None if value is None else Number(match.start(), end, _tidy(value * factor), unit)


def _value(match: re.Match[str], *, may_point_at_thousands: bool) -> Decimal | None:
    if match["part"]:
        return VULGAR[match["part"]] * _multiplier(match)
    if not match["digits"]:
        return value_of_words(match)
    if may_point_at_thousands and not match["suffix"] and _THOUSANDS_POINT.fullmatch(match["digits"]):
        return Decimal(match["digits"].replace(".", ""))
    value = _read_digits(match["digits"])
    if value is None:
        return None
    if match["digits_part"]:
        return (value + part_of_one(match["digits_part"])) * SCALES[match["digits_scale"]]
    return (value + VULGAR.get(match["vulgar"], 0)) * _multiplier(match)


def _read_digits(digits: str) -> Decimal | None:
    """Read digits with their separators; None for a code or a date, and where the separators are out of place."""
    if len(digits) > 2 * LONGEST:
        return None
    found = _WELL_FORMED.fullmatch(digits)
    if found is None:
        return None
    whole, rest = re.sub(r"\D", "", found["whole"] or "0"), found["rest"] or ""
    is_code = len(whole) > 1 and int(whole[0]) == 0
    return None if is_code or len(whole + rest) > LONGEST else Decimal(whole + rest)


def _multiplier(match: re.Match[str]) -> int:
    return SUFFIXES[re.sub(r"[^a-z]|s$", "", match["suffix"])] if match["suffix"] else 1


def _tidy(value: Decimal) -> Decimal:
    """Write whole numbers without a point."""
    return value.to_integral_value() if value == value.to_integral_value() else value
