"""Linked data (JSON-LD) in the vocabulary of schema.org: a Dataset, and a node for each record of most nouns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from countylines.export import ExportFile
from countylines.export.about import export_cautions, legal_basis_of, licence_of
from countylines.export.files import json_file
from countylines.export.linked import (
    CONTEXT,
    Node,
    Record,
    interval_properties,
    join_sentences,
    make_node,
    node_of_publisher,
    property_values,
    reference_to,
    reference_to_asserter,
    references_to,
)
from countylines.export.whole import whole_record
from countylines.record.dataset import Dataset

_ENDS = ("low", "low_included", "high", "high_included")
FIGURE_PROPERTIES = ("reported", "hedge", "status", "best", *_ENDS, "sources", "disagreeing", "cautions")
OBSERVATION_PROPERTIES = (
    "hedge", "shared_hedge", "value", "upper", "interval", *_ENDS,
    "rank", "reason", "read_twice", "period_basis", "note",
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
        make_node(noun, record, describe(dataset, record))
        for noun, describe in DESCRIBED_NOUNS.items()
        for record in _records_of(dataset, noun)
        if is_wanted(noun, record)
    ]
    return {"@context": CONTEXT, "@graph": [_node_of_dataset(dataset), *nodes]}


def _records_of(dataset: Dataset, noun: str) -> Iterable[Record]:
    """Return the records of a file, observations with their intervals."""
    if noun != "observations":
        return whole_record(dataset, noun)
    pairs = zip(whole_record(dataset, noun), whole_record(dataset, "intervals"), strict=True)
    return ({**printed, **interval} for printed, interval in pairs)


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


def _describe_figure(dataset: Dataset, record: Record) -> Node:
    period, measure = record["period"], record["measure"]
    sources = dict.fromkeys(observation.source for observation in dataset.observations_of[period, measure])
    return {
        "@type": "Observation",
        "name": f"{record['label']}, {dataset.index('periods')[period].label}",
        "observationAbout": reference_to("periods", period),
        "variableMeasured": reference_to("measures", measure),
        "unitText": record["unit"],
        **interval_properties(record, count=dataset.index("measures")[measure].is_count),
        "additionalProperty": property_values(record, FIGURE_PROPERTIES),
        "valueReference": references_to("observations", (one.id for one in dataset.observations_of[period, measure])),
        "subjectOf": references_to("sources", sources),
    }


def _describe_observation(dataset: Dataset, record: Record) -> Node:
    """Describe an observation, which is both a claim of its source and a number."""
    measure = dataset.index("measures")[record["measure"]]
    return {
        "@type": ["Observation", "Claim"],
        "text": record["wording"],
        "observationAbout": reference_to("periods", record["period"]),
        "variableMeasured": reference_to("measures", record["measure"]),
        "unitText": measure.unit,
        **interval_properties(record, count=measure.is_count),
        "creativeWorkStatus": record["rank"],
        "author": reference_to_asserter(dataset, record["asserted_by"] or record["source"]),
        "citation": reference_to("sources", record["source"]),
        "isPartOf": reference_to("quotes", record["quote"]),
        "additionalProperty": property_values(record, OBSERVATION_PROPERTIES),
    }


def _describe_quote(_dataset: Dataset, record: Record) -> Node:
    """Describe a quotation for a speaker's own words, and a claim of the speaker for a paraphrase."""
    is_verbatim, is_part = record["kind"] != "indirect", record["statement"] != record["id"]
    return {
        "@type": "Quotation" if is_verbatim else "Claim",
        "text": record["text"],
        "spokenByCharacter" if is_verbatim else "author": reference_to("people", record["speaker"]),
        "about": references_to("topics", record["topics"]),
        "citation": reference_to("sources", record["source"]),
        "position": f"paragraph {record['paragraph']}",
        "isPartOf": reference_to("quotes", record["statement"]) if is_part else None,
        "description": record["note"],
    }


def _describe_disagreement(dataset: Dataset, record: Record) -> Node:
    """Describe a question whose answers are what each side says, with a comment on what decides it."""
    decided = record["decided_by"]
    return {
        "@type": "Question",
        "name": record["question"],
        "about": [
            reference_to(next((noun for noun in ("events", "periods") if name in dataset.index(noun)), "figures"), name)
            for name in record["about"]
        ],
        "suggestedAnswer": [
            {"@type": "Answer", "text": side["says"], "citation": references_to("sources", side["sources"])}
            for side in record["sides"]
        ],
        "comment": {"@type": "Comment", "text": f"Decided: {decided}"} if decided else None,
    }


DESCRIBED_NOUNS: Mapping[str, Callable[[Dataset, Record], Node]] = {
    "observations": _describe_observation,
    "sources": lambda _, record: {
        "@type": SOURCE_TYPES[record["kind"]],
        "name": record["title"] or record["publisher"],
        "publisher": node_of_publisher(record["publisher"]),
        "datePublished": record["published"],
        "url": record["url"],
        "about": references_to("periods", record["periods"]),
        "description": record["note"],
    },
    "periods": lambda _, record: {
        "@type": "Event",
        "name": record["label"],
        "alternateName": record["names"],
        "startDate": record["start"],
        "endDate": record["end"],
        "subEvent": references_to("periods", record["weeks"] or ()),
        "description": join_sentences(record["basis"], record["note"]),
    },
    "measures": lambda _, record: {
        "@type": "StatisticalVariable",
        "name": record["label"],
        "description": join_sentences(record["definition"], record["caution"]),
    },
    "figures": _describe_figure,
    "datings": lambda dataset, record: {
        "@type": "Claim",
        "text": record["wording"],
        "about": reference_to("periods", record["period"]),
        "creativeWorkStatus": record["rank"],
        "description": join_sentences(record["reason"], record["note"]),
        "author": reference_to_asserter(dataset, record["source"]),
        "citation": reference_to("sources", record["source"]),
    },
    "quotes": _describe_quote,
    "claims": lambda dataset, record: {
        "@type": "Claim",
        "text": record["text"],
        "author": reference_to_asserter(dataset, record["asserted_by"]),
        "citation": reference_to("sources", record["source"]),
        "position": f"paragraph {record['paragraph']}" if record["paragraph"] else None,
        "isPartOf": reference_to("quotes", record["quote"]),
        "description": record["note"],
    },
    "people": lambda _, record: {
        "@type": "Person",
        "name": record["name"],
        "familyName": record["surname"],
        "honorificPrefix": record["titles"],
        "jobTitle": [post["title"] for post in record["posts"]],
        "affiliation": references_to("organisations", (post["organisation"] for post in record["posts"])),
        "description": record["note"],
    },
    "organisations": lambda _, record: {
        "@type": "Organization",
        "name": record["name"],
        "alternateName": [name for name in (record["abbreviation"], *record["names"]) if name],
        "description": join_sentences(record["role"], record["basis"], record["note"]),
    },
    "terms": lambda _, record: {
        "@type": "DefinedTerm",
        "name": record["term"],
        "alternateName": record["names"],
        "description": join_sentences(record["definition"], record["basis"]),
    },
    "topics": lambda _, record: {
        "@type": "DefinedTerm",
        "name": record["label"],
        "description": record["definition"],
    },
    "events": lambda _, record: {
        "@type": "Event",
        "name": record["label"],
        "startDate": record["date"]["value"],
        "description": join_sentences(f"“{record['date']['printed']}”:", record["date"]["basis"], record["note"]),
        "superEvent": reference_to("periods", record["period"]),
        "about": reference_to("organisations", record["organisation"]),
    },
    "disagreements": _describe_disagreement,
}
"""File name of a noun to the function that gives the type and properties of a record; also the order of the nodes."""
