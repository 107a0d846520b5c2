"""Events: what happened when."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import DATE, ID, reference_type
from countylines.record.nouns.evidence import Evidence


class Date(NamedTuple):
    """A date as far as it is known, the words printed of it, and how the rest is known."""

    value: Annotated[str, DATE, "the date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD"]
    printed: Annotated[str, "the words of the source"]
    basis: Annotated[str, "how the date follows from them"]


class Event(NamedTuple):
    """Something that happened, besides the weeks."""

    id: Annotated[str, ID, "the event in small letters, with hyphens"]
    label: Annotated[str, "what happened, in our own words"]
    date: Annotated[Date, "when it happened"]
    period: Annotated[str | None, reference_type("periods"), "the week or span to which it belongs"]
    organisation: Annotated[str | None, reference_type("organisations"), "the organisation that it is about"]
    note: Annotated[str | None, "a misprint, or what is not said"] = None
    evidence: Annotated[tuple[Evidence, ...], "the sources that prove it, and their words"] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()
