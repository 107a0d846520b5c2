"""What the record covers: the periods in which each measure was printed, and what rests on each source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from countylines.figures import ALL_WEEKS, periods_ending_with_week
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import WITH_SEVERAL_SOURCES, find_evidence
from countylines.record.nouns.figures import Measure
from countylines.record.nouns.source import Source
from countylines.text import filter_by_words


class SourceUse(NamedTuple):
    """A source and how many records of each noun it is the source of, by file name."""

    source: Source
    counts: Mapping[str, int]

    @property
    def entries(self) -> int:
        """The number of people, organisations, terms and events."""
        return sum(self.counts.get(noun, 0) for noun in WITH_SEVERAL_SOURCES)


def find_measures(
    dataset: Dataset, week: str = ALL_WEEKS, words: Iterable[str] = ()
) -> tuple[tuple[Measure, tuple[str, ...]], ...]:
    """List the measures that were printed in *week* (an id), each with the ids of all periods that have it.

    For ``all``, list every measure, even one that no period has. All *words* must match: first come those that have
    them in the name, unit or group, then those that have some in the meaning or in what else people call it.
    """

    def names_of(measure: Measure) -> tuple[str, ...]:
        return (measure.id, measure.label, measure.unit, measure.group)

    def texts_of(measure: Measure) -> tuple[str, ...]:
        return (*names_of(measure), measure.definition, *measure.asked_as)

    periods: dict[str, list[str]] = {}
    for period in dataset.periods:
        for name in dataset.measures_of_period.get(period.id, ()):
            periods.setdefault(name, []).append(period.id)
    words = tuple(words)
    named = filter_by_words(dataset.measures, words, names_of)
    matching = dict.fromkeys([*named, *filter_by_words(dataset.measures, words, texts_of)])
    found = tuple((measure, tuple(periods.get(measure.id, ()))) for measure in matching)
    if week == ALL_WEEKS:
        return found
    wanted = set(periods_ending_with_week(dataset, week))
    return tuple((measure, having) for measure, having in found if wanted.intersection(having))


def find_sources(dataset: Dataset, words: Iterable[str] = ()) -> tuple[SourceUse, ...]:
    """List the sources, each with how many records of each noun rest on it; nouns without any are left out.

    All *words* must match, in the publisher, title, id, kind or note, or in the weeks and spans that it is about.
    """

    def texts_of(source: Source) -> Iterator[str | None]:
        yield from (source.publisher, source.title, source.id, source.kind, source.note)
        yield from (f"{name} {dataset.index('periods')[name].label}" for name in source.periods)

    counts: dict[str, dict[str, int]] = {source.id: {} for source in dataset.sources}
    resting = {(noun, record.id, evidence.source): None for noun, record, evidence in find_evidence(dataset)}
    for noun, _, source in resting:
        counts[source][noun] = counts[source].get(noun, 0) + 1
    return tuple(SourceUse(source, counts[source.id]) for source in filter_by_words(dataset.sources, words, texts_of))
