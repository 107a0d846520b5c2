"""One JSON document: every noun under its name, the figures, how they are to be read, and the JSON Schema of it all.

A record has the fields of its file in the project's own ``data`` folder, those that were left out as null or empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from countylines.export import File
from countylines.export.about import CAUTIONS, footing_of, licence_of
from countylines.export.files import json_file
from countylines.export.whole import whole_record, whole_schemas
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping
from countylines.record.nouns.header import Header
from countylines.record.schemas import schema_of_file

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT = {"type": "string"}


def files(dataset: Dataset) -> Iterator[File]:
    """Give the one document."""
    schemas = whole_schemas()
    licence = licence_of(dataset)
    header = {name: as_mapping(getattr(dataset, name)) for name in Header._fields}
    document = {
        "schema": document_schema(schemas),
        "dataset": header,
        "licence": licence.name if licence else None,
        "footing": footing_of(dataset),
        "cautions": CAUTIONS,
        **{noun: whole_record(dataset, noun) for noun in schemas},
    }
    yield json_file("", document)


def document_schema(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Put the schemas of all nouns together into that of the document; what they define is alike in all of them."""
    nouns = {
        noun: {key: told for key, told in schema.items() if key not in ("$schema", "$defs")}
        for noun, schema in schemas.items()
    }
    header = schema_of_file("dataset")
    inner = {name: told for schema in (header, *schemas.values()) for name, told in schema.get("$defs", {}).items()}
    header = {key: told for key, told in header.items() if key not in ("$schema", "$defs")}
    properties = {
        "schema": {"description": "This schema.", "type": "object"},
        "dataset": header,
        "licence": {
            "description": "The SPDX name of the licence; null where it is not known.",
            "type": ["string", "null"],
        },
        "footing": {"description": "On what footing the record stands.", **TEXT},
        "cautions": {"description": "What whoever reads the numbers has to know.", "type": "array", "items": TEXT},
        **nouns,
    }
    return {
        "$schema": DIALECT,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": inner,
    }
