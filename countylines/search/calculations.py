"""What search does not do: it finds figures, and calculates no share, rate or difference of them.

A share or a rate a day that the record derives is told beside the figure; of anything else, that the figure is not it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from countylines.figures.figure import Figure
from countylines.figures.interval import interval_in_words
from countylines.lookup.timeframe import SUPERLATIVES
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


def explain_what_is_not_done(question: Question) -> str:
    """Say why no answer is sought: search judges no source, has no rate of things and ranks only weeks."""
    words = question.words
    has_number = any(term.number is not None for term in question.terms)
    if question.type == asking.PUBLISHED and not has_number and not asking.FINDING_FAULT.isdisjoint(words):
        return "Search does not judge who is wrong. Where sources differ, and what decides it: countylines conflicts."
    after = dict(pairwise(words))
    if after.get("per", "day") not in asking.AFTER_PER:
        unknown = f"The record has no rate per {after['per']}."
        return f"{unknown} Rates that follow from its figures: countylines stats --derived."
    is_ranked = question.type is None and not question.timeframe.extreme and not SUPERLATIVES.keys().isdisjoint(words)
    if is_ranked and after.get("which", "is") not in asking.VERBS_FIRST:
        return f"The record has no figures by {after['which']}. It ranks weeks: ask which week had the most."
    return ""


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
