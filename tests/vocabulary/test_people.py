"""Names of speakers: persons and bodies, and posts without a name."""

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
