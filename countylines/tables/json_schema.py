"""JSON Schemas (2020-12) of answers, from the table of fields. Keys may be added, so none is forbidden."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from countylines.tables.answers import ANSWERS
from countylines.tables.fields import FIELDS, Field

DRAFT = "https://json-schema.org/draft/2020-12/schema"

TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "id": {"type": "string", "minLength": 1},
    "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "day": {"type": "string", "format": "date"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "object": {"type": "object"},
}
"""Type to its schema; the plural is a list."""


def schema_of(noun: str) -> dict[str, Any]:
    """Give the JSON Schema of an answer: a list, one object, or either where commands give both."""
    answer = ANSWERS[noun]
    inner = {name: _object(name) for name in _within(noun)}
    head = {"$schema": DRAFT, "title": noun.capitalize(), "description": answer.meaning}
    if answer.lists and answer.pages:
        one = {"$ref": _place(noun)}
        return {**head, "anyOf": [_list(one), one], "$defs": {_key(noun): _object(noun), **_named(inner)}}
    described = _list(_object(noun)) if answer.lists else _object(noun)
    return {**head, **described, **({"$defs": _named(inner)} if inner else {})}


def _list(one: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": one}


def _object(noun: str) -> dict[str, Any]:
    fields = FIELDS[noun]
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in fields},
        "required": [field.name for field in fields if field.always],
    }


def _property(field: Field) -> dict[str, Any]:
    """Describe a field: what it means, its type, and null where it may be."""
    unit = f" ({field.unit})" if field.unit else ""
    described = {"description": f"{field.meaning[:1].upper()}{field.meaning[1:]}{unit}."}
    single = field.type if field.type in TYPES else field.type.removesuffix("s")
    kind = {"$ref": _place(field.of)} if field.of else TYPES[single]
    if single != field.type:
        kind = _list(kind)
    if not field.nullable:
        return {**described, **kind}
    if "$ref" in kind:
        return {**described, "anyOf": [kind, {"type": "null"}]}
    return {**described, **kind, "type": [kind["type"], "null"]}


def _within(noun: str) -> Iterator[str]:
    """List the nouns of the objects in an answer, and of those in them, each once."""
    met = {noun}
    waiting = [noun]
    while waiting:
        for field in FIELDS[waiting.pop(0)]:
            if field.of and field.of not in met:
                met.add(field.of)
                waiting.append(field.of)
                yield field.of


def _named(inner: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {_key(noun): schema for noun, schema in inner.items()}


def _key(noun: str) -> str:
    """Write a noun so that a reference can name it: ``brief-figure``."""
    return noun.replace(" ", "-")


def _place(noun: str | None) -> str:
    return f"#/$defs/{_key(noun or '')}"
