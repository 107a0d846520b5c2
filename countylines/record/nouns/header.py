"""The header of a record, which is in ``dataset.json``."""

from typing import Annotated, NamedTuple

from countylines.record.values import WEB_ADDRESS, choice_type, reference_type


class ComparedMeasure(NamedTuple):
    """A measure that ``compare`` shows for every week, under a short title."""

    measure: Annotated[str, reference_type("measures"), "the measure"]
    title: Annotated[str, "its title, short enough for the head of a column"]


class Derivation(NamedTuple):
    """A figure that follows from others: a sum of parts, a share of a whole, or a rate a day."""

    kind: Annotated[str, choice_type("sum", "share", "per-day"), "how it follows"]
    label: Annotated[str, "what it is called"]
    parts: Annotated[tuple[str, ...], reference_type("measures"), "of a sum: the measures that are added up"] = ()
    part: Annotated[str | None, reference_type("measures"), "of a share: the measure that is the part"] = None
    others: Annotated[
        str | None,
        reference_type("measures"),
        "of a share: the measure that is the rest of the whole; null for a share of what the part is part of",
    ] = None
    measure: Annotated[str | None, reference_type("measures"), "of a rate: the measure that is divided by the days"] = (
        None
    )


class Licence(NamedTuple):
    """A licence: under what name it is known, and where it can be read."""

    name: Annotated[str, "its SPDX name, such as CC-BY-4.0"]
    title: Annotated[str, "its title in full"]
    path: Annotated[str, WEB_ADDRESS, "where it can be read"]


class Header(NamedTuple):
    """The record as a whole: its name, its edition, the week that is meant if none is named, how it is presented."""

    title: Annotated[str, "the name of the record"]
    version: Annotated[str, "the edition: the week's year and month, and a number that counts up"]
    week: Annotated[str, reference_type("periods"), "the week that is meant if none is named"]
    description: Annotated[str, "what the record is about, in a sentence"]
    licence: Annotated[Licence | None, "under what licence its definitions, claims, labels and notes are"] = None
    groups: Annotated[tuple[str, ...], "the groups of measures, in the order in which they are listed"] = ()
    headline: Annotated[
        tuple[str, ...], reference_type("measures"), "up to five measures for the sentence that sums up a week"
    ] = ()
    compare: Annotated[tuple[ComparedMeasure, ...], "the measures that compare shows where none is named"] = ()
    derived: Annotated[tuple[Derivation, ...], "what follows from the figures of a week"] = ()
    not_alike: Annotated[str | None, "why figures of different weeks cannot simply be compared"] = None
    subject: Annotated[tuple[str, ...], "words by which a text is about the subject of the record"] = ()
