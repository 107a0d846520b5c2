"""Names of persons and bodies; posts and bodies that a text gives a person: theirs, or somebody else's."""

from __future__ import annotations

import pytest

import countylines
from countylines.record.nouns.people import Person, Post
from countylines.record.nouns.vocabulary import Place
from countylines.vocabulary.people import (
    PRONOUN_REACH,
    UNKNOWN_PERSON,
    PeopleInText,
    PostsOfPerson,
    SpeakerNames,
)
from tests.made import organisation, person, record, word_group

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


OF_ANOTHER = [
    ("said ⟦Nikki Holland⟧, of the Metropolitan Police.", "of the Metropolitan Police"),
    ("said ⟦Nikki Holland⟧ of Kent Police.", "of Kent Police"),
    ("said ⟦Nikki Holland⟧ (Metropolitan Police).", "Metropolitan Police"),
    ("⟦Holland⟧, director of investigations at the Met, said", "director of investigations at the Met"),
    ("⟦Nikki Holland⟧, Metropolitan Police director of investigations, said", None),
    ("said ⟦Nikki Holland⟧, of the National Police Chiefs’ Council.", None),
    ("said ⟦Nikki Holland⟧, the NCA’s director of operations.", "the NCA's director of operations"),
    ("said ⟦Nikki Holland⟧, the Home Secretary.", "the Home Secretary"),
    ("said ⟦Home Secretary Nikki Holland⟧.", "Home Secretary"),
    ("⟦Detective Superintendent Nikki Holland⟧ said", None),
    ("⟦Chief Constable Duncan Ball⟧ said", "Chief Constable"),
    ("said ⟦DAC Duncan Ball⟧ of the National Crime Agency.", "of the National Crime Agency"),
    ("said ⟦Duncan Ball⟧, the NCA lead for county lines.", None),
    ("said ⟦Nikki Holland⟧, the director general.", "the director general"),
    ("said ⟦Nikki Holland⟧, the director of operations.", "the director of operations"),
    (
        "⟦Nikki Holland⟧, who is lead for county lines at the National Police Chiefs’ Council, said",
        "lead for county lines at the National Police Chiefs' Council",
    ),
    ("said ⟦Nikki Holland⟧, the acting shadow Home Secretary.", "the acting shadow Home Secretary"),
    ("said ⟦Duncan Ball⟧, of the Crown Prosecution Service.", "of the Crown Prosecution Service"),
    ("said ⟦Duncan Ball⟧ of the Crown Prosecution Service.", "of the Crown Prosecution Service"),
    ("said ⟦Duncan Ball⟧ from the Crown Prosecution Service.", "from the Crown Prosecution Service"),
    ("said the Met’s ⟦Nikki Holland⟧.", "the Met's"),
    ("⟦the National Crime Agency’s Duncan Ball⟧ said", "National Crime Agency's"),
    ("said the NCA’s ⟦Deputy Assistant Commissioner Duncan Ball⟧.", "NCA's"),
    ("⟦Ball⟧, Director General of the National Crime Agency, said", "Director General of the National Crime Agency"),
    ("⟦Ball⟧, lead of county lines policy at the NCA, said", "lead of county lines policy at the NCA"),
    ("The new and very stern Home Secretary ⟦Nikki Holland⟧ said", "Home Secretary"),
]
THEIR_OWN = [
    "said ⟦Nikki Holland⟧, of the National Crime Agency.",
    "said ⟦Nikki Holland⟧, director of investigations at the NCA, as the Metropolitan Police made 42 arrests.",
    "Speaking to the Metropolitan Police Federation, ⟦Nikki Holland⟧ said",
    "said ⟦Nikki Holland⟧, speaking at the Metropolitan Police headquarters.",
    "Kent Police and ⟦Nikki Holland⟧ said",
    "said ⟦Nikki Holland⟧, of the National County Lines Coordination Centre.",
    "said ⟦NCA Director of Investigations Nikki Holland⟧.",
    "said ⟦Nikki Holland⟧, the agency’s investigations director.",
    "said ⟦Nikki Holland⟧, head of investigations at the NCA.",
    "said NCA boss ⟦Nikki Holland⟧.",
    "said ⟦Deputy Assistant Commissioner Duncan Ball⟧, of the Metropolitan Police.",
    "said ⟦Duncan Ball⟧, the NPCC’s lead on county lines.",
    "said ⟦Duncan Ball⟧, a deputy assistant commissioner.",
    "said ⟦Assistant Commissioner Duncan Ball⟧.",
    "Police chief ⟦Duncan Ball⟧ said",
    "⟦Ball⟧ told the Met",
    "The minister met ⟦Nikki Holland⟧, who said",
    "said the BNCA’s ⟦Duncan Ball⟧",
    "said the NCA’s ⟦Nikki Holland⟧",
    "said the NCA’s director of investigations ⟦Nikki Holland⟧",
    "said the Met’s ⟦Deputy Assistant Commissioner Duncan Ball⟧",
    "It was the NCA’s and ⟦Duncan Ball⟧ said",
    "said ⟦Duncan Ball⟧, lead for county lines alongside the National Crime Agency.",
    "said ⟦Duncan Ball⟧, lead working with the National Crime Agency.",
    "⟦Duncan Ball⟧, who met the National Crime Agency’s Nikki Holland, said",
    "said ⟦Duncan Ball⟧, of the Police Chiefs’ Council.",
    "said ⟦Duncan Ball⟧, of North Yorkshire.",
    "said ⟦Nikki Holland⟧ for the commissioner of the Metropolitan Police.",
    "said ⟦Nikki Holland⟧, of Acme and Kent Police.",
    "said ⟦Nikki Holland⟧, a minister once.",
    "said ⟦Nikki Holland⟧, an officer of the law.",
    "said ⟦Nikki Holland⟧, the director in London.",
    "said ⟦Nikki Holland⟧, the director of “investigations”.",
]


def role_in(marked: str, dataset: countylines.Dataset) -> str | None:
    """Return the post that is not the person's whose name stands between the marks."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    speakers = SpeakerNames(dataset)
    who = speakers.person_id_for_name(text[start:end])
    assert who is not None
    return PostsOfPerson(speakers, dataset.index("people")[who]).role_of_another(text, start, end)


@pytest.mark.parametrize(("marked", "role"), OF_ANOTHER)
def test_a_post_or_body_of_another_is_found(marked: str, role: str | None, dataset: countylines.Dataset) -> None:
    found = role_in(marked, dataset)
    assert found
    assert role in (None, found)


@pytest.mark.parametrize("marked", THEIR_OWN)
def test_what_is_theirs_or_could_be_is_left_alone(marked: str, dataset: countylines.Dataset) -> None:
    assert role_in(marked, dataset) is None


HARBOUR = record(
    people=[
        Person("ann-lee", "Ann Lee", "Lee", "she", (), (Post("director", "harbour-trust"),)),
        Person("bo-park", "Bo Park", "Park", "he", ("Commodore",), (Post("deputy head", "harbour-trust-patrol"),)),
    ],
    organisations=[organisation("Harbour Trust"), organisation("Harbour Trust Patrol", "HTP")],
    places=[Place("quay", "force", ("Quay Police",), within=None)],
    vocabulary=[word_group("titles", "director", "head", "deputy", "minister")],
)


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        pytest.param("said ⟦Ann Lee⟧, director of music.", None, id="a post of one word, with more"),
        pytest.param("said ⟦Ann Lee⟧, minister of music.", "minister of music", id="another office"),
        pytest.param(
            "said ⟦Bo Park⟧, deputy head teacher.", "deputy head teacher", id="a post of two words, with more"
        ),
        pytest.param("said ⟦Bo Park⟧, deputy head.", None, id="a post of two words"),
        pytest.param("said ⟦Ann Lee⟧ of Quay Police.", "of Quay Police", id="a force"),
        pytest.param("said ⟦Bo Park⟧ of Quay Police.", None, id="a force, of somebody with a rank"),
    ],
)
def test_posts_in_another_record(marked: str, role: str | None) -> None:
    assert role_in(marked, HARBOUR) == role


def test_somebody_without_a_post_may_be_of_any_body() -> None:
    harbour = record(people=[person("Cy Day")], organisations=[organisation("Harbour Trust")])
    assert role_in("said ⟦Cy Day⟧ of the Harbour Trust.", harbour) is None
