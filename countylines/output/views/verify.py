"""Anchors as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.nouns.source import Source
from countylines.verify.results import SpanResult


def span_table(source: Source, results: Sequence[SpanResult]) -> Table:
    """Lay out what became of spans, in the order in which they stand in their source."""
    is_marked = any(result.difference for result in results)
    return Table(
        noun="anchor",
        fields=field_names("anchor"),
        columns=(
            Column("status", "Status"),
            Column("paragraph", "In the source"),
            Column("line", "In the copy"),
            Column("id", "Proves", own_line=True),
        ),
        rows=tuple(span_row(source.id, result) for result in results),
        body="text",
        caption="[-so-] are the record's words, {+so+} the copy's." if is_marked else "",
    )


def span_row(source: str, result: SpanResult) -> Row:
    """Give what became of a span, as data and in words."""
    span, found = result.span, result.found
    data: dict[str, Data] = {
        "id": result.id,
        "noun": result.noun,
        "proves": span.proves,
        "source": source,
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "status": result.status,
        "tolerated": result.tolerated,
        "found": found.text if found else None,
        "found_paragraph": found.paragraph if found else None,
        "found_start": found.start if found else None,
        "found_end": found.end if found else None,
        "line": found.line if found else None,
        "column": found.column if found else None,
        "difference": result.difference,
    }
    tolerated = f" ({', '.join(result.tolerated)})" if result.tolerated else ""
    words = {
        "status": f"{result.status}{tolerated}",
        "paragraph": f"paragraph {span.paragraph}, from {span.start}",
        "line": f"line {found.line}, column {found.column} of the copy" if found else "",
        "text": result.difference or f"“{span.text}”",
        "id": f"{result.noun} {result.id}: {span.proves}",
    }
    return Row(data, words)
