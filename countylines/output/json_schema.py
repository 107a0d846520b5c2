"""JSON Schemas (2020-12) of answers, made from their fields. They allow further keys, because keys may be added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from countylines.output.answers import ANSWERS, FIELDS
from countylines.output.table import Field
from countylines.record.schemas import DIALECT
from countylines.text import capitalized

Types = Mapping[str, dict[str, Any]]

TYPE_SCHEMAS: Types = {
    "text": {"type": "string"},
    "id": {"type": "string", "minLength": 1},
    "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "day": {"type": "string", "format": "date"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "object": {"type": "object"},
}
"""The schema of each type; the plural of a type is a list."""


def schema_of_answer(noun: str) -> dict[str, Any]:
    """Return the JSON Schema of an answer: a list, one object, or either if commands print both."""
    answer = ANSWERS[noun]
    inner = schemas_within(answer.fields, FIELDS)
    head = {"$schema": DIALECT, "title": noun.capitalize(), "description": answer.meaning}
    described = schema_of_object(answer.fields)
    if answer.lists and answer.pages:
        one = _reference_to(noun)
        return {**head, "anyOf": [_schema_of_list(one), one], "$defs": {_definition_name(noun): described, **inner}}
    return {
        **head,
        **(_schema_of_list(described) if answer.lists else described),
        **({"$defs": inner} if inner else {}),
    }


def schema_of_object(fields: Sequence[Field], types: Types = TYPE_SCHEMAS) -> dict[str, Any]:
    """Return the schema of an object with these fields. Each has one of the *types*, or is a list of it."""
    return {
        "type": "object",
        "properties": {field.name: _schema_of_field(field, types) for field in fields},
        "required": [field.name for field in fields if field.always],
    }


def _schema_of_field(field: Field, types: Types) -> dict[str, Any]:
    """Return the schema of a field: its meaning and its type, and null if it may be null."""
    unit = f" ({field.unit})" if field.unit else ""
    described = {"description": f"{capitalized(field.meaning)}{unit}."}
    single = field.type if field.type in types else field.type.removesuffix("s")
    schema = _reference_to(field.of) if field.of else types[single]
    if single != field.type:
        schema = _schema_of_list(schema)
    if not field.nullable:
        return {**described, **schema}
    if "$ref" in schema:
        return {**described, "anyOf": [schema, {"type": "null"}]}
    return {**described, **schema, "type": [schema["type"], "null"]}


def schemas_within(fields: Sequence[Field], nouns: Mapping[str, Sequence[Field]]) -> dict[str, Any]:
    """Return the schemas of the objects in fields, and of the objects in those, by the name that references have.

    *nouns* are the fields of each noun.
    """
    found: dict[str, Any] = {}
    waiting = [fields]
    while waiting:
        for field in waiting.pop(0):
            if field.of and _definition_name(field.of) not in found:
                found[_definition_name(field.of)] = schema_of_object(nouns[field.of])
                waiting.append(nouns[field.of])
    return found


def _schema_of_list(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


def _reference_to(noun: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{_definition_name(noun)}"}


def _definition_name(noun: str) -> str:
    """Write a noun so that a reference can name it: ``brief-figure``."""
    return noun.replace(" ", "-")
