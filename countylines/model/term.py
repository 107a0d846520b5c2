"""Terms: the glossary."""

from __future__ import annotations

from countylines.model.evidence import Evidence
from countylines.model.noun import noun


@noun
class Term:
    """A term of art, defined in our own words; *basis* says how far the sources explain it."""

    id: str
    term: str
    names: tuple[str, ...]
    definition: str
    basis: str
    evidence: tuple[Evidence, ...] = ()
