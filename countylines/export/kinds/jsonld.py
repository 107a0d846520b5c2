"""Linked data (JSON-LD) in the vocabulary of schema.org: a Dataset, and a node for each record of most nouns.

The ``@id`` of a node is ``record:NOUN/ID``. In schema.org a range includes its ends, so ``minValue`` and ``maxValue``
of a count are the smallest and the largest possible whole number: for "more than 700", ``minValue`` is 701. For an
amount they are the ends of the interval. The ends as printed, and whether they are included, are properties with the
names that other answers use: ``low``, ``low_included`` and so on.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from countylines.export import ExportFile
from countylines.export.flat_tables import PARTY_NOUNS, name_of_one_record
from countylines.export.whole import Record, export_cautions, json_file, legal_basis_of, whole_record
from countylines.figures.interval import Interval
from countylines.record.dataset import Dataset

Node = dict[str, Any]

CONTEXT = {"@vocab": "https://schema.org/", "record": "urn:countylines:"}
"""The JSON-LD context, included in the document so that no program has to fetch it."""

_ENDS = ("low", "low_included", "high", "high_included")
FIGURE_PROPERTIES = ("reported", "hedge", "status", "best", *_ENDS, "sources", "disagreeing", "cautions")
OBSERVATION_PROPERTIES = (
    "hedge", "shared_hedge", "value", "upper", "interval", *_ENDS,
    "rank", "reason", "read_twice", "period_basis", "note",
)  # fmt: skip
"""The fields for which schema.org has no property; they become ``additionalProperty``."""

SOURCE_TYPES = {
    "official": "Report",
    "news": "NewsArticle",
    "reprint": "Article",
    "letter": "CreativeWork",
    "tracker": "WebPage",
}
"""The schema.org type for each kind of source."""


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield the document."""
    yield json_file("", linked_document(dataset))


def linked_document(dataset: Dataset, wanted: Mapping[str, Collection[str]] | None = None) -> Node:
    """Return the document: a node for the dataset and one for each record, or only for the *wanted* ids of each file.

    The last property of a node is its evidence. Properties that are null or empty are left out.
    """
    licence = dataset.header.licence
    nodes: list[Node] = [
        {
            "@id": "record:dataset",
            "@type": "Dataset",
            "name": dataset.title,
            "version": dataset.version,
            "description": "\n\n".join([dataset.description, *export_cautions(dataset)]),
            "license": licence.path if licence else None,
            "usageInfo": legal_basis_of(dataset),
            "variableMeasured": _references_to("measures", (measure.id for measure in dataset.measures)),
            "citation": _references_to("sources", (source.id for source in dataset.sources)),
        }
    ]
    for noun, describe in DESCRIBED_NOUNS.items():
        records = whole_record(dataset, noun)
        if noun == "observations":
            intervals = whole_record(dataset, "intervals")
            records = [{**printed, **interval} for printed, interval in zip(records, intervals, strict=True)]
        for record in records:
            if wanted is None or record["id"] in wanted.get(noun, ()):
                node = {"@id": _node_id(noun, record["id"]), **describe(dataset, record)}
                if "spans" in record or "evidence" in record:
                    node["subjectOf"] = _nodes_of_evidence(record)
                nodes.append(node)
    filled = [{key: value for key, value in node.items() if value not in (None, [], ())} for node in nodes]
    return {"@context": CONTEXT, "@graph": filled}


def _node_id(noun: str, record: str) -> str:
    """Return the ``@id`` of a record; *noun* is the name of its file."""
    return f"record:{name_of_one_record(noun)}/{record}"


def _reference_to(noun: str, record: str | None) -> Node | None:
    return None if record is None else {"@id": _node_id(noun, record)}


def _references_to(noun: str, records: Iterable[str]) -> list[Node]:
    return [{"@id": _node_id(noun, record)} for record in records]


def _reference_to_asserter(dataset: Dataset, name: str) -> Node | None:
    """Return who asserts something: a reference to a person or organisation, or the publisher of a source."""
    noun = next(noun for noun in PARTY_NOUNS if name in dataset.index(noun))
    return _reference_to(noun, name) if noun != "sources" else _node_of_publisher(dataset.index(noun)[name].publisher)


def _node_of_publisher(name: str) -> Node:
    """Return the node of a publisher, which has only a name and no id."""
    return {"@type": "Organization", "name": name}


def _join_sentences(*sentences: str | None) -> str | None:
    """Join the sentences that are not None or empty into one text; None if there are none."""
    return " ".join(filter(None, sentences)) or None


def _property_values(record: Record, names: Iterable[str]) -> list[Node]:
    """Return a property value for each field that is not null; for a list, one for each entry."""
    return [
        {"@type": "PropertyValue", "name": name, "value": value}
        for name in names
        for value in (record[name] if isinstance(record[name], list | tuple) else [record[name]])
        if value is not None
    ]


def _interval_properties(record: Record, *, count: bool) -> Node:
    """Return the properties ``minValue`` and ``maxValue`` of an interval, and ``value`` if it has only one value."""
    included = record["low_included"] is not False, record["high_included"] is not False
    interval = Interval(record["low"], record["high"], *included)
    closed = interval.to_whole_numbers() if count else interval
    value = closed.low if closed.is_exact else None
    return {"value": value, "minValue": closed.low, "maxValue": closed.high}


def _nodes_of_evidence(record: Record) -> list[Node]:
    """Return a node for each span that proves a record, for records with one source or several."""
    return [
        {
            "@type": "CreativeWork",
            "isPartOf": _reference_to("sources", entry["source"]),
            "position": f"paragraph {span['paragraph']}, characters {span['start']} to {span['end']}",
            "text": span["text"],
            "description": f"proves {span['proves']}",
        }
        for entry in record.get("evidence", [record])
        for span in entry["spans"]
    ]


def _describe_figure(dataset: Dataset, record: Record) -> Node:
    period, measure = record["period"], record["measure"]
    sources = dict.fromkeys(observation.source for observation in dataset.observations_of[period, measure])
    return {
        "@type": "Observation",
        "name": f"{record['label']}, {dataset.index('periods')[period].label}",
        "observationAbout": _reference_to("periods", period),
        "variableMeasured": _reference_to("measures", measure),
        "unitText": record["unit"],
        **_interval_properties(record, count=dataset.index("measures")[measure].is_count),
        "additionalProperty": _property_values(record, FIGURE_PROPERTIES),
        "valueReference": _references_to("observations", (one.id for one in dataset.observations_of[period, measure])),
        "subjectOf": _references_to("sources", sources),
    }


def _describe_observation(dataset: Dataset, record: Record) -> Node:
    """Describe an observation, which is both a claim of its source and a number."""
    measure = dataset.index("measures")[record["measure"]]
    return {
        "@type": ["Observation", "Claim"],
        "text": record["wording"],
        "observationAbout": _reference_to("periods", record["period"]),
        "variableMeasured": _reference_to("measures", record["measure"]),
        "unitText": measure.unit,
        **_interval_properties(record, count=measure.is_count),
        "creativeWorkStatus": record["rank"],
        "author": _reference_to_asserter(dataset, record["asserted_by"] or record["source"]),
        "citation": _reference_to("sources", record["source"]),
        "isPartOf": _reference_to("quotes", record["quote"]),
        "additionalProperty": _property_values(record, OBSERVATION_PROPERTIES),
    }


def _describe_quote(_dataset: Dataset, record: Record) -> Node:
    """Describe a quote: a Quotation if it is verbatim, a Claim by the speaker if it is a paraphrase."""
    is_verbatim, is_part = record["kind"] != "indirect", record["statement"] != record["id"]
    return {
        "@type": "Quotation" if is_verbatim else "Claim",
        "text": record["text"],
        "spokenByCharacter" if is_verbatim else "author": _reference_to("people", record["speaker"]),
        "about": _references_to("topics", record["topics"]),
        "citation": _reference_to("sources", record["source"]),
        "position": f"paragraph {record['paragraph']}",
        "isPartOf": _reference_to("quotes", record["statement"]) if is_part else None,
        "description": record["note"],
    }


def _describe_disagreement(dataset: Dataset, record: Record) -> Node:
    """Describe a disagreement: a Question with an Answer for each side, and a Comment on what decides it."""
    decided = record["decided_by"]
    return {
        "@type": "Question",
        "name": record["question"],
        "about": [
            _reference_to(
                next((noun for noun in ("events", "periods") if name in dataset.index(noun)), "figures"), name
            )
            for name in record["about"]
        ],
        "suggestedAnswer": [
            {"@type": "Answer", "text": side["says"], "citation": _references_to("sources", side["sources"])}
            for side in record["sides"]
        ],
        "comment": {"@type": "Comment", "text": f"Decided: {decided}"} if decided else None,
    }


DESCRIBED_NOUNS: Mapping[str, Callable[[Dataset, Record], Node]] = {
    "observations": _describe_observation,
    "sources": lambda _, record: {
        "@type": SOURCE_TYPES[record["kind"]],
        "name": record["title"] or record["publisher"],
        "publisher": _node_of_publisher(record["publisher"]),
        "datePublished": record["published"],
        "url": record["url"],
        "about": _references_to("periods", record["periods"]),
        "description": record["note"],
    },
    "periods": lambda _, record: {
        "@type": "Event",
        "name": record["label"],
        "alternateName": record["names"],
        "startDate": record["start"],
        "endDate": record["end"],
        "subEvent": _references_to("periods", record["weeks"] or ()),
        "description": _join_sentences(record["basis"], record["note"]),
    },
    "measures": lambda _, record: {
        "@type": "StatisticalVariable",
        "name": record["label"],
        "description": _join_sentences(record["definition"], record["caution"]),
    },
    "figures": _describe_figure,
    "datings": lambda dataset, record: {
        "@type": "Claim",
        "text": record["wording"],
        "about": _reference_to("periods", record["period"]),
        "creativeWorkStatus": record["rank"],
        "description": _join_sentences(record["reason"], record["note"]),
        "author": _reference_to_asserter(dataset, record["source"]),
        "citation": _reference_to("sources", record["source"]),
    },
    "quotes": _describe_quote,
    "claims": lambda dataset, record: {
        "@type": "Claim",
        "text": record["text"],
        "author": _reference_to_asserter(dataset, record["asserted_by"]),
        "citation": _reference_to("sources", record["source"]),
        "position": f"paragraph {record['paragraph']}" if record["paragraph"] else None,
        "isPartOf": _reference_to("quotes", record["quote"]),
        "description": record["note"],
    },
    "people": lambda _, record: {
        "@type": "Person",
        "name": record["name"],
        "familyName": record["surname"],
        "honorificPrefix": record["titles"],
        "jobTitle": [post["title"] for post in record["posts"]],
        "affiliation": _references_to("organisations", (post["organisation"] for post in record["posts"])),
        "description": record["note"],
    },
    "organisations": lambda _, record: {
        "@type": "Organization",
        "name": record["name"],
        "alternateName": [name for name in (record["abbreviation"], *record["names"]) if name],
        "description": _join_sentences(record["role"], record["basis"], record["note"]),
    },
    "terms": lambda _, record: {
        "@type": "DefinedTerm",
        "name": record["term"],
        "alternateName": record["names"],
        "description": _join_sentences(record["definition"], record["basis"]),
    },
    "topics": lambda _, record: {"@type": "DefinedTerm", "name": record["label"], "description": record["definition"]},
    "events": lambda _, record: {
        "@type": "Event",
        "name": record["label"],
        "startDate": record["date"]["value"],
        "description": _join_sentences(f"“{record['date']['printed']}”:", record["date"]["basis"], record["note"]),
        "superEvent": _reference_to("periods", record["period"]),
        "about": _reference_to("organisations", record["organisation"]),
    },
    "disagreements": _describe_disagreement,
}
"""The function that gives the type and properties of a record, by its noun's file name. The nodes are in this order."""
