"""Names of sources: a publisher of several pages means the only one that is about the week in question."""

from __future__ import annotations

import pytest

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.figure_names import MeantSource, resolve_source
from countylines.record.dataset import Dataset
from tests.made import measure, observation, organisation, period, record, source

ECHOES = record(
    periods=[
        *(period(week) for week in ("2019-10", "2020-09", "2021-05")),
        period("2019-10..2020-09", weeks=("2019-10", "2020-09")),
    ],
    measures=[measure("birds")],
    sources=[
        source("echo-1", publisher="The Echo", periods=("2020-09",)),
        source("echo-2", publisher="The Echo", periods=("2019-10", "2021-05")),
        source("echo-3", publisher="The Echo"),
        source("echo-4", publisher="The Echo", periods=("2021-05",)),
        source("trust-1", publisher="River Trust", periods=("2019-10",)),
        source("trust-2", publisher="River Trust"),
        source("daily-1", publisher="The Daily (Agency copy)"),
    ],
    organisations=[organisation("River Trust", "RT")],
    observations=[
        observation("birds", "bare", 5, source="echo-1", period="2020-09"),
        observation("birds", "bare", 9, source="echo-3", period="2019-10..2020-09"),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "week", "names", "meant", "about"),
    [
        pytest.param("The Echo", None, (), "echo-2", "2019-10", id="the record's own week"),
        pytest.param("echo", "2019-10", (), "echo-2", "2019-10", id="a week"),
        pytest.param("RT", None, (), "trust-1", "2019-10", id="an organisation that published several"),
        pytest.param("echo", None, ("2019-10/birds",), "echo-2", "2019-10", id="the week of a figure"),
        pytest.param("echo", None, ("2019-10/birds", "birds"), "echo-2", "2019-10", id="of two figures"),
    ],
)
def test_a_name_of_several_means_the_one_about_the_week(
    name: str, week: str | None, names: tuple[str, ...], meant: str, about: str
) -> None:
    found = resolve_source(ECHOES, name, week=week, names=names)
    assert found == MeantSource(meant, f"{name!r} was taken to mean {meant}, the only one about {about}.")


def test_a_name_of_one_needs_no_remark() -> None:
    assert resolve_source(ECHOES, "echo-1") == MeantSource("echo-1")
    assert resolve_source(ECHOES, None) == MeantSource(None)
    assert resolve_source(ECHOES, "daily") == MeantSource("daily-1")  # without the brackets


@pytest.mark.parametrize(
    ("week", "names", "candidates"),
    [
        pytest.param("2020-09", (), ("echo-1", "echo-3", "echo-2", "echo-4"), id="a span ends with the week"),
        pytest.param("2021-05", (), ("echo-2", "echo-4", "echo-1", "echo-3"), id="two are about it"),
        pytest.param("all", (), ("echo-1", "echo-2", "echo-3", "echo-4"), id="all weeks"),
        pytest.param(
            None,
            ("2019-10/birds", "2020-09/birds"),
            ("echo-1", "echo-2", "echo-3", "echo-4"),
            id="figures of two weeks",
        ),
    ],
)
def test_those_about_the_week_come_first(week: str | None, names: tuple[str, ...], candidates: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousName) as caught:
        resolve_source(ECHOES, "echo", week=week, names=names)
    assert caught.value.candidates == candidates


def test_a_part_of_a_name_suggests_those_about_the_week_first() -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_source(ECHOES, "river")
    assert caught.value.nearest == ("trust-1", "trust-2")
    made = record(
        periods=[period("2019-10")],
        sources=[source(f"daily-{place}", periods=("2019-10",) if place == 9 else ()) for place in range(10)],
    )
    with pytest.raises(UnknownName) as caught:
        resolve_source(made, "daily")
    assert caught.value.nearest[:3] == ("daily-9", "daily-0", "daily-1")


def test_one_page_of_metro_is_about_the_week(dataset: Dataset) -> None:
    assert resolve_source(dataset, "metro").id == "metro-2019-10-18"
    assert resolve_source(dataset, "Daily Mail").id == "daily-mail-2019-10-18"
    assert resolve_source(dataset, "metro", week="2020-09").id == "metro-2020-09-25"
