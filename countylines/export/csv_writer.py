"""Comma-separated values as RFC 4180 has them, lines ending in a newline alone, the same from every Python."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from countylines.figures.interval import plain
from countylines.output.cells import as_text
from countylines.output.table import Data

QUOTED = re.compile('[",\r\n]')
"""What a cell holds that stands in quotation marks. Python's own writer leaves a bare carriage return as it is."""


def write_rows(header: Iterable[str], rows: Iterable[Iterable[Data]]) -> bytes:
    """Write a header and rows in UTF-8. Null is an empty cell; no text of a record is empty."""
    lines = [_line(header), *(_line(map(_text, row)) for row in rows)]
    return "".join(lines).encode("utf-8")


def _line(cells: Iterable[str]) -> str:
    return ",".join(map(_quoted, cells)) + "\n"


def _text(data: Data) -> str:
    return plain(data) if isinstance(data, Decimal) else as_text(data)


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""')) if QUOTED.search(text) else text
