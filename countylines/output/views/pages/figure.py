"""The page of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.figures.figure import figure_of
from countylines.figures.interval import interval_in_words
from countylines.lookup.people import name_of
from countylines.output.table import Data, Table
from countylines.output.views.figures import cautions_of, figure_row
from countylines.output.views.pages.layout import lay_out, lines
from countylines.output.views.pages.observation import observation_data, observation_in_words
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.figure import Figure

COLUMNS = (
    ("reported", "Reported"), ("best", "Best"), ("unit", "Unit"), ("measure", "Counts"), ("why", "Why"),
    ("asserted_by", "Asserted by"), ("observations", "Observations"), ("parts", "Parts"),
    ("disagreements", "Disagreements"), ("cautions", "Cautions"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, figure: Figure, *, source: str | None = None) -> Table:
    """Lay out a figure: who prints what, how the best came about, and its parts (of *source* alone)."""
    row = figure_row(dataset, figure, source=source)
    parts = _parts(dataset, figure, source)
    disagreements = dataset.disagreements_about.get(figure.id, ())
    data: dict[str, Data] = {
        **row.data,
        "why": figure.reasons,
        "observations": tuple(observation_data(dataset, one) for one in figure.observations),
        "parts": tuple(brief(part) for part in parts),
        "disagreements": tuple(
            {"id": one.id, "kind": one.kind, "question": one.question, "decided_by": one.decided_by}
            for one in disagreements
        ),
    }
    publisher = dataset.index("sources")[figure.reported.source].publisher
    words = {
        **row.words,
        "reported": f"{row.words['reported']} ({publisher})",
        "asserted_by": name_of(dataset, figure.reported.asserted_by or figure.reported.source),
        "why": lines(figure.reasons),
        "observations": lines(observation_in_words(dataset, one) for one in figure.observations),
        "parts": lines(f"{part.measure.label}: {brief_words(part)}" for part in parts),
        "disagreements": lines(f"{one.question} {one.decided_by or 'Nothing decides it.'}" for one in disagreements),
        "cautions": lines(cautions_of(dataset, figure, source=source)),
        "measure": figure.measure.definition,
    }
    return lay_out("figure page", f"{figure.measure.label}: {figure.period.label}", data, words, COLUMNS)


def _parts(dataset: Dataset, figure: Figure, source: str | None) -> list[Figure]:
    names = [measure.id for measure in dataset.measures if measure.part_of == figure.measure.id]
    parts = (figure_of(dataset, figure.period.id, name, source=source) for name in names)
    return [part for part in parts if part is not None]


def brief(figure: Figure) -> dict[str, Data]:
    """Give what another page repeats of a figure: its id, the reported wording, the best."""
    return {
        "id": figure.id,
        "reported": figure.reported.wording,
        "best": None if figure.best is None else str(figure.best),
    }


def brief_words(figure: Figure) -> str:
    """Say the same in words: ``“91 women”, best 91``."""
    reported = f"“{figure.reported.wording}”" if figure.reported.wording else "no wording kept"
    return f"{reported}, best {interval_in_words(figure.best, figure.measure.unit)}"
