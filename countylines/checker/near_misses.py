"""Tell a near miss of the record's figure from a number of something else.

A wrong number is close to the right one, or what a slip makes of it: one digit another, lost or added, the digits in
another order, or another figure of the week in its place. A number that is many times too small or too large, in a
sentence that does not say that it is about the whole country, counts something else: the arrests of one force, the cash
in one flat, a year's total.
"""

from decimal import Decimal
from enum import Enum, IntEnum
from operator import ne

from countylines.checker.judge import claimed_interval
from countylines.checker.number_mention import NumberMention
from countylines.figures.figure import Figure
from countylines.figures.interval import plain_number, significant_digits
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Measure

NEAR_RATIO = Decimal("1.5")
"""A number farther from a figure than by this factor counts something else, if its sentence does not say what.

With 1.25 one finding is lost in the drafts of the tests; with 2 four more are found there, and two of 110 texts that
were written to mislead have a false one.
"""
FAR_RATIO = Decimal(6)
"""A number so many times too small or too large counts something else even beside the date of the week."""

FEWEST_DIGITS_ALIKE = 3
"""How many digits a number needs for slips to be recognised."""

SMALLEST_NATIONAL, NATIONAL_RATIO = 100, Decimal("1.5")
"""A number of at least SMALLEST_NATIONAL that differs by a smaller factor must be of the whole country."""

FEWEST_TELLING_DIGITS = 4
"""How many digits a number needs to tell by itself what it is: the amount ``£183,976``, but not ``£180,000``."""

SMALLEST_SWAPPED = 10
"""From here on, a number that equals another figure of the week does so by a swap and not by chance."""


class Slip(Enum):
    """By what one number differs from another that was meant."""

    EQUAL = "they are equal"
    ORDER = "the digits are in another order"
    DIGIT = "one digit is another"
    LOST = "a digit is lost or added"


CERTAIN_SLIPS = frozenset({Slip.EQUAL, Slip.ORDER, Slip.DIGIT})
"""Slips after which a number of enough digits leaves no doubt which other was meant."""


def slip_between(value: Decimal, meant: Decimal) -> Slip | None:
    """Return the slip that makes one number of another, or None if no single one does."""
    if value == meant:
        return Slip.EQUAL
    digits, others = _digits_of(value), _digits_of(meant)
    if len(digits) == len(others):
        is_digit = sum(map(ne, digits, others)) == 1
        return Slip.ORDER if sorted(digits) == sorted(others) else Slip.DIGIT if is_digit else None
    fewer, more = sorted((digits, others), key=len)
    is_lost = len(more) - len(fewer) == 1 and any(more[:at] + more[at + 1 :] == fewer for at in range(len(more)))
    return Slip.LOST if is_lost else None


def _digits_of(value: Decimal) -> str:
    return plain_number(value).replace(".", "")


class Nearness(IntEnum):
    """How near a number is to a figure from which it differs."""

    FAR = 0
    """More than FAR_RATIO times too small or too large."""
    APART = 1
    """More than NEAR_RATIO times."""
    CLOSE = 2
    """Nearer than that."""
    MEANT = 3
    """Printed for the figure, or a certain slip of such a number."""


def nearness_to(dataset: Dataset, number: NumberMention, figure: Figure) -> Nearness:
    """Return how near a number is to a figure."""
    if is_far_from_figure(dataset, number, figure, FAR_RATIO):
        return Nearness.FAR
    if is_meant_for_figure(number.value, figure):
        return Nearness.MEANT
    return Nearness.APART if is_far_from_figure(dataset, number, figure, NEAR_RATIO) else Nearness.CLOSE


def is_meant_for_figure(value: Decimal, figure: Figure) -> bool:
    """Return whether a number is printed for a figure, or a certain slip of such a number.

    A round number is no slip: 700 is not meant for 743.
    """
    if len(_digits_of(value)) < FEWEST_DIGITS_ALIKE:
        return False
    is_round = significant_digits(value) == 1
    for printed in (one.value for one in figure.observations):
        slip = slip_between(value, printed)
        has_telling_digits = not is_round and significant_digits(printed) >= FEWEST_DIGITS_ALIKE
        if slip is Slip.EQUAL or (has_telling_digits and slip in CERTAIN_SLIPS):
            return True
    return False


def is_with_digits_of_figure(value: Decimal, figure: Figure) -> bool:
    """Return whether a number is one that is printed for a figure, or has its digits in another order.

    It needs three digits at least, without noughts at its end.
    """
    is_long = len(_digits_of(value).rstrip("0")) >= FEWEST_DIGITS_ALIKE
    printed = (one.value for one in figure.observations if one.is_normal)
    return is_long and any(slip_between(value, one) in (Slip.EQUAL, Slip.ORDER) for one in printed)


def is_close_in_size(value: Decimal, figure: Figure) -> bool:
    """Return whether a number is so close to a figure that no part of the country can have as much in that week."""
    return value >= SMALLEST_NATIONAL and any(
        one.value / NATIONAL_RATIO <= value <= one.value * NATIONAL_RATIO for one in figure.observations
    )


def is_far_from_figure(dataset: Dataset, number: NumberMention, figure: Figure, ratio: Decimal) -> bool:
    """Return whether a number is more than *ratio* times too small or too large to be meant for a figure.

    A slip of the figure is near it, and so is another figure of its week; a round number is none, unless a digit is
    lost.
    """
    best, value = figure.best, number.value
    if best is None:
        return False
    claim = claimed_interval(number.quantity, number.hedge, count=figure.measure.is_count)
    top = value if claim.high is None else claim.high
    is_small = best.low is not None and top * ratio < best.low
    is_large = best.high is not None and value > best.high * ratio
    if not (is_small or is_large):
        return False
    meant = [*(one.value for one in figure.observations), *(end for end in (best.low, best.high) if end is not None)]
    slips = {slip_between(value, one) for one in meant if value.adjusted() == one.adjusted()}
    is_slip = any(slips) if significant_digits(value) > 1 else Slip.EQUAL in slips  # 400 is no slip of 700
    is_slip |= value >= SMALLEST_SWAPPED and any(slip_between(value, one) is Slip.LOST for one in meant)
    return not (is_slip or is_other_figure_of_week(dataset, value, figure))


def measures_printing(dataset: Dataset, value: Decimal, period: str) -> list[Measure]:
    """List the measures for which a number is printed in a period."""
    measures = dataset.index("measures")
    return [measures[one] for one in dataset.measures_of_period.get(period, ()) if dataset.prints(value, period, one)]


def is_other_figure_of_week(dataset: Dataset, value: Decimal, figure: Figure) -> bool:
    """Return whether the number is another figure of the same week, as when two nouns are swapped."""
    own = figure.measure
    printing = measures_printing(dataset, value, figure.period.id) if value >= SMALLEST_SWAPPED else ()
    return any(one != own and one.is_count is own.is_count for one in printing)
