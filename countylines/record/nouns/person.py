"""People: who speaks, and in what post."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence


class Post(NamedTuple):
    """What somebody is, and where: *organisation* is an id."""

    title: str
    organisation: str


class Person(NamedTuple):
    """Somebody in the record; *titles* are what may stand before the surname."""

    id: str
    name: str
    surname: str
    pronoun: str
    titles: tuple[str, ...]
    posts: tuple[Post, ...]
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
