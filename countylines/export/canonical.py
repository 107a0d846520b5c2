"""The files of a record in canonical order and layout, for ``validate --sort``."""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from countylines.export import ExportFile
from countylines.export.whole import json_file
from countylines.integrity.validate import read_unchecked_record
from countylines.record.declaration import fields_of
from countylines.record.files import read_json
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.header import Header


def list_files_to_rewrite(folder: str | PathLike[str]) -> tuple[ExportFile, ...]:
    """List the files of the record in *folder* that are not in canonical order and layout, with the content they need.

    Records are sorted by id, their fields in the order of the declaration. The layout is JSON with an indentation of
    two spaces, in UTF-8 without escapes, and ends with a newline. Nothing is added or left out. Raises DamagedRecord if
    the record cannot be read.
    """
    _, damage = read_unchecked_record(folder)
    if damage is not None:
        raise damage
    ordered: dict[str, Any] = {"dataset.json": _order_fields(Header, read_json(folder, "dataset"))}
    for noun in NOUN_FILES:
        if Path(folder, f"{noun}.json").exists():
            records = [_order_fields(noun_class(noun), record) for record in read_json(folder, noun)]
            ordered[f"{noun}.json"] = sorted(records, key=lambda record: str(record["id"]))
    files = [json_file(name, value) for name, value in ordered.items()]
    return tuple(file for file in files if Path(folder, file.name).read_bytes() != file.content)


def _order_fields(noun: Any, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that a JSON object has, and those of the objects inside it, as their noun declares them."""
    ordered = {}
    for field in fields_of(noun):
        if field.key in record:
            value, inner = record[field.key], field.value_type.noun
            if inner and isinstance(value, list):
                value = [_order_fields(inner, entry) for entry in value]
            elif inner and value is not None:
                value = _order_fields(inner, value)
            ordered[field.key] = value
    return ordered
