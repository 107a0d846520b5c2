"""The fields of intervals: the interval as ``get`` prints it, and its two ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from countylines.output.table import FIGURE_UNIT, Field

if TYPE_CHECKING:
    from countylines.figures.interval import Interval


def best_interval_fields(best_of: Callable[[Any], Interval | None]) -> tuple[Field, ...]:
    """Return the fields of a best interval: as ``get`` prints it, and its ends; all null where there is none."""
    return (
        Field(
            "best", "text", "the narrowest range that the sources support, as get prints it",
            nullable=True, unit=FIGURE_UNIT,
            get=lambda _, shown: None if (best := best_of(shown)) is None else str(best),
        ),
        *end_fields("best", best_of),
    )  # fmt: skip


def end_fields(name: str, interval_of: Callable[[Any], Interval | None]) -> tuple[Field, ...]:
    """Return the fields of the two ends of an interval, null where it has none or there is no interval."""

    def value_of_end(shown: Any, end: str, value: str) -> Any:
        interval = interval_of(shown)
        return None if interval is None or getattr(interval, end) is None else getattr(interval, value)

    return (
        Field(
            "low", "number", f"the lower end of {name}; null where there is none", nullable=True, unit=FIGURE_UNIT,
            get=lambda _, shown: value_of_end(shown, "low", "low"),
        ),
        Field(
            "low_included", "flag", "whether the lower end itself is possible", nullable=True,
            get=lambda _, shown: value_of_end(shown, "low", "low_included"),
        ),
        Field(
            "high", "number", f"the upper end of {name}; null where there is none", nullable=True, unit=FIGURE_UNIT,
            get=lambda _, shown: value_of_end(shown, "high", "high"),
        ),
        Field(
            "high_included", "flag", "whether the upper end itself is possible", nullable=True,
            get=lambda _, shown: value_of_end(shown, "high", "high_included"),
        ),
    )  # fmt: skip
