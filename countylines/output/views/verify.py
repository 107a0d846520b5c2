"""Anchors as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.nouns.source import Source
from countylines.verify.anchor import Anchor


def anchor_table(source: Source, anchors: Sequence[Anchor]) -> Table:
    """Lay out what became of spans, in the order in which they stand in their source."""
    is_marked = any(anchor.difference for anchor in anchors)
    return Table(
        noun="anchor",
        fields=field_names("anchor"),
        columns=(
            Column("status", "Status"),
            Column("paragraph", "In the source"),
            Column("line", "In the copy"),
            Column("id", "Proves", own_line=True),
        ),
        rows=tuple(anchor_row(source.id, anchor) for anchor in anchors),
        body="text",
        caption="[-so-] are the record's words, {+so+} the copy's." if is_marked else "",
    )


def anchor_row(source: str, anchor: Anchor) -> Row:
    """Give what became of a span, as data and in words."""
    span, found = anchor.span, anchor.found
    data: dict[str, Data] = {
        "id": anchor.id,
        "noun": anchor.noun,
        "proves": span.proves,
        "source": source,
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "status": anchor.status,
        "tolerated": anchor.tolerated,
        "found": found.text if found else None,
        "found_paragraph": found.paragraph if found else None,
        "found_start": found.start if found else None,
        "found_end": found.end if found else None,
        "line": found.line if found else None,
        "column": found.column if found else None,
        "difference": anchor.difference,
    }
    tolerated = f" ({', '.join(anchor.tolerated)})" if anchor.tolerated else ""
    words = {
        "status": f"{anchor.status}{tolerated}",
        "paragraph": f"paragraph {span.paragraph}, from {span.start}",
        "line": f"line {found.line}, column {found.column} of the copy" if found else "",
        "text": anchor.difference or f"“{span.text}”",
        "id": f"{anchor.noun} {anchor.id}: {span.proves}",
    }
    return Row(data, words)
