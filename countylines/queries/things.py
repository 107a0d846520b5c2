"""Things: whatever an id or a name means, of any noun. What ``show`` and ``get`` stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from countylines.dataset.load import Dataset
from countylines.errors import AmbiguousName, NotInWeek, UnknownName
from countylines.model.figure import Figure
from countylines.model.measure import Measure
from countylines.queries.figures import figure_of
from countylines.queries.names import KINDS, find_called, nearest_of, thing_called
from countylines.queries.weeks import ALL_WEEKS

NOUNS = (
    "measure", "person", "organisation", "term", "quote", "claim", "event", "period", "source", "observation",
)  # fmt: skip
"""The nouns that have a page of their own, in the order in which a name is looked up; figures come first."""

SORT, LISTING = "thing", "countylines search WORDS"


class Thing(NamedTuple):
    """Something in the record, and the word for what it is."""

    noun: str
    record: Any

    @property
    def name(self) -> str:
        """How to write it so that nothing else is meant."""
        return str(self.record.id) if self.noun == "figure" else f"{self.noun}:{self.record.id}"


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

    A bare measure means its figure in *week* (or the record's own), ``PERIOD/MEASURE`` that period's;
    *source* keeps one source's observations. Raises UnknownName, AmbiguousName or NotInWeek.
    """
    noun, colon, rest = name.partition(":")
    if colon and noun.strip().casefold() in (*NOUNS, "figure"):
        return _of_noun(dataset, noun.strip().casefold(), rest.strip(), week, source)
    thing = (
        _by_figure_id(dataset, name, source)
        or _by_id(dataset, name)
        or _by_figure_key(dataset, name, source)
        or _by_name(dataset, name, nouns)
    )
    if thing.noun == "measure":
        return Thing("figure", _figure(dataset, thing.record, week or dataset.week, source))
    return thing


def _of_noun(dataset: Dataset, noun: str, name: str, week: str | None, source: str | None) -> Thing:
    if noun != "figure":
        return Thing(noun, thing_called(dataset, noun, name))
    period, measure = _figure_key(dataset, name) or (
        week or dataset.week,
        thing_called(dataset, "measure", name),
    )
    return Thing("figure", _figure(dataset, measure, period, source))


def _figure(dataset: Dataset, measure: Measure, period: str, source: str | None) -> Figure:
    figure = None if period == ALL_WEEKS else figure_of(dataset, period, measure.id, source=source)
    if figure is not None:
        return figure
    having = [
        one.id
        for one in dataset.periods
        if any(
            source is None or observation.source == source
            for observation in dataset.observations_of.get((one.id, measure.id), ())
        )
    ]
    raise NotInWeek(measure.id, period, having, source)


def _by_figure_id(dataset: Dataset, name: str, source: str | None) -> Thing | None:
    """Look a figure up by its very id, for which no other noun has to be read."""
    period, slash, measure = name.partition("/")
    if not slash or period not in dataset.index("periods") or measure not in dataset.index("measures"):
        return None
    return Thing("figure", _figure(dataset, dataset.index("measures")[measure], period, source))


def _by_id(dataset: Dataset, name: str) -> Thing | None:
    for noun in NOUNS:
        index = dataset.index(KINDS[noun].noun)
        if name in index:  # to ask for what is not there would have the record looked through for damage
            return Thing(noun, index[name])
    return None


def _by_figure_key(dataset: Dataset, name: str, source: str | None) -> Thing | None:
    key = _figure_key(dataset, name)
    return None if key is None else Thing("figure", _figure(dataset, key[1], key[0], source))


def _figure_key(dataset: Dataset, name: str) -> tuple[str, Measure] | None:
    """Read ``PERIOD/MEASURE``, each part forgivingly."""
    before, slash, after = name.partition("/")
    if not slash:
        return None
    try:
        period = thing_called(dataset, "period", before)
        return period.id, thing_called(dataset, "measure", after)
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
    try:
        period = thing_called(dataset, "period", before).id if slash else None
    except (UnknownName, AmbiguousName):
        period = None
    if period is None:
        return nearest_of(dataset, NOUNS[:-1], name)
    return tuple(f"{period}/{near}" for near in nearest_of(dataset, ("measure",), after))
