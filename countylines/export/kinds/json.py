"""One JSON document: the records of every noun, the figures, how to read them, and the JSON Schema of the document.

A record has all fields of its noun; a field that its file in the ``data`` folder leaves out is null or empty here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from countylines.export import ExportFile
from countylines.export.whole import export_cautions, json_file, legal_basis_of, whole_record, whole_schemas
from countylines.record.dataset import Dataset
from countylines.record.declaration import mapping_for_file
from countylines.record.schemas import DIALECT, schema_of_file

TEXT = {"type": "string"}


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield the document."""
    schemas = whole_schemas()
    licence = dataset.header.licence
    document = {
        "schema": document_schema(schemas),
        "dataset": mapping_for_file(dataset.header),
        "licence": licence.name if licence else None,
        "footing": legal_basis_of(dataset),
        "cautions": export_cautions(dataset),
        **{noun: whole_record(dataset, noun) for noun in schemas},
    }
    yield json_file("", document)


def document_schema(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the schema of the document, made from the schemas of all nouns.

    Their definitions are merged by name, because a name means the same in all of them.
    """
    whole = {"dataset": schema_of_file("dataset"), **schemas}
    inner = {name: definition for schema in whole.values() for name, definition in schema.get("$defs", {}).items()}
    nouns = {
        noun: {key: value for key, value in schema.items() if key not in ("$schema", "$defs")}
        for noun, schema in whole.items()
    }
    properties = {
        "schema": {"description": "This schema.", "type": "object"},
        "dataset": nouns.pop("dataset"),
        "licence": {
            "description": "The SPDX name of the licence; null where it is not known.",
            "type": ["string", "null"],
        },
        "footing": {"description": "The legal basis of the record.", **TEXT},
        "cautions": {"description": "What to know before using the numbers.", "type": "array", "items": TEXT},
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
