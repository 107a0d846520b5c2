"""Intervals agree with the sets of numbers that they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.figures.interval import (
    EVERYTHING,
    Interval,
    amount_in_words,
    intersect_keeping_printed_ends,
    interval_in_words,
    plain_number,
    rounds_to,
    which_contain_another,
    which_contradict_others,
)

TOP = 10
HALVES = [Decimal(n) / 2 for n in range(-4, 2 * TOP + 5)]
"""Where the ends are whole numbers, halves tell intervals apart; some lie beyond every end."""

QUARTERS = [Decimal(n) / 4 for n in range(-80, 8 * TOP + 81)]


@dataclass(frozen=True)
class Ends:
    """The ends of an interval that may hold nothing, and an own telling of what lies between them."""

    low: int | None
    high: int | None
    low_included: bool
    high_included: bool

    def has(self, value: Decimal) -> bool:
        """Tell whether *value* lies between the ends."""
        above = self.low is None or value > self.low or (value == self.low and self.low_included)
        below = self.high is None or value < self.high or (value == self.high and self.high_included)
        return above and below

    def interval(self) -> Interval:
        """Make the interval."""
        low = None if self.low is None else Decimal(self.low)
        high = None if self.high is None else Decimal(self.high)
        return Interval(low, high, low_included=self.low_included, high_included=self.high_included)


END = st.none() | st.integers(0, TOP)
ANY_ENDS = st.builds(Ends, END, END, st.booleans(), st.booleans())
ENDS = ANY_ENDS.filter(lambda ends: any(map(ends.has, HALVES)))


def between(low: str | None, high: str | None, marks: str = "[]") -> Interval:
    """Write an interval as mathematics does: ``between("700", None, "(]")`` is more than 700."""
    return Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        low_included=marks[0] == "[",
        high_included=marks[1] == "]",
    )


@given(ANY_ENDS)
def test_an_empty_interval_is_refused(ends: Ends) -> None:
    if any(map(ends.has, HALVES)):
        ends.interval()
    else:
        with pytest.raises(ValueError, match="no value is left between"):
            ends.interval()


@given(ENDS)
def test_values_between_the_ends_are_allowed(ends: Ends) -> None:
    interval = ends.interval()
    assert [interval.allows(value) for value in HALVES] == [ends.has(value) for value in HALVES]


@given(ENDS, ENDS)
def test_the_intersection_allows_what_both_allow(one: Ends, other: Ends) -> None:
    both = [one.has(value) and other.has(value) for value in HALVES]
    met = one.interval().intersect(other.interval())
    assert [met is not None and met.allows(value) for value in HALVES] == both
    assert one.interval().meets(other.interval()) is any(both)


@given(ENDS, ENDS)
def test_lies_in_means_subset(one: Ends, other: Ends) -> None:
    is_subset = all(other.has(value) for value in HALVES if one.has(value))
    assert one.interval().lies_in(other.interval()) is is_subset


@given(ENDS, ENDS)
def test_plus_allows_the_sums_and_nothing_else(one: Ends, other: Ends) -> None:
    added = one.interval().plus(other.interval())
    for total in (Decimal(n) / 2 for n in range(4 * TOP + 4)):
        is_sum = any(one.has(part) and other.has(total - part) for part in QUARTERS)
        assert added.allows(total) is is_sum, total


@given(ENDS)
def test_to_whole_numbers_closes_the_ends(ends: Ends) -> None:
    numbers = [value for value in HALVES if value % 1 == 0 and ends.has(value)]
    if not numbers:
        with pytest.raises(ValueError, match="no value is left between"):
            ends.interval().to_whole_numbers()
        return
    whole = ends.interval().to_whole_numbers()
    assert [value for value in HALVES if value % 1 == 0 and whole.allows(value)] == numbers
    assert whole.low == (None if ends.low is None else numbers[0])
    assert whole.high == (None if ends.high is None else numbers[-1])
    assert whole.low_included
    assert whole.high_included


@pytest.mark.parametrize(
    ("interval", "whole"),
    [
        pytest.param(between("700", None, "(]"), between("701", None), id="more than 700"),
        pytest.param(between("31.5", "38.5"), between("32", "38"), id="ends between whole numbers"),
        pytest.param(between("200", "1000", "[)"), between("200", "999"), id="hundreds"),
        pytest.param(EVERYTHING, EVERYTHING, id="everything"),
    ],
)
def test_intervals_closed_on_whole_numbers(interval: Interval, whole: Interval) -> None:
    assert interval.to_whole_numbers() == whole


def test_men_and_women_are_at_least_742() -> None:
    men, women = between("650", None, "(]"), Interval.exactly(91)
    assert men.to_whole_numbers().plus(women.to_whole_numbers()) == between("742", None)


def test_an_unbounded_end_has_one_form() -> None:
    assert Interval(None, None, low_included=False, high_included=False) == EVERYTHING
    half_open = between("5", None).plus(between("1", "3", "[)"))
    assert half_open == between("6", None)


@pytest.mark.parametrize(
    ("interval", "is_exact", "is_unbounded"),
    [
        pytest.param(Interval.exactly(655), True, False, id="one value"),
        pytest.param(between("650", "700"), False, False, id="a range"),
        pytest.param(between("700", None, "(]"), False, False, id="one end"),
        pytest.param(EVERYTHING, False, True, id="no end"),
    ],
)
def test_exact_and_unbounded_intervals(interval: Interval, *, is_exact: bool, is_unbounded: bool) -> None:
    assert interval.is_exact is is_exact
    assert interval.is_unbounded is is_unbounded


def test_intervals_are_compared_by_value_and_frozen() -> None:
    interval = Interval.exactly(655)
    assert {interval: "addresses"}[Interval(Decimal("655.0"), Decimal(655))] == "addresses"
    with pytest.raises(AttributeError):
        interval.low = Decimal(1)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("interval", "printed"),
    [
        pytest.param(Interval.exactly(655), "655", id="exact"),
        pytest.param(between("700", None, "(]"), ">700", id="more than"),
        pytest.param(between("742", None), ">=742", id="at least"),
        pytest.param(between("0", "50", "[)"), "<50", id="fewer than"),
        pytest.param(between("0", "50"), "<=50", id="up to"),
        pytest.param(between("180000", "200000"), "180000..200000", id="both ends in"),
        pytest.param(between("450000", "500000", "[)"), ">=450000,<500000", id="upper end out"),
        pytest.param(between("700", "770", "(]"), ">700,<=770", id="lower end out"),
        pytest.param(between("200000.50", "1000000.00", "()"), ">200000.5,<1000000", id="no noughts at the end"),
        pytest.param(between("0", None), ">=0", id="from nought"),
        pytest.param(between("0", None, "(]"), ">0", id="more than nought"),
        pytest.param(Interval.exactly(0), "0", id="nought"),
        pytest.param(Interval(Decimal("1E+6"), None), ">=1000000", id="no exponent"),
        pytest.param(EVERYTHING, "", id="everything"),
    ],
)
def test_intervals_are_printed_as_get_does(interval: Interval, printed: str) -> None:
    assert str(interval) == printed


def read_back(printed: str) -> Interval:
    """Read what is printed: two dots take both ends in, a comma joins two bounds."""
    if printed.isdigit():
        return Interval.exactly(Decimal(printed))
    if ".." in printed:
        low, high = printed.split("..")
        return Interval(Decimal(low), Decimal(high))
    bounds: dict[str, str] = dict(re.findall(r"([<>]=?)(\d+)", printed))
    least = bounds.get(">=") or bounds.get(">") or ("0" if bounds else None)
    return between(least, bounds.get("<=") or bounds.get("<"), _marks(bounds))


def _marks(bounds: dict[str, str]) -> str:
    return ("(" if ">" in bounds else "[") + (")" if "<" in bounds else "]")


@given(ENDS.filter(lambda ends: any(ends.has(value) for value in HALVES if value >= 0)))
def test_printed_intervals_can_be_read_back(ends: Ends) -> None:
    interval = ends.interval()
    counted = [value for value in HALVES if value >= 0]
    assert [read_back(str(interval)).allows(value) for value in counted] == [ends.has(value) for value in counted]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        pytest.param("700", "700", id="whole"),
        pytest.param("7E+2", "700", id="exponent"),
        pytest.param("0.180", "0.18", id="noughts after the point"),
        pytest.param("26.00", "26", id="nothing after the point"),
        pytest.param("0.00", "0", id="nought"),
        pytest.param("1E-7", "0.0000001", id="small"),
    ],
)
def test_plain_numbers(number: str, printed: str) -> None:
    assert plain_number(Decimal(number)) == printed


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        pytest.param((700, None, False), (0, None, True), ">700", id="the printed end is kept"),
        pytest.param((700, None, False), (701, None, True), ">700", id="of two that mean the same, the first"),
        pytest.param((701, None, True), (700, None, False), ">=701", id="the other way round"),
        pytest.param((700, None, False), (0, 701, True), "701", id="one whole number"),
    ],
)
def test_counts_are_intersected_on_whole_numbers(
    one: tuple[int, int | None, bool], other: tuple[int, int | None, bool], met: str
) -> None:
    def interval(ends: tuple[int, int | None, bool]) -> Interval:
        low, high, low_included = ends
        return Interval(Decimal(low), None if high is None else Decimal(high), low_included=low_included)

    assert str(intersect_keeping_printed_ends(interval(one), interval(other), count=True)) == met


def test_between_two_whole_numbers_there_is_no_count() -> None:
    between = Interval(Decimal(700), Decimal(701), low_included=False, high_included=False)
    anything = Interval(Decimal(0), None)
    assert intersect_keeping_printed_ends(between, anything, count=True) is None
    assert intersect_keeping_printed_ends(anything, Interval(Decimal("0.2"), Decimal("0.8")), count=True) is None
    assert intersect_keeping_printed_ends(between, anything, count=False) == between


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        pytest.param(Interval(None, None), False, id="nothing known"),
        pytest.param(Interval(Decimal(0), None), False, id="nought or more"),
        pytest.param(Interval(Decimal(0), None, low_included=False), True, id="more than nought"),
        pytest.param(Interval(Decimal(1), None), True, id="one or more"),
    ],
)
def test_which_intervals_exclude_zero(interval: Interval, *, expected: bool) -> None:
    assert interval.excludes_zero is expected


@given(st.lists(ENDS, max_size=8), st.booleans())
def test_two_intervals_contradict_each_other_if_one_of_the_extremes_does(ends: list[Ends], count: bool) -> None:
    all_intervals = [one.interval() for one in ends]
    intervals = [one for one in all_intervals if intersect_keeping_printed_ends(one, one, count=count) is not None]
    expected = [
        any(intersect_keeping_printed_ends(one, other, count=count) is None for other in intervals) for one in intervals
    ]
    assert which_contradict_others(intervals, count=count) == expected


@given(st.lists(ENDS, max_size=8), st.lists(ENDS, max_size=4))
def test_an_interval_contains_another_that_lies_within_it(ends: list[Ends], more: list[Ends]) -> None:
    expected = [
        any(
            wide.interval() != one.interval() and all(wide.has(value) for value in HALVES if one.has(value))
            for one in more
        )
        for wide in ends
    ]
    assert which_contain_another([one.interval() for one in ends], {one.interval() for one in more}) == expected


@pytest.mark.parametrize("unit", ["GBP", "EUR", "kg", "people"])
def test_an_upper_end_has_words_that_fit_counts_and_amounts(unit: str) -> None:
    """What is counted is fewer, what is measured is less; both are under something."""
    assert interval_in_words(Interval(None, Decimal(50), high_included=False), unit).startswith("under ")


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        pytest.param(Interval(Decimal(1), Decimal(5)), "1 to 5", id="both ends"),
        pytest.param(Interval(Decimal(0), Decimal(5)), "up to 5", id="nothing says more than nought"),
        pytest.param(Interval(Decimal(0), Decimal(5), low_included=False), "more than 0, up to 5", id="not nought"),
        pytest.param(Interval(Decimal(0), None), "not known", id="nought and no upper end"),
        pytest.param(Interval(None, Decimal(5)), "up to 5", id="no lower end"),
        pytest.param(Interval(Decimal(1), Decimal(5), high_included=False), "at least 1, under 5", id="an open end"),
        pytest.param(Interval(Decimal(5), None, low_included=False), "more than 5", id="an open lower end"),
    ],
)
def test_an_interval_in_words(interval: Interval, words: str) -> None:
    assert interval_in_words(interval, "people") == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        pytest.param("1200000", "EUR", "€1,200,000", id="the sign of a currency"),
        pytest.param("12.5", "USD", "$12.50", id="with its cents"),
        pytest.param("12000", "PLN", "PLN 12,000", id="a currency without a sign has its code"),
        pytest.param("26.8", "kg", "26.8 kg", id="kilograms"),
        pytest.param("1468", "mm", "1,468", id="of other units the number alone"),
    ],
)
def test_an_amount_has_its_unit(value: str, unit: str, words: str) -> None:
    assert amount_in_words(Decimal(value), unit) == words


def test_the_narrower_upper_end_is_kept_as_printed() -> None:
    under, up_to = Interval(Decimal(0), Decimal(900), high_included=False), Interval(Decimal(700), Decimal(950))
    expected = Interval(Decimal(700), Decimal(900), high_included=False)
    assert intersect_keeping_printed_ends(under, up_to, count=True) == expected
    assert intersect_keeping_printed_ends(up_to, under, count=True) == expected


@pytest.mark.parametrize(
    ("exact", "value", "digits", "is_so"),
    [
        pytest.param(426040, 426000, 2, True, id="three figures"),
        pytest.param(426040, 430000, 2, True, id="two figures"),
        pytest.param(426040, 400000, 2, False, id="one figure, where two are asked"),
        pytest.param(426040, 400000, 1, True, id="one figure"),
        pytest.param(426040, 427000, 2, False, id="another number"),
        pytest.param(426500, 427000, 2, True, id="a half goes up"),
        pytest.param(0, 10, 2, False, id="nothing"),
    ],
)
def test_a_number_is_rounded(exact: int, value: int, digits: int, *, is_so: bool) -> None:
    assert rounds_to(Decimal(exact), Decimal(value), digits) is is_so


def test_one_figure_is_enough_unless_more_are_asked() -> None:
    assert rounds_to(Decimal(426040), Decimal(400000))
