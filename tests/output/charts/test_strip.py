"""The strip: a column for each week, with the same marks as in the chart."""

from __future__ import annotations

import pytest

from countylines.output.charts.rows import ChartRow
from countylines.output.charts.strip import COLUMN, STRIP_HEIGHT, draw_strip
from tests.output.charts.made import ROWS, chart, exactly


def test_each_row_is_a_column_with_its_mark() -> None:
    drawn = draw_strip(chart())
    columns = [[(part.tag, part.get("class")) for part in column] for column in drawn.findall("g")]
    assert columns == [
        [("rect", "bar")],
        [("rect", "floor"), ("path", "range"), ("path", "head")],
        [("rect", "floor"), ("path", "range")],
        [("text", "sign")],
        [("circle", "head")],
        [("rect", "bar")],
    ]
    assert drawn.get("viewBox") == f"0 0 {COLUMN * len(ROWS)} {STRIP_HEIGHT + 1}"


def test_it_has_words_for_those_who_cannot_see_it() -> None:
    drawn = draw_strip(chart())
    assert (drawn.get("role"), drawn[1].text) == ("img", chart().description)


def test_heights_are_in_proportion() -> None:
    rows = ChartRow("a", "400", "exact", (exactly(400),)), ChartRow("b", "100", "exact", (exactly(100),))
    high, low = (float(bar.get("height", "")) for bar in draw_strip(chart(*rows)).iter("rect"))
    assert high / low == pytest.approx(4, rel=0.01)
