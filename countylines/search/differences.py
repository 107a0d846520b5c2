"""Differences between two figures of an answer, for ``how many more hens than ducks`` and ``how much did it rise``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP

from countylines.figures import weeks_in_order
from countylines.figures.compare import difference, percent_change_of_exact_figures
from countylines.figures.figure import Figure, best_in_words, figure_of
from countylines.figures.interval import ONE_DECIMAL, interval_in_words
from countylines.record.dataset import Dataset
from countylines.search.question import Question
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking


def sentence_on_difference(dataset: Dataset, question: Question, figures: Sequence[Figure]) -> str:
    """Say by how much the first of the *figures* differs from another: of another week, or of another measure.

    Two weeks are compared if the question names exactly two; two measures if it names one week or none, they have one
    unit, and neither is part of the other.
    If there is nothing to compare with, the command that compares weeks is named, except in answers to yes-or-no
    questions, where another sentence names it. For ``ratio``, two exact figures are divided instead.
    """
    first, in_words = figures[0], _difference_in_words
    if calc.RATIO in question.words:
        in_words = _ratio_in_words
    named = frozenset(question.timeframe.periods or ())
    match [figure_of(dataset, week.id, first.measure.id) for week in weeks_in_order(dataset) if week.id in named]:
        case [Figure() as base, Figure() as figure]:
            told = in_words(base, figure, figure.period.id, base.period.id)
            return _sentence_on_weeks(dataset, told, base, figure)
    if question.type == asking.WHETHER:
        return ""
    for other in figures[1:] if len(named) <= 1 else ():
        is_part = first.measure.id == other.measure.part_of or other.measure.id == first.measure.part_of
        if other.period == first.period and other.measure.unit == first.measure.unit and not is_part:
            return f"{in_words(other, first, first.measure.label, other.measure.label)}."
    return f"To compare it with other weeks: countylines compare {first.measure.id}."


def _sentence_on_weeks(dataset: Dataset, told: str, base: Figure, figure: Figure) -> str:
    """Add to what is *told* of two weeks the change in per cent, and why weeks cannot simply be compared."""
    change = percent_change_of_exact_figures(base, figure)
    if change:
        told += f", a {'rise' if change > 0 else 'fall'} of {abs(change)}%"
    return f"{told}. {dataset.header.not_alike or ''}".strip()


def _ratio_in_words(base: Figure, figure: Figure, name: str, base_name: str) -> str:
    """Write how many times *base* goes into *figure*, to the nearest tenth, if both are exact."""
    one, two = f"{name} ({best_in_words(figure)})", f"{base_name} ({best_in_words(base)})"
    value, divisor = (each.best.low if each.best and each.best.is_exact else None for each in (figure, base))
    if value is not None and divisor:
        return f"{one} is {(value / divisor).quantize(ONE_DECIMAL, ROUND_HALF_UP)} times {two}"
    return f"The ratio of {one} to {two} is not known"


def _difference_in_words(base: Figure, figure: Figure, name: str, base_name: str) -> str:
    """Write by how much *figure* exceeds *base*; each is named before its best."""
    exceeding = difference(base, figure)
    one, two = f"{name} ({best_in_words(figure)})", f"{base_name} ({best_in_words(base)})"
    low, high = (None, None) if exceeding is None else exceeding[:2]
    if exceeding is None or not ((low is not None and low >= 0) or (high is not None and high <= 0)):
        return f"It is not certain whether {one} is more than {two}"
    if low == high == 0:
        return f"{one} and {two} are the same"
    is_more = high is None or high > 0
    less = "fewer" if figure.measure.is_count else "less"
    size = exceeding if is_more else difference(figure, base)
    return f"{one} is {interval_in_words(size, figure.measure.unit)} {'more' if is_more else less} than {two}"
