"""The pages of a figure and of its observations."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from tests.made import disagreement, measure, observation, record, source
from tests.output.views.rows import brief_row, page_row

ARTICLE = "london-economic-2019"


def test_a_figure_shows_how_best_was_worked_out(dataset: Dataset) -> None:
    row = page_row(dataset, "2019-10/arrests", ARTICLE)
    assert row.data["best"] == ">=742"
    assert row.data["parts"] == (
        {"id": "2019-10/arrests.men", "reported": "More than 650 men", "best": ">650"},
        {"id": "2019-10/arrests.women", "reported": "91 women", "best": "91"},
    )
    assert "742" in row.text("why")
    assert "“91 women”" in row.text("parts")


def test_a_part_stands_below_the_nearest_whole_that_the_week_has(dataset: Dataset) -> None:
    """Axes are bladed weapons; of October 2019 nobody prints these, so the axe stands below the weapons."""
    parts = page_row(dataset, "2019-10/weapons").data["parts"]
    assert isinstance(parts, tuple)
    ids = [part["id"] for part in parts]
    assert ids == ["2019-10/weapons.axes", "2019-10/weapons.crossbows", "2019-10/weapons.firearms"]


@pytest.fixture
def two_sources() -> Dataset:
    """Give a whole and its part, printed by two sources that differ on both."""
    return record(
        sources=[source("a", published="2019-10-18"), source("b")],
        measures=[measure("arrests"), measure("men", "arrests")],
        observations=[
            observation("arrests", "bare", 743, source="a"),
            observation("arrests", "bare", 700, source="b", rank="deprecated", reason="Rounded.", read_twice=False),
            observation("men", "bare", 652, source="a"),
            observation("men", "more-than", 650, source="b", shared_hedge=True),
        ],
        disagreements=[disagreement("2019-10/arrests", ("a",), ("b",), decided_by="The release.")],
    )


def test_deprecated_observations_are_shown_with_their_reason(two_sources: Dataset) -> None:
    row = page_row(two_sources, "arrests")
    assert row.text("observations").split("\n") == [
        "A (18 October 2019): “bare 743”",
        "B (date not known): “bare 700”, found by one reader, rejected: Rounded.",
    ]
    assert row.text("disagreements") == "How many? The release."
    assert row.text("sources") == "1 of 2 differs"


@pytest.fixture
def fifteen_sources() -> Dataset:
    """Give a figure that fifteen sources print: s01 exactly, s15 without its hedge, s13 before the others."""
    names = [f"s{number:02}" for number in range(1, 16)]
    told: dict[str, tuple[str, int]] = {"s01": ("bare", 743), "s15": ("bare", 700)}
    return record(
        sources=[source(name, published="2019-10-17" if name == "s13" else "2019-10-18") for name in names],
        measures=[measure("arrests")],
        observations=[
            observation("arrests", *told.get(name, ("more-than", 700)), source=name, **REJECTED.get(name, {}))
            for name in names
        ],
    )


REJECTED = {"s15": {"rank": "deprecated", "reason": "Rounded."}}


def test_a_brief_answer_leaves_out_accounts_that_agree_and_no_others(fifteen_sources: Dataset) -> None:
    row = page_row(fifteen_sources, "arrests")
    assert row.data["reported_by"] == "s13", "the earliest"
    assert row.text("observations").count("\n") == 14
    *told, last = brief_row(fifteen_sources, "arrests").text("observations").split("\n")
    assert [line[:3] for line in told] == [f"S{number:02}" for number in (*range(1, 11), 13, 15)]
    assert last == "and 3 more that agree (--all)"


def test_a_brief_answer_has_all_accounts_if_they_are_few(two_sources: Dataset) -> None:
    row = page_row(two_sources, "arrests")
    assert brief_row(two_sources, "arrests").text("observations") == row.text("observations")


def test_the_parts_are_as_the_one_source_prints_them(two_sources: Dataset) -> None:
    parts = {name: page_row(two_sources, "arrests", name).data["parts"] for name in ("a", "b")}
    assert parts == {
        "a": ({"id": "2019-10/men", "reported": "bare 652", "best": "652"},),
        "b": ({"id": "2019-10/men", "reported": "[more than] more-than 650", "best": ">650,<=700"},),
    }


def test_an_observation_names_its_source_and_its_interval(two_sources: Dataset) -> None:
    row = page_row(two_sources, "2019-10/men/b")
    assert (row.data["interval"], row.text("interval")) == (">650", "more than 650")
    assert (row.data["publisher"], row.data["asserted_by"], row.text("asserted_by")) == ("B", "b", "B")
    assert row.data["shared_hedge"] is True


def test_people_read_dates_in_words_and_programs_in_digits(two_sources: Dataset) -> None:
    row = page_row(two_sources, "2019-10/arrests/a")
    assert (row.data["published"], row.text("published")) == ("2019-10-18", "18 October 2019")
    undated = page_row(two_sources, "2019-10/arrests/b")
    assert (undated.data["published"], undated.text("published")) == (None, "date not known")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param(
            "2019-10/arrests.women/share", "calculated as Arrests: women as a share of women and men.", id="a share"
        ),
        pytest.param("2019-10/arrests/day", "calculated as Arrests divided by 7 days.", id="a rate"),
    ],
)
def test_the_verdict_on_what_is_derived_is_a_sentence(dataset: Dataset, name: str, told: str) -> None:
    assert str(page_row(dataset, name).data["verdict"]).endswith(f" No source prints it: it is {told}")


def test_a_derived_figure_shows_who_prints_what_it_follows_from(dataset: Dataset) -> None:
    row = page_row(dataset, "2019-10/arrests.women/share")
    observations = row.data["observations"]
    assert isinstance(observations, tuple)
    assert [one["source"] for one in observations] == [ARTICLE, ARTICLE, "daily-mail-2019-10-18"]
    assert row.text("observations").splitlines()[-1] == "Daily Mail (18 October 2019): “652 men”"


def test_a_figure_derived_from_one_source_shows_that_source_alone(dataset: Dataset) -> None:
    observations = page_row(dataset, "2019-10/arrests.women/share", ARTICLE).data["observations"]
    assert isinstance(observations, tuple)
    assert [one["wording"] for one in observations] == ["91 women", "More than 650 men"]


def test_quotation_marks_within_a_wording_are_single() -> None:
    dataset = record(measures=[measure("lines")], observations=[observation("lines", "bare", 49, wording="49 “lines”")])
    row = page_row(dataset, "lines")
    assert row.data["reported"] == "49 “lines”"
    assert "“49 ‘lines’”" in row.text("observations")
    assert row.data["why"] == ("A prints “49 ‘lines’”.",)


def test_a_brief_answer_has_only_the_first_lines_of_a_long_field(dataset: Dataset) -> None:
    whole, brief = page_row(dataset, "2019-10/deal-lines"), brief_row(dataset, "2019-10/deal-lines")
    lines = whole.text("why").split("\n")
    assert len(lines) > 4
    assert brief.text("why").split("\n") == [*lines[:4], f"and {len(lines) - 4} more (--all)"]
    assert brief.text("measure") == whole.text("measure")
