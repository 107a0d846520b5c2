"""What the tests of this room share: the way to ``tests.queries.made``, and a record with its text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import countylines

ROOT = Path(__file__).resolve().parents[2]
MILLS = ROOT / "tests" / "golden" / "drafts"
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))  # last, so that an installed countylines still comes first


@pytest.fixture(scope="session")
def mills() -> countylines.Dataset:
    """Give a made-up record of a made-up article."""
    return countylines.load(MILLS / "record")


@pytest.fixture(scope="session")
def text() -> str:
    """Give that article."""
    return (MILLS / "mills.txt").read_text(encoding="utf-8")
