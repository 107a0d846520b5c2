"""The linked data, read back by rdflib without a network: the words are those of schema.org."""

from __future__ import annotations

import json
import socket
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from countylines.export import export_files
from countylines.record.dataset import Dataset
from tests.export.borrowed import borrowed
from tests.export.chosen import DISPUTED, MISREAD
from tests.made import measure, observation, record

THEIRS = pytest.mark.filterwarnings("ignore")
"""What other programs warn of is their business."""

PREFIX = "PREFIX : <https://schema.org/> PREFIX record: <urn:countylines:>"


@pytest.fixture(scope="module")
def document(exported: dict[str, Path]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exported["jsonld"].read_bytes())
    return found


@pytest.fixture(scope="module")
def nodes(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {node["@id"].removeprefix("record:"): node for node in document["@graph"]}


@pytest.fixture(scope="module")
def graph(exported: dict[str, Path]) -> Iterator[Any]:
    rdflib = borrowed("rdflib")

    def refuse(*_: Any) -> None:
        raise AssertionError("the network was asked")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield rdflib.Graph().parse(exported["jsonld"], format="json-ld")


def ask(graph: Any, question: str) -> list[tuple[Any, ...]]:
    return [
        tuple(value.toPython() if value is not None else None for value in row)
        for row in graph.query(f"{PREFIX} {question}")
    ]


def properties(node: dict[str, Any]) -> dict[str, Any]:
    return {told["name"]: told["value"] for told in node["additionalProperty"]}


def test_every_node_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    names = Counter(node["@id"] for node in document["@graph"])
    assert max(names.values()) == 1


def test_every_reference_is_to_a_node_that_is_there(document: dict[str, Any]) -> None:
    def references(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            if value.keys() == {"@id"}:
                yield value["@id"]
            for inner in value.values():
                yield from references(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from references(inner)

    there = {node["@id"] for node in document["@graph"]}
    assert {name for name in references(document["@graph"]) if name not in there} == set()


def test_what_is_null_or_empty_is_left_out(document: dict[str, Any]) -> None:
    assert [
        node["@id"] for node in document["@graph"] if not all(value not in (None, []) for value in node.values())
    ] == []


def _sources(*names: str) -> list[dict[str, str]]:
    return [{"@id": f"record:source/{name}"} for name in names]


@pytest.mark.parametrize(
    ("noun", "file"), [("observation", "observations"), ("dating", "datings"), ("claim", "claims")]
)
def test_what_a_source_says_cites_it(noun: str, file: str, nodes: dict[str, dict[str, Any]], dataset: Dataset) -> None:
    cited = {one.id: nodes[f"{noun}/{one.id}"]["citation"] for one in dataset.read(file)}
    assert cited == {one.id: _sources(one.source)[0] for one in dataset.read(file)}


def test_quotations_cite_their_source_and_name_the_speaker(nodes: dict[str, dict[str, Any]], dataset: Dataset) -> None:
    for quote in dataset.quotes:
        node = nodes[f"quote/{quote.id}"]
        assert node["citation"] == _sources(quote.source)[0]
        said = "Claim" if quote.kind == "indirect" else "Quotation"
        by = "author" if quote.kind == "indirect" else "spokenByCharacter"
        assert (node["@type"], node[by]) == (said, {"@id": f"record:person/{quote.speaker}"})
        first = None if quote.statement == quote.id else {"@id": f"record:quote/{quote.statement}"}
        assert node.get("isPartOf") == first


def test_the_sides_of_a_question_cite_their_sources(nodes: dict[str, dict[str, Any]], dataset: Dataset) -> None:
    for question in dataset.disagreements:
        node = nodes[f"disagreement/{question.id}"]
        assert [answer["text"] for answer in node["suggestedAnswer"]] == [side.says for side in question.sides]
        assert [one["citation"] for one in node["suggestedAnswer"]] == [
            _sources(*side.sources) for side in question.sides
        ]
        decided = question.decided_by and f"Decided: {question.decided_by}"
        assert node.get("comment", {}).get("text") == decided


def test_the_dataset_cites_every_source_and_a_source_its_publisher(
    nodes: dict[str, dict[str, Any]], dataset: Dataset
) -> None:
    assert nodes["dataset"]["citation"] == _sources(*(source.id for source in dataset.sources))
    for source in dataset.sources:
        node = nodes[f"source/{source.id}"]
        assert node["publisher"] == {"@type": "Organization", "name": source.publisher}
        assert node["name"] == (source.title or source.publisher)


def test_who_asserts_something_is_its_author(nodes: dict[str, dict[str, Any]], dataset: Dataset) -> None:
    people, bodies = dataset.index("people"), dataset.index("organisations")
    for one in dataset.observations:
        author = nodes[f"observation/{one.id}"]["author"]
        name = one.asserted_by or one.source
        if name in people or name in bodies:
            assert author == {"@id": f"record:{'person' if name in people else 'organisation'}/{name}"}
        else:
            assert author == {"@type": "Organization", "name": dataset.index("sources")[name].publisher}


def test_nothing_has_to_be_fetched_to_read_it(document: dict[str, Any]) -> None:
    assert document["@context"] == {"@vocab": "https://schema.org/", "record": "urn:countylines:"}


@THEIRS
def test_rdflib_counts_what_there_is(graph: Any, dataset: Dataset) -> None:
    counted = dict(ask(graph, "SELECT ?type (COUNT(?node) AS ?n) WHERE { ?node a ?type } GROUP BY ?type"))
    kinds = {str(name).removeprefix("https://schema.org/"): number for name, number in counted.items()}
    assert kinds["Dataset"] == 1
    assert kinds["Observation"] == len(dataset.observations) + len(dataset.observations_of)
    assert kinds["StatisticalVariable"] == len(dataset.measures)
    assert kinds["Person"] == len(dataset.people)
    assert kinds["Quotation"] == sum(quote.is_verbatim for quote in dataset.quotes)
    assert kinds["NewsArticle"] == sum(source.kind == "news" for source in dataset.sources)
    assert kinds["Question"] == len(dataset.disagreements)


@THEIRS
def test_the_dataset_says_what_it_is(graph: Any, dataset: Dataset) -> None:
    asked = (
        "SELECT ?name ?version ?licence WHERE { ?set a :Dataset; :name ?name; :version ?version; :license ?licence }"
    )
    (told,) = ask(graph, asked)
    assert told == (dataset.title, dataset.version, "https://opensource.org/license/mit")


@THEIRS
@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        pytest.param("2019-10/arrests.women", (91, 91, 91, "91 women", "bare"), id="women"),
        pytest.param(
            "2019-10/drugs.cocaine.value",
            (253_200, 253_200, 253_200, "more than £250,000 of cocaine", "more-than"),
            id="cocaine",
        ),
        pytest.param("2021-10/arrests", (1468, 1468, 1468, "1,468 people", "bare"), id="two years later"),
    ],
)
def test_rdflib_reads_a_chosen_figure(figure: str, expected: tuple[Any, ...], graph: Any) -> None:
    asked = f"""SELECT ?value ?low ?high ?reported ?hedge WHERE {{
        <urn:countylines:figure/{figure}> :value ?value; :minValue ?low; :maxValue ?high;
            :additionalProperty ?words, ?meaning .
        ?words :name "reported"; :value ?reported . ?meaning :name "hedge"; :value ?hedge }}"""
    assert ask(graph, asked) == [expected]


@THEIRS
def test_rdflib_finds_who_printed_a_figure(graph: Any) -> None:
    asked = """SELECT ?publisher WHERE { <urn:countylines:figure/2019-10/drugs.cocaine.value> :valueReference ?printed .
        ?printed :citation ?source . ?source a :NewsArticle; :publisher [:name ?publisher] } ORDER BY ?publisher"""
    assert ask(graph, asked) == [("The Guardian",), ("The London Economic",)]


def test_every_figure_of_every_week_has_what_stats_prints(
    nodes: dict[str, dict[str, Any]], stats: dict[str, dict[str, Any]]
) -> None:
    told = (
        "reported",
        "hedge",
        "status",
        "best",
        "low",
        "low_included",
        "high",
        "high_included",
        "sources",
        "disagreeing",
    )
    for name, figure in stats.items():
        node = nodes[f"figure/{name}"]
        found = properties(node)
        assert {field: found.get(field) for field in told} == {field: figure[field] for field in told}
        cautions = [one["value"] for one in node["additionalProperty"] if one["name"] == "cautions"]
        assert cautions == figure["cautions"]
        assert node["unitText"] == figure["unit"]


def test_a_disputed_figure_has_no_bounds(nodes: dict[str, dict[str, Any]]) -> None:
    assert not {"value", "minValue", "maxValue"} & nodes[f"figure/{DISPUTED}"].keys()
    assert properties(nodes[f"figure/{DISPUTED}"])["status"] == "disputed"


@pytest.mark.parametrize(
    ("hedge", "value", "count", "ends"),
    [
        pytest.param("more-than", 700, True, (None, 701, None), id="a count has a least whole number"),
        pytest.param("fewer-than", 50, True, (None, 0, 49), id="and a most"),
        pytest.param("more-than", 700, False, (None, 700, None), id="an amount has its end, which is not in it"),
        pytest.param("bare", 700, False, (700, 700, 700), id="one value"),
        pytest.param("more-than", "178.49", False, (None, 178.49, None), id="a number with a point"),
    ],
)
def test_the_ends_that_schema_org_has_words_for(hedge: str, value: Any, *, count: bool, ends: tuple[Any, ...]) -> None:
    made = record(
        measures=[measure("things", count=count)], observations=[observation("things", hedge, value, wording="so many")]
    )
    (file,) = export_files(made, "jsonld")
    found = {node["@id"]: node for node in json.loads(file.content)["@graph"]}
    for name in ("record:figure/2019-10/things", "record:observation/2019-10/things/a"):
        assert tuple(found[name].get(end) for end in ("value", "minValue", "maxValue")) == ends
        assert properties(found[name])["low_included"] is (hedge != "more-than")


def test_a_deprecated_observation_says_so_and_why(nodes: dict[str, dict[str, Any]]) -> None:
    node = nodes[f"observation/{MISREAD}"]
    assert node["creativeWorkStatus"] == "deprecated"
    assert properties(node)["reason"] == "Alone: six other accounts all print 655."
    assert node["author"] == {"@type": "Organization", "name": "Yorkshire Post"}


def test_where_words_stand(nodes: dict[str, dict[str, Any]]) -> None:
    evidence = nodes["observation/2019-10/arrests.women/london-economic-2019"]["subjectOf"]
    assert evidence[0] == {
        "@type": "CreativeWork",
        "isPartOf": {"@id": "record:source/london-economic-2019"},
        "position": "paragraph 3, characters 29 to 31",
        "text": "91",
        "description": "proves value",
    }


def test_a_paraphrase_is_no_quotation(nodes: dict[str, dict[str, Any]]) -> None:
    """Nobody said holland-05 in these words."""
    assert nodes["quote/holland-05"]["@type"] == "Claim"
    assert nodes["quote/holland-05"]["author"] == {"@id": "record:person/nikki-holland"}
    assert nodes["quote/holland-06"]["@type"] == "Quotation"
    assert nodes["quote/holland-06"]["spokenByCharacter"] == {"@id": "record:person/nikki-holland"}
