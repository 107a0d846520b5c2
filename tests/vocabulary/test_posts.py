"""Posts and bodies that a text gives a person: theirs, or somebody else's."""

from __future__ import annotations

import pytest

import countylines
from countylines.record.nouns.person import Person, Post
from countylines.record.nouns.place import Place
from countylines.vocabulary.people import SpeakerNames
from countylines.vocabulary.posts import ROLE_REACH, PostsOfPerson
from tests.made import organisation, person, record, word_group

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
    ("said ⟦Nikki Holland⟧, the director general.", "the director general"),
    ("said ⟦Nikki Holland⟧, the director of operations.", "the director of operations"),
    (
        "⟦Nikki Holland⟧, who is lead for county lines at the National Police Chiefs’ Council, said",
        "lead for county lines at the National Police Chiefs' Council",
    ),
    ("said ⟦Nikki Holland⟧, the acting shadow Home Secretary.", "the acting shadow Home Secretary"),
    ("said ⟦Duncan Ball⟧, of the Crown Prosecution Service.", "of the Crown Prosecution Service"),
    ("said ⟦Duncan Ball⟧ of the Crown Prosecution Service.", "of the Crown Prosecution Service"),
    ("The new and very stern Home Secretary ⟦Nikki Holland⟧ said", "and very stern Home Secretary"),
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
    "said ⟦Duncan Ball⟧, of the Police Chiefs’ Council.",
    "said ⟦Duncan Ball⟧, of North Yorkshire.",
    "said ⟦Duncan Ball⟧ from the Crown Prosecution Service.",
    "said ⟦Nikki Holland⟧ for the commissioner of the Metropolitan Police.",
    "said ⟦Nikki Holland⟧, of Acme and Kent Police.",
    "said ⟦Nikki Holland⟧, the former acting shadow Home Secretary.",
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


@pytest.mark.parametrize(
    ("titles", "is_found"),
    [
        pytest.param("deputy " * 16 + "dac ", True, id="as far as a post reaches"),
        pytest.param("deputy " * 15 + "officer dac ", False, id="a character farther"),
    ],
)
def test_a_body_before_a_name_belongs_to_it_only_so_far(
    titles: str, *, is_found: bool, dataset: countylines.Dataset
) -> None:
    assert (len(f"Met {titles}") <= ROLE_REACH == 120) is is_found
    assert (role_in(f"The Met {titles}⟦Nikki Holland⟧ said", dataset) is not None) is is_found


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
    ("post", "people"),
    [
        pytest.param("spokesman for the Harbour Trust", {"ann-lee"}, id="a body"),
        pytest.param("a very senior spokesman for the Harbour Trust Patrol", {"bo-park"}, id="a longer name"),
        pytest.param("spokesman for Quay Police", {"bo-park"}, id="a force: anybody with a rank, and nobody without"),
    ],
)
def test_the_longer_name_of_a_body_counts(post: str, people: set[str] | None) -> None:
    assert SpeakerNames(HARBOUR).people_of_post(post) == people


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
