"""What can be found: a document for each thing in the record, with the weight of each of its words.

There is one document a measure, not one a figure: of which week a question is, is read before, see ``weeks``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.english_words import english_words
from countylines.text.question_words import LEADING_WORDS, WORDS_FOR, WORDS_FOR_UNIT
from countylines.text.stems import Stems, split_question
from countylines.vocabulary.groups import word_groups

NAME, TEXT, ASKED, REST = 1.0, 0.75, 0.6, 0.45
"""The weight of a word by where it stands: in a name, in what the thing says, among the words that people ask by, or in
what else is recorded of it."""

WEIGHT_NAMES = {NAME: "name", TEXT: "text", ASKED: "asked_as", REST: "rest"}
"""What programs are told of where a word stands."""

READ_NOUNS = (
    "measures", "quotes", "claims", "people", "organisations", "terms", "periods", "events", "sources", "topics",
    "disagreements",
)  # fmt: skip
"""The files that documents are made of, beside the observations."""

MOST_SPACES = 3
"""Phrases of ``asked_as`` with as many spaces say more than what is counted: ``picked up by police``."""

Thing = Mapping[str, Any]
Texts = Iterable[str | None]


class SearchDocument(NamedTuple):
    """A thing that can be found: its words with their weights, and the words of each of its names.

    *periods* are those that it is about; *speaker* is who says a quote or asserts a claim. Of a measure, *counted* are
    words that say what it counts, *excluded* those that no text about it has (``*`` is any ending), and *unit* is the
    stem of its unit.
    """

    noun: str
    id: str
    weights: Mapping[str, float]
    names: tuple[frozenset[str], ...]
    periods: tuple[str, ...] = ()
    speaker: str = ""
    counted: frozenset[str] = frozenset()
    excluded: tuple[str, ...] = ()
    unit: str = ""


def make_documents(dataset: Dataset, stems: Stems) -> tuple[SearchDocument, ...]:
    """Make a document for each thing in the record; of equally good ones the first is found first."""
    maker = _DocumentMaker(dataset, stems)
    return (
        *maker.measures(), *maker.people(), *maker.organisations(), *maker.terms(), *maker.quotes(), *maker.claims(),
        *maker.events(), *maker.periods(), *maker.sources(),
    )  # fmt: skip


class _DocumentMaker:
    """Makes the documents of a record from the objects of its files: decoding them would take longer than the rest."""

    def __init__(self, dataset: Dataset, stems: Stems) -> None:
        self.stems = stems
        self._stop = english_words().stop
        self._groups = word_groups(dataset)
        self._read = {noun: dataset.unchecked_objects(noun) for noun in READ_NOUNS}
        self._by_id = {noun: {thing["id"]: thing for thing in found} for noun, found in self._read.items()}
        self._counted_by: dict[tuple[str, ...], set[str]] = {}
        for measure in self._read["measures"]:
            for noun in (noun for way in measure.get("counted_as") or () for noun in way["nouns"]):
                self._counted_by.setdefault(stems.of_phrase(noun), set()).add(measure["id"])
        self._periods_of: dict[str, list[str]] = {}
        printed = dict.fromkeys((one["period"], one["measure"]) for one in dataset.unchecked_objects("observations"))
        for period, measure in printed:
            self._periods_of.setdefault(measure, []).append(period)

    def _document(
        self, noun: str, thing: Thing, names: Texts, texts: Texts, rest: Texts = (), asked: Texts = (), **others: Any
    ) -> SearchDocument:
        weights: dict[str, float] = {}
        asked = (*asked, *self._expand(thing.get("asked_as") or ()))
        for weight, fields in ((REST, rest), (ASKED, asked), (TEXT, texts)):
            weights.update(dict.fromkeys(self._stems_of(fields), weight))
        named = []
        for words in (split_question(name) for name in names if name):
            weights.update(dict.fromkeys([self.stems[word] for word in words], NAME))
            named.append(frozenset([self.stems[word] for word in words if word not in self._stop]))
        return SearchDocument(noun, thing["id"], weights, tuple(named), **others)

    def _stems_of(self, texts: Texts) -> list[str]:
        return self.stems.of_text(" ".join([text for text in texts if text]))

    def _expand(self, words: Iterable[str]) -> Iterator[str]:
        """Replace ``@group`` by its words, and a ``*`` by an ending that stems leave out."""
        for word in words:
            for phrase in self._groups.get(word[1:], ()) if word.startswith("@") else (word,):
                yield f"{phrase[:-1]}ing" if phrase.endswith("*") else phrase

    def _weeks_of(self, source: str) -> tuple[str, ...]:
        periods = self._by_id["sources"][source]["periods"]
        return tuple(name for name in periods if self._by_id["periods"][name]["kind"] == "week")

    def measures(self) -> Iterator[SearchDocument]:
        """Make those of measures; a disagreement about a figure is told of its measure."""
        questions: dict[str, list[str]] = {}
        for disagreement in self._read["disagreements"]:
            for about in disagreement["about"]:
                words = (disagreement["question"], *(disagreement.get("asked_as") or ()))
                questions.setdefault(about.partition("/")[2], []).extend(words)
        for measure in self._read["measures"]:
            ways, name, unit = measure.get("counted_as") or (), measure["id"], measure["unit"]
            nouns = [noun for way in ways for noun in way["nouns"]]
            needed = self._expand(word for way in ways for word in way.get("with", ()))
            wholes = list(self._wholes_of(measure))
            own = {name, *(whole["id"] for whole in wholes)}
            done = [word for word in needed if self._counted_by.get(self.stems.of_phrase(word), own) <= own]
            without = [
                {word for group in way.get("without", ()) for word in self._groups.get(group[1:], (group,))}
                for way in ways
            ]
            asked = [
                phrase for phrase in self._expand(measure.get("asked_as") or ()) if phrase.count(" ") < MOST_SPACES
            ]
            of_unit = (unit, WORDS_FOR_UNIT.get(unit))
            yield self._document(
                "measure", measure, (self._name_of(measure),),
                (measure["label"], measure["definition"], measure["group"], *of_unit),
                (measure.get("caution"), *(whole["label"] for whole in wholes), *questions.get(name, ()), *done), nouns,
                periods=tuple(self._periods_of.get(name, ())),
                counted=frozenset(self._stems_of((measure["label"], *nouns, *asked, *of_unit))),
                excluded=tuple(sorted(set.intersection(*without))) if without else (),
                unit=self.stems[unit],
            )  # fmt: skip

    def _name_of(self, measure: Thing) -> str:
        """Return the label of a measure, without the unit if another measure has it: ``people`` names none of them."""
        if sum(other["unit"] == measure["unit"] for other in self._read["measures"]) == 1:
            return str(measure["label"])
        unit = self.stems[measure["unit"]]
        words = [word for word in measure["label"].split() if self.stems[word.lower()] != unit]
        return " ".join(words) or str(measure["label"])

    def _wholes_of(self, measure: Thing) -> Iterator[Thing]:
        above = measure.get("part_of")
        while above:
            whole = self._by_id["measures"][above]
            yield whole
            above = whole.get("part_of")

    def people(self) -> Iterator[SearchDocument]:
        """Make those of people; a title or a post is a name."""
        for person in self._read["people"]:
            bodies = [self._by_id["organisations"][post["organisation"]] for post in person["posts"]]
            posts = [post["title"] for post in person["posts"]]
            names = (person["name"], person["surname"], *person["titles"], *posts)
            texts = [name for body in bodies for name in (body["name"], body.get("abbreviation"))]
            yield self._document("person", person, names, texts, (WORDS_FOR["person"],))

    def organisations(self) -> Iterator[SearchDocument]:
        """Make those of organisations; only one that is led is found by words for leading."""
        leaders = {**self._by_id["people"], **self._by_id["organisations"]}
        for body in self._read["organisations"]:
            led_by = [leaders[name]["name"] for name in body.get("led_by") or ()]
            names = (body["name"], body.get("abbreviation"), *(body.get("names") or ()))
            rest = (*led_by, LEADING_WORDS if led_by else None, WORDS_FOR["organisation"], body.get("basis"))
            yield self._document("organisation", body, names, (body["role"],), rest)

    def terms(self) -> Iterator[SearchDocument]:
        """Make those of terms."""
        for term in self._read["terms"]:
            names = (term["term"], *(term.get("names") or ()))
            yield self._document("term", term, names, (term["definition"],), (WORDS_FOR["term"],))

    def quotes(self) -> Iterator[SearchDocument]:
        """Make those of quotes; the names, titles and posts of the speaker are the least of their words."""
        speakers = {
            person.id: [word for word, weight in person.weights.items() if weight >= TEXT] for person in self.people()
        }
        for quote in self._read["quotes"]:
            topics = [self._by_id["topics"][name] for name in quote["topics"]]
            made = self._document(
                "quote", quote, [topic["label"] for topic in topics], (quote["text"], *_proving_words(quote)),
                asked=[word for topic in topics for word in self._expand(topic.get("asked_as") or ())],
                periods=self._weeks_of(quote["source"]), speaker=quote["speaker"],
            )  # fmt: skip
            yield made._replace(weights={**dict.fromkeys(speakers[quote["speaker"]], REST), **made.weights})

    def claims(self) -> Iterator[SearchDocument]:
        """Make those of claims."""
        asserting = {**self._by_id["sources"], **self._by_id["organisations"], **self._by_id["people"]}
        for claim in self._read["claims"]:
            who = asserting[claim["asserted_by"]]
            rest = (who.get("name") or who["publisher"], claim.get("note"))
            weeks, speaker = self._weeks_of(claim["source"]), claim["asserted_by"]
            texts = (claim["text"], *_proving_words(claim))
            yield self._document("claim", claim, (), texts, rest, periods=weeks, speaker=speaker)

    def events(self) -> Iterator[SearchDocument]:
        """Make those of events."""
        for event in self._read["events"]:
            body = self._by_id["organisations"].get(event.get("organisation")) or {}
            date, names = event["date"], body.get("names") or ()
            texts = (date["printed"], date["value"], body.get("name"), body.get("abbreviation"))
            periods = (event["period"],) if event.get("period") else ()
            yield self._document(
                "event", event, (event["label"],), texts, (WORDS_FOR["event"],), names, periods=periods
            )

    def periods(self) -> Iterator[SearchDocument]:
        """Make those of periods."""
        for period in self._read["periods"]:
            names = (period["label"], *(period.get("names") or ()))
            rest = (period["basis"],)
            yield self._document("period", period, names, (WORDS_FOR["period"],), rest, periods=(period["id"],))

    def sources(self) -> Iterator[SearchDocument]:
        """Make those of sources."""
        for source in self._read["sources"]:
            year = (source.get("published") or "").partition("-")[0]
            texts, periods = (source.get("title"), source["kind"], year), tuple(source["periods"])
            yield self._document(
                "source", source, (source["publisher"],), texts, (WORDS_FOR["source"],), periods=periods
            )


def _proving_words(thing: Thing) -> list[str]:
    """Return the printed words that prove what is said, without those that only prove who says it."""
    return [span["text"] for span in thing.get("spans") or () if span.get("proves") == "text"]
