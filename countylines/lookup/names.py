"""Names: find the record that a name means, in any spelling.

A name is compared with ids exactly; then with all names of a record, ignoring case, accents, marks, dots and spaces;
then in the singular.

Functions called ``resolve_…`` need exactly one match: none or several raise an error that lists names. Functions called
``find_…`` or ``records_named`` return whatever matches.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from countylines.errors import AmbiguousName, UnknownName
from countylines.figures import ALL_WEEKS
from countylines.record.dataset import Dataset
from countylines.text import fold_name, singular_of
from countylines.text.english import MONTH_NUMBERS, write_days_in_words

if TYPE_CHECKING:
    from countylines.record.nouns.figures import Period
    from countylines.record.nouns.people import Person
    from countylines.record.nouns.source import Source

COURTESY_TITLES = {"she": ("mrs", "ms", "miss", "mx"), "he": ("mr", "mx"), "they": ("mr", "mrs", "ms", "miss", "mx")}
"""Titles that may come before a person's name, by the person's pronoun."""

NamesOf = Callable[[Any], Iterable[str | None]]
"""A function that lists the names of a record, apart from its id."""

LEAST_SIMILARITY = 0.6
"""How similar a name must be to be suggested, as a difflib ratio; this is also difflib's default.

With 0.8, ``DAC Holland`` no longer suggests Nikki Holland; with 0.3, no tested suggestion changes.
"""

MOST_SUGGESTED = 3
"""How many similar names are suggested."""

MOST_PARTIAL_MATCHES = 8
"""How many sources are suggested because their publisher or id contains the name."""

COMPARED_LENGTH = 100
"""The number of characters of a name that are compared: a longer text is not a misspelt name, and would be slow."""


class NameKind(NamedTuple):
    """A kind of name: the file of its records, the names of each, and the command that lists them all."""

    file: str
    names_of: NamesOf
    listing: str


def _person_names(person: "Person") -> Iterator[str]:
    yield from (person.name, person.surname)
    for title in (*COURTESY_TITLES[person.pronoun], *person.titles):
        yield f"{title} {person.surname}"
        yield f"{title} {person.name}"


def period_names(period: "Period") -> Iterator[str]:
    """Yield the names of a period: its label, its names and, for a week, its month in the usual spellings."""
    yield from (period.label, *period.names)
    if period.kind == "week":
        year, _, month = period.id.partition("-")
        spellings = [name for name, number in MONTH_NUMBERS.items() if month.isdigit() and number == int(month)]
        for written in spellings:
            yield from (f"{written} {year}", f"{year} {written}")
        if spellings:
            yield f"{month} {year}"


def _source_names(source: "Source") -> tuple[str | None, ...]:
    """Return the names of a source: its publisher, with and without a bracket as in ``Daily (Agency copy)``."""
    return source.publisher, source.publisher.partition(" (")[0], source.title


NAME_KINDS = {
    "speaker": NameKind("people", _person_names, "countylines quotes --speaker"),
    "person": NameKind("people", _person_names, "countylines who"),
    "organisation": NameKind("organisations", lambda body: body.all_names, "countylines who"),
    "term": NameKind("terms", lambda term: (term.term, *term.names), "countylines glossary"),
    "topic": NameKind("topics", lambda topic: (topic.label,), "countylines quotes --topic"),
    "measure": NameKind("measures", lambda measure: (measure.label,), "countylines measures"),
    "week": NameKind("periods", period_names, "countylines timeline"),
    "period": NameKind("periods", period_names, "countylines timeline"),
    "source": NameKind("sources", _source_names, "countylines sources"),
    "event": NameKind("events", lambda event: (event.label,), "countylines timeline"),
    "quote": NameKind("quotes", lambda _: (), "countylines quotes"),
    "claim": NameKind("claims", lambda _: (), "countylines claims"),
    "observation": NameKind("observations", lambda _: (), "countylines sources"),
}
"""The kinds of name, by the word that a user types for each."""


def resolve(dataset: Dataset, kind: str, name: str, among: Sequence[Any] | None = None) -> Any:
    """Return the record of a kind that has *name*; with *among*, look only in these records.

    Raises UnknownName or AmbiguousName.
    """
    name_kind = NAME_KINDS[kind]
    records = dataset.read(name_kind.file) if among is None else among
    if among is None and name in dataset.index(name_kind.file):
        return dataset.index(name_kind.file)[name]
    found = find_by_name(records, name_kind.names_of, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousName(kind, name, [record.id for record in found], name_kind.listing)
    nearest = _find_nearest_of([(name_kind, records)], name)
    raise UnknownName(kind, name, nearest, name_kind.listing)


def find_by_name(records: Iterable[Any], names_of: NamesOf, name: str) -> tuple[Any, ...]:
    """Find the records with *name* as id or folded name; if there are none, compare the names in the singular."""
    records = tuple(records)
    for fold in (_fold_with_and_without_article, _fold_singular):
        wanted = fold(name)
        found = tuple(
            record
            for record in records
            if any(one and not wanted.isdisjoint(fold(one)) for one in (record.id, *names_of(record)))
        )
        if found:
            return found
    return ()


def records_named(dataset: Dataset, kind: str, name: str) -> tuple[Any, ...]:
    """Return the records of a kind that have *name*, as `find_by_name` does."""
    return find_by_name(dataset.read(NAME_KINDS[kind].file), NAME_KINDS[kind].names_of, name)


def _fold_with_and_without_article(name: str) -> frozenset[str]:
    """Fold a name, with and without a leading article."""
    folded = fold_name(name)
    return frozenset((folded, folded.removeprefix("the "))) if folded else frozenset()


def _fold_singular(name: str) -> frozenset[str]:
    """Fold a name, with and without a leading article, its last word in the singular."""
    return frozenset(
        " ".join([*first, singular_of(last)]) for *first, last in map(str.split, _fold_with_and_without_article(name))
    )


def find_nearest_ids(named: Iterable[tuple[str, Iterable[str | None]]], name: str) -> tuple[str, ...]:
    """List the ids with names that contain the words of *name*, then those with the most similar names, best first.

    *named* are ids, each with its names.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415  only needed for a wrong name

    wanted = fold_name(name)[:COMPARED_LENGTH]
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    found = []
    for record, names in named:
        best = 0.0
        for other in {fold_name(other)[:COMPARED_LENGTH] for other in (record, *names) if other}:
            matcher.set_seq1(other)
            if wanted and f" {wanted} " in f" {other} ":
                best = max(best, 1 + matcher.ratio())
            elif matcher.real_quick_ratio() > LEAST_SIMILARITY and matcher.quick_ratio() > LEAST_SIMILARITY:
                best = max(best, matcher.ratio())
        if best > LEAST_SIMILARITY:
            found.append((-best, record))
    return tuple(dict.fromkeys(near for _, near in sorted(found)))[:MOST_SUGGESTED]


def find_nearest_ids_of_kinds(dataset: Dataset, kinds: Iterable[str], name: str) -> tuple[str, ...]:
    """List the ids of the records of several kinds with names most similar to *name*, best first."""
    return _find_nearest_of([(NAME_KINDS[kind], dataset.read(NAME_KINDS[kind].file)) for kind in kinds], name)


def _find_nearest_of(records: Iterable[tuple[NameKind, Iterable[Any]]], name: str) -> tuple[str, ...]:
    """List the ids of records near to *name*: records with it as an ``asked_as`` word, then those with similar names.

    Records with the words of *name* within a longer ``asked_as`` phrase come last.
    """
    each = [(record, kind.names_of(record)) for kind, some in records for record in some]
    wanted = fold_name(name)
    asked = {record.id: [fold_name(word) for word in _asking_words(record)] for record, _ in each if wanted}
    exact = [one for one, words in asked.items() if wanted in words]
    nearest = find_nearest_ids(((record.id, names) for record, names in each), name)
    within = [one for one, words in asked.items() if any(f" {wanted} " in f" {word} " for word in words)]
    return tuple(dict.fromkeys((*exact, *nearest, *within)))[:MOST_SUGGESTED]


def _asking_words(record: Any) -> Iterator[str]:
    """Yield the ``asked_as`` words of a record, which are not names, because several records may have them."""
    yield from getattr(record, "asked_as", ())
    yield from (post.title for post in getattr(record, "posts", ()))
    yield from (noun for way in getattr(record, "counted_as", ()) for noun in way.nouns)


def resolve_week(dataset: Dataset, name: str | None) -> str:
    """Return the id of the period that has *name*, or ``all``; without a name, the record's own week.

    Raises UnknownName or AmbiguousName.
    """
    if name is None:
        return dataset.week
    return ALL_WEEKS if fold_name(name) == ALL_WEEKS else _resolve_period(dataset, name, dataset.periods)


def resolve_optional_week(dataset: Dataset, name: str | None) -> str | None:
    """Return the id of the period that has *name*, or ``all``; None without a name. Raises as `resolve_week` does."""
    return None if name is None else resolve_week(dataset, name)


def resolve_week_not_span(dataset: Dataset, name: str | None) -> str | None:
    """Return the id of the week that has *name*, never of a span; None without a name.

    Raises UnknownName or AmbiguousName.
    """
    if name is None:
        return None
    try:
        return _resolve_period(dataset, name, [period for period in dataset.periods if period.kind == "week"])
    except UnknownName as unknown:
        for span in find_by_name(dataset.periods, period_names, name):
            unknown.nearest = span.weeks
            unknown.hint = f"{span.id} is a span of several weeks: name one of them."
        raise


def _resolve_period(dataset: Dataset, name: str, among: "Sequence[Period]") -> str:
    """Return the id of the period that has *name*, or that its words mean: ``7 October 2019``, ``latest``.

    A year alone names a week only if every year of the record has at most one. If the words mean several weeks,
    UnknownName lists them.
    """
    try:
        return str(resolve(dataset, "week", name, among=among).id)
    except UnknownName as unknown:
        from countylines.lookup.timeframe import find_week_words  # noqa: PLC0415  only needed for other words

        found = find_week_words(dataset, [write_days_in_words(name)])
        if found is None:
            raise
        unknown.nearest = found.periods
        meant = [period.id for period in among if period.id in found.periods]
        years = [(period.start or period.id)[:4] for period in dataset.periods if period.kind == "week"]
        is_of_many = name.strip().isdecimal() and len(set(years)) < len(years)
        if found.others or is_of_many or len(meant) != 1:
            raise
        return meant[0]


def resolve_source_id(dataset: Dataset, name: str | None, *, first: Container[str] = ()) -> str | None:
    """Return the id of the source with *name* as its id or as the name of its publisher; None without a name.

    Raises AmbiguousName, or UnknownName with the sources whose publisher or id contains the name, if there are any.
    Errors list the ids in *first* before others.
    """
    if name is None:
        return None
    try:
        return str(resolve(dataset, "source", name).id)
    except AmbiguousName as ambiguous:
        ambiguous.candidates = _sort_first(ambiguous.candidates, first)
        raise
    except UnknownName as unknown:
        bodies = [body.name for body in records_named(dataset, "organisation", name)]
        published = [source.id for source in dataset.sources if source.publisher in bodies]
        if len(published) == 1:
            return published[0]
        if published:
            raise AmbiguousName("source", name, _sort_first(published, first), unknown.listing) from None
        parts = [f" {part} " for part in map(fold_name, (name, *bodies)) if part]
        names = {source.id: f" {fold_name(source.publisher)} | {fold_name(source.id)} " for source in dataset.sources}
        containing = [source for source, folded in names.items() if any(part in folded for part in parts)]
        unknown.nearest = _sort_first(containing, first)[:MOST_PARTIAL_MATCHES] or unknown.nearest
        raise


def _sort_first(ids: Iterable[str], first: Container[str]) -> tuple[str, ...]:
    """Return *ids* with those in *first* before the others, and otherwise in the same order."""
    return tuple(sorted(ids, key=lambda one: one not in first))


def find_quoted_person(dataset: Dataset, name: str) -> "Person":
    """Return the quoted person who has *name*. Raises UnknownName or AmbiguousName."""
    person: Person = resolve(dataset, "speaker", name, among=_quoted_people(dataset))
    return person


def find_speaker_name_at_start(dataset: Dataset, words: Sequence[str]) -> str | None:
    """Return the speaker's name, of at least two words, with which *words* begin: ``nikki holland money``; or None."""
    for length in range(len(words), 1, -1):
        name = " ".join(words[:length])
        if find_by_name(_quoted_people(dataset), _person_names, name):
            return name
    return None


def _quoted_people(dataset: Dataset) -> "list[Person]":
    speakers = {quote.speaker for quote in dataset.quotes}
    return [person for person in dataset.people if person.id in speakers]
