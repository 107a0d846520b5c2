"""The fields of a file of the record, taken from its JSON Schema, in the types that answers have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from countylines.output.fields import Field
from countylines.record.schemas import record_of

Schema = Mapping[str, Any]

UNITS = {"value": "the measure's unit", "upper": "the measure's unit", "days": "days", "characters": "characters",
         "start": "code points", "end": "code points"}  # fmt: skip
"""The units of the numbers in the record, by the last part of a field's name."""

PLAIN = {"integer": "whole", "number": "number", "boolean": "flag", "object": "object"}


def file_fields(schema: Schema) -> tuple[Field, ...]:
    """List the fields of a file's records; behind a field of objects stand theirs, with its name and a dot before."""
    return tuple(_fields(record_of(dict(schema)), schema.get("$defs", {}), ""))


def _fields(described: Schema, inner: Mapping[str, Schema], before: str) -> Iterator[Field]:
    for name, prop in described["properties"].items():
        kind, within = _type_of(prop, inner)
        yield Field(
            name=f"{before}{name}",
            type=kind,
            meaning=prop["description"],
            nullable="null" in prop.get("type", ()),
            unit=UNITS.get(name) if kind in ("whole", "number") else None,
            always=name in described.get("required", ()),
        )
        if within:
            yield from _fields(within, inner, f"{before}{name}.")


def _type_of(prop: Schema, inner: Mapping[str, Schema]) -> tuple[str, Schema | None]:
    """Give the type of a property, and what its objects are."""
    if "$ref" in prop:
        return "object", inner[prop["$ref"].rpartition("/")[2]]
    kinds = prop.get("type", "string")
    kind = kinds if isinstance(kinds, str) else next(one for one in kinds if one != "null")
    if kind == "array":
        one, within = _type_of(prop["items"], inner)
        return f"{one}s", within
    return PLAIN.get(kind) or _text_type(prop.get("pattern", "")), None


def _text_type(pattern: str) -> str:
    if pattern.startswith("^[a-z0-9]["):
        return "id"
    if pattern.startswith("^[0-9]{4}"):
        return "date" if "?" in pattern else "day"
    return "text"
