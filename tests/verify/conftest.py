"""Fixtures for verify: a small record and the text of its source."""

from __future__ import annotations

from pathlib import Path

import pytest

import countylines

MILLS = Path(__file__).resolve().parents[2] / "tests" / "golden" / "drafts"


@pytest.fixture(scope="session")
def mills() -> countylines.Dataset:
    """Give a made-up record of a made-up article."""
    return countylines.load(MILLS / "record")


@pytest.fixture(scope="session")
def text() -> str:
    """Give that article."""
    return (MILLS / "mills.txt").read_text(encoding="utf-8")
