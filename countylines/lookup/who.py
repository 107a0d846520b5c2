"""Who is who: people with their posts, organisations with what they do, and who leads what."""

from __future__ import annotations

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import KINDS, find_called, nearest_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.organisation import Organisation
from countylines.record.nouns.person import Person

WHO = ("person", "organisation")
"""The kinds of name that are looked up together."""

SORT, LISTING = " or ".join(WHO), "countylines who"


def find_who(dataset: Dataset, name: str | None = None) -> tuple[Person | Organisation, ...]:
    """List people, then organisations; the one called *name* where a name is given.

    Raises UnknownName or AmbiguousName.
    """
    if name is None:
        return (*dataset.people, *dataset.organisations)
    found: list[Person | Organisation] = [
        one for kind in WHO for one in find_called(dataset.read(KINDS[kind].noun), KINDS[kind].names, name)
    ]
    if len(found) == 1:
        return tuple(found)
    if found:
        raise AmbiguousName(SORT, name, [one.id for one in found], LISTING)
    raise UnknownName(SORT, name, nearest_of(dataset, WHO, name), LISTING)


def posts_of(dataset: Dataset, person: Person) -> tuple[str, ...]:
    """Say what somebody is and where: ``director of investigations, National Crime Agency``."""
    return tuple(f"{post.title}, {dataset.index('organisations')[post.organisation].name}" for post in person.posts)


def leaders_of(dataset: Dataset, body: Organisation) -> tuple[str, ...]:
    """Name those who lead an organisation."""
    return tuple(name_of(dataset, leader) for leader in body.led_by)


def led_by(dataset: Dataset, leader: str) -> tuple[Organisation, ...]:
    """List the organisations that somebody leads, alone or with others; *leader* is an id."""
    return tuple(body for body in dataset.organisations if leader in body.led_by)


def members_of(dataset: Dataset, body: Organisation) -> tuple[Person, ...]:
    """List the people who have a post in an organisation."""
    return tuple(person for person in dataset.people if any(post.organisation == body.id for post in person.posts))


def name_of(dataset: Dataset, who: str) -> str:
    """Give the name of a person, an organisation or (its publisher) a source, by id."""
    for noun in ("people", "organisations", "sources"):
        if who in dataset.index(noun):
            return str(dataset.index(noun)[who].name)
    raise KeyError(who)
