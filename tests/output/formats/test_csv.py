"""Comma-separated values: what the csv module reads back."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from countylines.output.formats import RenderOptions, render
from tests.output.made import UNSEEN, rows_of, shown, table_of, texts


def read(written: str) -> list[list[str]]:
    """Read CSV as any program does."""
    return list(csv.reader(io.StringIO(written, newline="")))


@given(rows_of())
def test_every_cell_reads_back_with_controls_shown(rows: list[list[str]]) -> None:
    written = render(table_of(rows), "csv", RenderOptions())
    assert read(written) == [["a", "b", "c"], *([shown(cell) for cell in row] for row in rows)]
    assert UNSEEN.search(written) is None


@given(rows_of(width=1))
def test_a_single_column(rows: list[list[str]]) -> None:
    """An empty cell in a row of its own is still a row."""
    written = render(table_of(rows), "csv", RenderOptions(header=False))
    assert read(written) == [[shown(cell)] for (cell,) in rows]


@given(st.lists(texts, min_size=3, max_size=3))
def test_a_single_record_has_a_line_a_field(cells: list[str]) -> None:
    written = render(table_of([cells], single=True), "csv", RenderOptions())
    pairs = [[field, shown(cell)] for field, cell in zip("abc", cells, strict=True)]
    assert read(written) == [["field", "value"], *pairs]


def test_lines_end_in_a_newline_alone() -> None:
    assert render(table_of([["1", "x, y"]]), "csv", RenderOptions()) == 'a,b\n1,"x, y"\n'


def test_chosen_fields_and_no_header() -> None:
    table = table_of([["1", "2", "3"]])
    assert render(table, "csv", RenderOptions(fields=("c", "a"))) == "c,a\n3,1\n"
    assert render(table, "csv", RenderOptions(header=False)) == "1,2,3\n"
    single = table_of([["1", "2"]], single=True)
    assert render(single, "csv", RenderOptions(header=False, fields=("b",))) == "b,2\n"


def test_nothing_found_is_the_header_alone() -> None:
    assert render(table_of([]), "csv", RenderOptions()) == "a,b\n"
    assert render(table_of([]), "csv", RenderOptions(header=False)) == ""
