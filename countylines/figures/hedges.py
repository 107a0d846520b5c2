"""Hedges: the words before or after a number that say how far it is to be trusted.

One table. Each row has the words, the interval that they leave, and the reason why.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from countylines.figures.interval import Interval

ORDERS = {
    "dozens": (24, 100),
    "scores": (40, 100),
    "hundreds": (200, 1_000),
    "thousands": (2_000, 10_000),
    "tens of thousands": (20_000, 100_000),
    "hundreds of thousands": (200_000, 1_000_000),
    "millions": (2_000_000, 10_000_000),
    "tens of millions": (20_000_000, 100_000_000),
    "hundreds of millions": (200_000_000, 1_000_000_000),
}
"""Order words: from twice the unit, not including ten times it (dozens and scores end at a hundred)."""


def slack(value: Decimal, *, count: bool) -> Decimal:
    """Give how far a rounded number may lie from the truth: 700 → 70, 750 → 50, 41 → 1, 178.49 → 0.01.

    The largest of … 0.05, 0.1, 0.5, 1, 5, 10, 50 … that divides the number and is at most half of it, but
    never more than a tenth of it, and for counts never less than one.
    """
    if value == 0:
        return Decimal(int(count))
    significant, power = _significant(value)
    step = Decimal(1).scaleb(power)
    if significant == 1:
        step = Decimal(5).scaleb(power - 1)
    elif significant % 5 == 0 and significant > 5:  # noqa: PLR2004  of five, half is less than five
        step = Decimal(5).scaleb(power)
    distance = min(step, Decimal(significant).scaleb(power - 1))
    return max(distance, Decimal(1)) if count else distance


def _significant(value: Decimal) -> tuple[int, int]:
    """Split a number into its digits without the noughts at the end, and a power of ten: 700 is (7, 2)."""
    _, digits, exponent = value.as_tuple()
    written = "".join(map(str, digits))
    kept = written.rstrip("0")
    return int(kept), int(exponent) + len(written) - len(kept)


class Hedge(NamedTuple):
    """A row of the table.

    *before* and *after* are the words as they stand beside the number; *holds* makes the interval of a value,
    an upper value (ranges and order words) and whether whole things are counted.
    """

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    holds: Callable[[Decimal, Decimal | None, bool], Interval]
    reason: str


def _point(value: Decimal, _upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval.exactly(value)


def _more_than(value: Decimal, _upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval(value, None, low_included=False)


def _at_least(value: Decimal, _upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval(value, None)


def _nearly(value: Decimal, _upper: Decimal | None, count: bool) -> Interval:  # noqa: FBT001
    return Interval(_floor(value - slack(value, count=count)), value, high_included=False)


def _just_over(value: Decimal, _upper: Decimal | None, count: bool) -> Interval:  # noqa: FBT001
    return Interval(value, value + slack(value, count=count), low_included=False)


def _about(value: Decimal, _upper: Decimal | None, count: bool) -> Interval:  # noqa: FBT001
    distance = slack(value, count=count)
    return Interval(_floor(value - distance), value + distance)


def _fewer_than(value: Decimal, _upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval(Decimal(0), value, high_included=False)


def _up_to(value: Decimal, _upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval(Decimal(0), value)


def _range(value: Decimal, upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval(value, upper)


def _order(value: Decimal, upper: Decimal | None, _count: bool) -> Interval:  # noqa: FBT001
    return Interval(value, upper, high_included=False)


def _floor(value: Decimal) -> Decimal:
    return max(value, Decimal(0))


HEDGES: dict[str, Hedge] = {
    row.name: row
    for row in (
        Hedge("bare", (), (), _point, "Printed alone: one value; a round one may have lost its hedge."),
        Hedge("exactly", ("exactly", "precisely"), (), _point, "The source vouches for the very number."),
        Hedge(
            "more-than",
            ("more than", "over", "above", "in excess of", "upwards of", "exceeding", "greater than", ">"),
            (),
            _more_than,
            "The number itself is excluded; how far above is not said.",
        ),
        Hedge(
            "at-least",
            (
                "at least", "no fewer than", "no less than", "not less than", "not fewer than",
                "never less than", "never fewer than", "not under", "not below", "a minimum of", "≥",
            ),
            ("or more", "-plus", "+", "plus"),
            _at_least,
            "The number is the least there were; 'an axe', named once, is one at least.",
        ),
        Hedge(
            "nearly",
            (
                "nearly", "almost", "close to", "just under", "just below", "just less than",
                "just fewer than", "slightly under", "slightly below", "slightly less than",
                "slightly fewer than", "a little under", "a little less than", "not quite", "approaching",
            ),
            (),
            _nearly,
            "Below the number, and no further than it was rounded.",
        ),
        Hedge(
            "just-over",
            (
                "just over", "just above", "just more than", "slightly more than", "slightly over",
                "slightly above", "a little over", "a little more than",
            ),
            (),
            _just_over,
            "Above the number, and no further than it was rounded.",
        ),
        Hedge(
            "about",
            (
                "about", "around", "some", "approximately", "approx.", "approx", "circa", "c.", "roughly",
                "an estimated", "in the region of", "more or less", "~", "≈",
            ),
            ("or so", "-odd"),
            _about,
            "To either side, no further than it was rounded.",
        ),
        Hedge(
            "fewer-than",
            ("fewer than", "less than", "under", "below", "<"),
            (),
            _fewer_than,
            "The number itself is excluded; nothing is said of how far below.",
        ),
        Hedge(
            "up-to",
            (
                "up to", "at most", "as many as", "as much as", "no more than", "not more than",
                "never more than", "no greater than", "not greater than", "not over", "not above",
                "not exceeding", "a maximum of", "≤",
            ),
            ("or fewer", "or less"),
            _up_to,
            "The number is the most there were.",
        ),
        Hedge("range", (), (), _range, "Both ends are allowed."),
        Hedge("order", (), (), _order, "An order of magnitude: from two of the unit, short of ten."),
    )
}  # fmt: skip
"""The hedges, by name."""


def holds(hedge: str, value: Decimal, upper: Decimal | None = None, *, count: bool) -> Interval:
    """Make the interval of a number so hedged; *count* tells whether whole things are counted.

    Nothing is below nought, and nought has no rounding: where that leaves no value ("under 0"), it is nought.
    """
    if value == 0 and (hedge in ("nearly", "fewer-than") or (hedge == "just-over" and not count)):
        return Interval.exactly(0)
    return HEDGES[hedge].holds(value, upper, count)
