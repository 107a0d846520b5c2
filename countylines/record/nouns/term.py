"""Terms: the glossary."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.evidence import Evidence


class Term(NamedTuple):
    """A term of art, defined in our own words; *basis* says how far the sources explain it."""

    id: str
    term: str
    names: tuple[str, ...]
    definition: str
    basis: str
    evidence: tuple[Evidence, ...] = ()
