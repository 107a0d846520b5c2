"""A record many times as large as another: all that it holds again and again, under ids of their own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

NAMING = frozenset({
    "about", "asserted_by", "id", "label", "lead_source", "led_by", "measure", "organisation", "part_of", "parts",
    "period", "periods", "quote", "source", "sources", "speaker", "statement", "topics", "weeks", "whole",
})  # fmt: skip
"""The fields that hold ids, at whatever depth, of the record itself or of others, and labels, which must differ too."""


def grow(record: Path, target: Path, times: int) -> None:
    """Write a record *times* as large as the one in the folder *record* into the folder *target*.

    The first copy keeps its ids; the others name each other alone, so that each is a whole record.
    """
    target.mkdir()
    for file in sorted(record.glob("*.json")):
        if file.name == "dataset.json":
            shutil.copyfile(file, target / file.name)
            continue
        records = json.loads(file.read_text(encoding="utf-8"))
        copies = [_renamed(one, f".x{copy:03}" if copy else "") for copy in range(times) for one in records]
        copies.sort(key=lambda one: str(one["id"]))
        (target / file.name).write_text(json.dumps(copies, ensure_ascii=False, indent=2), encoding="utf-8")


def _renamed(value: Any, ending: str, *, is_name: bool = False) -> Any:
    """Give every id within *value* an ending, in each of the parts that a slash divides it into."""
    if isinstance(value, dict):
        return {key: _renamed(held, ending, is_name=key in NAMING) for key, held in value.items()}
    if isinstance(value, list):
        return [_renamed(held, ending, is_name=is_name) for held in value]
    if is_name and isinstance(value, str):
        return "/".join(part + ending for part in value.split("/"))
    return value
