"""JSON lines: a record a line."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from countylines.output.formats import RenderOptions, render
from tests.output.made import rows_of, table_of


@given(rows_of(), st.booleans())
def test_each_line_is_a_record(rows: list[list[str]], plain: bool) -> None:
    """For those too who split on every line end that Unicode knows."""
    written = render(table_of(rows), "jsonl", RenderOptions(plain=plain))
    assert written.splitlines() == written.removesuffix("\n").split("\n")
    assert [json.loads(line) for line in written.splitlines()] == [dict(zip("abc", row, strict=True)) for row in rows]
    assert written.isascii() or not plain


def test_a_single_record_is_a_line() -> None:
    assert render(table_of([["1", "2"]], single=True), "jsonl", RenderOptions()) == '{"a": "1", "b": "2"}\n'


def test_chosen_fields_whatever_the_header() -> None:
    options = RenderOptions(fields=("b",), header=False)
    assert render(table_of([["1", "2"], ["3", "4"]]), "jsonl", options) == '{"b": "2"}\n{"b": "4"}\n'


def test_nothing_found_is_nothing() -> None:
    assert render(table_of([]), "jsonl", RenderOptions()) == ""
