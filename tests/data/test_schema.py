"""The schemas in ``data/schema`` are those made from the declarations, and take what the decoder takes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines.record.declaration import readers_of
from countylines.record.files import bundled_folder
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.header import Header
from countylines.record.schemas import FILES, schema_of_file, write_schemas
from countylines.record.values import Refused, decode

DATA = Path(bundled_folder())
SCHEMAS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (DATA / "schema").glob("*.json")}
RECORDS = {**{noun: SCHEMAS[noun]["items"] for noun in NOUN_FILES}, "dataset": SCHEMAS["dataset"]}
READERS = {**{noun: readers_of(noun_class(noun)) for noun in NOUN_FILES}, "dataset": readers_of(Header)}
EVERY_FIELD = [pytest.param(noun, field, id=f"{noun}.{field}") for noun in READERS for field in READERS[noun]]
SPAN = {"paragraph": 1, "start": 0, "end": 1, "text": "a", "proves": "text"}
SIDE = {"says": "a", "sources": ["a"]}
VALUES: list[Any] = [
    None, True, False, 0, 1, -1, 655, Decimal("178.5"), 10**15 - 1, 10**15, "", " ", "a", "A b", "-a",
    "a/b..c_d-e", "2019", "2019-10", "2019-10-07", "2019-10-7", "week", "normal", "bare", "news", "direct", "she",
    "exhaustive", "scope", "force", "ab" * 32, "AB" * 32, [], ["a"], ["a", "b"], ["A b"], [""], [None], [1],
    {}, {"a": 1},
    [{}], [SPAN], [{**SPAN, "x": 1}], [{**SPAN, "paragraph": 0}], [{"source": "a"}], [{"source": "A"}],
    [{"source": "a", "spans": [SPAN]}], [{"title": "a", "organisation": "b"}], [SIDE], [SIDE, SIDE],
    [SIDE, {"says": "a", "sources": []}], {"value": "2018", "printed": "a", "basis": "b"},
    [{"nouns": ["a"], "with": ["b"]}], [{"nouns": []}], [{"measure": "a", "title": "b"}],
    [{"kind": "sum", "label": "a"}],
    [{"kind": "share", "label": "a", "part": "b", "others": None}],
    "https://example.org/a?b=c#d", "http://example.org", "https://", "https:///a", "https://a b", "javascript:a",
    "javascript://a/b", "//example.org", [{"url": "https://example.org", "date": "2019-10-18"}],
    [{"url": "javascript:a", "date": "2019-10-18"}], "address",
]  # fmt: skip
"""Values of every sort, some of which each field takes."""


def is_taken(reader: Any, value: Any) -> bool:
    try:
        reader(value)
    except Refused:
        return False
    return True


def test_every_file_has_a_schema_and_every_schema_a_file() -> None:
    assert set(SCHEMAS) == set(FILES) == {path.stem for path in DATA.glob("*.json")}


@pytest.mark.parametrize("file", FILES)
def test_a_schema_in_the_folder_is_the_one_that_the_declaration_makes(file: str) -> None:
    again = "after a change of a noun: python -m countylines.record.schemas data/schema"
    assert SCHEMAS[file] == schema_of_file(file), again


def test_the_schemas_in_the_folder_are_written_byte_for_byte(tmp_path: Path) -> None:
    write_schemas(str(tmp_path))
    for path in (DATA / "schema").iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("noun", READERS)
def test_a_schema_is_valid(noun: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[noun])
    assert SCHEMAS[noun]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert "$id" not in SCHEMAS[noun]
    assert SCHEMAS[noun]["title"]


@pytest.mark.parametrize("noun", READERS)
def test_a_file_is_valid_by_its_schema(noun: str) -> None:
    content = json.loads((DATA / f"{noun}.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(SCHEMAS[noun]).iter_errors(content)] == []


@pytest.mark.parametrize("noun", READERS)
def test_the_fields_are_those_of_the_decoder(noun: str) -> None:
    fields = READERS[noun]
    assert list(RECORDS[noun]["properties"]) == list(fields)
    assert RECORDS[noun]["additionalProperties"] is False


@pytest.mark.parametrize("noun", READERS)
def test_the_required_fields_are_those_that_the_decoder_misses(noun: str) -> None:
    with pytest.raises(Refused) as caught:
        decode({}, READERS[noun])
    assert list(caught.value.problems) == [(name, "is missing") for name in RECORDS[noun]["required"]]


@pytest.mark.parametrize(("noun", "field"), EVERY_FIELD)
def test_a_list_of_words_is_that_of_the_decoder(noun: str, field: str) -> None:
    schema = RECORDS[noun]["properties"][field]
    try:
        READERS[noun][field]("no such word")
    except Refused as refused:
        ((_, what),) = refused.problems
        words = what.partition("'no such word' is not one of ")[2]
    else:
        words = ""
    assert ", ".join(filter(None, schema.get("enum", []))) == words


@pytest.mark.parametrize(("noun", "field"), EVERY_FIELD)
def test_schema_and_decoder_accept_the_same_values(noun: str, field: str) -> None:
    schema = {**RECORDS[noun]["properties"][field], "$defs": SCHEMAS[noun].get("$defs", {})}
    validator = Draft202012Validator(schema)
    for value in VALUES:
        assert validator.is_valid(plain(value)) is is_taken(READERS[noun][field], value), value
    assert any(is_taken(READERS[noun][field], value) for value in VALUES)


def plain(value: Any) -> Any:
    """Convert a value to what a JSON Schema validator expects."""
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize(("noun", "field"), EVERY_FIELD)
def test_every_property_is_described(noun: str, field: str) -> None:
    schema = RECORDS[noun]["properties"][field]
    assert schema["description"].endswith(".")
    for inner in SCHEMAS[noun].get("$defs", {}).values():
        assert all(each["description"].endswith(".") for each in inner["properties"].values())
    assert SCHEMAS[noun]["description"].endswith(".")
