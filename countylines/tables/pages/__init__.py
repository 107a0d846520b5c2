"""Pages: everything about one thing, as a table of one row. A module a noun, called like it.

Each has one function, ``page``. Only the noun that is asked for is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from countylines.dataset.load import Dataset
from countylines.tables.table import Table

PAGES = (
    "figure", "observation", "quote", "claim", "person", "organisation", "term", "event", "source", "period",
    "measure",
)  # fmt: skip
"""The nouns that have a page."""


def page_of(dataset: Dataset, noun: str, record: Any, *, source: str | None = None) -> Table:
    """Lay out everything about one thing of any noun; the parts of a figure as *source* alone prints them."""
    module = import_module(f"countylines.tables.pages.{noun}")
    page: Callable[..., Table] = module.page
    return page(dataset, record, source=source) if noun == "figure" else page(dataset, record)
