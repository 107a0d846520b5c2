"""What every room's tests may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

import countylines

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def article() -> str:
    """Give the text of the article, which is no part of the project."""
    path = os.environ.get("COUNTYLINES_ARTICLE")
    if not path:
        pytest.skip("the article is not here: COUNTYLINES_ARTICLE names no file")
    return Path(path).read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def dataset() -> countylines.Dataset:
    """Give the record that comes with the tool."""
    return countylines.load()
