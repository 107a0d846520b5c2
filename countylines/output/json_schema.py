"""JSON Schemas (2020-12) of fields, and of the answers that have them. Keys may be added, so none is forbidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from countylines.output.answers import ANSWERS
from countylines.output.fields import FIELDS
from countylines.output.table import Field

DRAFT = "https://json-schema.org/draft/2020-12/schema"

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
"""Type to its schema; the plural is a list."""


def schema_of(noun: str) -> dict[str, Any]:
    """Give the JSON Schema of an answer: a list, one object, or either where commands give both."""
    answer = ANSWERS[noun]
    inner = {name: object_of(FIELDS[name]) for name in _within(noun)}
    head = {"$schema": DRAFT, "title": noun.capitalize(), "description": answer.meaning}
    if answer.lists and answer.pages:
        one = {"$ref": _place(noun)}
        return {**head, "anyOf": [_list(one), one], "$defs": {_key(noun): object_of(FIELDS[noun]), **_named(inner)}}
    described = _list(object_of(FIELDS[noun])) if answer.lists else object_of(FIELDS[noun])
    return {**head, **described, **({"$defs": _named(inner)} if inner else {})}


def _list(one: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": one}


def object_of(fields: Sequence[Field], types: Types = TYPE_SCHEMAS) -> dict[str, Any]:
    """Make the schema of an object that has *fields*, which have one of the *types* each or are lists of it."""
    return {
        "type": "object",
        "properties": {field.name: _property(field, types) for field in fields},
        "required": [field.name for field in fields if field.always],
    }


def _property(field: Field, types: Types) -> dict[str, Any]:
    """Describe a field: what it means, its type, and null where it may be."""
    unit = f" ({field.unit})" if field.unit else ""
    described = {"description": f"{field.meaning[:1].upper()}{field.meaning[1:]}{unit}."}
    single = field.type if field.type in types else field.type.removesuffix("s")
    kind = {"$ref": _place(field.of)} if field.of else types[single]
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
