"""Wording: intervals and amounts put into words, for people. Nothing is rounded."""

from __future__ import annotations

from decimal import Decimal

from countylines.figures.interval import Interval, plain


def amount(value: Decimal, unit: str) -> str:
    """Print a number with its unit's sign: ``£422,000``, ``26.8 kg``, ``12.3 %``, ``1,468``."""
    whole, point, fraction = plain(value).partition(".")
    digits = f"{int(whole):,}{point}{fraction}"
    if unit == "GBP":
        return f"£{digits}0" if len(fraction) == 1 else f"£{digits}"
    return f"{digits} {unit}" if unit in ("kg", "%") else digits


def in_words(interval: Interval | None, unit: str) -> str:
    """Say what an interval holds: ``at least 742``, ``more than £422,000, less than £1,000,000``.

    None, for a figure that has no best, is ``disputed``.
    """
    if interval is None:
        return "disputed"
    low, high = interval.low, interval.high
    nothing_below = low is None or (low == 0 and interval.low_included)
    if low is not None and interval.is_exact:
        return amount(low, unit)
    if low is not None and high is not None and not nothing_below and interval.low_included and interval.high_included:
        return f"{amount(low, unit)} to {amount(high, unit)}"
    parts = []
    if low is not None and (not nothing_below or high is None):
        parts.append(f"{'at least' if interval.low_included else 'more than'} {amount(low, unit)}")
    if high is not None:
        below = "less than" if unit in ("GBP", "kg", "%") else "fewer than"
        parts.append(f"{'up to' if interval.high_included else below} {amount(high, unit)}")
    return ", ".join(parts)
