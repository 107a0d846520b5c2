"""Search documents: one for each thing in the record, with the weight of each of its words.

There is one document for each measure, not for each figure, because ``timeframe`` has already read the weeks of the
question.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Any, NamedTuple

from countylines.lookup.items import CONFLICT
from countylines.record.dataset import Dataset
from countylines.text.english import ORDINALS, ordinal_in_words
from countylines.text.stems import Phrase, Stems, english_word_lists, lowercase_words, with_ending
from countylines.vocabulary import expand_group_references
from countylines.vocabulary.words_for_nouns import LEADING_WORDS, WORDS_FOR, WORDS_FOR_PRONOUN, WORDS_FOR_UNIT

NAME, TEXT, ASKED, REST = 1.0, 0.75, 0.6, 0.45
"""The weight of a word by its field: a name, the thing's own text, its ``asked_as`` words, or anything else.

Halving TEXT loses 17 answers, halving ASKED eight, and halving REST six. A weight of 1 loses eight answers for TEXT, 21
for ASKED and 14 for REST.
"""

MOST_SPACES = 3
"""An ``asked_as`` phrase with this many spaces or more is not a noun for what is counted: ``picked up by police``."""

Thing = Mapping[str, Any]
Texts = Iterable[str | None]


class SearchDocument(NamedTuple):
    """One thing of the record as search sees it: the weights of its stems, its names, and fields for its noun.

    All nouns: *weights* maps each stem to its weight, *names* has the stems of each name, and *asked* the stems of its
    ``asked_as`` words. *periods* are the ids of the periods that it is about, and *speaker* is the id of whoever says a
    quote or asserts a claim.

    Measures: *counted* are the phrases for what is counted, *done* the phrases for what was done with it, and
    *excluded* the words that no text about it contains (a final ``*`` stands for any ending). *unit* is the stem of the
    unit, *amount_unit* is the unit as terms for numbers have it, and *unit_words* are the words that ask for amounts in
    it. *wholes* are the ids of the measures that it is part of, the nearest first.

    People, organisations, quotes and claims: *statements* are sentences that say what was done. Sources: *published* is
    the ISO date, as far as it is known. Disagreements: *sides* are the stems of what each side says.
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
    statements: tuple[str, ...] = ()
    published: str = ""
    sides: tuple[frozenset[str], ...] = ()


def make_documents(dataset: Dataset, stems: Stems) -> tuple[SearchDocument, ...]:
    """Make a document for each thing in the record, in the order in which equal scores are ranked."""
    maker = _DocumentMaker(dataset, stems)
    makers = {
        "measures": maker.measure, "people": maker.person, "organisations": maker.organisation, "terms": maker.term,
        "quotes": maker.quote, "claims": maker.claim, "events": maker.event, "periods": maker.period,
        "sources": maker.source, "disagreements": maker.conflict,
    }  # fmt: skip
    return tuple(make(thing) for noun, make in makers.items() for thing in dataset.objects(noun))


class _DocumentMaker:
    """Makes documents from the raw JSON objects of a record; decoding these first would take most of the time."""

    def __init__(self, dataset: Dataset, stems: Stems) -> None:
        self.dataset, self.stems = dataset, stems
        self._stop = english_word_lists().stop
        named = ("measures", "people", "organisations", "periods", "events", "sources", "topics")
        self._by_id = {noun: {thing["id"]: thing for thing in dataset.objects(noun)} for noun in named}
        self._measures, bodies = self._by_id["measures"], self._by_id["organisations"]
        self._named = {**self._by_id["sources"], **bodies, **self._by_id["people"]}
        self._abbreviations = {body["name"]: body.get("abbreviation") for body in bodies.values()}
        self._units = Counter(one["unit"] for one in self._measures.values() if not one.get("part_of"))
        self._periods_of: defaultdict[str, list[str]] = defaultdict(list)
        for period, measure in dict.fromkeys(
            (one["period"], one["measure"]) for one in dataset.objects("observations")
        ):
            self._periods_of[measure].append(period)
        self._disputes: defaultdict[str, list[str]] = defaultdict(list)
        for one in dataset.objects("disagreements"):
            for about in one["about"]:
                self._disputes[about.partition("/")[2]] += [one["question"], *(one.get("asked_as") or ())]
        self._counted_by: defaultdict[Phrase, set[str]] = defaultdict(set)
        for name, measure in self._measures.items():
            for way in measure.get("counted_as") or ():
                for noun in way["nouns"]:
                    self._counted_by[stems.of_phrase(noun)].add(name)
        self._people = {name: self.person(person) for name, person in self._by_id["people"].items()}

    def _document(
        self, noun: str, thing: Thing, names: Texts, texts: Texts, rest: Texts = (), asked: Texts = (), **others: Any
    ) -> SearchDocument:
        asked_as = thing.get("asked_as") or ()
        stems_of_asked = frozenset(self._stems_of((*asked, *self._expand(asked_as))))
        weights = {
            **dict.fromkeys(self._stems_of((*rest, WORDS_FOR.get(noun))), REST),
            **dict.fromkeys(stems_of_asked, ASKED),
            **dict.fromkeys(self._stems_of(texts), TEXT),
        }
        named = []
        for words in (lowercase_words(name) for name in names if name):
            weights.update(dict.fromkeys([self.stems[word] for word in words], NAME))
            named.append(frozenset([self.stems[word] for word in words if word not in self._stop]))
        others["statements"] = (*asked_as, *others.get("statements", ()))
        return SearchDocument(noun, thing["id"], weights, tuple(named), stems_of_asked, **others)

    def _expand(self, words: Iterable[str] | None) -> list[str]:
        """Replace each ``@group`` with its words, and a final ``*`` with ``ing``, which stemming removes again."""
        expanded = expand_group_references(self.dataset, words or ())
        return [with_ending(word) for word in expanded]

    def _stems_of(self, texts: Texts) -> list[str]:
        return self.stems.of_text(" ".join([text for text in texts if text]))

    def _weeks_of(self, source: str) -> tuple[str, ...]:
        periods = self._by_id["sources"][source]["periods"]
        return tuple(name for name in periods if self._by_id["periods"][name]["kind"] == "week")

    def measure(self, measure: Thing) -> SearchDocument:
        label, unit, ways = measure["label"], measure["unit"], measure.get("counted_as") or ()
        words_of_unit, wholes = WORDS_FOR_UNIT.get(unit, ""), self._wholes_of(measure)
        nouns = [noun for way in ways for noun in way["nouns"]]
        own = {measure["id"], *wholes}  # a word that counts another measure does not say what was done with this one
        needed = [word for way in ways for word in self._expand(way.get("with"))]
        done = tuple(word for word in needed if self._counted_by.get(self.stems.of_phrase(word), own) <= own)
        without = [set(expand_group_references(self.dataset, way.get("without", ()))) for way in ways]
        asked = [phrase for phrase in self._expand(measure.get("asked_as")) if phrase.count(" ") < MOST_SPACES]
        return self._document(
            "measure", measure, (self._without_shared_unit(measure),),
            texts=(label, measure["definition"], measure["group"], unit, words_of_unit),
            rest=(*self._words_shared_with(wholes, own), *self._disputes[measure["id"]], *done),
            asked=nouns, periods=tuple(self._periods_of[measure["id"]]),
            excluded=tuple(sorted(set.intersection(*without))) if without else (), unit=self.stems[unit],
            wholes=wholes, done=done, counted=(label, unit, *nouns, *asked),
            unit_words=tuple(words_of_unit.split()), amount_unit=unit,
        )  # fmt: skip

    def _wholes_of(self, measure: Thing) -> tuple[str, ...]:
        """Return the ids of the wholes that a measure is part of, the nearest first."""
        whole = measure.get("part_of")
        return (whole, *self._wholes_of(self._measures[whole])) if whole else ()

    def _words_shared_with(self, wholes: Sequence[str], own: AbstractSet[str]) -> Iterator[str]:
        """Yield the labels and nouns of the wholes, because people use them for a part too: hens are birds.

        Nouns that count a measure outside *own*, which is the measure and its wholes, are left out.
        """
        for measure in map(self._measures.__getitem__, wholes):
            yield measure["label"]
            nouns = [noun for way in measure.get("counted_as") or () for noun in way["nouns"]]
            words = [word for word in (*nouns, *self._expand(measure.get("asked_as"))) if " " not in word]
            yield from (word for word in words if self._counted_by.get(self.stems.of_phrase(word), own) <= own)

    def _without_shared_unit(self, measure: Thing) -> str:
        """Return the label, without the unit if the measure is a part of another or shares its unit with others."""
        label, unit = measure["label"], measure["unit"]
        words = [word for word in label.split() if self.stems[word.lower()] != self.stems[unit]]
        return " ".join(words) if words and (self._units[unit] > 1 or measure.get("part_of")) else label

    def person(self, person: Thing) -> SearchDocument:
        bodies = [self._by_id["organisations"][post["organisation"]] for post in person["posts"]]
        names = (person["name"], person["surname"], *person["titles"], *(post["title"] for post in person["posts"]))
        texts = [name for body in bodies for name in names_of_body(body)]
        statements = [
            f"{post['title']} {body['name']} {body.get('abbreviation') or ''} {LEADING_WORDS}"
            for post, body in zip(person["posts"], bodies, strict=True)
        ]
        rest = (WORDS_FOR_PRONOUN.get(person["pronoun"]),)
        return self._document("person", person, names, texts, rest, statements=statements)

    def organisation(self, body: Thing) -> SearchDocument:
        leaders = [self._named[name]["name"] for name in body.get("led_by") or ()]
        names, leading = names_of_body(body), LEADING_WORDS if leaders else ""
        statements = (*(f"{name} {leading}" for name in names), body["role"])
        return self._document("organisation", body, names, (body["role"],), (*leaders, leading), statements=statements)

    def term(self, term: Thing) -> SearchDocument:
        return self._document("term", term, (term["term"], *(term.get("names") or ())), (term["definition"],))

    def quote(self, quote: Thing) -> SearchDocument:
        topics = [self._by_id["topics"][name] for name in quote["topics"]]
        made = self._document(
            "quote", quote, [topic["label"] for topic in topics], (quote["text"], *proving_words(quote)),
            asked=[word for topic in topics for word in self._expand(topic.get("asked_as"))],
            periods=self._weeks_of(quote["source"]), speaker=quote["speaker"],
            statements=(quote["text"],),
        )  # fmt: skip
        of_speaker = [word for word, weight in self._people[quote["speaker"]].weights.items() if weight >= ASKED]
        return made._replace(weights={**dict.fromkeys(of_speaker, REST), **made.weights})

    def claim(self, claim: Thing) -> SearchDocument:
        who = self._named[claim["asserted_by"]]
        texts = (claim["text"], *proving_words(claim))
        return self._document(
            "claim", claim, (), texts, (who.get("name") or who["publisher"],), statements=(" ".join(texts),),
            periods=self._weeks_of(claim["source"]), speaker=claim["asserted_by"],
        )  # fmt: skip

    def event(self, event: Thing) -> SearchDocument:
        body = self._by_id["organisations"].get(event.get("organisation")) or {}
        texts = (event["date"]["printed"], event["date"]["value"], body.get("name"), body.get("abbreviation"))
        asked = (*(body.get("names") or ()), *self._expand(body.get("asked_as")))
        periods = (event["period"],) if event.get("period") else ()
        return self._document("event", event, (event["label"],), texts, asked=asked, periods=periods)

    def period(self, period: Thing) -> SearchDocument:
        names = (period["label"], *(period.get("names") or ()))
        ordinal = ordinal_in_words(period["ordinal"]) if period.get("ordinal") else None
        others = ORDINALS[: len(self._by_id["periods"])]  # every period is found by "was it the third or the fourth"
        return self._document("period", period, names, (WORDS_FOR["period"], ordinal), others, periods=(period["id"],))

    def source(self, source: Thing) -> SearchDocument:
        year, short = (source.get("published") or "").partition("-")[0], self._abbreviations.get(source["publisher"])
        texts = (source.get("title"), source["kind"], year, short)
        return self._document(
            "source", source, (source["publisher"],), texts, periods=tuple(source["periods"]),
            published=source.get("published") or "",
        )  # fmt: skip

    def conflict(self, disagreement: Thing) -> SearchDocument:
        sides = disagreement["sides"]
        said = [frozenset(self._stems_of([side["says"]])) - self._stop for side in sides]
        publishers = [self._named[name]["publisher"] for side in sides for name in side["sources"]]
        about = [part for name in disagreement["about"] for part in name.split("/")]
        measures = [self._measures[name] for name in about if name in self._measures]
        events = [self._by_id["events"][name] for name in about if name in self._by_id["events"]]
        return self._document(
            CONFLICT, disagreement, (), (disagreement["question"], *(side["says"] for side in sides)),
            rest=(*publishers, *(one["label"] for one in (*measures, *events))),
            amount_unit=measures[0]["unit"] if measures else "",
            sides=tuple(said),
            periods=tuple(dict.fromkeys(name for name in about if name in self._by_id["periods"])),
        )  # fmt: skip


def names_of_body(body: Thing) -> list[str]:
    """List the name, the abbreviation and the other names of an organisation."""
    return list(filter(None, (body["name"], body.get("abbreviation"), *(body.get("names") or ()))))


def proving_words(thing: Thing) -> list[str]:
    """Return the texts of the spans that prove a statement; spans that only prove its speaker are left out."""
    return [span["text"] for span in thing.get("spans") or () if span.get("proves") == "text"]


def count_sides_named(words: Iterable[str], sides: Sequence[frozenset[str]]) -> int:
    """Count the sides of a disagreement that *words* name by a stem that no other side has."""
    own = {word for word in words if sum(word in side for side in sides) == 1}
    return sum(not side.isdisjoint(own) for side in sides)


def contrast_sides(words: Iterable[str], sides: Sequence[frozenset[str]]) -> bool:
    """Return whether *words* name two sides of a disagreement by stems that no side shares."""
    having = [{at for at, side in enumerate(sides) if word in side} for word in words]
    return any(one.isdisjoint(two) for one, two in combinations(filter(None, having), 2))
