"""Measures: the list of them, and the page of one."""

from __future__ import annotations

from countylines.lookup.lists import find_measures
from countylines.output.views.measures import measure_table
from countylines.record.dataset import Dataset
from tests.made import measure, observation, period, record
from tests.output.views.rows import page_row, row_of


def test_the_weeks_of_a_measure_are_a_list_for_programs_and_a_line_for_people(dataset: Dataset) -> None:
    row = row_of(measure_table(find_measures(dataset)), "arrests")
    periods = row.data["periods"]
    assert isinstance(periods, tuple)
    assert "2019-10" in periods
    assert row.text("periods") == ", ".join(map(str, periods))


def test_a_measure_has_its_figures_week_by_week() -> None:
    dataset = record(
        periods=[period("2019-05"), period("2019-10")],
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 586, period="2019-05"),
            observation("arrests", "more-than", 700, wording=None),
        ],
    )
    row = page_row(dataset, "measure:arrests")
    assert row.data["periods"] == ("2019-05", "2019-10")
    assert row.text("figures").split("\n") == [
        "2019-05: “bare 586”, best 586",
        "2019-10: wording not recorded, best more than 700",
    ]
