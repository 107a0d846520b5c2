"""Names: who or what somebody means. Forgiving in how a name is written, never guessing which is meant.

A name is looked up as an id first, letter for letter, then folded (case, accents, marks, dots and spaces go) among
all the names that a thing has. One thing found is the answer; none or several is an error that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from countylines.dataset.load import Dataset
from countylines.errors import AmbiguousName, UnknownName
from countylines.model.period import Period
from countylines.model.person import Person
from countylines.queries.figures import ALL_WEEKS
from countylines.text.folding import fold_name, singular

COURTESY = ("mr", "mrs", "ms", "miss", "mx")
"""Titles that anybody may be given."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

Names = Callable[[Any], Iterable[str | None]]


class Kind(NamedTuple):
    """A sort of thing that can be named: its file, the word for it, its names, the command that lists all."""

    noun: str
    word: str
    names: Names
    listing: str


def _person_names(person: Person) -> Iterator[str]:
    yield from (person.name, person.surname)
    for title in (*COURTESY, *person.titles):
        yield f"{title} {person.surname}"
        yield f"{title} {person.name}"


def _period_names(period: Period) -> Iterator[str]:
    yield from (period.label, *period.names)
    if period.kind == "week":
        year, _, month = period.id.partition("-")
        if month.isdigit() and 1 <= int(month) <= len(MONTHS):
            name = MONTHS[int(month) - 1]
            short = "sept" if name == "september" else name[:3]
            for written in (name, name[:3], short):
                yield from (f"{written} {year}", f"{year} {written}")
            yield f"{month} {year}"


def _label_names(record: Any) -> tuple[str]:
    return (record.label,)


def _source_names(source: Any) -> tuple[str | None, ...]:
    return (source.publisher, source.title)


def _no_names(_record: Any) -> tuple[str, ...]:
    return ()


KINDS = {
    "speaker": Kind("people", "speaker", _person_names, "countylines quotes --speaker"),
    "person": Kind("people", "person", _person_names, "countylines who"),
    "organisation": Kind(
        "organisations", "organisation", lambda body: (body.name, body.abbreviation, *body.names), "countylines who"
    ),
    "term": Kind("terms", "term", lambda term: (term.term, *term.names), "countylines glossary"),
    "topic": Kind("topics", "topic", _label_names, "countylines quotes --topic"),
    "measure": Kind("measures", "measure", _label_names, "countylines measures"),
    "week": Kind("periods", "week", _period_names, "countylines timeline"),
    "period": Kind("periods", "period", _period_names, "countylines timeline"),
    "source": Kind("sources", "source", _source_names, "countylines sources"),
    "event": Kind("events", "event", _label_names, "countylines timeline"),
    "quote": Kind("quotes", "quote", _no_names, "countylines quotes"),
    "claim": Kind("claims", "claim", _no_names, "countylines claims"),
    "observation": Kind("observations", "observation", _no_names, "countylines sources"),
}
"""The sorts of thing by the word that a user types for one."""


def thing_called(dataset: Dataset, kind: str, name: str, among: Sequence[Any] | None = None) -> Any:
    """Give the one thing of a kind that is called *name*. Raises UnknownName or AmbiguousName.

    *among* keeps the search to some of the records.
    """
    sort = KINDS[kind]
    records = dataset.read(sort.noun) if among is None else among
    if among is None and name in dataset.index(sort.noun):
        return dataset.index(sort.noun)[name]
    found = find_called(records, sort.names, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousName(sort.word, name, [record.id for record in found], sort.listing)
    raise UnknownName(sort.word, name, nearest_names(records, sort.names, name), sort.listing)


def find_called(records: Iterable[Any], names: Names, name: str) -> tuple[Any, ...]:
    """Find the records that have *name* as their id or, folded, among their names."""
    wanted = _keys(name)
    if not wanted:
        return ()
    return tuple(record for record in records if wanted & _record_keys(record, names))


def _record_keys(record: Any, names: Names) -> set[str]:
    keys = _keys(record.id)
    for name in names(record):
        if name:
            keys |= _keys(name)
    return keys


def _keys(name: str) -> set[str]:
    """Fold a name; its singular and a leading article make no difference."""
    folded = fold_name(name)
    if not folded:
        return set()
    *first, last = folded.split()
    return {folded, " ".join([*first, singular(last)]), folded.removeprefix("the ")}


def nearest_names(records: Iterable[Any], names: Names, name: str, most: int = 3) -> tuple[str, ...]:
    """List the ids of the records whose names come nearest to *name*, the nearest first."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only a wrong name pays for it

    wanted = fold_name(name)[:100]
    scored = []
    for record in records:
        keys = sorted({fold_name(key) for key in (record.id, *names(record)) if key})
        matcher = SequenceMatcher(b=wanted, autojunk=False)
        score = 0.0
        for key in keys:
            matcher.set_seq1(key)
            if matcher.real_quick_ratio() > NEAR and matcher.quick_ratio() > NEAR:
                score = max(score, matcher.ratio())
        if score > NEAR:
            scored.append((-score, record.id))
    return tuple(name for _, name in sorted(scored)[:most])


NEAR = 0.6
"""How alike two names must be for one to be offered for the other: difflib's own measure, and its usual limit."""


def week_called(dataset: Dataset, name: str | None) -> str:
    """Give the id of the week (or ``all``) that is called *name*, None being the record's own week.

    Raises UnknownName or AmbiguousName.
    """
    if name is None:
        return dataset.week
    if fold_name(name) == ALL_WEEKS:
        return ALL_WEEKS
    return str(thing_called(dataset, "week", name).id)


def source_called(dataset: Dataset, name: str | None) -> str | None:
    """Give the id of the source that is called *name*; None stays None. Raises UnknownName or AmbiguousName."""
    return None if name is None else str(thing_called(dataset, "source", name).id)


def speaker_called(dataset: Dataset, name: str) -> Person:
    """Give the person who is called *name* and is quoted. Raises UnknownName or AmbiguousName."""
    found: Person = thing_called(dataset, "speaker", name, among=_quoted(dataset))
    return found


def find_speaker_spelt(dataset: Dataset, words: Sequence[str]) -> str | None:
    """Find the name that *words* begin with, if one of two words or more does: ``nikki holland money``."""
    for length in range(len(words), 1, -1):
        name = " ".join(words[:length])
        if find_called(_quoted(dataset), _person_names, name):
            return name
    return None


def _quoted(dataset: Dataset) -> list[Person]:
    speakers = {quote.speaker for quote in dataset.quotes}
    return [person for person in dataset.people if person.id in speakers]
