"""Pages: everything about one thing, as a table of one row. A module a noun, called like it.

Each has one function, ``page``. Only the noun that is asked for is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from countylines.output.table import Row, Table
from countylines.record.dataset import Dataset

PAGES = (
    "figure", "observation", "quote", "claim", "person", "organisation", "term", "event", "source", "period",
    "measure", "derived",
)  # fmt: skip
"""What has a page."""

OF_A_SOURCE = ("figure", "derived")
"""Those whose page is another where one source is asked for."""


def page_of(dataset: Dataset, noun: str, record: Any, *, source: str | None = None) -> Table:
    """Lay out everything about one thing of any noun; the parts of a figure as *source* alone prints them."""
    module = import_module(f"countylines.output.views.pages.{noun}")
    page: Callable[..., Table] = module.page
    return page(dataset, record, source=source) if noun in OF_A_SOURCE else page(dataset, record)


def pages_of(pages: Sequence[Table]) -> Table:
    """Put the pages of one noun into one answer: of a measure in all weeks, a page a week. There is at least one."""
    rows = [Row(row.data, {**row.words, "id": page.title}) for page in pages for row in page.rows]
    columns = tuple(column for column in pages[0].columns if column.field != "id")
    return pages[0]._replace(rows=tuple(rows), columns=columns, heading="id", title="", single=False, is_pages=True)
