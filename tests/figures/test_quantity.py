"""Quantities: hedged numbers in a text and their offsets."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.errors import UnreadableQuantity
from countylines.figures.hedges import HEDGES, ORDERS
from countylines.figures.quantity import Quantity, find_quantities, read_quantity

MILLION = 1_000_000


def said(text: str) -> list[tuple[str, str, Decimal, Decimal | None, str | None]]:
    """List what is found: the words themselves, hedge, value, upper value, unit."""
    return [
        (text[found.start : found.end], found.hedge, found.value, found.upper, found.unit)
        for found in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("wording", "hedge", "value", "upper", "unit"),
    [
        pytest.param("more than 700 people", "more-than", 700, None, None, id="arrests"),
        pytest.param("more than £180,000 cash", "more-than", 180_000, None, "GBP", id="cash"),
        pytest.param("over 160 weapons", "more-than", 160, None, None, id="weapons"),
        pytest.param("More than 650 men", "more-than", 650, None, None, id="men"),
        pytest.param("91 women", "bare", 91, None, None, id="women"),
        pytest.param("a total of 655", "bare", 655, None, None, id="addresses"),
        pytest.param("49 deal lines", "bare", 49, None, None, id="deal lines"),
        pytest.param("more than £250,000 of cocaine", "more-than", 250_000, None, "GBP", id="cocaine"),
        pytest.param("£100,000 of crack cocaine", "bare", 100_000, None, "GBP", id="crack"),
        pytest.param("more than 3,000 vulnerable people", "more-than", 3_000, None, None, id="people"),
        pytest.param("more than a million pounds", "more-than", MILLION, None, "GBP", id="a million"),
        pytest.param("41 referrals", "bare", 41, None, None, id="referrals"),
        pytest.param("Hundreds of thousands of pounds", "order", 200_000, MILLION, "GBP", id="class A"),
        pytest.param("an axe", "at-least", 1, None, None, id="an axe"),
        pytest.param("a crossbow", "at-least", 1, None, None, id="a crossbow"),
    ],
)
def test_the_wordings_of_the_article(wording: str, hedge: str, value: int, upper: int | None, unit: str | None) -> None:
    quantity = read_quantity(wording)
    assert (quantity.hedge, quantity.unit) == (hedge, unit)
    assert quantity.value == value
    assert quantity.upper == upper


@pytest.mark.parametrize(
    ("text", "words", "hedge", "value"),
    [
        pytest.param("in all over 700 people", "over 700", "more-than", 700, id="over"),
        pytest.param("a 700-plus haul", "700-plus", "at-least", 700, id="-plus"),
        pytest.param("a 700\u2011plus haul", "700\u2011plus", "at-least", 700, id="-plus that does not break"),
        pytest.param("700+ arrests", "700+", "at-least", 700, id="plus sign"),
        pytest.param("getting on for 750", "getting on for 750", "nearly", 750, id="getting on for"),
        pytest.param("a shade under 750", "a shade under 750", "nearly", 750, id="a little below"),
        pytest.param("fractionally above 740", "fractionally above 740", "just-over", 740, id="a little above"),
        pytest.param("not much more than 740", "not much more than 740", "just-over", 740, id="not much more than"),
        pytest.param("well short of 750", "short of 750", "fewer-than", 750, id="far below"),
        pytest.param("740 or thereabouts", "740 or thereabouts", "about", 740, id="or thereabouts"),
        pytest.param("700 and counting", "700 and counting", "at-least", 700, id="and counting"),
        pytest.param("743 to be exact", "743 to be exact", "exactly", 743, id="to be exact"),
        pytest.param("upwards of 700 held", "upwards of 700", "more-than", 700, id="upwards of"),
        pytest.param("700 or more held", "700 or more", "at-least", 700, id="or more"),
        pytest.param("no fewer than 49", "no fewer than 49", "at-least", 49, id="no fewer than"),
        pytest.param("not more than 49", "not more than 49", "up-to", 49, id="not more than"),
        pytest.param("no more than 49", "no more than 49", "up-to", 49, id="no more than"),
        pytest.param("not exceeding 49", "not exceeding 49", "up-to", 49, id="not exceeding"),
        pytest.param("49 or fewer", "49 or fewer", "up-to", 49, id="or fewer"),
        pytest.param("at least two dozen guns", "at least two dozen", "at-least", 24, id="two dozen"),
        pytest.param("nearly seven hundred", "nearly seven hundred", "nearly", 700, id="in words"),
        pytest.param("a couple of guns", "a couple", "bare", 2, id="a couple"),
        pytest.param("(more than 700)", "more than 700", "more-than", 700, id="in brackets"),
        pytest.param("arrests\u2014over 700", "over 700", "more-than", 700, id="after a dash"),
        pytest.param("c.700 arrests", "c.700", "about", 700, id="c. without a space"),
        pytest.param("~700 arrests", "~700", "about", 700, id="tilde"),
        pytest.param("~~700~~ arrests", "700", "bare", 700, id="struck out"),
        pytest.param("700 people, or more", "700", "bare", 700, id="the hedge is too far away"),
        pytest.param("the hand-over 700", "700", "bare", 700, id="half of a word"),
        pytest.param("moreover 700", "700", "bare", 700, id="the end of a word"),
        pytest.param("more than a total of 700", "more than a total of 700", "more-than", 700, id="filler"),
        pytest.param(
            "in the region of a total of 700",
            "in the region of a total of 700",
            "about",
            700,
            id="long filler",
        ),
        pytest.param("some of the 700", "700", "bare", 700, id="some of"),
        pytest.param("\u017fome 700", "700", "bare", 700, id="letters that only look alike"),
    ],
)
def test_hedges_before_and_after_a_number(text: str, words: str, hedge: str, value: int) -> None:
    assert said(text) == [(words, hedge, Decimal(value), None, None)]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        pytest.param("more than\n700", "more-than", id="end of line before the number"),
        pytest.param("more\nthan 700", "more-than", id="end of line inside the hedge"),
        pytest.param("more than\r\n    700", "more-than", id="CRLF and an indent"),
        pytest.param("more than\t700", "more-than", id="tab"),
        pytest.param("more than\u00a0700", "more-than", id="no-break space"),
        pytest.param("700\nor more", "at-least", id="end of line after the number"),
        pytest.param("It was over\n\n700", "bare", id="another paragraph"),
        pytest.param("It was over\r\n \r\n700", "bare", id="another paragraph, CRLF"),
        pytest.param("700\n\nor so", "bare", id="another paragraph after it"),
    ],
)
def test_hedges_across_lines(text: str, hedge: str) -> None:
    quantity = read_quantity(text)
    assert quantity.hedge == hedge
    assert quantity.value == 700


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        pytest.param("650-700 arrests", "650-700", 650, 700, None, id="hyphen"),
        pytest.param("650\u2013700 arrests", "650\u2013700", 650, 700, None, id="en dash"),
        pytest.param("650 \u2013 700 arrests", "650 \u2013 700", 650, 700, None, id="spaced dash"),
        pytest.param("650 to 700 arrests", "650 to 700", 650, 700, None, id="to"),
        pytest.param("between 650 and 700", "between 650 and 700", 650, 700, None, id="between"),
        pytest.param("between\n650 and\n700", "between\n650 and\n700", 650, 700, None, id="between, lines"),
        pytest.param("from 650 to 700 held", "from 650 to 700", 650, 700, None, id="from"),
        pytest.param("£650k-£700k", "£650k-£700k", 650_000, 700_000, "GBP", id="money twice"),
        pytest.param("£1.5-2m", "£1.5-2m", 1_500_000, 2 * MILLION, "GBP", id="the scale once, a letter"),
        pytest.param("2-3 million pounds", "2-3 million pounds", 2 * MILLION, 3 * MILLION, "GBP", id="once"),
        pytest.param("from £180k to 190", "from £180k to 190", 180000, 190000, "GBP", id="once, at the lower end"),
        pytest.param("£2 to £3 million", "£2 to £3 million", 2 * MILLION, 3 * MILLION, "GBP", id="once, two £"),
        pytest.param("five to ten tonnes", "five to ten tonnes", 5_000, 10_000, "kg", id="the weight once"),
        pytest.param("500g to 1kg", "500g to 1kg", Decimal("0.5"), 1, "kg", id="two weights"),
        pytest.param("2kg to 3 tonnes", "2kg to 3 tonnes", 2, 3_000, "kg", id="two weights in two units"),
        pytest.param("six to seven hundred", "six to seven hundred", 600, 700, None, id="words"),
        pytest.param(
            "between two hundred and three hundred",
            "between two hundred and three hundred",
            200,
            300,
            None,
            id="the and inside is not the and between",
        ),
        pytest.param(
            "six hundred and fifty to seven hundred",
            "six hundred and fifty to seven hundred",
            650,
            700,
            None,
            id="words, long",
        ),
        pytest.param("180000..200000", "180000..200000", 180_000, 200_000, None, id="as get prints it"),
    ],
)
def test_ranges(text: str, words: str, low: Decimal, high: int, unit: str | None) -> None:
    assert said(text) == [(words, "range", low, Decimal(high), unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("12 guns and 13 knives", [12, 13], id="nouns between"),
        pytest.param("650 and 700", [650, 700], id="and without between"),
        pytest.param("700 to 650", [700, 650], id="falling"),
        pytest.param("rose from 586 to 743", [586, 743], id="a rise"),
        pytest.param("Arrests went up from 586\nto 743", [586, 743], id="a rise across lines"),
        pytest.param("fell in a year from 743 to 1,000", [743, 1000], id="a fall that rises"),
        pytest.param("- 650\n- 700", [650, 700], id="items of a list"),
        pytest.param("650 \u2014 700", [650, 700], id="a dash between sentences"),
        pytest.param("£5 to 650kg", [5, 650], id="two units"),
        pytest.param("more than 650 men as well as 91 women", [650, 91], id="two hedges"),
        pytest.param("700 plus 43", [700, 43], id="an addition"),
        pytest.param("from £3 in May 2019 to £183,976", [3, 2019, 183976], id="a year before an amount"),
        pytest.param("May 2019 – 2,209 children", [2019, 2209], id="a year before a number"),
        pytest.param("5 or more than 6", [5, 6], id="or, and another hedge"),
    ],
)
def test_two_numbers_that_are_not_a_range(text: str, values: list[int]) -> None:
    assert [found.value for found in find_quantities(text)] == values
    assert "range" not in {found.hedge for found in find_quantities(text)}


def test_a_hedge_belongs_to_one_number() -> None:
    assert said("more than 650 men as well as 91 women, 700 plus 43") == [
        ("more than 650", "more-than", Decimal(650), None, None),
        ("91", "bare", Decimal(91), None, None),
        ("700", "bare", Decimal(700), None, None),
        ("43", "bare", Decimal(43), None, None),
    ]


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        pytest.param("dozens of arrests", "dozens", None, id="dozens"),
        pytest.param("Scores were held", "Scores", None, id="scores"),
        pytest.param("hundreds\nof thousands of pounds", "hundreds\nof thousands of pounds", "GBP", id="lines"),
        pytest.param("tens of thousands of pounds", "tens of thousands of pounds", "GBP", id="pounds"),
        pytest.param("hundreds of kilos", "hundreds of kilos", "kg", id="weight"),
        pytest.param("tens of millions", "tens of millions", None, id="not millions"),
    ],
)
def test_order_words(text: str, words: str, unit: str | None) -> None:
    ((found, hedge, _, _, of),) = said(text)
    assert (found, hedge, of) == (words, "order", unit)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("a record number", id="a record number"),
        pytest.param("the highest ever", id="the highest ever"),
        pytest.param("a handful of guns", id="a handful"),
        pytest.param("several hundred and fifty", id="several hundred"),
        pytest.param("a couple of hundred", id="a couple of hundred"),
        pytest.param("hundredsfold, outscores", id="parts of words"),
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()
    with pytest.raises(UnreadableQuantity, match="contains no number"):
        read_quantity(text)


@pytest.mark.parametrize(
    ("wording", "why"),
    [
        pytest.param("655 addresses and 49 lines", "contains more than one number", id="two numbers"),
        pytest.param("rose from 5 to 3", "contains more than one number", id="a change"),
        pytest.param("5 and 3", "contains more than one number", id="no range"),
        pytest.param("between 5 and 3 eggs", "has the larger end of a range first", id="a range turned round"),
        pytest.param("-5", "is below zero, and a quantity is not", id="a hyphen as minus"),
        pytest.param("about −£5", "is below zero, and a quantity is not", id="a minus sign"),
        pytest.param("9" * 16, "contains no number that can be read: it has more than 15 digits", id="too long"),
    ],
)
def test_a_wording_that_is_no_quantity_says_why(wording: str, why: str) -> None:
    with pytest.raises(UnreadableQuantity) as caught:
        read_quantity(wording)
    assert caught.value.why == why


@pytest.mark.parametrize("wording", ["- 5 eggs", "up to 9,999,999,999,999 eggs", "between 3 and 5", "page 1-5"])
def test_a_dash_that_is_no_minus_and_a_long_number_are_read(wording: str) -> None:
    assert read_quantity(wording) == find_quantities(wording)[0]


@pytest.mark.parametrize(
    ("wording", "is_count"),
    [
        pytest.param("700 people", True, id="people"),
        pytest.param("£700", False, id="pounds"),
        pytest.param("7kg", False, id="kilograms"),
        pytest.param("1.5 a day", False, id="a rate"),
        pytest.param("dozens", True, id="dozens"),
    ],
)
def test_things_are_counted_money_and_weight_are_not(wording: str, *, is_count: bool) -> None:
    assert read_quantity(wording).is_count is is_count


def test_money_is_not_rounded_to_whole_pounds() -> None:
    interval = read_quantity("about £5").interval
    assert (interval.low, interval.high) == (Decimal("4.5"), Decimal("5.5"))


BEFORE = [(row.name, phrase) for row in HEDGES.values() for phrase in row.before]
AFTER = [(row.name, phrase) for row in HEDGES.values() for phrase in row.after]
SPACE = st.sampled_from([" ", "\n", "  ", "\r\n", "\t", "\u00a0", "\n   "])
VALUES = st.one_of(st.integers(0, 10**9), st.decimals(0, 10**6, places=2).filter(lambda value: value % 1 != 0))


@given(st.sampled_from(BEFORE), VALUES, SPACE, st.sampled_from(["", "£"]), st.booleans())
def test_a_hedge_and_a_value_read_back(
    row: tuple[str, str],
    value: Decimal,
    space: str,
    sign: str,
    upper: bool,
) -> None:
    hedge, phrase = row
    words = f"{phrase.upper() if upper else phrase}{space}{sign}{value:,}"
    start = len("They seized ")
    assert find_quantities(f"They seized {words} in all") == (
        Quantity(hedge, Decimal(value), None, "GBP" if sign else None, start, start + len(words)),
    )


@given(st.sampled_from(AFTER), VALUES)
def test_a_value_and_a_hedge_after_it_read_back(row: tuple[str, str], value: Decimal) -> None:
    hedge, phrase = row
    quantity = read_quantity(f"{value:,}{' ' if phrase[0].isalpha() else ''}{phrase} of them")
    assert (quantity.hedge, quantity.value) == (hedge, value)


PIECES = st.sampled_from([
    *(phrase for _, phrase in (*BEFORE, *AFTER)), *ORDERS, "700", "£1,284.50", "2 million", "seven",
    "hundred", "and", "a", "half", "to", "between", "from", "rose", "-", "\u2013", "..", "£", "kg",
    "pounds", "\n\n", "(", ".",
])  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_quantities_of_any_text_are_in_order_and_at_their_offsets(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end <= len(text)
        assert found.upper is None or found.upper > found.value
        assert found.interval.allows(found.interval.low or 0) is found.interval.low_included
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        end = found.end


@given(TEXTS)
def test_any_wording_is_read_or_refused(text: str) -> None:
    found = find_quantities(text)
    if len(found) == 1 and not re.search("[-‒–−]$", text[: found[0].start]):
        assert read_quantity(text) == found[0]
    elif len(found) > 1:
        with pytest.raises(UnreadableQuantity, match=r"contains more than one number|has the larger end"):
            read_quantity(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("650-700", ["650-700"], id="a hyphen"),
        pytest.param("650 - 700", ["650 - 700"], id="a hyphen with spaces"),
        pytest.param("650 -  700", ["650", "700"], id="a hyphen with more space on one side"),
        pytest.param("650 to 700", ["650 to 700"], id="to"),
        pytest.param("650to 700", ["700"], id="to without a space before"),
        pytest.param("700-700", ["700", "700"], id="the same number twice"),
        pytest.param("700 to 650", ["700", "650"], id="the larger number first"),
        pytest.param("650 to 700 to 750", ["650 to 700", "750"], id="a number belongs to one range"),
        pytest.param("5 and hundreds of people", ["5", "hundreds"], id="a number and an order word"),
        pytest.param("low-hundreds", [], id="an order word after a hyphen"),
    ],
)
def test_where_quantities_begin_and_end(text: str, words: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_quantities(text)] == words
