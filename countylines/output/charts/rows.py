"""What a chart is drawn from: a row for each week, with the values that its figure may have."""

from __future__ import annotations

from typing import NamedTuple

from countylines.figures.interval import Interval


class ChartRow(NamedTuple):
    """A row of a chart: its *label*, the *words* for its value, and the *intervals* that are drawn.

    *status* is exact, bounded, disputed or missing. A disputed row has an interval for each side, a missing one none,
    all others one. *is_marked*: it is the row that the chart is about. *remark* is printed behind the words.
    """

    label: str
    words: str
    status: str
    intervals: tuple[Interval, ...] = ()
    is_marked: bool = False
    remark: str = ""


class Chart(NamedTuple):
    """A chart of one measure: its rows, and what is written above and below it.

    *id* is unique in the document that the chart is part of; *is_count*: the ticks of its axis are whole numbers.
    """

    id: str
    title: str
    unit: str
    rows: tuple[ChartRow, ...]
    is_count: bool = True
    remarks: tuple[str, ...] = ()
    source: str = ""

    @property
    def description(self) -> str:
        """All rows in words, for those who cannot see the chart."""
        return "; ".join(f"{row.label}: {row.words}" for row in self.rows)
