"""Calculations that questions ask for: search finds figures, and calculates no share, rate or difference of them.

A share or a rate a day that the record derives is told beside the figure; of anything else, that the figure is not it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from countylines.figures.figure import Figure
from countylines.figures.interval import interval_in_words
from countylines.record.dataset import Dataset
from countylines.search.questions import Question
from countylines.text.english import ONES
from countylines.vocabulary import question_words as asking

SHARE, RATE, DIFFERENCE = "share", "rate", "difference"
"""What is to be calculated: a share of a whole, a rate a day, a difference or a ratio of two figures."""

ENDS_OF_UNITS = {SHARE: "%", RATE: "a day"}
"""How the units of derived shares and rates end."""


def find_calculation(question: Question) -> str | None:
    """Return what a question asks to calculate: no ``third`` of a week's name, and no ``half a million``."""
    words = [word if at not in question.timeframe.used else "" for at, word in enumerate(question.words)]
    if any(term.number is not None for term in question.terms):
        return None
    if not asking.ASKING_FOR_SHARE.isdisjoint(words):
        return SHARE
    if not asking.ASKING_FOR_RATE.isdisjoint((*words, *pairwise(question.words))):
        return RATE
    place = words.index("than") if "than" in words else 0
    is_compared = not asking.BEFORE_THAN.isdisjoint(words[:place]) and ONES.keys().isdisjoint(
        words[place + 1 : place + 2]
    )
    return DIFFERENCE if is_compared or not asking.ASKING_FOR_DIFFERENCE.isdisjoint(words) else None


def find_unknown_rate(question: Question) -> str:
    """Return what a rate is to be of, if that is no time: ``arrests per officer``."""
    following = dict(pairwise(question.words)).get("per", "")
    return "" if following in asking.AFTER_PER else following


def sentences_on_calculation(dataset: Dataset, question: Question, figure: Figure) -> Iterator[str]:
    """Say which share or rate follows from a figure, or that it is not the one that is asked for."""
    kind = find_calculation(question) if question.type != asking.WHETHER else None
    if kind not in ENDS_OF_UNITS:
        return
    from countylines.figures.derived import find_derived  # noqa: PLC0415  few questions ask for it

    derived = [one for one in find_derived(dataset, figure.period.id) if one.inputs[0] == figure.measure.id]
    found = next((one for one in derived if one.unit.endswith(ENDS_OF_UNITS[kind])), None)
    if found is not None:
        best = interval_in_words(found.best, found.unit)
        yield f"The figure is not a {kind}, but one follows from it: {best}, see countylines show {found.id}."
    else:
        yield f"The figure is not a {kind}; {kind}s that follow from the record: countylines stats --derived."


def sentence_on_difference(question: Question, figure: Figure) -> str:
    """Say that search compares no figures, and which command shows those of several weeks."""
    sees = f": see countylines compare {figure.measure.id}" if len(question.timeframe.periods or ()) > 1 else ""
    return f"Search calculates no difference and no ratio{sees}."
