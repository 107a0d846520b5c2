"""Comma-separated values, as RFC 4180 has them, lines ending in a newline alone."""

from __future__ import annotations

import csv
import io

from countylines.output.cells import as_text, visible
from countylines.output.formats import RenderOptions
from countylines.output.table import Table


def write(table: Table, options: RenderOptions) -> str:
    """Write the table; of a single record, a line a field."""
    fields = options.fields or table.fields
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if options.header:
        writer.writerow(["field", "value"] if table.single else fields)
    for row in table.rows:
        cells = [visible(as_text(row.data[field])) for field in fields]
        writer.writerows(zip(fields, cells, strict=True) if table.single else [cells])
    return text.getvalue()
