"""The rows of a chart: the same values and words as ``compare`` prints, and the sides of disputes."""

from __future__ import annotations

from decimal import Decimal

from countylines.figures.compare import find_comparisons
from countylines.figures.interval import Interval
from countylines.output.charts.svg import Chart
from countylines.output.views.charts import chart_of_measure
from countylines.record.dataset import Dataset


def chart(dataset: Dataset, measure: str, against: str | None = None) -> Chart:
    found = find_comparisons(dataset, [measure], against=against)
    return chart_of_measure(dataset, found, marked=dataset.week, against=against)


def test_each_week_is_a_row_and_the_week_asked_about_is_marked(dataset: Dataset) -> None:
    rows = {row.label: row for row in chart(dataset, "arrests").rows}
    assert list(rows) == [period.id for period in dataset.periods if period.kind == "week"]
    assert [label for label, row in rows.items() if row.is_marked] == ["2019-10"]
    assert rows["2019-10"].intervals == (Interval.exactly(743),)
    assert (rows["2018-10"].words, rows["2018-10"].status) == ("more than 200", "bounded")


def test_a_week_that_no_source_has_is_missing(dataset: Dataset) -> None:
    row = next(row for row in chart(dataset, "cash").rows if row.label == "2021-05")
    assert (row.words, row.status, row.intervals) == ("not printed", "missing", ())


def test_a_dispute_about_a_value_has_what_each_side_allows(dataset: Dataset) -> None:
    """One source prints tens of thousands of pounds, another around £100,000."""
    row = next(row for row in chart(dataset, "cash").rows if row.label == "2018-10")
    assert row.status == "disputed"
    assert set(row.intervals) == {
        Interval(Decimal(20_000), Decimal(100_000), high_included=False),
        Interval(Decimal(90_000), Decimal(110_000)),
    }


def test_a_dispute_with_a_sum_has_what_the_parts_come_to(dataset: Dataset) -> None:
    """458 weapons are printed, and kinds of weapons that come to 462."""
    row = next(row for row in chart(dataset, "weapons").rows if row.label == "2023-10")
    assert row.status == "disputed"
    assert {interval.low for interval in row.intervals} == {458, 462}


def test_the_change_from_a_week_stands_behind_the_words(dataset: Dataset) -> None:
    rows = {row.label: row for row in chart(dataset, "arrests", against="2019-10").rows}
    assert rows["2019-10"].remark == "same week"
    assert rows["2022-10"].remark == "+83.0%"
    assert {row.remark for row in chart(dataset, "arrests").rows} == {""}


def test_the_source_line_counts_the_sources(dataset: Dataset) -> None:
    drawn = chart(dataset, "weapons.crossbows")
    sources = {
        one.source for one in dataset.observations if one.measure == "weapons.crossbows" and ".." not in one.period
    }
    assert drawn.source == f"Source: {dataset.title}, version {dataset.version}, after {len(sources)} sources."
    assert dataset.header.not_alike in drawn.remarks
