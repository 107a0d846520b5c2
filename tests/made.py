"""Small records made in memory: a function for each noun, with ordinary defaults for what a test does not need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import starmap
from os import PathLike
from typing import Any

from countylines.figures.figure import figures_of_period
from countylines.integrity import find_damage, problem_line
from countylines.integrity.validate import list_broken_rules
from countylines.output.views.story import StoryPart, headline_sentence
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim
from countylines.record.nouns.dates import Date, Dating, Event
from countylines.record.nouns.evidence import Evidence, Span
from countylines.record.nouns.figures import Disagreement, Measure, Observation, Period, Side, Sum
from countylines.record.nouns.people import Organisation, Person, Post
from countylines.record.nouns.quotes import Quote, Topic
from countylines.record.nouns.source import Source
from countylines.record.nouns.term import Term
from countylines.record.nouns.vocabulary import WordGroup

WEEK = "2019-10"
HEADER = {"title": "A record", "version": "1", "week": WEEK, "description": "Made for a test."}


def record(header: Mapping[str, Any] | None = None, **records: Iterable[Any]) -> Dataset:
    """Make a record: without *periods* it has one week, without *sources* those of its observations and datings.

    *header* has fields of ``dataset.json`` besides those that every record needs.
    """
    found = {noun: tuple(sorted(some, key=lambda one: str(one.id))) for noun, some in records.items()}
    found.setdefault("periods", (period(WEEK),))
    if "sources" not in found:
        names = sorted({one.source for noun in ("observations", "datings") for one in found.get(noun, ())})
        found["sources"] = tuple(source(name) for name in names)
    return Dataset({**HEADER, **(header or {})}, found)


def source(name: str, kind: str = "news", published: str | None = None, **more: Any) -> Source:
    """Make a source."""
    fields: dict[str, Any] = {
        "publisher": name.title(),
        "title": None,
        "url": "https://example.org/",
        "periods": (),
    }
    return Source(**{"id": name, "kind": kind, "published": published, **fields, **more})


def period(name: str, lead: str | None = None, weeks: tuple[str, ...] | None = None, **more: Any) -> Period:
    """Make a week or, with *weeks*, a span of several."""
    fields: dict[str, Any] = {
        "label": f"Week {name}",
        "start": None,
        "end": None,
        "ordinal": None,
        "basis": "Told.",
    }
    kind = "span" if weeks else "week"
    return Period(**{"id": name, "kind": kind, "lead_source": lead, "weeks": weeks, **fields, **more})


def measure(name: str, part_of: str | None = None, *, count: bool = True, **more: Any) -> Measure:
    """Make a measure: a count of things, or else an amount in pounds."""
    fields: dict[str, Any] = {"label": name.title(), "group": "things", "definition": f"All the {name}."}
    unit = "things" if count else "GBP"
    return Measure(
        **{"id": name, "part_of": part_of, "is_count": count, "unit": unit, "caution": None, **fields, **more}
    )


def observation(name: str, hedge: str, value: int | str, upper: int | str | None = None, **more: Any) -> Observation:
    """Make an observation of the measure *name* by one source (*source*, or ``a``)."""
    fields: dict[str, Any] = {
        "period": WEEK, "source": "a", "wording": f"{hedge} {value}", "shared_hedge": False, "rank": "normal",
        "reason": None, "note": None, "read_twice": True, **more,
    }  # fmt: skip
    key = f"{fields['period']}/{name}/{fields['source']}"
    bounds = {"value": Decimal(value), "upper": None if upper is None else Decimal(upper)}
    return Observation(**{"id": key, "measure": name, "hedge": hedge, **bounds, **fields})


def addition(whole: str, parts: tuple[str, ...], relation: str, within: str = WEEK) -> Sum:
    """Make a sum."""
    return Sum(f"{within}/{whole}", within, whole, parts, relation, "They are everything.")


def disagreement(
    about: str, *sides: tuple[str, ...], kind: str = "value", decided_by: str | None = None
) -> Disagreement:
    """Make a disagreement between *sides*, each a tuple of sources."""
    said = tuple(Side(f"side {place}", names) for place, names in enumerate(sides, 1))
    return Disagreement("question-1", kind, (about,), "How many?", said, decided_by)


def person(name: str, titles: tuple[str, ...] = (), body: str | None = None) -> Person:
    """Make a person, with a post in the organisation *body* if it is given."""
    posts = (Post("director", body),) if body else ()
    return Person(name.lower().replace(" ", "-"), name, name.rpartition(" ")[2], "they", titles, posts)


def organisation(name: str, abbreviation: str | None = None, led_by: tuple[str, ...] = ()) -> Organisation:
    """Make an organisation."""
    return Organisation(name.lower().replace(" ", "-"), name, abbreviation, (), "Does things.", led_by)


def quote(name: str, speaker: str, text: str, topics: tuple[str, ...] = ("money",), kind: str = "direct") -> Quote:
    """Make a quote in the first paragraph of source ``a``."""
    return Quote(name, speaker, kind, text, name, topics, "a", 1)


def topic(name: str) -> Topic:
    """Make a topic."""
    return Topic(name, name.title(), f"All about {name}.")


def term(name: str, *names: str) -> Term:
    """Make a term."""
    return Term(name.lower().replace(" ", "-"), name, names, "What it means.", "Common use.")


def claim(name: str, text: str, asserted_by: str, proof: str) -> Claim:
    """Make a claim that is proved by the words *proof* in the first paragraph of source ``a``."""
    return Claim(name, text, asserted_by, None, "a", 1, None, (Span(1, 0, len(proof), proof, "claim"),))


def event(name: str, date: str) -> Event:
    """Make an event with evidence in source ``a``."""
    return Event(name, name.title(), Date(date, f"on {date}", "Printed."), None, None, None, (Evidence("a"),))


def dating(name: str, source_name: str, wording: str | None = None, **more: Any) -> Dating:
    """Make the dating of the period *name* by one source."""
    fields: dict[str, Any] = {
        "start": None, "end": None, "days": None, "ordinal": None, "rank": "normal", "reason": None, **more,
    }  # fmt: skip
    return Dating(id=f"{name}/{source_name}", period=name, source=source_name, wording=wording, **fields)


def word_group(name: str, *words: str) -> WordGroup:
    """Make a word group."""
    return WordGroup(name, words)


def problems_in(dataset: Dataset) -> list[str]:
    """List the problems that the rules between records find, each as a line."""
    return list(starmap(problem_line, list_broken_rules(dataset)))


def headline_of(dataset: Dataset, week: str) -> tuple[StoryPart, ...]:
    """Return the parts of the sentence that sums up all figures of a week or span."""
    return headline_sentence(dataset, figures_of_period(dataset, week))


def find_problems(folder: str | PathLike[str]) -> tuple[str, ...]:
    """List what is wrong with the record in *folder*, up to a thousand problems; nothing if it is sound."""
    damage = find_damage(folder)
    return damage.problems if damage else ()
