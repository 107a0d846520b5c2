"""Slips: how far from the record a number may lie and still be meant for it.

A wrong number is near the right one, or what a slip made of it: a digit lost or doubled, another figure of the week set
in its place. One that is many times too small or too large, in a sentence that does not say that it is of the whole
country, counts something else: one force's arrests, one flat's cash, a year's.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from countylines.figures.figure import Figure
from countylines.figures.interval import Interval, plain_number
from countylines.record.dataset import Dataset

FAR_RATIO = 6
"""How many times too small or too large a number is when it counts something else."""

FEWEST_DIGITS_ALIKE, MANY_DIGITS = 3, 5
"""How many digits a number has to have to be known again, and how many that one may differ wherever it stands."""

SMALLEST_NATIONAL, NATIONAL_RATIO = 100, Decimal("1.5")
"""From where on, and how many times too small or too large at most, a number is as many as in all the country."""

SMALLEST_SWAPPED = 10
"""From where on a number that is another figure's of the week is so by no accident."""


def is_another_count(
    dataset: Dataset, claim: Interval, value: Decimal, known: Figure, *, may_slip: bool = True
) -> bool:
    """Tell whether a number that hedged_interval *claim* lies too far from a figure to be meant for it, by whatever slip."""
    best = known.best
    if best is None or not _is_far_from(claim, value, best):
        return False
    if not may_slip:
        return True
    printed = [one.value for one in known.observations] + [end for end in (best.low, best.high) if end is not None]
    return not (any(_is_digit_lost(value, one) for one in printed) or _is_other_figure_of_week(dataset, value, known))


def is_meant_for(value: Decimal, known: Figure) -> bool:
    """Tell whether a number is one that is printed of a figure, or differs from it by a slip of the pen."""
    return any(_is_slip_of(_digits(value), _digits(one.value)) for one in known.observations)


def is_national_size(value: Decimal, known: Figure) -> bool:
    """Tell whether a number is so near to a figure that no one part of the country can have as much in the same week."""
    return value >= SMALLEST_NATIONAL and any(
        one.value <= value * NATIONAL_RATIO <= one.value * NATIONAL_RATIO**2 for one in known.observations
    )


def _is_slip_of(mine: str, theirs: str) -> bool:
    """Tell whether digits are the same, or the same but for their order or for one of them."""
    if len(mine) != len(theirs) or len(theirs.rstrip("0")) < FEWEST_DIGITS_ALIKE:
        return mine == theirs and len(mine) >= FEWEST_DIGITS_ALIKE
    is_a_digit_off = sum(one != other for one, other in zip(mine, theirs, strict=True)) <= 1
    shared = sum(min(mine.count(digit), theirs.count(digit)) for digit in set(mine))
    return is_a_digit_off or shared >= len(mine) - (len(mine) >= MANY_DIGITS)


def _is_far_from(claim: Interval, value: Decimal, best: Interval) -> bool:
    """Tell whether the number, or all that it allows, is many times smaller or larger than anything known."""
    least, most = best.low or Decimal(0), best.high
    top = claim.high if claim.high is not None else value
    return top * FAR_RATIO < least or (most is not None and value > most * FAR_RATIO)


def _is_digit_lost(value: Decimal, printed: Decimal) -> bool:
    """Tell whether one number is the other with a digit lost: 65 and 655, 18,000 and 180,000."""
    fewer, more = sorted((_digits(value), _digits(printed)), key=len)
    return len(more) - len(fewer) == 1 and any(more[:at] + more[at + 1 :] == fewer for at in range(len(more)))


def _digits(value: Decimal) -> str:
    return plain_number(value).replace(".", "")


def _is_other_figure_of_week(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Tell whether the number is another figure of the same week: two nouns have changed places."""
    if value < SMALLEST_SWAPPED:
        return False
    return value in _printed_values(dataset, known.period.id, count=known.measure.is_count)


def _printed_values(dataset: Dataset, period: str, *, count: bool) -> Iterable[Decimal]:
    """List the numbers that are printed of a period, of things or of amounts."""
    for measure in dataset.measures_of.get(period, ()):
        if dataset.index("measures")[measure].is_count is count:
            yield from (one.value for one in dataset.observations_of[period, measure])
