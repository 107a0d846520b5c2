"""People and organisations."""

from __future__ import annotations

import pytest

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.people import (
    find_who,
    list_posts_in_words,
    members_of,
    name_of,
    names_of_leaders,
    organisations_led_by,
)
from countylines.record.dataset import Dataset
from tests.made import organisation, person, record


def test_people_then_organisations(dataset: Dataset) -> None:
    assert find_who(dataset) == (*dataset.people, *dataset.organisations)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("Ms Holland", "nikki-holland", id="a person"),
        pytest.param("NCLCC", "nclcc", id="an abbreviation"),
        pytest.param("Crimestoppers", "crimestoppers", id="a body"),
    ],
)
def test_one_person_or_organisation_by_name(dataset: Dataset, name: str, meant: str) -> None:
    assert [one.id for one in find_who(dataset, name)] == [meant]


def test_an_unknown_name_gets_the_nearest_of_both_kinds(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        find_who(dataset, "Crimestopers")
    assert caught.value.nearest[0] == "crimestoppers"
    with pytest.raises(UnknownName):
        find_who(dataset, "")


def test_a_name_of_a_person_and_an_organisation_is_ambiguous() -> None:
    dataset = record(people=[person("Ann Marks")], organisations=[organisation("Marks")])
    with pytest.raises(AmbiguousName) as caught:
        find_who(dataset, "marks")
    assert caught.value.candidates == ("ann-marks", "marks")


def test_posts_as_the_article_has_them(dataset: Dataset) -> None:
    people = dataset.index("people")
    assert list_posts_in_words(dataset, people["nikki-holland"]) == (
        "director of investigations, National Crime Agency",
    )
    assert list_posts_in_words(dataset, people["duncan-ball"]) == (
        "lead for county lines, National Police Chiefs' Council",
    )


def test_who_leads_the_centre(dataset: Dataset) -> None:
    """The article: jointly led by the NCA and the National Police Chief's Council."""
    centre = dataset.index("organisations")["nclcc"]
    assert names_of_leaders(dataset, centre) == ("National Crime Agency", "National Police Chiefs' Council")
    assert [organisations_led_by(dataset, leader) for leader in ("nca", "npcc", "nclcc")] == [(centre,), (centre,), ()]


def test_members_of_an_organisation(dataset: Dataset) -> None:
    bodies = dataset.index("organisations")
    assert [person.id for person in members_of(dataset, bodies["nca"])] == ["nikki-holland"]
    assert members_of(dataset, bodies["crimestoppers"]) == ()


@pytest.mark.parametrize(
    ("who", "name"),
    [
        pytest.param("duncan-ball", "Duncan Ball", id="a person"),
        pytest.param("nca", "National Crime Agency", id="an organisation"),
        pytest.param("london-economic-2019", "The London Economic", id="a source is its publisher"),
    ],
)
def test_names_by_id(dataset: Dataset, who: str, name: str) -> None:
    assert name_of(dataset, who) == name


def test_an_unknown_id_raises_key_error(dataset: Dataset) -> None:
    with pytest.raises(KeyError):
        name_of(dataset, "nobody")
