"""Every row of the design's table of hedges, and the margin of a rounded number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.figures.hedges import (
    HEDGES,
    ORDERS,
    UNITS_AFTER_A_NUMBER,
    cut_after_number,
    hedged_interval,
    rounding_margin,
)
from countylines.figures.interval import Interval
from countylines.figures.quantity import find_quantities, read_quantity
from countylines.text.numbers import KILOGRAMS

AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=3, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("700", "70", id="a tenth of it"),
        pytest.param("750", "50", id="750"),
        pytest.param("200000", "20000", id="200,000"),
        pytest.param("30", "3", id="30"),
        pytest.param("41", "1", id="41"),
        pytest.param("178.49", "0.01", id="pence"),
    ],
)
def test_rounding_margins_of_the_design(number: str, expected: str) -> None:
    assert rounding_margin(Decimal(number), count="." not in number) == Decimal(expected)


@pytest.mark.parametrize(
    ("number", "count", "expected"),
    [
        pytest.param("5", True, "1", id="five things: half a thing is one"),
        pytest.param("5", False, "0.5", id="five pounds"),
        pytest.param("1", True, "1", id="one thing"),
        pytest.param("1", False, "0.1", id="one pound"),
        pytest.param("15", False, "1.5", id="the five is more than a tenth"),
        pytest.param("1000000", False, "100000", id="a million: the half of it divides it, a tenth is nearer"),
        pytest.param("1.25", False, "0.05", id="two places"),
        pytest.param("0.3", False, "0.03", id="under one"),
        pytest.param("0", True, "1", id="nothing, counted"),
        pytest.param("0", False, "0", id="nothing, weighed"),
        pytest.param("655", True, "5", id="655"),
        pytest.param("7E+2", True, "70", id="written with an exponent"),
        pytest.param("700.00", True, "70", id="written with a point"),
        pytest.param("1234567890123456789012345678901234567", True, "1", id="longer than Decimal reckons"),
    ],
)
def test_rounding_margins_of_zero_and_one(number: str, expected: str, *, count: bool) -> None:
    assert rounding_margin(Decimal(number), count=count) == Decimal(expected)


@given(AMOUNTS.filter(bool), st.booleans())
def test_the_rounding_margin_is_the_largest_step_that_divides(value: Decimal, count: bool) -> None:
    number = Fraction(value)
    steps = [Fraction(nice) * Fraction(10) ** power for power in range(-6, 14) for nice in (1, 5)]
    largest = max(step for step in steps if step <= number / 2 and number % step == 0)
    expected = min(largest, number / 10)
    assert Fraction(rounding_margin(value, count=count)) == (max(expected, Fraction(1)) if count else expected)


@pytest.mark.parametrize(
    ("wording", "low", "high", "marks"),
    [
        pytest.param("655", "655", "655", "[]", id="bare"),
        pytest.param("a total of 655", "655", "655", "[]", id="a total of"),
        pytest.param("exactly 655", "655", "655", "[]", id="exactly"),
        pytest.param("precisely 655", "655", "655", "[]", id="precisely"),
        pytest.param("more than 700", "700", None, "(]", id="more than"),
        pytest.param("over 160", "160", None, "(]", id="over"),
        pytest.param("above 160", "160", None, "(]", id="above"),
        pytest.param("in excess of 160", "160", None, "(]", id="in excess of"),
        pytest.param("upwards of 160", "160", None, "(]", id="upwards of"),
        pytest.param("at least 742", "742", None, "[]", id="at least"),
        pytest.param("no fewer than 742", "742", None, "[]", id="no fewer than"),
        pytest.param("742 or more", "742", None, "[]", id="or more"),
        pytest.param("742+", "742", None, "[]", id="plus sign"),
        pytest.param("an axe", "1", None, "[]", id="an axe"),
        pytest.param("a crossbow", "1", None, "[]", id="a crossbow"),
        pytest.param("nearly 750", "700", "750", "[)", id="nearly"),
        pytest.param("almost £200,000", "180000", "200000", "[)", id="almost"),
        pytest.param("close to 30", "27", "30", "[)", id="close to"),
        pytest.param("just under 700", "630", "700", "[)", id="just under"),
        pytest.param("just over 700", "700", "770", "(]", id="just over"),
        pytest.param("slightly more than 30", "30", "33", "(]", id="slightly more than"),
        pytest.param("about 700", "630", "770", "[]", id="about"),
        pytest.param("around £100,000", "90000", "110000", "[]", id="around"),
        pytest.param("some 30", "27", "33", "[]", id="some"),
        pytest.param("approximately 41", "40", "42", "[]", id="approximately"),
        pytest.param("circa 41", "40", "42", "[]", id="circa"),
        pytest.param("an estimated 750", "700", "800", "[]", id="an estimated"),
        pytest.param("an estimated value of £750", "700", "800", "[]", id="an estimated value of"),
        pytest.param("an estimated total of 750", "700", "800", "[]", id="an estimated total of"),
        pytest.param("under 50", "0", "50", "[)", id="under"),
        pytest.param("below 50", "0", "50", "[)", id="below"),
        pytest.param("up to 50", "0", "50", "[]", id="up to"),
        pytest.param("at most 50", "0", "50", "[]", id="at most"),
        pytest.param("as many as 50", "0", "50", "[]", id="as many as"),
        pytest.param("650 to 700", "650", "700", "[]", id="to"),
        pytest.param("between 650 and 700", "650", "700", "[]", id="between"),
        pytest.param("dozens", "24", "100", "[)", id="dozens"),
        pytest.param("scores", "40", "100", "[)", id="scores"),
        pytest.param("hundreds", "200", "1000", "[)", id="hundreds"),
        pytest.param("thousands", "2000", "10000", "[)", id="thousands"),
        pytest.param("tens of thousands", "20000", "100000", "[)", id="tens of thousands"),
        pytest.param("hundreds of thousands", "200000", "1000000", "[)", id="hundreds of thousands"),
        pytest.param("millions", "2000000", "10000000", "[)", id="millions"),
        pytest.param("tens of millions", "20000000", "100000000", "[)", id="tens of millions"),
        pytest.param("hundreds of millions", "200000000", "1000000000", "[)", id="hundreds of millions"),
    ],
)
def test_the_interval_of_a_wording(wording: str, low: str, high: str | None, marks: str) -> None:
    assert read_quantity(wording).interval == Interval(
        Decimal(low),
        None if high is None else Decimal(high),
        low_included=marks[0] == "[",
        high_included=marks[1] == "]",
    )


@pytest.mark.parametrize(
    ("wording", "claim", "allowed"),
    [
        pytest.param("more than 700", 700, False, id="more than excludes its own number"),
        pytest.param("more than 700", 701, True, id="more than, just above"),
        pytest.param("at least 700", 700, True, id="at least includes it"),
        pytest.param("nearly 750", 743, True, id="743 is nearly 750"),
        pytest.param("nearly 750", 750, False, id="750 is not nearly 750"),
        pytest.param("fewer than 50", 50, False, id="fewer than excludes its own number"),
        pytest.param("up to 50", 0, True, id="up to includes nothing"),
        pytest.param("hundreds of thousands", 1_000_000, False, id="a million is not hundreds of thousands"),
        pytest.param("hundreds of thousands", 199_999, False, id="one hundred thousand is not hundreds"),
    ],
)
def test_a_wording_allows(wording: str, claim: int, *, allowed: bool) -> None:
    assert read_quantity(wording).interval.allows(claim) is allowed


PHRASES = [
    *[pytest.param(row.name, f"{phrase} 700", id=phrase) for row in HEDGES.values() for phrase in row.before],
    *[pytest.param(row.name, f"700 {phrase}", id=phrase) for row in HEDGES.values() for phrase in row.after],
    *[pytest.param(row.name, f"700{phrase}", id=f"700{phrase}") for row in HEDGES.values()
      for phrase in row.after if not phrase[0].isalnum()],
]  # fmt: skip


@pytest.mark.parametrize(("hedge", "wording"), PHRASES)
@pytest.mark.parametrize("written", [str, str.upper, str.capitalize], ids=["as it is", "upper", "capital"])
def test_every_phrase_is_recognised(hedge: str, wording: str, written: type[str]) -> None:
    quantity = read_quantity(written(wording))
    assert quantity.hedge == hedge
    assert quantity.value == 700
    assert (quantity.start, quantity.end) == (0, len(wording))


def test_the_table_has_all_hedges_of_the_design_with_reasons() -> None:
    names = "bare exactly more-than at-least nearly just-over about fewer-than up-to range order"
    assert list(HEDGES) == names.split()
    assert all(row.reason.endswith(".") and row.name == name for name, row in HEDGES.items())


def test_no_phrase_has_two_meanings() -> None:
    for side in ("before", "after"):
        phrases = [phrase for row in HEDGES.values() for phrase in getattr(row, side)]
        assert len(phrases) == len(set(phrases))


def test_order_words_run_from_twice_the_unit_to_ten_times_it() -> None:
    units = {
        "hundreds": 10**2, "thousands": 10**3, "tens of thousands": 10**4, "hundreds of thousands": 10**5,
        "millions": 10**6, "tens of millions": 10**7, "hundreds of millions": 10**8,
    }  # fmt: skip
    expected = {name: (2 * unit, 10 * unit) for name, unit in units.items()}
    assert {"dozens": (24, 100), "scores": (40, 100), **expected} == ORDERS


SIMPLE = [name for name in HEDGES if name not in ("range", "order")]


@given(st.sampled_from(SIMPLE), AMOUNTS, st.booleans())
def test_every_hedge_leaves_a_value_and_none_below_zero(
    hedge: str,
    value: Decimal,
    count: bool,
) -> None:
    interval = hedged_interval(hedge, value, count=count)
    assert interval.low is not None
    assert interval.low >= 0


@pytest.mark.parametrize("hedge", ["nearly", "fewer-than"])
@pytest.mark.parametrize("count", [True, False])
def test_hedges_of_zero_leave_zero(hedge: str, *, count: bool) -> None:
    assert hedged_interval(hedge, Decimal(0), count=count) == Interval.exactly(0)


def test_a_descending_range_is_refused() -> None:
    with pytest.raises(ValueError, match="no value is left between 700 and 650"):
        hedged_interval("range", Decimal(700), Decimal(650), count=True)


@pytest.mark.parametrize(
    ("wording", "hedge", "value", "cut"),
    [
        pytest.param("more than 700 people", "more-than", 700, "more than 700", id="a hedge before"),
        pytest.param("a total of 655 addresses", "bare", 655, "a total of 655", id="a bare total"),
        pytest.param("more than £180,000 cash", "more-than", 180_000, "more than £180,000", id="money"),
        pytest.param("178.49kg of drugs", "bare", "178.49", "178.49kg", id="a fraction with its unit"),
        pytest.param("over 100 kilos, of cannabis", "more-than", 100, "over 100 kilos", id="a unit apart"),
        pytest.param("40 KG of cocaine", "bare", 40, "40 KG", id="a unit in capitals"),
        pytest.param("more than 500 pounds in cash", "more-than", 500, "more than 500 pounds", id="a currency after"),
        pytest.param("40 grammar schools", "bare", 40, "40", id="a word that begins like a unit"),
        pytest.param("700 or more people", "at-least", 700, "700 or more people", id="a hedge after the number"),
        pytest.param(
            "seized 700 or more arms", "at-least", 700, "seized 700 or more arms", id="a word before, a hedge after"
        ),
        pytest.param("a total of 1,500+", "at-least", 1500, "a total of 1,500+", id="a sign after the number"),
        pytest.param("700 people or more", "at-least", 700, "700 people or more", id="a hedge after the noun"),
        pytest.param(
            "£100,000 of crack", "more-than", 100_000, "£100,000 of crack", id="a hedge that stands elsewhere"
        ),
        pytest.param("between 650 and 700 men", "range", 650, "between 650 and 700 men", id="a range"),
        pytest.param("hundreds of pounds of crack", "order", 200, "hundreds of pounds", id="an order and its unit"),
        pytest.param("scores of weapons", "order", 40, "scores of weapons", id="an order without a unit"),
        pytest.param("£1.2 million of drugs", "bare", 1_200_000, "£1.2 million of drugs", id="a scale in words"),
        pytest.param("some 1,655 addresses", "about", 655, "some 1,655 addresses", id="part of a longer number"),
        pytest.param("over 65.5kg of drugs", "more-than", 65, "over 65.5kg of drugs", id="the whole of a fraction"),
        pytest.param("an axe", "at-least", 1, "an axe", id="one thing"),
    ],
)
def test_a_wording_is_cut_after_its_number_but_not_its_hedge(
    wording: str, hedge: str, value: int | str, cut: str
) -> None:
    assert cut_after_number(wording, hedge, Decimal(value)) == cut


def test_no_word_for_a_weight_is_cut_off() -> None:
    assert set(KILOGRAMS) <= set(UNITS_AFTER_A_NUMBER)


@pytest.mark.parametrize(
    ("wording", "hedge"),
    [
        pytest.param("drugs with an estimated value of £1.2m", "about", id="an estimated value"),
        pytest.param("drugs with an estimated total of £1.2m", "about", id="an estimated total"),
        pytest.param("drugs with a value of £1.2m", "bare", id="a value"),
        pytest.param("drugs with an estimated value, of £1.2m", "bare", id="a comma between"),
    ],
)
def test_what_is_estimated_is_about_as_much(wording: str, hedge: str) -> None:
    assert [one.hedge for one in find_quantities(wording)] == [hedge]
