"""Intervals: all the values that a wording allows, and what may be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Self


@dataclass(frozen=True, slots=True)
class Interval:
    """All the values that a source's wording allows.

    *low* and *high* are in the measure's unit; None is unbounded, and then its flag is true. An end belongs
    to the interval only where its flag says so: "more than 700" is (700, ∞). Raises ValueError where no value
    is left between the ends.
    """

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_included", True)
        if self.high is None:
            object.__setattr__(self, "high_included", True)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and not (self.low_included and self.high_included)):
            message = f"no value is left between {self.low} and {self.high}"
            raise ValueError(message)

    @classmethod
    def exactly(cls, value: Decimal | int) -> Self:
        """Make the interval of one value."""
        return cls(Decimal(value), Decimal(value), True, True)  # noqa: FBT003  by place: it is done often

    @property
    def is_exact(self) -> bool:
        """Tell whether one value alone is allowed."""
        return self.low is not None and self.low == self.high

    @property
    def is_unbounded(self) -> bool:
        """Tell whether every value is allowed, so that the interval says nothing."""
        return self.low is None and self.high is None

    @property
    def has_floor(self) -> bool:
        """Tell whether it rules out nought, below which no count or amount is: (0, ∞) does, [0, ∞) does not."""
        return self.low is not None and (self.low > 0 or not self.low_included)

    def allows(self, value: Decimal | int) -> bool:
        """Tell whether *value* satisfies the wording."""
        if self.low is not None and not (self.low < value or (self.low_included and self.low == value)):
            return False
        return self.high is None or value < self.high or (self.high_included and value == self.high)

    def meet(self, other: Self) -> Self | None:
        """Give what both wordings allow together, or None where no value satisfies both.

        Where both have the same end, this interval's is kept.
        """
        rises, falls = _rises(other, self), _falls(other, self)
        if not rises and not falls:
            return self
        lower, upper = other if rises else self, other if falls else self
        try:
            return type(self)(lower.low, upper.high, lower.low_included, upper.high_included)
        except ValueError:
            return None

    def meets(self, other: Self) -> bool:
        """Tell whether some value satisfies both wordings."""
        return self.meet(other) is not None

    def lies_in(self, other: Self) -> bool:
        """Tell whether whatever satisfies this wording satisfies the other too."""
        return not _rises(other, self) and not _falls(other, self)

    def plus(self, other: Self) -> Self:
        """Add: the values that a sum of one from each can have. An open or absent end stays so."""
        return type(self)(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_included and other.low_included,
            self.high_included and other.high_included,
        )

    def whole(self) -> Self:
        """Close the interval on whole numbers, as a count is: (700, ∞) is [701, ∞).

        Raises ValueError where it holds no whole number.
        """
        low, high = self.low, self.high
        if self.low_included and self.high_included and _is_whole(low) and _is_whole(high):
            return self
        if low is not None:
            up = low.to_integral_value(ROUND_CEILING)
            low = up + 1 if up == low and not self.low_included else up
        if high is not None:
            down = high.to_integral_value(ROUND_FLOOR)
            high = down - 1 if down == high and not self.high_included else down
        return type(self)(low, high, True, True)  # noqa: FBT003  by place: it is done often

    def __str__(self) -> str:
        """Print it as ``get`` does: ``655``, ``>700``, ``>=742``, ``<50``, ``180000..200000``.

        Counts and amounts are never negative, so an upper end with zero below it is printed alone.
        """
        if self.low is not None and self.is_exact:
            return plain(self.low)
        low_is_nothing = self.low is None or (self.low == 0 and self.low_included)
        if self.high is None:
            return "" if self.low is None else f"{'>=' if self.low_included else '>'}{plain(self.low)}"
        above = f"{'<=' if self.high_included else '<'}{plain(self.high)}"
        if self.low is None or low_is_nothing:
            return above
        if self.low_included and self.high_included:
            return f"{plain(self.low)}..{plain(self.high)}"
        return f"{'>=' if self.low_included else '>'}{plain(self.low)},{above}"


EVERYTHING = Interval(None, None)
"""The interval that says nothing."""


def meet_printed(one: Interval, other: Interval, *, count: bool) -> Interval | None:
    """Give what both allow, or None; of counts, whole numbers decide and the printed ends are kept."""
    if not count or one.is_unbounded or other.is_unbounded:
        return one.meet(other)
    try:
        closed, other_closed = one.whole(), other.whole()
    except ValueError:
        return None
    met = closed.meet(other_closed)
    if met is None or met.is_exact:
        return met
    lower = one if closed.low == met.low else other
    upper = one if closed.high == met.high else other
    return Interval(lower.low, upper.high, lower.low_included, upper.high_included)


def plain(number: Decimal) -> str:
    """Print a number in digits alone: no exponent, no separators, no trailing noughts after a point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_whole(end: Decimal | None) -> bool:
    return end is None or end == end.to_integral_value()


def _rises(other: Interval, one: Interval) -> bool:
    """Tell whether *other* begins above *one*."""
    if other.low is None:
        return False
    if one.low is None or other.low > one.low:
        return True
    return other.low == one.low and one.low_included and not other.low_included


def _falls(other: Interval, one: Interval) -> bool:
    """Tell whether *other* ends below *one*."""
    if other.high is None:
        return False
    if one.high is None or other.high < one.high:
        return True
    return other.high == one.high and one.high_included and not other.high_included
