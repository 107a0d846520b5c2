"""People: who speaks, and in what post."""

from __future__ import annotations

from countylines.model.evidence import Evidence
from countylines.model.noun import noun


@noun
class Post:
    """What somebody is, and where: *organisation* is an id."""

    title: str
    organisation: str


@noun
class Person:
    """Somebody in the record; *titles* are what may stand before the surname."""

    id: str
    name: str
    surname: str
    pronoun: str
    titles: tuple[str, ...]
    posts: tuple[Post, ...]
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
