"""Numbers as people write them: ``£1,284,729.88``, ``180k``, ``Forty-one``, ``half a million``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number as it stands in a text, from *start* up to but not including *end*, in code points.

    *unit* is ``GBP`` or ``kg`` where a sign beside the number says so, else None.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None


UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, **SCALES}
FRACTIONS = {
    "half": Decimal("0.5"), "quarter": Decimal("0.25"), "three quarters": Decimal("0.75"),
}  # fmt: skip
DOZEN = 12

_SMALL = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_SCALE = "|".join(SCALES)
_NUMBER = re.compile(
    rf"""
    (?P<currency>£|\bGBP[ ]?)?
    (?P<digits>(?<![\w.])\d+(?:[,\u00a0\u2009\u202f]\d{{3}}(?!\d))*(?:\.\d+)?)
    (?:(?P<metres>m(?=[ ]?(?:tall|long|wide)\b))|[ \-]?(?P<suffix>thousand|million|billion|bn|mn|[kKmM](?!\w)))?
  | \b(?P<fraction>half|(?:a[ ])?quarter|three[ \-]quarters)(?:[ ]of)?[ ]a[ ](?P<of>{_SCALE})\b
  | \b(?P<dozens>(?:(?:{_SMALL}|a|half[ ]a)[ ]dozen)|(?:a[ ]couple))\b
  | \b(?P<words>(?:(?:{_SMALL})|a(?=[ ](?:{_SCALE})\b))(?:(?:[ ]|-|[ ]and[ ])(?:{_SMALL}|{_SCALE}))*)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONEY_AFTER = re.compile(r"[ ]?(?:pounds?|quid|GBP)\b", re.IGNORECASE)
_WEIGHT_AFTER = re.compile(r"[ ]?(?:kg|kgs|kilos?|kilograms?)\b", re.IGNORECASE)


def find_numbers(text: str) -> tuple[Number, ...]:
    """List the numbers in *text* in order; the sign and the word that belong to one are inside it."""
    return tuple(_number(text, match) for match in _NUMBER.finditer(text))


def _number(text: str, match: re.Match[str]) -> Number:
    value = _value(match)
    end = match.end()
    unit = "GBP" if match["currency"] else None
    for pattern, name in ((_MONEY_AFTER, "GBP"), (_WEIGHT_AFTER, "kg")):
        after = pattern.match(text, end)
        if after:
            end, unit = after.end(), name
            break
    return Number(match.start(), end, value, unit)


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        digits = re.sub(r"[^\d.]", "", match["digits"])
        suffix = (match["suffix"] or "").lower()
        return Decimal(digits) * SUFFIXES.get(suffix, 1)
    if match["fraction"]:
        name = re.sub(r"^a ", "", match["fraction"].lower()).replace("-", " ")
        return (FRACTIONS[name] * SCALES[match["of"].lower()]).to_integral_value()
    if match["dozens"]:
        return Decimal(_dozens(match["dozens"].lower()))
    return Decimal(_words_value(re.findall(r"[a-z]+", match["words"].lower())))


def _dozens(words: str) -> int:
    if words == "a couple":
        return 2
    how_many = words.removesuffix(" dozen")
    if how_many == "half a":
        return DOZEN // 2
    return DOZEN * (1 if how_many == "a" else UNITS.get(how_many) or TENS[how_many])


def _words_value(words: list[str]) -> int:
    """Add up number words: ``two hundred and six thousand`` is 206,000."""
    total = current = 0
    for word in words:
        if word in UNITS or word in TENS:
            current += UNITS.get(word, TENS.get(word, 0))
        elif word == "hundred":
            current = max(current, 1) * SCALES[word]
        elif word in SCALES:
            total += max(current, 1) * SCALES[word]
            current = 0
    return total + current
