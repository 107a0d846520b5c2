"""JSON and JSON lines, and the JSON writer that findings, citations and exports share."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from countylines.figures.interval import plain_number
from countylines.output.cells import escape_json_for_terminal
from countylines.output.formats import RenderOptions
from countylines.output.table import Table

JSON_INDENT = "  "
CONSTANTS = {None: "null", True: "true", False: "false"}


def write_json(table: Table, options: RenderOptions) -> str:
    """Return a list of the records, or the one record, indented, with keys in the order of the fields."""
    records = _records_of(table, options)
    return json_text(records[0] if table.single else records, plain=options.plain) + "\n"


def write_jsonl(table: Table, options: RenderOptions) -> str:
    """Return the records, each on a line."""
    lines = [json_text(record, plain=options.plain, indented=False) for record in _records_of(table, options)]
    return "".join([f"{line}\n" for line in lines])


def _records_of(table: Table, options: RenderOptions) -> list[dict[str, Any]]:
    """Return the data of each row in the chosen fields."""
    return [{field: row.data[field] for field in options.fields or table.fields} for row in table.rows]


def json_text(value: Any, *, plain: bool = False, indented: bool = True) -> str:
    """Return a JSON value, without a newline at its end; *plain* escapes everything beyond ASCII.

    A Decimal keeps its digits, which Python's ``json`` does not support. Control characters are escaped. Raises
    TypeError for a value that cannot be written as JSON.
    """
    encode = encode_basestring_ascii if plain else encode_basestring
    return escape_json_for_terminal(_encode_value(value, encode, "\n" if indented else ""))


def _encode_value(value: Any, encode: Callable[[str], str], line: str) -> str:
    """Return a value as JSON; *line* is a newline and the value's indentation, or "" to write all on one line."""
    if isinstance(value, str):
        return encode(value)
    if value is None or isinstance(value, bool):
        return CONSTANTS[value]
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, int):
        return str(value)
    inner = line and line + JSON_INDENT
    if isinstance(value, Mapping):
        start, end = "{}"
        entries = [f"{encode(key)}: {_encode_value(entry, encode, inner)}" for key, entry in value.items()]
    elif isinstance(value, Sequence):
        start, end = "[]"
        entries = [_encode_value(entry, encode, inner) for entry in value]
    else:
        raise TypeError(f"{type(value).__name__} is not data")
    if not entries or not line:
        return f"{start}{', '.join(entries)}{end}"
    return f"{start}{inner}{f',{inner}'.join(entries)}{line}{end}"
