"""Tab-separated values: a header and a line for each record; a single record has a line for each field."""

from __future__ import annotations

from countylines.output.cells import as_text, escape_line
from countylines.output.formats import RenderOptions
from countylines.output.table import Table


def write(table: Table, options: RenderOptions) -> str:
    """Return the table; tabs, newlines and backslashes in cells are escaped, so that a line is always a record."""
    fields = options.fields or table.flat or table.fields
    if table.single:
        lines = [[field, escape_line(as_text(row.data[field]))] for row in table.rows for field in fields]
        header = ["field", "value"]
    else:
        lines = [[escape_line(as_text(row.data[field])) for field in fields] for row in table.rows]
        header = list(fields)
    if options.header:
        lines.insert(0, header)
    return "".join(["\t".join(line) + "\n" for line in lines])
