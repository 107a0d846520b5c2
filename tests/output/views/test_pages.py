"""Pages: everything about one thing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from countylines.lookup.items import find_items
from countylines.output import views
from countylines.output.table import Row
from countylines.output.views.pages import PAGES, page_of
from countylines.record.dataset import Dataset
from tests.made import (
    dating,
    disagreement,
    measure,
    observation,
    organisation,
    period,
    person,
    record,
    source,
)

ARTICLE = "london-economic-2019"


def row_of(dataset: Dataset, name: str, source_name: str | None = None) -> Row:
    """Give the one row of the page of what *name* means."""
    (thing,) = find_items(dataset, name, source=source_name)
    return page_of(dataset, thing.noun, thing.record, source=source_name).rows[0]


def test_every_page_is_listed_with_its_module() -> None:
    modules = {file.stem: file.read_text(encoding="utf-8") for file in Path(views.__path__[0]).glob("*.py")}
    pages = {
        noun: name for name, text in modules.items() for noun in re.findall(r"^def (\w+)_page\(", text, re.MULTILINE)
    }
    assert pages == PAGES


def test_a_figure_tells_how_its_best_came_about(dataset: Dataset) -> None:
    row = row_of(dataset, "2019-10/arrests", ARTICLE)
    assert row.data["best"] == ">=742"
    assert row.data["parts"] == (
        {"id": "2019-10/arrests.men", "reported": "More than 650 men", "best": ">650"},
        {"id": "2019-10/arrests.women", "reported": "91 women", "best": "91"},
    )
    assert "742" in row.text("why")
    assert "“91 women”" in row.text("parts")


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


def test_all_observations_show_the_deprecated_with_their_reason(two_sources: Dataset) -> None:
    row = row_of(two_sources, "arrests")
    assert row.text("observations").split("\n") == [
        "A (18 October 2019): “bare 743”",
        "B (undated): “bare 700”, found by one reader only, deprecated: Rounded.",
    ]
    assert row.text("disagreements") == "How many? The release."
    assert row.text("sources") == "2, 1 differs"


def test_the_parts_are_as_the_one_source_prints_them(two_sources: Dataset) -> None:
    parts = {name: row_of(two_sources, "arrests", name).data["parts"] for name in ("a", "b")}
    assert parts == {
        "a": ({"id": "2019-10/men", "reported": "bare 652", "best": "652"},),
        "b": ({"id": "2019-10/men", "reported": "more-than 650", "best": ">650,<=700"},),
    }


def test_an_observation_names_its_source_and_its_interval(two_sources: Dataset) -> None:
    row = row_of(two_sources, "2019-10/men/b")
    assert (row.data["interval"], row.text("interval")) == (">650", "more than 650")
    assert (row.data["publisher"], row.data["asserted_by"], row.text("asserted_by")) == ("B", "b", "B")
    assert row.data["shared_hedge"] is True


def test_people_are_told_days_in_words_and_programs_in_digits(two_sources: Dataset) -> None:
    row = row_of(two_sources, "2019-10/arrests/a")
    assert (row.data["published"], row.text("published")) == ("2019-10-18", "18 October 2019")
    undated = row_of(two_sources, "2019-10/arrests/b")
    assert (undated.data["published"], undated.text("published")) == (None, "date not known")


def test_a_quote_has_the_rest_of_its_statement(dataset: Dataset) -> None:
    """The article's lines 11 to 13 stand inside one pair of quotation marks."""
    row = row_of(dataset, "holland-06")
    assert row.text("statement") == "one longer quotation: holland-06 to holland-08"
    assert "more than a million pounds" not in row.text("spans"), "its own words are no evidence for themselves"
    assert row_of(dataset, "holland-01").text("statement") == ""


def test_a_paraphrase_shows_the_words_it_stands_for(dataset: Dataset) -> None:
    row = row_of(dataset, "holland-05")
    assert row.data["verbatim"] is False
    assert row.text("text") == row.data["text"]
    assert "paragraph 11: “" in row.text("spans")


def test_a_claim_says_who_prints_it_and_proves_it(dataset: Dataset) -> None:
    claim = next(one for one in dataset.claims if one.source == ARTICLE)
    row = row_of(dataset, claim.id)
    assert row.text("source") == "The London Economic"
    assert row.text("spans").startswith("paragraph ")


def test_a_person_has_posts_and_quotes(dataset: Dataset) -> None:
    row = row_of(dataset, "Ms Holland")
    assert row.data["posts"] == ({"title": "director of investigations", "organisation": "nca"},)
    assert row.text("posts") == "director of investigations, National Crime Agency"
    assert row.data["quotes"] == tuple(f"holland-0{number}" for number in range(1, 9))


def test_an_organisation_has_leaders_and_those_it_leads(dataset: Dataset) -> None:
    assert row_of(dataset, "NCLCC").data["led_by"] == ("nca", "npcc")
    assert row_of(dataset, "NCA").data["leads"] == ("nclcc",)
    assert row_of(dataset, "NCA").text("people") == "Nikki Holland, director of investigations"


def test_only_the_posts_in_an_organisation_are_named_on_its_page() -> None:
    made = person("Ann One", body="first")
    moonlighting = person("Bob Two", body="second")
    both = type(made)(made.id, made.name, made.surname, "she", (), (*made.posts, *moonlighting.posts))
    dataset = record(people=[both], organisations=[organisation("First"), organisation("Second")])
    assert row_of(dataset, "organisation:first").text("people") == "Ann One, director"


def test_an_event_has_the_words_of_its_date(dataset: Dataset) -> None:
    row = row_of(dataset, "nclcc-launch")
    assert (row.data["date"], row.data["printed"], row.text("printed")) == (
        "2018",
        "last year",
        "“last year”",
    )
    assert row.text("organisation") == "National County Lines Coordination Centre"


def test_a_source_says_what_rests_on_it(dataset: Dataset) -> None:
    row = row_of(dataset, ARTICLE)
    assert (row.data["quotes"], row.data["observations"]) == (14, 16)
    assert "14 quotes" in row.text("entries")
    assert isinstance(row.data["entries"], int)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"wording": "week-long"}, "A: “week-long”", id="its words"),
        pytest.param({"start": "2019-10-07", "end": "2019-10-13", "days": 7}, None, id="no words, but days"),
        pytest.param({"ordinal": 4}, "A: fourth of the series", id="no words, but a place"),
        pytest.param({"days": 14, "rank": "deprecated", "reason": "Alone."}, None, id="a length, deprecated"),
    ],
)
def test_what_a_source_prints_of_a_weeks_days(fields: dict[str, str | int], words: str | None) -> None:
    dataset = record(
        sources=[source("a")],
        periods=[period("2019-10")],
        datings=[dating("2019-10", "a", **fields)],  # type: ignore[arg-type]
    )
    said = row_of(dataset, "2019-10").text("datings")
    assert words is None or said == words
    for value in fields.values():
        assert not isinstance(value, int) or value == 4 or f"{value} days" in said
    assert ("deprecated: Alone." in said) is ("reason" in fields)
    assert "7\N{EN DASH}13 October 2019" in said or "start" not in fields


def test_a_week_has_its_figures(dataset: Dataset) -> None:
    row = row_of(dataset, "2019-10")
    figures = row.data["figures"]
    assert isinstance(figures, tuple)
    assert {figure["id"] for figure in figures} >= {"2019-10/arrests", "2019-10/weapons.axes"}
    assert row.data["weeks"] == ()
    assert row.text("ordinal") == "fourth of the series"


def test_a_measure_has_its_figures_week_by_week() -> None:
    dataset = record(
        periods=[period("2019-05"), period("2019-10")],
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 586, period="2019-05"),
            observation("arrests", "more-than", 700, wording=None),
        ],
    )
    row = row_of(dataset, "measure:arrests")
    assert row.data["periods"] == ("2019-05", "2019-10")
    assert row.text("figures").split("\n") == [
        "2019-05: “bare 586”, best 586",
        "2019-10: wording not recorded, best more than 700",
    ]
