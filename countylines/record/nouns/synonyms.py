"""Synonyms: what the record calls one thing, and what other people call it."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, AtLeast


class Synonyms(NamedTuple):
    """Words that mean the same to a search; they state nothing and need no source."""

    id: Annotated[str, ID, "the word by which the group is known, with hyphens"]
    words: Annotated[tuple[str, ...], AtLeast(1), "words and phrases that stand for each other, in any case and number"]
