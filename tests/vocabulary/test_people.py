"""Names of persons and bodies, and the pronouns that stand for them."""

from __future__ import annotations

import pytest

import countylines
from countylines.vocabulary.people import (
    PRONOUN_REACH,
    UNKNOWN_PERSON,
    PeopleInText,
    SpeakerNames,
)

HOLLAND, BALL = "nikki-holland", "duncan-ball"


@pytest.fixture(scope="module")
def speakers(dataset: countylines.Dataset) -> SpeakerNames:
    """Give the people of the record."""
    return SpeakerNames(dataset)


@pytest.mark.parametrize(
    ("name", "who"),
    [
        pytest.param("Holland", HOLLAND, id="surname"),
        pytest.param("NIKKI HOLLAND", HOLLAND, id="capitals"),
        pytest.param("the NCA’s Nikki Holland", HOLLAND, id="a body before"),
        pytest.param("Mr Ball", BALL, id="Mr"),
        pytest.param("Ball's", BALL, id="possessive"),
        pytest.param("Jane Ball", UNKNOWN_PERSON, id="another first name"),
        pytest.param("DI Marsh", UNKNOWN_PERSON, id="a rank in capitals and a surname"),
        pytest.param("DCI Sarah Marsh", UNKNOWN_PERSON, id="a rank in capitals and a name"),
        pytest.param("PRITI PATEL", None, id="a stranger in capitals, as headings are"),
        pytest.param("Det Supt Lockwood", UNKNOWN_PERSON, id="a rank in short"),
        pytest.param("Crown Prosecution Service", None, id="a body"),
        pytest.param("BBC", None, id="an abbreviation"),
        pytest.param("BBC News", None, id="a broadcaster"),
        pytest.param("NCA", None, id="the record's body in short"),
        pytest.param("RSPCA", None, id="a long abbreviation"),
        pytest.param("Police", None, id="police"),
        pytest.param("", None, id="nothing"),
        pytest.param("Home Secretary", UNKNOWN_PERSON, id="an office of nobody in the record"),
        pytest.param("Met Commissioner", UNKNOWN_PERSON, id="an office of another body"),
        pytest.param("Deputy Commissioner", None, id="words of a rank in the record"),
        pytest.param("Chief", None, id="a title that many have"),
        pytest.param("But Holland", HOLLAND, id="a word that begins a sentence"),
        pytest.param("But Then Holland", HOLLAND, id="two words that begin a sentence"),
        pytest.param("Yesterday", None, id="a word that begins a sentence, alone"),
        pytest.param("DCSI Marsh", UNKNOWN_PERSON, id="four capitals are a rank"),
        pytest.param("Hólland", HOLLAND, id="an accent"),
        pytest.param("Dr", None, id="a title alone"),
        pytest.param("UN", None, id="two capitals are an abbreviation"),
        pytest.param("ITV GRANADA", None, id="an abbreviation among capitals"),
    ],
)
def test_a_name_means_a_person_or_a_body(name: str, who: str | None, speakers: SpeakerNames) -> None:
    assert speakers.person_id_for_name(name) == who


@pytest.mark.parametrize(
    ("name", "who", "pronouns"),
    [
        pytest.param("Nikki Holland", HOLLAND, {"she", "they"}, id="a person of the record"),
        pytest.param("Jane Doe", UNKNOWN_PERSON, {"she", "he", "they"}, id="a stranger"),
        pytest.param("Doe", UNKNOWN_PERSON, set(), id="one word, which need not be a person's"),
        pytest.param("BBC", None, set(), id="a body"),
    ],
)
def test_the_pronouns_for_a_name(name: str, who: str | None, pronouns: set[str], speakers: SpeakerNames) -> None:
    assert speakers.person_id_for_name(name) == who
    assert set(speakers.pronouns_for(name)) == pronouns


@pytest.mark.parametrize(
    ("text", "pronoun", "named"),
    [
        pytest.param("Nikki Holland spoke. ", "she", (HOLLAND, "Nikki Holland"), id="the only name"),
        pytest.param("Nikki Holland met Duncan Ball. ", "She", (HOLLAND, "Nikki Holland"), id="the one whom it fits"),
        pytest.param("Nikki Holland met Jane Doe. ", "she", (UNKNOWN_PERSON, "Jane Doe"), id="the last of two"),
        pytest.param("Duncan Ball spoke. ", "she", None, id="none whom it fits"),
        pytest.param("Nobody spoke. ", "she", None, id="no name"),
    ],
)
def test_a_pronoun_refers_to(text: str, pronoun: str, named: tuple[str, str] | None, speakers: SpeakerNames) -> None:
    found = PeopleInText(f"{text}{pronoun} left. Nikki Hollands came.", speakers).people_of_pronoun(pronoun, len(text))
    assert next(((who, text[slice(*name)]) for who, name in found), None) == named


def test_a_pronoun_may_refer_to_one_named_before_the_last(speakers: SpeakerNames) -> None:
    people = PeopleInText("Nikki Holland met Duncan Ball and Jane Doe. She left.", speakers)
    assert [who for who, _ in people.people_of_pronoun("she", 44)] == [UNKNOWN_PERSON, HOLLAND]


def test_a_text_is_read_on_for_a_later_pronoun(speakers: SpeakerNames) -> None:
    text = "Nikki Holland spoke. She left. Ms Holland and Jane Doe came. She spoke."
    people = PeopleInText(text, speakers)
    first, last = text.index("She left"), text.index("She spoke")
    for place, who, name in ((first, HOLLAND, "Nikki Holland"), (last, UNKNOWN_PERSON, "Jane Doe")) * 2:
        found = people.people_of_pronoun("she", place)[0]
        assert (found[0], text[slice(*found[1])]) == (who, name)


@pytest.mark.parametrize(("distance", "who"), [(PRONOUN_REACH, HOLLAND), (PRONOUN_REACH + 1, None)])
def test_a_pronoun_refers_only_so_far_back(distance: int, who: str | None, speakers: SpeakerNames) -> None:
    assert distance in (2000, 2001)
    text = f"Last night Nikki Holland {'spoke ' * distance}"
    found = PeopleInText(text, speakers).people_of_pronoun("she", text.index("Nikki") + distance)
    assert next((one for one, _ in found), None) == who
