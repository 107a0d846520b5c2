"""JSON: a list of records, or the one record."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from countylines.output.cells import in_json
from countylines.output.formats import RenderOptions
from countylines.output.table import Row, Table


def write(table: Table, options: RenderOptions) -> str:
    """Write the records, indented; keys in the order of the fields."""
    fields = options.fields or table.fields
    records = [record_of(row, fields) for row in table.rows]
    return dump(records[0] if table.single else records, plain=options.plain, indent=2) + "\n"


def record_of(row: Row, fields: tuple[str, ...]) -> dict[str, Any]:
    """Pick a record's fields."""
    return {field: row.data[field] for field in fields}


def dump(value: Any, *, plain: bool, indent: int | None = None) -> str:
    """Write a JSON value; *plain* escapes everything beyond ASCII."""
    return in_json(json.dumps(value, ensure_ascii=plain, indent=indent, default=_number))


def _number(value: object) -> int | float:
    """Write a Decimal as JSON's number, whole where it is whole."""
    if not isinstance(value, Decimal):
        message = f"{type(value).__name__} is not data"
        raise TypeError(message)
    return int(value) if value == value.to_integral_value() else float(value)
