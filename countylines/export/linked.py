"""Linked data: the words of schema.org in which nodes, references, numbers and evidence are written.

A node's ``@id`` is ``record:NOUN/ID``. schema.org knows closed ends alone, so ``minValue`` and ``maxValue`` of a count
are the least and the most whole numbers that are allowed: "more than 700" is 701. Of an amount they are the ends
themselves. Whether an end is allowed, and the ends as printed, stand beside them as properties of their own names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from countylines.export.references import PARTY_NOUNS
from countylines.export.relations import singular
from countylines.figures.interval import Interval
from countylines.record.dataset import Dataset

Node = dict[str, Any]
Record = Mapping[str, Any]

CONTEXT = {"@vocab": "https://schema.org/", "record": "urn:countylines:"}
"""What the words mean, written out, so that nobody has to fetch it."""


def node(types: str | Sequence[str], noun: str, record: Record, **more: Any) -> Node:
    """Make the node of a record; what is null or empty is left out."""
    told = {"@id": name_of(noun, record["id"]), "@type": types, **more}
    return {key: value for key, value in told.items() if value not in (None, [], ())}


def name_of(noun: str, record: str) -> str:
    """Give the ``@id`` of a record by its noun's file name and its id."""
    return f"record:{singular(noun)}/{record}"


def ref(noun: str, record: str | None) -> Node | None:
    """Refer to a record."""
    return None if record is None else {"@id": name_of(noun, record)}


def refs(noun: str, records: Iterable[str]) -> list[Node]:
    """Refer to several records."""
    return [{"@id": name_of(noun, record)} for record in records]


def party(dataset: Dataset, name: str) -> Node | None:
    """Refer to whoever asserts something: a person, an organisation, or the publisher of a source."""
    for noun in PARTY_NOUNS:
        if name in dataset.index(noun):
            return publisher(dataset.index(noun)[name].publisher) if noun == "sources" else ref(noun, name)
    return None


def publisher(name: str) -> Node:
    """Make a publisher, who is known by name alone."""
    return {"@type": "Organization", "name": name}


def properties(record: Record, names: Iterable[str]) -> list[Node]:
    """Make a property value of each field that is not null; each entry of a list is one."""
    return [
        {"@type": "PropertyValue", "name": name, "value": value} for name in names for value in _values(record[name])
    ]


def _values(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


def bounds(record: Record, *, count: bool) -> Node:
    """Give the ends that schema.org has words for, and the value where there is one alone."""
    low, high = record["low"], record["high"]
    if low is None and high is None:
        return {}
    interval = Interval(low, high, record["low_included"] is not False, record["high_included"] is not False)
    closed = interval.to_whole_numbers() if count else interval
    value = closed.low if closed.is_exact else None
    return {"value": value, "minValue": closed.low, "maxValue": closed.high}


def spans(source: str, found: Iterable[Record]) -> Iterator[Node]:
    """Make the words of a source that prove something, with their place in it."""
    for span in found:
        yield {
            "@type": "CreativeWork",
            "isPartOf": ref("sources", source),
            "position": f"paragraph {span['paragraph']}, characters {span['start']} to {span['end']}",
            "text": span["text"],
            "description": f"proves {span['proves']}",
        }


def evidence(record: Record) -> list[Node]:
    """Make all the words that prove a record, whether it has one source or several."""
    if "evidence" in record:
        return [one for entry in record["evidence"] for one in spans(entry["source"], entry["spans"])]
    return list(spans(record["source"], record["spans"]))
