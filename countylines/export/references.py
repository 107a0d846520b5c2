"""References: which column of which relation names a record of which other one.

Those of the record's own fields are the ones that its rules look after. Where a field may name records of several
nouns, it names a *party*: a relation in which all of these stand.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from countylines.integrity.rules import REFERENCES
from countylines.record.dataset import Dataset, name_of_one

PARTIES = "parties"
PARTY_NOUNS = ("people", "organisations", "sources")
"""The nouns whose records are parties; no two of these share an id."""


class Reference(NamedTuple):
    """Columns of a relation that name a row of another one by its columns."""

    columns: tuple[str, ...]
    relation: str
    to: tuple[str, ...]


MORE = {
    "figures": (
        ("period", "periods"), ("measure", "measures"), ("part_of", "measures"), ("reported_by", "sources"),
        ("asserted_by", PARTIES),
    ),
    "intervals": (("id", "observations"),),
    "people_posts": (("organisation", "organisations"),),
    "people_evidence": (("source", "sources"),),
    "organisations_evidence": (("source", "sources"),),
    "terms_evidence": (("source", "sources"),),
    "events_evidence": (("source", "sources"),),
    "disagreements_sides_sources": (("source", "sources"),),
}  # fmt: skip
"""Relation to its columns that name other records, where the record's rules do not list them by noun and field."""


def references_of(relation: str, columns: Collection[str]) -> tuple[Reference, ...]:
    """List what the *columns* of a relation refer to, besides what it belongs to."""
    noun, _, field = relation.partition("_")
    own = REFERENCES.get(noun, ())
    found = [(name.removesuffix("s"), targets) for name, targets in own if name == field] if field else own
    named = [(column, _target(targets)) for column, targets in (*found, *MORE.get(relation, ())) if column in columns]
    return tuple(Reference((column,), target, ("id",)) for column, target in named)


def _target(targets: str) -> str:
    """Name the relation in which records of the nouns *targets* stand. Raises ValueError where there is none."""
    nouns = targets.split()
    if len(nouns) == 1:
        return targets
    if not set(nouns) <= set(PARTY_NOUNS):
        raise ValueError(targets)
    return PARTIES


def parties_of(dataset: Dataset) -> list[Mapping[str, Any]]:
    """List everybody who may assert or lead something."""
    return [
        {"id": record.id, "noun": name_of_one(noun), "name": record.name}
        for noun in PARTY_NOUNS
        for record in dataset.read(noun)
    ]
