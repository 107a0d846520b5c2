"""The JSON Schema of an answer says what the table of fields says, in JSON's words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines.output.answers import ANSWERS, FIELDS, schema_of_answer

SPAN = {"paragraph": 8, "start": 0, "end": 4, "text": "some", "proves": "text"}
DATING = {
    "id": "2019-10/a", "period": "2019-10", "source": "a", "wording": None, "start": "2019-10-07", "end": None,
    "days": 7, "ordinal": None, "rank": "normal", "reason": None, "note": None, "spans": [SPAN],
}  # fmt: skip
SPEAKER = {"id": "a", "name": "A", "post": None, "quotes": 0}
TERM = {"id": "a", "term": "A", "names": [], "definition": "a", "basis": "b", "evidence": []}
FINDING: dict[str, Any] = {
    "path": "a", "line": 1, "column": 1, "end_line": 1, "end_column": 2, "rule": "misquote", "severity": "error",
    "message": "a", "found": "b", "replacement": None, "url": "https://example.org/rule",
    "record": {"id": "a", "wording": "b", "low": 1, "high": 178.5, "source": "c"},
}  # fmt: skip


def without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != key}


def dated(**others: Any) -> dict[str, Any]:
    """Give a page of a week with one dating."""
    week: dict[str, Any] = {
        "id": "2019-10", "kind": "week", "label": "a", "start": None, "end": None, "ordinal": 4, "weeks": [],
        "basis": "b", "lead_source": None, "note": None, "names": [], "figures": [],
    }  # fmt: skip
    return {**week, "datings": [{**DATING, **others}]}


@pytest.mark.parametrize("noun", FIELDS)
def test_it_is_a_schema(noun: str) -> None:
    schema = schema_of_answer(noun)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert schema["description"] == ANSWERS[noun].meaning
    assert "additionalProperties" not in json.dumps(schema)


@pytest.mark.parametrize(
    ("noun", "value", "valid"),
    [
        pytest.param("speaker", [], True, id="an empty list"),
        pytest.param("speaker", [SPEAKER], True, id="a list"),
        pytest.param("speaker", SPEAKER, False, id="one, where a list is given"),
        pytest.param("speaker", [SPEAKER | {"added": 1}], True, id="a key that was added"),
        pytest.param("speaker", [without(SPEAKER, "post")], False, id="a key that was removed"),
        pytest.param("speaker", [SPEAKER | {"name": None}], False, id="null where it may not be"),
        pytest.param("speaker", [SPEAKER | {"name": 1}], False, id="a number for a text"),
        pytest.param("speaker", [SPEAKER | {"id": ""}], False, id="an id of nothing"),
        pytest.param("speaker", [SPEAKER | {"quotes": 1.5}], False, id="a part of a whole number"),
        pytest.param("speaker", [SPEAKER | {"quotes": True}], False, id="a flag for a number"),
        pytest.param("term", TERM, True, id="one, where both are given"),
        pytest.param("term", [TERM, TERM], True, id="a list, where both are given"),
        pytest.param("term", [TERM, without(TERM, "basis")], False, id="a key that was removed, likewise"),
        pytest.param("term", TERM | {"names": ["a", None]}, False, id="null among texts"),
        pytest.param("term", TERM | {"evidence": [{"source": "a", "spans": [SPAN]}]}, True, id="objects in objects"),
        pytest.param("term", TERM | {"evidence": [{"source": "a", "spans": [{}]}]}, False, id="an empty one in those"),
        pytest.param("period", dated(), True, id="a page"),
        pytest.param("period", [dated()], False, id="a list of pages"),
        pytest.param("period", dated(start="2019-10"), False, id="a month for a day"),
        pytest.param("period", dated(start="2019-13-40"), False, id="no day of any year"),
        pytest.param("finding", [FINDING], True, id="an object"),
        pytest.param("finding", [FINDING | {"record": None}], True, id="null for an object that may be missing"),
        pytest.param("finding", [FINDING | {"record": {}}], False, id="an object of nothing"),
        pytest.param("error", {"error": "usage", "message": "a", "exit": 2}, True, id="keys that need not be there"),
        pytest.param("error", {"error": "usage", "message": "a"}, False, id="one that has to"),
        pytest.param(
            "error", {"error": "a", "message": "a", "exit": 2, "nearest": "b"}, False, id="one of another type"
        ),
    ],
)
def test_a_schema_accepts_the_answers_that_it_describes(noun: str, value: Any, *, valid: bool) -> None:
    checker = Draft202012Validator.FORMAT_CHECKER
    assert Draft202012Validator(schema_of_answer(noun), format_checker=checker).is_valid(value) is valid


@pytest.mark.parametrize(
    ("date", "valid"),
    [("2018", True), ("2018-10", True), ("2019-10-07", True), ("2019-10-7", False), ("October", False), (None, True)],
)
def test_a_date_may_be_of_a_month(date: str | None, *, valid: bool) -> None:
    schema = schema_of_answer("source")["$defs"]["source"]["properties"]["published"]
    assert Draft202012Validator(schema).is_valid(date) is valid


@pytest.mark.parametrize(
    ("noun", "field", "expected"),
    [
        pytest.param("figure", "value", "The number of that wording (the figure's unit).", id="with a unit"),
        pytest.param("quote", "topics", "What it is about.", id="without one"),
    ],
)
def test_a_property_is_described(noun: str, field: str, expected: str) -> None:
    assert schema_of_answer(noun)["items"]["properties"][field]["description"] == expected
