"""Intervals: the values that a wording allows, their arithmetic, and how they are printed."""

from collections.abc import Callable, Collection, Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import lru_cache, reduce
from typing import NamedTuple, Self

from countylines.text.english import CURRENCIES, SIGN_OF_CURRENCY

SHOWN_WITH_THE_NUMBER = CURRENCIES | {"kg", "%"}
"""The units that are printed with every number, so that labels need not repeat them."""


class _Ends(NamedTuple):
    """The fields of an interval, not yet checked."""

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True


class Interval(_Ends):
    """The values that a source's wording allows.

    *low* and *high* are in the measure's unit; None means unbounded. An end belongs to the interval only if its flag
    is set: "more than 700" is (700, ∞). The flag of an unbounded end is always set. Raises ValueError if the interval
    would be empty.
    """

    # A named tuple and not a dataclass: importing dataclasses takes 1.5 ms, in every command that prints a number.

    __slots__ = ()

    def __new__(
        cls,
        low: Decimal | None,
        high: Decimal | None,
        low_included: bool = True,  # noqa: FBT001, FBT002  an end and its flag belong together
        high_included: bool = True,  # noqa: FBT001, FBT002  likewise
    ) -> Self:
        """Check the ends, and set the flag of each unbounded end."""
        if low is None or high is None:
            low_included, high_included = low_included or low is None, high_included or high is None
        elif low > high or (low == high and not (low_included and high_included)):
            message = f"no value is left between {low} and {high}"
            raise ValueError(message)
        return super().__new__(cls, low, high, low_included, high_included)

    @classmethod
    def exactly(cls, value: Decimal | int) -> Self:
        """Return the interval that allows only *value*."""
        return cls(Decimal(value), Decimal(value), True, True)  # noqa: FBT003  positional: called often

    @property
    def is_exact(self) -> bool:
        """Whether only one value is allowed."""
        return self.low is not None and self.low == self.high

    @property
    def is_unbounded(self) -> bool:
        """Whether every value is allowed."""
        return self.low is None and self.high is None

    @property
    def excludes_zero(self) -> bool:
        """Whether zero, the least possible count or amount, is not allowed: (0, ∞) excludes it, [0, ∞) does not."""
        return self.low is not None and (self.low > 0 or not self.low_included)

    def allows(self, value: Decimal | int) -> bool:
        """Return whether *value* satisfies the wording."""
        if self.low is not None and not (self.low < value or (self.low_included and self.low == value)):
            return False
        return self.high is None or value < self.high or (self.high_included and value == self.high)

    def intersect(self, other: Self) -> Self | None:
        """Return the values that both wordings allow, or None if there are none."""
        if self == other:
            return self
        lower, upper = max(self, other, key=_start_of), min(self, other, key=_end_of)
        if lower is upper:
            return lower
        try:
            return type(self)(lower.low, upper.high, lower.low_included, upper.high_included)
        except ValueError:
            return None

    def meets(self, other: Self) -> bool:
        """Return whether some value satisfies both wordings."""
        return self.intersect(other) is not None

    def lies_in(self, other: Self) -> bool:
        """Return whether every value that satisfies this wording satisfies the other too."""
        return self.intersect(other) == self

    def plus(self, other: Self) -> Self:
        """Return all sums of one value from each interval.

        An end of the result is excluded, or unbounded, if that end of either interval is.
        """
        return type(self)(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_included and other.low_included,
            self.high_included and other.high_included,
        )

    def without_high(self) -> Self:
        """Return the interval without its upper end."""
        return type(self)(self.low, None, self.low_included)

    def from_zero(self) -> Self:
        """Return the interval with zero, included, as its lower end."""
        return type(self)(Decimal(0), self.high, high_included=self.high_included)

    def to_whole_numbers(self) -> Self:
        """Move both ends to the nearest whole numbers inside, as for a count: (700, ∞) becomes [701, ∞).

        Raises ValueError if there is no whole number inside.
        """
        low, high = self.low, self.high
        if low is not None:
            up = low.to_integral_value(ROUND_CEILING)
            low = up + 1 if up == low and not self.low_included else up
        if high is not None:
            down = high.to_integral_value(ROUND_FLOOR)
            high = down - 1 if down == high and not self.high_included else down
        if low == self.low and high == self.high:
            return self
        return type(self)(low, high, True, True)  # noqa: FBT003  positional: called often

    def __str__(self) -> str:
        """Print the interval as ``get`` does: ``655``, ``>700``, ``>=742``, ``<50``, ``180000..200000``.

        Counts and amounts are never negative, so a lower end of zero is not printed if there is an upper end.
        """
        return _write_interval(self, plain_number, _SIGNS)


_SIGNS = ("..", ">=", ">", "<=", "<", ",")
_WORDS = (" to ", "at least ", "more than ", "up to ", "under ", ", ")
"""The marks in a written interval as ``get`` prints it (_SIGNS), and the words as people read it (_WORDS).

In order: between two included ends; before a lower end that is included, or excluded; before an upper end that is
included, or excluded; and between two ends that each have such a mark.
"""


def _write_interval(interval: Interval, write: Callable[[Decimal], str], marks: Sequence[str]) -> str:
    """Write an interval; a lower end of zero is left out if there is an upper end."""
    to, at_least, more_than, up_to, under, joint = marks
    low, high = interval.low, interval.high
    parts = []
    if low is not None and (low != 0 or not interval.low_included or high in (None, 0)):
        if high is not None and interval.low_included and interval.high_included:
            return write(low) if interval.is_exact else f"{write(low)}{to}{write(high)}"
        parts.append(f"{at_least if interval.low_included else more_than}{write(low)}")
    if high is not None:
        parts.append(f"{up_to if interval.high_included else under}{write(high)}")
    return joint.join(parts)


EVERYTHING = Interval(None, None)
"""The interval that allows every value."""

AT_LEAST_ZERO = Interval(Decimal(0), None)
"""The interval of a count or an amount about which nothing is known, except that it cannot be negative."""

NOT_KNOWN = "not known"
"""How AT_LEAST_ZERO is written for people."""

ONE_DECIMAL = Decimal("0.1")
"""The precision of shares, rates and changes: both ends are rounded outward to one decimal."""


def sum_of(intervals: Iterable[Interval]) -> Interval:
    """Return all sums of one value from each interval."""
    return reduce(Interval.plus, intervals, Interval.exactly(0))


def intersect_keeping_printed_ends(first: Interval, second: Interval, *, count: bool) -> Interval | None:
    """Return the values that both intervals allow, with their ends as printed, or None if there are none.

    For a *count*, only whole numbers are compared: "more than 700" and "at least 701" have the same lower end, and the
    end of *first* is kept as printed.
    """
    if not count or first.is_unbounded or second.is_unbounded:
        return first.intersect(second)
    try:
        closed, second_closed = first.to_whole_numbers(), second.to_whole_numbers()
    except ValueError:
        return None
    met = closed.intersect(second_closed)
    if met is None or met.is_exact:
        return met
    lower = first if closed.low == met.low else second
    upper = first if closed.high == met.high else second
    return Interval(lower.low, upper.high, lower.low_included, upper.high_included)


def which_contradict_others(intervals: Sequence[Interval], *, count: bool) -> list[bool]:
    """Return for each interval whether there is another one with which it has no value in common.

    It is enough to compare each with the interval that ends first and with the one that starts last, provided that each
    interval allows some value or, for a *count*, some whole number.
    """
    if not intervals:
        return []
    ends_first = min(intervals, key=_end_of)
    starts_last = max(intervals, key=_start_of)
    return [
        intersect_keeping_printed_ends(interval, ends_first, count=count) is None
        or intersect_keeping_printed_ends(interval, starts_last, count=count) is None
        for interval in intervals
    ]


def which_contain_another(intervals: Sequence[Interval], others: Collection[Interval]) -> list[bool]:
    """Return for each interval whether it contains all values of a different interval in *others*.

    Intervals are visited from the last start to the first. Those already visited start no earlier than the current one,
    so it contains another if it ends no earlier than the first to end of the *others* visited so far.
    """
    containing, ends_first = set(), None
    for interval in sorted(sorted({*intervals, *others}, key=_end_of), key=_start_of, reverse=True):
        if ends_first is not None and ends_first <= _end_of(interval):
            containing.add(interval)
        if interval in others:
            ends_first = _end_of(interval) if ends_first is None else min(ends_first, _end_of(interval))
    return [one in containing for one in intervals]


def _start_of(interval: Interval) -> tuple[bool, Decimal, bool]:
    return interval.low is not None, interval.low or Decimal(0), not interval.low_included


def _end_of(interval: Interval) -> tuple[bool, Decimal, bool]:
    return interval.high is None, interval.high or Decimal(0), interval.high_included


def plain_number(number: Decimal) -> str:
    """Print a number with digits and a point only: no exponent, no separators, no trailing zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def significant_digits(number: Decimal) -> int:
    """Return the number of significant digits: 2 for 1,200, 3 for 0.125. Trailing zeros are not counted."""
    return len(number.normalize().as_tuple().digits)


@lru_cache(maxsize=4096)
def rounds_to(exact: Decimal, value: Decimal, digits: int = 1) -> bool:
    """Return whether *exact* rounds to *value* at the precision of *value*; False if that precision is below *digits*.

    The precision is the number of significant digits: 1,468 rounds to 1,500 (two digits) and to 1,000 (one digit).
    """
    if not exact or not value:
        return False
    printed = significant_digits(value)
    if printed < digits:
        return False
    step = Decimal(1).scaleb(value.adjusted() - printed + 1)
    return (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step == value


def amount_in_words(value: Decimal, unit: str) -> str:
    """Print a number with its unit's sign, unrounded: ``£422,000``, ``PLN 300``, ``26.8 kg``, ``12.3%``, ``1,468``."""
    whole, point, fraction = plain_number(value).partition(".")
    digits = f"{int(whole):,}{point}{fraction}"
    if unit in CURRENCIES:
        return f"{sign_of_currency(unit)}{digits}{'0' if len(fraction) == 1 else ''}"
    return f"{digits} kg" if unit == "kg" else f"{digits}%" if unit == "%" else digits


def sign_of_currency(code: str) -> str:
    """Return the prefix of an amount: the currency's sign (``£``) or, if it has none, its code and a space."""
    return SIGN_OF_CURRENCY.get(code, f"{code} ")


def interval_in_words(interval: Interval | None, unit: str) -> str:
    """Write an interval for people: ``at least 742``, ``more than £422,000, under £1,000,000``.

    None, for a figure without a best interval, becomes ``disputed``; an unbounded interval becomes an empty string, and
    AT_LEAST_ZERO becomes NOT_KNOWN.
    """
    if interval is None:
        return "disputed"
    if interval == AT_LEAST_ZERO:
        return NOT_KNOWN
    return _write_interval(interval, lambda value: amount_in_words(value, unit), _WORDS)
