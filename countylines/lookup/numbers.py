"""Numbers: the figures of which some source prints one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from countylines.figures.interval import rounds_to
from countylines.record.dataset import Dataset

ROUNDED = 0.8
"""What a number is worth that is a figure's own only when rounded: ``£184k``. Half or 1 change no tested answer."""

FEWEST_DIGITS = 2
"""How many significant figures a number has at least that is somebody's rounding of another."""

MOST_FIGURES = 3
"""How many figures are suggested for a number, those of the record's own week first."""

FigureIds = tuple[str, str]
"""The ids of a figure's period and of its measure."""


def score_figures_printing_number(dataset: Dataset, number: Decimal) -> Mapping[FigureIds, float]:
    """Return the figures of which some source prints a number, each with what that is worth: near 1 if many do.

    If no source prints it, they are those that print one which is rounded to it.
    """
    printing: Counter[FigureIds] = Counter()
    rounding: dict[FigureIds, float] = {}
    for observation in dataset.objects("observations"):
        ends = (observation.get("value"), observation.get("upper") if observation["hedge"] == "range" else None)
        values = {Decimal(end) for end in ends if end is not None}
        ids = observation["period"], observation["measure"]
        if number in values:
            printing[ids] += 1
        elif any(rounds_to(value, number, FEWEST_DIGITS) for value in values):
            rounding[ids] = ROUNDED
    return {ids: 1 - (1 - ROUNDED) / (1 + count) for ids, count in printing.items()} or rounding


def figures_printing_number(dataset: Dataset, number: Decimal) -> list[FigureIds]:
    """List the figures of which some source prints a number as it is, not one that is rounded to it."""
    scores = score_figures_printing_number(dataset, number)
    return [ids for ids, worth in scores.items() if worth > ROUNDED]


def suggest_figures_by_number(dataset: Dataset, text: str) -> tuple[str, ...]:
    """Return the ids of some figures of which a source prints the number in *text*; none if that is not one number."""
    from countylines.text.numbers import find_numbers  # noqa: PLC0415  a search has read its numbers

    numbers = {number.value for number in find_numbers(text)}
    if len(numbers) != 1:
        return ()
    figures = sorted(score_figures_printing_number(dataset, numbers.pop()), key=lambda ids: ids[0] != dataset.week)
    return tuple(f"{period}/{measure}" for period, measure in figures[:MOST_FIGURES])
