"""Numbers in texts, their offsets, and what only looks like a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.text.numbers import Number, find_numbers, multiplier_in_written_number


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        pytest.param("700", "700", None, id="digits"),
        pytest.param("1,000", "1000", None, id="comma"),
        pytest.param("1\u2009000", "1000", None, id="thin space"),
        pytest.param("1\u00a0000", "1000", None, id="no-break space"),
        pytest.param("1\u202f284\u202f729", "1284729", None, id="narrow no-break spaces"),
        pytest.param("1 000", "1000", None, id="space before noughts"),
        pytest.param("1.000", "1000", None, id="point before noughts"),
        pytest.param("1.284.729", "1284729", None, id="points"),
        pytest.param("£180.000", "180000", "GBP", id="pounds have no thousandths"),
        pytest.param("1.250kg", "1.25", "kg", id="weights have"),
        pytest.param("£1.250m", "1250000", "GBP", id="millions have"),
        pytest.param("£1,284,729.88", "1284729.88", "GBP", id="pounds and pence"),
        pytest.param("£180k", "180000", "GBP", id="k"),
        pytest.param("£180K", "180000", "GBP", id="K"),
        pytest.param("£0.18m", "180000", "GBP", id="m"),
        pytest.param("£0.18 million", "180000", "GBP", id="million"),
        pytest.param("1,8 million pounds", "1800000", "GBP", id="a decimal comma before million"),
        pytest.param("£1.2\u00a0million", "1200000", "GBP", id="million after a no-break space"),
        pytest.param("£1.2\nmillion", "1200000", "GBP", id="million on the next line"),
        pytest.param("£5 m", "5000000", "GBP", id="spaced m of pounds"),
        pytest.param("180 grand", "180000", "GBP", id="grand"),
        pytest.param("a hundred grand", "100000", "GBP", id="grand after words"),
        pytest.param("$5 grand", "5000", "USD", id="grand of another currency"),
        pytest.param("£2bn", "2000000000", "GBP", id="bn"),
        pytest.param("£2b", "2000000000", "GBP", id="b of pounds"),
        pytest.param("£2 mn", "2000000", "GBP", id="mn"),
        pytest.param("2m", "2000000", None, id="m of things"),
        pytest.param("¾ million", "750000", None, id="three quarters in a sign"),
        pytest.param("123456789012345", "123456789012345", None, id="fifteen digits"),
        pytest.param("1234567890123.5", "1234567890123.5", None, id="fifteen digits and a point"),
        pytest.param(f"£\n{' ' * 62}5", "5", "GBP", id="a sign at the end of the line before"),
        pytest.param("£ 5", "5", "GBP", id="spaced sign"),
        pytest.param("£.50", "0.5", "GBP", id="no pounds"),
        pytest.param("GBP 180,000", "180000", "GBP", id="GBP"),
        pytest.param("GBP180,000", "180000", "GBP", id="GBP, no space"),
        pytest.param("180,000 pounds", "180000", "GBP", id="pounds"),
        pytest.param("£a million", "1000000", "GBP", id="sign before words"),
        pytest.param("€5m", "5000000", "EUR", id="euros"),
        pytest.param("41.250 €", "41250", "EUR", id="a sign after"),
        pytest.param("EUR 41,250", "41250", "EUR", id="a code"),
        pytest.param("$5", "5", "USD", id="dollars"),
        pytest.param("2.5 million złoty", "2500000", "PLN", id="a name with letters beyond ASCII"),
        pytest.param("thirty zł", "30", "PLN", id="a name in short"),
        pytest.param("26.8kg", "26.8", "kg", id="kg"),
        pytest.param("26.8 kg", "26.8", "kg", id="spaced kg"),
        pytest.param("five kilos", "5", "kg", id="kilos"),
        pytest.param("2 kilogrammes", "2", "kg", id="kilogrammes"),
        pytest.param("500g", "0.5", "kg", id="grams"),
        pytest.param("1.5 tonnes", "1500", "kg", id="tonnes"),
        pytest.param("1½ million", "1500000", None, id="fraction sign"),
        pytest.param("½ million", "500000", None, id="fraction sign alone"),
        pytest.param("2 and a half million", "2500000", None, id="and a half"),
        pytest.param("2 dozen", "24", None, id="dozen after digits"),
        pytest.param("5 hundred", "500", None, id="hundred after digits"),
        pytest.param("seven hundred", "700", None, id="seven hundred"),
        pytest.param("seven\nhundred", "700", None, id="across lines"),
        pytest.param("Forty-one", "41", None, id="Forty-one"),
        pytest.param("six-hundred-and-fifty-five", "655", None, id="hyphens throughout"),
        pytest.param("Forty\u2011one", "41", None, id="hyphen that does not break"),
        pytest.param("forty one", "41", None, id="no hyphen"),
        pytest.param("seven hundred and forty-three", "743", None, id="and"),
        pytest.param("two hundred and six thousand", "206000", None, id="thousands"),
        pytest.param("a million", "1000000", None, id="a million"),
        pytest.param("a hundred and two", "102", None, id="a hundred and"),
        pytest.param("fifteen hundred", "1500", None, id="fifteen hundred"),
        pytest.param("two million three hundred thousand and six", "2300006", None, id="three groups"),
        pytest.param("half a million pounds", "500000", "GBP", id="half a million"),
        pytest.param("three-quarters of a million pounds", "750000", "GBP", id="three-quarters"),
        pytest.param("three quarters of a million", "750000", None, id="three quarters"),
        pytest.param("a quarter of a million", "250000", None, id="a quarter"),
        pytest.param("one and a half million", "1500000", None, id="one and a half"),
        pytest.param("a million and a half", "1500000", None, id="a half at the end"),
        pytest.param("two dozen", "24", None, id="two dozen"),
        pytest.param("a dozen", "12", None, id="a dozen"),
        pytest.param("half a dozen", "6", None, id="half a dozen"),
        pytest.param("a couple", "2", None, id="a couple"),
        pytest.param("zero", "0", None, id="zero"),
        pytest.param("\u0667\u0660\u0660", "700", None, id="other digits"),
    ],
)
@pytest.mark.parametrize(("before", "after"), [("", ""), ("(", ")"), ("They held ", " of them."), ("\n", "\n")])
def test_a_number_is_read(words: str, value: str, unit: str | None, before: str, after: str) -> None:
    start = len(before)
    expected = Number(start, start + len(words), Decimal(value), unit)
    assert find_numbers(before + words + after) == (expected,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("655¹ addresses", ["655"], id="raised footnote"),
        pytest.param("655[1] addresses", ["655"], id="bracketed footnote"),
        pytest.param("[655] addresses", ["655"], id="bracketed number"),
        pytest.param("£426,000 for 426,040.", ["£426,000", "426,040"], id="a full stop is not a point"),
        pytest.param("£426,000,£180,000", ["£426,000", "£180,000"], id="no space between"),
        pytest.param("In May 2019\u00a0586 people", ["2019", "586"], id="a year and a number"),
        pytest.param("two hundred and three hundred", ["two hundred", "three hundred"], id="two, with and"),
        pytest.param("six and seven hundred", ["six", "seven hundred"], id="two, one with a scale"),
        pytest.param("one million and two million", ["one million", "two million"], id="two millions"),
        pytest.param("seven\n\nhundred", ["seven"], id="another paragraph"),
        pytest.param("arrests:743", ["743"], id="after a colon"),
        pytest.param("...700", ["700"], id="after dots"),
        pytest.param("c.700", ["700"], id="after an abbreviation"),
        pytest.param("£1m beside 1m tall", ["£1m"], id="a million and a metre"),
        pytest.param("£1m long-term", ["£1m"], id="a million, then long"),
        pytest.param("in the 12 weeks", ["12"], id="a number of weeks"),
        pytest.param("5 m", ["5"], id="metres, or nothing"),
        pytest.param("two grand pianos", ["two"], id="what is grand"),
        pytest.param("5 GBP 91", ["5", "GBP 91"], id="a currency belongs to the number after it"),
    ],
)
def test_start_and_end_of_numbers(text: str, words: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_numbers(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("7/10/2019", id="date with slashes"),
        pytest.param("2019-10-07", id="ISO date"),
        pytest.param("7.10.2019", id="date with points"),
        pytest.param("24/7", id="24/7"),
        pytest.param("10:30", id="time"),
        pytest.param("10am", id="10am"),
        pytest.param("10.30am", id="10.30am"),
        pytest.param("4th", id="4th"),
        pytest.param("fourth", id="fourth"),
        pytest.param("twenty-first", id="twenty-first"),
        pytest.param("one hundred and first", id="hundred and first"),
        pytest.param("5G", id="5G"),
        pytest.param("M25", id="M25"),
        pytest.param("COVID-19", id="COVID-19"),
        pytest.param("v1.2", id="v1.2"),
        pytest.param("1990s", id="1990s"),
        pytest.param("0800", id="a code"),
        pytest.param("₿5", id="a currency without a code"),
        pytest.param("1m tall", id="a length"),
        pytest.param("1,00", id="a decimal comma without a word for millions"),
        pytest.param("12,34,567", id="commas out of place"),
        pytest.param("1" * 40, id="forty digits"),
        pytest.param("1234567890123456", id="sixteen digits"),
        pytest.param("12345678901234.5", id="sixteen digits with the point"),
        pytest.param("1234,567", id="four digits before a separator"),
        pytest.param("07", id="a code of two digits"),
        pytest.param("HP-19-1018-CL-03", id="a code of letters and numbers"),
        pytest.param("a B-52", id="a letter and a hyphen"),
        pytest.param("2b", id="b of things"),
        pytest.param("₠5", id="another currency without a code"),
        pytest.param("twenty nineteen", id="a year in words"),
        pytest.param("one two three", id="a count-down"),
        pytest.param("several hundred", id="several hundred"),
        pytest.param("a few thousand", id="a few thousand"),
        pytest.param("a couple of hundred", id="a couple of hundred"),
        pytest.param("a quarter of those", id="a share"),
        pytest.param("two thirds", id="two thirds"),
        pytest.param("seven hundredths", id="hundredths"),
        pytest.param("no one", id="no one"),
        pytest.param("someone, often, bone", id="parts of words"),
        pytest.param("a handful", id="a handful"),
    ],
)
def test_text_that_only_looks_like_a_number(text: str) -> None:
    assert find_numbers(text) == ()


ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """Spell a number out as the British do."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{spelt(number // scale)} {name}{joint}{spelt(rest) if rest else ''}"
    if number < len(ONES):
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_spelt_numbers_read_back(value: int) -> None:
    words = spelt(value)
    assert find_numbers(f"in all {words} of them") == (Number(7, 7 + len(words), Decimal(value), None),)


@given(st.integers(0, 10**14), st.integers(0, 99), st.sampled_from([",", "\u00a0", "\u2009", "\u202f", ""]))
def test_digits_read_back(whole: int, cents: int, separator: str) -> None:
    words = f"£{whole:,}".replace(",", separator) + (f".{cents:02}" if whole < 10**12 else "")
    value = Decimal(whole) + (Decimal(cents) / 100 if whole < 10**12 else 0)
    assert find_numbers(words) == (Number(0, len(words), value, "GBP"),)


PIECES = st.sampled_from([
    "1", "000", "£", ",", ".", " ", "\n", "\u00a0", "-", "/", "k", "m", "kg", "½", "hundred", "and", "a",
    "two", "half", "million", "dozen", "of", "twenty", "couple", "first", "GBP", "[", "$", "İ", "²",
    "_", "no", "one",
])  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))


@given(TEXTS)
def test_quantities_of_any_text_are_in_order_and_at_their_offsets(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert number.value >= 0
        assert any(mark.isalnum() for mark in text[number.start : number.end])
        end = number.end


@given(st.text(st.characters(exclude_categories=["L", "N", "P", "S", "M"])), st.integers(1, 9999))
def test_offsets_are_code_points(before: str, value: int) -> None:
    text = f"{before}\U0001f600 {value} \U0001f600"
    (number,) = find_numbers(text)
    assert text[number.start : number.end] == str(value)


@pytest.mark.parametrize(
    ("number", "scale"),
    [
        pytest.param("£3m", 10**6, id="letter"),
        pytest.param("three million pounds", 10**6, id="word and unit"),
        pytest.param("ten tonnes", 1000, id="weight"),
        pytest.param("five million tonnes", 10**9, id="both"),
        pytest.param("two dozen", 12, id="dozen"),
        pytest.param("180 grand", 1000, id="grand"),
        pytest.param("£650", 1, id="none"),
        pytest.param("seven hundred and six", 1, id="not at the end"),
    ],
)
def test_scale_of_a_written_number(number: str, scale: int) -> None:
    assert multiplier_in_written_number(number) == scale


@pytest.mark.parametrize(
    ("words", "value"),
    [
        pytest.param("178.495 mm of rain", "178.495", id="a length"),
        pytest.param("1.250 litres", "1.25", id="a volume"),
        pytest.param("1.250 people", "1250", id="what is counted"),
    ],
)
def test_a_point_before_three_digits_and_a_unit_is_of_decimals(words: str, value: str) -> None:
    assert [str(number.value) for number in find_numbers(words)] == [value]
