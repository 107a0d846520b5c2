"""Measures: what is counted."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, Key, reference


class Measure(NamedTuple):
    """Something that is counted, weighed or valued: its unit, its meaning, and what it is part of.

    The field ``count`` is called *is_count* here: every tuple has a method of that name.
    """

    id: Annotated[str, ID, "what is counted, from the wide to the narrow, with dots: arrests.women"]
    label: Annotated[str, "what is counted, for people"]
    unit: Annotated[str, "GBP for pounds sterling, kg for kilograms, or the things that are counted, in the plural"]
    group: Annotated[str, "the heading under which it is listed"]
    part_of: Annotated[
        str | None, reference("measures"), "the measure of which it is a part; a part never exceeds its whole"
    ]
    definition: Annotated[str, "what is counted, in our own words"]
    caution: Annotated[
        str | None, "what differs between weeks or sources, so that they should not be compared without a thought"
    ]
    is_count: Annotated[bool, Key("count"), "whether whole things are counted: 742 people, but not 178.49 kilograms"]
