"""Verdicts: what the record says of a number that somebody has read of a figure, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure
from countylines.figures.interval import intersect_printed, interval_in_words, plain_number
from countylines.record.dataset import Dataset
from countylines.record.nouns.observation import Observation

MOST_NAMES = 2
"""How many publishers are named; of more, only the number is told."""


def verdict_on_numbers(dataset: Dataset, figure: Figure, numbers: Iterable[Decimal]) -> str:
    """Say of each number who prints it, with which hedge, and whether that agrees with the figure's best."""
    return " ".join(sentence for number in numbers for sentence in _sentences_about(dataset, figure, number))


def _sentences_about(dataset: Dataset, figure: Figure, number: Decimal) -> list[str]:
    written = f"{number:,}" if number == number.to_integral_value() else plain_number(number)
    printing = [one for one in figure.observations if number in (one.value, one.upper)]
    if not printing:
        best = f"the best is {interval_in_words(figure.best, figure.measure.unit)}"
        return [f"No source prints {written}; {best if figure.best is not None else 'the sources disagree'}."]
    bare = [one for one in printing if one.is_normal and one.hedge in ("bare", "exactly")]
    hedged = [one for one in printing if one.is_normal and one not in bare]
    found = []
    if bare:
        is_best = figure.best is not None and figure.best.is_exact and figure.best.low == number
        verb = "is the figure" if is_best else "is printed"
        found.append(f"{written} {verb} ({_publishers(dataset, bare)}).")
    wordings: dict[str, list[Observation]] = {}
    for one in hedged:
        wordings.setdefault(one.hedge, []).append(one)
    for observations in wordings.values():
        wording = observations[0].wording or interval_in_words(
            observed_interval(dataset, observations[0]), figure.measure.unit
        )
        agrees = figure.best is not None and intersect_printed(
            figure.best, observed_interval(dataset, observations[0]), count=figure.measure.is_count
        )
        relation = "agrees with the best" if agrees else "does not agree with the best"
        relation = f", which {relation}" if figure.best is not None else ""
        found.append(f"“{wording}” is printed by {_publishers(dataset, observations)}{relation}.")
    found += [
        f"“{one.wording or written}” ({_publishers(dataset, [one])}) is rejected: {one.reason}"
        for one in printing
        if not one.is_normal
    ]
    return found


def _publishers(dataset: Dataset, observations: Sequence[Observation]) -> str:
    names = list(dict.fromkeys(dataset.index("sources")[one.source].publisher for one in observations))
    return " and ".join(names) if len(names) <= MOST_NAMES else f"{len(names)} sources"
