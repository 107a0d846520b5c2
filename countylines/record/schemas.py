"""The schemas of the record's files: a JSON Schema each, beside the record that comes with the tool."""
# ruff: noqa: PTH118  as in find

from __future__ import annotations

import json
import os.path
from typing import Any

from countylines.errors import NoDataset
from countylines.record.fields import FIELDS
from countylines.record.find import bundled_folder

FILES = tuple(sorted(("dataset", *FIELDS)))
"""The files of a record, without ``.json``."""


def load_schema(file: str) -> dict[str, Any]:
    """Read the JSON Schema of the *file* of that name (without ``.json``). Raises NoDataset where it is not there."""
    folder = os.path.join(bundled_folder(), "schema")
    try:
        with open(os.path.join(folder, f"{file}.json"), encoding="utf-8") as stream:  # noqa: PTH123  likewise
            schema: dict[str, Any] = json.load(stream)
    except (OSError, ValueError) as error:
        raise NoDataset(folder, f"the schema of {file}.json cannot be read ({error})") from None
    return schema


def load_schemas() -> dict[str, dict[str, Any]]:
    """Read the schema of every noun, by its file's name, in the order of the decoder; each is of a list of records."""
    return {noun: load_schema(noun) for noun in FIELDS}


def load_header_schema() -> dict[str, Any]:
    """Read the schema of ``dataset.json``."""
    return load_schema("dataset")


def record_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Give the part of a file's schema that describes one record."""
    inner: dict[str, Any] = schema.get("items", schema)
    return inner
