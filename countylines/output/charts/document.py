"""A chart as a file of its own: an SVG document with title, legend, remarks and source line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from countylines.output.charts.svg import CHART_STYLE, Chart, chart_height, draw_rows, svg_element
from countylines.output.markup import make_element

WIDTH, MARGIN = 720, 24
TITLE_HEIGHT, LINE_HEIGHT = 24, 16
TITLE_LENGTH, REMARK_LENGTH = 78, 118
"""How many characters fit on a line of the title, and of the remarks."""


def chart_document(chart: Chart) -> bytes:
    """Return a complete SVG file in UTF-8: it needs no other file, and is legible on light and dark pages."""
    weeks = f", {chart.rows[0].label} to {chart.rows[-1].label}" if chart.rows else ""
    titles = textwrap.wrap(f"{chart.title}{weeks}", TITLE_LENGTH)
    remarks = [line for text in (*chart.remarks, chart.source) for line in textwrap.wrap(text, REMARK_LENGTH)]
    top = MARGIN + TITLE_HEIGHT * len(titles)
    below = top + chart_height(chart) + LINE_HEIGHT
    height = below + LINE_HEIGHT * len(remarks) + MARGIN // 2
    content = [
        make_element("style", CHART_STYLE),
        make_element("rect", class_="sheet", width=WIDTH, height=height),
        *_draw_lines(titles, "title", MARGIN + LINE_HEIGHT // 2, TITLE_HEIGHT),
        make_element("g", draw_rows(chart, WIDTH - 2 * MARGIN), transform=f"translate({MARGIN} {top})"),
        *_draw_lines(remarks, "remark", below, LINE_HEIGHT),
    ]
    drawing = svg_element(chart, content, width=WIDTH, height=height)
    size = {"width": str(WIDTH), "height": str(height)}
    drawing.attrib = {"xmlns": "http://www.w3.org/2000/svg", **size, **drawing.attrib}
    written: bytes = tostring(drawing, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _draw_lines(lines: list[str], kind: str, first: int, distance: int) -> Iterator[Element]:
    for number, line in enumerate(lines):
        yield make_element("text", line, class_=kind, x=MARGIN, y=first + distance * number)
