"""A CSV file for each noun, for spreadsheets: a list is one cell, and ``README.txt`` explains the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from countylines.export import ExportFile
from countylines.export.about import export_cautions, legal_basis_of
from countylines.export.files import csv_file
from countylines.export.relations import meaning_of_schema, names_of_columns, split_columns_and_lists
from countylines.export.whole import whole_record, whole_schemas
from countylines.output.formats.json import json_text
from countylines.record.dataset import Dataset

CELLS = (
    "The files are comma-separated values in UTF-8, with a line of field names first. An empty cell is null. The "
    "entries of a list are joined by '; '; entries with fields of their own (posts, sides, spans, evidence) are "
    "written as JSON. To get each entry as a row, use the data package or the database: countylines export "
    "datapackage DEST."
)


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield a file for each noun, one with the meaning of each field, and the README."""
    schemas = whole_schemas()
    for noun, schema in schemas.items():
        columns, lists = split_columns_and_lists(schema["items"], schema.get("$defs", {}))
        header = (*names_of_columns(columns), *lists)
        rows = (
            (*(column.value(record) for column in columns), *(_list_as_cell(record[name]) for name in lists))
            for record in whole_record(dataset, noun)
        )
        yield csv_file(f"{noun}.csv", header, rows)
    yield csv_file("fields.csv", ("file", "field", "meaning"), _rows_of_fields(schemas))
    yield ExportFile("README.txt", _write_readme(dataset, schemas).encode("utf-8"))


def _list_as_cell(entries: Any) -> Any:
    if any(isinstance(entry, Mapping) for entry in entries or ()):
        return json_text(entries, indented=False)
    return entries


def _rows_of_fields(schemas: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for noun, schema in schemas.items():
        columns, lists = split_columns_and_lists(schema["items"], schema.get("$defs", {}))
        for column in columns:
            yield f"{noun}.csv", column.name, meaning_of_schema(column.schema)
        for name, list_schema in lists.items():
            yield f"{noun}.csv", name, meaning_of_schema(list_schema)


def _write_readme(dataset: Dataset, schemas: Mapping[str, Any]) -> str:
    listed = "\n".join(f"  {noun}.csv: {meaning_of_schema(schema)}" for noun, schema in schemas.items())
    cautions = "\n".join(f"- {caution}" for caution in export_cautions(dataset))
    parts = (
        f"{dataset.title}\nDataset version {dataset.version}",
        dataset.description,
        f"Before you use the numbers\n\n{cautions}",
        f"The files\n\n{listed}\n  fields.csv: what each field means.",
        CELLS,
        f"Legal basis\n\n{legal_basis_of(dataset)}",
    )
    return "\n\n".join(parts) + "\n"
