"""Cells: text made harmless."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.output.cells import as_text, show_control_characters, to_ascii
from countylines.output.formats import FORMATS, RenderOptions, render
from countylines.output.table import Data
from tests.output.made import AWKWARD, UNSEEN, rows_of, shown, table_of, texts


@given(texts)
def test_what_a_terminal_obeys_is_shown(text: str) -> None:
    assert show_control_characters(text) == shown(text)


@pytest.mark.parametrize("text", AWKWARD, ids=ascii)
def test_awkward_texts_are_harmless_in_every_format(text: str) -> None:
    assert show_control_characters(text) == shown(text)
    for name in FORMATS:
        assert UNSEEN.search(render(table_of([[text, f"a{text}b"]]), name, RenderOptions())) is None, name


@pytest.mark.parametrize(
    "text",
    [
        "\u05e9\u05dc\u05d5\u05dd",
        "e\u0301",
        "\U0001d54f",
        "\u6f22\u5b57",
        "\N{GRINNING FACE}",
        "a\tb\nc",
        "\u200d",
    ],
)
def test_what_is_text_stays(text: str) -> None:
    assert show_control_characters(text) == text


@given(texts, texts)
def test_objects_in_a_cell_can_be_taken_apart(one: str, other: str) -> None:
    """JSON has its own escapes for what a terminal obeys: nothing of a text is lost."""
    nested: list[Data] = [{"source": one, "spans": [{"paragraph": 17, "text": other, "note": None}]}]
    assert json.loads(as_text(nested)) == nested
    assert json.loads(as_text({"title": one, "size": Decimal("0.10")})) == {"title": one, "size": 0.1}
    assert UNSEEN.search(as_text(nested)) is None
    assert as_text(["a", Decimal("1.50"), None]) == "a; 1.50; "


def test_the_sign_of_a_currency_is_its_code_in_ascii() -> None:
    assert to_ascii("£5, €1,200, $3 and ¥7") == "GBP 5, EUR 1,200, $3 and JPY 7"


@given(texts)
def test_ascii_is_ascii(text: str) -> None:
    assert to_ascii(text).isascii()


@given(st.sampled_from(sorted(FORMATS)), rows_of(), st.booleans(), st.booleans(), st.booleans())
def test_every_format_writes_whole_lines_that_are_harmless(
    name: str, rows: list[list[str]], single: bool, header: bool, plain: bool
) -> None:
    table = table_of(rows[:1] if single else rows, single=single)
    written = render(table, name, RenderOptions(header=header, plain=plain))
    assert written == "" or written.endswith("\n")
    assert UNSEEN.search(written) is None
