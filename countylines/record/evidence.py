"""Evidence: which nouns have it, and all of it, whether a record has one source or several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence

WITH_ONE_SOURCE = ("observations", "datings", "quotes", "claims")
"""The nouns whose records have one source, and spans of it."""

WITH_SEVERAL_SOURCES = ("people", "organisations", "terms", "events")
"""The nouns whose records have a list of evidence, with a source in each entry."""


def find_evidence(dataset: Dataset) -> Iterator[tuple[str, Any, Evidence]]:
    """List all evidence of a record: the noun by its file's name, the record, and its evidence from one source."""
    for noun in WITH_ONE_SOURCE:
        for record in dataset.read(noun):
            yield noun, record, record.evidence
    for noun in WITH_SEVERAL_SOURCES:
        for record in dataset.read(noun):
            for evidence in record.evidence:
                yield noun, record, evidence
