"""Sources: the documents, and what rests on each."""

from __future__ import annotations

from collections.abc import Mapping

from countylines.record.dataset import Dataset
from countylines.record.evidence import find_evidence
from countylines.record.nouns.source import Source


def find_sources(dataset: Dataset) -> tuple[tuple[Source, Mapping[str, int]], ...]:
    """List the sources, each with how many records of each noun rest on it; none at all is not listed."""
    counts: dict[str, dict[str, int]] = {source.id: {} for source in dataset.sources}
    resting = {(noun, record.id, evidence.source): None for noun, record, evidence in find_evidence(dataset)}
    for noun, _, source in resting:
        counts[source][noun] = counts[source].get(noun, 0) + 1
    return tuple((source, counts[source.id]) for source in dataset.sources)
