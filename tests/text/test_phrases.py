"""Phrases are found whole, wherever they stand."""

from __future__ import annotations

import pytest

from countylines.text.phrases import expand_phrases, find_phrases


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        pytest.param("locally", ["locally"], id="no alternatives"),
        pytest.param("in the (city|town)", ["in the city", "in the town"], id="two"),
        pytest.param("result(|s)", ["result", "results"], id="one of them nothing"),
        pytest.param("(a|b) (c|d)", ["a c", "a d", "b c", "b d"], id="twice"),
    ],
)
def test_alternatives_are_expanded(written: str, spelt: list[str]) -> None:
    assert list(expand_phrases(written)) == spelt


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("in the city, in the city", [(0, 11), (13, 24)], id="each time"),
        pytest.param("within the city", [], id="a word goes on before it"),
        pytest.param("in the cityscape", [], id="a word goes on after it"),
        pytest.param("“in the city”", [(1, 12)], id="marks around it"),
        pytest.param("in the city lines", [], id="before what it must not stand before"),
        pytest.param("in the citycity in the city", [(16, 27)], id="after a word that begins like it"),
    ],
)
def test_only_whole_phrases_are_found(text: str, spans: list[tuple[int, int]]) -> None:
    assert find_phrases(text, ["in the city"], not_before=(" lines",)) == spans
