"""The story of a week in one sentence, built from its main figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from countylines.figures.figure import Figure, figures_of_period
from countylines.output.views.figures import figure_table
from countylines.record.dataset import Dataset

MOST_IN_A_STORY = 5
"""How many figures tell a week whose record does not say which: as many as a headline of a record may name."""


class StoryPart(NamedTuple):
    """A figure of a story: its value in words, and the words before and after it."""

    figure: Figure
    before: str
    value: str
    after: str


def story_of(dataset: Dataset, week: str) -> tuple[StoryPart, ...]:
    """Return the parts of the sentence that tells a week: ``743`` `` people arrested``, and so on.

    They are the measures of the record's headline that the week has; if it has none of them, its first wholes.
    """
    found = figures_of_period(dataset, week)
    values = {figure.id: row.text("best") for figure, row in zip(found, figure_table(dataset, found).rows, strict=True)}
    figures = {figure.measure.id: figure for figure in found}
    told = [figures[name] for name in dataset.headline if name in figures]
    wholes = [figure for figure in found if figure.measure.part_of not in figures]
    parts = [_part_of_story(figure, values[figure.id]) for figure in told or wholes[:MOST_IN_A_STORY]]
    return (_with_capital(parts[0]), *parts[1:]) if parts else ()


def _part_of_story(figure: Figure, value: str) -> StoryPart:
    if figure.best is None:
        return StoryPart(figure, f"{figure.measure.label.lower()} ", value, "")
    before, _, after = (figure.measure.headline or f"{{}} {figure.measure.label.lower()}").partition("{}")
    return StoryPart(figure, before, value, after)


def _with_capital(part: StoryPart) -> StoryPart:
    """Return the first part of a sentence, with a capital letter."""
    if part.before:
        return part._replace(before=part.before[:1].upper() + part.before[1:])
    return part._replace(value=part.value[:1].upper() + part.value[1:])


def story_in_words(parts: Sequence[StoryPart]) -> str:
    """Return the sentence: the parts with commas between them, and a full stop."""
    *first, last = [f"{part.before}{part.value}{part.after}" for part in parts]
    return f"{', '.join(first)} and {last}." if first else f"{last}."
