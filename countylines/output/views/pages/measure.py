"""The page of a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.figures.figure import figure_of
from countylines.output.table import Table
from countylines.output.views.measures import measure_row
from countylines.output.views.pages.figure import brief, brief_words
from countylines.output.views.pages.layout import lay_out, lines
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.measure import Measure

COLUMNS = (
    ("definition", "Meaning"), ("unit", "Unit"), ("part_of", "Part of"), ("caution", "Caution"),
    ("figures", "Figures"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, measure: Measure) -> Table:
    """Lay out a measure, with its figures week by week."""
    built = (figure_of(dataset, period.id, measure.id) for period in dataset.periods)
    figures = [figure for figure in built if figure is not None]
    row = measure_row(measure, [figure.period.id for figure in figures])
    data = {**row.data, "figures": tuple(brief(figure) for figure in figures)}
    words = {"figures": lines(f"{figure.period.id}: {brief_words(figure)}" for figure in figures)}
    return lay_out("measure page", measure.label, data, words, COLUMNS)
