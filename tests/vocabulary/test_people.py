"""Names of speakers: persons and bodies, and posts without a name."""

from __future__ import annotations

import pytest

import countylines
from countylines.vocabulary.people import PRONOUN_REACH, UNKNOWN_PERSON, PeopleInText, SpeakerNames

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
        pytest.param("PRITI PATEL", UNKNOWN_PERSON, id="a stranger in capitals"),
        pytest.param("Det Supt Lockwood", UNKNOWN_PERSON, id="a rank in short"),
        pytest.param("Crown Prosecution Service", None, id="a body"),
        pytest.param("BBC", None, id="an abbreviation"),
        pytest.param("BBC News", None, id="a broadcaster"),
        pytest.param("NCA", None, id="the record's body in short"),
        pytest.param("RSPCA", None, id="a long abbreviation"),
        pytest.param("Police", None, id="police"),
        pytest.param("", None, id="nothing"),
        pytest.param("But Holland", HOLLAND, id="a word that begins a sentence"),
        pytest.param("But Then Holland", HOLLAND, id="two words that begin a sentence"),
        pytest.param("Some Holland", UNKNOWN_PERSON, id="somebody of that name"),
        pytest.param("Yesterday", None, id="a word that begins a sentence, alone"),
        pytest.param("Quotes", None, id="a noun for what is said"),
        pytest.param("DCSI Marsh", UNKNOWN_PERSON, id="four capitals are a rank"),
        pytest.param("RSPCA Marsh", None, id="five capitals are a body"),
        pytest.param("Hólland", HOLLAND, id="an accent"),
        pytest.param("Dr", None, id="a title alone"),
        pytest.param("Mr T", UNKNOWN_PERSON, id="one capital is an initial"),
        pytest.param("UN", None, id="two capitals are an abbreviation"),
        pytest.param("JOHN AMIS", UNKNOWN_PERSON, id="a stranger in capitals, in short words"),
        pytest.param("ITV GRANADA", None, id="an abbreviation among capitals"),
        pytest.param("BBC Kent", None, id="an abbreviation and a place"),
    ],
)
def test_a_name_means_a_person_or_a_body(name: str, who: str | None, speakers: SpeakerNames) -> None:
    assert speakers.person_id_for_name(name) == who


@pytest.mark.parametrize(
    ("post", "people"),
    [
        pytest.param("a minister", set(), id="a post of nobody in the record"),
        pytest.param("the minister", set(), id="an office"),
        pytest.param("a deputy assistant commissioner", {BALL}, id="a rank"),
        pytest.param("the director of investigations", None, id="a post that many have"),
        pytest.param("an officer", None, id="an officer"),
        pytest.param("the lady", None, id="a woman"),
        pytest.param("the veteran", None, id="somebody named before"),
        pytest.param("spokesman for the Home Office", set(), id="a spokesman for a body that is not in the record"),
        pytest.param("NCA spokeswoman", {HOLLAND}, id="a spokeswoman of a body"),
        pytest.param("spokesman for the NCA and the NPCC", {HOLLAND, BALL}, id="a spokesman for two bodies"),
        pytest.param(
            "spokesman for Kent Police", {BALL}, id="a spokesman for a force, to which any officer may belong"
        ),
        pytest.param("source at the Treasury", set(), id="a source with an article before the body"),
        pytest.param("a deputy assistant commissioner of police", {BALL}, id="a rank with its body"),
        pytest.param("Acme spokeswoman", set(), id="a spokeswoman of a firm"),
        pytest.param("a Kent spokesman", None, id="a spokesman of a place"),
        pytest.param("a Police spokesman", None, id="a spokesman of police in general"),
        pytest.param("officials from Kent", None, id="officials of a place"),
        pytest.param("spokesman for Duncan Ball", None, id="a spokesman for a person of the record"),
        pytest.param("a commissioner of prisons", {BALL}, id="a rank with what it is of"),
        pytest.param("a policeman", {BALL}, id="a word that begins like one of a person's"),
        pytest.param("spokesman for the NCAB group", set(), id="a body whose name begins like a recorded one"),
        pytest.param("spokesman for the BNCA", set(), id="a body whose name ends like a recorded one"),
    ],
)
def test_a_post_without_a_name_may_mean(post: str, people: set[str] | None, speakers: SpeakerNames) -> None:
    assert speakers.people_of_post(post) == people


@pytest.mark.parametrize(
    ("office", "people"),
    [
        pytest.param("Home Secretary", set(), id="an office of nobody in the record"),
        pytest.param("Deputy Commissioner", {BALL}, id="words of a rank in the record"),
        pytest.param("Met Commissioner", set(), id="a rank of a body that is not theirs"),
        pytest.param("NCA director", {HOLLAND}, id="a post with its body"),
        pytest.param("Chief", None, id="a title that many have"),
        pytest.param("Children", None, id="no office"),
    ],
)
def test_an_office_without_a_name_may_mean(office: str, people: set[str] | None, speakers: SpeakerNames) -> None:
    assert speakers.people_of_office(office) == people


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
    found = PeopleInText(f"{text}{pronoun} left. Nikki Hollands came.", speakers).person_of_pronoun(pronoun, len(text))
    assert (found and (found[0], text[slice(*found[1])])) == named


def test_a_text_is_read_on_for_a_later_pronoun(speakers: SpeakerNames) -> None:
    text = "Nikki Holland spoke. She left. Ms Holland and Jane Doe came. She spoke."
    people = PeopleInText(text, speakers)
    first, last = text.index("She left"), text.index("She spoke")
    for place, who, name in ((first, HOLLAND, "Nikki Holland"), (last, UNKNOWN_PERSON, "Jane Doe")) * 2:
        found = people.person_of_pronoun("she", place)
        assert found is not None
        assert (found[0], text[slice(*found[1])]) == (who, name)


@pytest.mark.parametrize(("distance", "who"), [(PRONOUN_REACH, HOLLAND), (PRONOUN_REACH + 1, None)])
def test_a_pronoun_refers_only_so_far_back(distance: int, who: str | None, speakers: SpeakerNames) -> None:
    assert distance in (2000, 2001)
    text = f"Last night Nikki Holland {'spoke ' * distance}"
    found = PeopleInText(text, speakers).person_of_pronoun("she", text.index("Nikki") + distance)
    assert (found and found[0]) == who
