"""The lists of a record, narrowed by words: measures, sources, quotes, claims, and the timeline of weeks and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures import ALL_WEEKS, periods_ending_with_week, weeks_in_order
from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns.evidence import WITH_SEVERAL_SOURCES, find_evidence
from countylines.text import filter_by_words, fold_name

if TYPE_CHECKING:
    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.dates import Dating, Event
    from countylines.record.nouns.figures import Measure, Period
    from countylines.record.nouns.people import Person
    from countylines.record.nouns.quotes import Quote, Topic
    from countylines.record.nouns.source import Source

QUOTE_KINDS = ("direct", "partial", "indirect")
"""The kinds of quote: the first two are verbatim, the last is a paraphrase."""

DATING_PARTS = ("start", "end", "days", "ordinal")
"""Parts of a dating: the timeline prints the words of the spans that prove one of them."""

MOMENT_KINDS = ("week", "span", "event")
"""The kinds of moment, in their order on the same day."""


def find_measures(
    dataset: Dataset, week: str = ALL_WEEKS, words: Iterable[str] = ()
) -> tuple[tuple[Measure, tuple[str, ...]], ...]:
    """List the measures with a figure in *week* (an id), each with the ids of the weeks and spans that have one.

    For ``all``, list every measure, even one without figures. All *words* must match: measures with all of them in the
    name, unit or group come first, then measures with some of them in the definition or in ``asked_as``.
    """

    def texts_of(measure: Measure) -> tuple[str, ...]:
        return (*measure.searched_texts, measure.definition, *measure.asked_as)

    in_order = (*weeks_in_order(dataset), *(period for period in dataset.periods if period.weeks))
    words, wanted = tuple(words), periods_ending_with_week(dataset, week)
    named = filter_by_words(dataset.measures, words, lambda measure: measure.searched_texts)
    found = dict.fromkeys([*named, *filter_by_words(dataset.measures, words, texts_of)])
    periods = {
        measure: tuple(one.id for one in in_order if (one.id, measure.id) in dataset.observations_of)
        for measure in found
    }
    return tuple(one for one in periods.items() if week == ALL_WEEKS or not set(wanted).isdisjoint(one[1]))


class SourceUse(NamedTuple):
    """A source, and the number of records that name it as their source, by file name."""

    source: Source
    counts: Mapping[str, int]

    @property
    def entries(self) -> int:
        """The number of people, organisations, terms and events."""
        return sum(self.counts.get(file, 0) for file in WITH_SEVERAL_SOURCES)


def find_sources(dataset: Dataset, words: Iterable[str] = (), *, week: str = ALL_WEEKS) -> tuple[SourceUse, ...]:
    """List the sources about *week* (an id) or a span that ends with it, each with its number of records by noun.

    Nouns without records are left out. All *words* must match, in the publisher, title, id, kind or note, or in the
    weeks and spans that the source is about. A week that is named in *words* is used like *week*.
    """

    def texts_of(source: Source) -> Iterator[str | None]:
        yield from (source.publisher, source.title, source.id, source.kind, source.note)
        yield from (f"{name} {dataset.index('periods')[name].label}" for name in source.periods)

    resting = {(file, record.id, evidence.source): None for file, record, evidence in find_evidence(dataset)}
    counts: dict[str, Counter[str]] = {source.id: Counter() for source in dataset.sources}
    for file, _, source_id in resting:
        counts[source_id][file] += 1
    named, words = _find_period_among_words(dataset, words)
    wanted = [set(periods_ending_with_week(dataset, one)) for one in (week, named) if one and one != ALL_WEEKS]
    of_week = [source for source in dataset.sources if all(not one.isdisjoint(source.periods) for one in wanted)]
    matching = filter_by_words(of_week, words, texts_of)
    return tuple(SourceUse(source, dict(counts[source.id])) for source in matching)


def _find_period_among_words(dataset: Dataset, words: Iterable[str]) -> tuple[str | None, tuple[str, ...]]:
    """Find in *words* the longest name of a period that contains a digit: ``2019-10``, ``Metro October 2019``.

    Returns the id (None if there is no such name, or if several periods have it) and the other words.
    """
    from countylines.lookup.names import period_names  # noqa: PLC0415  the other lists do not need it

    named = ((name, period.id) for period in dataset.periods for name in (period.id, *period_names(period)))
    ids = {name: set(having) for name, having in grouped((fold_name(name), one) for name, one in named).items()}
    split = " ".join(words).split()
    for length in range(min(len(split), max((len(name.split()) for name in ids), default=0)), 0, -1):
        for start in range(len(split) - length + 1):
            name = fold_name(" ".join(split[start : start + length]))
            if len(ids.get(name, ())) == 1 and any(map(str.isdigit, name)):
                return next(iter(ids[name])), (*split[:start], *split[start + length :])
    return None, tuple(split)


def find_quotes(
    dataset: Dataset,
    words: Iterable[str] = (),
    *,
    speaker: str | None = None,
    topic: str | None = None,
    kind: str | None = None,
) -> tuple[Quote, ...]:
    """Find quotes, each speaker's in reading order; *speaker* and *topic* are ids.

    All *words* must match, in the text, the id, the speaker's name and posts, or the topics.
    """
    quotes = [
        quote
        for quote in dataset.quotes
        if (speaker is None or quote.speaker == speaker)
        and (topic is None or topic in quote.topics)
        and (kind is None or quote.kind == kind)
    ]

    def texts_of(quote: Quote) -> Iterator[str | None]:
        person: Person = dataset.index("people")[quote.speaker]
        yield from (quote.text, quote.id, person.name, *person.titles)
        yield from (post.title for post in person.posts)
        yield from (dataset.index("topics")[topic].label for topic in quote.topics)

    return filter_by_words(quotes, words, texts_of)


def find_speakers(dataset: Dataset, quotes: Iterable[Quote] | None = None) -> tuple[tuple[Person, int], ...]:
    """List the people who are quoted, with their number of quotes: in the record, or among *quotes*."""
    counts = Counter(quote.speaker for quote in (dataset.quotes if quotes is None else quotes))
    return tuple((person, counts[person.id]) for person in dataset.people if person.id in counts)


def find_topics(dataset: Dataset, quotes: Iterable[Quote] | None = None) -> tuple[tuple[Topic, int], ...]:
    """List all topics, each with its number of quotes; with *quotes*, only the topics of those quotes."""
    counts = Counter(topic for quote in (dataset.quotes if quotes is None else quotes) for topic in quote.topics)
    return tuple((topic, counts[topic.id]) for topic in dataset.topics if quotes is None or topic.id in counts)


def find_claims(dataset: Dataset, words: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Find claims in the record's order. All *words* must match, in the claim, its evidence or who asserts it."""
    from countylines.lookup.people import name_of  # noqa: PLC0415  no other list needs it

    return filter_by_words(
        dataset.claims,
        words,
        lambda claim: (claim.text, claim.note, name_of(dataset, claim.asserted_by), *(one.text for one in claim.spans)),
    )


class Moment(NamedTuple):
    """A week, a span or an event with its dates.

    *start* and *end* are its first and last day, ISO dates as far as they are known, None if no source gives them.
    *printed* are the sources' words about the dates; those that the record rejects come last, and are also in
    *rejected*. *basis* says how the dates are known.
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


def find_moments(dataset: Dataset, words: Iterable[str] = (), *, week: str = ALL_WEEKS) -> tuple[Moment, ...]:
    """List weeks and events by their first day, and spans by their last day, when their counting was complete.

    A week without dates is sorted by its id; a span without dates has those of its first and last week. On the same
    day, weeks come first, then spans, then events. All *words* must match, in the id, label, kind, dates or printed
    words. If they name a week, or *week* is the id of one, only that week, its events and the spans that end with it
    are listed.
    """
    moments = [*map(_event_moment, dataset.events), *(_period_moment(dataset, period) for period in dataset.periods)]
    days = {moment.id: moment.start or moment.id for moment in moments}
    days |= {span.id: span.end or days[span.weeks[-1]] for span in dataset.periods if span.weeks}
    in_order = sorted(moments, key=lambda moment: (days[moment.id], MOMENT_KINDS.index(moment.kind), moment.id))
    named, words = _find_period_among_words(dataset, words)
    for period in (week, named):
        if period and period != ALL_WEEKS:
            events = [event.id for event in dataset.events if event.period == period]
            listed = {*periods_ending_with_week(dataset, period), *events}
            in_order = [moment for moment in in_order if moment.id in listed]
    return filter_by_words(in_order, words, lambda one: (one.id, one.label, one.kind, one.start, one.end, *one.printed))


def _event_moment(event: Event) -> Moment:
    date, sources = event.date, tuple(evidence.source for evidence in event.evidence)
    return Moment(event.id, "event", event.label, date.value, date.value, None, (date.printed,), date.basis, sources)


def _period_moment(dataset: Dataset, period: Period) -> Moment:
    datings = sorted(
        dataset.datings_of.get(period.id, ()),
        key=lambda one: (not one.is_normal, one.source != period.lead_source, one.id),
    )
    normal = _words_printed_in([one for one in datings if one.is_normal])
    others = _words_printed_in([one for one in datings if not one.is_normal])
    rejected = tuple(words for words in others if words not in normal)
    weeks = [dataset.index("periods")[name] for name in period.weeks or (period.id,)]
    return Moment(
        period.id, period.kind, period.label, period.start or weeks[0].start, period.end or weeks[-1].end,
        period.ordinal,
        printed=(*normal, *rejected), basis=period.basis, sources=tuple(dating.source for dating in datings),
        rejected=rejected,
    )  # fmt: skip


def _words_printed_in(datings: Iterable[Dating]) -> list[str]:
    """List the printed words of datings: those of their spans first, then those recorded without a span."""
    spans = [span.text for dating in datings for span in dating.spans if span.proves in DATING_PARTS]
    return list(dict.fromkeys([*spans, *(dating.wording for dating in datings if dating.wording)]))
