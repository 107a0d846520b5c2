"""JSON lines: each record on a line."""

from __future__ import annotations

from countylines.output.formats import RenderOptions
from countylines.output.formats.json import json_text, records_of
from countylines.output.table import Table


def write(table: Table, options: RenderOptions) -> str:
    """Return the records, each on a line."""
    lines = [json_text(record, plain=options.plain, indented=False) for record in records_of(table, options)]
    return "".join([f"{line}\n" for line in lines])
