"""Findings of ``check``, ``verify`` and ``validate``, and the rules of ``check``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from countylines.output.table import FIGURE_UNIT, Answer, Data, Field, Row, Table, columns_of, data_of, declared_fields
from countylines.record.nouns.evidence import Span

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Finding, RecordReference
    from countylines.integrity import Problem
    from countylines.verify.classify import SpanResult

HELD_PART = Answer(
    "held", "The entry of the record with which a finding was compared.",
    Field("id", "id", "the figure, quote or week"),
    Field("wording", "text", "the words of the source that is quoted for it", nullable=True),
    *(
        Field(
            name, "number", f"the {end} end of best; null where there is none, or no figure",
            nullable=True, unit=FIGURE_UNIT,
        )
        for name, end in (("low", "lower"), ("high", "upper"))
    ),
    Field("source", "id", "the source that is quoted for it", nullable=True),
)  # fmt: skip
FINDING_ANSWER = Answer(
    "finding", "Something that check finds in a draft.",
    Field("path", "text", "the path of the draft as typed; stdin for -"),
    Field("line", "whole", "the line on which it begins, counted from 1"),
    Field("column", "whole", "the column at which it begins, in code points, counted from 1"),
    Field("end_line", "whole", "the line on which it ends"),
    Field("end_column", "whole", "the column after its last character"),
    Field("rule", "text", "the rule that was broken"),
    Field("severity", "text", "error, warning or note"),
    Field("message", "text", "what is wrong, for people"),
    Field("found", "text", "the words of the draft that it is about"),
    Field(
        "record", "object", "what the draft was compared with", nullable=True, of="held",
        get=lambda _, finding: data_compared_with(finding.record),
    ),
    Field(
        "replacement", "text", "what these words become with check --fix; null unless one answer is certain",
        nullable=True,
    ),
    Field("url", "text", "where the documentation describes the rule, from the top of the project"),
    lists=("countylines check draft.md",), names=("check",),
    order="drafts as they were named, places in the order of the draft",
)  # fmt: skip
RULE_ANSWER = Answer(
    "rule", "What a rule of check means.",
    Field("name", "text", "the rule"),
    Field("severity", "text", "error, warning or note"),
    Field("summary", "text", "what it finds, in a line"),
    Field("meaning", "text", "what it finds and why, at length"),
    Field("example", "text", "an example"),
    pages=("countylines check --explain lost-hedge",), names=("explain",),
)  # fmt: skip


def finding_table(checked: Sequence[CheckedDraft]) -> Table:
    """Lay out the findings of drafts for programs; for people they are written as lines of text."""
    rows = (Row(data_of_finding(draft.path, finding)) for draft in checked for finding in draft.report.findings)
    return FINDING_ANSWER.table(rows, ())


def data_of_finding(path: str, finding: Finding) -> Mapping[str, Data]:
    """Return the data of a finding in the draft at *path*."""
    return {"path": path, **data_of(FINDING_ANSWER.fields[1:], None, finding)}


def data_compared_with(reference: RecordReference | None) -> Mapping[str, Data] | None:
    """Return the data of the record's entry that a finding was compared with."""
    return None if reference is None else HELD_PART.data_of(None, reference)


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
    """Lay out the results of spans, in the order of their source."""
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


PROBLEM_ANSWER = Answer(
    "problem", "Something that is wrong with a record.",
    Field("file", "text", "the file of the record"),
    Field(
        "record", "text", "the entry of the file: its id or, without a usable one, its number; null for all of it",
        nullable=True,
    ),
    Field("field", "text", "the field of the entry; null for all of it", nullable=True),
    Field("message", "text", "what is wrong there, for people"),
    lists=("countylines validate record",), names=("validate",),
    order="what cannot be read, file by file; if all can be, what breaks a rule, rule by rule",
)  # fmt: skip


def problem_table(problems: Sequence[Problem]) -> Table:
    """Lay out the problems of a record."""
    rows = [
        Row({"file": f"{file}.json", "record": record or None, "field": field or None, "message": message})
        for file, record, field, message in problems
    ]
    return PROBLEM_ANSWER.table(rows, "file, record: Entry, field, message: Problem")
