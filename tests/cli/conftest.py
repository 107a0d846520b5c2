"""What the tests of the command line share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from countylines.record.location import bundled_folder


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give a copy of the record that a test may spoil."""
    copy = tmp_path / "record"
    copy.mkdir()
    for file in sorted(Path(bundled_folder()).glob("*.json")):
        shutil.copyfile(file, copy / file.name)
    return copy
