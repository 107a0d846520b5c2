"""JSON lines: a record a line."""

from __future__ import annotations

from countylines.render import Look
from countylines.render.json import dump, record_of
from countylines.tables.table import Table


def write(table: Table, look: Look) -> str:
    """Write the records, one a line."""
    fields = look.fields or table.fields
    return "".join([dump(record_of(row, fields), plain=look.plain) + "\n" for row in table.rows])
