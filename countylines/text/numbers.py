"""Numbers in texts, in digits or words: ``£1,284,729.88``, ``180k``, ``Forty-one``, ``half a million``."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from countylines.text import lazy_regex, lower_in_place
from countylines.text.english import CODES_BEFORE, CURRENCY_BY_NAME, SCALES, SIGNS
from countylines.text.grammar import FUNCTION_WORDS
from countylines.text.number_words import (
    DOZEN,
    FRACTIONS,
    WORD_END,
    ends_word,
    find_runs_of_number_words,
    read_numbers_in_run,
)


class Number(NamedTuple):
    """A number in a text, from *start* to before *end*, in code points.

    *unit* is ``kg`` or the code of a currency if a sign or word next to the number says so, else None. *value* is in
    that unit (``500g`` is 0.5), or a plain count.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None


MOST_DIGITS = 15
"""The most digits in a number; anything longer is taken for a code. Amounts to the penny need at least nine."""

SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "dozen": DOZEN, **SCALES}
_SUFFIXES_AFTER_SPACE = frozenset({"mn", "bn", "dozen"})
_MONEY_SUFFIXES_AFTER_SPACE = frozenset({"k", "m"})
"""Suffixes that may follow a space after any digits, and suffixes that may do so only after an amount of money."""
FRACTION_SIGNS = {"½": FRACTIONS["half"], "¼": FRACTIONS["quarter"], "¾": 3 * FRACTIONS["quarter"]}
KILOGRAMS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"), Decimal(1)),
    **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), Decimal("0.001")),
    **dict.fromkeys(("tonne", "tonnes"), Decimal(1000)),
}
"""The kilograms in each unit of weight."""

_UNITS_OF_MEASUREMENT = frozenset(
    "mm cm km ml cl ha mph kwh mwh gwh millimetre millimetres centimetre centimetres metre metres kilometre kilometres "
    "millilitre millilitres litre litres mile miles hectare hectares degree degrees".split()
)
"""Units of lengths and the like; before one of them, ``1.000`` is a decimal number and not a thousand."""

_SPACE_OR_LINE_END = r"(?:[^\S\n]*\n)?[^\S\n]*"
"""A pattern for any spaces, or none, with at most one line end, so that it matches no empty line."""

_THIN_SPACE = r"[^\S\x00-\x85]"
"""A pattern for a space outside ASCII, such as a thin or a no-break space."""
_FIRST_DIGIT = re.compile(r"[\d½¼¾]")
_SIGN_OR_CODE = rf"(?:[{SIGNS}]|\b(?:{'|'.join(CODES_BEFORE)}))"
"""A pattern for the currency before an amount of money."""
_NUMBER_IN_DIGITS = re.compile(
    r"(?:(?P<digits>"
    r"\d++(?:-\d++){2,}+"
    rf"|(?<=[{SIGNS}])\d{{1,3}}(?: \d{{3}})++(?!\d)(?:\.\d++)?+"
    rf"|\d{{1,3}}(?:(?P<thin>{_THIN_SPACE})\d{{3}}(?:(?P=thin)\d{{3}})*+|(?: \d{{3}})* 000)(?!\d)(?:\.\d++)?+"
    r"|\d++(?:[.,:/]\d++)*+"
    r"|(?<![\w.])\.\d++"
    r")(?:[^\S\n]?(?P<sign>[½¼¾]))?|(?P<sign_alone>[½¼¾]))"
)
"""A number in digits, without a multiplier such as ``million``: looking that up is faster than a longer pattern."""
LONGEST_CURRENCY = 64
"""How many characters before the digits are searched for a currency sign: a line end and an indent may come between."""
_CURRENCY_ENDS = (*SIGNS, *CODES_BEFORE)
_OTHER_CURRENCIES = frozenset(map(chr, range(0x20A0, 0x20D0))) - {*SIGNS}
_AND_A_FRACTION = lazy_regex(r"\s+and\s+a\s+(?P<part>half|quarter)(?=[\s-]+(?:hundred|thousand|million|billion))")
_METRES = lazy_regex(r"m[\s-]?(?:tall|long|wide|high|deep|away|apart)(?!\w)")
_SEPARATED = lazy_regex(
    r"(?P<whole>\d*|\d{1,3}(?P<mark>[,\s])\d{3}(?:(?P=mark)\d{3})*)(?:\.(?P<rest>\d+))?|(?P<dotted>\d{1,3}(?:\.\d{3}){2,})"
)
_ONE_POINT = lazy_regex(r"\d{1,3}\.\d{3}")
_GRAND = "grand"
"""A thousand of a currency, pounds if no other is written: ``180 grand in cash``, but not ``two grand pianos``."""
_UNIT_WORDS = frozenset({*CURRENCY_BY_NAME, *KILOGRAMS, _GRAND})
_WORD_AFTER = re.compile(
    rf"-?{_SPACE_OR_LINE_END}(?!{_SIGN_OR_CODE}\s*\.?[\d½¼¾])(?P<word>[^\W\d_]++|[{SIGNS}]){WORD_END}"
)
_PERCENT = lazy_regex(r"\s?(?:%|per\s?cent)")
_CODE_BEFORE = lazy_regex(r"[a-z](?:[-\u2010\u2011]\d+)+[-\u2010\u2011]\Z")
"""The beginning of a code with letters, before another of its numbers: ``AB-19-1018``."""
_LONGEST_CODE = 20
"""How many characters before a number are searched for the beginning of such a code."""
_CURRENCY_BEFORE = lazy_regex(rf"{_SIGN_OR_CODE} ?\Z")


def find_numbers(text: str) -> tuple[Number, ...]:
    """List the numbers in *text* in order; each includes its currency sign, multiplier and unit.

    Left out are dates, times and codes (``7/10/2019``, ``10am``, ``4th``, ``5G``, ``twenty nineteen``), ill-formed
    digits (``12,34``) and lengths (``1m tall``).
    """
    lowered = lower_in_place(text)
    found: list[Number] = []
    last = 0
    for match, start in _find_digits(lowered):
        _add_numbers_in_words(found, lowered, last, start)
        is_money = start < match.start()
        value, last = _value_and_end(lowered, match, is_money=is_money)
        if value is not None and (is_money or _can_begin(lowered, start)):
            bare = Number(start, last, value, _currency_of(lowered[start : match.start()]))
            number = _with_unit(lowered, bare)
            is_generation = text[number.end - 1] == "G" and number.unit == "kg"  # "5G" is not 5 grams
            if ends_word(lowered, number.end) and not is_generation:
                found.append(number)
    _add_numbers_in_words(found, lowered, last, len(lowered))
    return tuple(found)


def _find_digits(lowered: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield a match for each number in digits, with the start of the number including a currency before it.

    A pattern that also matched the currency would look at every character of a text, and take ten times as long.
    """
    end = 0
    while digit := _FIRST_DIGIT.search(lowered, end):
        first = digit.start()
        with_point = _NUMBER_IN_DIGITS.match(lowered, first - 1) if first > end else None
        match = with_point or _NUMBER_IN_DIGITS.match(lowered, first)
        if match is None:
            return
        yield match, _start_with_currency(lowered, max(end, match.start() - LONGEST_CURRENCY), match.start())
        end = match.end()


def _start_with_currency(lowered: str, nearby: int, start: int) -> int:
    """Return the offset of the currency sign or code before the digits at *start*, or *start* if there is none.

    It is searched for from the offset *nearby* on.
    """
    before = lowered[nearby:start].rstrip()
    if not before.endswith(_CURRENCY_ENDS):
        return start
    sign = next(one for one in _CURRENCY_ENDS if before.endswith(one))
    begin = nearby + len(before) - len(sign)
    mark = lowered[begin - 1 : begin]
    is_within_word = sign.isalpha() and (mark.isalnum() or mark == "_")
    is_on_another_line = lowered.count("\n", nearby + len(before), start) > 1
    return start if is_within_word or is_on_another_line else begin


def _can_begin(lowered: str, start: int) -> bool:
    """Return whether a number can begin at *start*: not in a word, code, date or footnote, nor after other money."""
    mark, before = lowered[start - 1 : start], lowered[start - 2 : start - 1]
    if mark.isalnum() or mark == "_" or mark in _OTHER_CURRENCIES:
        return False
    if mark in ("-", "\u2010", "\u2011"):
        return not (before.isalpha() or _CODE_BEFORE.search(lowered, max(0, start - _LONGEST_CODE), start))
    if mark == "[":
        return not before or before.isspace()
    return mark not in (".", ",", ":", "/") or not before.isdigit()


def _add_numbers_in_words(found: list[Number], lowered: str, start: int, stop: int) -> None:
    """Append to *found* the numbers in words between *start* and *stop*, where there are no digits."""
    for run in find_runs_of_number_words(lowered, start, stop):
        after = found[-1].end if found else 0
        for first, last, value in read_numbers_in_run(lowered, *run):
            if lowered[first - 3 : first] == "no " and lowered[first:last] == "one":
                continue
            nearby = max(after, first - 4)
            has_currency = lowered[nearby:first].rstrip().endswith(_CURRENCY_ENDS)
            currency = _CURRENCY_BEFORE.search(lowered, nearby, first) if has_currency else None
            begin = currency.start() if currency else first
            found.append(_with_unit(lowered, Number(begin, last, value, _currency_of(currency and currency[0]))))


def _currency_of(written: str | None) -> str | None:
    """Return the currency code for the sign or code written before a number, or None if there is none."""
    return CURRENCY_BY_NAME[written.strip()] if written else None


def multiplier_in_written_number(number: str) -> Decimal:
    """Return the multiplier at the end of a written number: a million for ``£3m`` and ``three million pounds``."""
    scale = Decimal(1)
    for word in reversed(re.findall(r"[^\W\d_]+", number.lower())):
        if word in SUFFIXES:
            return scale * SUFFIXES[word]
        if word not in _UNIT_WORDS:
            break
        scale *= 1000 if word == _GRAND else KILOGRAMS.get(word, Decimal(1))
    return scale


def _with_unit(lowered: str, number: Number) -> Number:
    """Extend a number by the word for a currency or weight after it; the value of a weight becomes kilograms."""
    unit = _WORD_AFTER.match(lowered, number.end)
    following = _WORD_AFTER.match(lowered, unit.end()) if unit and unit["word"] == _GRAND else None
    if unit is None or unit["word"] not in _UNIT_WORDS or (following and following["word"] not in FUNCTION_WORDS):
        return number._replace(value=_drop_trailing_zeros(number.value))
    if unit["word"] == _GRAND:
        return Number(number.start, unit.end(), _drop_trailing_zeros(number.value * 1000), number.unit or "GBP")
    kilograms = KILOGRAMS.get(unit["word"])
    value = number.value if kilograms is None else number.value * kilograms
    return Number(number.start, unit.end(), _drop_trailing_zeros(value), CURRENCY_BY_NAME.get(unit["word"], "kg"))


def _value_and_end(lowered: str, match: re.Match[str], *, is_money: bool) -> tuple[Decimal | None, int]:
    """Return the value of digits with their multiplier (None if they are not a number), and the end of both."""
    more, end = FRACTION_SIGNS.get(match["sign"], Decimal(0)), match.end()
    if lowered[end : end + 24].split()[:2] == ["and", "a"] and match["digits"] and not more:
        part = _AND_A_FRACTION.match(lowered, end)
        more, end = (FRACTIONS[part["part"]], part.end()) if part else (more, end)
    value = FRACTION_SIGNS[match["sign_alone"]] if match["sign_alone"] else _read_digits(match["digits"])
    multiplier, end = _multiplier(lowered, end, is_money=is_money)
    if value is None and multiplier != 1:
        value = _read_digits(match["digits"].replace(",", "."))  # "1,8 million"
    if value is None:
        return None, match.end()
    if multiplier == 1 and _is_point_of_thousands(match, lowered):
        return value * 1000, end
    return (value + more) * multiplier, end


def _multiplier(lowered: str, place: int, *, is_money: bool) -> tuple[Decimal | int, int]:
    """Return the multiplier after the digits that end at *place*, and its end; 1 and *place* if there is none."""
    after = _WORD_AFTER.match(lowered, place)
    if after is None:
        return 1, place
    word, gap = after["word"], lowered[place : after.start("word")]
    name = word.removesuffix("s")
    if name in SCALES or word in _SUFFIXES_AFTER_SPACE:
        return SUFFIXES[name], after.end()
    if gap:
        fits = is_money and word in _MONEY_SUFFIXES_AFTER_SPACE and len(gap) == 1 and gap.isspace() and gap != "\n"
    else:
        fits = word in SUFFIXES and (is_money or (word != "b" and not _METRES.match(lowered, place)))
    return (SUFFIXES[word], after.end()) if fits else (1, place)


def _is_point_of_thousands(match: re.Match[str], lowered: str) -> bool:
    """Return whether ``1.000`` means a thousand: it does unless a unit of measurement or a percent sign follows."""
    digits = match["digits"] or ""
    if not _ONE_POINT.fullmatch(digits) or int(digits[0]) == 0:
        return False
    after = _WORD_AFTER.match(lowered, match.end())
    is_measured = after is not None and (after["word"] in KILOGRAMS or after["word"] in _UNITS_OF_MEASUREMENT)
    return not is_measured and not _PERCENT.match(lowered, match.end())


def _read_digits(digits: str) -> Decimal | None:
    """Return the value of digits with separators; None for a code, a date or misplaced separators."""
    if digits.isdecimal() and int(digits[0]) and len(digits) <= MOST_DIGITS:
        return Decimal(digits)
    read = _SEPARATED.fullmatch(digits)
    if read is None:
        return None
    whole, rest = re.sub(r"\D", "", digits if read["dotted"] else read["whole"]) or "0", read["rest"] or ""
    is_code = len(whole) > 1 and int(whole[0]) == 0
    is_long = len(whole) + len(rest) + ("." in digits) > MOST_DIGITS
    return None if is_code or is_long else Decimal(f"{whole}.{rest}" if rest else whole)


def _drop_trailing_zeros(value: Decimal) -> Decimal:
    """Return an equal value without trailing zeros: ``5.0`` becomes ``5`` and ``2.50`` becomes ``2.5``."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()
