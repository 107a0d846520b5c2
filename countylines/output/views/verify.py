"""Spans of the record beside a copy of their source, as ``verify`` lists them."""

from collections.abc import Sequence

from countylines.output.table import Answer, Field, Row, Table, columns_of, declared_fields
from countylines.record.nouns.evidence import Span
from countylines.verify.classify import SpanResult


def _declare_span_fields(names: str) -> tuple[Field, ...]:
    return declared_fields(Span, names, thing=lambda result: result.span)


def _field_of_found_text(name: str, attribute: str, kind: str, meaning: str) -> Field:
    return Field(
        name, kind, meaning, nullable=True,
        get=lambda _, result: getattr(result.found, attribute) if result.found else None,
    )  # fmt: skip


ANCHOR_ANSWER = Answer(
    "anchor", "A span of the record beside a copy of its source.",
    Field("id", "id", "the entry that the span is evidence for"),
    Field("noun", "text", "what that is: observation, dating, quote, claim, person, organisation, term or event"),
    *_declare_span_fields("proves"),
    Field("source", "id", "the source"),
    *_declare_span_fields("paragraph"),
    *(field._replace(unit=None) for field in _declare_span_fields("start end")),  # promised without a unit
    *_declare_span_fields("text"),
    Field(
        "status", "text",
        "exact, moved (the same words elsewhere or with other marks), altered (other words) or missing",
    ),
    Field("tolerated", "texts", "the differences outside words: line breaks, spaces, quotation marks, dashes …"),
    _field_of_found_text("found", "text", "text", "the characters of the copy"),
    _field_of_found_text("found_paragraph", "paragraph", "whole", "the paragraph of the copy, counted from 1"),
    _field_of_found_text("found_start", "start", "whole", "where they begin in that paragraph, counted from 0"),
    _field_of_found_text("found_end", "end", "whole", "where they end: the position after the last character"),
    _field_of_found_text("line", "line", "whole", "the line of the copy on which they begin, counted from 1"),
    _field_of_found_text("column", "column", "whole", "the column on that line, in code points, counted from 1"),
    Field("difference", "text", "the words side by side: [-so-] in the record, {+so+} in the copy", nullable=True),
    lists=("countylines verify article.txt",), order="as they stand in the source", names=("verify",),
)  # fmt: skip


def span_table(results: Sequence[SpanResult]) -> Table:
    """Lay out the results of spans in the order in which they stand in their source."""
    has_differences = any(result.difference for result in results)
    return ANCHOR_ANSWER.table(
        map(_row_of_span, results),
        columns_of("status, paragraph: In the source, line: In the copy, id: Proves", own_lines="id"),
        body="text",
        caption="Differences: [-so-] in the record, {+so+} in the copy." if has_differences else "",
    )


def _row_of_span(result: SpanResult) -> Row:
    span, found = result.span, result.found
    tolerated = f" ({', '.join(result.tolerated)})" if result.tolerated else ""
    words = {
        "status": f"{result.status}{tolerated}",
        "paragraph": f"paragraph {span.paragraph}, from {span.start}",
        "line": f"line {found.line}, column {found.column} of the copy" if found else "",
        "text": result.difference or f"“{span.text}”",
        "id": f"{result.noun} {result.id}: {span.proves}",
    }
    return ANCHOR_ANSWER.row(None, result, words)
