"""A Data Package, version 2: a CSV file for each flat table, and their description in ``datapackage.json``."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from countylines.export import ExportFile
from countylines.export.flat_tables import (
    NOT_EMPTY,
    FlatColumn,
    FlatTable,
    find_flat_tables,
    meaning_of_schema,
    table_rows,
)
from countylines.export.whole import csv_file, export_cautions, json_file, legal_basis_of
from countylines.record.dataset import Dataset
from countylines.record.values import DAY

PROFILE = "https://datapackage.org/profiles/2.0/"
DAY_PATTERN = DAY.schema["pattern"]
"""The pattern for a date with year, month and day in the JSON Schemas."""


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield the CSV files, then their description."""
    resources = []
    for table in find_flat_tables():
        header = [column.name for column in table.columns]
        file = csv_file(f"{table.name}.csv", header, table_rows(dataset, table))
        resources.append(_describe_resource(table, file))
        yield file
    licence = dataset.header.licence
    package = {
        "$schema": f"{PROFILE}datapackage.json",
        "name": "countylines",
        "version": dataset.version,
        "title": dataset.title,
        "description": "\n\n".join([dataset.description, *export_cautions(dataset), legal_basis_of(dataset)]),
        "licenses": [licence._asdict()] if licence else None,
        "sources": [
            {"title": f"{source.publisher}: {source.title}" if source.title else source.publisher, "path": source.url}
            for source in dataset.sources
        ],
        "resources": resources,
    }
    yield json_file("datapackage.json", {key: value for key, value in package.items() if value})


def _describe_resource(table: FlatTable, file: ExportFile) -> dict[str, Any]:
    foreign_keys = [
        {
            "fields": list(key.columns),
            "reference": {"resource": "" if key.table == table.name else key.table, "fields": list(key.to)},
        }
        for key in table.references
    ]
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": file.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
        "dialect": {"$schema": f"{PROFILE}tabledialect.json", "lineTerminator": "\n"},
        "schema": {
            "$schema": f"{PROFILE}tableschema.json",
            "fields": [_describe_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": foreign_keys} if foreign_keys else {}),
        },
    }


def _describe_field(column: FlatColumn) -> dict[str, Any]:
    """Describe a column and its constraints. In a Data Package, patterns match whole texts, so anchors are removed."""
    schema, constraints = column.schema, dict[str, Any]()
    pattern = schema.get("pattern")
    if column.required:
        constraints["required"] = True
    if pattern == NOT_EMPTY:
        constraints["minLength"] = 1
    elif pattern not in (None, DAY_PATTERN):
        constraints["pattern"] = pattern.removeprefix("^").removesuffix("$")
    if "enum" in schema:
        constraints["enum"] = [word for word in schema["enum"] if word is not None]
    if "minimum" in schema:
        constraints["minimum"] = schema["minimum"]
    kind = "date" if pattern == DAY_PATTERN else column.type
    field = {"name": column.name, "type": kind, "description": meaning_of_schema(schema)}
    return {**field, "constraints": constraints} if constraints else field
