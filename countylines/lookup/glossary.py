"""The glossary: terms of art, and what they mean."""

from __future__ import annotations

from countylines.lookup.names import thing_called
from countylines.record.dataset import Dataset
from countylines.record.nouns.term import Term


def find_terms(dataset: Dataset, name: str | None = None) -> tuple[Term, ...]:
    """List the terms, or the one called *name*. Raises UnknownName or AmbiguousName."""
    if name is None:
        return dataset.terms
    return (thing_called(dataset, "term", name),)
