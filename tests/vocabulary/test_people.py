"""Names of speakers: persons and bodies, and posts that are not a person's."""

from __future__ import annotations

import pytest

import countylines
from countylines.vocabulary.people import UNKNOWN_PERSON, SpeakerNames

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
    ],
)
def test_a_name_means_a_person_or_a_body(name: str, who: str | None, speakers: SpeakerNames) -> None:
    assert speakers.person_id_for_name(name) == who


OF_ANOTHER = [
    ("said ⟦Nikki Holland⟧, of the Metropolitan Police.", "of the Metropolitan Police"),
    ("said ⟦Nikki Holland⟧ of Kent Police.", "of Kent Police"),
    ("said ⟦Nikki Holland⟧ (Metropolitan Police).", "Metropolitan Police"),
    ("⟦Holland⟧, director of investigations at the Met, said", "director of investigations at the Met"),
    ("⟦Nikki Holland⟧, Metropolitan Police director of investigations, said", None),
    ("The Met’s ⟦Nikki Holland⟧ said", "The Met's"),
    ("Metropolitan Police director of investigations ⟦Nikki Holland⟧ said", None),
    ("said ⟦Nikki Holland⟧, of the National Police Chiefs’ Council.", None),
    ("said ⟦Nikki Holland⟧, the NCA’s director of operations.", "the NCA's director of operations"),
    ("said ⟦Nikki Holland⟧, the Home Secretary.", "the Home Secretary"),
    ("said ⟦Home Secretary Nikki Holland⟧.", "Home Secretary"),
    ("⟦Detective Superintendent Nikki Holland⟧ said", None),
    ("⟦Chief Constable Duncan Ball⟧ said", "Chief Constable"),
    ("said ⟦DAC Duncan Ball⟧ of the National Crime Agency.", "of the National Crime Agency"),
    ("said ⟦Duncan Ball⟧, the NCA lead for county lines.", None),
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
]


def role_in(marked: str, speakers: SpeakerNames) -> str | None:
    """Return the post that is not the person's whose name stands between the marks."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    who = speakers.person_id_for_name(text[start:end])
    assert who is not None
    return speakers.role_of_another(text, start, end, who)


@pytest.mark.parametrize(("marked", "role"), OF_ANOTHER)
def test_a_post_or_body_of_another_is_found(marked: str, role: str | None, speakers: SpeakerNames) -> None:
    found = role_in(marked, speakers)
    assert found
    assert role in (None, found)


@pytest.mark.parametrize("marked", THEIR_OWN)
def test_what_is_theirs_or_could_be_is_left_alone(marked: str, speakers: SpeakerNames) -> None:
    assert role_in(marked, speakers) is None


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
    ],
)
def test_a_post_without_a_name_may_mean(post: str, people: set[str] | None, speakers: SpeakerNames) -> None:
    assert speakers.people_of_post(post) == people
