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
    interval_properties,
    make_node,
    node_of_publisher,
    nodes_of_evidence,
    property_values,
    reference_to,
    reference_to_asserter,
    references_to,
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
    yield json_file("", linked_document(dataset))


def linked_document(dataset: Dataset, is_wanted: Callable[[str, Record], bool] = lambda _noun, _record: True) -> Node:
    """Return the document: the dataset and the records that are wanted, by the file of their noun and their fields."""
    nodes = [
        make(dataset, record)
        for noun, make in NODES.items()
        for record in whole_record(dataset, noun)
        if is_wanted(noun, record)
    ]
    observations = _nodes_of_observations(dataset, is_wanted)
    return {"@context": CONTEXT, "@graph": [_node_of_dataset(dataset), *observations, *nodes]}


def _node_of_dataset(dataset: Dataset) -> Node:
    licence = licence_of(dataset)
    node_of_dataset = {
        "@id": "record:dataset",
        "@type": "Dataset",
        "name": dataset.title,
        "version": dataset.version,
        "description": "\n\n".join([dataset.description, *export_cautions(dataset)]),
        "license": licence.path if licence else None,
        "usageInfo": legal_basis_of(dataset),
        "variableMeasured": references_to("measures", (measure.id for measure in dataset.measures)),
        "citation": references_to("sources", (source.id for source in dataset.sources)),
    }
    return {key: value for key, value in node_of_dataset.items() if value}


def _node_of_source(_dataset: Dataset, record: Record) -> Node:
    return make_node(
        SOURCE_TYPES[record["kind"]],
        "sources",
        record,
        name=record["title"] or record["publisher"],
        publisher=node_of_publisher(record["publisher"]),
        datePublished=record["published"],
        url=record["url"],
        about=references_to("periods", record["periods"]),
        description=record["note"],
    )


def _node_of_period(_dataset: Dataset, record: Record) -> Node:
    return make_node(
        "Event",
        "periods",
        record,
        name=record["label"],
        alternateName=record["names"],
        startDate=record["start"],
        endDate=record["end"],
        subEvent=references_to("periods", record["weeks"] or ()),
        description=" ".join(filter(None, (record["basis"], record["note"]))),
    )


def _node_of_measure(_dataset: Dataset, record: Record) -> Node:
    return make_node(
        "StatisticalVariable",
        "measures",
        record,
        name=record["label"],
        description=" ".join(filter(None, (record["definition"], record["caution"]))),
    )


def _node_of_figure(dataset: Dataset, record: Record) -> Node:
    period, measure = record["period"], record["measure"]
    sources = dict.fromkeys(observation.source for observation in dataset.observations_of[period, measure])
    return make_node(
        "Observation",
        "figures",
        record,
        name=f"{record['label']}, {dataset.index('periods')[period].label}",
        observationAbout=reference_to("periods", period),
        variableMeasured=reference_to("measures", measure),
        unitText=record["unit"],
        **interval_properties(record, count=dataset.index("measures")[measure].is_count),
        additionalProperty=property_values(record, FIGURE_PROPERTIES),
        valueReference=references_to("observations", (one.id for one in dataset.observations_of[period, measure])),
        subjectOf=references_to("sources", sources),
    )


def _nodes_of_observations(dataset: Dataset, is_wanted: Callable[[str, Record], bool]) -> Iterator[Node]:
    for printed, interval in zip(
        whole_record(dataset, "observations"), whole_record(dataset, "intervals"), strict=True
    ):
        if is_wanted("observations", printed):
            yield _node_of_observation(dataset, {**printed, **interval})


def _node_of_observation(dataset: Dataset, record: Record) -> Node:
    """Return the node of an observation, which is both a claim of its source and a number."""
    measure = dataset.index("measures")[record["measure"]]
    return make_node(
        ["Observation", "Claim"],
        "observations",
        record,
        text=record["wording"],
        observationAbout=reference_to("periods", record["period"]),
        variableMeasured=reference_to("measures", record["measure"]),
        unitText=measure.unit,
        **interval_properties(record, count=measure.is_count),
        creativeWorkStatus=record["rank"],
        author=reference_to_asserter(dataset, record["asserted_by"] or record["source"]),
        citation=reference_to("sources", record["source"]),
        isPartOf=reference_to("quotes", record["quote"]),
        additionalProperty=property_values(record, OBSERVATION_PROPERTIES),
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_dating(dataset: Dataset, record: Record) -> Node:
    return make_node(
        "Claim",
        "datings",
        record,
        text=record["wording"],
        about=reference_to("periods", record["period"]),
        creativeWorkStatus=record["rank"],
        description=" ".join(filter(None, (record["reason"], record["note"]))) or None,
        author=reference_to_asserter(dataset, record["source"]),
        citation=reference_to("sources", record["source"]),
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_quote(_dataset: Dataset, record: Record) -> Node:
    """Return a quotation for a speaker's own words, and a claim of the speaker for a paraphrase."""
    is_verbatim = record["kind"] != "indirect"
    statement = record["statement"] if record["statement"] != record["id"] else None
    return make_node(
        "Quotation" if is_verbatim else "Claim",
        "quotes",
        record,
        text=record["text"],
        **{"spokenByCharacter" if is_verbatim else "author": reference_to("people", record["speaker"])},
        about=references_to("topics", record["topics"]),
        citation=reference_to("sources", record["source"]),
        position=f"paragraph {record['paragraph']}",
        isPartOf=reference_to("quotes", statement),
        description=record["note"],
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_claim(dataset: Dataset, record: Record) -> Node:
    return make_node(
        "Claim",
        "claims",
        record,
        text=record["text"],
        author=reference_to_asserter(dataset, record["asserted_by"]),
        citation=reference_to("sources", record["source"]),
        position=f"paragraph {record['paragraph']}" if record["paragraph"] else None,
        isPartOf=reference_to("quotes", record["quote"]),
        description=record["note"],
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_person(_dataset: Dataset, record: Record) -> Node:
    return make_node(
        "Person",
        "people",
        record,
        name=record["name"],
        familyName=record["surname"],
        honorificPrefix=record["titles"],
        jobTitle=[post["title"] for post in record["posts"]],
        affiliation=references_to("organisations", (post["organisation"] for post in record["posts"])),
        description=record["note"],
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_organisation(_dataset: Dataset, record: Record) -> Node:
    return make_node(
        "Organization",
        "organisations",
        record,
        name=record["name"],
        alternateName=[name for name in (record["abbreviation"], *record["names"]) if name],
        description=" ".join(filter(None, (record["role"], record["basis"], record["note"]))),
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_term(_dataset: Dataset, record: Record) -> Node:
    return make_node(
        "DefinedTerm",
        "terms",
        record,
        name=record["term"],
        alternateName=record["names"],
        description=f"{record['definition']} {record['basis']}",
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_topic(_dataset: Dataset, record: Record) -> Node:
    return make_node("DefinedTerm", "topics", record, name=record["label"], description=record["definition"])


def _node_of_event(_dataset: Dataset, record: Record) -> Node:
    date = record["date"]
    return make_node(
        "Event",
        "events",
        record,
        name=record["label"],
        startDate=date["value"],
        description=" ".join(filter(None, (f"“{date['printed']}”:", date["basis"], record["note"]))),
        superEvent=reference_to("periods", record["period"]),
        about=reference_to("organisations", record["organisation"]),
        subjectOf=nodes_of_evidence(record),
    )


def _node_of_disagreement(dataset: Dataset, record: Record) -> Node:
    """Return a question whose answers are what each side says, with a comment on what decides it."""
    decided = record["decided_by"]
    return make_node(
        "Question",
        "disagreements",
        record,
        name=record["question"],
        about=[_reference_to_subject(dataset, name) for name in record["about"]],
        suggestedAnswer=[
            {"@type": "Answer", "text": side["says"], "citation": references_to("sources", side["sources"])}
            for side in record["sides"]
        ],
        comment={"@type": "Comment", "text": f"Decided: {decided}"} if decided else None,
    )


def _reference_to_subject(dataset: Dataset, name: str) -> Node | None:
    """Refer to the figure, period or event that a disagreement is about."""
    if name in dataset.index("events"):
        return reference_to("events", name)
    return reference_to("figures" if "/" in name else "periods", name)


NODES: Mapping[str, Callable[[Dataset, Any], Node]] = {
    "sources": _node_of_source,
    "periods": _node_of_period,
    "measures": _node_of_measure,
    "figures": _node_of_figure,
    "datings": _node_of_dating,
    "quotes": _node_of_quote,
    "claims": _node_of_claim,
    "people": _node_of_person,
    "organisations": _node_of_organisation,
    "terms": _node_of_term,
    "topics": _node_of_topic,
    "events": _node_of_event,
    "disagreements": _node_of_disagreement,
}
"""File name of a noun to the function that makes its nodes. Observations are not in it: they need their intervals."""
