"""Bars: as long as what they stand for, and what is not known of it visibly so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.figures.interval import Interval
from countylines.output.charts import draw_bar, draw_trend, largest_end
from countylines.output.table import Bar

LIMIT = Decimal(1000)
numbers = st.integers(0, int(LIMIT)).map(Decimal)
widths = st.integers(1, 120)


def exact(number: Decimal | int) -> Bar:
    return Bar(Interval.exactly(number))


def above(number: Decimal | int) -> Bar:
    return Bar(Interval(Decimal(number), None, low_included=False))


def below(number: Decimal | int) -> Bar:
    return Bar(Interval(None, Decimal(number), high_included=False))


def between(low: Decimal | int, high: Decimal | int) -> Bar:
    return Bar(Interval(Decimal(low), Decimal(high)))


bars = st.one_of(
    st.just(None),
    st.just(Bar(None)),
    numbers.map(exact),
    numbers.map(above),
    st.tuples(numbers, numbers).map(sorted).map(lambda ends: between(*ends)),
    numbers.map(lambda high: Bar(Interval(None, high))),
)


@pytest.mark.parametrize(
    ("bar", "drawn", "plain"),
    [
        # 12 wide, of which 10 stand for the limit of 1000
        pytest.param(exact(1000), "█" * 10, "#" * 10, id="the limit"),
        pytest.param(exact(500), "█" * 5, "#" * 5, id="half of it"),
        pytest.param(exact(1), "▏", "#", id="hardly anything"),
        pytest.param(exact(0), "0", "0", id="nought"),
        pytest.param(exact(513), "█" * 5 + "▏", "#" * 5, id="an eighth of a cell"),
        pytest.param(exact(588), "█" * 5 + "▉", "#" * 6, id="seven eighths"),
        pytest.param(exact(595), "█" * 6, "#" * 6, id="so near that it is the next cell"),
        pytest.param(above(550), "█████▌░░░░░→", "######----->", id="no upper bound, from half a cell"),
        pytest.param(above(500), "█████░░░░░░→", "#####------>", id="no upper bound"),
        pytest.param(above(1000), "██████████░→", "##########->", id="beyond the limit"),
        pytest.param(between(500, 800), "█████░░░", "#####---", id="wide"),
        pytest.param(between(500, 501), "█████░", "#####-", id="hardly wide"),
        pytest.param(between(0, 300), "░░░", "---", id="from nought"),
        pytest.param(Bar(Interval(None, Decimal(300))), "░░░", "---", id="no lower bound"),
        pytest.param(Bar(None), "?", "?", id="disputed"),
        pytest.param(None, "", "", id="nothing known"),
        pytest.param(None, "", "", id="no bar"),
    ],
)
def test_a_bar(bar: Bar | None, drawn: str, plain: str) -> None:
    assert draw_bar(bar, LIMIT, 12) == drawn
    assert draw_bar(bar, LIMIT, 12, plain=True) == plain


@given(bars, widths, st.booleans())
def test_a_bar_is_never_longer_than_its_width(bar: Bar | None, width: int, plain: bool) -> None:
    assert len(draw_bar(bar, LIMIT, width, plain=plain)) <= width


@given(numbers, numbers, widths, st.booleans())
def test_of_two_exact_bars_the_larger_is_no_shorter(one: Decimal, other: Decimal, width: int, plain: bool) -> None:
    less, more = sorted([one, other])
    assert len(draw_bar(exact(less), LIMIT, width, plain=plain)) <= len(
        draw_bar(exact(more), LIMIT, width, plain=plain)
    )


@given(bars, numbers, widths, st.booleans())
def test_what_is_not_exact_never_looks_as_if_it_were(bar: Bar | None, number: Decimal, width: int, plain: bool) -> None:
    if bar is None or bar.interval is None or not bar.interval.is_exact:
        assert draw_bar(bar, LIMIT, width, plain=plain) != draw_bar(exact(number), LIMIT, width, plain=plain)


@given(numbers, numbers, st.integers(3, 120))
def test_a_missing_upper_bound_is_drawn_to_the_edge(one: Decimal, other: Decimal, width: int) -> None:
    open_bar = draw_bar(above(one), LIMIT, width)
    assert len(open_bar) == width
    assert open_bar.endswith("→")
    less, more = sorted([one, other])
    assert less == more or not draw_bar(between(less, more), LIMIT, width).endswith("→")


@given(bars, widths)
def test_plain_bars_are_ascii_and_as_long_as_others_but_for_part_of_a_cell(bar: Bar | None, width: int) -> None:
    plain = draw_bar(bar, LIMIT, width, plain=True)
    assert plain.isascii()
    assert abs(len(plain) - len(draw_bar(bar, LIMIT, width))) <= 1


def test_two_numbers_an_eighth_of_a_cell_apart_look_different() -> None:
    """1,468 and 1,444 in a chart of 34 cells whose limit is 1,965: 203 and 200 eighths."""
    limit = Decimal(1965)
    assert draw_bar(exact(1468), limit, 36) == "█" * 25 + "▍"
    assert draw_bar(exact(1444), limit, 36) == "█" * 25


@pytest.mark.parametrize(
    ("some", "limit"),
    [
        pytest.param([], 0, id="no bars"),
        pytest.param([None, Bar(None)], 0, id="nothing known"),
        pytest.param([exact(5), above(7), None], 7, id="a lower end"),
        pytest.param([exact(5), between(2, 9)], 9, id="an upper end"),
        pytest.param([exact(0)], 0, id="nought alone"),
    ],
)
def test_the_limit_is_the_largest_end(some: list[Bar | None], limit: int) -> None:
    assert largest_end(bar.interval for bar in some if bar) == limit
    assert all(len(draw_bar(bar, Decimal(limit), 12)) <= 12 for bar in some)


@pytest.mark.parametrize(
    ("trend", "drawn", "plain"),
    [
        # eight steps, of which each is an eighth of the largest end
        pytest.param([exact(1), exact(4), exact(8)], "▂▅█", "258", id="higher and higher"),
        pytest.param([exact(0), exact(8)], "▁█", "18", id="nought has the lowest step"),
        pytest.param([exact(8), None, None, exact(8)], "█  █", "8  8", id="what is not known is a gap"),
        pytest.param([exact(8), Bar(None), exact(2)], "█?▃", "8?3", id="a dispute"),
        pytest.param([exact(8), above(2), below(4), exact(2)], "█↑↓▃", "8^v3", id="a bound has no height"),
        pytest.param([exact(8), between(2, 4), exact(2)], "█↕▃", "8|3", id="nor has a range of several steps"),
        pytest.param([exact(80), between(20, 22)], "█▃", "83", id="a range within a step has one"),
        pytest.param([exact(8), above(2)], "█↑", "8^", id="a height and a bound"),
        pytest.param([exact(8), None, Bar(None)], "█ ?", "8 ?", id="a height, a gap and a dispute"),
        pytest.param([], "", "", id="nothing"),
    ],
)
def test_a_trend_has_a_step_for_each_week(trend: list[Bar | None], drawn: str, plain: str) -> None:
    assert draw_trend(trend) == drawn
    assert draw_trend(trend, plain=True) == plain
