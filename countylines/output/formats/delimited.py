"""TSV and CSV: a header and a line for each record; a single record has a line for each field.

CSV follows RFC 4180, except that lines end with a newline only. Exports share the CSV writer.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from countylines.output.cells import as_text, escape_line, show_control_characters
from countylines.output.formats import RenderOptions
from countylines.output.table import Table

QUOTED = '[",\r\n]'
"""The characters that make a cell need quotation marks. Python's ``csv`` does not quote a lone carriage return."""


def write_tsv(table: Table, options: RenderOptions) -> str:
    """Return the table; tabs, newlines and backslashes in cells are escaped, so that a line is always a record."""
    return "".join(["\t".join(line) + "\n" for line in _lines_of_cells(table, options, escape_line)])


def write_csv(table: Table, options: RenderOptions) -> str:
    """Return the table; a cell may hold newlines, within quotation marks."""
    return csv_text(_lines_of_cells(table, options, show_control_characters))


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Return lines of cells as CSV. A line of one empty cell is written as ``""``, so that it is not an empty line."""
    written = (",".join(map(_quote_cell, cells)) for cells in lines)
    return "".join([(line or '""') + "\n" for line in written])


def _quote_cell(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""')) if re.search(QUOTED, text) else text


def _lines_of_cells(table: Table, options: RenderOptions, escape: Callable[[str], str]) -> list[Sequence[str]]:
    """Return the cells of the header, then of each record; for a single record, a name and a value for each field.

    *escape* is applied to the text of each value.
    """
    fields = options.fields or table.flat or table.fields
    lines: list[Sequence[str]] = []
    if options.header:
        lines.append(("field", "value") if table.single else fields)
    for row in table.rows:
        cells = [escape(as_text(row.data[field])) for field in fields]
        lines += zip(fields, cells, strict=True) if table.single else [cells]
    return lines
