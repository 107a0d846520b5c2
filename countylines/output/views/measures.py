"""Measures as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.nouns.measure import Measure


def measure_table(measures: Sequence[tuple[Measure, Sequence[str]]], *, title: str = "") -> Table:
    """Lay out what is counted, in what unit, meaning what, for which weeks."""
    return Table(
        noun="measure",
        fields=field_names("measure"),
        columns=(
            Column("id", "Measure"),
            Column("unit", "Unit"),
            Column("definition", "Meaning"),
            Column("periods", "Weeks and spans"),
        ),
        rows=tuple(measure_row(measure, periods) for measure, periods in measures),
        title=title,
        caption="For one with all that was printed of it: countylines show MEASURE, "
        "and measure:MEASURE for its caution.",
    )


def measure_row(measure: Measure, periods: Sequence[str]) -> Row:
    """Give a measure's data and words."""
    data: dict[str, Data] = {
        "id": measure.id,
        "label": measure.label,
        "unit": measure.unit,
        "group": measure.group,
        "part_of": measure.part_of,
        "definition": measure.definition,
        "caution": measure.caution,
        "count": measure.is_count,
        "periods": tuple(periods),
    }
    return Row(data, {"periods": ", ".join(periods)})
