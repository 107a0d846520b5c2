"""Names: who or what somebody means. Forgiving in how a name is written, never guessing which is meant.

A name is looked up as an id first, letter for letter, then folded (case, accents, marks, dots and spaces go)
among all the names that a thing has, then in the singular. One thing found is the answer; none or several is
an error that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from countylines.errors import AmbiguousName, UnknownName
from countylines.figures.weeks import ALL_WEEKS
from countylines.record.dataset import Dataset
from countylines.text.english import MONTHS
from countylines.text.folding import fold_name, singular

if TYPE_CHECKING:
    from countylines.record.nouns.period import Period
    from countylines.record.nouns.person import Person
    from countylines.record.nouns.source import Source

COURTESY = ("mr", "mrs", "ms", "miss", "mx")
"""Titles that anybody may be given."""

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


def period_names(period: Period) -> Iterator[str]:
    """List what a period is called: its label, its names, and a week's month in the usual writings."""
    yield from (period.label, *period.names)
    if period.kind == "week":
        year, _, month = period.id.partition("-")
        if month.isdigit() and 1 <= int(month) <= len(MONTHS):
            name = MONTHS[int(month) - 1].lower()
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
        "organisations",
        "organisation",
        lambda body: (body.name, body.abbreviation, *body.names),
        "countylines who",
    ),
    "term": Kind("terms", "term", lambda term: (term.term, *term.names), "countylines glossary"),
    "topic": Kind("topics", "topic", _label_names, "countylines quotes --topic"),
    "measure": Kind("measures", "measure", _label_names, "countylines measures"),
    "week": Kind("periods", "week", period_names, "countylines timeline"),
    "period": Kind("periods", "period", period_names, "countylines timeline"),
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
    """Find the records that have *name* as their id or among their names, folded.

    Where none has it as it is written, those that have it in the singular or the plural.
    """
    wanted = _as_written(name)
    if not wanted:
        return ()
    kept = tuple(records)
    found = _having(kept, names, wanted, _as_written)
    return found or _having(kept, names, _in_the_singular(name), _in_the_singular)


def _having(
    records: Iterable[Any], names: Names, wanted: frozenset[str], keys: Callable[[str], frozenset[str]]
) -> tuple[Any, ...]:
    return tuple(
        record
        for record in records
        if any(name and not wanted.isdisjoint(keys(name)) for name in (record.id, *names(record)))
    )


def _as_written(name: str) -> frozenset[str]:
    """Fold a name; a leading article makes no difference."""
    folded = fold_name(name)
    return frozenset((folded, folded.removeprefix("the "))) if folded else frozenset()


def _in_the_singular(name: str) -> frozenset[str]:
    """Fold a name, its last word in the singular."""
    return frozenset(" ".join([*first, singular(last)]) for *first, last in map(str.split, _as_written(name)))


def nearest_names(records: Iterable[Any], names: Names, name: str, most: int = 3) -> tuple[str, ...]:
    """List the ids of the records whose names come nearest to *name*, the nearest first."""
    return tuple(near for _, near in sorted(_likeness(records, names, name))[:most])


def nearest_of(dataset: Dataset, kinds: Iterable[str], name: str, most: int = 3) -> tuple[str, ...]:
    """List the ids of the things of several kinds whose names come nearest to *name*, the nearest first."""
    found = [near for kind in kinds for near in _likeness(dataset.read(KINDS[kind].noun), KINDS[kind].names, name)]
    return tuple(dict.fromkeys(near for _, near in sorted(found)))[:most]


def _likeness(records: Iterable[Any], names: Names, name: str) -> Iterator[tuple[float, str]]:
    """Say how unlike *name* each record is, of those that are near enough, with its id."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only a wrong name pays for it

    matcher = SequenceMatcher(b=fold_name(name)[:LONGEST], autojunk=False)
    for record in records:
        ratio = 0.0
        for key in {fold_name(key)[:LONGEST] for key in (record.id, *names(record)) if key}:
            matcher.set_seq1(key)
            if matcher.real_quick_ratio() > NEAR and matcher.quick_ratio() > NEAR:
                ratio = max(ratio, matcher.ratio())
        if ratio > NEAR:
            yield -ratio, record.id


NEAR = 0.6
"""How alike two names must be for one to be offered for the other: difflib's measure, and its usual limit."""

MOST_PARTS = 8
"""How many sources are offered that a name is a part of."""

LONGEST = 100
"""How much of a name is compared, in characters: what is longer is no slip of the fingers."""


def week_called(dataset: Dataset, name: str | None) -> str:
    """Give the id of the week (or ``all``) that is called *name*, None being the record's own week.

    Raises UnknownName or AmbiguousName.
    """
    if name is None:
        return dataset.week
    if fold_name(name) == ALL_WEEKS:
        return ALL_WEEKS
    return str(thing_called(dataset, "week", name).id)


def week_named(dataset: Dataset, name: str | None) -> str | None:
    """Give what ``week_called`` does; None, where no week was named, stays None."""
    return None if name is None else week_called(dataset, name)


def single_week_named(dataset: Dataset, name: str | None) -> str | None:
    """Return the id of the week that has this name, never that of a span; None stays None.

    Raises UnknownName or AmbiguousName.
    """
    if name is None:
        return None
    weeks = [period for period in dataset.periods if period.kind == "week"]
    return str(thing_called(dataset, "week", name, among=weeks).id)


def source_called(dataset: Dataset, name: str | None) -> str | None:
    """Give the id of the source that is called *name*, or that a body called so publishes; None stays None.

    Raises AmbiguousName, or UnknownName: the nearest are those that have *name* as a part of theirs, if there are any.
    """
    if name is None:
        return None
    try:
        return str(thing_called(dataset, "source", name).id)
    except UnknownName as unknown:
        bodies = [body.name for body in find_called(dataset.organisations, KINDS["organisation"].names, name)]
        published = [source.id for source in dataset.sources if source.publisher in bodies]
        if len(published) == 1:
            return published[0]
        if published:
            raise AmbiguousName("source", name, published, unknown.listing) from None
        parts = [part for part in map(fold_name, (name, *bodies)) if part]
        having = [source.id for source in dataset.sources if _has_part(source, parts)]
        unknown.nearest = tuple(having[:MOST_PARTS]) or unknown.nearest
        raise


def _has_part(source: Source, parts: Iterable[str]) -> bool:
    """Tell whether one of *parts* stands in a source's publisher or id, as whole words."""
    return any(f" {part} " in f" {fold_name(name)} " for part in parts for name in (source.publisher, source.id))


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
