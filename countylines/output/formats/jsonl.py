"""JSON lines: each record on a line."""

from __future__ import annotations

from countylines.output.formats import RenderOptions
from countylines.output.formats.json import json_text, record_of
from countylines.output.table import Table


def write(table: Table, options: RenderOptions) -> str:
    """Return the records, each on a line."""
    fields = options.fields or table.fields
    return "".join(
        [json_text(record_of(row, fields), plain=options.plain, indented=False) + "\n" for row in table.rows]
    )
