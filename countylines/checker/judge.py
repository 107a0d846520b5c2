"""Compare a number with a figure of the record, and give the verdict.

The cases of `judge` are tried in order, and the first that applies decides. The *claim* is the interval that the
draft's wording allows, *best* the narrowest interval that the sources support. Later, `cross_checks` discards verdicts
on numbers that the draft itself corrects.
"""

from decimal import Decimal

from countylines.checker.number_mention import NumberMention, Verdict
from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.hedges import UNHEDGED, hedged_interval, rounding_margin
from countylines.figures.interval import Interval, intersect_keeping_printed_ends, rounds_to, significant_digits
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation

_ADDED_HEDGES = ("about", "at-least", "up-to")
_FAR_SHARE = Decimal("0.1")
"""A true bound is far from the record if it differs by more than this share of the record's lower (or only) end."""

_FEWEST_ROUNDED_DIGITS = 2
"""How many significant digits a rounded amount must keep."""

_SMALL_SHARE = Decimal("0.02")
"""With fewer digits it may differ by no more than this share: £2m for £1,980,000, but not for £1,843,000."""

_MOST_ROUNDED_DIGITS = 3
"""With more significant digits an amount is taken to be exact: £253,200."""


def claimed_interval(quantity: Quantity, hedge: str, *, count: bool) -> Interval:
    """Return the interval that the draft's wording allows, under the hedge that governs the number."""
    interval = hedged_interval(hedge, quantity.value, quantity.upper, count=count)
    is_whole = count and quantity.value == quantity.value.to_integral_value()
    return interval.to_whole_numbers() if is_whole else interval


def claim_of(one: NumberMention) -> Interval:
    """Return the values that a draft's wording of a number allows."""
    return claimed_interval(one.quantity, one.hedge, count=not one.quantity.unit)


def only_supported_value(figure: Figure | None) -> Decimal | None:
    """Return the only value that the sources support for a figure, None if there is no single one."""
    return figure.best.low if figure is not None and figure.best is not None and figure.best.is_exact else None


def judge(dataset: Dataset, quantity: Quantity, hedge: str, figure: Figure | None) -> Verdict:  # noqa: PLR0911  cases
    """Return the verdict of the first case that applies; the tests use the same numbers for the cases."""
    # 1: the record has no such figure
    if figure is None:
        return Verdict.UNRECORDED
    count = figure.measure.is_count
    claim = claimed_interval(quantity, hedge, count=count)
    normal = [one for one in figure.observations if one.is_normal]
    value = quantity.value
    printing = [one for one in normal if one.value == value and one.upper is None]
    has_lost_hedge = hedge == "bare" and printing and all(one.hedge not in UNHEDGED for one in printing)
    # 2: the figure is disputed
    if figure.best is None:
        sides = [observed_interval(dataset, one) for one in figure.observations]
        met = any(intersect_keeping_printed_ends(claim, side, count=count) for side in sides)
        return Verdict.LOST_HEDGE if has_lost_hedge else Verdict.SUPPORTED if met else Verdict.NOT_COMPARED
    best = figure.best.to_whole_numbers() if count else figure.best
    # 3: a source words it the same way, or it is exactly what the record has
    if any(_has_same_wording(one, quantity, hedge) for one in normal) or (best.is_exact and claim == best):
        return Verdict.SUPPORTED
    printing_bare = [one for one in normal if one.hedge in UNHEDGED and one.upper is None]
    # 4: the sources hedge it, the draft does not
    if has_lost_hedge:
        return Verdict.LOST_HEDGE
    # 5 and 6: the claim and the best exclude each other, because one is rounded or because the draft is wrong
    if not claim.meets(best):
        finer = [one.value for one in printing_bare if significant_digits(value) > significant_digits(one.value)]
        is_finer = any(_may_be_rounded(one) and rounds_to(value, one) for one in finer)  # £1,843,000 for £1.8m
        if not count and hedge == "bare" and is_finer:
            return Verdict.NOT_CONTRADICTED
        finest = [only_supported_value(figure), *(one.value for one in normal if one.hedge == "about")]
        amounts = [one for one in finest if one is not None] if hedge == "bare" and not count else []
        is_rounded = any(
            rounds_to(one, value, _FEWEST_ROUNDED_DIGITS)
            or value == int(one)
            or (rounds_to(one, value) and abs(value - one) <= value * _SMALL_SHARE)
            for one in amounts
        )
        return Verdict.ROUNDED if is_rounded else Verdict.WRONG
    # 7 to 10: the draft allows everything that the record allows
    if best.lies_in(claim):
        return _judge_wide_claim(quantity, hedge, best, count=count)
    # 11 and 12: the draft is more precise than the record: it rounds the lower end, or it overstates
    is_capped = any(observed_interval(dataset, one).high is not None for one in normal)  # not: one axe of 169 weapons
    if claim.lies_in(best if is_capped or claim.high is not None else best.without_high()):
        is_rounded = not count and best.low is not None and rounds_to(best.low, value, _FEWEST_ROUNDED_DIGITS)
        return Verdict.NOT_CONTRADICTED if is_rounded else Verdict.OVERSTATED
    # 13: the claim and the best only overlap
    return Verdict.NOT_COMPARED


def judge_as(dataset: Dataset, number: NumberMention, measure: str, week: str) -> NumberMention:
    """Return a number as a measure of a week, with its figure and verdict."""
    figure = figure_of(dataset, week, measure)
    verdict = judge(dataset, number.quantity, number.hedge, figure)
    return number._replace(measure=measure, week=week, figure=figure, verdict=verdict)


def _judge_wide_claim(quantity: Quantity, hedge: str, best: Interval, *, count: bool) -> Verdict:
    """Judge a claim that contains everything the record allows: supported, or vaguer than it needs to be."""
    # 7: an order word, such as "hundreds"
    if hedge == "order":
        return Verdict.SUPPORTED
    # 8: the exact number with a hedge
    if hedge in _ADDED_HEDGES and best.is_exact and best.low == quantity.value:
        return Verdict.SUPPORTED if not count and _may_be_rounded(best.low) else Verdict.HEDGE_ADDED
    # 9 and 10: its ends are far from the record's, or near them
    ends = [end for end in (best.low, best.high) if end is not None]
    bounds = [(ends[-1] if hedge in ("fewer-than", "up-to", "nearly") else ends[0], quantity.value)]
    if quantity.upper is not None:
        bounds.append((ends[-1], quantity.upper))
    allowed = max(rounding_margin(quantity.value, count=count), _FAR_SHARE * ends[0])
    return Verdict.UNDERSTATED if any(abs(end - said) > allowed for end, said in bounds) else Verdict.SUPPORTED


def _may_be_rounded(amount: Decimal) -> bool:
    """Return whether an amount has so few significant digits that it is as likely rounded as exact: £526,000."""
    return significant_digits(amount) <= _MOST_ROUNDED_DIGITS


def _has_same_wording(observation: Observation, quantity: Quantity, hedge: str) -> bool:
    is_hedged_alike = observation.hedge == hedge or (observation.hedge in UNHEDGED and hedge in UNHEDGED)
    return is_hedged_alike and (observation.value, observation.upper) == (quantity.value, quantity.upper)


def is_just_above_bound(number: NumberMention) -> bool:
    """Return whether a bare number is so little above a printed lower bound that it may be meant for that figure."""
    figure, value = number.figure, number.value
    bounds = [one.value for one in figure.observations if one.hedge in ("more-than", "at-least")] if figure else []
    count = not number.quantity.unit
    return number.hedge == "bare" and any(one < value <= one + rounding_margin(one, count=count) for one in bounds)
