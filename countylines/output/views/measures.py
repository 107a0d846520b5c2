"""Measures: the list of measures, and the page of a single measure."""

from collections.abc import Sequence
from operator import itemgetter

from countylines.output.table import Answer, Field, Row, Table, declared_fields
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Measure

MEASURE_ANSWER = Answer(
    "measure", "What is counted.",
    *declared_fields(Measure, "id label unit group part_of definition caution count", thing=itemgetter(0)),
    Field(
        "periods", "ids", "the weeks and spans for which some source prints it", get=lambda _, entry: tuple(entry[1]),
    ),
    lists=("countylines measures",),
    order="by id; with WORDS, those that have them in the name, unit or group first", names=("measures",),
)  # fmt: skip
MEASURE_PAGE = Answer(
    "measure page", "Everything about one measure.",
    *MEASURE_ANSWER.fields,
    Field("figures", "objects", "its figures, by week", of="brief figure"),
    pages=("countylines show measure:{measure}",), names=("show",),
    columns="definition: Meaning, unit, part_of, caution, figures, id",
)  # fmt: skip


def measure_table(measures: Sequence[tuple[Measure, Sequence[str]]]) -> Table:
    """Lay out measures, each with the ids of the periods that have a figure of it."""
    return MEASURE_ANSWER.table(
        (MEASURE_ANSWER.row(None, entry, {"periods": ", ".join(entry[1])}) for entry in measures),
        "id: Measure, unit, definition: Meaning, periods: Weeks and spans",
        caption="For the figure of one: countylines show MEASURE. "
        "For its caution and all weeks: countylines show measure:MEASURE",
    )


def measure_page(dataset: Dataset, measure: Measure) -> Table:
    """Lay out a measure with its figures week by week."""
    from countylines.figures.figure import figure_of  # noqa: PLC0415  a list needs no figures
    from countylines.output.views.figures import brief_data_of_figures, figure_in_brief  # noqa: PLC0415  likewise

    built = (figure_of(dataset, period.id, measure.id) for period in dataset.periods)
    figures = [figure for figure in built if figure is not None]
    data = {
        **MEASURE_ANSWER.data_of(dataset, (measure, [figure.period.id for figure in figures])),
        "figures": brief_data_of_figures(figures),
    }
    words = {"figures": "\n".join(f"{figure.period.id}: {figure_in_brief(figure)}" for figure in figures)}
    return MEASURE_PAGE.page(measure.label, Row(data, words))
