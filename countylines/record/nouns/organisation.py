"""Organisations: the bodies in the record."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, reference_type
from countylines.record.nouns.evidence import Evidence


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
