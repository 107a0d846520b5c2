"""The chart: each kind of row has its own mark, in proportion, and words for those who cannot see it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest

from countylines.output.charts.rows import ChartRow
from countylines.output.charts.svg import ROW_HEIGHT, draw_chart
from tests.output.charts.made import ROWS, between, chart, exactly

WIDTH = 700


def group(drawing: Element, place: int) -> Element:
    """Return the group of a row."""
    return drawing.findall("g")[place]


def marks(row: Element) -> list[tuple[str, str]]:
    """List the tags and classes of a row, without its texts."""
    return [(part.tag, part.get("class", "")) for part in row if part.tag != "text"]


def words(row: Element) -> list[str]:
    return [part.text or "" for part in row.findall("text")]


@pytest.fixture
def drawing() -> Element:
    return draw_chart(chart(), WIDTH)


def test_it_is_an_image_with_a_title_and_all_values_in_words(drawing: Element) -> None:
    title, description = drawing[0], drawing[1]
    assert (drawing.get("role"), drawing.get("aria-labelledby")) == (
        "img",
        f"{title.get('id')} {description.get('id')}",
    )
    assert (title.tag, title.text) == ("title", "Things")
    assert description.tag == "desc"
    assert description.text == ("w1: 1,000; w2: more than 500; w3: 200 to 400; w4: disputed; w5: not printed; w6: 0")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param(0, [("rect", "bar")], id="exact: a bar"),
        pytest.param(
            1, [("rect", "floor"), ("path", "range"), ("circle", "ring"), ("path", "head")], id="open: an arrow"
        ),
        pytest.param(
            2, [("rect", "floor"), ("path", "range"), ("path", "range"), ("path", "range")], id="a range: a whisker"
        ),
        pytest.param(
            3, [("path", "head"), ("path", "range"), ("path", "range"), ("path", "range")], id="disputed: both sides"
        ),
        pytest.param(4, [], id="missing: a gap"),
        pytest.param(5, [("rect", "bar")], id="zero: a thin bar"),
    ],
)
def test_a_row_is_drawn_by_its_status(place: int, expected: list[tuple[str, str]], drawing: Element) -> None:
    assert marks(group(drawing, place)) == expected


def test_words_stand_in_each_row_and_a_sign_at_a_dispute(drawing: Element) -> None:
    assert [words(group(drawing, place)) for place in range(len(ROWS))] == [
        ["w1", "1,000"],
        ["w2", "more than 500"],
        ["w3", "200 to 400"],
        ["w4", "?", "disputed"],
        ["w5", "not printed"],
        ["w6", "0"],
    ]


def test_the_two_sides_of_a_dispute_divide_the_height_of_their_row(drawing: Element) -> None:
    starts = [re.match(r"M[\d.]+ ([\d.]+)", part.get("d", "")) for part in group(drawing, 3).findall("path")]
    assert [start[1] for start in starts if start][:2] == ["73.3", "80.7"]  # the fourth row is from 66 to 88


def test_lengths_are_in_proportion() -> None:
    drawn = draw_chart(
        chart(ChartRow("a", "400", "exact", (exactly(400),)), ChartRow("b", "100", "exact", (exactly(100),))), WIDTH
    )
    long, short = (float(group(drawn, place).find("rect").get("width", "")) for place in (0, 1))  # type: ignore[union-attr]
    assert long / short == pytest.approx(4, rel=0.01)


def test_an_excluded_end_is_a_ring_and_an_included_one_a_line() -> None:
    row = ChartRow("a", "", "bounded", (between(2, 4, low_included=False),))
    parts = marks(group(draw_chart(chart(row), WIDTH), 0))
    assert parts.count(("circle", "ring")) == 1
    row = ChartRow("a", "", "bounded", (between(2, 4, low_included=False, high_included=False),))
    assert marks(group(draw_chart(chart(row), WIDTH), 0)).count(("circle", "ring")) == 2


def test_only_the_week_asked_about_is_marked(drawing: Element) -> None:
    assert [row.get("class") for row in drawing.findall("g")] == [
        "exact marked", "bounded", "bounded", "disputed", "missing", "exact",
    ]  # fmt: skip


def test_ticks_stand_at_round_numbers(drawing: Element) -> None:
    ticks = [part.text for part in drawing.findall("text") if part.get("class") == "tick"]
    assert ticks == ["0", "200", "400", "600", "800", "1,000"]


def test_long_words_take_two_lines_and_long_labels_are_cut() -> None:
    row = ChartRow("w" * 200, "more than £422,000, less than £1,000,000", "exact", (exactly(5),))
    label, *lines = words(group(draw_chart(chart(row), 340), 0))
    assert lines == ["more than £422,000,", "less than £1,000,000"]
    assert label.endswith("…")
    assert len(label) < 30


@pytest.mark.parametrize("width", [200, 340, 700])
def test_nothing_is_drawn_outside_the_chart(width: int) -> None:
    drawn = draw_chart(chart(), width)
    assert drawn.get("viewBox") == f"0 0 {width} {ROW_HEIGHT * (len(ROWS) + 1)}"
    for part in drawn.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert 0 <= float(part.get(name, "0")) <= width
        assert float(part.get("x", "0")) + float(part.get("width", "0")) <= width


def test_a_chart_without_any_value_is_drawn() -> None:
    drawn = draw_chart(chart(ChartRow("a", "not printed", "missing")), WIDTH)
    assert words(group(drawn, 0)) == ["a", "not printed"]
