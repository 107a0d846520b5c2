"""A strip: all weeks as a row of small bars without words, beside a number that is printed large."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

from countylines.output.charts import DISPUTED, Chart, ChartRow, largest_end, length_of
from countylines.output.charts.svg import svg_element
from countylines.output.markup import make_element

COLUMN, COLUMN_BAR, STRIP_HEIGHT, POINT = 14, 10, 44, 4
"""The width of a column and of a bar in it, the height of the strip, and the height of an arrow."""


def draw_sparkline(chart: Chart) -> Element:
    """Draw the rows of a chart as columns: bars, lines for ranges, arrows for open ends, a sign for disputes.

    A week that no source has is a dot on the base line.
    """
    limit = largest_end(interval for row in chart.rows for interval in row.intervals)
    width = COLUMN * len(chart.rows)
    columns = [
        make_element("g", _draw_row_as_column(row, COLUMN * place + COLUMN / 2, limit), class_=row.css_class)
        for place, row in enumerate(chart.rows)
    ]
    base = make_element("path", class_="axis", d=f"M0 {STRIP_HEIGHT + 0.5}H{width}")
    return svg_element(chart, [base, *columns], width=width, height=STRIP_HEIGHT + 1)


def _draw_row_as_column(row: ChartRow, x: float, limit: Decimal) -> Iterator[Element]:
    """Draw a row, its middle at *x*."""
    if row.status == "missing":
        yield make_element("circle", class_="head", cx=x, cy=STRIP_HEIGHT - 1, r=1)
    elif row.status == "disputed":
        yield make_element("text", DISPUTED, class_="sign", x=x - 3, y=STRIP_HEIGHT - 3)
    else:
        (interval,) = row.intervals
        bottom = _distance_from_top(interval.low or Decimal(0), limit)
        yield make_element(
            "rect",
            class_="bar" if interval.is_exact else "floor",
            x=x - COLUMN_BAR / 2,
            y=min(bottom, STRIP_HEIGHT - 1),
            width=COLUMN_BAR,
            height=max(STRIP_HEIGHT - bottom, 1),
        )
        if not interval.is_exact:
            top = POINT if interval.high is None else _distance_from_top(interval.high, limit)
            yield make_element("path", class_="range", d=f"M{x:g} {bottom:g}V{top:g}")
        if interval.high is None:
            yield make_element("path", class_="head", d=f"M{x - POINT:g} {POINT}L{x:g} 0L{x + POINT:g} {POINT}Z")


def _distance_from_top(value: Decimal, limit: Decimal) -> float:
    """Return how far below the top a value is drawn."""
    return round(STRIP_HEIGHT - float(length_of(value, limit, STRIP_HEIGHT - 2 * POINT)), 1)
