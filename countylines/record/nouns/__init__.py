"""The nouns of a record, one module each, and the files in which they stand."""

from functools import cache
from typing import Any

NOUN_FILES = {
    "sources": "Source",
    "periods": "Period",
    "measures": "Measure",
    "observations": "Observation",
    "sums": "Sum",
    "datings": "Dating",
    "quotes": "Quote",
    "claims": "Claim",
    "people": "Person",
    "organisations": "Organisation",
    "terms": "Term",
    "topics": "Topic",
    "events": "Event",
    "disagreements": "Disagreement",
    "vocabulary": "WordGroup",
    "places": "Place",
}
"""File name (without ``.json``) to the class of its records; its module has the same name in small letters."""


OPTIONAL_FILES = frozenset({"vocabulary", "places"})
"""The files that a record can do without."""


@cache
def noun_class(file: str) -> Any:
    """Return the class of the records in a file. Only then is its module imported."""
    from importlib import import_module  # noqa: PLC0415  already loaded by the time it is called

    name = NOUN_FILES[file]
    return getattr(import_module(f"countylines.record.nouns.{name.lower()}"), name)


def noun_name(file: str) -> str:
    """Return what one record of a file is called: ``person`` for people."""
    return NOUN_FILES[file].lower()
