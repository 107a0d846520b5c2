"""JSON in which a number has the digits that the record has: no float comes in between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from countylines.figures.interval import plain
from countylines.output.cells import in_json

STEP = "  "


def json_bytes(value: Any) -> bytes:
    """Write a JSON value in UTF-8, indented, with a newline at its end."""
    return (in_json(json_text(value)) + "\n").encode("utf-8")


def json_text(value: Any, *, margin: str | None = "") -> str:
    """Write a JSON value: indented from *margin* on, or on one line where there is none."""
    if isinstance(value, Mapping):
        inner = None if margin is None else margin + STEP
        entries = [f"{json_text(str(key))}: {json_text(entry, margin=inner)}" for key, entry in value.items()]
        return _between("{", entries, "}", margin)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        inner = None if margin is None else margin + STEP
        return _between("[", [json_text(entry, margin=inner) for entry in value], "]", margin)
    return json.dumps(value, ensure_ascii=False)


def _between(start: str, entries: Iterable[str], end: str, margin: str | None) -> str:
    if margin is None or not entries:
        return f"{start}{', '.join(entries)}{end}"
    inner = f"\n{margin}{STEP}"
    return f"{start}{inner}{f',{inner}'.join(entries)}\n{margin}{end}"
