"""Sources: the documents, and what rests on each."""

from __future__ import annotations

from collections.abc import Mapping

from countylines.dataset.load import Dataset
from countylines.model.evidence import Evidence
from countylines.model.source import Source

STATED = ("observations", "datings", "quotes", "claims")
"""The nouns that one source states."""

ATTESTED = ("people", "organisations", "terms", "events")
"""The nouns that sources bear out."""


def find_sources(dataset: Dataset) -> tuple[tuple[Source, Mapping[str, int]], ...]:
    """List the sources, each with how many records of each noun rest on it; none at all is not listed."""
    counts: dict[str, dict[str, int]] = {source.id: {} for source in dataset.sources}
    for noun in (*STATED, *ATTESTED):
        for record in dataset.read(noun):
            evidences: tuple[Evidence, ...] = (record.evidence,) if noun in STATED else record.evidence
            for source in sorted({evidence.source for evidence in evidences}):
                counts[source][noun] = counts[source].get(noun, 0) + 1
    return tuple((source, counts[source.id]) for source in dataset.sources)
