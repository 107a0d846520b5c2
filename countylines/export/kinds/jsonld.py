"""Linked data (JSON-LD) in the vocabulary of schema.org: a Dataset, and a node for each record of most nouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from countylines.export import ExportFile
from countylines.export.about import export_cautions, legal_basis_of, licence_of
from countylines.export.files import json_file
from countylines.export.linked import (
    CONTEXT,
    Node,
    Record,
    bounds,
    evidence,
    node,
    party,
    properties,
    publisher,
    ref,
    refs,
)
from countylines.export.whole import whole_record
from countylines.record.dataset import Dataset

FIGURE_PROPERTIES = (
    "reported", "hedge", "status", "best", "low", "low_included", "high", "high_included", "sources", "disagreeing",
    "cautions",
)  # fmt: skip
OBSERVATION_PROPERTIES = (
    "hedge", "shared_hedge", "value", "upper", "interval", "low", "low_included", "high", "high_included", "rank",
    "reason", "read_twice", "period_basis", "note",
)  # fmt: skip
"""The fields that schema.org has no property for."""

SOURCE_TYPES = {
    "official": "Report",
    "news": "NewsArticle",
    "reprint": "Article",
    "letter": "CreativeWork",
    "tracker": "WebPage",
}
"""The kind of a source to its type in schema.org."""


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield the document."""
    nodes = [make(dataset, record) for noun, make in NODES.items() for record in whole_record(dataset, noun)]
    yield json_file("", {"@context": CONTEXT, "@graph": [_dataset(dataset), *_observations(dataset), *nodes]})


def _dataset(dataset: Dataset) -> Node:
    licence = licence_of(dataset)
    node_of_dataset = {
        "@id": "record:dataset",
        "@type": "Dataset",
        "name": dataset.title,
        "version": dataset.version,
        "description": "\n\n".join([dataset.description, *export_cautions(dataset)]),
        "license": licence.path if licence else None,
        "usageInfo": legal_basis_of(dataset),
        "variableMeasured": refs("measures", (measure.id for measure in dataset.measures)),
        "citation": refs("sources", (source.id for source in dataset.sources)),
    }
    return {key: value for key, value in node_of_dataset.items() if value}


def _source(_dataset: Dataset, record: Record) -> Node:
    return node(
        SOURCE_TYPES[record["kind"]],
        "sources",
        record,
        name=record["title"] or record["publisher"],
        publisher=publisher(record["publisher"]),
        datePublished=record["published"],
        url=record["url"],
        about=refs("periods", record["periods"]),
        description=record["note"],
    )


def _period(_dataset: Dataset, record: Record) -> Node:
    return node(
        "Event",
        "periods",
        record,
        name=record["label"],
        alternateName=record["names"],
        startDate=record["start"],
        endDate=record["end"],
        subEvent=refs("periods", record["weeks"] or ()),
        description=" ".join(filter(None, (record["basis"], record["note"]))),
    )


def _measure(_dataset: Dataset, record: Record) -> Node:
    return node(
        "StatisticalVariable",
        "measures",
        record,
        name=record["label"],
        description=" ".join(filter(None, (record["definition"], record["caution"]))),
    )


def _figure(dataset: Dataset, record: Record) -> Node:
    period, measure = record["period"], record["measure"]
    sources = dict.fromkeys(observation.source for observation in dataset.observations_of[period, measure])
    return node(
        "Observation",
        "figures",
        record,
        name=f"{record['label']}, {dataset.index('periods')[period].label}",
        observationAbout=ref("periods", period),
        variableMeasured=ref("measures", measure),
        unitText=record["unit"],
        **bounds(record, count=dataset.index("measures")[measure].is_count),
        additionalProperty=properties(record, FIGURE_PROPERTIES),
        valueReference=refs("observations", (one.id for one in dataset.observations_of[period, measure])),
        subjectOf=refs("sources", sources),
    )


def _observations(dataset: Dataset) -> Iterator[Node]:
    for printed, interval in zip(
        whole_record(dataset, "observations"), whole_record(dataset, "intervals"), strict=True
    ):
        yield _observation(dataset, {**printed, **interval})


def _observation(dataset: Dataset, record: Record) -> Node:
    """Return the node of an observation, which is both a claim of its source and a number."""
    measure = dataset.index("measures")[record["measure"]]
    return node(
        ["Observation", "Claim"],
        "observations",
        record,
        text=record["wording"],
        observationAbout=ref("periods", record["period"]),
        variableMeasured=ref("measures", record["measure"]),
        unitText=measure.unit,
        **bounds(record, count=measure.is_count),
        creativeWorkStatus=record["rank"],
        author=party(dataset, record["asserted_by"] or record["source"]),
        citation=ref("sources", record["source"]),
        isPartOf=ref("quotes", record["quote"]),
        additionalProperty=properties(record, OBSERVATION_PROPERTIES),
        subjectOf=evidence(record),
    )


def _dating(dataset: Dataset, record: Record) -> Node:
    return node(
        "Claim",
        "datings",
        record,
        text=record["wording"],
        about=ref("periods", record["period"]),
        creativeWorkStatus=record["rank"],
        description=" ".join(filter(None, (record["reason"], record["note"]))) or None,
        author=party(dataset, record["source"]),
        citation=ref("sources", record["source"]),
        subjectOf=evidence(record),
    )


def _quote(_dataset: Dataset, record: Record) -> Node:
    """Return a quotation for a speaker's own words, and a claim of the speaker for a paraphrase."""
    is_verbatim = record["kind"] != "indirect"
    statement = record["statement"] if record["statement"] != record["id"] else None
    return node(
        "Quotation" if is_verbatim else "Claim",
        "quotes",
        record,
        text=record["text"],
        **{"spokenByCharacter" if is_verbatim else "author": ref("people", record["speaker"])},
        about=refs("topics", record["topics"]),
        citation=ref("sources", record["source"]),
        position=f"paragraph {record['paragraph']}",
        isPartOf=ref("quotes", statement),
        description=record["note"],
        subjectOf=evidence(record),
    )


def _claim(dataset: Dataset, record: Record) -> Node:
    return node(
        "Claim",
        "claims",
        record,
        text=record["text"],
        author=party(dataset, record["asserted_by"]),
        citation=ref("sources", record["source"]),
        position=f"paragraph {record['paragraph']}" if record["paragraph"] else None,
        isPartOf=ref("quotes", record["quote"]),
        description=record["note"],
        subjectOf=evidence(record),
    )


def _person(_dataset: Dataset, record: Record) -> Node:
    return node(
        "Person",
        "people",
        record,
        name=record["name"],
        familyName=record["surname"],
        honorificPrefix=record["titles"],
        jobTitle=[post["title"] for post in record["posts"]],
        affiliation=refs("organisations", (post["organisation"] for post in record["posts"])),
        description=record["note"],
        subjectOf=evidence(record),
    )


def _organisation(_dataset: Dataset, record: Record) -> Node:
    return node(
        "Organization",
        "organisations",
        record,
        name=record["name"],
        alternateName=[name for name in (record["abbreviation"], *record["names"]) if name],
        description=" ".join(filter(None, (record["role"], record["basis"], record["note"]))),
        subjectOf=evidence(record),
    )


def _term(_dataset: Dataset, record: Record) -> Node:
    return node(
        "DefinedTerm",
        "terms",
        record,
        name=record["term"],
        alternateName=record["names"],
        description=f"{record['definition']} {record['basis']}",
        subjectOf=evidence(record),
    )


def _topic(_dataset: Dataset, record: Record) -> Node:
    return node("DefinedTerm", "topics", record, name=record["label"], description=record["definition"])


def _event(_dataset: Dataset, record: Record) -> Node:
    date = record["date"]
    return node(
        "Event",
        "events",
        record,
        name=record["label"],
        startDate=date["value"],
        description=" ".join(filter(None, (f"“{date['printed']}”:", date["basis"], record["note"]))),
        superEvent=ref("periods", record["period"]),
        about=ref("organisations", record["organisation"]),
        subjectOf=evidence(record),
    )


def _disagreement(_dataset: Dataset, record: Record) -> Node:
    """Return a question whose answers are what each side says, with a comment on what decides it."""
    decided = record["decided_by"]
    return node(
        "Question",
        "disagreements",
        record,
        name=record["question"],
        about=[_about(name) for name in record["about"]],
        suggestedAnswer=[
            {"@type": "Answer", "text": side["says"], "citation": refs("sources", side["sources"])}
            for side in record["sides"]
        ],
        comment={"@type": "Comment", "text": f"Decided: {decided}"} if decided else None,
    )


def _about(name: str) -> Node | None:
    return ref("figures" if "/" in name else "periods", name)


NODES: Mapping[str, Callable[[Dataset, Any], Node]] = {
    "sources": _source,
    "periods": _period,
    "measures": _measure,
    "figures": _figure,
    "datings": _dating,
    "quotes": _quote,
    "claims": _claim,
    "people": _person,
    "organisations": _organisation,
    "terms": _term,
    "topics": _topic,
    "events": _event,
    "disagreements": _disagreement,
}
"""File name of a noun to the function that makes its nodes. Observations are not in it: they need their intervals."""
