"""What is said beside an answer: what search does not calculate, and what the record says against a word asked about.

A share or a rate a day that the record derives is told beside the figure; of anything else, that the figure is not it.
For doubts no verb is known here. A disagreement has sides, and a caution has sentences: a word of the question that
stands there, and is not simply what the figure counts, is one on which sources differ, or of which the record warns.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from countylines.figures.figure import Figure
from countylines.figures.interval import interval_in_words
from countylines.lookup.items import Item
from countylines.lookup.timeframe import SUPERLATIVES
from countylines.record.dataset import Dataset
from countylines.search.index import SearchIndex
from countylines.search.questions import Question
from countylines.text.english import ONES
from countylines.text.stems import english_word_lists
from countylines.vocabulary import question_words as asking

if TYPE_CHECKING:
    from countylines.record.nouns.figures import Measure

SHARE, RATE, DIFFERENCE = "share", "rate", "difference"
"""What is to be calculated: a share of a whole, a rate a day, a difference or a ratio of two figures."""

ENDS_OF_UNITS = {SHARE: "%", RATE: "a day"}
"""How the units of derived shares and rates end."""


def find_calculation(question: Question) -> str | None:
    """Return what a question asks to calculate: no ``third`` of a week's name, and no ``half a million``."""
    words = [word if at not in question.timeframe.used else "" for at, word in enumerate(question.words)]
    if question.numbers:
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
    if question.type == asking.PUBLISHED and not question.numbers and not asking.FINDING_FAULT.isdisjoint(words):
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


def sentences_on_doubts(index: SearchIndex, question: Question, item: Item) -> Iterator[str]:
    """Tell cautions and disagreements of which the question has a word, or that leave the number undecided."""
    stop, stems = english_word_lists().stop, index.stems
    asked = {stems[word] for word in question.words if word not in stop or ONES.get(word, 0) > 1}
    telling = asked - {stems[question.words[at]] for at in question.timeframe.used} - index.stems_of_asking
    telling -= set(question.excluded)
    is_disputed = item.noun == "figure" and item.record.best is None
    undecided = item.record.undecided if item.noun == "figure" else ()
    if item.noun == "figure":
        measures = index.dataset.index("measures")
        wholes = index.documents[index.places["measure", item.record.measure.id]].wholes
        counted = [item.record.measure, *(measures[name] for name in wholes)]
        telling -= {stem for one in counted for text in _what_is_counted(one) for stem in stems.of_text(text)}
        for sentence in _sentences(one.caution for one in counted):
            if not telling.isdisjoint(stems.of_text(sentence)):
                yield sentence
    for one in index.dataset.disagreements_about.get(item.record.id, ()):
        sides = [frozenset(stems.of_text(side.says)) for side in one.sides]
        is_open = one in undecided or (is_disputed and one.decided_by is None)
        if is_open or _count_sides_named(asked, sides) > 1 or _count_sides_named(filter(str.isalpha, telling), sides):
            yield f"Sources differ ({one.id}): {one.question} {one.decided_by or 'Nothing decides it.'}"


def _what_is_counted(measure: Measure) -> Iterator[str]:
    """Yield the words for what a measure counts, which say no more than the figure does."""
    yield measure.label
    for way in measure.counted_as:
        yield from way.nouns


def _sentences(texts: Iterable[str | None]) -> list[str]:
    """List the sentences of texts."""
    return [f"{one.rstrip('.')}." for text in texts if text for one in text.split(". ")]


def _count_sides_named(words: Iterable[str], sides: Collection[frozenset[str]]) -> int:
    """Count the sides of which there is a word that no other side has."""
    own = {word for word in words if sum(word in side for side in sides) == 1}
    return sum(not side.isdisjoint(own) for side in sides)
