"""Rows of answers and pages, found by their ids or names."""

from __future__ import annotations

from countylines.lookup.items import find_items
from countylines.output.table import Row, Table
from countylines.output.views.pages import page_of
from countylines.record.dataset import Dataset


def row_of(table: Table, name: str) -> Row:
    """Return the row with the id *name*."""
    return next(row for row in table.rows if row.data["id"] == name)


def page_row(dataset: Dataset, name: str, source_name: str | None = None) -> Row:
    """Return the row of the page of what *name* means."""
    (item,) = find_items(dataset, name, source=source_name)
    return page_of(dataset, item.noun, item.record).rows[0]


def brief_row(dataset: Dataset, name: str) -> Row:
    """Return the row of that page as a terminal shows it in brief."""
    (item,) = find_items(dataset, name)
    brief = page_of(dataset, item.noun, item.record).brief
    assert brief is not None
    return brief.rows[0]
