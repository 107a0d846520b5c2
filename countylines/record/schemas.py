"""The JSON Schemas (2020-12) of the record's files, made from the declarations of the nouns.

``data/schema/`` holds a copy of each. ``python -m countylines.record.schemas data/schema`` rewrites them.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from countylines.record.declaration import NounField, fields_of
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.header import Header
from countylines.text import capitalized

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES = tuple(sorted(("dataset", *NOUN_FILES)))
"""The files of a record, without ``.json``."""


def schema_of_file(file: str) -> dict[str, Any]:
    """Return the JSON Schema of a file: of one object for ``dataset``, of a list of records for every other."""
    head = {"$schema": DIALECT, "title": file.capitalize()}
    inner: dict[str, Any] = {}
    if file == "dataset":
        return {**head, "description": meaning_of(Header), **_schema_of_object(Header, inner), "$defs": inner}
    noun = noun_class(file)
    described = {**head, "description": f"{meaning_of(noun)} Sorted by id.", "type": "array"}
    return {**described, "items": _schema_of_object(noun, inner), **({"$defs": inner} if inner else {})}


def meaning_of(noun: Any) -> str:
    """Return the description of a noun (a class): the first paragraph of its docstring."""
    return " ".join((noun.__doc__ or "").partition("\n\n")[0].split())


def description_of_field(field: NounField) -> str:
    """Return a sentence on what a field holds, with the files in which ids are found and the unit of a number."""
    files = " or ".join(f"{file}.json" for file in field.value_type.refers_to)
    details = [f"{'an id' if field.at_least is None else 'ids'} of {files}"] if files else []
    details += [field.unit] if field.unit else []
    after = f" ({', '.join(details)})" if details else ""
    return f"{capitalized(field.meaning)}{after}."


def _schema_of_object(noun: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a noun's objects, and add the schemas of nouns inside it to *definitions*, by name."""
    fields = fields_of(noun)
    return {
        "type": "object",
        "properties": {
            field.key: {"description": description_of_field(field), **_schema_of_value(field, definitions)}
            for field in fields
        },
        "required": [field.key for field in fields if field.required],
        "additionalProperties": False,
    }


def _schema_of_value(field: NounField, definitions: dict[str, Any]) -> dict[str, Any]:
    within = field.value_type.noun
    if within and field.of not in definitions:
        definitions[field.of] = {}  # reserves its place, so that it precedes the nouns inside it
        definitions[field.of] = {"description": meaning_of(within), **_schema_of_object(within, definitions)}
    schema = reference_to(field.of) if within else dict(field.value_type.schema)
    if field.at_least is not None:
        schema = {"type": "array", "items": schema, **({"minItems": int(field.at_least)} if field.at_least else {})}
    return allow_null(schema) if field.nullable else schema


def reference_to(noun: str) -> dict[str, Any]:
    """Return the schema that refers to the definition of a noun."""
    return {"$ref": f"#/$defs/{name_of_definition(noun)}"}


def name_of_definition(noun: str) -> str:
    """Return the name under which a noun is defined in a schema: ``brief-figure``."""
    return noun.replace(" ", "-")


def allow_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that allows null as well."""
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]} if "type" in schema else {"anyOf": [schema, {"type": "null"}]}


def write_schemas(folder: str) -> None:
    """Write the schema of every file into *folder*."""
    for file in FILES:
        with open(f"{folder}/{file}.json", "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123  as in files
            stream.write(json.dumps(schema_of_file(file), ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    write_schemas(*sys.argv[1:])
