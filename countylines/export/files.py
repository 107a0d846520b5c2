"""The files of an export: CSV and JSON in UTF-8, their numbers with the digits that the record has."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from countylines.export import ExportFile
from countylines.figures.interval import plain_number
from countylines.output.cells import as_text
from countylines.output.formats.csv import csv_text
from countylines.output.formats.json import json_text
from countylines.output.table import Data


def csv_file(name: str, header: Iterable[str], rows: Iterable[Iterable[Data]]) -> ExportFile:
    """Make a CSV file of a header and rows. Null is an empty cell; no text of a record is empty."""
    return ExportFile(name, csv_text([header, *(map(cell_text, row) for row in rows)]).encode())


def json_file(name: str, value: Any) -> ExportFile:
    """Make an indented JSON file of a value."""
    return ExportFile(name, f"{json_text(value)}\n".encode())


def cell_text(data: Data) -> str:
    """Return data as the text of a CSV cell."""
    return plain_number(data) if isinstance(data, Decimal) else as_text(data)
