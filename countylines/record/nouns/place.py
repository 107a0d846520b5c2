"""Places: forces, counties, towns and regions, by which a text is about a part of the country alone."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, AtLeast, choice_type, reference_type


class Place(NamedTuple):
    """A part of the country, or a phrase that makes a text local without naming one."""

    id: Annotated[str, ID, "the place"]
    kind: Annotated[
        str,
        choice_type("force", "county", "town", "region", "cue"),
        "a police force, a county, a town, a region; or a cue: a phrase that names no place",
    ]
    names: Annotated[tuple[str, ...], AtLeast(1), "what it is called"]
    case: Annotated[bool | None, "whether capitals matter, because a name is an ordinary word as well"] = None
    within: Annotated[str | None, reference_type("places"), "the place of which it is a part"] = None
