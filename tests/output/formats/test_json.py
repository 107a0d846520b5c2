"""JSON: what a program reads is what the record holds."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.output.formats import RenderOptions, render
from countylines.output.formats.json import json_text
from countylines.output.table import Data
from tests.output.made import UNSEEN, rows_of, table_of, texts

nested = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(0, 10**15, places=6), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=6,
)
"""Any value that JSON can hold."""


@given(rows_of(), st.booleans())
def test_every_text_reads_back(rows: list[list[str]], plain: bool) -> None:
    written = render(table_of(rows), "json", RenderOptions(plain=plain))
    assert json.loads(written) == [dict(zip("abc", row, strict=True)) for row in rows]
    assert UNSEEN.search(written) is None, "no control character reaches a terminal, whole or in half"
    assert written.isascii() or not plain


@given(nested, st.booleans())
def test_all_data_reads_back(data: Data, plain: bool) -> None:
    written = render(table_of([[data]], single=True), "json", RenderOptions(plain=plain))
    assert json.loads(written, parse_float=Decimal) == {"a": data}


@pytest.mark.parametrize(
    ("number", "written"),
    [
        pytest.param(Decimal(700), "700", id="whole"),
        pytest.param(Decimal("1E+6"), "1000000", id="whole, with an exponent"),
        pytest.param(Decimal("700.00"), "700", id="whole, written with a point"),
        pytest.param(Decimal("26.8"), "26.8", id="with a point"),
        pytest.param(Decimal("1284729.88"), "1284729.88", id="pounds and pence"),
        pytest.param(Decimal("178.50"), "178.5", id="a nought at the end"),
        pytest.param(Decimal("123456789012345.678901"), "123456789012345.678901", id="more digits than a float has"),
    ],
)
def test_numbers(number: Decimal, written: str) -> None:
    assert json_text({"value": number}, indented=False) == f'{{"value": {written}}}'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param([], "[]", id="an empty list"),
        pytest.param({}, "{}", id="an empty object"),
        pytest.param([1, (2,)], "[\n  1,\n  [\n    2\n  ]\n]", id="nested lists"),
        pytest.param({"a": None, "b": True, "c": False}, '{\n  "a": null,\n  "b": true,\n  "c": false\n}', id="object"),
        pytest.param("£ “x”", '"£ “x”"', id="text"),
    ],
)
def test_indented_values(value: Data, written: str) -> None:
    assert json_text(value) == written


def test_a_value_on_one_line() -> None:
    assert json_text({"a": [1, {"b": Decimal("0.5")}]}, indented=False) == '{"a": [1, {"b": 0.5}]}'


def test_control_characters_are_escaped() -> None:
    written = json_text(["\x1b[31m\x9b\u202e"])
    assert written == '[\n  "\\u001b[31m\\u009b\\u202e"\n]'
    assert json.loads(written) == ["\x1b[31m\x9b\u202e"]


@given(nested)
def test_indented_and_on_one_line_are_the_same_value(data: Data) -> None:
    for indented in (True, False):
        assert json.loads(json_text(data, indented=indented), parse_float=Decimal) == data


def test_what_is_not_data_is_refused() -> None:
    with pytest.raises(TypeError, match="object is not data"):
        json_text(object())


def test_a_list_or_an_object() -> None:
    assert json.loads(render(table_of([["1", "2"]]), "json", RenderOptions())) == [{"a": "1", "b": "2"}]
    assert json.loads(render(table_of([["1", "2"]], single=True), "json", RenderOptions())) == {"a": "1", "b": "2"}


def test_keys_stand_in_the_order_of_the_fields() -> None:
    table = table_of([["1", "2", "3"]])
    assert list(json.loads(render(table, "json", RenderOptions()))[0]) == ["a", "b", "c"]
    assert list(json.loads(render(table, "json", RenderOptions(fields=("c", "a"))))[0]) == ["c", "a"]


def test_json_ignores_the_header_option() -> None:
    table = table_of([["1", "2"]], title="Title", caption="Caption")
    assert render(table, "json", RenderOptions(header=False)) == render(table, "json", RenderOptions())


def test_nothing_found_is_an_empty_list() -> None:
    assert render(table_of([]), "json", RenderOptions()) == "[]\n"


def test_unicode_is_left_alone() -> None:
    assert "\N{POUND SIGN}" in render(table_of([["\N{POUND SIGN}1"]]), "json", RenderOptions())
