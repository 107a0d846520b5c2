"""What the tests of the command line share."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))  # so that `tests.cli.running` is found; an installed countylines still comes first


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give a copy of the record that a test may spoil."""
    from countylines.dataset.find import bundled_folder  # noqa: PLC0415  the path above comes first

    copy = tmp_path / "record"
    copy.mkdir()
    for file in sorted(Path(bundled_folder()).glob("*.json")):
        shutil.copyfile(file, copy / file.name)
    return copy
