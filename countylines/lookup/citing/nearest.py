"""The nearest that can be cited, of what cannot: who speaks is quoted; a body, a term or a day has a source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from countylines.lookup.lookup import Thing
from countylines.record.dataset import Dataset

MOST = 3
"""How many are given."""


def nearest_citable(dataset: Dataset, thing: Thing) -> tuple[str, ...]:
    """List the ids of what can be cited in its place, the nearest first; none where the record has nothing."""
    find = {"period": _of_period, "measure": _of_measure}.get(thing.noun, _of_attested)
    return tuple(islice(dict.fromkeys(find(dataset, thing)), MOST))


def _of_attested(dataset: Dataset, thing: Thing) -> Iterator[str]:
    """List what a person or a body's people say, what either asserts, and the source that bears out that they exist."""
    name = thing.record.id
    speakers = {name, *(person.id for person in dataset.people for post in person.posts if post.organisation == name)}
    yield from (quote.id for quote in dataset.quotes if quote.speaker in speakers)
    yield from (claim.id for claim in dataset.claims if claim.asserted_by == name)
    yield from (evidence.source for evidence in thing.record.evidence)


def _of_period(dataset: Dataset, thing: Thing) -> Iterator[str]:
    """List the source that speaks for a period, and those that speak of it."""
    if thing.record.lead_source is not None:
        yield thing.record.lead_source
    yield from (source.id for source in dataset.sources if thing.record.id in source.periods)


def _of_measure(dataset: Dataset, thing: Thing) -> Iterator[str]:
    """List a measure's figures, the one of the record's own week first."""
    periods = [dataset.week, *(period.id for period in dataset.periods)]
    name = thing.record.id
    yield from (f"{period}/{name}" for period in periods if (period, name) in dataset.observations_of)
