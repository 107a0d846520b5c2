"""The chart as a file: complete, well-formed, legible on light and dark pages, harmless."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from countylines.output.charts.document import chart_document
from countylines.output.charts.svg import ChartRow
from tests.output.charts.made import chart, exactly

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> ]]> \" ' & \u202e \x1b[31m \uffff"
VISIBLE = "<script>alert(1)</script> ]]> \" ' & \\u202e \\x1b[31m \\uffff"


def read(content: bytes) -> Element:
    return fromstring(content)  # noqa: S314  our own


def texts(drawing: Element) -> list[str]:
    return [part.text or "" for part in drawing.iter(f"{SVG}text")]


@pytest.fixture
def drawing() -> Element:
    return read(chart_document(chart(remarks=("How to read it.",), source="Source: a record.")))


def test_it_is_a_complete_file(drawing: Element) -> None:
    assert chart_document(chart()).startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<svg ")
    assert drawing.tag == f"{SVG}svg"
    assert (drawing.get("width"), drawing.get("role")) == ("720", "img")
    assert drawing.get("viewBox") == f"0 0 {drawing.get('width')} {drawing.get('height')}"
    assert [part.tag for part in drawing[:2]] == [f"{SVG}title", f"{SVG}desc"]


def test_title_remarks_and_source_line_are_printed(drawing: Element) -> None:
    assert texts(drawing)[0] == "Things, w1 to w6"
    assert texts(drawing)[-2:] == ["How to read it.", "Source: a record."]


def test_it_has_a_background_of_its_own_and_a_dark_half(drawing: Element) -> None:
    sheet = next(drawing.iter(f"{SVG}rect"))
    assert (sheet.get("width"), sheet.get("height")) == (drawing.get("width"), drawing.get("height"))
    style = drawing.findtext(f"{SVG}style") or ""
    assert ".sheet{fill:#fff}" in style
    assert "prefers-color-scheme:dark" in style


def test_it_asks_for_nothing(drawing: Element) -> None:
    content = chart_document(chart()).decode()
    assert content.count("http") == 1, "the name space"
    assert not [part for part in drawing.iter() if part.tag in (f"{SVG}script", f"{SVG}image", f"{SVG}a")]


def test_hostile_text_is_text() -> None:
    row = ChartRow(HOSTILE, HOSTILE, "exact", (exactly(1),))
    drawn = read(chart_document(chart(row, title=HOSTILE, remarks=(HOSTILE,), source=HOSTILE)))
    assert drawn.findtext(f"{SVG}title") == VISIBLE
    assert VISIBLE in texts(drawn)[-1]
    assert not list(drawn.iter(f"{SVG}script"))
