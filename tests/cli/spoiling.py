"""Ways to spoil a copy of the record."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

HOSTILE = "[sic] [e] [red]x[/red] [/x] :smile: \x1b[31m`<b>|*_\\ \x9b\u202e end"
"""A text that somebody might take for markup, an emoji, or orders to a terminal."""

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey, and what breaks or reorders a line."""


def change(record: Path, noun: str, how: Callable[[Any], Any]) -> None:
    """Change a file of a record's copy in place."""
    file = record / f"{noun}.json"
    value = json.loads(file.read_text(encoding="utf-8"))
    how(value)
    file.write_text(json.dumps(value), encoding="utf-8")


def _spoil_header(header: dict[str, Any]) -> None:
    header.update(groups=[HOSTILE], not_alike=HOSTILE)
    for measure in header["compare"]:
        measure["title"] = HOSTILE


def _spoil_labels(measures: list[dict[str, Any]]) -> None:
    """Put the hostile text behind the id: no two labels are the same."""
    for one in measures:
        one["label"] = f"{one['id']} {HOSTILE}"


def _spoil_addresses(sources: list[dict[str, Any]]) -> None:
    """Put the hostile text behind a host, without its spaces, which no address may have."""
    for one in sources:
        one["url"] = f"https://example.org/{''.join(HOSTILE.split())}"


def spoil(record: Path) -> None:
    """Put the hostile text wherever a record takes a text."""

    def in_field(noun: str, *fields: str) -> None:
        def put(records: list[dict[str, Any]]) -> None:
            for one in records:
                for field in fields:
                    one[field] = HOSTILE

        change(record, noun, put)

    in_field("sources", "publisher", "title", "note")
    change(record, "sources", _spoil_addresses)
    in_field("measures", "definition", "caution", "group", "unit")
    change(record, "measures", _spoil_labels)
    in_field("periods", "label", "basis", "note")
    in_field("claims", "text", "note")
    in_field("organisations", "name", "role", "note", "abbreviation")
    in_field("people", "name", "surname", "note")
    in_field("terms", "term", "definition", "basis")
    in_field("topics", "label", "definition")
    in_field("events", "label", "note")
    in_field("observations", "note")

    change(record, "dataset", _spoil_header)

    def in_quotes(quotes: list[dict[str, Any]]) -> None:
        for quote in quotes:
            quote["text"] = quote["note"] = HOSTILE
            spans = quote.get("spans", [])
            for span in spans:
                if span["proves"] == "text":
                    span.update(text=HOSTILE, start=0, end=len(HOSTILE))
            quote["spans"] = spans[:1]

    change(record, "quotes", in_quotes)
