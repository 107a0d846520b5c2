"""Evidence: which nouns have some, and all of it, whether a record has one source or several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence

STATED = ("observations", "datings", "quotes", "claims")
"""The nouns that one source states."""

ATTESTED = ("people", "organisations", "terms", "events")
"""The nouns that sources bear out."""


def find_evidence(dataset: Dataset) -> Iterator[tuple[str, Any, Evidence]]:
    """Give all evidence: the noun by its file's name, the record, and what one source has for it."""
    for noun in STATED:
        for record in dataset.read(noun):
            yield noun, record, record.evidence
    for noun in ATTESTED:
        for record in dataset.read(noun):
            for evidence in record.evidence:
                yield noun, record, evidence
