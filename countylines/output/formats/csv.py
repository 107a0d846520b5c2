"""Comma-separated values as RFC 4180 has them, with lines that end in a newline alone; exports share the writer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from countylines.output.cells import show_control_characters
from countylines.output.formats import RenderOptions
from countylines.output.formats.tsv import lines_of_cells
from countylines.output.table import Table

QUOTED = re.compile('[",\r\n]')
"""The characters for which a cell is put in quotation marks. Python's own writer leaves a bare carriage return out."""


def write(table: Table, options: RenderOptions) -> str:
    """Return the table with a line for each record; a single record has a line for each field."""
    return csv_text(lines_of_cells(table, options, show_control_characters))


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Return lines of cells as CSV. A line of one empty cell is written as ``""``, so that it is not an empty line."""
    written = (",".join(map(_quote_cell, cells)) for cells in lines)
    return "".join([(line or '""') + "\n" for line in written])


def _quote_cell(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""')) if QUOTED.search(text) else text
