"""Things: whatever an id or a name means, of any noun. What ``show`` and ``get`` stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from countylines.errors import AmbiguousName, ConflictingWeek, NotAFigure, NotInWeek, UnknownName
from countylines.figures.figure import figure_of
from countylines.figures.weeks import ALL_WEEKS, periods_for_week
from countylines.lookup.names import KINDS, find_called, nearest_of, source_called, thing_called
from countylines.record.dataset import Dataset
from countylines.record.nouns.measure import Measure
from countylines.text.folding import fold_name

NOUNS = (
    "measure", "person", "organisation", "term", "quote", "claim", "event", "period", "source", "observation",
)  # fmt: skip
"""The nouns that have a page of their own, in the order in which a name is looked up; figures come first."""

FIGURES = ("figure", "derived")
"""What is built of a measure in a period, and has an id but no record."""

SORT, LISTING = "thing", "countylines search WORDS"


class Thing(NamedTuple):
    """Something in the record, and the word for what it is."""

    noun: str
    record: Any

    @property
    def name(self) -> str:
        """How to write it so that nothing else is meant."""
        return str(self.record.id) if self.noun in FIGURES else f"{self.noun}:{self.record.id}"


class Key(NamedTuple):
    """A figure before it is built: *measure* in a period, None where the name says none.

    Of one that is derived, *derived* is the end of its id, and there is no measure.
    """

    period: str | None
    measure: Measure | None = None
    derived: str = ""


def find_thing(
    dataset: Dataset,
    name: str,
    *,
    week: str | None = None,
    source: str | None = None,
    nouns: Sequence[str] = NOUNS,
) -> Thing:
    """Give the one thing that *name* means: an id, a name, or ``noun:`` and either.

    Where several have the name, one of *nouns* is meant, if it alone has it.

    A bare measure means its figure in *week* (or the record's own), ``PERIOD/MEASURE`` that period's, and so it is
    with what is derived; *source* keeps one source's observations. Raises UnknownName, AmbiguousName or NotInWeek;
    NotAFigure where *week* or *source* is said of anything else, ConflictingWeek of a figure in another week.
    """
    meant = _meant(dataset, name, nouns)
    if isinstance(meant, Thing):
        return _without_options(name, meant, week, source)
    if meant.period is not None and week not in (None, meant.period):
        raise ConflictingWeek(name, meant.period, week)
    return _figure(dataset, meant, meant.period or week or dataset.week, source)


def find_things(
    dataset: Dataset,
    name: str,
    *,
    week: str | None = None,
    source: str | None = None,
    nouns: Sequence[str] = NOUNS,
) -> tuple[Thing, ...]:
    """Give what *name* means: one thing, or for all weeks the figure of each that has it.

    Raises what ``find_thing`` does; NotInWeek where no week has it.
    """
    if week != ALL_WEEKS:
        return (find_thing(dataset, name, week=week, source=source, nouns=nouns),)
    meant = _meant(dataset, name, nouns)
    if isinstance(meant, Thing):
        return (_without_options(name, meant, week, source),)
    if meant.period is not None:
        raise ConflictingWeek(name, meant.period, week)
    built = (_built(dataset, meant, period, source) for period in periods_for_week(dataset, ALL_WEEKS))
    found = tuple(thing for thing in built if thing is not None)
    return found or (_figure(dataset, meant, week, source),)


def _meant(dataset: Dataset, name: str, nouns: Sequence[str]) -> Thing | Key:
    noun, colon, rest = name.partition(":")
    if colon and noun.strip().casefold() in (*NOUNS, "figure"):
        return _of_noun(dataset, noun.strip().casefold(), rest.strip())
    meant = (
        _by_figure_id(dataset, name)
        or _by_id(dataset, name)
        or _figure_key(dataset, name)
        or _derived_key(dataset, name)
        or _by_name(dataset, name, nouns)
    )
    if isinstance(meant, Thing) and meant.noun == "measure":
        return Key(None, meant.record)
    return meant


def _of_noun(dataset: Dataset, noun: str, name: str) -> Thing | Key:
    if noun == "source":
        return Thing(noun, dataset.index("sources")[str(source_called(dataset, name))])
    if noun != "figure":
        return Thing(noun, thing_called(dataset, noun, name))
    return (
        _figure_key(dataset, name) or _derived_key(dataset, name) or Key(None, thing_called(dataset, "measure", name))
    )


def _without_options(name: str, thing: Thing, week: str | None, source: str | None) -> Thing:
    """Give a thing that is no figure. Raises NotAFigure where a week or a source was named with it."""
    for option, value in (("--week", week), ("--source", source)):
        if value is not None:
            raise NotAFigure(name, thing.noun, option)
    return thing


def _figure(dataset: Dataset, key: Key, period: str, source: str | None) -> Thing:
    """Build a figure. Raises NotInWeek, with the periods that have it."""
    thing = None if period == ALL_WEEKS else _built(dataset, key, period, source)
    if thing is not None:
        return thing
    having = [one.id for one in dataset.periods if _built(dataset, key, one.id, source) is not None]
    raise NotInWeek(key.measure.id if key.measure else key.derived, period, having, source)


def _built(dataset: Dataset, key: Key, period: str, source: str | None) -> Thing | None:
    if key.measure is None:
        from countylines.figures.derived import find_derived  # noqa: PLC0415  only what is derived needs it

        every = find_derived(dataset, period, source=source)
        return next((Thing("derived", one) for one in every if one.id == f"{period}/{key.derived}"), None)
    figure = figure_of(dataset, period, key.measure.id, source=source)
    return None if figure is None else Thing("figure", figure)


def _by_figure_id(dataset: Dataset, name: str) -> Key | None:
    """Look a figure up by its very id, for which no other noun has to be read."""
    period, slash, measure = name.partition("/")
    if not slash or period not in dataset.index("periods") or measure not in dataset.index("measures"):
        return None
    return Key(period, dataset.index("measures")[measure])


def _by_id(dataset: Dataset, name: str) -> Thing | None:
    for noun in NOUNS:
        index = dataset.index(KINDS[noun].noun)
        if name in index:  # to ask for what is not there would have the record looked through for damage
            return Thing(noun, index[name])
    return None


def _figure_key(dataset: Dataset, name: str) -> Key | None:
    """Read ``PERIOD/MEASURE``, each part forgivingly."""
    before, slash, after = name.partition("/")
    if not slash:
        return None
    try:
        period = thing_called(dataset, "period", before)
        return Key(period.id, thing_called(dataset, "measure", after))
    except (UnknownName, AmbiguousName):
        return None


def _derived_key(dataset: Dataset, name: str) -> Key | None:
    """Read the id of what some week's figures make, with its period or without, forgivingly."""
    if "/" not in name and "+" not in name:
        return None
    from countylines.figures.derived import find_derived  # noqa: PLC0415  only what is derived needs it

    before, slash, after = name.partition("/")
    period = _period_called(dataset, before) if slash else None
    wanted = fold_name(name if period is None else after)
    for one in dataset.periods:
        for derived in find_derived(dataset, one.id):
            end = derived.id.removeprefix(f"{one.id}/")
            if fold_name(end) == wanted:
                return Key(period, derived=end)
    return None


def _period_called(dataset: Dataset, name: str) -> str | None:
    try:
        return str(thing_called(dataset, "period", name).id)
    except (UnknownName, AmbiguousName):
        return None


def _by_name(dataset: Dataset, name: str, nouns: Sequence[str]) -> Thing:
    found = [
        Thing(noun, record)
        for noun in NOUNS
        for record in find_called(dataset.read(KINDS[noun].noun), KINDS[noun].names, name)
    ]
    meant = [thing for thing in found if thing.noun in nouns]
    if len(meant) == 1 or len(found) == 1:
        return (meant or found)[0]
    if found:
        raise AmbiguousName(SORT, name, [thing.name for thing in found], LISTING)
    raise UnknownName(SORT, name, _nearest(dataset, name), LISTING)


def _nearest(dataset: Dataset, name: str) -> tuple[str, ...]:
    """List what comes nearest to *name*; after the name of a period, the measures that do."""
    before, slash, after = name.partition("/")
    period = _period_called(dataset, before) if slash else None
    if period is None:
        return nearest_of(dataset, NOUNS[:-1], name)
    return tuple(f"{period}/{near}" for near in nearest_of(dataset, ("measure",), after))
