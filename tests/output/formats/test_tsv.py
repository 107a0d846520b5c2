"""Tab-separated values: a line is a record, and every cell reads back exactly."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.output.formats import RenderOptions, render
from countylines.output.table import Data
from tests.output.made import UNSEEN, rows_of, table_of, texts

NAMED = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


def read_cell(cell: str) -> str:
    """Undo the escapes, as the documentation tells a reader to."""
    return re.sub(
        r"\\(?:([tnr\\])|x([0-9a-f]{2})|u([0-9a-f]{4}))",
        lambda match: NAMED[match[1]] if match[1] else chr(int(match[2] or match[3], 16)),
        cell,
    )


@given(rows_of())
def test_every_cell_reads_back(rows: list[list[str]]) -> None:
    written = render(table_of(rows), "tsv", RenderOptions())
    assert written.endswith("\n")
    header, *lines = written.removesuffix("\n").split("\n")
    assert header == "a\tb\tc"
    assert [[read_cell(cell) for cell in line.split("\t")] for line in lines] == rows


@given(rows_of())
def test_a_line_is_a_record_for_every_reader_of_lines(rows: list[list[str]]) -> None:
    written = render(table_of(rows), "tsv", RenderOptions(header=False))
    assert len(written.splitlines()) == len(rows)
    assert UNSEEN.search(written) is None


@given(st.lists(texts, min_size=3, max_size=3))
def test_a_single_record_has_a_line_a_field(cells: list[str]) -> None:
    written = render(table_of([cells], single=True), "tsv", RenderOptions())
    header, *lines = written.removesuffix("\n").split("\n")
    assert header == "field\tvalue"
    assert [line.partition("\t")[0] for line in lines] == ["a", "b", "c"]
    assert [read_cell(line.partition("\t")[2]) for line in lines] == cells


@pytest.mark.parametrize(
    ("data", "cell"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param(True, "true", id="true"),
        pytest.param(False, "false", id="false"),
        pytest.param(0, "0", id="nought"),
        pytest.param(Decimal("1E+6"), "1000000", id="a number without its exponent"),
        pytest.param(Decimal("0.05"), "0.05", id="a number with a point"),
        pytest.param(("a", "b; c"), "a; b; c", id="a list"),
        pytest.param((), "", id="an empty list"),
        pytest.param(({"id": "x", "best": None},), '[{"id": "x", "best": null}]', id="objects"),
        pytest.param("C:\\new\tfolder", "C:\\\\new\\tfolder", id="a backslash that is none of ours"),
    ],
)
def test_data(data: Data, cell: str) -> None:
    assert render(table_of([[data]]), "tsv", RenderOptions(header=False)) == f"{cell}\n"


def test_chosen_fields_in_their_order() -> None:
    assert render(table_of([["1", "2", "3"]]), "tsv", RenderOptions(fields=("c", "a"))) == "c\ta\n3\t1\n"
    assert (
        render(table_of([["1", "2", "3"]], single=True), "tsv", RenderOptions(fields=("c",))) == "field\tvalue\nc\t3\n"
    )


def test_without_a_header() -> None:
    assert render(table_of([["1", "2"]]), "tsv", RenderOptions(header=False)) == "1\t2\n"
    assert render(table_of([["1", "2"]], single=True), "tsv", RenderOptions(header=False)) == "a\t1\nb\t2\n"


def test_nothing_found_is_the_header_alone() -> None:
    assert render(table_of([]), "tsv", RenderOptions()) == "a\tb\n"
    assert render(table_of([]), "tsv", RenderOptions(header=False)) == ""


@given(rows_of(), st.integers(1, 300), st.booleans())
def test_width_and_colour_make_no_difference(rows: list[list[str]], width: int, colour: bool) -> None:
    table = table_of(rows, title="Title", caption="Caption", heading="a")
    assert render(table, "tsv", RenderOptions(width=width, colour=colour)) == render(table, "tsv", RenderOptions())
