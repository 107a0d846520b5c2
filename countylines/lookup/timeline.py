"""The timeline: weeks, spans and events in the order of their dates."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.event import Event
from countylines.record.nouns.period import Period


class Moment(NamedTuple):
    """A week, a span or an event in its place in time.

    *start* and *end* are dates as far as they are known (both inside), None where no source says; *printed*
    are the words of the sources on it; *basis* says how the dates are known.
    """

    id: str
    kind: str
    label: str
    start: str | None
    end: str | None
    ordinal: int | None
    printed: tuple[str, ...]
    basis: str
    sources: tuple[str, ...]


def find_moments(dataset: Dataset) -> tuple[Moment, ...]:
    """List every week, span and event by date; what is not dated stands by its period's id."""
    moments = [*(_of_event(event) for event in dataset.events)]
    moments += [_of_period(dataset, period) for period in dataset.periods]
    return tuple(sorted(moments, key=_when))


def _when(moment: Moment) -> tuple[str, int, str]:
    """Order by first day; what began on one day: weeks, then spans, then events."""
    return (
        moment.start or moment.id.partition("..")[0],
        ("week", "span", "event").index(moment.kind),
        moment.id,
    )


def _of_event(event: Event) -> Moment:
    return Moment(
        id=event.id,
        kind="event",
        label=event.label,
        start=event.date.value,
        end=event.date.value,
        ordinal=None,
        printed=(event.date.printed,),
        basis=event.date.basis,
        sources=tuple(evidence.source for evidence in event.evidence),
    )


def _of_period(dataset: Dataset, period: Period) -> Moment:
    datings = [dating for dating in dataset.datings if dating.period == period.id]
    datings.sort(key=lambda dating: (dating.rank != "normal", dating.source != period.lead_source, dating.id))
    printed = [span.text for dating in datings for span in dating.spans if span.proves in DATING_PARTS]
    printed += [dating.wording for dating in datings if dating.wording]
    return Moment(
        id=period.id,
        kind=period.kind,
        label=period.label,
        start=period.start,
        end=period.end,
        ordinal=period.ordinal,
        printed=tuple(dict.fromkeys(printed)),
        basis=period.basis,
        sources=tuple(dating.source for dating in datings),
    )


DATING_PARTS = ("start", "end", "days", "ordinal")
"""What the spans of a dating prove that the timeline repeats."""
