"""Elements: text in them is text, and what nobody sees is written out."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.output.markup import make_element, printable


def test_content_stands_in_order_and_nothing_is_left_out() -> None:
    made = make_element("p", "a", make_element("b", "c"), None, ["d", make_element("i")], "e", " f")
    assert tostring(made, encoding="unicode") == "<p>a<b>c</b>d<i />e f</p>"


def test_attributes_are_named_as_in_the_document() -> None:
    made = make_element("p", class_="x", aria_label="y", viewBox="0 0 1 1", id=None)
    assert made.attrib == {"class": "x", "aria-label": "y", "viewBox": "0 0 1 1"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b[31m", "a\\x1b[31m", id="an order to a terminal"),
        pytest.param("\u202eabc", "\\u202eabc", id="an override of the direction"),
        pytest.param("a\u200fb\u200ec\u061c", "a\\u200fb\\u200ec\\u061c", id="marks of direction"),
        pytest.param("a\x00b\ufffe\uffff", "a\\x00b\\ufffe\\uffff", id="what no XML holds"),
        pytest.param("a\nb\tc", "a\nb\tc", id="a line end and a tab"),
        pytest.param("Śląskie “é” 漢", "Śląskie “é” 漢", id="letters"),
    ],
)
def test_what_nobody_sees_is_written_out(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_any_text_comes_back_from_well_formed_xml(text: str) -> None:
    written = tostring(make_element("p", text, title=text), encoding="utf-8")
    read = fromstring(written)  # noqa: S314  our own
    assert (read.text or "").replace("\r\n", "\n") == printable(text)
    assert "<p" not in (read.text or "") or "<p" in text
