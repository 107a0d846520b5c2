"""Tab-separated values: a header and a line for each record; a single record has a line for each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from countylines.output.cells import as_text, escape_line
from countylines.output.formats import RenderOptions
from countylines.output.table import Table


def write(table: Table, options: RenderOptions) -> str:
    """Return the table; tabs, newlines and backslashes in cells are escaped, so that a line is always a record."""
    return "".join(["\t".join(line) + "\n" for line in lines_of_cells(table, options, escape_line)])


def lines_of_cells(table: Table, options: RenderOptions, escape: Callable[[str], str]) -> list[Sequence[str]]:
    """Return the cells of the header, then those of each record; of a single record a name and a value for each field.

    *escape* is applied to the text of a value.
    """
    fields = options.fields or table.flat or table.fields
    lines: list[Sequence[str]] = []
    if options.header:
        lines.append(("field", "value") if table.single else fields)
    for row in table.rows:
        cells = [escape(as_text(row.data[field])) for field in fields]
        lines += zip(fields, cells, strict=True) if table.single else [cells]
    return lines
