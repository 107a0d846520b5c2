"""Judge a number: compare what the draft's wording allows with what the record knows.

The cases are tried in order, and the first that applies decides. The *claim* is the interval
that the draft's wording allows, *best* the narrowest interval that the sources support. Some of the figures so judged
are passed over afterwards, as the draft itself puts them right.
"""

from collections.abc import Sequence
from decimal import Decimal

from countylines.checker.number_mention import NumberMention, Verdict
from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.hedges import UNHEDGED, hedged_interval, rounding_margin
from countylines.figures.interval import Interval, intersect_keeping_printed_ends, rounds_to
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation

ADDED_HEDGES = ("about", "at-least", "up-to")
FAR_SHARE = Decimal("0.1")
"""A true bound is far below what is known if it differs by more than this share of the record's near end."""

FEWEST_ROUNDED_DIGITS = 2
"""How many significant figures a rounded amount has to keep."""


def claimed_interval(quantity: Quantity, hedge: str, *, count: bool) -> Interval:
    """Return the interval that the draft's wording allows, under the hedge that governs the number."""
    interval = hedged_interval(hedge, quantity.value, quantity.upper, count=count)
    is_whole = count and quantity.value == quantity.value.to_integral_value()
    return interval.to_whole_numbers() if is_whole else interval


def exact_value(figure: Figure | None) -> Decimal | None:
    """Return the only value that the sources support for a figure, None if there are several."""
    return figure.best.low if figure is not None and figure.best is not None and figure.best.is_exact else None


def judge(dataset: Dataset, quantity: Quantity, hedge: str, figure: Figure | None) -> Verdict:  # noqa: PLR0911  a case each
    """Return the verdict of the first case that applies."""
    if figure is None:
        return Verdict.UNRECORDED
    count = figure.measure.is_count
    claim = claimed_interval(quantity, hedge, count=count)
    normal = [one for one in figure.observations if one.is_normal]
    if figure.best is None:
        sides = [observed_interval(dataset, one) for one in figure.observations]
        met = any(intersect_keeping_printed_ends(claim, side, count=count) for side in sides)
        return Verdict.SUPPORTED if met else Verdict.NOT_COMPARED
    best = figure.best.to_whole_numbers() if count else figure.best
    value = quantity.value
    if any(_has_same_wording(one, quantity, hedge) for one in normal) or (best.is_exact and claim == best):
        return Verdict.SUPPORTED
    printing = [one for one in normal if one.value == value and one.upper is None]
    if hedge == "bare" and printing and all(one.hedge not in UNHEDGED for one in printing):
        return Verdict.LOST_HEDGE
    if not claim.meets(best):
        exact = exact_value(figure) if hedge == "bare" and not count else None
        is_rounded = exact is not None and rounds_to(exact, value, FEWEST_ROUNDED_DIGITS)
        return Verdict.ROUNDED if is_rounded else Verdict.WRONG
    if best.lies_in(claim):
        return _judge_wide_claim(quantity, hedge, best, count=count)
    if claim.lies_in(best):
        is_near = hedge == "bare" and _is_just_above_lower_bound(value, normal, count=count)
        return Verdict.NOT_CONTRADICTED if is_near else Verdict.OVERSTATED
    return Verdict.NOT_COMPARED


def judge_as(
    dataset: Dataset, number: NumberMention, measure: str, week: str, hedge: str | None = None
) -> NumberMention:
    """Return a number with its verdict as a measure of a week, under its own hedge or another."""
    figure, hedge = figure_of(dataset, week, measure), hedge or number.hedge
    verdict = judge(dataset, number.quantity, hedge, figure)
    return number._replace(hedge=hedge, measure=measure, week=week, figure=figure, verdict=verdict)


def _judge_wide_claim(quantity: Quantity, hedge: str, best: Interval, *, count: bool) -> Verdict:
    """Judge a claim that contains everything the record allows: supported, or vaguer than it need be."""
    if hedge == "order":
        return Verdict.SUPPORTED
    if hedge in ADDED_HEDGES and best.is_exact and best.low == quantity.value:
        return Verdict.HEDGE_ADDED
    ends = [end for end in (best.low, best.high) if end is not None]
    bounds = [(ends[-1] if hedge in ("fewer-than", "up-to", "nearly") else ends[0], quantity.value)]
    if quantity.upper is not None:
        bounds.append((ends[-1], quantity.upper))
    allowed = max(rounding_margin(quantity.value, count=count), FAR_SHARE * ends[0])
    return Verdict.UNDERSTATED if any(abs(end - said) > allowed for end, said in bounds) else Verdict.SUPPORTED


def _has_same_wording(observation: Observation, quantity: Quantity, hedge: str) -> bool:
    is_hedged_alike = observation.hedge == hedge or (observation.hedge in UNHEDGED and hedge in UNHEDGED)
    return is_hedged_alike and (observation.value, observation.upper) == (quantity.value, quantity.upper)


def _is_just_above_lower_bound(value: Decimal, observations: Sequence[Observation], *, count: bool) -> bool:
    """Return whether a bare number lies just above a number that a source prints as a lower bound."""
    return any(
        one.hedge in ("more-than", "at-least")
        and one.value < value <= one.value + rounding_margin(one.value, count=count)
        for one in observations
    )
