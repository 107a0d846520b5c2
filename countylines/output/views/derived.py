"""Derived figures: their rows below the figures of a week, and the page of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from countylines.figures.figure import best_in_words, figure_of
from countylines.figures.interval import interval_in_words
from countylines.output.table import Column, Data, Row, Table, data_of, names_of_fields
from countylines.output.views.figure_pages import BRIEF_DISAGREEMENT_FIELDS
from countylines.output.views.figures import (
    BEST_FIELDS,
    FIGURE_FIELDS,
    brief_data_of_figures,
    label_with_unit,
)
from countylines.output.views.pages import page_table
from countylines.record.dataset import Dataset
from countylines.text.english import capitalized

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.record.nouns.disagreement import Disagreement

DERIVED_COLUMNS = (
    Column("verdict", "Verdict", tone="best"),
    Column("why", "Why"),
    Column("parts", "Derived from"),
    Column("disagreements", "Disputed"),
    Column("id", "Id"),
)


def add_derived_figures(table: Table, derived: Sequence[Derived]) -> Table:
    """Add derived figures to the table of the figures of a week, under a heading of their own."""
    return table._replace(rows=(*table.rows, *map(_derived_row, derived)))


def _dispute_in_words(disagreement: Disagreement) -> str:
    """Return the question of a disagreement, the answers of its sides, and what decides it."""
    sides = "; ".join(side.says for side in disagreement.sides)
    return f"Sources differ: {disagreement.question} {sides}. {disagreement.decided_by or 'Nothing decides it.'}"


def _derived_row(derived: Derived) -> Row:
    """Return the data and words of a derived figure, which has the fields of a figure but is not reported."""
    data: dict[str, Data] = dict.fromkeys(names_of_fields(FIGURE_FIELDS))
    data |= {
        "id": derived.id,
        "period": derived.period.id,
        "measure": derived.id.partition("/")[2],
        "label": derived.label,
        "unit": derived.unit,
        "group": "derived",
        "status": "exact" if derived.best.is_exact else "bounded",
        **data_of(BEST_FIELDS, None, derived),
        "sources": 0,
        "disagreeing": 0,
        "cautions": [_dispute_in_words(one) for one in derived.disputes],
        "formula": derived.formula,
    }
    disputed = "".join(f". Sources differ: {one.question}" for one in derived.disputes)
    words = {
        "group": "Derived by interval arithmetic; no source prints these",
        "reported": f"{derived.formula_words}{disputed}",
        "label": label_with_unit(derived.label, derived.unit),
        "best": interval_in_words(derived.best, derived.unit),
        "sources": "",
    }
    return Row(data, words)


def derived_page(dataset: Dataset, derived: Derived, *, source: str | None = None) -> Table:
    """Lay out a derived figure: its formula, and the figures that it is derived from (as *source* alone has them)."""
    row = _derived_row(derived)
    built = (figure_of(dataset, derived.period.id, name, source=source) for name in derived.inputs)
    inputs = [figure for figure in built if figure is not None]
    why = ("Derived by interval arithmetic; no source prints it.", f"{derived.formula_words}.")
    best = row.words["best"]
    verdict = f"{capitalized(best)}. No source prints it; it is {derived.formula_words}."
    data: dict[str, Data] = {
        **row.data,
        "verdict": verdict,
        "why": why,
        "observations": (),
        "parts": brief_data_of_figures(inputs),
        "disagreements": tuple(data_of(BRIEF_DISAGREEMENT_FIELDS, dataset, one) for one in derived.disputes),
    }
    words = {
        **row.words,
        "why": "\n".join(why),
        "parts": "\n".join(f"{figure.measure.label}: {best_in_words(figure)}" for figure in inputs),
        "disagreements": "\n".join(_dispute_in_words(one) for one in derived.disputes),
    }
    return page_table("figure page", f"{derived.label}: {derived.period.label}", Row(data, words), DERIVED_COLUMNS)
