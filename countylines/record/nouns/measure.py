"""Measures: what is counted."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, AtLeast, FileKey, reference_type


class CountedAs(NamedTuple):
    """A way in which texts count a measure: the nouns, and the words that must or must not stand in the clause.

    A word is lower case; ``*`` at its end stands for any ending, and ``@arresting`` for the words of that group of
    vocabulary.json.
    """

    nouns: Annotated[tuple[str, ...], AtLeast(1), "the nouns, in the plural, as a text has them behind a number"]
    needs: Annotated[tuple[str, ...], FileKey("with"), "words of which the clause has to have one"] = ()
    without: Annotated[tuple[str, ...], "words of which the clause must have none"] = ()


class Measure(NamedTuple):
    """Something that is counted, weighed or valued: its unit, its meaning, and what it is part of.

    The field ``count`` is called *is_count* here: every tuple has a method of that name.
    """

    id: Annotated[str, ID, "what is counted, from the wide to the narrow, with dots between"]
    label: Annotated[str, "what is counted, for people"]
    unit: Annotated[str, "GBP for pounds sterling, kg for kilograms, or the things that are counted, in the plural"]
    group: Annotated[str, "the heading under which it is listed"]
    part_of: Annotated[
        str | None, reference_type("measures"), "the measure of which it is a part; a part never exceeds its whole"
    ]
    definition: Annotated[str, "what is counted, in our own words"]
    caution: Annotated[
        str | None, "what differs between weeks or sources, so that they should not be compared without a thought"
    ]
    is_count: Annotated[bool, FileKey("count"), "whether it counts whole things: 742 people, but not 178.49 kilograms"]
    counted_as: Annotated[
        tuple[CountedAs, ...], "how a text counts it; without these, the last word of the label does"
    ] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask for it"] = ()
    headline: Annotated[str | None, "its words in a headline, with {} in place of the value"] = None
