"""Charts made for tests: a row of each kind."""

from __future__ import annotations

from decimal import Decimal

from countylines.figures.interval import Interval
from countylines.output.charts import Chart, ChartRow


def exactly(number: int) -> Interval:
    return Interval.exactly(number)


def between(low: int | None, high: int | None, *, low_included: bool = True, high_included: bool = True) -> Interval:
    first, last = (None if end is None else Decimal(end) for end in (low, high))
    return Interval(first, last, low_included, high_included)


ROWS = (
    ChartRow("w1", "1,000", "exact", (exactly(1000),), is_marked=True),
    ChartRow("w2", "more than 500", "bounded", (between(500, None, low_included=False),)),
    ChartRow("w3", "200 to 400", "bounded", (between(200, 400),)),
    ChartRow("w4", "disputed", "disputed", (exactly(100), between(300, 500))),
    ChartRow("w5", "not printed", "missing"),
    ChartRow("w6", "0", "exact", (exactly(0),)),
)


def chart(*rows: ChartRow, **more: object) -> Chart:
    fields = {"id": "c", "title": "Things", "unit": "things", "rows": rows or ROWS, **more}
    return Chart(**fields)  # type: ignore[arg-type]
