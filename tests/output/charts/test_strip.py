"""The strip: a column for each week, with the same marks as in the chart."""

from __future__ import annotations

import pytest

from countylines.output.charts import ChartRow
from countylines.output.charts.strip import COLUMN, STRIP_HEIGHT, draw_sparkline
from tests.output.charts.made import ROWS, chart, exactly


def test_each_row_is_a_column_with_its_mark() -> None:
    drawn = draw_sparkline(chart())
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
    drawn = draw_sparkline(chart())
    assert (drawn.get("role"), drawn[1].text) == ("img", chart().description)


def test_heights_are_in_proportion() -> None:
    rows = ChartRow("a", "400", "exact", (exactly(400),)), ChartRow("b", "100", "exact", (exactly(100),))
    high, low = (float(bar.get("height", "")) for bar in draw_sparkline(chart(*rows)).iter("rect"))
    assert high / low == pytest.approx(4, rel=0.01)


def test_what_is_drawn_stands_where_its_value_is() -> None:
    """Columns are 14 wide and bars in their middles 10; of 44, the largest value, 1,000, takes 36, and an arrow 4."""
    drawn = draw_sparkline(chart())
    shapes = [[{**part.attrib} for part in column] for column in drawn.findall("g")]
    assert shapes == [
        [{"class": "bar", "x": "2", "y": "8", "width": "10", "height": "36"}],
        [
            {"class": "floor", "x": "16", "y": "26", "width": "10", "height": "18"},
            {"class": "range", "d": "M21 26V4"},
            {"class": "head", "d": "M17 4L21 0L25 4Z"},
        ],
        [
            {"class": "floor", "x": "30", "y": "36.8", "width": "10", "height": "7.2"},
            {"class": "range", "d": "M35 36.8V29.6"},
        ],
        [{"class": "sign", "x": "46", "y": "41"}],
        [{"class": "head", "cx": "63", "cy": "43", "r": "1"}],
        [{"class": "bar", "x": "72", "y": "43", "width": "10", "height": "1"}],
    ]
    assert [part.get("d") for part in drawn.findall("path")] == ["M0 44.5H84"]


def test_the_week_asked_about_is_marked() -> None:
    classes = [column.get("class") for column in draw_sparkline(chart()).findall("g")]
    assert classes == ["exact marked", "bounded", "bounded", "disputed", "missing", "exact"]
