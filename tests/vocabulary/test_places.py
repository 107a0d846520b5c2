"""Cues of place: which words make a text local, and which make it national again."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.record.nouns.vocabulary import Place
from countylines.text.tokens import tokenize
from countylines.vocabulary.places import BODY, LOCAL, NATIONAL, place_vocabulary
from tests.made import organisation, record, source, word_group


def found(text: str, dataset: Dataset, *kinds: str) -> list[tuple[str, str]]:
    """List the words of each cue, and whether it is local or national (or what else *kinds* has)."""
    tokens = tokenize(text)
    return [
        (text[tokens.starts[cue.first] : tokens.ends[cue.last - 1]], cue.kind)
        for cue in place_vocabulary(dataset).cues_in(text, tokens)
        if cue.kind in (kinds or (LOCAL, NATIONAL))
    ]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Officers across the country made arrests.", [("across the country", NATIONAL)], id="country"),
        pytest.param("Nationally, 743 were held.", [("Nationally", NATIONAL)], id="nationally"),
        pytest.param("Kent Police made arrests.", [("Kent Police", LOCAL)], id="a force"),
        pytest.param("The Met made arrests.", [("The Met", LOCAL)], id="the short name of a force"),
        pytest.param("Raids took place in Bristol.", [("Bristol", LOCAL)], id="a town"),
        pytest.param("Raids took place in Anytown.", [("in Anytown", LOCAL)], id="a town that no list has"),
        pytest.param("Anyshire Police made arrests.", [("Anyshire Police", LOCAL)], id="a force that no list has"),
        pytest.param("Our officers made 20 arrests.", [("Our officers", LOCAL)], id="our officers"),
        pytest.param("Across the eastern region 20 were held.", [("region", LOCAL)], id="a region without a name"),
        pytest.param("In the north-east 20 were held.", [("the north", LOCAL)], id="a part named by the compass"),
        pytest.param("They drove to the north.", [], id="where somebody goes"),
        pytest.param("Arrests were made in October.", [], id="a month is no place"),
        pytest.param("They ran county lines.", [], id="county lines"),
        pytest.param("Drugs came from London.", [], id="where the drugs come from"),
        pytest.param("Local figures", [("Local", LOCAL)], id="local figures"),
        pytest.param("Bath was run for the suspect.", [], id="a town that is a word, where no place stands"),
        pytest.param(
            "Kent Police made 20 of all arrests nationally.",
            [("Kent Police", LOCAL), ("nationally", NATIONAL)],
            id="both",
        ),
    ],
)
def test_cues_of_place(text: str, cues: list[tuple[str, str]], dataset: Dataset) -> None:
    assert found(text, dataset) == cues


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Raids in Bristol", ["Bristol"], id="the last words"),
        pytest.param("Raids in bristol", [], id="in small letters"),
        pytest.param("RAIDS IN BRISTOL, ON MONDAY", ["BRISTOL"], id="in capitals"),
        pytest.param("Raids in Bath.", ["Bath"], id="a town that is a word"),
        pytest.param("RAIDS IN KENT.", ["KENT"], id="a county that is a word, in capitals"),
        pytest.param("RAIDS IN IPSWICH.", ["IPSWICH"], id="a town that is no word, in capitals"),
        pytest.param("LONDON officers made arrests.", ["LONDON"], id="capitals first, and no agency"),
        pytest.param("LONDON", ["LONDON"], id="capitals alone"),
        pytest.param("IN LONDON (AP), officers made arrests.", ["LONDON"], id="the second word in capitals"),
        pytest.param("London, 14 October: raids were made.", ["London"], id="a dateline in small letters"),
        pytest.param("The Bristol Big Old Evening Post printed it.", ["Bristol"], id="a capital farther off"),
        pytest.param("Bristol raids by the Post.", ["Bristol"], id="a newspaper after other words"),
        pytest.param("From London drugs came.", [], id="a movement, at the beginning"),
        pytest.param("Drugs went to London.", [], id="a movement to a place"),
        pytest.param("Arrests of Ipswich dealers.", ["Ipswich"], id="of a town"),
        pytest.param("They told of Monday Ipswich raids.", ["Ipswich"], id="a plural after a town"),
        pytest.param("They admired Ipswich", [], id="a town as the last word"),
        pytest.param("Ipswich won again.", [], id="a town that does something"),
        pytest.param("Jane Ipswich, 43, was held.", [], id="a person of that name"),
        pytest.param("Mr Kent said so", [], id="a title before it"),
    ],
)
def test_names_of_recorded_places(text: str, cues: list[str], dataset: Dataset) -> None:
    assert found(text, dataset) == [(cue, LOCAL) for cue in cues]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Arrests were made in Oct.", [], id="a month in short"),
        pytest.param("They were in custody.", [], id="a small letter"),
        pytest.param("Messages found in PCs.", [], id="more than one capital"),
        pytest.param("Messages found in Boxing.", [], id="a word in -ing"),
        pytest.param("The 20 arrests were ours.", ["ours"], id="ours"),
        pytest.param("They told Police chiefs.", [], id="police after a small letter"),
        pytest.param("Anyshire police made arrests.", [], id="police in small letters"),
        pytest.param("The Holland Police.", [], id="police after a person of the record"),
        pytest.param("In her own county 12 were held.", ["county"], id="somebody's own county"),
        pytest.param("Across the eastern region", ["region"], id="a region as the last word"),
        pytest.param("Across the eastern county lines", [], id="words of the record's title at the end"),
        pytest.param("Across the eastern county lines were cut.", [], id="words of the record's title"),
        pytest.param("Raids in the county lines campaign.", [], id="a local phrase with words of the title"),
        pytest.param("Raids in the county.", ["in the county"], id="a local phrase"),
        pytest.param("Across the whole eastern district.", [], id="an article farther off"),
        pytest.param("Around a district.", [], id="an indefinite article"),
        pytest.param("Throughout most of the district.", ["district"], id="a preposition four words before"),
        pytest.param("Some were held locally", ["locally"], id="a local phrase as the last words"),
        pytest.param("In the local pubs.", ["local"], id="in the local …"),
        pytest.param("Taken in regional raids.", ["regional raids"], id="in and two words"),
    ],
)
def test_places_without_a_recorded_name(text: str, cues: list[str], dataset: Dataset) -> None:
    assert found(text, dataset) == [(cue, LOCAL) for cue in cues]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Nationally Kent led.", [("Nationally", NATIONAL), ("Kent", LOCAL)], id="neighbours"),
        pytest.param(
            "Nationally, Kent Police led.", [("Nationally", NATIONAL), ("Kent Police", LOCAL)], id="with a comma"
        ),
        pytest.param("Nationally, raids in Wales.", [("Nationally", NATIONAL), ("Wales", LOCAL)], id="a nation, apart"),
        pytest.param("Wales and Kent.", [("Wales", LOCAL), ("Kent", LOCAL)], id="a nation and a county"),
        pytest.param("Kent and Essex.", [("Kent", LOCAL), ("Essex", LOCAL)], id="two counties of two regions"),
        pytest.param("Drugs went from Kent to Surrey.", [], id="from and to, in one region"),
        pytest.param("From towns in Kent to Essex.", [("Kent", LOCAL)], id="from something else"),
    ],
)
def test_several_places(text: str, cues: list[tuple[str, str]], dataset: Dataset) -> None:
    assert found(text, dataset) == cues


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("The NCA led.", ["NCA"], id="an abbreviation"),
        pytest.param("The National Police Chiefs agreed.", ["National Police"], id="the first two words of the name"),
    ],
)
def test_a_national_body_is_a_weaker_cue(text: str, bodies: list[str], dataset: Dataset) -> None:
    assert found(text, dataset, BODY) == [(body, BODY) for body in bodies]


@pytest.mark.parametrize(
    ("title", "is_of_the_country"),
    [
        pytest.param("national total", True, id="the engine's word"),
        pytest.param("uk", True, id="the record's word"),
        pytest.param("kent", False, id="a county"),
    ],
)
def test_the_title_of_a_column_is_of_the_country(title: str, *, is_of_the_country: bool, dataset: Dataset) -> None:
    assert place_vocabulary(dataset).is_title_of_national_column(title) is is_of_the_country


ISLANDS = record(
    header={"title": "Bird counts in Sweden"},
    places=[
        Place("shore", "cue", ("across the islands", "along the coast", "in our nation")),
        Place("quay", "town", ("Quay",)),
    ],
    organisations=[organisation("Quay Trust")],
    sources=[source("coast-echo", publisher="Coast Echo")],
    vocabulary=[word_group("national", "islands as a whole", "nation")],
)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Seen in Sweden.", [("in Sweden", NATIONAL)], id="the country of the title"),
        pytest.param("Seen in Norway.", [("in Norway", LOCAL)], id="another country"),
        pytest.param("Seen in Coast.", [], id="a word of a publisher, though a phrase has it too"),
        pytest.param("Across the islands.", [("Across the islands", LOCAL)], id="a local phrase"),
        pytest.param("Seen in our nation.", [("in our nation", LOCAL)], id="a national phrase within a local one"),
    ],
)
def test_places_in_another_record(text: str, cues: list[tuple[str, str]]) -> None:
    assert found(text, ISLANDS) == cues


def test_a_country_is_named_right_after_its_preposition() -> None:
    places = [Place("quay", "town", ("Quay",))]
    wide = record(header={"title": "Counts in wide green Sweden"}, places=places)
    assert found("Seen in Sweden.", wide) == [("in Sweden", LOCAL)]


def test_a_record_that_names_no_place_knows_none() -> None:
    assert found("Seen in Norway by Oslo Police.", record(header={"title": "Counts in Oslo"})) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("29 forces made 402 arrests", 1, id="some forces"),
        pytest.param("eleven forces made 402 arrests", 1, id="in words"),
        pytest.param("in 12 cities they made 402 arrests", 2, id="towns"),
        pytest.param("most forces made 402 arrests", 1, id="most"),
        pytest.param("my team made 41 arrests", 1, id="a part of a force"),
        pytest.param("all 43 forces made 743 arrests", 6, id="all of them"),
        pytest.param("in october 2019 forces made 743 arrests", 7, id="a year before them"),
        pytest.param("forces made 743 arrests", 4, id="no count"),
    ],
)
def test_a_count_of_forces_or_towns_is_of_some(text: str, place: int, dataset: Dataset) -> None:
    words = text.split()
    assert place_vocabulary(dataset).first_count_of_places(words, 0, len(words)) == place


def test_a_publisher_with_a_place_in_its_name_says_nothing_of_the_place() -> None:
    made = record(
        sources=(source("post", publisher="The Fenshire Post"),),
        places=(Place("fenshire", "county", ("Fenshire",)),),
        vocabulary=(word_group("national", "nationwide"),),
    )
    assert found("The Fenshire Post counted 40 nationwide.", made) == [("nationwide", NATIONAL)]
    assert found("Fenshire counted 40.", made) == [("Fenshire", LOCAL)]
