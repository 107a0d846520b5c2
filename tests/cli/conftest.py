"""What the tests of the command line share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from countylines.record.files import bundled_folder


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give a copy of the record that a test may spoil."""
    copy = tmp_path / "record"
    copy.mkdir()
    for file in sorted(Path(bundled_folder()).glob("*.json")):
        shutil.copyfile(file, copy / file.name)
    return copy


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """Go to an empty folder, and give a way to put files into it: each path and text."""
    monkeypatch.chdir(tmp_path)

    def put_files(files: dict[str, str]) -> None:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return put_files
