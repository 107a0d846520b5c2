"""Comparisons: every week, whatever it has, and changes as intervals that are rounded outward."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import countylines
from countylines.errors import UnknownName
from countylines.figures.compare import find_comparisons, main_measures, percent_change, percent_change_of_exact_figures
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import Interval
from countylines.lookup.names import resolve_week_not_span
from countylines.record.dataset import Dataset
from tests.made import WEEK, disagreement, measure, observation, period, record

BEFORE, SPAN = "2018-10", "2018-10..2019-10"
PERIODS = [period(BEFORE), period("2019-05"), period(WEEK), period(SPAN, weeks=(BEFORE, WEEK))]

WEEKS = tuple(sorted(period.id for period in countylines.load().periods if period.kind == "week"))
"""The weeks of the record, in order."""

Wording = tuple[str, int | str]


def figures(before: Wording | None, after: Wording | None, *, count: bool = True) -> tuple[Figure | None, ...]:
    """Make a figure of one week and one of a later week, each from its hedge and value."""
    said = [(week, wording) for week, wording in ((BEFORE, before), (WEEK, after)) if wording]
    observations = [observation("axes", *wording, period=week) for week, wording in said]
    dataset = record(periods=PERIODS, measures=[measure("axes", count=count)], observations=observations)
    return tuple(figure_of(dataset, week, "axes") for week in (BEFORE, WEEK))


def change(before: Wording | None, after: Wording | None, *, count: bool = True) -> tuple[str | None, ...] | None:
    """Return the change between two figures as its two ends, each as it is written."""
    found = percent_change(*figures(before, after, count=count))
    if found is None:
        return None
    return tuple(None if end is None else str(end) for end in (found.low, found.high))


def test_every_week_is_compared_and_no_span(dataset: Dataset) -> None:
    found = find_comparisons(dataset, ["arrests"])
    assert tuple(one.week.id for one in found) == WEEKS
    assert {one.change for one in found} == {None}


def test_measures_keep_the_given_order_and_come_once(dataset: Dataset) -> None:
    found = find_comparisons(dataset, ["weapons", "arrests", "weapons"])
    assert [(one.measure.id, one.week.id) for one in found] == [
        (name, week) for name in ("weapons", "arrests") for week in WEEKS
    ]


def test_the_main_measures_are_those_of_the_record(dataset: Dataset) -> None:
    assert main_measures(dataset) == dataset.header.compare


def test_a_record_that_names_none_compares_what_is_printed_in_most_weeks() -> None:
    """Six measures are printed, the third in both weeks; the span that contains them does not count."""
    weeks = [period("2019-10"), period("2020-10")]
    names = [f"measure-{number}" for number in range(1, 8)]
    made = record(
        periods=[*weeks, period("2019-10..2020-10", weeks=("2019-10", "2020-10"))],
        measures=[measure(name) for name in names],
        observations=[
            *(observation(name, "bare", 1) for name in names[:6]),
            observation("measure-3", "bare", 1, period="2020-10"),
            observation("measure-7", "bare", 1, period="2019-10..2020-10"),
        ],
    )
    assert [(main.measure, main.title) for main in main_measures(made)] == [
        ("measure-3", "Measure-3"),
        ("measure-1", "Measure-1"),
        ("measure-2", "Measure-2"),
        ("measure-4", "Measure-4"),
        ("measure-5", "Measure-5"),
    ]


def test_of_measures_printed_in_as_many_weeks_the_headline_comes_first_and_then_the_order_of_telling() -> None:
    names = ["bags", "beaches", "people", "tyres"]
    made = record(
        {"headline": ["people"], "groups": ["things", "places"]},
        measures=[measure(name, group="places" if name == "bags" else "things") for name in names],
        observations=[observation(name, "bare", 1) for name in names],
    )
    assert [main.measure for main in main_measures(made)] == ["people", "beaches", "tyres", "bags"]


def test_a_week_without_the_measure_has_no_figure(dataset: Dataset) -> None:
    cash = {one.week.id: one.figure for one in find_comparisons(dataset, ["cash"], until="2025-06", against=WEEK)}
    assert [week for week, figure in cash.items() if figure is None] == ["2021-05", "2022-03"]


@pytest.mark.parametrize(
    ("since", "until", "weeks"),
    [
        pytest.param("2022-10", None, WEEKS[8:], id="since"),
        pytest.param(None, "2019-05", WEEKS[:3], id="until"),
        pytest.param("2019-05", "2020-09", WEEKS[2:5], id="both, both in"),
        pytest.param("2019-10", "2019-10", ("2019-10",), id="one week"),
        pytest.param("2020-09", "2019-10", (), id="the wrong way round"),
    ],
)
def test_weeks_can_be_limited_by_first_and_last(
    dataset: Dataset, since: str | None, until: str | None, weeks: tuple[str, ...]
) -> None:
    found = find_comparisons(dataset, ["arrests"], since=since, until=until, against="2019-10")
    assert tuple(one.week.id for one in found) == weeks


@pytest.mark.parametrize(
    ("name", "week"),
    [
        pytest.param("2019-10", "2019-10", id="its id"),
        pytest.param("oct 2019", "2019-10", id="a short month"),
        pytest.param("October 2019", "2019-10", id="a month"),
        pytest.param("the crackdown", "2019-10", id="what people call it"),
        pytest.param("MAY 2021", "2021-05", id="in capitals"),
        pytest.param(None, None, id="none"),
    ],
)
def test_a_single_week_is_found_by_its_names(dataset: Dataset, name: str | None, week: str | None) -> None:
    assert resolve_week_not_span(dataset, name) == week


@pytest.mark.parametrize("name", ["2019-11", "2018-10..2019-10", "all", ""])
def test_a_span_or_unknown_name_is_not_a_single_week(dataset: Dataset, name: str) -> None:
    with pytest.raises(UnknownName):
        resolve_week_not_span(dataset, name)


def test_the_nearest_weeks_are_suggested(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_week_not_span(dataset, "2019-11")
    assert "2019-10" in caught.value.nearest


@pytest.mark.parametrize(
    ("before", "after", "ends"),
    [
        # 1360 / 743 is 1.83041…, 586 / 743 is 0.78869…, 75 / 50 is 1.5
        pytest.param(("bare", 743), ("bare", 1360), ("83.0", "83.1"), id="743 to 1360"),
        pytest.param(("bare", 743), ("bare", 586), ("-21.2", "-21.1"), id="743 to 586"),
        pytest.param(("bare", 50), ("bare", 75), ("50.0", "50.0"), id="no remainder"),
        pytest.param(("bare", 50), ("bare", 50), ("0.0", "0.0"), id="the same number"),
        pytest.param(("bare", 10000), ("bare", 9999), ("-0.1", "0.0"), id="hardly less: never -0.0"),
        pytest.param(("bare", 50), ("bare", 0), ("-100.0", "-100.0"), id="to nothing"),
        # from 701: 1402 / 701 is 2; the least there can have been before leaves the most of a change
        pytest.param(("more-than", 700), ("bare", 1402), (None, "100.0"), id="an open start"),
        pytest.param(("bare", 701), ("more-than", 1401), ("100.0", None), id="an open finish"),
        pytest.param(("more-than", 700), ("more-than", 700), None, id="both open"),
        # up to 50 can be nought, so that there is no most; 60 / 50 is 1.2
        pytest.param(("up-to", 50), ("bare", 60), ("20.0", None), id="a start that can be nothing"),
        pytest.param(("bare", 50), ("up-to", 60), ("-100.0", "20.0"), id="a finish that can be nothing"),
        pytest.param(("bare", 0), ("bare", 60), None, id="from nothing"),
        # nearly 30 is 27 to 29: the slack is a tenth
        pytest.param(("bare", 100), ("nearly", 30), ("-73.0", "-71.0"), id="nearly 30 is 27 to 29"),
        pytest.param(None, ("bare", 60), None, id="no start"),
        pytest.param(("bare", 60), None, None, id="no finish"),
    ],
)
def test_percent_change_of_two_figures(
    before: Wording | None, after: Wording | None, ends: tuple[str | None, ...] | None
) -> None:
    assert change(before, after) == ends


def test_amounts_of_money_are_not_closed_on_whole_numbers() -> None:
    # more than 700, not 701: 1400 / 700 is 2, which is the end though not in it
    assert change(("more-than", 700), ("bare", 1400), count=False) == (None, "100.0")


def test_a_week_compared_with_itself_has_changed_by_zero() -> None:
    _, figure = figures(None, ("more-than", 700))
    assert percent_change(figure, figure) == Interval.exactly(0)


def test_a_disputed_figure_has_no_change() -> None:
    observations = [
        observation("axes", "bare", 5, period=BEFORE, source="a"),
        observation("axes", "bare", 6, period=BEFORE, source="b"),
        observation("axes", "bare", 6, source="a"),
    ]
    questions = [disagreement(f"{BEFORE}/axes", ("a",), ("b",))]
    dataset = record(periods=PERIODS, measures=[measure("axes")], observations=observations, disagreements=questions)
    for week in (BEFORE, WEEK):
        found = find_comparisons(dataset, ["axes"], against=week)
        assert [(one.week.id, one.change is None) for one in found if one.week.id != week] == [
            (other, True) for other in (BEFORE, "2019-05", WEEK) if other != week
        ]
    (disputed, *_) = find_comparisons(dataset, ["axes"], against=BEFORE)
    assert disputed.figure is not None
    assert (disputed.figure.status, disputed.change) == ("disputed", None)


NUMBERS = st.integers(1, 10**9)


@given(NUMBERS, NUMBERS)
def test_the_change_of_exact_figures_is_rounded_outward_by_a_tenth_at_most(before: int, after: int) -> None:
    found = percent_change(*figures(("bare", before), ("bare", after)))
    assert found is not None
    assert found.low is not None
    assert found.high is not None
    exact = 100 * Fraction(after - before, before)
    assert Fraction(found.low) <= exact <= Fraction(found.high)
    assert found.high - found.low == (0 if exact * 10 % 1 == 0 else Decimal("0.1"))


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_the_change_contains_the_change_of_all_possible_values(
    before: int, more: int, after: int, further: int
) -> None:
    first = observation("axes", "range", before, before + more, period=BEFORE)
    second = observation("axes", "range", after, after + further)
    dataset = record(periods=PERIODS, measures=[measure("axes")], observations=[first, second])
    found = percent_change(figure_of(dataset, BEFORE, "axes"), figure_of(dataset, WEEK, "axes"))
    assert found is not None
    assert found.low is not None
    assert found.high is not None
    for start in (before, before + more):
        for finish in (after, after + further):
            assert Fraction(found.low) <= 100 * Fraction(finish - start, start) <= Fraction(found.high)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        pytest.param(("bare", 743), ("bare", 1360), Decimal("83.0"), id="two exact figures"),
        pytest.param(("more-than", 743), ("bare", 1360), None, id="the first is hedged"),
        pytest.param(("bare", 743), ("more-than", 1360), None, id="the second is hedged"),
    ],
)
def test_only_exact_figures_change_by_an_exact_share(
    before: tuple[str, int], after: tuple[str, int], change: Decimal | None
) -> None:
    dataset = record(
        periods=[period("2019-10"), period("2020-10")],
        measures=[measure("arrests")],
        observations=[observation("arrests", *before), observation("arrests", *after, period="2020-10")],
    )
    first, second = (figure_of(dataset, name, "arrests") for name in ("2019-10", "2020-10"))
    assert percent_change_of_exact_figures(first, second) == change
