"""The support of a figure is sufficient and minimal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import countylines
from countylines.figures.best import find_best_intervals
from countylines.figures.figure import figures_of_period
from countylines.figures.interval import Interval
from countylines.lookup.citing.support import find_printed_parts, find_support
from tests.made import WEEK, addition, measure, observation, record


def best_out_of(
    dataset: countylines.Dataset, figure: countylines.Figure, some: Iterable[countylines.Observation]
) -> Interval | None:
    """Work out the best of a figure of nothing but some observations."""
    observed: dict[str, list[countylines.Observation]] = {}
    for one in some:
        observed.setdefault(one.measure, []).append(one)
    if not observed:
        return None
    found = find_best_intervals(dataset, figure.period.id, observed, ranked=True)[figure.measure.id].interval
    return found.to_whole_numbers() if found is not None and figure.measure.is_count else found


def whole(figure: countylines.Figure) -> Interval | None:
    return figure.best.to_whole_numbers() if figure.best is not None and figure.measure.is_count else figure.best


def check(dataset: countylines.Dataset, figure: countylines.Figure) -> None:
    """Check that the support is sufficient and minimal, and starts with the reported observation."""
    support = find_support(dataset, figure)
    assert support[0] is figure.reported
    assert len({one.id for one in support}) == len(support)
    assert best_out_of(dataset, figure, support) == whole(figure)
    confirming = {
        one.id for source in {one.source for one in support} for one in find_printed_parts(dataset, figure, source)
    }
    needed = [one for one in support if one.id not in confirming]
    for spared in needed[1:]:
        assert best_out_of(dataset, figure, [one for one in needed if one is not spared]) != whole(figure)


def test_the_support_of_every_figure_is_sufficient_and_minimal(dataset: countylines.Dataset) -> None:
    figures = [figure for period in dataset.periods for figure in figures_of_period(dataset, period.id)]
    assert len(figures) > 150
    for figure in figures:
        if figure.best is not None:
            check(dataset, figure)
        else:
            assert find_support(dataset, figure) == (figure.reported,)


def test_a_bound_that_people_are_not_shown_needs_no_support(dataset: countylines.Dataset) -> None:
    """An axe is at least one; that it was not more than 169, like all weapons, only programs are told."""
    axes = next(one for one in figures_of_period(dataset, "2019-10") if one.measure.id == "weapons.axes")
    assert [one.measure for one in find_support(dataset, axes)] == ["weapons.axes", "weapons"]
    assert [one.measure for one in find_support(dataset, axes, as_shown=True)] == ["weapons.axes"]


hedges = st.sampled_from(("bare", "more-than", "at-least", "about", "fewer-than"))
numbers = st.tuples(
    st.sampled_from(("arrests", "arrests.men", "arrests.women")), hedges, st.integers(1, 9), st.booleans()
)


@given(st.lists(numbers, min_size=1, max_size=7))
def test_the_support_of_any_generated_figure_is_sufficient(printed: Sequence[tuple[str, str, int, bool]]) -> None:
    made = record(
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation(
                name, hedge, value, source=f"s{place}", rank="normal" if is_normal else "deprecated", reason="So."
            )
            for place, (name, hedge, value, is_normal) in enumerate(printed)
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )
    for figure in figures_of_period(made, WEEK):
        support = find_support(made, figure)
        assert support[0] is figure.reported
        if figure.best is not None:
            assert best_out_of(made, figure, support) == whole(figure)


@pytest.mark.parametrize("count", [1, 2, 40])
def test_two_of_many_equal_observations_are_enough(count: int) -> None:
    made = record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "more-than", 1, source="a")]
        + [observation("arrests", "bare", 5, source=f"b{place:02}") for place in range(count)],
    )
    (figure,) = figures_of_period(made, WEEK)
    assert [one.source for one in find_support(made, figure)] == ["a", "b00"]


def test_both_ends_are_supported() -> None:
    made = record(
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "more-than", 1, source="a"),
            observation("arrests", "at-least", 4, source="b"),
            observation("arrests", "fewer-than", 9, source="c"),
            observation("arrests", "fewer-than", 12, source="d"),
        ],
    )
    (figure,) = figures_of_period(made, WEEK)
    assert [one.source for one in find_support(made, figure)] == ["a", "b", "c"]


def test_parts_are_those_of_one_source_or_none() -> None:
    made = record(
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation("arrests", "bare", 7, source="a"),
            observation("arrests.men", "bare", 4, source="a"),
            observation("arrests.women", "bare", 3, source="a"),
            observation("arrests.men", "bare", 4, source="b"),
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )
    (figure, *_) = figures_of_period(made, WEEK)
    assert [one.value for one in find_printed_parts(made, figure, "a")] == [4, 3]
    assert find_printed_parts(made, figure, "b") == ()
