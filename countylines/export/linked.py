"""Linked data: nodes, references, numbers and evidence in the vocabulary of schema.org.

The ``@id`` of a node is ``record:NOUN/ID``. In schema.org the ends of a range always belong to it, so ``minValue`` and
``maxValue`` of a count are the smallest and the largest whole number that is possible: 701 for "more than 700". Of an
amount they are the ends of the interval. The ends as printed, and whether they are included, are properties of the
names that they have in other answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from countylines.export.flat_tables import PARTY_NOUNS, name_of_one_record
from countylines.figures.interval import Interval
from countylines.record.dataset import Dataset

Node = dict[str, Any]
Record = Mapping[str, Any]

CONTEXT = {"@vocab": "https://schema.org/", "record": "urn:countylines:"}
"""What the words mean, written out, so that it need not be fetched."""


def make_node(noun: str, record: Record, described: Node) -> Node:
    """Return the node of a record with its type and properties, last the words that prove it.

    What is null or empty is left out.
    """
    node = {"@id": node_id(noun, record["id"]), **described}
    if "spans" in record or "evidence" in record:
        node["subjectOf"] = nodes_of_evidence(record)
    return {key: value for key, value in node.items() if value not in (None, [], ())}


def node_id(noun: str, record: str) -> str:
    """Return the ``@id`` of a record; *noun* is the name of its file."""
    return f"record:{name_of_one_record(noun)}/{record}"


def reference_to(noun: str, record: str | None) -> Node | None:
    """Return a reference to a record."""
    return None if record is None else {"@id": node_id(noun, record)}


def references_to(noun: str, records: Iterable[str]) -> list[Node]:
    """Return references to several records."""
    return [{"@id": node_id(noun, record)} for record in records]


def reference_to_asserter(dataset: Dataset, name: str) -> Node | None:
    """Return who asserts something: a reference to a person or organisation, or the publisher of a source."""
    noun = next(noun for noun in PARTY_NOUNS if name in dataset.index(noun))
    return reference_to(noun, name) if noun != "sources" else node_of_publisher(dataset.index(noun)[name].publisher)


def node_of_publisher(name: str) -> Node:
    """Return the node of a publisher, of whom only the name is known."""
    return {"@type": "Organization", "name": name}


def join_sentences(*sentences: str | None) -> str | None:
    """Return sentences as one text, without those that are null; None if all are."""
    return " ".join(filter(None, sentences)) or None


def property_values(record: Record, names: Iterable[str]) -> list[Node]:
    """Return a property value for each field that is not null; for a list, one for each entry."""
    return [
        {"@type": "PropertyValue", "name": name, "value": value}
        for name in names
        for value in (record[name] if isinstance(record[name], list | tuple) else [record[name]])
        if value is not None
    ]


def interval_properties(record: Record, *, count: bool) -> Node:
    """Return the ends of an interval in the terms of schema.org, and the value if only one is possible."""
    included = record["low_included"] is not False, record["high_included"] is not False
    interval = Interval(record["low"], record["high"], *included)
    closed = interval.to_whole_numbers() if count else interval
    value = closed.low if closed.is_exact else None
    return {"value": value, "minValue": closed.low, "maxValue": closed.high}


def nodes_of_evidence(record: Record) -> list[Node]:
    """Return the words that prove a record, with their places, whether it has one source or several."""
    return [
        {
            "@type": "CreativeWork",
            "isPartOf": reference_to("sources", entry["source"]),
            "position": f"paragraph {span['paragraph']}, characters {span['start']} to {span['end']}",
            "text": span["text"],
            "description": f"proves {span['proves']}",
        }
        for entry in record.get("evidence", [record])
        for span in entry["spans"]
    ]
