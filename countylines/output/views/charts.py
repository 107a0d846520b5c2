"""Charts of a measure over the weeks: the rows that are drawn, and the words around them."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.figures.best import observed_interval
from countylines.figures.compare import Comparison
from countylines.figures.figure import Figure, best_without_whole_bound
from countylines.figures.interval import Interval
from countylines.integrity.contradictions import contradicting_bounds
from countylines.output.charts import ARROW_MEANING, DISPUTE_MEANING
from countylines.output.charts.svg import Chart, ChartRow
from countylines.output.views.compare import comparison_row
from countylines.output.views.figures import cautions_for_comparing_weeks
from countylines.record.dataset import Dataset
from countylines.text import count_in_words

CHART_LEGEND = (
    "A dark bar ends at an exact value, a pale one at the lowest that is possible; a line is the range that the "
    "sources support, and a ring at its end means that this value itself is excluded; a diamond is one side of a "
    f"dispute, and the coloured row the week that is asked about; {ARROW_MEANING}, {DISPUTE_MEANING}."
)
"""How to read a chart."""


def chart_of_measure(
    dataset: Dataset, comparisons: Sequence[Comparison], *, marked: str, against: str | None = None
) -> Chart:
    """Lay out the comparisons of one measure as a chart; the week *marked* is the one that it is about.

    *against* adds the change from that week.
    """
    measure = comparisons[0].measure
    sources = {name for one in comparisons if one.figure for name in one.figure.sources}
    rows = [comparison_row(dataset, comparison, against=against) for comparison in comparisons]
    return Chart(
        id=f"chart:{measure.id}",
        title=rows[0].text("measure"),
        unit=measure.unit,
        is_count=measure.is_count,
        rows=tuple(
            ChartRow(
                label=comparison.week.id,
                words=row.text("best"),
                status=str(row.data["status"]),
                intervals=_best_or_disputed_intervals(dataset, comparison.figure),
                is_marked=comparison.week.id == marked,
                remark=row.text("change") if against else "",
            )
            for comparison, row in zip(comparisons, rows, strict=True)
        ),
        remarks=(CHART_LEGEND, *cautions_for_comparing_weeks(dataset)),
        source=f"Source: {dataset.title}, version {dataset.version}, after {count_in_words(len(sources), 'source')}.",
    )


def _best_or_disputed_intervals(dataset: Dataset, figure: Figure | None) -> tuple[Interval, ...]:
    """Return the best interval of a figure; if it is disputed, what each source, and each sum against it, allows."""
    if figure is None:
        return ()
    best = best_without_whole_bound(figure)
    if best is not None:
        return (best,)
    printed = [one for one in figure.observations if one.is_normal] or figure.observations
    sides = [observed_interval(dataset, one) for one in printed]
    sides += [
        bound.interval
        for bounded, bounds in contradicting_bounds(dataset)
        if bounded.id == figure.id
        for bound in bounds
    ]
    return tuple(dict.fromkeys(sides))
