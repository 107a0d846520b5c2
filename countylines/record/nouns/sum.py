"""Sums: which parts add up to which whole."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, AtLeast, choice_type, reference_type


class Sum(NamedTuple):
    """Measures that add up to another one in a period."""

    id: Annotated[str, ID, "PERIOD/WHOLE"]
    period: Annotated[str, reference_type("periods"), "the week or span in which it holds"]
    whole: Annotated[str, reference_type("measures"), "the measure to which the parts belong"]
    parts: Annotated[tuple[str, ...], AtLeast(2), reference_type("measures"), "the parts, none of which overlap"]
    relation: Annotated[
        str,
        choice_type("exhaustive", "disjoint"),
        "exhaustive: the parts are all of the whole; disjoint: they may not be all",
    ]
    basis: Annotated[str, "how that is known"]
