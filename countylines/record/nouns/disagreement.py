"""Disagreements: questions on which sources differ."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, AtLeast, choice_type, reference_type


class Side(NamedTuple):
    """One answer to the question, and the sources that give it."""

    says: Annotated[str, "the answer, in our own words"]
    sources: Annotated[tuple[str, ...], AtLeast(1), reference_type("sources"), "the sources that give it"]


class Disagreement(NamedTuple):
    """A question on which sources differ, with their answers and what decides it."""

    id: Annotated[str, ID, "the question in a few words in small letters, with hyphens"]
    kind: Annotated[
        str,
        choice_type("value", "sum", "dates", "wording", "scope"),
        "what they differ on: a number, a sum that does not add up, the days, the words, or what is counted",
    ]
    about: Annotated[
        tuple[str, ...], AtLeast(1), ID, "the figures (PERIOD/MEASURE), periods and events that it is about"
    ]
    question: Annotated[str, "the question, in our own words"]
    sides: Annotated[tuple[Side, ...], AtLeast(2), "the answers, and the sources that give each"]
    decided_by: Annotated[str | None, "what decides it; null where nothing does"]
