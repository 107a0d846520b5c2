"""Flat tables: fields, objects and lists as flat tables with keys, worked out here by hand on a small schema."""

from __future__ import annotations

from typing import Any

import pytest

from countylines.export.flat_tables import (
    FlatColumn,
    FlatTable,
    Reference,
    find_flat_tables,
    foreign_key,
    name_of_one_record,
    split_columns_and_lists,
    table_rows,
)
from countylines.record.dataset import Dataset
from tests.made import dating, event, observation, person, quote, record, source, topic

RELATIONS = {table.name: table for table in find_flat_tables()}

SPAN = ("position", "paragraph", "start", "end", "text", "proves")


def names(name: str) -> tuple[str, ...]:
    return tuple(column.name for column in RELATIONS[name].columns)


@pytest.mark.parametrize(
    ("name", "columns", "key"),
    [
        pytest.param("topics", ("id", "label", "definition"), ("id",), id="a noun"),
        pytest.param("quotes_topics", ("quote", "position", "topic"), ("quote", "position"), id="a list of ids"),
        pytest.param("terms_names", ("term", "position", "name"), ("term", "position"), id="a list of texts"),
        pytest.param(
            "people_posts", ("person", "position", "title", "organisation"), ("person", "position"), id="of objects"
        ),
        pytest.param("quotes_spans", ("quote", *SPAN), ("quote", "position"), id="spans"),
        pytest.param(
            "terms_evidence_spans",
            ("term", "evidence", *SPAN),
            ("term", "evidence", "position"),
            id="spans inside evidence",
        ),
        pytest.param(
            "disagreements_sides_sources",
            ("disagreement", "side", "position", "source"),
            ("disagreement", "side", "position"),
            id="a list inside a list",
        ),
    ],
)
def test_the_columns_and_the_key(name: str, columns: tuple[str, ...], key: tuple[str, ...]) -> None:
    assert names(name) == columns
    assert RELATIONS[name].key == key


def test_an_object_is_a_column_for_each_of_its_fields() -> None:
    assert names("events")[2:5] == ("date_value", "date_printed", "date_basis")
    made = record(events=[event("nclcc-launch", "2018")])
    (row,) = table_rows(made, RELATIONS["events"])
    assert row[2:5] == ("2018", "on 2018", "Printed.")


def test_entries_are_numbered_from_one() -> None:
    made = record(quotes=[quote("a-01", "a", "Words.", ("money", "violence"))])
    assert list(table_rows(made, RELATIONS["quotes_topics"])) == [("a-01", 1, "money"), ("a-01", 2, "violence")]


def test_what_is_in_a_list_in_a_list_says_in_which_entry() -> None:
    made = record(events=[event("launch", "2018")])
    assert list(table_rows(made, RELATIONS["events_evidence"])) == [("launch", 1, "a")]
    assert list(table_rows(made, RELATIONS["events_evidence_spans"])) == []


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        pytest.param("observations", Reference(("source",), "sources", ("id",)), id="a field"),
        pytest.param("observations", Reference(("asserted_by",), "parties", ("id",)), id="a field of several nouns"),
        pytest.param("quotes_topics", Reference(("topic",), "topics", ("id",)), id="a list"),
        pytest.param("quotes_topics", Reference(("quote",), "quotes", ("id",)), id="what it belongs to"),
        pytest.param("periods_weeks", Reference(("week",), "periods", ("id",)), id="a list of the same noun"),
        pytest.param("people_posts", Reference(("organisation",), "organisations", ("id",)), id="inside an object"),
        pytest.param("terms_evidence", Reference(("source",), "sources", ("id",)), id="evidence"),
        pytest.param(
            "terms_evidence_spans",
            Reference(("term", "evidence"), "terms_evidence", ("term", "position")),
            id="an entry of a list",
        ),
        pytest.param("figures", Reference(("reported_by",), "sources", ("id",)), id="what is worked out"),
    ],
)
def test_a_reference(name: str, reference: Reference) -> None:
    assert reference in RELATIONS[name].references


@pytest.mark.parametrize(
    ("targets", "table"),
    [
        pytest.param(("quotes",), "quotes", id="one noun"),
        pytest.param(("people", "organisations"), "parties", id="nouns of parties"),
        pytest.param(("organisations", "people", "sources"), "parties", id="all of them"),
    ],
)
def test_where_a_reference_of_several_nouns_leads(targets: tuple[str, ...], table: str) -> None:
    assert foreign_key("quote", targets) == Reference(("quote",), table, ("id",))


def test_a_reference_to_nouns_without_a_common_relation_is_refused() -> None:
    with pytest.raises(ValueError, match="quotes people"):
        foreign_key("quote", ("quotes", "people"))


@pytest.mark.parametrize("table", RELATIONS.values(), ids=list(RELATIONS))
def test_references_are_of_columns_that_are_there(table: FlatTable) -> None:
    assert set(table.key) <= set(names(table.name))
    assert len(set(names(table.name))) == len(table.columns)
    for reference in table.references:
        assert set(reference.columns) <= set(names(table.name))
        assert reference.to == RELATIONS[reference.table].key


@pytest.mark.parametrize("table", RELATIONS.values(), ids=list(RELATIONS))
def test_keys_are_unique_and_references_resolve(table: FlatTable, dataset: Dataset) -> None:
    def values(of: FlatTable, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
        places = [[column.name for column in of.columns].index(name) for name in columns]
        return [tuple(row[place] for place in places) for row in table_rows(dataset, of)]

    keys = values(table, table.key)
    assert len(set(keys)) == len(keys)
    for reference in table.references:
        there = {*values(RELATIONS[reference.table], reference.to)}
        named = {value for value in values(table, reference.columns) if value[-1] is not None}
        assert named <= there


def test_every_field_of_the_record_is_somewhere() -> None:
    """Twelve lists of spans, three kinds of lists of objects, and so on: nothing of a schema is left behind."""
    from countylines.export.whole import whole_schemas  # noqa: PLC0415  nothing else here asks for them

    for noun, schema in whole_schemas().items():
        for field in schema["items"]["properties"]:
            assert field in names(noun) or f"{noun}_{field}" in RELATIONS or f"{field}_value" in names(noun), field


def test_what_has_to_be_there_and_what_need_not() -> None:
    required = {column.name for column in RELATIONS["observations"].columns if column.required}
    assert required == {"id", "period", "measure", "source", "hedge", "value", "shared_hedge", "rank", "read_twice"}
    assert not {column.name for column in RELATIONS["figures"].columns if column.required} & {"low", "best", "formula"}


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        pytest.param({"type": "string"}, "string", id="a text"),
        pytest.param({"type": ["integer", "null"]}, "integer", id="a number or null"),
        pytest.param({"type": ["null", "boolean"]}, "boolean", id="null first"),
        pytest.param({"enum": ["a", "b"]}, "string", id="words to choose from"),
    ],
)
def test_the_type_of_a_column(schema: dict[str, Any], kind: str) -> None:
    assert FlatColumn("a", ("a",), schema, required=True).type == kind


def test_a_schema_is_split_into_columns_and_lists() -> None:
    inner = {"date": {"properties": {"value": {"type": "string"}}, "required": ["value"]}}
    schema = {
        "properties": {
            "id": {"type": "string"},
            "date": {"$ref": "#/$defs/date", "description": "When."},
            "names": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["id", "date"],
    }
    columns, lists = split_columns_and_lists({"items": schema, "$defs": inner})
    assert [(column.name, column.path) for column in columns] == [("id", ("id",)), ("date_value", ("date", "value"))]
    assert list(lists) == ["names"]


def test_a_list_inside_an_object_is_refused() -> None:
    post = {"properties": {"names": {"type": "array", "items": {"type": "string"}}}, "required": ["names"]}
    schema = {"properties": {"post": {"$ref": "#/$defs/post"}}, "required": ["post"]}
    with pytest.raises(ValueError, match=r"post\.names"):
        split_columns_and_lists({"items": schema, "$defs": {"post": post}})


@pytest.mark.parametrize(
    ("name", "one"),
    [("people", "person"), ("quotes", "quote"), ("topics", "topic"), ("led_by", "led_by"), ("evidence", "evidence")],
)
def test_one_of_many(name: str, one: str) -> None:
    assert name_of_one_record(name) == one


def test_parties_are_everybody_who_may_assert_something() -> None:
    made = record(people=[person("Ann Bell")], sources=[source("a")], topics=[topic("money")])
    assert list(table_rows(made, RELATIONS["parties"])) == [("ann-bell", "person", "Ann Bell"), ("a", "source", "A")]


def test_ranks_and_reasons_go_along() -> None:
    late = dating("2019-10", "a", "two weeks", days=14, rank="deprecated", reason="Alone.")
    made = record(observations=[observation("arrests", "more-than", 700)], datings=[late])
    row = dict(zip(names("datings"), *table_rows(made, RELATIONS["datings"]), strict=True))
    assert (row["wording"], row["rank"], row["reason"]) == ("two weeks", "deprecated", "Alone.")
