"""People and organisations: who speaks, in what post, and the bodies that the sources name."""

from typing import Annotated, NamedTuple

from countylines.record.nouns.evidence import Evidence
from countylines.record.values import ID, choice_type, reference_type


class Post(NamedTuple):
    """A post, and the organisation in which it is held."""

    title: Annotated[str, "the name of the post"]
    organisation: Annotated[str, reference_type("organisations"), "the organisation"]


class Person(NamedTuple):
    """Somebody who speaks in the sources."""

    id: Annotated[str, ID, "the name in small letters, with hyphens"]
    name: Annotated[str, "first name and surname"]
    surname: Annotated[str, "the surname: what follows a title or stands alone"]
    pronoun: Annotated[str, choice_type("she", "he", "they"), "the pronoun that the sources use: she, he or they"]
    titles: Annotated[tuple[str, ...], "what may stand before the name: a rank, and its usual abbreviation"]
    posts: Annotated[tuple[Post, ...], "the posts of the person at the time"]
    note: Annotated[str | None, "what is not printed in the sources"] = None
    evidence: Annotated[tuple[Evidence, ...], "the sources that prove it, and their words"] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call this person when they ask"] = ()


class Organisation(NamedTuple):
    """An organisation that the sources name."""

    id: Annotated[str, ID, "the abbreviation or the name in small letters, with hyphens"]
    name: Annotated[str, "the name in full, with a straight apostrophe"]
    abbreviation: Annotated[str | None, "the usual abbreviation"]
    names: Annotated[tuple[str, ...], "other names and spellings that people use"]
    role: Annotated[str, "what it does, as the sources have it, in our own words"]
    led_by: Annotated[
        tuple[str, ...], reference_type("organisations", "people"), "the organisations or people that lead it"
    ]
    basis: Annotated[
        str | None, "what is not printed in the sources but known otherwise: a name in full, an abbreviation"
    ] = None
    note: Annotated[str | None, "what else there is to know: two spellings, a body that is not named exactly"] = None
    evidence: Annotated[tuple[Evidence, ...], "the sources that prove it, and their words"] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its name, its abbreviation if it has one, and its other names."""
        return (self.name, *([self.abbreviation] if self.abbreviation else ()), *self.names)
