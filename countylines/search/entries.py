"""Entries: what can be found, each with the keys that it covers and how much each of them is about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from countylines.figures.figure import Figure, figures_of_period
from countylines.figures.interval import plain_number
from countylines.lookup.items import Item
from countylines.lookup.names import period_names
from countylines.lookup.people import leaders_of, name_of, posts_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence
from countylines.record.nouns.period import Period
from countylines.record.nouns.person import Person
from countylines.search.questions import Reader

NAME, BODY, REST, SETTING = 8.0, 4.0, 2.0, 0.25
"""How much a key counts by where it stands: in the name of the thing, in what it says, in what goes with it, or in the
setting that everything in the record shares."""

SETTING_WORDS = (
    "county lines police officers crackdown operation raids week drug gangs network networks intensification national "
    "year article record seized recovered"
)


class Entry(NamedTuple):
    """Something that can be found. *weights* are its keys; *size* is the number of keys in its name."""

    thing: Item
    weights: dict[str, float]
    size: int
    periods: tuple[str, ...] = ()

    @property
    def is_of_span(self) -> bool:
        """Tell whether it is a figure of several weeks together."""
        return self.thing.noun == "figure" and self.thing.record.period.kind == "span"


def entries_of(dataset: Dataset, reader: Reader) -> tuple[Entry, ...]:
    """Make an entry of everything that has a page, in the record's order."""
    return tuple(_Maker(dataset, reader).make())


class _Maker:
    """Makes entries; keeps the setting's keys, which are the same for all of a period."""

    def __init__(self, dataset: Dataset, reader: Reader) -> None:
        self.dataset = dataset
        self.reader = reader
        self._settings: dict[tuple[str, ...], frozenset[str]] = {}

    def make(self) -> Iterator[Entry]:
        for period in self.dataset.periods:
            for figure in figures_of_period(self.dataset, period.id):
                yield self._figure(figure)
        yield from self._quotes()
        yield from self._claims()
        yield from self._people()
        yield from self._organisations()
        yield from self._terms()
        yield from self._events()
        yield from self._periods()
        yield from self._sources()

    def _entry(
        self,
        noun: str,
        record: object,
        name: Iterable[str | None],
        body: Iterable[str | None],
        rest: Iterable[str | None] = (),
        periods: tuple[str, ...] = (),
    ) -> Entry:
        weights = dict.fromkeys(self._setting(periods), SETTING)
        for weight, texts in ((REST, rest), (BODY, body), (NAME, name)):
            for key in self.reader.keys_of(" . ".join(text for text in texts if text)):
                weights[key] = weight
        size = sum(weight == NAME and not key.startswith("=") for key, weight in weights.items())
        return Entry(Item(noun, record), weights, max(size, 1), periods)

    def _setting(self, periods: tuple[str, ...]) -> frozenset[str]:
        if periods not in self._settings:
            words = [SETTING_WORDS, *(words for period in periods for words in self._period_words(period))]
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

    def _figure(self, figure: Figure) -> Entry:
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
        cash = ("pounds money amount worth value",) if measure.unit == "GBP" else ()
        return self._entry(
            "figure",
            figure,
            (measure.label, measure.id.replace(".", " ")),
            (*wordings, *numbers, measure.group, measure.unit, *cash),
            (
                *bounds,
                measure.definition,
                *wholes,
                *(observation.note for observation in figure.observations),
                *(observation.period_basis for observation in figure.observations),
                ACTIONS.get(measure.group),
            ),
            (figure.period.id,),
        )

    def _quotes(self) -> Iterator[Entry]:
        for quote in self.dataset.quotes:
            speaker: Person = self.dataset.index("people")[quote.speaker]
            topics = [self.dataset.index("topics")[topic].label for topic in quote.topics]
            words = [span.text for span in quote.spans if span.proves == "text"]
            name = (speaker.name, *speaker.titles, *posts_of(self.dataset, speaker), "official")
            yield self._entry("quote", quote, topics, (quote.text, *words), name, self._periods_of(quote.source))

    def _claims(self) -> Iterator[Entry]:
        for claim in self.dataset.claims:
            words = [span.text for span in claim.spans]
            rest = (name_of(self.dataset, claim.asserted_by), claim.note)
            yield self._entry("claim", claim, (), (claim.text, *words), rest, self._periods_of(claim.source))

    def _people(self) -> Iterator[Entry]:
        for person in self.dataset.people:
            posts = posts_of(self.dataset, person)
            bodies = [self.dataset.index("organisations")[post.organisation].abbreviation for post in person.posts]
            rest = (*bodies, "official job post title who person quoted leads")
            yield self._entry("person", person, (person.name,), (*person.titles, *posts), rest)

    def _organisations(self) -> Iterator[Entry]:
        for body in self.dataset.organisations:
            rest = (
                *leaders_of(self.dataset, body),
                body.basis,
                *_words(body.evidence),
                "body agency organisation",
            )
            name = (body.name, body.abbreviation, *body.names)
            yield self._entry("organisation", body, name, (body.role,), rest)

    def _terms(self) -> Iterator[Entry]:
        for term in self.dataset.terms:
            rest = (term.basis, "term definition meaning")
            yield self._entry("term", term, (term.term, *term.names), (term.definition,), rest)

    def _events(self) -> Iterator[Entry]:
        for event in self.dataset.events:
            body = [event.date.printed, event.date.value, *_words(event.evidence)]
            if event.organisation:
                organisation = self.dataset.index("organisations")[event.organisation]
                body += [organisation.name, organisation.abbreviation or ""]
            periods = (event.period,) if event.period else ()
            yield self._entry(
                "event",
                event,
                (event.label,),
                body,
                ("date day start begin kick off month year old",),
                periods,
            )

    def _periods(self) -> Iterator[Entry]:
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
                "how long start begin date day month year cover last",
            )
            yield self._entry("period", period, words, body, rest, (period.id,))

    def _sources(self) -> Iterator[Entry]:
        for source in self.dataset.sources:
            body = (
                source.title,
                source.kind,
                "source publisher published news site newspaper information come from where article wrote",
            )
            yield self._entry("source", source, (source.publisher,), body, (), source.periods)

    def _periods_of(self, source: str) -> tuple[str, ...]:
        """Give the weeks that a source speaks of: what it says is about them."""
        periods: tuple[str, ...] = self.dataset.index("sources")[source].periods
        return tuple(period for period in periods if self.dataset.index("periods")[period].kind == "week")


ACTIONS = {
    "addresses": "visited officers dealers",
    "arrests": "arrested held detained police",
    "cash": "seized police",
    "deal lines": "seized disrupted used to sell drugs",
    "drugs": "seized recovered worth",
    "dogs": "seized",
    "safeguarding": "referred victims vulnerable",
    "weapons": "seized recovered",
}
"""What was done with the things of a subject, which a question may name."""


def _words(evidence: Iterable[Evidence]) -> Iterator[str]:
    for one in evidence:
        for span in one.spans:
            yield span.text
