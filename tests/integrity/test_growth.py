"""The work that grows with a record: validation, contradictions and conflicts, in steps and not in seconds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from countylines.figures.figure import figure_of
from countylines.integrity import ids_in_circles
from countylines.integrity.conflicts import find_conflicts
from countylines.integrity.validate import read_record_and_problems
from countylines.record.dataset import Dataset
from tests.benchmarks.grown import grow
from tests.made import HEADER, addition, dating, disagreement, measure, observation, period, problems_in, record
from tests.work import assert_linear

SIZE = 100


def agreeing(size: int) -> Dataset:
    """Make a record of one figure with many observations that can all be true."""
    return record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "more-than", 700 + n % 40, source=f"s{n:05}") for n in range(size)],
    )


def narrowing(size: int) -> Dataset:
    """Make a record of one figure with many observations, each narrower than the one before."""
    return record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "range", 100 + n, 100_000 - n, source=f"s{n:05}") for n in range(size)],
    )


def contradicting(size: int) -> Dataset:
    """Make a record of one figure with many observations of which no two can be true."""
    return record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 700 + n, source=f"s{n:05}") for n in range(size)],
    )


def covered(size: int) -> Dataset:
    """Make the same record with a disagreement that lists all sources."""
    sources = [f"s{n:05}" for n in range(size)]
    return record(
        measures=[measure("arrests")],
        observations=contradicting(size).observations,
        disagreements=[disagreement("2019-10/arrests", tuple(sources[::2]), tuple(sources[1::2]))],
    )


def datings_that_agree(size: int) -> Dataset:
    """Make a record of a week that many sources date alike."""
    one = dating("2019-10", "s", start="2019-10-07", end="2019-10-13", days=7)
    return record(datings=[one._replace(id=f"2019-10/s{n:05}", source=f"s{n:05}") for n in range(size)])


def datings_that_differ(size: int) -> Dataset:
    """Make a record of a week that many sources give different places in the series."""
    return record(datings=[dating("2019-10", f"s{n:05}", ordinal=n + 1) for n in range(size)])


def many_sums(size: int) -> Dataset:
    """Make a record of one whole with many sums."""
    whole = addition("arrests", ("men", "women"), "disjoint")
    return record(
        measures=[measure("arrests"), measure("men", "arrests"), measure("women", "arrests")],
        observations=[observation("men", "bare", 3), observation("women", "bare", 4)],
        sums=[whole._replace(id=f"{whole.id}/{n:05}") for n in range(size)],
    )


def many_weeks(size: int) -> Dataset:
    """Make a record of a span of many weeks."""
    weeks = [f"w{n:05}" for n in range(size)]
    return record(
        {"week": "w00000"},
        periods=[period("w", weeks=tuple(weeks)), *map(period, weeks)],
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 3, period=week) for week in weeks],
    )


MADE = [
    pytest.param(make, id=make.__name__)
    for make in (
        agreeing, narrowing, contradicting, covered, datings_that_agree, datings_that_differ, many_sums, many_weeks,
    )
]  # fmt: skip


@pytest.mark.parametrize("make", MADE)
def test_validation_is_linear(make: Callable[[int], Dataset]) -> None:
    made = {size: make(size) for size in (1, SIZE, 4 * SIZE)}
    assert_linear(lambda size: problems_in(made[size]), SIZE)


@pytest.mark.parametrize("make", MADE)
def test_conflicts_are_found_in_linear_time(make: Callable[[int], Dataset]) -> None:
    made = {size: make(size) for size in (1, SIZE, 4 * SIZE)}
    assert_linear(lambda size: find_conflicts(made[size]), SIZE)


@pytest.mark.parametrize("make", [agreeing, narrowing, contradicting, covered])
def test_the_best_of_a_figure_is_found_in_linear_time(make: Callable[[int], Dataset]) -> None:
    made = {size: make(size) for size in (1, SIZE, 4 * SIZE)}
    assert_linear(lambda size: figure_of(made[size], HEADER["week"], "arrests"), SIZE)


def test_chains_of_parts_and_places_are_followed_once() -> None:
    assert_linear(lambda size: ids_in_circles({f"m{n}": f"m{n + 1}" for n in range(size)}), SIZE)


@pytest.mark.slow
def test_a_record_many_times_as_large_is_validated_in_as_many_times_the_steps(folder: Path, tmp_path: Path) -> None:
    sizes = {1: folder, 2: tmp_path / "2", 8: tmp_path / "8"}
    for times in (2, 8):
        grow(folder, sizes[times], times)
        assert json.loads((sizes[times] / "observations.json").read_text(encoding="utf-8"))
    assert_linear(lambda times: read_record_and_problems(sizes[times]), 2)


def test_a_contradiction_of_very_many_sources_names_twenty() -> None:
    (problem,) = [one for one in problems_in(contradicting(32)) if " contradicts " in one]
    named = [f"s{number:05}" for number in range(20)]
    assert problem.endswith(f"about '2019-10/arrests' lists {', '.join(named)} and 12 others")
    (problem,) = [one for one in problems_in(contradicting(3)) if " contradicts " in one]
    assert problem.endswith("lists s00000, s00001 and s00002")
