"""The words used to read a text: groups of words that mean the same, and the places of the country."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import AtLeast
from countylines.record.values import ID, choice_type, reference_type


class WordGroup(NamedTuple):
    """Words that have something in common.

    The code reads the groups ``national``, ``setting``, ``titles``, ``restricting`` and ``campaign`` by name; a record
    chooses all other groups itself. ``counted_as`` and ``asked_as`` refer to a group as ``@id``. If no
    ``counted_as`` refers to one of the record's own groups, search treats its words as synonyms and finds one by
    another.
    """

    id: Annotated[str, ID, "what the words have in common"]
    words: Annotated[tuple[str, ...], AtLeast(1), "words and phrases in lower case; * ends a stem"]
    subject: Annotated[bool | None, "whether a text that uses one of them is about the subject of the record"] = None


class Place(NamedTuple):
    """A part of the country, or a phrase that makes a text local without naming one."""

    id: Annotated[str, ID, "the place"]
    kind: Annotated[
        str,
        choice_type("force", "county", "town", "region", "cue"),
        "a force: a body of one area, such as a council; a county; a town; a region: any other part of the country, "
        "such as a district, an island or a coast; or a cue: a phrase that names no place",
    ]
    names: Annotated[tuple[str, ...], AtLeast(1), "what it is called"]
    case: Annotated[bool | None, "whether capitals matter, because a name is an ordinary word as well"] = None
    within: Annotated[str | None, reference_type("places"), "the place of which it is a part"] = None
