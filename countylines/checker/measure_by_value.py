"""Find what a number counts by its value: where no word tells it, or where its noun may count several things."""

from collections.abc import Sequence
from decimal import Decimal

from countylines.checker.mentions.noun_phrases import match_noun
from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.near_misses import (
    FEWEST_DIGITS_ALIKE,
    SMALLEST_NATIONAL,
    is_figure_of_any_week,
    is_figure_of_sibling,
    is_figure_or_certain_slip,
    is_meant_for_figure,
    is_other_figure_of_week,
    is_printed_in,
    is_with_swapped_digits,
)
from countylines.checker.passages import Passage
from countylines.checker.scope.number_week import Scope
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary

FEWEST_TELLING_DIGITS = 4
"""How many digits an amount without a noun needs to tell by itself what it is: ``£183,976``, but not ``£180,000``."""
REACH_OF_SIGNAL = 4
"""How many tokens beside a noun the words may stand that tell for certain which of its measures is meant."""

REACH_OF_BRACKETS = 20
"""How many tokens before brackets the noun may stand that the number in them counts."""


def measures_told_by_value(
    dataset: Dataset, passage: Passage, counted: CountedNumber, scope: Scope, main: Sequence[str]
) -> tuple[Scope, tuple[CountedNoun, ...]]:
    """Return the measure that the digits of a number tell, with the week: that of its scope, or else the *main* week.

    ``The cash went down: £312,649 in May 2019, only £189,376 this time.``
    """
    told = _told_in(dataset, counted, scope.weeks)
    is_of_scope = told or scope.reason or not main or main[0] in scope.weeks
    if is_of_scope or is_printed_in(dataset, counted.number.quantity.value, scope.weeks):
        return scope, told
    named = tuple(one for one in counted.named if any(noun.split()[-1] in passage.distinct for noun in one.nouns))
    told = _told_in(dataset, counted._replace(named=named), main)
    return (Scope(tuple(main)), told) if told else (scope, told)


def _told_in(dataset: Dataset, counted: CountedNumber, weeks: Sequence[str]) -> tuple[CountedNoun, ...]:
    """Return the measure of a number without a noun if its digits tell it: those of one figure of a week, or a slip of it.

    A number can be a slip of what its sentence names; a long amount, of anything.
    """
    value, unit = counted.number.quantity.value, counted.number.quantity.unit
    if counted.noun is not None and significant_digits(value) >= FEWEST_DIGITS_ALIKE:
        of_noun = [one for one in counted.named if counted.noun.noun in one.nouns]
        exact = tuple(one for one in of_noun if dataset.prints(value, weeks[0], one.measure))
        if len(exact) == 1 and not _agrees(dataset, counted, weeks[0], exact[0].measure):
            return exact  # over 389 vulnerable adults were given help
    of_measure_called = counting_vocabulary(dataset).of_measure
    unprinted = [one for one in counted.named if not is_figure_of_any_week(dataset, value, one.measure)]
    figures = [(one, figure_of(dataset, week, one.measure)) for week in weeks for one in unprinted]
    found = {
        one.measure: one
        for one, figure in figures
        if is_with_swapped_digits(value, figure) or has_noun_of_sibling(dataset, counted, figure)
    }
    if unit and not found and significant_digits(value) >= FEWEST_TELLING_DIGITS:
        of_unit = (one for one in of_measure_called.values() if one.unit == unit)
        amounts = ((one, figure_of(dataset, weeks[0], one.measure)) for one in of_unit)
        found = {one.measure: one for one, figure in amounts if is_figure_or_certain_slip(value, figure)}
    return tuple(found.values()) if len(found) == 1 else ()


def _agrees(dataset: Dataset, counted: CountedNumber, week: str, measure: str) -> bool:
    """Return whether a number is printed in its own words: what other verbs tell of so many is then not known to be wrong."""
    known = figure_of(dataset, week, measure)
    value, hedge = counted.number.quantity.value, counted.number.hedge
    return known is not None and any(
        one.value == value and one.hedge == hedge for one in known.observations if one.is_normal
    )


def has_noun_of_sibling(dataset: Dataset, counted: CountedNumber, known: Figure | None) -> bool:
    """Return whether the noun of a number counts another part than that for which the number is printed."""
    has_noun = counted.noun is not None and counted.noun.noun is not None
    return has_noun and is_figure_of_sibling(dataset, counted.number.quantity.value, known)


def tells_measure(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Return whether a number is printed for a figure, or is a slip of it, and of nothing else of the week."""
    if significant_digits(value) == 1:
        return False
    if any(one.value == value for one in known.observations):
        return True
    return is_meant_for_figure(value, known) and not is_other_figure_of_week(dataset, value, known)


def other_measure_by_value(
    dataset: Dataset, words: Sequence[str], counted: CountedNumber, known: Figure
) -> CountedNoun | None:
    """Return another measure for which a number is printed, if no word beside tells which is meant.

    It is one of the number's noun or, for a number in brackets, of any noun before it.
    """
    way, noun, value = counted.measures[0], counted.noun, counted.number.quantity.value
    if noun is None or value < SMALLEST_NATIONAL:
        return None
    vocabulary = counting_vocabulary(dataset)
    beside = range(max(0, noun.first - REACH_OF_SIGNAL), min(noun.last + REACH_OF_SIGNAL, len(words)))
    told = {one.meaning for one in vocabulary.signals.find(words, beside.start, beside.stop)}
    is_sure = not way.needs.isdisjoint(told)
    others = [] if is_sure else [*vocabulary.by_noun.get(noun.noun or "", ())]
    if words[counted.number.first - 1] == "(":  # coaches were one in seven of the vehicles (2,555)
        begin = max(0, counted.number.first - REACH_OF_BRACKETS)
        named = (match_noun(vocabulary, words, at, begin) for at in range(begin, counted.number.first))
        others += (one for found in named if found for one in vocabulary.by_noun[found[1]])
    return next((one for one in others if one != way and dataset.prints(value, known.period.id, one.measure)), None)
