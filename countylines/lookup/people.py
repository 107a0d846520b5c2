"""People and organisations: their names and posts, and who leads what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import find_nearest_ids_of_kinds, records_named
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.people import Organisation, Person

WHO_KINDS = ("person", "organisation")
"""The kinds of name that ``who`` looks up together."""


def find_who(dataset: Dataset, name: str | None = None) -> tuple[Person | Organisation, ...]:
    """List all people, then all organisations; or only the one that has *name*. Raises UnknownName or AmbiguousName."""
    if name is None:
        return (*dataset.people, *dataset.organisations)
    found = tuple(record for kind in WHO_KINDS for record in records_named(dataset, kind, name))
    if len(found) == 1:
        return found
    kinds, listing = " or ".join(WHO_KINDS), "countylines who"
    if found:
        raise AmbiguousName(kinds, name, [record.id for record in found], listing)
    raise UnknownName(kinds, name, find_nearest_ids_of_kinds(dataset, WHO_KINDS, name), listing)


def list_posts_in_words(dataset: Dataset, person: Person) -> tuple[str, ...]:
    """List a person's posts in words: ``director of investigations, National Crime Agency``."""
    return tuple(f"{post.title}, {dataset.index('organisations')[post.organisation].name}" for post in person.posts)


def name_with_title(person: Person) -> str:
    """Return a person's name, with the first title before it if there is one."""
    return " ".join([*person.titles[:1], person.name])


def names_of_leaders(dataset: Dataset, body: Organisation) -> tuple[str, ...]:
    """List the names of those who lead an organisation."""
    return tuple(name_of(dataset, leader) for leader in body.led_by)


def organisations_led_by(dataset: Dataset, leader: str) -> tuple[Organisation, ...]:
    """List the organisations that a person or organisation leads, alone or with others; *leader* is an id."""
    return tuple(body for body in dataset.organisations if leader in body.led_by)


def members_of(dataset: Dataset, body: Organisation) -> tuple[Person, ...]:
    """List the people who have a post in an organisation."""
    return tuple(person for person in dataset.people if any(post.organisation == body.id for post in person.posts))


def name_of(dataset: Dataset, who: str) -> str:
    """Return the name of a person, an organisation or (its publisher) a source, by id. Raises KeyError."""
    for file in ("people", "organisations", "sources"):
        if who in dataset.index(file):
            return str(dataset.index(file)[who].name)
    raise KeyError(who)
