"""What a table is: data for programs, words for people."""

from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.output.table import Data, Row, as_words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param("[sic]", "[sic]", id="a text"),
        pytest.param(True, "yes", id="true"),
        pytest.param(False, "no", id="false"),
        pytest.param(0, "0", id="nought"),
        pytest.param(Decimal("1E+6"), "1000000", id="a number without its exponent"),
        pytest.param(Decimal("26.8"), "26.8", id="a number with a point"),
        pytest.param((), "", id="an empty list"),
        pytest.param(("a", "b"), "a; b", id="a list"),
        pytest.param({"low": 1, "high": None}, "low: 1", id="an object, without what is null"),
        pytest.param(({"id": "a", "parts": ()}, {"id": "b", "best": 0}), "id: a; id: b, best: 0", id="objects"),
    ],
)
def test_words(data: Data, words: str) -> None:
    assert as_words(data) == words


def test_a_row_says_its_words_and_else_its_data() -> None:
    row = Row({"best": ">700", "unit": "people", "sources": 3}, {"best": "more than 700", "unit": ""})
    assert [row.text(field) for field in ("best", "unit", "sources")] == ["more than 700", "", "3"]
