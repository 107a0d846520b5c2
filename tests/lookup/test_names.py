"""Names are found in many spellings, and never guessed."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countylines.errors import AmbiguousName, UnknownName
from countylines.integrity import load
from countylines.lookup.names import (
    NAME_KINDS,
    find_nearest_ids_of_kinds,
    find_quoted_person,
    find_speaker_name_at_start,
    resolve,
    resolve_optional_week,
    resolve_source_id,
    resolve_week,
    resolve_week_not_span,
)
from countylines.record.dataset import Dataset
from tests.made import measure, organisation, period, person, quote, record, source, term


@pytest.mark.parametrize(
    ("kind", "name", "meant"),
    [
        pytest.param("person", "duncan-ball", "duncan-ball", id="an id"),
        pytest.param("person", "Duncan Ball", "duncan-ball", id="a full name"),
        pytest.param("person", "ball", "duncan-ball", id="a surname"),
        pytest.param("person", "DAC Ball", "duncan-ball", id="an abbreviated rank"),
        pytest.param("person", "Deputy Assistant Commissioner Duncan Ball", "duncan-ball", id="rank and full name"),
        pytest.param("person", "deputy assistant commissioner ball", "duncan-ball", id="rank and surname"),
        pytest.param("person", "Ms Holland", "nikki-holland", id="a courtesy title"),
        pytest.param("person", "Mr Ball", "duncan-ball", id="another courtesy title"),
        pytest.param("person", "Mx Ball", "duncan-ball", id="a courtesy title of anybody"),
        pytest.param("person", "  NIKKI   HOLLAND ", "nikki-holland", id="any case and spaces"),
        pytest.param("person", "nikki_holland", "nikki-holland", id="a slug of another kind"),
        pytest.param("speaker", "Holland", "nikki-holland", id="a speaker"),
        pytest.param("organisation", "NPCC", "npcc", id="an abbreviation"),
        pytest.param("organisation", "National Police Chiefs' Council", "npcc", id="straight, plural"),
        pytest.param("organisation", "National Police Chiefs’ Council", "npcc", id="curly, plural"),
        pytest.param("organisation", "National Police Chief's Council", "npcc", id="straight, singular"),
        pytest.param("organisation", "National Police Chief’s Council", "npcc", id="curly, singular"),
        pytest.param("organisation", "the national police chiefs council", "npcc", id="article, no apostrophe"),
        pytest.param("organisation", "Regional Organised Crime Unit", "rocus", id="in the singular"),
        pytest.param("organisation", "regional organised crime units", "rocus", id="in the plural"),
        pytest.param("organisation", "ROCU", "rocus", id="an abbreviation in the singular"),
        pytest.param("organisation", "the NCA", "nca", id="an abbreviation with an article"),
        pytest.param("measure", "arrests.women", "arrests.women", id="a measure"),
        pytest.param("measure", "arrests women", "arrests.women", id="spaces for dots"),
        pytest.param("measure", "Arrests: women", "arrests.women", id="a label"),
        pytest.param("measure", "ARRESTS-WOMEN", "arrests.women", id="hyphens for dots"),
        pytest.param("measure", "arrest", "arrests", id="a measure in the singular"),
        pytest.param("week", "2019-10", "2019-10", id="a week"),
        pytest.param("week", "October 2019", "2019-10", id="month and year"),
        pytest.param("week", "oct 2019", "2019-10", id="a short month"),
        pytest.param("week", "2019 October", "2019-10", id="year and month"),
        pytest.param("week", "10/2019", "2019-10", id="month and year in digits"),
        pytest.param("week", "the crackdown", "2019-10", id="what everybody calls it"),
        pytest.param("period", "2018-10..2019-10", "2018-10..2019-10", id="a span"),
        pytest.param("period", "2018-10 2019-10", "2018-10..2019-10", id="a span, spaces for dots"),
        pytest.param("term", "NRM", "national-referral-mechanism", id="a term's abbreviation"),
        pytest.param("term", "‘Cuckooing’", "cuckooed", id="a term in marks"),
        pytest.param("topic", "Public help", "public-help", id="a topic"),
        pytest.param("source", "The London Economic", "london-economic-2019", id="a publisher"),
        pytest.param("source", "london economic", "london-economic-2019", id="a publisher without its article"),
        pytest.param("quote", "Holland 01", "holland-01", id="a quote"),
    ],
)
def test_a_name_is_resolved(dataset: Dataset, kind: str, name: str, meant: str) -> None:
    assert resolve(dataset, kind, name).id == meant


@pytest.mark.parametrize(
    ("kind", "name", "near"),
    [
        pytest.param("person", "DAC Holland", "nikki-holland", id="somebody else's rank"),
        pytest.param("person", "Hollande", "nikki-holland", id="one letter too many"),
        pytest.param("person", "Nicky Holland", "nikki-holland", id="misspelt"),
        pytest.param("person", "Duncan", "duncan-ball", id="a first name alone"),
        pytest.param("person", "Ball Duncan", None, id="the wrong way round"),
        pytest.param("measure", "arests.women", "arrests.women", id="a letter dropped"),
        pytest.param("measure", "women arrests", None, id="words in another order"),
        pytest.param("source", "guernsey", "guernsey-press-2019-10-18", id="a part of it"),
        pytest.param("week", "Octobre 2019", "2019-10", id="another language"),
        pytest.param("week", "2019-11", "2019-10", id="a week that was none"),
        pytest.param("week", "newest week", "2025-06", id="what people call a week"),
        pytest.param("person", "director of investigations", "nikki-holland", id="a post"),
        pytest.param("organisation", "British FBI", "nca", id="what people call a body"),
        pytest.param("measure", "guns", "weapons.firearms", id="a noun that counts it"),
        pytest.param("organisation", "National Crime Agencys Council", None, id="two names in one"),
        pytest.param("term", "", None, id="nothing"),
        pytest.param("term", "   ", None, id="blank"),
        pytest.param("term", "…", None, id="marks alone"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(dataset: Dataset, kind: str, name: str, near: str | None) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(dataset, kind, name)
    assert caught.value.name == name
    assert near is None or near in caught.value.nearest
    assert len(caught.value.nearest) <= 3
    assert caught.value.listing in str(caught.value)


def test_a_month_of_no_year_is_refused_with_all_its_weeks(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_week(dataset, "October")
    assert caught.value.nearest == ("2018-10", "2019-10", "2021-10", "2022-10", "2023-10")


@pytest.fixture
def hollands() -> Dataset:
    """Return a record with two people called Holland, one of whom is quoted."""
    people = [person("Jools Holland", ("Chief Constable",)), person("Nikki Holland")]
    return record(people=people, quotes=[quote("holland-01", "nikki-holland", "We seized it.")])


def test_a_shared_name_is_refused_with_both_candidates(hollands: Dataset) -> None:
    for name in ("Holland", "Ms Holland", "holland"):
        with pytest.raises(AmbiguousName) as caught:
            resolve(hollands, "person", name)
        assert caught.value.candidates == ("jools-holland", "nikki-holland")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("Jools Holland", "jools-holland", id="a full name"),
        pytest.param("Chief Constable Holland", "jools-holland", id="a rank that one of them has"),
    ],
)
def test_a_shared_surname_is_resolved_by_first_name_or_title(hollands: Dataset, name: str, meant: str) -> None:
    assert resolve(hollands, "person", name).id == meant


def test_only_quoted_people_are_speakers(hollands: Dataset) -> None:
    assert find_quoted_person(hollands, "Holland").id == "nikki-holland"
    with pytest.raises(UnknownName):
        find_quoted_person(hollands, "Jools Holland")


def test_an_exact_name_is_preferred_to_its_singular() -> None:
    dataset = record(measures=[measure("weapon.all", label="Weapons"), measure("weapon.one", label="Weapon")])
    assert resolve(dataset, "measure", "weapons").id == "weapon.all"
    assert resolve(dataset, "measure", "weapon").id == "weapon.one"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param(["nikki", "holland"], "nikki holland", id="a name alone"),
        pytest.param(["nikki", "holland", "money"], "nikki holland", id="a name, then words"),
        pytest.param(["Deputy", "Assistant", "Commissioner", "Ball"], "Deputy Assistant Commissioner Ball", id="rank"),
        pytest.param(["money", "holland"], None, id="no name at the beginning"),
        pytest.param(["holland", "money"], None, id="one word is no spelling mistake"),
        pytest.param([], None, id="nothing"),
    ],
)
def test_a_leading_speakers_name_is_found(dataset: Dataset, words: list[str], speaker: str | None) -> None:
    assert find_speaker_name_at_start(dataset, words) == speaker


@pytest.mark.parametrize(
    ("name", "week"),
    [
        pytest.param(None, "2019-10", id="none is the record's own"),
        pytest.param("ALL", "all", id="all of them"),
        pytest.param("October 2019", "2019-10", id="a name"),
        pytest.param("latest", "2025-06", id="the latest week"),
        pytest.param("fourth week", "2019-10", id="a place in the series"),
    ],
)
def test_weeks_are_resolved(dataset: Dataset, name: str | None, week: str) -> None:
    assert resolve_week(dataset, name) == week


def test_september_has_two_short_names() -> None:
    dataset = record(periods=[period("2020-09"), period("2019-10")])
    assert {resolve_week(dataset, name) for name in ("sep 2020", "Sept 2020", "September 2020")} == {"2020-09"}


def test_sources_are_resolved(dataset: Dataset) -> None:
    assert resolve_source_id(dataset, None) is None
    assert resolve_source_id(dataset, "London Economic") == "london-economic-2019"


def test_a_publishers_name_means_its_only_source(dataset: Dataset) -> None:
    with pytest.raises(AmbiguousName) as caught:
        resolve_source_id(dataset, "NPCC")
    assert caught.value.candidates == ("npcc-2019-01-29", "npcc-2021-10-21", "npcc-2024", "npcc-2025-07-04")
    small = record(sources=[source("a", publisher="The Body")], organisations=[organisation("The Body", "TB")])
    assert resolve_source_id(small, "tb") == "a"


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        pytest.param(
            "BBC", ("bbc-news-2019-01-29", "bbc-news-2021", "bbc-news-2021-10"), id="a part of a publisher's name"
        ),
        pytest.param("NCA", ("wired-gov-2019-01-30",), id="whose release another one prints"),
        pytest.param("york", ("york-press-2019-10-28",), id="a whole word: no Yorkshire"),
        pytest.param("shropshire", ("shropshire-star-2022-10-13",), id="one is no guess either"),
        pytest.param("london-economist-2019", ("london-economic-2019",), id="misspelt"),
        pytest.param("", (), id="nothing"),
        pytest.param(" ", (), id="a space"),
    ],
)
def test_part_of_a_sources_name_suggests_all_that_contain_it(
    dataset: Dataset, name: str, nearest: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_source_id(dataset, name)
    assert caught.value.nearest[: len(nearest)] == nearest
    assert bool(caught.value.nearest) is bool(nearest)


def test_the_most_similar_of_several_kinds_comes_first(dataset: Dataset) -> None:
    assert (
        find_nearest_ids_of_kinds(dataset, ("measure", "person", "organisation"), "nikky-holland")[0] == "nikki-holland"
    )


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(NAME_KINDS)), st.text(max_size=40))
def test_any_text_is_resolved_or_refused(kind: str, name: str) -> None:
    with contextlib.suppress(UnknownName, AmbiguousName):
        assert resolve(load(), kind, name).id


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("cuckooed", "cuckooed", id="the term"),
        pytest.param("Cuckooing", "cuckooed", id="another form"),
        pytest.param("deal lines", "deal-line", id="the plural"),
        pytest.param("‘county lines’", "county-lines", id="in marks"),
        pytest.param("NRM", "national-referral-mechanism", id="the abbreviation"),
        pytest.param("whole system approach", "whole-system-approach", id="without its hyphen"),
    ],
)
def test_a_term_is_found_by_any_of_its_names(dataset: Dataset, name: str, meant: str) -> None:
    assert resolve(dataset, "term", name).id == meant


def test_names_of_no_term_or_of_two_are_refused(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(dataset, "term", "cuckoed")
    assert caught.value.nearest[0] == "cuckooed"
    with pytest.raises(UnknownName):
        resolve(dataset, "term", "")
    with pytest.raises(AmbiguousName):
        resolve(record(terms=[term("One", "line"), term("Two", "line")]), "term", "Line")


WEEKS = record(
    {"week": "2019-09"},
    periods=[
        period("2019-01"), period("2019-09"), period("2019-12"), period("2019-13"), period("spring-tide"),
        period("year", weeks=("2019-01", "2019-09")),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("January 2019", "2019-01"), ("Dec 2019", "2019-12"), ("sept 2019", "2019-09"), ("sep 2019", "2019-09"),
        ("2019-13", "2019-13"), ("spring tide", "spring-tide"),
    ],
)  # fmt: skip
def test_a_week_is_named_by_its_month(name: str, meant: str) -> None:
    assert (
        resolve_week(WEEKS, name) == resolve_optional_week(WEEKS, name) == resolve_week_not_span(WEEKS, name) == meant
    )


@pytest.mark.parametrize("name", ["septe 2019", "dece 2019", "13 2019"])
def test_other_beginnings_of_months_name_no_week(name: str) -> None:
    with pytest.raises(UnknownName):
        resolve_week(WEEKS, name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("latest", "2025-06"),
        ("7 October 2019", "2019-10"),
        ("7-13 October 2019", "2019-10"),
        ("11–17 October 2021", "2021-10"),
        ("2019-10-13", "2019-10"),
        ("13 october 2019", "2019-10"),
        ("third week", "2019-05"),
        ("week 4", "2019-10"),
    ],
)
def test_words_that_mean_one_week_name_it(name: str, meant: str, dataset: Dataset) -> None:
    assert resolve_week(dataset, name) == resolve_week_not_span(dataset, name) == meant


@pytest.mark.parametrize("name", ["2021", "2025", "7 October 2019 arrests", "next"])
def test_words_that_mean_no_week_or_several_name_none(name: str, dataset: Dataset) -> None:
    with pytest.raises(UnknownName):
        resolve_week(dataset, name)


def test_a_year_names_its_week_where_each_has_one() -> None:
    weeks = [period("2020-06"), period("2021-06"), period("2020-06..2021-06", weeks=("2020-06", "2021-06"))]
    assert resolve_week(record({"week": "2021-06"}, periods=weeks), "2020") == "2020-06"
    with pytest.raises(UnknownName):
        resolve_week(record({"week": "2021-06"}, periods=[*weeks, period("2021-09")]), "2020")


def test_what_is_asked_for_by_more_words_is_suggested_last() -> None:
    bells, chimes = measure("bells", asked_as=("old tune",)), measure("chimes", asked_as=("tune",))
    with pytest.raises(UnknownName) as raised:
        resolve(record(measures=[bells, chimes, measure("tuned")]), "measure", "tune")
    assert raised.value.nearest == ("chimes", "tuned", "bells")


def test_no_name_is_no_week() -> None:
    assert resolve_optional_week(WEEKS, None) is None
    assert resolve_week_not_span(WEEKS, None) is None
    assert resolve_week(WEEKS, None) == "2019-09"


def test_a_span_is_no_single_week() -> None:
    assert resolve_optional_week(WEEKS, "year") == "year"
    with pytest.raises(UnknownName):
        resolve_week_not_span(WEEKS, "year")


def test_somebody_who_is_not_quoted_is_no_speaker() -> None:
    people = [person("Ann Reed"), person("Bo Park")]
    dataset = record(people=people, quotes=[quote("reed-01", "ann-reed", "It was.")])
    assert find_quoted_person(dataset, "ann-reed").name == "Ann Reed"
    with pytest.raises(UnknownName):
        find_quoted_person(dataset, "bo-park")


@pytest.mark.parametrize(("typed", "near"), [("abcxy", ()), ("abcdz", ("abcde",))])
def test_a_name_of_which_three_letters_in_five_are_right_suggests_nothing(typed: str, near: tuple[str, ...]) -> None:
    with pytest.raises(UnknownName) as raised:
        resolve(record(measures=[measure("abcde", label="abcde")]), "measure", typed)
    assert raised.value.nearest == near


def test_eight_sources_are_suggested_for_a_part_of_their_publisher() -> None:
    sources = [source(f"paper-{number}", publisher=f"Echo {number}") for number in range(10)]
    with pytest.raises(UnknownName) as raised:
        resolve_source_id(record(sources=sources), "echo")
    assert raised.value.nearest == tuple(f"paper-{number}" for number in range(8))


@pytest.mark.parametrize("name", ["Ms Ball", "Mrs Duncan Ball", "Mr Holland"])
def test_a_title_of_somebody_else_is_no_name(dataset: Dataset, name: str) -> None:
    """The sources call him he, and her she; the person is suggested."""
    with pytest.raises(UnknownName) as caught:
        resolve(dataset, "person", name)
    assert caught.value.nearest[0] == ("nikki-holland" if name.endswith("Holland") else "duncan-ball")
