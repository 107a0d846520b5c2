"""Periods: the weeks of the campaign, and spans of several."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import DAY, FROM_1, ID, AtLeast, choice_type, reference_type


class Period(NamedTuple):
    """A week of the campaign, or a span of several weeks that sources count together."""

    id: Annotated[
        str,
        ID,
        "the name of a week, such as its month; the ids of the first and the last week of a span, with .. between",
    ]
    kind: Annotated[str, choice_type("week", "span"), "week, or span of several"]
    label: Annotated[str, "what it is, for people"]
    start: Annotated[str | None, DAY, "the first day; null where no source prints it"]
    end: Annotated[str | None, DAY, "the last day; null where no source prints it"]
    ordinal: Annotated[int | None, FROM_1, "the place of the week in the series, counted from 1"]
    weeks: Annotated[
        tuple[str, ...] | None, AtLeast(1), reference_type("periods"), "the weeks of a span; null for a week"
    ]
    basis: Annotated[str, "how the days and the place in the series are known"]
    lead_source: Annotated[
        str | None,
        reference_type("sources"),
        "the source whose wording speaks for its figures; null where none does",
    ]
    note: Annotated[str | None, "what else there is to know, in our own words"] = None
    names: Annotated[tuple[str, ...], "other names that people use"] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()
