"""JSON with exact numbers, read back by Python's own reader."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.export.json_writer import json_bytes, json_text

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.decimals(0, 10**15 - 1, allow_nan=False, places=6).map(lambda one: one + Decimal("0.0000001").quantize(one)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc"), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(Decimal("178.49"), "178.49", id="a number with a point"),
        pytest.param(Decimal("426040.00"), "426040", id="a whole one"),
        pytest.param(Decimal("1E+6"), "1000000", id="no exponent"),
        pytest.param(Decimal("123456789012345.678901"), "123456789012345.678901", id="more digits than a float has"),
        pytest.param([], "[]", id="an empty list"),
        pytest.param({}, "{}", id="an empty object"),
        pytest.param([1, [2]], "[\n  1,\n  [\n    2\n  ]\n]", id="nested"),
        pytest.param({"a": None, "b": True}, '{\n  "a": null,\n  "b": true\n}', id="an object"),
        pytest.param("£ “x”", '"£ “x”"', id="as it is"),
    ],
)
def test_a_value(value: Any, written: str) -> None:
    assert json_text(value) == written
    assert json_bytes(value) == f"{written}\n".encode()


def test_a_value_on_one_line() -> None:
    assert json_text({"a": [1, {"b": Decimal("0.5")}]}, margin=None) == '{"a": [1, {"b": 0.5}]}'


def test_what_a_terminal_would_obey_is_escaped() -> None:
    written = json_bytes(["\x1b[31m\x9b\u202e"]).decode()
    assert "\x1b" not in written
    assert "\\u009b\\u202e" in written
    assert json.loads(written) == ["\x1b[31m\x9b\u202e"]


@given(VALUES)
def test_what_is_written_is_read_back(value: Any) -> None:
    for written in (json_bytes(value).decode(), json_text(value, margin=None)):
        assert json.loads(written, parse_float=Decimal) == value
