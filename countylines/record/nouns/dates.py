"""What happened when: what sources print about the days of a period, and events."""

from datetime import date
from typing import Annotated, NamedTuple, Self

from countylines.record.declaration import Unit
from countylines.record.nouns.evidence import Evidence, Span
from countylines.record.values import DATE, DAY, FROM_1, ID, choice_type, reference_type


class Dating(NamedTuple):
    """What one source prints of the days of a period, its length or its place in the series."""

    id: Annotated[str, ID, "PERIOD/SOURCE"]
    period: Annotated[str, reference_type("periods"), "the week or span"]
    source: Annotated[str, reference_type("sources"), "the source that prints it"]
    wording: Annotated[str | None, "the words as printed"]
    start: Annotated[str | None, DAY, "the first day, as the source has it"]
    end: Annotated[str | None, DAY, "the last day, as the source has it"]
    days: Annotated[int | None, FROM_1, Unit("days"), "the length, as the source has it; a week is 7"]
    ordinal: Annotated[int | None, FROM_1, "the place in the series that the source gives it, counted from 1"]
    rank: Annotated[
        str, choice_type("normal", "deprecated"), "normal, or deprecated: rejected, because it is known to be wrong"
    ]
    reason: Annotated[str | None, "why it is rejected; needed if its rank is deprecated"]
    note: Annotated[str | None, "what is misprinted or inferred, in our own words"] = None
    spans: Annotated[tuple[Span, ...], "the fewest words that prove it"] = ()

    @property
    def is_normal(self) -> bool:
        """Whether it is not deprecated."""
        return self.rank == "normal"

    @property
    def length(self) -> int | None:
        """The number of days as printed, or else counted from the first day to the last; None if neither is known."""
        return self.days if self.days is not None else count_days_inclusive(self.start, self.end)

    @property
    def printed(self) -> tuple[str | None, str | None, int | None, int | None]:
        """The first day, the last day, the length and the place in the series; None for each that is not known."""
        return self.start, self.end, self.length, self.ordinal

    def contradicts(self, other: Self) -> bool:
        """Return whether the two print different first days, last days, lengths or places in the series."""
        pairs = zip(self.printed, other.printed, strict=True)
        return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)


def count_days_inclusive(start: str | None, end: str | None) -> int | None:
    """Count the days from *start* to *end*, ISO dates, both included; None if either is not known."""
    if start is None or end is None:
        return None
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1


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
