"""Comparisons as tables: a matrix of weeks, or a chart for each measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from countylines.figures.compare import Comparison
from countylines.figures.interval import Interval, amount_in_words, interval_in_words
from countylines.figures.weeks import NOT_LIKE_FOR_LIKE
from countylines.output.fields import field_names
from countylines.output.table import Bar, Column, Data, Row, Table
from countylines.output.views.figures import cautions_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.measure import Measure

MISSING = "not printed"
ITSELF = "same week"
"""What is said of the week against which the others are set."""

LEGEND = "In a bar, shading is what is not known, an arrow no upper bound, a question mark a dispute."


def comparison_table(dataset: Dataset, comparisons: Sequence[Comparison], *, against: str | None = None) -> Table:
    """Draw a chart for each measure: a bar a week, what is not known of it visibly open."""
    columns = [Column("week", "Week"), Column("bar", "", is_bar=True), Column("best", "Best", is_number=True)]
    if against is not None:
        columns.append(Column("change", f"Against {against}", is_number=True))
    return Table(
        noun="comparison",
        fields=field_names("comparison"),
        columns=tuple(columns),
        rows=tuple(comparison_row(dataset, one, against=against) for one in comparisons),
        heading="measure",
        caption=NOT_LIKE_FOR_LIKE,
        legend=LEGEND,
    )


def comparison_row(dataset: Dataset, comparison: Comparison, *, against: str | None = None) -> Row:
    """Give a week's figure the data and words of a comparison; what nobody printed is null, never zero.

    *against* is the week that the others are compared with, which is not compared with itself.
    """
    figure, measure = comparison.figure, comparison.measure
    best = figure.best if figure else None
    data: dict[str, Data] = {
        "week": comparison.week.id,
        "measure": measure.id,
        "best": None if best is None else str(best),
        "low": None if best is None else best.low,
        "high": None if best is None else best.high,
        "reported": figure.reported.wording if figure else None,
        "reported_by": figure.reported.source if figure else None,
        "status": figure.status if figure else "missing",
        "unit": measure.unit,
        "low_included": None if best is None or best.low is None else best.low_included,
        "high_included": None if best is None or best.high is None else best.high_included,
        "change_low": None if comparison.change is None else comparison.change.low,
        "change_high": None if comparison.change is None else comparison.change.high,
        "cautions": [NOT_LIKE_FOR_LIKE, *(cautions_of(dataset, figure) if figure else [])],
    }
    change = ITSELF if comparison.week.id == against else change_in_words(comparison.change)
    words = {
        "measure": _heading(measure),
        "best": interval_in_words(best, measure.unit) if figure else MISSING,
        "change": change if figure else "",
    }
    return Row(data, words, bar=Bar(best, is_disputed=figure is not None and best is None))


def matrix_table(dataset: Dataset, comparisons: Sequence[Comparison]) -> Table:
    """Set weeks against measures for people; programs get the same tidy rows as of a chart."""
    weeks = list(dict.fromkeys(one.week.id for one in comparisons))
    measures = list(dict.fromkeys(one.measure.id for one in comparisons))
    by_place = {(one.week.id, one.measure.id): one for one in comparisons}
    columns = [Column("week", "Week")]
    columns += [Column(name, _title(by_place[weeks[0], name]), is_number=True) for name in measures]
    grid = tuple(
        Row({"week": week}, {"week": week, **{name: _short(by_place[week, name]) for name in measures}})
        for week in weeks
    )
    return Table(
        noun="comparison",
        fields=field_names("comparison"),
        columns=tuple(columns),
        rows=tuple(comparison_row(dataset, one) for one in comparisons),
        shown=grid,
        title="The weeks side by side, each figure at its best",
        caption=f"{NOT_LIKE_FOR_LIKE} A dash: nobody printed it. For a chart: countylines compare MEASURE",
    )


def _title(comparison: Comparison) -> str:
    measure = comparison.measure
    return f"{TITLES.get(measure.id, measure.label)}{', £' if measure.unit == 'GBP' else ''}"


TITLES = {"addresses.cuckooed": "Cuckooed", "deal-lines": "Lines"}
"""Short titles, so that a matrix fits a narrow window."""


def _short(comparison: Comparison) -> str:
    """Print a best interval as ``get`` does, with thousands set apart and spaces where a line may end."""
    if comparison.figure is None:
        return "–"
    if comparison.figure.best is None:
        return "disputed"
    bare = str(comparison.figure.best).replace("..", " to ").replace(",", " ")
    return re.sub(r"\d+(?:\.\d+)?", lambda number: amount_in_words(Decimal(number[0]), ""), bare)


def change_in_words(change: Interval | None) -> str:
    """Write a change in a hundred: ``+83.0 % to +83.1 %``, ``at least −73.0 %``, ``no change``."""
    if change is None:
        return "cannot be told"
    if change.low is not None and change.is_exact:
        return _signed(change.low) if change.low else "no change"
    ends = [_signed(end) for end in (change.low, change.high) if end is not None]
    return " to ".join(ends) if len(ends) > 1 else f"at {'least' if change.high is None else 'most'} {ends[0]}"


def _signed(number: Decimal) -> str:
    return f"{number:+,} %".replace("-", "−")


def _heading(measure: Measure) -> str:
    """Name a measure with its unit, where the name does not say it."""
    unit = "£" if measure.unit == "GBP" else measure.unit
    return measure.label if unit.casefold() in measure.label.casefold() else f"{measure.label}, {unit}"
