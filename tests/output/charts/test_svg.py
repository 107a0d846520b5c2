"""The chart: each kind of row has its own mark, in proportion, and words for those who cannot see it.

As a file it is complete, well-formed, legible on light and dark pages, harmless.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, fromstring

import pytest

from countylines.output.charts import ChartRow
from countylines.output.charts.svg import COLUMN, ROW_HEIGHT, STRIP_HEIGHT, chart_document, draw_chart, draw_sparkline
from tests.output.charts.made import ROWS, between, chart, exactly

WIDTH = 700
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> ]]> \" ' & \u202e \x1b[31m \uffff"
VISIBLE = "<script>alert(1)</script> ]]> \" ' & \\u202e \\x1b[31m \\uffff"


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


def attributes(part: Element) -> dict[str, str]:
    """Return the attributes of a mark that say where it is."""
    return {name: value for name, value in part.attrib.items() if name != "class"}


def test_what_is_drawn_stands_where_its_value_is(drawing: Element) -> None:
    """Labels of 2 bold letters and words of 13 leave 24.8 to 602.9, less 3 heads: 560 for the largest, 1,000."""
    drawn = [[attributes(part) for part in row if part.tag != "text"] for row in drawing.findall("g")]
    assert drawn == [
        [{"x": "24.8", "y": "5.5", "width": "560", "height": "11"}],
        [
            {"x": "24.8", "y": "27.5", "width": "280", "height": "11"},
            {"d": "M304.8 33H595.9"},
            {"cx": "304.8", "cy": "33", "r": "3"},
            {"d": "M595.9 29L601.9 33L595.9 37Z"},
        ],
        [
            {"x": "24.8", "y": "49.5", "width": "112", "height": "11"},
            {"d": "M136.8 55H248.8"},
            {"d": "M136.8 51V59"},
            {"d": "M248.8 51V59"},
        ],
        [
            {"d": "M76.8 73.3l4 -4l4 4l-4 4Z"},
            {"d": "M192.8 80.7H304.8"},
            {"d": "M192.8 76.7V84.7"},
            {"d": "M304.8 76.7V84.7"},
        ],
        [],
        [{"x": "24.8", "y": "115.5", "width": "1", "height": "11"}],
    ]


def test_words_stand_beside_the_middle_of_their_row(drawing: Element) -> None:
    places = [
        [(text.text, text.get("x"), text.get("y")) for text in row.findall("text")] for row in drawing.findall("g")
    ]
    assert places[0] == [("w1", "0", "15"), ("1,000", "700", "15")]
    assert places[3] == [("w4", "0", "81"), ("?", "316.8", "81"), ("disputed", "700", "81")]


def test_the_axis_has_a_line_and_a_number_at_each_tick(drawing: Element) -> None:
    lines = [(line.get("class"), attributes(line)) for line in drawing.findall("line")]
    places = ["24.8", "136.8", "248.8", "360.8", "472.8", "584.8"]
    ends = {"y1": "0", "y2": "132"}
    assert lines == [("grid" if place != "24.8" else "axis", {"x1": place, "x2": place, **ends}) for place in places]
    assert [(tick.get("x"), tick.get("y")) for tick in drawing.findall("text")] == [(place, "147") for place in places]


@pytest.mark.parametrize(
    ("value", "width", "ticks"),
    [
        pytest.param(690, 700, ["0", "100", "200", "300", "400", "500", "600"], id="seven at most"),
        pytest.param(700, 700, ["0", "200", "400", "600"], id="not eight"),
        pytest.param(10_000_000, 100, ["0", "10,000,000"], id="two, though there is no room"),
        pytest.param(
            10_000_000, 400, ["0", "5,000,000", "10,000,000"], id="room for four of them, and 2,000,000 would give six"
        ),
    ],
)
def test_there_are_as_many_ticks_as_there_is_room_for(value: int, width: int, ticks: list[str]) -> None:
    drawn = draw_chart(chart(ChartRow("w1", f"{value:,}", "exact", (exactly(value),))), width)
    assert [part.text for part in drawn.findall("text")] == ticks


@pytest.mark.parametrize(
    ("width", "value", "lines"),
    [
        pytest.param(
            340, "at least 5, fewer than 1,000 homes", ["at least 5,", "fewer than 1,000 homes"], id="22 of 22"
        ),
        pytest.param(340, "at least 5, fewer than 10,000 homes", ["at least 5, fewer than", "10,000 homes"], id="23"),
        pytest.param(340, "fewer than 1,000 homes, 5 more", ["fewer than 1,000", "homes, 5 more"], id="23 before it"),
        pytest.param(340, "more than 12, less than 30 or so", ["more than 12,", "less than 30 or so"], id="shorter"),
        pytest.param(
            340, "more than 12 and less than 30 or so", ["more than 12 and less", "than 30 or so"], id="no comma"
        ),
        pytest.param(80, "more than 500", ["more", "than 500"], id="eight letters, though there is room for six"),
    ],
)
def test_words_are_folded_at_a_comma_or_at_the_end_of_a_word(width: int, value: str, lines: list[str]) -> None:
    row = group(draw_chart(chart(ChartRow("w1", value, "exact", (exactly(5),))), width), 0)
    folded = row.findall("text")[1:]
    assert [(line.text, line.get("class"), line.get("y")) for line in folded] == [
        (lines[0], "words folded", "10"), (lines[1], "words folded", "20"),
    ]  # fmt: skip


def test_labels_and_words_leave_room_for_the_bars() -> None:
    """Of 340, a label has three tenths, 102, and words have 142.8; a label is cut after twelve letters."""
    row = group(draw_chart(chart(ChartRow("w" * 200, "x" * 200, "exact", (exactly(5),))), 340), 0)
    bar = row.find("rect")
    assert bar is not None
    assert (bar.get("x"), bar.get("width")) == ("112", "57")
    assert words(row)[0] == f"{'w' * 12}…"


def test_a_remark_stands_after_the_value() -> None:
    row = ChartRow("w1", "5", "exact", (exactly(5),), remark="one source")
    assert words(group(draw_chart(chart(row), WIDTH), 0)) == ["w1", "5, one source"]


def read(content: bytes) -> Element:
    return fromstring(content)  # noqa: S314  our own


def texts(drawn: Element) -> list[str]:
    return [part.text or "" for part in drawn.iter(f"{SVG}text")]


@pytest.fixture
def document() -> Element:
    return read(chart_document(chart(remarks=("How to read it.",), source="Source: a record.")))


def test_a_document_is_a_complete_file(document: Element) -> None:
    assert chart_document(chart()).startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<svg ")
    assert document.tag == f"{SVG}svg"
    assert (document.get("width"), document.get("role")) == ("720", "img")
    assert document.get("viewBox") == f"0 0 {document.get('width')} {document.get('height')}"
    assert [part.tag for part in document[:2]] == [f"{SVG}title", f"{SVG}desc"]


def test_title_remarks_and_source_line_are_printed(document: Element) -> None:
    assert texts(document)[0] == "Things, w1 to w6"
    assert texts(document)[-2:] == ["How to read it.", "Source: a record."]


def test_a_document_has_a_background_of_its_own_and_a_dark_half(document: Element) -> None:
    sheet = next(document.iter(f"{SVG}rect"))
    assert (sheet.get("width"), sheet.get("height")) == (document.get("width"), document.get("height"))
    style = document.findtext(f"{SVG}style") or ""
    assert ".sheet{fill:#fff}" in style
    assert "prefers-color-scheme:dark" in style


def test_a_document_asks_for_nothing(document: Element) -> None:
    content = chart_document(chart()).decode()
    assert content.count("http") == 1, "the name space"
    assert not [part for part in document.iter() if part.tag in (f"{SVG}script", f"{SVG}image", f"{SVG}a")]


def test_hostile_text_is_text() -> None:
    row = ChartRow(HOSTILE, HOSTILE, "exact", (exactly(1),))
    drawn = read(chart_document(chart(row, title=HOSTILE, remarks=(HOSTILE,), source=HOSTILE)))
    assert drawn.findtext(f"{SVG}title") == VISIBLE
    assert VISIBLE in texts(drawn)[-1]
    assert not list(drawn.iter(f"{SVG}script"))


def test_each_row_of_a_strip_is_a_column_with_its_mark() -> None:
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


def test_a_strip_has_words_for_those_who_cannot_see_it() -> None:
    drawn = draw_sparkline(chart())
    assert (drawn.get("role"), drawn[1].text) == ("img", chart().description)


def test_heights_of_columns_are_in_proportion() -> None:
    rows = ChartRow("a", "400", "exact", (exactly(400),)), ChartRow("b", "100", "exact", (exactly(100),))
    high, low = (float(bar.get("height", "")) for bar in draw_sparkline(chart(*rows)).iter("rect"))
    assert high / low == pytest.approx(4, rel=0.01)


def test_what_a_strip_draws_stands_where_its_value_is() -> None:
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
