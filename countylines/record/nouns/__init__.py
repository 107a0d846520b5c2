"""The nouns of a record and their files. Nouns that are needed together share a module, imported on first use."""

from functools import cache
from typing import Any

NOUN_FILES = {
    "sources": ("source", "Source"),
    "periods": ("figures", "Period"),
    "measures": ("figures", "Measure"),
    "observations": ("figures", "Observation"),
    "sums": ("figures", "Sum"),
    "datings": ("dates", "Dating"),
    "quotes": ("quotes", "Quote"),
    "claims": ("claim", "Claim"),
    "people": ("people", "Person"),
    "organisations": ("people", "Organisation"),
    "terms": ("term", "Term"),
    "topics": ("quotes", "Topic"),
    "events": ("dates", "Event"),
    "disagreements": ("figures", "Disagreement"),
    "vocabulary": ("vocabulary", "WordGroup"),
    "places": ("vocabulary", "Place"),
}
"""For each file name (without ``.json``), the module of its noun and the class of its records."""


OPTIONAL_FILES = frozenset({"vocabulary", "places"})
"""The files that may be missing."""


@cache
def noun_class(file: str) -> Any:
    """Return the class of the records in a file, importing its module if necessary."""
    from importlib import import_module  # noqa: PLC0415  already loaded by the time it is called

    module, name = NOUN_FILES[file]
    return getattr(import_module(f"countylines.record.nouns.{module}"), name)


def noun_name(file: str) -> str:
    """Return what one record of a file is called: ``person`` for people."""
    return NOUN_FILES[file][1].lower()
