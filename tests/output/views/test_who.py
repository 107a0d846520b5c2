"""People and organisations: the list of them, and the page of each."""

from __future__ import annotations

from countylines.lookup.people import find_who
from countylines.output.views.who import who_table
from countylines.record.dataset import Dataset
from tests.made import organisation, person, record
from tests.output.views.rows import page_row, row_of


def test_who_leads_an_organisation_in_words(dataset: Dataset) -> None:
    table = who_table(dataset, find_who(dataset))
    centre = row_of(table, "nclcc")
    assert centre.text("led_by") == "led by National Crime Agency and National Police Chiefs' Council"
    assert centre.text("name") == "National County Lines Coordination Centre (NCLCC)"
    assert row_of(table, "nca").data["leads"] == ("nclcc",)
    assert row_of(table, "crimestoppers").text("led_by") == ""


def test_people_and_their_organisations() -> None:
    dataset = record(people=[person("Ann One", ("Dr",), "body")], organisations=[organisation("Body", "BDY")])
    table = who_table(dataset, find_who(dataset))
    assert row_of(table, "body").data["people"] == ("ann-one",)
    assert (row_of(table, "ann-one").text("name"), row_of(table, "ann-one").text("role")) == (
        "Dr Ann One",
        "director, Body",
    )
    assert row_of(table, "ann-one").data["role"] is None


def test_a_person_has_posts_and_quotes(dataset: Dataset) -> None:
    row = page_row(dataset, "Ms Holland")
    assert row.data["posts"] == ({"title": "director of investigations", "organisation": "nca"},)
    assert row.text("posts") == "director of investigations, National Crime Agency"
    assert row.data["quotes"] == tuple(f"holland-0{number}" for number in range(1, 10))


def test_an_organisation_has_leaders_and_organisations_it_leads(dataset: Dataset) -> None:
    assert page_row(dataset, "NCLCC").data["led_by"] == ("nca", "npcc")
    assert page_row(dataset, "NCA").data["leads"] == ("nclcc",)
    assert page_row(dataset, "NCA").text("people") == "Nikki Holland, director of investigations"


def test_only_the_posts_in_an_organisation_are_named_on_its_page() -> None:
    made = person("Ann One", body="first")
    moonlighting = person("Bob Two", body="second")
    both = type(made)(made.id, made.name, made.surname, "she", (), (*made.posts, *moonlighting.posts))
    dataset = record(people=[both], organisations=[organisation("First"), organisation("Second")])
    assert page_row(dataset, "organisation:first").text("people") == "Ann One, director"


def test_the_rank_of_a_person_is_data(dataset: Dataset) -> None:
    """The article calls him Deputy Assistant Commissioner; an organisation has no titles."""
    rows = {row.data["id"]: row.data for row in who_table(dataset, find_who(dataset)).rows}
    assert rows["duncan-ball"]["titles"] == ("Deputy Assistant Commissioner", "DAC")
    assert rows["nca"]["titles"] == ()
