"""Fixtures for the tests of all subpackages."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import countylines
from countylines.record.files import bundled_folder
from tests.made import find_problems

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))  # for ``tests.made`` and the like; last, so that an installed countylines comes first

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

Breaking = Callable[[str, str, str, Any], tuple[str, ...]]


@pytest.fixture(scope="session")
def article() -> str:
    """Return the text of the article, which is not part of the project."""
    path = os.environ.get("COUNTYLINES_ARTICLE")
    if not path:
        pytest.skip("the article is not here: COUNTYLINES_ARTICLE names no file")
    return Path(path).read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def dataset() -> countylines.Dataset:
    """Return the bundled record."""
    return countylines.load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a copy of the bundled record."""
    return Path(shutil.copytree(bundled_folder(), tmp_path / "record"))


@pytest.fixture
def problems_after(folder: Path) -> Breaking:
    """Return a function that puts a value into one field of one object and lists the problems that follow.

    The place is written ``field`` or ``field.0.field``; with an empty place the value is added as an object of its own,
    and what its source prints of a new period is added to the periods of that source.
    """

    def add_period(source: str, period: str) -> None:
        path = folder / "sources.json"
        sources = json.loads(path.read_text(encoding="utf-8"))
        for one in sources:
            if one["id"] == source:
                one["periods"] = sorted({*one["periods"], period})
        path.write_text(json.dumps(sources), encoding="utf-8")

    def put(noun: str, record_id: str, place: str, value: Any) -> tuple[str, ...]:
        path = folder / f"{noun}.json"
        records = json.loads(path.read_text(encoding="utf-8"))
        if not place:
            records = sorted([*records, value], key=lambda record: str(record["id"]))
            if noun in ("observations", "datings"):
                add_period(value["source"], value["period"])
        else:
            target = next(record for record in records if record["id"] == record_id)
            *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
            for step in way:
                target = target[step]
            target[last] = value
        path.write_text(json.dumps(records), encoding="utf-8")
        return find_problems(folder)

    return put
