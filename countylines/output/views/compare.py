"""Comparisons: a table of all weeks, or a chart for each measure, in characters or as SVG."""

from collections.abc import Sequence
from decimal import Decimal

from countylines.figures.best import observed_interval
from countylines.figures.cautions import cautions_of
from countylines.figures.compare import Comparison, main_measures
from countylines.figures.figure import Figure, best_in_words
from countylines.figures.interval import AT_LEAST_ZERO, Interval, sign_of_currency
from countylines.output.charts import ARROW_MEANING, DISPUTE_MEANING, Chart, ChartRow
from countylines.output.table import Answer, Bar, Column, Data, Field, Row, Table, data_of, declared_fields
from countylines.output.views.figures import (
    FIGURE_ANSWER,
    best_and_doubt_in_words,
    cautions_for_comparing_weeks,
    label_with_unit,
)
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Measure
from countylines.text import count_in_words
from countylines.text.english import CURRENCIES

MISSING = "not printed"
STAR = "*"
"""The mark of the week asked about. It follows without a space, so that it stays on the week's line when folded."""
STAR_MEANING = "A star marks the week asked about."
MATRIX_CAPTION = "A dash: no source prints it. For a chart: countylines compare MEASURE"

CHART_LEGEND = (
    "A dark bar ends at an exact value, a pale one at the lowest that is possible; a line is the range that the "
    "sources support, and a ring at its end means that this value itself is excluded; a diamond is one side of a "
    "dispute that has an exact value, a line one that has a range; the coloured row is the week that is asked about; "
    f"{ARROW_MEANING}, {DISPUTE_MEANING}."
)
"""How to read a chart."""


def _field_of_figure(name: str) -> Field:
    """Return the field *name* of a figure as a field of a comparison; it is null if there is no figure."""
    field = next(one for one in FIGURE_ANSWER.fields if one.name == name)

    def get(dataset: Dataset, comparison: Comparison) -> Data:
        return None if comparison.figure is None else data_of([field], dataset, comparison.figure)[name]

    return field._replace(nullable=True, get=get)


COMPARISON_ANSWER = Answer(
    "comparison", "A measure in one of the weeks that are set side by side.",
    Field("week", "id", "the week", get=lambda _, comparison: comparison.week.id),
    Field("measure", "id", "what is counted", get=lambda _, comparison: comparison.measure.id),
    *map(_field_of_figure, ("best", "low", "high", "reported", "reported_by")),
    Field(
        "status", "text", "exact, bounded, disputed, or missing: no source prints it, which is not zero",
        get=lambda _, comparison: comparison.figure.status if comparison.figure else "missing",
    ),
    *declared_fields(Measure, "unit", thing=lambda comparison: comparison.measure),
    *map(_field_of_figure, ("low_included", "high_included")),
    Field(
        "change_low", "number", "the lower end of the change from the chosen week", nullable=True, unit="%",
        get=lambda _, comparison: comparison.change.low if comparison.change else None,
    ),
    Field(
        "change_high", "number", "the upper end of the change from the chosen week", nullable=True, unit="%",
        get=lambda _, comparison: comparison.change.high if comparison.change else None,
    ),
    Field(
        "cautions", "texts", "what to know before using the figure",
        get=lambda dataset, comparison: [
            *cautions_for_comparing_weeks(dataset),
            *(cautions_of(dataset, comparison.figure) if comparison.figure else []),
        ],
    ),
    _field_of_figure("rank"),
    lists=("countylines compare {measure}",), order="measures as they were named, the weeks of each by date",
    names=("compare",),
)  # fmt: skip


def comparison_table(dataset: Dataset, comparisons: Sequence[Comparison], *, marked: str | None = None) -> Table:
    """Lay out a chart for each measure: a bar for each week, and the change from a week if one was given.

    The week *marked* gets a star.
    """
    against = comparisons[0].against if comparisons else None
    columns = [Column("week", "Week"), Column("bar", "", is_bar=True), Column("best", "Best", is_number=True)]
    if against is not None:
        columns.append(Column("change", f"Against {against}", is_number=True))
    return COMPARISON_ANSWER.table(
        (comparison_row(dataset, comparison, marked=marked) for comparison in comparisons),
        tuple(columns),
        heading="measure",
        caption=" ".join([*cautions_for_comparing_weeks(dataset), *([STAR_MEANING] if marked else [])]),
        legend=f"In a bar, shading is the uncertain range, {ARROW_MEANING}, {DISPUTE_MEANING}.",
    )


def comparison_row(dataset: Dataset, comparison: Comparison, *, marked: str | None = None) -> Row:
    """Return the data and words of a week's figure; if no source prints it, its data is null, never zero.

    The week that the others are compared against has no change.
    """
    figure, measure, week = comparison.figure, comparison.measure, comparison.week.id
    change = change_in_words(comparison.change, comparison.exact_change)
    words = {
        "week": f"{week}{STAR}" if week == marked else week,
        "measure": label_with_unit(measure.label, measure.unit),
        "best": best_and_doubt_in_words(figure) if figure else MISSING,
        "change": ("same week" if week == comparison.against else change) if figure else "",
    }
    tones = {"week": "chosen", "best": "chosen"} if week == marked else {}
    if figure is not None and (figure.best is None or figure.undecided):
        tones["best"] = "differs"
    bar = Bar(figure.shown_best) if figure and figure.shown_best != AT_LEAST_ZERO else None  # in words: not known
    return COMPARISON_ANSWER.row(dataset, comparison, words, bar=bar, tones=tones)


def matrix_table(dataset: Dataset, comparisons: Sequence[Comparison], *, marked: str | None = None) -> Table:
    """Lay out a row for each week and a column for each measure; for programs, the rows are the same as in charts.

    The week *marked* gets a star.
    """
    weeks = list(dict.fromkeys(comparison.week.id for comparison in comparisons))
    measures = {comparison.measure.id: comparison.measure for comparison in comparisons}
    cells = {
        (week.id, measure.id): best_in_words(figure, unit="") if figure else "–"
        for week, measure, figure, *_ in comparisons
    }  # the column title has the unit
    titles = {main.measure: main.title for main in main_measures(dataset)}
    columns = [Column("week", "Week")]
    for name, measure in measures.items():
        title = titles.get(name, measure.label)
        if measure.unit in CURRENCIES:
            title += f", {sign_of_currency(measure.unit).strip()}"
        elif not measure.is_count and measure.unit.casefold() not in title.casefold().replace(",", " ").split():
            title += f", {measure.unit}"
        columns.append(Column(name, title, is_number=True))
    grid = tuple(
        Row(
            {"week": week},
            {"week": f"{week}{STAR}" if week == marked else week, **{name: cells[week, name] for name in measures}},
            tones={"week": "chosen", **dict.fromkeys(measures, "chosen")} if week == marked else {},
        )
        for week in weeks
    )
    return COMPARISON_ANSWER.table(
        (comparison_row(dataset, comparison) for comparison in comparisons),
        tuple(columns),
        shown=grid,
        title="The weeks side by side: the best interval of each figure",
        caption=" ".join([*cautions_for_comparing_weeks(dataset), *([STAR_MEANING] if marked else []), MATRIX_CAPTION]),
    )


def chart_of_measure(dataset: Dataset, comparisons: Sequence[Comparison], *, marked: str) -> Chart:
    """Return the chart of the comparisons of one measure, with the week *marked* highlighted."""
    measure = comparisons[0].measure
    sources = {name for one in comparisons if one.figure for name in one.figure.sources}
    rows = [comparison_row(dataset, comparison) for comparison in comparisons]
    return Chart(
        id=f"chart:{measure.id}",
        title=rows[0].text("measure"),
        unit=measure.unit,
        is_count=measure.is_count,
        rows=tuple(
            ChartRow(
                label=comparison.week.id,
                words=row.text("best"),
                status=str(row.data["status"]) if row.bar else "missing",
                intervals=_best_or_disputed_intervals(dataset, comparison.figure),
                is_marked=comparison.week.id == marked,
                remark=row.text("change") if comparison.against else "",
            )
            for comparison, row in zip(comparisons, rows, strict=True)
        ),
        remarks=(CHART_LEGEND, *cautions_for_comparing_weeks(dataset)),
        source=f"Source: {dataset.title}, version {dataset.version}, after {count_in_words(len(sources), 'source')}.",
    )


def _best_or_disputed_intervals(dataset: Dataset, figure: Figure | None) -> tuple[Interval, ...]:
    """Return the intervals to draw: the best or, in a dispute, the intervals of the sources and of contradicting sums.

    The result is empty if there is no figure, or if nothing is known except that it is not larger than its whole.
    """
    if figure is None:
        return ()
    best = figure.shown_best
    if best is not None:
        return () if best == AT_LEAST_ZERO else (best,)
    from countylines.integrity.contradictions import contradicting_bounds  # noqa: PLC0415  few figures are disputed

    printed = [one for one in figure.observations if one.is_normal] or figure.observations
    sides = [observed_interval(dataset, one) for one in printed]
    sides += [
        bound.interval
        for bounded, bounds in contradicting_bounds(dataset)
        if bounded.id == figure.id
        for bound in bounds
    ]
    return tuple(dict.fromkeys(sides))


def change_in_words(change: Interval | None, exact: Decimal | None = None) -> str:
    """Return a change in per cent as words: ``+83.0% to +83.1%``, ``−73.0% to any rise``, ``no change``.

    *exact* is the change between two exact figures, to the nearest tenth: ``+83.0%``.
    """
    if change is None:
        return "unknown"
    if exact is not None and not change.is_exact:
        return _signed_percentage(exact)
    if change.low is not None and change.is_exact:
        return _signed_percentage(change.low) if change.low else "no change"
    if change.low is not None and change.high is not None:
        return f"{_signed_percentage(change.low)} to {_signed_percentage(change.high)}"
    return _open_change_in_words(change)


def _open_change_in_words(change: Interval) -> str:
    """Write a change with one known end, such as ``−73.0% to any rise``.

    ``at least −73.0%`` would be taken for a fall of 73% or more.
    """
    is_least = change.low is not None
    end = (change.low if is_least else change.high) or Decimal(0)
    if not end:
        return "did not fall" if is_least else "did not rise"
    if is_least:
        return f"at least {_signed_percentage(end)}" if end > 0 else f"{_signed_percentage(end)} to any rise"
    return f"any fall to {_signed_percentage(end)}" if end > 0 else f"fell by at least {-end:,}%"


def _signed_percentage(number: Decimal) -> str:
    return f"{number:+,}%".replace("-", "−")
