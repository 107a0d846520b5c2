"""What people and programs read of spans that were looked for."""

from __future__ import annotations

from countylines.output.views.findings import span_table
from countylines.record.nouns.evidence import Span
from countylines.verify.classify import ALTERED, EXACT, MISSING, MOVED, FoundText, SpanResult

SPAN = Span(3, 29, 31, "91", "value")


def test_what_people_read() -> None:
    found = FoundText("92", 4, 29, 31, 5, 30)
    results = [
        SpanResult("observation", "one", "a", SPAN, EXACT, found),
        SpanResult("observation", "two", "a", SPAN, MOVED, found, ("line breaks", "dashes")),
        SpanResult("observation", "three", "a", SPAN, ALTERED, found, (), "[-91-] {+92+}"),
        SpanResult("observation", "four", "a", SPAN, MISSING),
    ]
    table = span_table(results)
    assert [row.text("status") for row in table.rows] == ["exact", "moved (line breaks, dashes)", "altered", "missing"]
    assert [row.text("text") for row in table.rows] == ["“91”", "“91”", "[-91-] {+92+}", "“91”"]
    assert [row.text("line") for row in table.rows] == ["line 5, column 30 of the copy"] * 3 + [""]
    assert table.rows[0].text("paragraph") == "paragraph 3, from 29"
    assert table.rows[0].text("id") == "observation one: value"
    assert "[-so-]" in table.caption


def test_what_programs_read() -> None:
    (row,) = span_table([SpanResult("claim", "one", "a", SPAN, MISSING)]).rows
    assert dict(row.data) == {
        "id": "one", "noun": "claim", "proves": "value", "source": "a", "paragraph": 3, "start": 29, "end": 31,
        "text": "91", "status": "missing", "tolerated": (), "found": None, "found_paragraph": None,
        "found_start": None, "found_end": None, "line": None, "column": None, "difference": None,
    }  # fmt: skip


def test_where_it_stands_in_the_copy() -> None:
    (row,) = span_table(
        [SpanResult("claim", "one", "a", SPAN, ALTERED, FoundText("92", 4, 28, 30, 5, 29), (), "…")]
    ).rows
    told = ("found", "found_paragraph", "found_start", "found_end", "line", "column")
    assert [row.data[field] for field in told] == ["92", 4, 28, 30, 5, 29]


def test_marks_are_explained_where_there_are_some() -> None:
    assert span_table([SpanResult("claim", "one", "a", SPAN, MISSING)]).caption == ""
