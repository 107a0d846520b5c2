"""Charts as SVG: bars for exact values, whiskers for ranges, arrows for open ends, marks and a sign for disputes.

Everything is grey, except for one colour for the week that the chart is about and one for disputes. That week also has
a bold label, and disputes have a sign, so that no information depends on colour alone.
"""

import textwrap
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from countylines.figures.interval import Interval, amount_in_words
from countylines.output.charts import DISPUTED, Chart, ChartRow, largest_end, length_of, round_ticks
from countylines.output.markup import Content, make_element

ROW_HEIGHT = 22
BAR_HEIGHT = 11
SMALL_LINE = 10
CAP = 4
"""Half the height of the line at an included end."""
RING = 3
"""The radius of the ring at an excluded end."""
HEAD = 6
"""The length of an arrowhead."""

LETTER, BOLD_LETTER = 6.7, 7.4
"""The assumed width of a letter, ordinary and bold: as wide as the widest digits in common system fonts at size 12."""

SPACE = 10
MOST_TICKS = 7
LEAST_LINE = 8
MOST_OF_LABEL, MOST_OF_WORDS = 0.3, 0.42
"""The shares of the width that labels and words may take, so that there is room for the bars."""

COLUMN = 14
"""The width of a column of a sparkline."""
COLUMN_BAR = 10
"""The width of the bar in it."""
STRIP_HEIGHT = 44
"""The height of a sparkline."""
POINT = 4
"""The height of an arrow in it."""

DOCUMENT_WIDTH = 720
PAGE_MARGIN = 24
TITLE_HEIGHT, LINE_HEIGHT = 24, 16
TITLE_LENGTH, REMARK_LENGTH = 78, 118
"""How many characters fit on a line of the title, and of the remarks."""


class _Plot:
    """The area of the bars in a chart of a given width, and their scale."""

    def __init__(self, chart: Chart, width: int) -> None:
        self.chart = chart
        self.width = width
        longest_label = max((len(row.label) for row in chart.rows), default=0) * BOLD_LETTER
        longest_words = max(
            (len(row.words_and_remark) * (BOLD_LETTER if row.is_marked else LETTER) for row in chart.rows), default=0
        )
        self.left = round(min(longest_label, width * MOST_OF_LABEL) + SPACE, 1)
        self.right = round(width - min(longest_words, width * MOST_OF_WORDS) - SPACE, 1)
        self.limit = largest_end(interval for row in chart.rows for interval in row.intervals)
        self.room = int(self.right - self.left) - 3 * HEAD

    def place_of(self, value: Decimal) -> float:
        """Return the x coordinate of a value."""
        return round(self.left + float(length_of(value, self.limit, self.room)), 1)

    def ticks(self) -> tuple[Decimal, ...]:
        """Return the round numbers of the axis: as many as there is room for."""
        longest = len(amount_in_words(self.limit.to_integral_value(), self.chart.unit)) * LETTER + SPACE
        most = min(max(2, int(self.room / longest) + 1), MOST_TICKS)
        return round_ticks(self.limit, most, whole=self.chart.is_count)


def chart_document(chart: Chart) -> bytes:
    """Return a complete, self-contained SVG file in UTF-8, which is legible on light and dark pages."""
    weeks = f", {chart.rows[0].label} to {chart.rows[-1].label}" if chart.rows else ""
    titles = textwrap.wrap(f"{chart.title}{weeks}", TITLE_LENGTH)
    remarks = [line for text in (*chart.remarks, chart.source) for line in textwrap.wrap(text, REMARK_LENGTH)]
    top = PAGE_MARGIN + TITLE_HEIGHT * len(titles)
    below = top + _height_of(chart) + LINE_HEIGHT
    height = below + LINE_HEIGHT * len(remarks) + PAGE_MARGIN // 2
    content = [
        make_element("style", chart_style()),
        make_element("rect", class_="sheet", width=DOCUMENT_WIDTH, height=height),
        *_draw_lines(titles, "title", PAGE_MARGIN + LINE_HEIGHT // 2, TITLE_HEIGHT),
        make_element(
            "g", _draw_rows(chart, DOCUMENT_WIDTH - 2 * PAGE_MARGIN), transform=f"translate({PAGE_MARGIN} {top})"
        ),
        *_draw_lines(remarks, "remark", below, LINE_HEIGHT),
    ]
    drawing = _svg_element(chart, content, width=DOCUMENT_WIDTH, height=height)
    size = {"width": str(DOCUMENT_WIDTH), "height": str(height)}
    drawing.attrib = {"xmlns": "http://www.w3.org/2000/svg", **size, **drawing.attrib}
    written: bytes = tostring(drawing, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _draw_lines(lines: list[str], kind: str, first: int, distance: int) -> Iterator[Element]:
    for number, line in enumerate(lines):
        yield make_element("text", line, class_=kind, x=PAGE_MARGIN, y=first + distance * number)


def chart_style() -> str:
    """Return the style of charts.

    Colours are repeated in each rule, because programs that convert SVG files do not support CSS variables.
    """
    return "\n" + Path(__file__).with_name("chart.css").read_text(encoding="utf-8")


def draw_chart(chart: Chart, width: int) -> Element:
    """Draw a chart as an SVG element of the given width, its rows one below the other, without its remarks."""
    return _svg_element(chart, _draw_rows(chart, width), width=width, height=_height_of(chart))


def _height_of(chart: Chart) -> int:
    """Return the height of the rows and the axis."""
    return ROW_HEIGHT * (len(chart.rows) + 1)


def _svg_element(chart: Chart, content: Content, *, width: int, height: int) -> Element:
    """Return an SVG element with a title and description for screen readers."""
    names = f"{chart.id}:title", f"{chart.id}:desc"
    return make_element(
        "svg",
        make_element("title", chart.title, id=names[0]),
        make_element("desc", chart.description, id=names[1]),
        content,
        viewBox=f"0 0 {width} {height}",
        class_="chart",
        role="img",
        aria_labelledby=" ".join(names),
    )


def _draw_rows(chart: Chart, width: int) -> Iterator[Element]:
    """Draw the axis and the rows of a chart at the given width."""
    plot, bottom = _Plot(chart, width), ROW_HEIGHT * len(chart.rows)
    for tick in plot.ticks():
        x = str(plot.place_of(tick))
        yield make_element("line", class_="grid" if tick else "axis", x1=x, x2=x, y1=0, y2=bottom)
        words = amount_in_words(tick, chart.unit)
        yield make_element("text", words, class_="tick", x=x, y=bottom + ROW_HEIGHT - 7)
    for place, row in enumerate(chart.rows):
        middle = ROW_HEIGHT * place + ROW_HEIGHT / 2
        label = _shortened(row.label, (plot.left - SPACE) * LETTER / BOLD_LETTER)
        yield make_element(
            "g",
            _draw_text(label, 0, middle, "label"),
            _draw_intervals(plot, row, middle),
            _draw_words(plot, row.words_and_remark, middle),
            class_=row.css_class,
        )


def _draw_words(plot: _Plot, words: str, middle: float) -> Iterator[Element]:
    """Draw the words at the end of a row, on two small lines if there is no room for one."""
    room = max(int((plot.width - plot.right) / LETTER), LEAST_LINE)
    lines = textwrap.wrap(words, room, max_lines=2, placeholder="…")
    before, comma, after = words.partition(", ")
    if len(lines) > 1 and comma and max(len(before) + 1, len(after)) <= room:
        lines = [f"{before},", after]
    if len(lines) == 1:
        yield _draw_text(words, plot.width, middle, "words")
        return
    for number, line in enumerate(lines):
        yield _draw_text(line, plot.width, middle + (number - 0.5) * SMALL_LINE, "words folded")


def _draw_text(words: str, x: float, middle: float, kind: str) -> Element:
    return make_element("text", words, class_=kind, x=x, y=middle + 4)


def _shortened(text: str, room: float) -> str:
    """Return text cut to a width of *room*, with an ellipsis if it was cut."""
    most = max(int(room / LETTER), 2)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _draw_intervals(plot: _Plot, row: ChartRow, middle: float) -> Iterator[Element]:
    """Draw the value of a row: a bar if exact, a pale bar and a whisker if bounded; marks and a sign if disputed.

    A dispute has a mark for each side: a diamond for an exact value, a whisker for a range.
    """
    if row.status == "exact":
        yield _draw_bar(plot, "bar", row.intervals[0].low or Decimal(0), middle)
    elif row.status == "bounded":
        (interval,) = row.intervals
        if interval.low:
            yield _draw_bar(plot, "floor", interval.low, middle)
        yield from _draw_whisker(plot, interval, middle)
    elif row.status == "disputed":
        distance = ROW_HEIGHT / (len(row.intervals) + 1)
        for number, interval in enumerate(row.intervals, start=1):
            height = round(middle - ROW_HEIGHT / 2 + number * distance, 1)
            if interval.is_exact:
                x = plot.place_of(largest_end([interval]))
                diamond = f"M{x - CAP:g} {height:g}l{CAP} -{CAP}l{CAP} {CAP}l-{CAP} {CAP}Z"
                yield make_element("path", class_="head", d=diamond)
            else:
                yield from _draw_whisker(plot, interval, height)
        end = plot.place_of(largest_end(row.intervals)) + 2 * HEAD
        yield _draw_text(DISPUTED, end, middle, "sign")


def _draw_bar(plot: _Plot, kind: str, value: Decimal, middle: float) -> Element:
    """Draw a bar from 0 to a value; a bar for zero is a thin line."""
    length = max(plot.place_of(value) - plot.left, 1)
    return make_element("rect", class_=kind, x=plot.left, y=middle - BAR_HEIGHT / 2, width=length, height=BAR_HEIGHT)


def _draw_whisker(plot: _Plot, interval: Interval, middle: float) -> Iterator[Element]:
    """Draw a line from the lower to the upper end of an interval, with a mark at each end."""
    low = plot.place_of(interval.low or Decimal(0))
    high = plot.right - 1 - HEAD if interval.high is None else plot.place_of(interval.high)
    yield make_element("path", class_="range", d=f"M{low:g} {middle:g}H{high:g}")
    ends = ((interval.low, low, interval.low_included), (interval.high, high, interval.high_included))
    for value, x, is_included in ends:
        if value is not None and is_included:
            yield make_element("path", class_="range", d=f"M{x:g} {middle - CAP:g}V{middle + CAP:g}")
        elif value is not None:
            yield make_element("circle", class_="ring", cx=x, cy=middle, r=RING)
    if interval.high is None:
        head = f"M{high:g} {middle - CAP:g}L{plot.right - 1:g} {middle:g}L{high:g} {middle + CAP:g}Z"
        yield make_element("path", class_="head", d=head)


def draw_sparkline(chart: Chart) -> Element:
    """Draw the rows of a chart as a sparkline: small columns without words.

    Exact values are bars, ranges are lines, and open ends are arrows. A dispute is a question mark; a week without a
    figure is a dot on the baseline.
    """
    limit = largest_end(interval for row in chart.rows for interval in row.intervals)
    width = COLUMN * len(chart.rows)
    columns = [
        make_element("g", _draw_row_as_column(row, COLUMN * place + COLUMN / 2, limit), class_=row.css_class)
        for place, row in enumerate(chart.rows)
    ]
    base = make_element("path", class_="axis", d=f"M0 {STRIP_HEIGHT + 0.5}H{width}")
    return _svg_element(chart, [base, *columns], width=width, height=STRIP_HEIGHT + 1)


def _draw_row_as_column(row: ChartRow, x: float, limit: Decimal) -> Iterator[Element]:
    """Draw a row as a column of a sparkline, centred at *x*."""
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
    """Return the y coordinate of a value in a sparkline."""
    return round(STRIP_HEIGHT - float(length_of(value, limit, STRIP_HEIGHT - 2 * POINT)), 1)
