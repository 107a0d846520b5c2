"""What the tests of exports share: what ``stats`` says of every week."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from countylines.export import ExportFile, export_files
from countylines.record.dataset import Dataset
from tests.cli.running import run


@pytest.fixture(scope="session")
def stats() -> dict[str, dict[str, Any]]:
    """Give the figures of every week by id, as ``stats --week all --json`` prints them."""
    outcome = run("stats", "--week", "all", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    return {figure["id"]: figure for figure in json.loads(outcome.out)}


@pytest.fixture(scope="session")
def exported(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the exports of the record that comes with the tool, by kind: folders, and files that are called so."""
    place = tmp_path_factory.mktemp("exports")
    found = {}
    for kind in ("html", "datapackage", "sqlite", "csv", "json", "jsonld"):
        found[kind] = write(place / kind, list(export_files(dataset, kind)))
    return found


def write(path: Path, files: list[ExportFile]) -> Path:
    """Write an export where nothing can go wrong."""
    if files[0].name:
        path.mkdir()
        for file in files:
            (path / file.name).write_bytes(file.content)
    else:
        path.write_bytes(files[0].content)
    return path
