"""JSON lines: a record a line."""

from __future__ import annotations

from countylines.output.formats import Look
from countylines.output.formats.json import dump, record_of
from countylines.output.table import Table


def write(table: Table, look: Look) -> str:
    """Write the records, one a line."""
    fields = look.fields or table.fields
    return "".join([dump(record_of(row, fields), plain=look.plain) + "\n" for row in table.rows])
