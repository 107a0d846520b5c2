"""Numbers written in the way of others."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.text.number_style import MOST_IN_WORDS, write_like
from countylines.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("value", "like", "expected"),
    [
        pytest.param("743", "750", "743", id="digits"),
        pytest.param("1468", "1,500", "1,468", id="a comma"),
        pytest.param("1468", "1500", "1468", id="no separator"),
        pytest.param("1468", "900", "1,468", id="a number that needs no separator says nothing of it"),
        pytest.param("1468", "1\u202f500", "1\u202f468", id="a thin space"),
        pytest.param("180000", "£190k", "£180k", id="thousands"),
        pytest.param("1300000", "£1.2 million", "£1.3 million", id="millions"),
        pytest.param("1250000", "£1.2 million", "£1.25 million", id="two decimals of a million"),
        pytest.param("183976", "£190k", "£183,976", id="too exact for thousands"),
        pytest.param("250000", "£1m", "£250,000", id="less than one of the multiplier"),
        pytest.param("1284729.88", "£1.3m", "£1,284,729.88", id="pence"),
        pytest.param("72670.5", "£72,000", "£72,670.50", id="pence have two digits"),
        pytest.param("182000", "GBP 180,000", "GBP 182,000", id="the currency in letters"),
        pytest.param("182000", "180,000 pounds", "182,000 pounds", id="the currency after it"),
        pytest.param("41250", "€42,000", "€41,250", id="another sign"),
        pytest.param("41250", "42,000 €", "41,250 €", id="a sign after it"),
        pytest.param("41250", "42,000 euros", "41,250 euros", id="the name of a currency"),
        pytest.param("26.8", "27 kilos", "26.8 kilos", id="a weight"),
        pytest.param("0.5", "400g", "500g", id="grams"),
        pytest.param("49", "forty-eight", "forty-nine", id="words"),
        pytest.param("49", "Forty eight", "Forty nine", id="words without a hyphen, with a capital"),
        pytest.param("743", "seven hundred and fifty", "seven hundred and forty-three", id="words with and"),
        pytest.param("743", "SEVEN HUNDRED", "SEVEN HUNDRED AND FORTY-THREE", id="capitals"),
        pytest.param("105", "a hundred", "a hundred and five", id="a hundred"),
        pytest.param("1001", "two thousand", "one thousand and one", id="a thousand and one"),
        pytest.param("1100", "two thousand", "one thousand one hundred", id="a thousand and hundreds"),
        pytest.param("1", "seven", "one", id="one in words"),
        pytest.param("0", "seven", None, id="nought in words"),
        pytest.param(
            "999999",
            "seven",
            "nine hundred and ninety-nine thousand nine hundred and ninety-nine",
            id="the largest number in words",
        ),
        pytest.param("1000000", "seven", None, id="too large for words"),
        pytest.param("1000000", "£3m", "£1m", id="one of the multiplier"),
        pytest.param("49", "half a million", None, id="words that count no wholes"),
        pytest.param("7.5", "seven", None, id="no whole number in words"),
        pytest.param("7", "a dozen", None, id="a dozen"),
        pytest.param("169", "5 dozen", None, id="dozens"),
        pytest.param("655", "5 hundreds", None, id="hundreds"),
        pytest.param("655", "8 hundred", None, id="a number of hundreds"),
        pytest.param("180000", "£3 millions", None, id="millions with an s"),
        pytest.param("7", "no number", None, id="no number"),
        pytest.param("7", "7 of 9", None, id="two numbers"),
    ],
)
def test_a_number_is_written_like_another(value: str, like: str, expected: str | None) -> None:
    assert write_like(Decimal(value), like) == expected


@given(
    value=st.integers(1, MOST_IN_WORDS),
    like=st.sampled_from(
        ["7", "1,234", "1234", "forty-nine", "two hundred and six", "a hundred", "£3", "£250k", "9kg"]
    ),
)
def test_what_is_written_reads_as_the_value(value: int, like: str) -> None:
    written = write_like(Decimal(value), like)
    assert written is not None
    assert [number.value for number in find_numbers(written)] == [value]
