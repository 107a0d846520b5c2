"""A copy of the record, to be broken."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from countylines.dataset.find import bundled_folder
from countylines.dataset.validate import find_problems

Breaking = Callable[[str, str, str, Any], tuple[str, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the record."""
    return Path(shutil.copytree(bundled_folder(), tmp_path / "record"))


@pytest.fixture
def problems_after(folder: Path) -> Breaking:
    """Give a function that puts a value into one place of one record and lists the problems that follow.

    The place is written ``field`` or ``field.0.field``; a record that is not there is added, in order.
    """

    def put(noun: str, record_id: str, place: str, value: Any) -> tuple[str, ...]:
        path = folder / f"{noun}.json"
        records = json.loads(path.read_text(encoding="utf-8"))
        if not place:
            records = sorted([*records, value], key=lambda record: str(record["id"]))
        else:
            target = next(record for record in records if record["id"] == record_id)
            *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
            for step in way:
                target = target[step]
            target[last] = value
        path.write_text(json.dumps(records), encoding="utf-8")
        return find_problems(folder)

    return put
