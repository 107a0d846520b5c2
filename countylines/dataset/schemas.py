"""The JSON Schemas of the record's files: what every field is called, means and may hold. They come with the tool."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from countylines.dataset.find import bundled_folder
from countylines.dataset.nouns import FIELDS


def load_schemas() -> dict[str, dict[str, Any]]:
    """Read the schema of every noun, by its file's name, in the order of the decoder; each is of a list of records."""
    return {noun: _load(noun) for noun in FIELDS}


def load_header_schema() -> dict[str, Any]:
    """Read the schema of ``dataset.json``."""
    return _load("dataset")


def _load(name: str) -> dict[str, Any]:
    path = Path(bundled_folder()) / "schema" / f"{name}.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema
