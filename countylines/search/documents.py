"""What can be found: a document for each thing in the record, with the weight of each of its words.

There is one document a measure, not one a figure: the weeks of a question are read before, by ``timeframe``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.english import CURRENCY_CALLED
from countylines.text.stems import Stems, english_word_lists, lowercase_words
from countylines.vocabulary import expand_group_references
from countylines.vocabulary.question_words import LEADING_WORDS, WORDS_FOR, WORDS_FOR_PRONOUN, WORDS_FOR_UNIT

NAME, TEXT, ASKED, REST = 1.0, 0.75, 0.6, 0.45
"""The weight of a word by where it stands: in a name, in what the thing says, among the words that people ask by, or in
what else is recorded of it. Half of TEXT loses 17 answers, half of ASKED eight, half of REST six; a weight of 1 for
TEXT loses eight, for ASKED 21, for REST 14."""

MOST_SPACES = 3
"""Phrases of ``asked_as`` with as many spaces say more than what is counted: ``picked up by police``."""

Thing = Mapping[str, Any]
Texts = Iterable[str | None]


class SearchDocument(NamedTuple):
    """A thing that can be found: its words with their weights, the words of each of its names and those people ask by.

    *periods* are those that it is about; *speaker* is who says a quote or asserts a claim. Of a measure, *counted* are
    phrases that say what it counts, *done* those that say what was done with it, *excluded* those that no text about it
    has (``*`` is any ending), *unit* is the stem of its unit, and *unit_words* those by which people ask for amounts in
    it; *amount_unit* is how a number with that unit has it.
    """

    noun: str
    id: str
    weights: Mapping[str, float]
    names: tuple[frozenset[str], ...]
    asked: frozenset[str]
    periods: tuple[str, ...] = ()
    speaker: str = ""
    counted: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    unit: str = ""
    unit_words: tuple[str, ...] = ()
    amount_unit: str = ""
    wholes: tuple[str, ...] = ()


def make_documents(dataset: Dataset, stems: Stems) -> tuple[SearchDocument, ...]:
    """Make a document for each thing in the record; of equally good ones the first is found first."""
    made = _DocumentMaker(dataset, stems)
    return (
        *made.measures(), *made.people(), *made.organisations(), *made.terms(), *made.quotes(), *made.claims(),
        *made.events(), *made.periods(), *made.sources(),
    )  # fmt: skip


class _DocumentMaker:
    """Makes the documents of a record from the objects of its files: decoding them would take longer than the rest."""

    def __init__(self, dataset: Dataset, stems: Stems) -> None:
        self.dataset, self.stems = dataset, stems
        self._stop = english_word_lists().stop
        named = ("measures", "people", "organisations", "periods", "sources", "topics")
        self._by_id = {noun: {thing["id"]: thing for thing in dataset.objects(noun)} for noun in named}
        wholes = [measure for measure in dataset.objects("measures") if not measure.get("part_of")]
        self._units = Counter(measure["unit"] for measure in wholes)
        self._periods_of: dict[str, list[str]] = {}
        printed = dict.fromkeys((one["period"], one["measure"]) for one in dataset.objects("observations"))
        for period, measure in printed:
            self._periods_of.setdefault(measure, []).append(period)

    def _document(
        self, noun: str, thing: Thing, names: Texts, texts: Texts, rest: Texts = (), asked: Texts = (), **others: Any
    ) -> SearchDocument:
        weights: dict[str, float] = {}
        asked = (*asked, *self._expand(thing.get("asked_as")))
        stems_of_asked = frozenset(self._stems_of(asked))
        weights.update(dict.fromkeys(self._stems_of(rest), REST))
        weights.update(dict.fromkeys(stems_of_asked, ASKED))
        weights.update(dict.fromkeys(self._stems_of(texts), TEXT))
        named = []
        for words in (lowercase_words(name) for name in names if name):
            weights.update(dict.fromkeys([self.stems[word] for word in words], NAME))
            named.append(frozenset([self.stems[word] for word in words if word not in self._stop]))
        return SearchDocument(noun, thing["id"], weights, tuple(named), stems_of_asked, **others)

    def _expand(self, words: Iterable[str] | None) -> list[str]:
        """Replace each ``@group`` by its words, and the ``*`` of a word by an ending that stems leave out."""
        expanded = expand_group_references(self.dataset, words or ())
        return [f"{word[:-1]}ing" if word.endswith("*") else word for word in expanded]

    def _stems_of(self, texts: Texts) -> list[str]:
        return self.stems.of_text(" ".join([text for text in texts if text]))

    def _weeks_of(self, source: str) -> tuple[str, ...]:
        periods = self._by_id["sources"][source]["periods"]
        return tuple(name for name in periods if self._by_id["periods"][name]["kind"] == "week")

    def measures(self) -> Iterator[SearchDocument]:
        questions: dict[str, list[str]] = {}
        for disagreement in self.dataset.objects("disagreements"):
            for about in disagreement["about"]:
                words = (disagreement["question"], *(disagreement.get("asked_as") or ()))
                questions.setdefault(about.partition("/")[2], []).extend(words)
        measures = self._by_id["measures"]
        counted_by: dict[tuple[str, ...], set[str]] = {}
        for name, measure in measures.items():
            for noun in (noun for way in measure.get("counted_as") or () for noun in way["nouns"]):
                counted_by.setdefault(self.stems.of_phrase(noun), set()).add(name)
        for name, measure in measures.items():
            label, unit, ways = measure["label"], measure["unit"], measure.get("counted_as") or ()
            of_unit = (unit, WORDS_FOR_UNIT.get(unit, ""))
            wholes = self._wholes_of(measure)
            labels = [measures[whole]["label"] for whole in wholes]
            nouns = [noun for way in ways for noun in way["nouns"]]
            needed = [word for way in ways for word in self._expand(way.get("with"))]
            own = {name, *wholes}  # what counts another measure was not done with this
            done = tuple(word for word in needed if counted_by.get(self.stems.of_phrase(word), own) <= own)
            without = [set(expand_group_references(self.dataset, way.get("without", ()))) for way in ways]
            asked = [phrase for phrase in self._expand(measure.get("asked_as")) if phrase.count(" ") < MOST_SPACES]
            yield self._document(
                "measure", measure, (self._without_shared_unit(measure),),
                (label, measure["definition"], measure["group"], *of_unit),
                (*labels, *questions.get(name, ()), *done), nouns,
                periods=tuple(self._periods_of.get(name, ())),
                excluded=tuple(sorted(set.intersection(*without))) if without else (), unit=self.stems[unit],
                wholes=wholes, done=done, counted=(label, unit, *nouns, *asked),
                unit_words=tuple(of_unit[1].split()), amount_unit=CURRENCY_CALLED.get(unit.casefold(), unit),
            )  # fmt: skip

    def _wholes_of(self, measure: Thing) -> tuple[str, ...]:
        """Return the ids of the wholes that a measure is part of, the nearest first."""
        whole = measure.get("part_of")
        return (whole, *self._wholes_of(self._by_id["measures"][whole])) if whole else ()

    def _without_shared_unit(self, measure: Thing) -> str:
        """Return a label without the unit if that does not name the measure: if it is a part, or several have it."""
        label, unit = measure["label"], measure["unit"]
        words = [word for word in label.split() if self.stems[word.lower()] != self.stems[unit]]
        return " ".join(words) if words and (self._units[unit] > 1 or measure.get("part_of")) else label

    def people(self) -> Iterator[SearchDocument]:
        for person in self.dataset.objects("people"):
            bodies = [self._by_id["organisations"][post["organisation"]] for post in person["posts"]]
            posts = [post["title"] for post in person["posts"]]
            names = (person["name"], person["surname"], *person["titles"], *posts)
            texts = [name for body in bodies for name in (body["name"], body.get("abbreviation"))]
            rest = (WORDS_FOR["person"], WORDS_FOR_PRONOUN.get(person["pronoun"]))
            yield self._document("person", person, names, texts, rest)

    def organisations(self) -> Iterator[SearchDocument]:
        leaders = {**self._by_id["people"], **self._by_id["organisations"]}
        for body in self.dataset.objects("organisations"):
            led_by = [leaders[name]["name"] for name in body.get("led_by") or ()]
            names = (body["name"], body.get("abbreviation"), *(body.get("names") or ()))
            rest = (*led_by, LEADING_WORDS if led_by else None, WORDS_FOR["organisation"])
            yield self._document("organisation", body, names, (body["role"],), rest)

    def terms(self) -> Iterator[SearchDocument]:
        for term in self.dataset.objects("terms"):
            names = (term["term"], *(term.get("names") or ()))
            yield self._document("term", term, names, (term["definition"],), (WORDS_FOR["term"],))

    def quotes(self) -> Iterator[SearchDocument]:
        speakers = {
            person.id: [word for word, weight in person.weights.items() if weight >= TEXT] for person in self.people()
        }
        for quote in self.dataset.objects("quotes"):
            topics = [self._by_id["topics"][name] for name in quote["topics"]]
            made = self._document(
                "quote", quote, [topic["label"] for topic in topics], (quote["text"], *proving_words(quote)),
                asked=[word for topic in topics for word in self._expand(topic.get("asked_as"))],
                periods=self._weeks_of(quote["source"]), speaker=quote["speaker"],
            )  # fmt: skip
            yield made._replace(weights={**dict.fromkeys(speakers[quote["speaker"]], REST), **made.weights})

    def claims(self) -> Iterator[SearchDocument]:
        asserting = {**self._by_id["sources"], **self._by_id["organisations"], **self._by_id["people"]}
        for claim in self.dataset.objects("claims"):
            who = asserting[claim["asserted_by"]]
            rest = (who.get("name") or who["publisher"],)
            weeks, speaker = self._weeks_of(claim["source"]), claim["asserted_by"]
            texts = (claim["text"], *proving_words(claim))
            yield self._document("claim", claim, (), texts, rest, periods=weeks, speaker=speaker)

    def events(self) -> Iterator[SearchDocument]:
        for event in self.dataset.objects("events"):
            body = self._by_id["organisations"].get(event.get("organisation")) or {}
            date, names = event["date"], body.get("names") or ()
            texts = (date["printed"], date["value"], body.get("name"), body.get("abbreviation"))
            periods = (event["period"],) if event.get("period") else ()
            yield self._document(
                "event", event, (event["label"],), texts, (WORDS_FOR["event"],), names, periods=periods
            )

    def periods(self) -> Iterator[SearchDocument]:
        for period in self.dataset.objects("periods"):
            names = (period["label"], *(period.get("names") or ()))
            yield self._document("period", period, names, (WORDS_FOR["period"],), periods=(period["id"],))

    def sources(self) -> Iterator[SearchDocument]:
        abbreviations = {body["name"]: body.get("abbreviation") for body in self.dataset.objects("organisations")}
        for source in self.dataset.objects("sources"):
            year = (source.get("published") or "").partition("-")[0]
            short = abbreviations.get(source["publisher"])
            texts, periods = (source.get("title"), source["kind"], year, short), tuple(source["periods"])
            yield self._document(
                "source", source, (source["publisher"],), texts, (WORDS_FOR["source"],), periods=periods
            )


def proving_words(thing: Thing) -> list[str]:
    """Return the printed words that prove what is said, without those that only prove who says it."""
    return [span["text"] for span in thing.get("spans") or () if span.get("proves") == "text"]
