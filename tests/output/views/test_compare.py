"""Comparisons as tables: tidy rows for programs, a chart or a matrix for people; and the rows of an SVG chart."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest

from countylines.figures.compare import Comparison, find_comparisons, main_measures
from countylines.figures.figure import figure_of
from countylines.figures.interval import Interval
from countylines.output.charts import Chart
from countylines.output.formats import RenderOptions, render
from countylines.output.table import Bar, Row
from countylines.output.views.compare import (
    CHART_LEGEND,
    MATRIX_CAPTION,
    change_in_words,
    chart_of_measure,
    comparison_row,
    comparison_table,
    matrix_table,
)
from countylines.record.dataset import Dataset
from tests.made import WEEK, measure, observation, period, record
from tests.output.made import field_names

PROMISED = ("week", "measure", "best", "low", "high", "reported", "reported_by", "status")
"""What the columns of a pipe begin with."""

MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"


def row_of(dataset: Dataset, name: str, week: str, against: str | None = None) -> Row:
    (one,) = find_comparisons(dataset, [name], since=week, until=week, against=against)
    return comparison_row(dataset, one)


def test_columns_begin_as_promised() -> None:
    assert field_names("comparison")[: len(PROMISED)] == PROMISED


def test_a_week_that_a_source_prints(dataset: Dataset) -> None:
    row = row_of(dataset, "arrests", "2019-10", against="2019-10")
    assert [row.data[field] for field in PROMISED] == [
        "2019-10",
        "arrests",
        "743",
        Decimal(743),
        Decimal(743),
        "more than 700 people",
        "london-economic-2019",
        "exact",
    ]
    assert (row.data["unit"], row.data["change_low"], row.data["change_high"]) == ("people", 0, 0)
    assert (row.text("best"), row.text("change")) == ("743", "same week")


def test_the_week_that_others_are_set_against_is_not_compared_with_itself(dataset: Dataset) -> None:
    found = find_comparisons(dataset, ["arrests"], against="2019-10")
    said = {row.text("week"): row.text("change") for row in comparison_table(dataset, found).rows}
    assert [week for week, words in said.items() if words == "same week"] == ["2019-10"]
    assert said["2018-10"] == f"{MINUS}73.0% to any rise", "more than 200, where it was 743: 543 fewer at most"


@pytest.mark.parametrize(
    ("name", "week", "included"),
    [
        pytest.param("arrests", "2018-10", (False, None), id="more than 200"),
        pytest.param("arrests", "2019-10", (True, True), id="743"),
        pytest.param("cash", "2018-10", (None, None), id="disputed"),
        pytest.param("cash", "2021-05", (None, None), id="not printed"),
    ],
)
def test_whether_an_end_is_allowed_itself(
    dataset: Dataset, name: str, week: str, included: tuple[bool | None, bool | None]
) -> None:
    row = row_of(dataset, name, week)
    assert (row.data["low_included"], row.data["high_included"]) == included


def test_a_week_that_no_source_prints_is_missing_and_not_zero(dataset: Dataset) -> None:
    row = row_of(dataset, "cash", "2021-05", against="2019-10")
    assert [row.data[field] for field in PROMISED[2:]] == [None, None, None, None, None, "missing"]
    assert (row.data["change_low"], row.data["change_high"]) == (None, None)
    assert row.data["cautions"] == [dataset.header.not_alike]
    assert (row.text("best"), row.text("change")) == ("not printed", "")
    assert row.bar is None


def test_a_disputed_week_has_no_best_and_keeps_what_was_reported(dataset: Dataset) -> None:
    row = row_of(dataset, "cash", "2018-10", against="2019-10")
    assert [row.data[field] for field in PROMISED[2:]] == [
        None,
        None,
        None,
        "tens of thousands of pounds in cash and drugs",
        "yahoo-news-uk-2018",
        "disputed",
    ]
    assert (row.text("best"), row.text("change")) == ("disputed", "unknown")
    assert row.bar == Bar(None)


def test_an_open_week_has_one_end(dataset: Dataset) -> None:
    row = row_of(dataset, "arrests", "2018-10")
    assert [row.data[field] for field in ("best", "low", "high", "status")] == [
        ">200",
        Decimal(200),
        None,
        "bounded",
    ]
    assert row.text("best") == "more than 200"


def main_names(dataset: Dataset) -> list[str]:
    return [main.measure for main in main_measures(dataset)]


def test_a_record_that_does_not_say_why_weeks_are_not_alike_prints_no_such_sentence() -> None:
    made = record(measures=[measure("rain")], observations=[observation("rain", "bare", 1)])
    found = find_comparisons(made, ["rain"])
    assert comparison_table(made, found).caption == ""
    assert comparison_table(made, found).rows[0].data["cautions"] == []
    assert matrix_table(made, found).caption == MATRIX_CAPTION


def test_every_row_says_that_the_weeks_are_not_alike(dataset: Dataset) -> None:
    table = comparison_table(dataset, find_comparisons(dataset, main_names(dataset)))
    assert all(row.data["cautions"][0] == dataset.header.not_alike for row in table.rows)  # type: ignore[index]
    assert table.caption == dataset.header.not_alike


def test_what_marks_mean_is_said_where_there_are_bars_alone(dataset: Dataset) -> None:
    table = comparison_table(dataset, find_comparisons(dataset, ["arrests"]))
    said = {form: " ".join(render(table, form, RenderOptions(width=80)).split()) for form in ("table", "md", "tsv")}
    assert {form: table.legend in words for form, words in said.items()} == {"table": True, "md": False, "tsv": False}
    assert dataset.header.not_alike
    assert dataset.header.not_alike in said["md"]
    assert table.legend not in " ".join(render(table, "table", RenderOptions(width=20)).split()), "cards have no bars"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        pytest.param("83.0", "83.1", "+83.0% to +83.1%", id="more"),
        pytest.param("-21.2", "-21.1", f"{MINUS}21.2% to {MINUS}21.1%", id="less"),
        pytest.param("-0.1", "0.0", f"{MINUS}0.1% to +0.0%", id="hardly less"),
        pytest.param("1150.1", "1258.9", "+1,150.1% to +1,258.9%", id="thousands"),
        pytest.param("50.0", "50.0", "+50.0%", id="no remainder"),
        pytest.param("8.7", None, "at least +8.7%", id="no most, more"),
        pytest.param("-73.0", None, f"{MINUS}73.0% to any rise", id="no most, perhaps less"),
        pytest.param("0.0", None, "did not fall", id="no most, not less"),
        pytest.param(None, "-5.0", "fell by at least 5.0%", id="no least, less"),
        pytest.param(None, "1058.9", "any fall to +1,058.9%", id="no least, perhaps more"),
        pytest.param(None, "0.0", "did not rise", id="no least, not more"),
        pytest.param("0", "0", "no change", id="none"),
    ],
)
def test_a_change_in_words(low: str | None, high: str | None, words: str) -> None:
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    assert change_in_words(Interval(least, most)) == words


def test_a_change_between_exact_numbers_is_exact(dataset: Dataset) -> None:
    """From 743 to 1,360 is 83.04 per cent more, to 586 it is 21.13 less; more than 200 is not exact."""
    found = find_comparisons(dataset, ["arrests"], against="2019-10")
    said = {row.data["week"]: row.text("change") for row in comparison_table(dataset, found).rows}
    assert said["2022-10"] == "+83.0%"
    assert said["2019-05"] == f"{MINUS}21.1%"
    assert said["2018-10"] == f"{MINUS}73.0% to any rise", "201 is 72.95 per cent less than 743"
    assert change_in_words(Interval.exactly(0), Decimal("0.0")) == "no change"


def test_a_star_and_a_tone_mark_the_week_asked_about(dataset: Dataset) -> None:
    found = find_comparisons(dataset, ["arrests"])
    chart, matrix = comparison_table(dataset, found, marked="2019-10"), matrix_table(dataset, found, marked="2019-10")
    for rows, caption in ((chart.rows, chart.caption), (matrix.shown or (), matrix.caption)):
        assert [row.text("week") for row in rows if row.tones.get("week") == "chosen"] == ["2019-10*"]
        assert "A star marks the week asked about." in caption
    assert [row.data["week"] for row in chart.rows] == [
        row.data["week"] for row in comparison_table(dataset, found).rows
    ]


def test_an_unknown_change() -> None:
    assert change_in_words(None) == "unknown"


def test_the_change_is_a_column_where_it_was_asked_for(dataset: Dataset) -> None:
    found = find_comparisons(dataset, ["arrests"], against="2019-10")
    titles = [column.title for column in comparison_table(dataset, found).columns]
    assert titles == ["Week", "", "Best", "Against 2019-10"]
    without = comparison_table(dataset, find_comparisons(dataset, ["arrests"]))
    assert [column.title for column in without.columns] == ["Week", "", "Best"]


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        pytest.param("arrests", "Arrests, people", id="a unit"),
        pytest.param("cash", "Cash", id="pounds, which stand beside every number"),
        pytest.param("weapons", "Weapons", id="a unit that the name says"),
    ],
)
def test_a_heading(dataset: Dataset, name: str, heading: str) -> None:
    assert row_of(dataset, name, "2019-10").text("measure") == heading


def test_a_matrix_shows_weeks_by_measures_and_gives_tidy_rows(dataset: Dataset) -> None:
    found = find_comparisons(dataset, main_names(dataset))
    matrix, chart = matrix_table(dataset, found), comparison_table(dataset, found)
    assert matrix.rows == chart.rows
    assert matrix.shown is not None
    weeks = [one.id for one in dataset.periods if one.kind == "week"]
    assert [row.text("week") for row in matrix.shown] == weeks
    assert [column.field for column in matrix.columns] == ["week", *main_names(dataset)]
    shown = {row.text("week"): [row.text(name) for name in main_names(dataset)] for row in matrix.shown}
    assert shown["2019-10"] == ["743", "183,976", "169", "49", "655"]
    assert shown["2018-10"] == ["more than 200", "disputed", "scores", DASH, DASH]
    assert shown["2025-06"][1] == "about 2,400,000"


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        pytest.param(("bare", 1468, None), "1,468", id="exact"),
        pytest.param(("more-than", 2000000, None), "more than 2,000,000", id="more than"),
        pytest.param(("at-least", 1200, None), "at least 1,200", id="at least"),
        pytest.param(("fewer-than", 5000, None), "under 5,000", id="fewer than: an end that is not in it"),
        pytest.param(("up-to", 5000, None), "up to 5,000", id="up to"),
        pytest.param(("range", 1000, 2000), "1,000 to 2,000", id="a range"),
        pytest.param(("order", 20000, 100000), "at least 20,000, under 100,000", id="an order: one end is not in it"),
        pytest.param(("bare", "1284729.88", None), "1,284,729.88", id="pence"),
    ],
)
def test_a_cell_of_a_matrix(wording: tuple[str, int | str, int | None], words: str) -> None:
    dataset = record(measures=[measure("cash", count=False)], observations=[observation("cash", *wording)])
    one = Comparison(period(WEEK), dataset.measures[0], figure_of(dataset, WEEK, "cash"))
    (row,) = matrix_table(dataset, [one]).shown or ()
    assert row.text("cash") == words


def test_a_bar_with_an_undecided_question_says_so(dataset: Dataset) -> None:
    """The three kinds of June 2025 weigh a little less together than the printed whole, and nothing decides why."""
    table = comparison_table(dataset, find_comparisons(dataset, ["drugs.class-a.weight"]))
    row = next(one for one in table.rows if one.data["week"] == "2025-06")
    assert (row.text("best"), row.tones["best"]) == ("about 178.49 kg, undecided", "differs")


def test_a_part_of_which_nothing_is_known_has_no_bar(dataset: Dataset) -> None:
    """Of the rifles of October 2021 it is known that they are not more than the 49 firearms, and nothing else."""
    rifles = row_of(dataset, "weapons.firearms.rifles", "2021-10")
    assert (rifles.data["best"], rifles.text("best"), rifles.bar) == ("<=49", "not known", None)
    drawn = next(row for row in chart(dataset, "weapons.firearms.rifles").rows if row.label == "2021-10")
    assert (drawn.words, drawn.status, drawn.intervals) == ("not known", "missing", ())


def test_an_arrow_of_a_part_is_explained_as_it_is_meant(dataset: Dataset) -> None:
    """That the axes are not more than the weapons is no bound that a source gives: they are drawn as at least 1."""
    axes = row_of(dataset, "weapons.axes", "2019-10")
    assert (axes.data["best"], axes.text("best")) == ("1..169", "at least 1")
    assert axes.bar == Bar(Interval(Decimal(1), None))
    table = comparison_table(dataset, find_comparisons(dataset, ["weapons.axes"]))
    remarks = chart(dataset, "weapons.axes").remarks
    for legend in (table.legend, remarks[0]):
        assert "an arrow means that no source gives an upper bound" in legend


def test_the_legend_names_both_marks_of_a_dispute(dataset: Dataset) -> None:
    """The sides about the cash of 2018-10 are ranges, and those about the weapons of 2023-10 exact values."""
    assert "a diamond is one side of a dispute that has an exact value, a line one that has a range" in CHART_LEGEND
    sides = [row for name in ("cash", "weapons") for row in chart(dataset, name).rows if row.status == "disputed"]
    assert {interval.is_exact for row in sides for interval in row.intervals} == {True, False}


def test_no_week_is_an_empty_table(dataset: Dataset) -> None:
    assert matrix_table(dataset, ()).rows == ()
    assert comparison_table(dataset, ()).rows == ()


def test_a_pipe_loads_in_pandas_as_tidy_data(dataset: Dataset) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here")
    table = comparison_table(dataset, find_comparisons(dataset, ["arrests", "cash"], against="2019-10"))
    frame = pandas.read_csv(io.StringIO(render(table, "tsv", RenderOptions())), sep="\t")
    assert tuple(frame.columns[: len(PROMISED)]) == PROMISED
    assert len(frame) == 2 * len([one for one in dataset.periods if one.kind == "week"])
    assert not frame.duplicated(["week", "measure"]).any()
    assert {str(frame[field].dtype) for field in ("low", "high", "change_low", "change_high")} == {"float64"}
    cash = frame[frame["measure"] == "cash"].set_index("week")
    assert list(cash.index[cash["status"] == "missing"]) == ["2021-05", "2022-03"]
    assert cash.loc[["2021-05", "2022-03", "2018-10"], ["best", "low", "high"]].isna().all(axis=None)
    assert cash.loc["2019-10", "low"] == 183976


def test_the_title_of_a_column_has_the_unit_of_an_amount() -> None:
    made = record(
        measures=[
            measure("rain", unit="mm", count=False),
            measure("homes"),
            measure("grant", unit="EUR", count=False),
            measure("fee", unit="PLN", count=False),
        ],
        observations=[observation(name, "bare", 3) for name in ("rain", "homes", "grant", "fee")],
    )
    table = matrix_table(made, find_comparisons(made, ["rain", "homes", "grant", "fee"]))
    assert [column.title for column in table.columns] == ["Week", "Rain, mm", "Homes", "Grant, €", "Fee, PLN"]


def test_a_narrow_window_keeps_the_star_on_the_line_of_its_week(dataset: Dataset) -> None:
    found = find_comparisons(dataset, [main.measure for main in main_measures(dataset)])
    drawn = render(matrix_table(dataset, found, marked="2019-10"), "table", RenderOptions(width=60))
    assert [line.split() for line in drawn.splitlines() if "*" in line] == [
        ["2019-10*", "743", "183,976", "169", "49", "655"]
    ]


def chart(dataset: Dataset, measure: str, against: str | None = None) -> Chart:
    found = find_comparisons(dataset, [measure], against=against)
    return chart_of_measure(dataset, found, marked=dataset.week)


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


def test_the_change_from_a_week_stands_after_the_words(dataset: Dataset) -> None:
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
