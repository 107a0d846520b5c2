"""What answers and files are made of: every one is listed, called by forgiving names, with the fields that it has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from countylines.cli.group import SECTIONS
from countylines.errors import AmbiguousName, UnknownName
from countylines.output.answers import ANSWERS, FIELDS
from countylines.output.formats import FORMATS, RenderOptions, render
from countylines.output.table import Field
from countylines.output.views.schema import (
    described_called,
    field_table,
    list_everything_with_fields,
    table_of_nouns,
    type_in_words,
)
from countylines.record.files import bundled_folder
from tests.output.made import field_names

DATA = Path(bundled_folder())


@pytest.mark.parametrize("noun", ANSWERS)
def test_an_answer_is_described_as_the_others_are(noun: str) -> None:
    answer = ANSWERS[noun]
    assert answer.meaning.endswith(".")
    assert bool(answer.lists) == bool(answer.order), "a list has an order, and nothing else has"
    assert all(command.startswith("countylines ") for command in answer.asked)
    is_part = any(noun == field.of for fields in FIELDS.values() for field in fields)
    assert answer.asked or is_part, "no command gives it, and it stands in nothing"


def test_answers_and_files_are_listed() -> None:
    listed = [one.id for one in list_everything_with_fields()]
    assert sorted(listed) == sorted([*FIELDS, *(file.name for file in DATA.glob("*.json"))])
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in sorted(DATA.glob("*.json"))])
def test_the_order_of_a_file_is_that_in_which_it_stands(path: Path) -> None:
    """The rules of the record see to it that lists are sorted; of the one object there is no order."""
    records = json.loads(path.read_text(encoding="utf-8"))
    (order,) = [
        row.data["order"] for row in table_of_nouns(list_everything_with_fields()).rows if row.data["id"] == path.name
    ]
    if isinstance(records, dict):
        assert order is None
        return
    assert [one["id"] for one in records] == sorted(one["id"] for one in records)
    assert order == "by id"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("figure", "figure", id="an answer"),
        pytest.param("Figures", "figure", id="in the plural, in another case"),
        pytest.param("figure-page", "figure page", id="with a hyphen"),
        pytest.param("stats", "figure", id="by its command"),
        pytest.param("quotes", "quote", id="by a command that gives several"),
        pytest.param("quotes --speaker", "speaker", id="by its command with an option"),
        pytest.param("timeline", "moment", id="by a command that is called otherwise"),
        pytest.param("check", "finding", id="check's findings"),
        pytest.param("people", "person", id="an irregular plural"),
        pytest.param("the observation", "observation", id="with an article"),
        pytest.param("source", "source", id="an answer that a file is called like"),
        pytest.param("sources", "source", id="the same in the plural"),
        pytest.param("sources.json", "sources.json", id="the file"),
        pytest.param("SOURCES.JSON", "sources.json", id="the file, in capitals"),
        pytest.param("sums", "sums.json", id="a file that no answer is called like"),
        pytest.param("dataset", "dataset.json", id="another"),
        pytest.param("datings", "dating", id="a part"),
    ],
)
def test_names_are_matched_loosely(name: str, expected: str) -> None:
    assert described_called(name).id == expected


def test_a_command_that_gives_many_answers_names_them() -> None:
    with pytest.raises(AmbiguousName) as caught:
        described_called("show")
    assert set(caught.value.candidates) == {noun for noun, answer in ANSWERS.items() if "show" in answer.names}
    assert {"figure page", "person", "term"} <= set(caught.value.candidates)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        pytest.param("figur", "figure", id="a letter short"),
        pytest.param("souces.json", "sources.json", id="a file"),
        pytest.param("", None, id="nothing"),
        pytest.param("data/sources.json", "sources.json", id="a path"),
        pytest.param("\x1b[31m", None, id="hostile"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(name: str, nearest: str | None) -> None:
    with pytest.raises(UnknownName) as caught:
        described_called(name)
    assert caught.value.nearest[:1] == ((nearest,) if nearest else ())
    assert str(caught.value).endswith("To look up names: countylines schema")


@pytest.mark.parametrize(
    ("file", "field"),
    [
        pytest.param("observations", Field("hedge", "text", ""), id="one of a list of words"),
        pytest.param("observations", Field("value", "number", "", unit="the measure's unit"), id="a number"),
        pytest.param("observations", Field("upper", "number", "", True, "the measure's unit", always=False),
                     id="a number that may be null"),
        pytest.param("observations", Field("shared_hedge", "flag", ""), id="a flag"),
        pytest.param("quotes", Field("topics", "ids", ""), id="ids"),
        pytest.param("people", Field("titles", "texts", "", always=False), id="texts"),
        pytest.param("quotes", Field("paragraph", "whole", ""), id="a whole number"),
        pytest.param("sources", Field("published", "date", "", True, always=False), id="a date, perhaps of a month"),
        pytest.param("periods", Field("start", "day", "", True, always=False), id="a day"),
        pytest.param("events", Field("date", "object", ""), id="an object"),
        pytest.param("events", Field("date.value", "date", ""), id="a field of an object"),
        pytest.param("terms", Field("evidence.spans", "objects", "", always=False), id="objects in objects"),
        pytest.param("terms", Field("evidence.spans.start", "whole", "", unit="code points"), id="a field of those"),
        pytest.param("dataset", Field("week", "id", ""), id="a file of one record"),
    ],
)  # fmt: skip
def test_a_file_has_the_fields_of_its_schema(file: str, field: Field) -> None:
    found = {one.name: one for one in described_called(f"{file}.json").fields}
    assert found[field.name]._replace(meaning="") == field
    assert found[field.name].meaning


def test_every_property_of_a_schema_is_a_field() -> None:
    for path in DATA.glob("schema/*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        fields = described_called(path.name).fields
        top = [field.name for field in fields if "." not in field.name]
        assert top == list(schema.get("items", schema)["properties"])
        lasts = {field.name.rpartition(".")[2] for field in fields}
        assert lasts >= {name for inner in schema.get("$defs", {}).values() for name in inner["properties"]}


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param(Field("a", "text", "b"), "text", id="plain"),
        pytest.param(Field("a", "id", "b", True), "id or null", id="nullable"),
        pytest.param(Field("a", "objects", "b", False, None, "span"), "objects (span)", id="of a noun"),
        pytest.param(Field("a", "object", "b", True, None, "held"), "object (held) or null", id="both"),
        pytest.param(Field("a", "texts", "b", always=False), "texts, may be missing", id="not always there"),
    ],
)
def test_a_type_in_words(field: Field, expected: str) -> None:
    assert type_in_words(field) == expected


def test_the_fields_of_a_field_are_those_of_the_table() -> None:
    assert set(field_names("field")) == set(Field._fields) - {"get"}


@pytest.mark.parametrize("form", FORMATS)
def test_everything_is_written_in_every_format(form: str) -> None:
    for table in (
        table_of_nouns(list_everything_with_fields()),
        *(field_table(one) for one in list_everything_with_fields()),
    ):
        assert all(tuple(row.data) == table.fields for row in table.rows)
        assert render(table, form, RenderOptions(width=60)).endswith("\n")


@pytest.mark.parametrize("name", [name for names in SECTIONS.values() for name in names])
def test_every_command_has_fields_or_a_reason_why_not(name: str) -> None:
    if name in ("cite", "export", "completion", "lsp", "mcp"):
        with pytest.raises(UnknownName, match="has no fields") as refused:
            described_called(name)
        assert refused.value.nearest == ()
    elif name == "show":
        with pytest.raises(AmbiguousName):
            described_called(name)
    else:
        assert described_called(name).fields


def test_people_read_the_unit_with_the_meaning() -> None:
    rows = {row.data["name"]: row for row in field_table(described_called("comparison")).rows}
    assert rows["change_low"].text("meaning") == "the lower end of the change from the chosen week (%)"
    assert rows["change_low"].data["unit"] == "%"
    assert rows["week"].text("meaning") == rows["week"].data["meaning"]
