"""Topics: what quotations are about."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID


class Topic(NamedTuple):
    """A subject of quotations."""

    id: Annotated[str, ID, "the topic in small letters, with hyphens"]
    label: Annotated[str, "the topic, for people"]
    definition: Annotated[str, "what belongs under it, in our own words"]
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()
