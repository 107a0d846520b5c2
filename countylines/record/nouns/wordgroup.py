"""Word groups: words that mean the same where a text counts something, or where somebody asks for it."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, AtLeast


class WordGroup(NamedTuple):
    """Words that have something in common.

    The groups ``national``, ``setting``, ``modifiers``, ``titles``, ``restricting`` and ``campaign`` are asked for by
    their names; all others are the record's own. ``counted_as`` and ``asked_as`` name a group as ``@id``. To a search,
    the words of a group that no ``counted_as`` names mean the same: it finds one by another.
    """

    id: Annotated[str, ID, "what the words have in common"]
    words: Annotated[tuple[str, ...], AtLeast(1), "words and phrases in lower case; * ends a stem"]
    subject: Annotated[bool | None, "whether a text that uses one of them is about the subject of the record"] = None
