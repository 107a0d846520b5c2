"""Posts and bodies that a text gives a person: theirs, or somebody else's."""

from __future__ import annotations

import pytest

import countylines
from countylines.record.nouns.people import Person, Post
from countylines.record.nouns.vocabulary import Place
from countylines.vocabulary.people import SpeakerNames
from countylines.vocabulary.posts import PostsOfPerson
from tests.made import organisation, person, record, word_group

OF_ANOTHER = [
    (
        "said ⟦Nikki Holland⟧, the Home Office’s director of investigations.",
        "the Home Office's director of investigations",
    ),
    ("said ⟦Nikki Holland⟧, director of investigations at the Border Force.", None),
    (
        "said ⟦Nikki Holland⟧, who is the police chiefs’ lead for county lines.",
        "the police chiefs' lead for county lines",
    ),
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
    "said ⟦Nikki Holland⟧, the National Crime Agency’s director of investigations.",
    "said ⟦Nikki Holland⟧, the Home Office says.",
    "said ⟦Duncan Ball⟧, the police chiefs’ lead for county lines.",
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
    "said the ⟦deputy assistant commissioner Duncan Ball⟧.",
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
