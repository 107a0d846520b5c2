"""Figures as a table."""

from __future__ import annotations

import pytest

from countylines.figures.derived import find_derived
from countylines.figures.figure import figure_of, figures_of_week
from countylines.output.table import Row, Table
from countylines.output.views.figure_pages import add_derived_figures
from countylines.output.views.figures import figure_in_brief, figure_table
from countylines.record.dataset import Dataset
from tests.made import measure, observation, period, record, source

ARTICLE = "london-economic-2019"


@pytest.fixture(scope="session")
def article_table(dataset: Dataset) -> Table:
    """Give what the article alone prints of the week, and what follows."""
    figures = figures_of_week(dataset, week="2019-10", source=ARTICLE)
    table = figure_table(dataset, figures)
    return add_derived_figures(dataset, table, find_derived(dataset, "2019-10", source=ARTICLE))


def row_of(table: Table, name: str) -> Row:
    """Give the row of one figure."""
    return next(row for row in table.rows if row.data["id"] == name)


def test_data_is_for_programs_and_words_are_for_people(article_table: Table) -> None:
    row = row_of(article_table, "2019-10/drugs.class-a.value")
    ends = ("best", "low", "low_included", "high", "high_included")
    assert [row.data[field] for field in ends] == [">422000,<1000000", 422_000, False, 1_000_000, False]
    assert row.text("best") == "more than £422,000, under £1,000,000"
    assert row.text("reported") == row.data["reported"] == "Hundreds of thousands of pounds worth of Class A drugs"
    assert (row.data["unit"], row.text("label")) == ("GBP", "Class A drugs by value")


def test_an_unbounded_end_is_null(article_table: Table) -> None:
    row = row_of(article_table, "2019-10/arrests")
    ends = ("low", "low_included", "high", "high_included", "status", "hedge", "value")
    assert [row.data[field] for field in ends] == [742, True, None, None, "bounded", "more-than", 700]


def test_a_part_stands_below_its_whole(article_table: Table) -> None:
    whole, part = (row_of(article_table, f"2019-10/{name}") for name in ("arrests", "arrests.women"))
    assert (whole.depth, part.depth) == (0, 1)
    assert (part.data["label"], part.text("label")) == ("Arrests: women", "women")
    assert part.data["status"] == "exact"


def test_a_part_stands_below_the_nearest_whole_that_is_printed(article_table: Table) -> None:
    """Axes are part of the bladed weapons, of which there is no figure, and these of the weapons."""
    assert row_of(article_table, "2019-10/weapons.axes").depth == 1


def test_spans_and_derived_figures_have_headings_of_their_own(article_table: Table) -> None:
    headings = [row.text("group") for row in article_table.rows]
    assert headings[0] == ""
    assert row_of(article_table, "2018-10..2019-10/cash").text("group").startswith("Four weeks together")
    assert headings[-1].startswith("Derived")


def test_a_derived_figure_has_no_reported_wording(article_table: Table) -> None:
    row = row_of(article_table, "2019-10/arrests.women/share")
    nothing = ("reported", "hedge", "value", "reported_by", "asserted_by", "part_of")
    assert {row.data[field] for field in nothing} == {None}
    assert (row.data["best"], row.text("best")) == ("<=12.3", "up to 12.3%")
    assert row.data["formula"] == "arrests.women / (arrests.women + arrests.men)"


def test_every_week_has_a_heading_where_there_are_several() -> None:
    dataset = record(
        periods=[period("2019-05"), period("2019-10")],
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 1),
            observation("arrests", "bare", 2, period="2019-05"),
        ],
    )
    assert [row.text("group") for row in figure_table(dataset, figures_of_week(dataset, week="all")).rows] == [
        "Week 2019-05",
        "Week 2019-10",
    ]
    assert [row.text("group") for row in figure_table(dataset, figures_of_week(dataset)).rows] == [""]


def test_a_disputed_figure_has_no_ends_and_says_how_many_differ() -> None:
    dataset = record(
        measures=[measure("arrests")],
        sources=[source("a"), source("b"), source("c")],
        observations=[
            observation("arrests", "bare", 655, source="a"),
            observation("arrests", "bare", 655, source="b"),
            observation("arrests", "bare", 665, source="c", wording=None),
        ],
    )
    (row,) = figure_table(dataset, figures_of_week(dataset)).rows
    ends = ("best", "low", "low_included", "high", "high_included")
    assert {row.data[field] for field in ends} == {None}
    assert (row.data["status"], row.text("best")) == ("disputed", "disputed")
    assert (row.data["sources"], row.data["disagreeing"], row.text("sources")) == (3, 3, "3")


def test_a_wording_that_is_not_recorded_is_null() -> None:
    dataset = record(measures=[measure("arrests")], observations=[observation("arrests", "bare", 5, wording=None)])
    (row,) = figure_table(dataset, figures_of_week(dataset)).rows
    assert row.data["reported"] is None
    assert row.text("reported") == "(wording not recorded)"


@pytest.fixture(scope="session")
def york(dataset: Dataset) -> Table:
    """Give what a letter alone prints of the week, both numbers of it deprecated."""
    source_name = "york-press-2019-10-28"
    return figure_table(dataset, figures_of_week(dataset, source=source_name))


def test_a_deprecated_wording_shows_its_rank_and_its_reason(york: Table) -> None:
    row = row_of(york, "2019-10/arrests")
    reason = (
        "A rounded number without a hedge: Metro, Sputnik and The i print 743, and the others more than 700; "
        "three of these have a bare 700 in their headlines."
    )
    assert (row.data["rank"], row.data["reason"]) == ("deprecated", reason)
    assert (row.data["reported"], row.text("reported")) == ("700 arrests", "700 arrests (rejected)")
    cautions = row.data["cautions"]
    assert isinstance(cautions, list)
    assert f"“700 arrests” is rejected: {reason}" in cautions
    assert not [caution for caution in cautions if "652 and 91" in str(caution)]


def test_the_caption_of_one_source_says_that_rejected_numbers_count(york: Table, article_table: Table) -> None:
    assert "Best: the narrowest range this source alone supports." in york.caption
    assert "Rejected: recorded with a reason, but counted here." in york.caption
    assert "all that the record" not in york.caption
    assert "Deprecated" not in article_table.caption


def test_without_a_source_a_deprecated_number_is_no_caution_while_another_speaks(dataset: Dataset) -> None:
    (row,) = [
        row for row in figure_table(dataset, figures_of_week(dataset)).rows if row.data["id"] == "2019-10/arrests"
    ]
    assert (row.data["rank"], row.data["reason"]) == ("normal", None)
    assert "deprecated" not in str(row.data["cautions"])


def test_the_caption_names_the_only_source(article_table: Table) -> None:
    assert "The London Economic" in article_table.caption
    dataset = record(
        measures=[measure("arrests"), measure("cash")],
        observations=[
            observation("arrests", "bare", 5, source="a"),
            observation("cash", "bare", 5, source="b"),
        ],
    )
    whose = "Reported: the words of the lead source, or else of the most official or earliest one."
    assert whose in figure_table(dataset, figures_of_week(dataset)).caption


def test_a_unit_stands_with_the_label_unless_that_or_the_number_says_it() -> None:
    dataset = record(
        measures=[
            measure("arrests"),
            measure("arrests.men", "arrests", label="Arrests: men"),
            measure("lost things", group="other"),
            measure("cash", count=False),
            measure("dogs"),
        ],
        observations=[
            observation(name, "bare", 5) for name in ("arrests", "arrests.men", "lost things", "cash", "dogs")
        ],
    )
    table = figure_table(dataset, figures_of_week(dataset))
    labels = ["Arrests, things", "men", "Cash", "Dogs, things", "Lost Things"]
    assert [row.text("label") for row in table.rows] == labels


def test_a_unit_is_not_said_again_in_the_row_below() -> None:
    dataset = record(
        measures=[measure("arrests"), measure("dogs")],
        observations=[observation(name, "bare", 5) for name in ("arrests", "dogs")],
    )
    labels = [row.text("label") for row in figure_table(dataset, figures_of_week(dataset)).rows]
    assert labels == ["Arrests, things", "Dogs"]


def test_a_part_of_a_part_is_a_detail() -> None:
    dataset = record(
        measures=[measure("weapons"), measure("bladed", "weapons"), measure("axes", "bladed")],
        observations=[observation(name, "bare", 5) for name in ("weapons", "bladed", "axes")],
    )
    table = figure_table(dataset, figures_of_week(dataset))
    assert [(row.data["measure"], row.is_detail) for row in table.rows] == [
        ("weapons", False),
        ("bladed", False),
        ("axes", True),
    ]


def test_what_sources_disagree_on_has_a_tone_of_its_own() -> None:
    dataset = record(
        measures=[measure("arrests"), measure("cash"), measure("dogs")],
        sources=[source("a"), source("b")],
        observations=[
            observation("arrests", "bare", 700, source="a"),
            observation("arrests", "bare", 743, source="b"),
            observation("cash", "bare", 5, source="a"),
            observation("cash", "bare", 6, source="b", rank="deprecated", reason="A misprint."),
            observation("dogs", "bare", 1, source="a"),
        ],
    )
    tones = [row.tones for row in figure_table(dataset, figures_of_week(dataset)).rows]
    assert tones == [{"sources": "differs", "best": "differs"}, {"sources": "differs"}, {}]


def test_a_derived_figure_has_the_dispute_among_its_cautions_and_beside_its_formula(dataset: Dataset) -> None:
    figures = figure_table(dataset, figures_of_week(dataset, week="2019-05"))
    table = add_derived_figures(dataset, figures, find_derived(dataset, "2019-05"))
    row = row_of(table, "2019-05/arrests/day")
    assert "13 to 20 May" in str(row.data["cautions"])
    assert "This is undecided." in str(row.data["cautions"])
    assert "Sources differ" in row.text("reported")
    share = row_of(table, "2019-05/arrests.women/share")
    assert share.data["cautions"] == []


def test_an_undecided_question_about_a_number_is_told_wherever_the_figure_is(dataset: Dataset) -> None:
    """The record asks whether the million is true: the weeks add up to less, and nothing decides it."""
    table = figure_table(dataset, figures_of_week(dataset, week="2019-10"))
    cash = row_of(table, "2018-10..2019-10/cash")
    assert (cash.text("sources"), cash.tones["sources"]) == ("2, undecided", "differs")
    cautions = cash.data["cautions"]
    assert isinstance(cautions, list)
    assert str(cautions[-1]).startswith("Sources differ: Was more than a million pounds seized in four weeks? ")
    figure = figure_of(dataset, "2018-10..2019-10", "cash")
    assert figure is not None
    assert figure_in_brief(figure) == "“more than a million pounds”, best more than £1,000,000, undecided"


def test_a_question_about_words_leaves_the_number_decided(dataset: Dataset) -> None:
    """Whether the 49 lines were seized or disrupted is undecided; that they were 49 is not."""
    table = figure_table(dataset, figures_of_week(dataset, ["deal", "lines"], week="2019-10"))
    assert row_of(table, "2019-10/deal-lines").text("sources") == "1 of 10 differs"


def test_a_disputed_figure_is_not_called_open_as_well(dataset: Dataset) -> None:
    row = row_of(figure_table(dataset, figures_of_week(dataset, week="2023-10")), "2023-10/weapons")
    assert (row.text("best"), "open" in row.text("sources")) == ("disputed", False)


def test_a_part_in_brief_keeps_the_hedge_of_its_list(dataset: Dataset) -> None:
    figure = figure_of(dataset, "2019-10", "drugs.crack.value")
    assert figure is not None
    assert figure_in_brief(figure) == "“[more than] £100,000 of crack cocaine”, best £100,170"


def test_the_span_in_the_title_has_no_heading(dataset: Dataset) -> None:
    span = "2018-10..2019-10"
    figures = [figure for figure in figures_of_week(dataset) if figure.period.id == span]
    label = dataset.index("periods")[span].label
    assert {row.text("group") for row in figure_table(dataset, figures, titled="2019-10").rows} == {label}
    assert {row.text("group") for row in figure_table(dataset, figures, titled=span).rows} == {""}
