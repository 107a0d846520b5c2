"""Search entries: everything that can be found, with its keys and the weight of each."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from countylines.figures.figure import Figure, figures_of_period
from countylines.figures.interval import plain_number
from countylines.lookup.items import Item
from countylines.lookup.names import period_names
from countylines.lookup.people import leaders_of, name_of, posts_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence
from countylines.record.nouns.period import Period
from countylines.record.nouns.person import Person
from countylines.search.question_words import WORDS_FOR, WORDS_FOR_RECORD, WORDS_FOR_UNIT
from countylines.search.questions import QuestionReader
from countylines.search.synonyms import actions_by_measure, key_of, setting_words

NAME_WEIGHT, BODY_WEIGHT, REST_WEIGHT, SETTING_WEIGHT = 8.0, 4.0, 2.0, 0.25
"""The weight of a key by where it occurs: in the item's name, in its text, in what else is recorded of it, or in the
setting: words that everything in the record shares, or that say what was done with what a measure counts. An item is
not found by its setting alone."""


class SearchEntry(NamedTuple):
    """An item that can be found, with the weight of each of its keys; *size* is the number of keys in its name."""

    item: Item
    weights: dict[str, float]
    size: int
    periods: tuple[str, ...] = ()

    @property
    def is_of_span(self) -> bool:
        """Whether it is a figure of several weeks together."""
        return self.item.noun == "figure" and self.item.record.period.kind == "span"


def make_entries(dataset: Dataset, reader: QuestionReader) -> tuple[SearchEntry, ...]:
    """Make an entry for everything that can be shown, in the record's order."""
    return tuple(_EntryMaker(dataset, reader).make())


class _EntryMaker:
    """Makes the entries of a record; it keeps the keys of a period's setting, which many entries share."""

    def __init__(self, dataset: Dataset, reader: QuestionReader) -> None:
        self.dataset = dataset
        self.reader = reader
        actions = actions_by_measure(dataset)
        self._action_keys = {name: reader.keys_of(" . ".join(words)) for name, words in actions.items()}
        self._settings: dict[tuple[str, ...], frozenset[str]] = {}

    def make(self) -> Iterator[SearchEntry]:
        for period in self.dataset.periods:
            for figure in figures_of_period(self.dataset, period.id):
                yield self._figure_entry(figure)
        yield from self._quote_entries()
        yield from self._claim_entries()
        yield from self._person_entries()
        yield from self._organisation_entries()
        yield from self._term_entries()
        yield from self._event_entries()
        yield from self._period_entries()
        yield from self._source_entries()

    def _make_entry(
        self,
        noun: str,
        record: Any,
        name: Iterable[str | None],
        body: Iterable[str | None],
        rest: Iterable[str | None] = (),
        periods: tuple[str, ...] = (),
    ) -> SearchEntry:
        weights = dict.fromkeys(self._setting_keys(periods), SETTING_WEIGHT)
        for weight, texts in ((REST_WEIGHT, rest), (BODY_WEIGHT, body), (NAME_WEIGHT, name)):
            for key in self.reader.keys_of(" . ".join(text for text in texts if text)):
                weights[key] = weight
        named = ("measure", record.measure) if noun == "figure" else (noun, record)
        weights[key_of(*named)] = NAME_WEIGHT
        size = sum(weight == NAME_WEIGHT and not key.startswith("=") for key, weight in weights.items())
        return SearchEntry(Item(noun, record), weights, max(size, 1), periods)

    def _setting_keys(self, periods: tuple[str, ...]) -> frozenset[str]:
        if periods not in self._settings:
            shared = (*WORDS_FOR_RECORD, *setting_words(self.dataset))
            words = [*shared, *(words for period in periods for words in self._period_words(period))]
            self._settings[periods] = self.reader.keys_of(" . ".join(words))
        return self._settings[periods]

    def _period_words(self, name: str) -> Iterator[str]:
        period: Period = self.dataset.index("periods")[name]
        yield period.label
        yield from period_names(period)
        if period.ordinal:
            yield str(period.ordinal)
        for week in period.weeks or ():
            yield self.dataset.index("periods")[week].label

    def _figure_entry(self, figure: Figure) -> SearchEntry:
        measure = figure.measure
        wholes = []
        above = measure.part_of
        while above is not None:
            whole = self.dataset.index("measures")[above]
            wholes.append(whole.label)
            above = whole.part_of
        wordings = [observation.wording for observation in figure.observations]
        numbers = [plain_number(observation.value) for observation in figure.observations]
        best = figure.best
        bounds = [plain_number(end) for end in (best.low, best.high) if end is not None] if best else []
        entry = self._make_entry(
            "figure",
            figure,
            (measure.label, measure.id.replace(".", " ")),
            (*wordings, *numbers, measure.group, measure.unit, WORDS_FOR_UNIT.get(measure.unit)),
            (
                *bounds,
                measure.definition,
                *wholes,
                *(observation.note for observation in figure.observations),
                *(observation.period_basis for observation in figure.observations),
            ),
            (figure.period.id,),
        )
        for key in self._action_keys[measure.id]:
            entry.weights.setdefault(key, SETTING_WEIGHT)
        return entry

    def _quote_entries(self) -> Iterator[SearchEntry]:
        for quote in self.dataset.quotes:
            speaker: Person = self.dataset.index("people")[quote.speaker]
            topics = [self.dataset.index("topics")[topic].label for topic in quote.topics]
            words = [span.text for span in quote.spans if span.proves == "text"]
            name = (speaker.name, *speaker.titles, *posts_of(self.dataset, speaker), WORDS_FOR["quote"])
            yield self._make_entry("quote", quote, topics, (quote.text, *words), name, self._periods_of(quote.source))

    def _claim_entries(self) -> Iterator[SearchEntry]:
        for claim in self.dataset.claims:
            words = [span.text for span in claim.spans]
            rest = (name_of(self.dataset, claim.asserted_by), claim.note)
            yield self._make_entry("claim", claim, (), (claim.text, *words), rest, self._periods_of(claim.source))

    def _person_entries(self) -> Iterator[SearchEntry]:
        for person in self.dataset.people:
            posts = posts_of(self.dataset, person)
            bodies = [self.dataset.index("organisations")[post.organisation].abbreviation for post in person.posts]
            rest = (*bodies, WORDS_FOR["person"])
            yield self._make_entry("person", person, (person.name,), (*person.titles, *posts), rest)

    def _organisation_entries(self) -> Iterator[SearchEntry]:
        for body in self.dataset.organisations:
            rest = (
                *leaders_of(self.dataset, body),
                body.basis,
                *_words_of_evidence(body.evidence),
                WORDS_FOR["organisation"],
            )
            name = (body.name, body.abbreviation, *body.names)
            yield self._make_entry("organisation", body, name, (body.role,), rest)

    def _term_entries(self) -> Iterator[SearchEntry]:
        for term in self.dataset.terms:
            rest = (term.basis, WORDS_FOR["term"])
            yield self._make_entry("term", term, (term.term, *term.names), (term.definition,), rest)

    def _event_entries(self) -> Iterator[SearchEntry]:
        for event in self.dataset.events:
            body = [event.date.printed, event.date.value, *_words_of_evidence(event.evidence)]
            if event.organisation:
                organisation = self.dataset.index("organisations")[event.organisation]
                body += [organisation.name, organisation.abbreviation or ""]
            periods = (event.period,) if event.period else ()
            yield self._make_entry(
                "event",
                event,
                (event.label,),
                body,
                (WORDS_FOR["event"],),
                periods,
            )

    def _period_entries(self) -> Iterator[SearchEntry]:
        for period in self.dataset.periods:
            rest = (
                period.basis,
                *(dating.wording for dating in self.dataset.datings if dating.period == period.id),
            )
            words = tuple(self._period_words(period.id))
            body = (
                period.start,
                period.end,
                f"{period.ordinal or ''} week of the series",
                WORDS_FOR["period"],
            )
            yield self._make_entry("period", period, words, body, rest, (period.id,))

    def _source_entries(self) -> Iterator[SearchEntry]:
        for source in self.dataset.sources:
            body = (
                source.title,
                source.kind,
                WORDS_FOR["source"],
            )
            yield self._make_entry("source", source, (source.publisher,), body, (), source.periods)

    def _periods_of(self, source: str) -> tuple[str, ...]:
        """List the weeks that a source is about."""
        periods: tuple[str, ...] = self.dataset.index("sources")[source].periods
        return tuple(period for period in periods if self.dataset.index("periods")[period].kind == "week")


def _words_of_evidence(evidence: Iterable[Evidence]) -> Iterator[str]:
    for one in evidence:
        for span in one.spans:
            yield span.text
