"""The files of an export, read back by Python's own readers."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.export.files import csv_file, json_file


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("plain", "plain", id="a word"),
        pytest.param("1,468 people", '"1,468 people"', id="a comma"),
        pytest.param('a "b"', '"a ""b"""', id="quotation marks"),
        pytest.param("a\nb", '"a\nb"', id="a line end"),
        pytest.param("a\rb", '"a\rb"', id="a carriage return alone"),
        pytest.param(None, "", id="null"),
        pytest.param(True, "true", id="true"),
        pytest.param(False, "false", id="false"),
        pytest.param(Decimal("178.49"), "178.49", id="a number with a point"),
        pytest.param(Decimal("178.50"), "178.5", id="no nought at its end"),
        pytest.param(Decimal("123456789012345.678901"), "123456789012345.678901", id="more digits than a float has"),
        pytest.param(["a", "b"], "a; b", id="a list"),
        pytest.param("\x1b[31m £ ‘’", "\x1b[31m £ ‘’", id="as it is, whatever it is"),
        pytest.param("=1+1", "=1+1", id="what a spreadsheet would reckon"),
    ],
)
def test_a_csv_cell(value: Any, written: str) -> None:
    assert csv_file("a.csv", ["a", "b"], [[value, 1]]).content.decode() == f"a,b\n{written},1\n"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2)))
def test_csv_reads_back(rows: list[list[str]]) -> None:
    text = csv_file("a.csv", ["one", "other"], rows).content.decode("utf-8")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["one", "other"], *rows]


def test_a_json_file_is_indented_and_ends_with_a_newline() -> None:
    assert (
        json_file("a.json", {"a": Decimal("426040.00"), "b": "£"}).content.decode()
        == '{\n  "a": 426040,\n  "b": "£"\n}\n'
    )
