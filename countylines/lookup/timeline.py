"""The timeline: weeks, spans and events in the order of their dates."""

from collections.abc import Iterable
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.dates import Dating, Event
from countylines.record.nouns.figures import Period
from countylines.text import filter_by_words

DATING_PARTS = ("start", "end", "days", "ordinal")
"""What the spans of a dating must prove for the timeline to print their words."""


class Moment(NamedTuple):
    """A week, a span or an event with its dates.

    *start* and *end* are ISO dates as far as they are known, both included, None if no source gives them; *printed* are
    the words of the sources about the dates, those that the record rejects last and also in *rejected*; *basis* says
    how the dates are known.
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
    rejected: tuple[str, ...] = ()


def find_moments(dataset: Dataset, words: Iterable[str] = ()) -> tuple[Moment, ...]:
    """List all weeks and events by their first day, and spans by their last, when what they count was complete.

    A period without dates is placed by its id, such a span by its last week. On the same day, weeks come first, then
    spans, then events. All *words* must match, in the id, label, kind or dates, or in what is printed of them.
    """
    moments = [*map(_event_moment, dataset.events), *(_period_moment(dataset, period) for period in dataset.periods)]
    days = {moment.id: moment.start or moment.id for moment in moments}
    for period in dataset.periods:
        if period.weeks:
            days[period.id] = period.end or days[period.weeks[-1]]
    kinds = ("week", "span", "event")
    in_order = sorted(moments, key=lambda moment: (days[moment.id], kinds.index(moment.kind), moment.id))

    def texts_of(moment: Moment) -> tuple[str | None, ...]:
        return (moment.id, moment.label, moment.kind, moment.start, moment.end, *moment.printed)

    return filter_by_words(in_order, words, texts_of)


def _event_moment(event: Event) -> Moment:
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


def _period_moment(dataset: Dataset, period: Period) -> Moment:
    datings = sorted(
        dataset.datings_of.get(period.id, ()),
        key=lambda one: (not one.is_normal, one.source != period.lead_source, one.id),
    )
    normal = _printed_in(one for one in datings if one.is_normal)
    rejected = [words for words in _printed_in(one for one in datings if not one.is_normal) if words not in normal]
    return Moment(
        id=period.id,
        kind=period.kind,
        label=period.label,
        start=period.start,
        end=period.end,
        ordinal=period.ordinal,
        printed=(*normal, *rejected),
        basis=period.basis,
        sources=tuple(dating.source for dating in datings),
        rejected=tuple(rejected),
    )


def _printed_in(datings: Iterable[Dating]) -> list[str]:
    """List the words of datings: first those of their spans, then those that are recorded without a place."""
    datings = tuple(datings)
    printed = [span.text for dating in datings for span in dating.spans if span.proves in DATING_PARTS]
    return list(dict.fromkeys([*printed, *(dating.wording for dating in datings if dating.wording)]))
