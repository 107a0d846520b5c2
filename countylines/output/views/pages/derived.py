"""The page of a derived figure: that of a figure, which nobody prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.figures.figure import figure_of
from countylines.figures.interval import interval_in_words
from countylines.output.table import Data, Table
from countylines.output.views.figures import derived_row
from countylines.output.views.pages.figure import brief
from countylines.output.views.pages.layout import lay_out, lines
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.figures.figure import Figure

COLUMNS = (("best", "Best"), ("unit", "Unit"), ("why", "Why"), ("parts", "Made of"), ("id", "Id"))


def page(dataset: Dataset, derived: Derived, *, source: str | None = None) -> Table:
    """Lay out a derived figure: how it follows, and from which figures (of *source* alone)."""
    row = derived_row(derived)
    built = (figure_of(dataset, derived.period.id, name, source=source) for name in derived.inputs)
    inputs = [figure for figure in built if figure is not None]
    why = ("Derived by interval arithmetic, and printed by nobody.", f"{derived.formula_words}.")
    data: dict[str, Data] = {
        **row.data,
        "why": why,
        "observations": (),
        "parts": tuple(brief(figure) for figure in inputs),
        "disagreements": (),
    }
    words = {**row.words, "why": lines(why), "parts": lines(_in_words(figure) for figure in inputs)}
    return lay_out("figure page", f"{derived.label}: {derived.period.label}", data, words, COLUMNS)


def _in_words(figure: Figure) -> str:
    return f"{figure.measure.label}: {interval_in_words(figure.best, figure.measure.unit)}"
