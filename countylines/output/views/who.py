"""People and organisations: the list of them, and the page of each."""

from collections.abc import Sequence

from countylines.lookup.people import (
    list_posts_in_words,
    members_of,
    name_with_title,
    names_of_leaders,
    organisations_led_by,
)
from countylines.output.table import Answer, Field, Table, columns_of, declared_fields
from countylines.output.views.pages import evidence_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.people import Organisation, Person, Post
from countylines.text import join_phrases

POST_PART = Answer("post", "A post that a person has.", *declared_fields(Post))


def _member_ids(dataset: Dataset, body: Organisation) -> tuple[str, ...]:
    return tuple(person.id for person in members_of(dataset, body))


def _quote_ids(dataset: Dataset, person: Person) -> tuple[str, ...]:
    return tuple(quote.id for quote in dataset.quotes if quote.speaker == person.id)


def _field_of_organisation(name: str, kind: str, meaning: str) -> Field:
    empty = () if kind == "ids" else None
    return Field(name, kind, meaning, nullable=empty is None, get=lambda _, party: getattr(party, name, empty))


_LEADS = Field(
    "leads", "ids", "the organisations that it leads, alone or with others",
    get=lambda dataset, party: tuple(body.id for body in organisations_led_by(dataset, party.id)),
)  # fmt: skip

WHO_ANSWER = Answer(
    "who", "A person or an organisation.",
    Field("id", "id", "the person or organisation"),
    Field("noun", "text", "person or organisation", get=lambda _, party: type(party).__name__.lower()),
    Field("name", "text", "the name in full"),
    _field_of_organisation("abbreviation", "text", "the usual abbreviation of an organisation"),
    Field(
        "posts", "texts", "the posts of a person",
        get=lambda dataset, party: list_posts_in_words(dataset, party) if isinstance(party, Person) else (),
    ),
    _field_of_organisation("role", "text", "what an organisation does, in our own words"),
    _field_of_organisation("led_by", "ids", "who leads an organisation: other organisations or people"),
    _LEADS,
    Field("people", "ids", "the people who have a post in an organisation", get=_member_ids),
    Field("note", "text", "what else there is to know", nullable=True),
    Field(
        "titles", "texts", "what may stand before the name of a person: a rank, and its usual abbreviation",
        get=lambda _, party: getattr(party, "titles", ()),
    ),
    lists=("countylines who",), order="people, then organisations, each by id",
)  # fmt: skip

PERSON_ANSWER = Answer(
    "person", "Everything about one person.",
    *declared_fields(Person, "id name surname pronoun titles posts"),
    Field("quotes", "ids", "the quotes of the person", get=_quote_ids),
    *declared_fields(Person, "note evidence"),
    pages=("countylines show {speaker}",), names=("people", "show"),
    columns="posts: Post, titles: Title, pronoun, quotes, note, evidence, id",
)  # fmt: skip

ORGANISATION_ANSWER = Answer(
    "organisation", "Everything about one organisation.",
    *declared_fields(Organisation, "id name abbreviation names role led_by"),
    _LEADS,
    Field("people", "ids", "the people who have a post in it", get=_member_ids),
    *declared_fields(Organisation, "basis note evidence"),
    pages=("countylines show {organisation}",), names=("show",),
    columns="abbreviation, role, led_by, leads, people, names: Also called, basis, note, evidence, id",
)  # fmt: skip


def who_table(dataset: Dataset, parties: Sequence[Person | Organisation]) -> Table:
    """Lay out people with their posts, then organisations with what they do and who leads them."""
    return WHO_ANSWER.table(
        (WHO_ANSWER.row(dataset, party, _party_words_by_field(dataset, party)) for party in parties),
        columns_of("led_by, noun, id", own_lines="led_by"),
        heading="name",
        body="role",
        caption="Roles follow the sources, in our own words. For the evidence of one: countylines show ID",
    )


def _party_words_by_field(dataset: Dataset, party: Person | Organisation) -> dict[str, str]:
    if isinstance(party, Person):
        return {"role": "; ".join(list_posts_in_words(dataset, party)), "name": name_with_title(party)}
    return {
        "name": f"{party.name} ({party.abbreviation})" if party.abbreviation else party.name,
        "led_by": f"led by {join_phrases(names_of_leaders(dataset, party))}" if party.led_by else "",
    }


def person_page(dataset: Dataset, person: Person) -> Table:
    """Lay out a person: posts, titles, quotes."""
    words = {
        "posts": "\n".join(list_posts_in_words(dataset, person)),
        "titles": ", ".join(person.titles),
        "quotes": ", ".join(_quote_ids(dataset, person)),
        "evidence": evidence_in_words(dataset, person.evidence),
    }
    return PERSON_ANSWER.page(person.name, PERSON_ANSWER.row(dataset, person, words))


def organisation_page(dataset: Dataset, body: Organisation) -> Table:
    """Lay out an organisation: what it does, who leads it, what it leads, who has a post in it."""
    words = {
        "led_by": "; ".join(names_of_leaders(dataset, body)),
        "leads": "; ".join(other.name for other in organisations_led_by(dataset, body.id)),
        "people": "; ".join(
            f"{person.name}, {post.title}"
            for person in members_of(dataset, body)
            for post in person.posts
            if post.organisation == body.id
        ),
        "evidence": evidence_in_words(dataset, body.evidence),
    }
    return ORGANISATION_ANSWER.page(body.name, ORGANISATION_ANSWER.row(dataset, body, words))
