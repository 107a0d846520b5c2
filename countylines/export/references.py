"""References: which column of which relation names a record of which other one.

Those of the record's own fields are in the declarations of its nouns. Where a field may name records of several
nouns, it names a *party*: a relation in which all of these stand.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.declaration import reference_fields
from countylines.record.nouns import NOUN_FILES, noun_class, noun_name

PARTIES = "parties"
PARTY_NOUNS = ("people", "organisations", "sources")
"""The nouns whose records are parties; no two of these share an id."""


class Reference(NamedTuple):
    """Columns of a relation that name a row of another one by its columns."""

    columns: tuple[str, ...]
    relation: str
    to: tuple[str, ...]


WORKED_OUT: dict[str, dict[str, tuple[str, ...]]] = {
    "figures": {
        "period": ("periods",), "measure": ("measures",), "part_of": ("measures",), "reported_by": ("sources",),
        "asserted_by": PARTY_NOUNS,
    },
    "intervals": {"id": ("observations",)},
}  # fmt: skip
"""The columns of worked-out relations that name other records, and the nouns in which those are found."""


def references_of(relation: str, columns: Collection[str]) -> tuple[Reference, ...]:
    """List what the *columns* of a relation refer to, besides what it belongs to."""
    noun = relation.partition("_")[0]
    named = WORKED_OUT.get(relation) or (reference_fields(noun_class(noun)) if noun in NOUN_FILES else {})
    found = []
    for path, nouns in named.items():
        *lists, field = path.split(".")
        column = field.removesuffix("s") if "_".join((noun, *lists, field)) == relation else field
        if column in columns and relation in ("_".join((noun, *lists)), "_".join((noun, *lists, field))):
            found.append(Reference((column,), _target(nouns), ("id",)))
    return tuple(found)


def _target(nouns: Collection[str]) -> str:
    """Return the relation in which records of all these nouns stand. Raises ValueError where there is none."""
    if len(nouns) == 1:
        return next(iter(nouns))
    if not set(nouns) <= set(PARTY_NOUNS):
        raise ValueError(" ".join(nouns))
    return PARTIES


def parties_of(dataset: Dataset) -> list[Mapping[str, Any]]:
    """List everybody who may assert or lead something."""
    return [
        {"id": record.id, "noun": noun_name(noun), "name": record.name}
        for noun in PARTY_NOUNS
        for record in dataset.read(noun)
    ]
