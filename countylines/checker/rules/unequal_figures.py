"""Unequal figures: the draft disagrees with itself."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from countylines.checker.draft import Draft
from countylines.checker.figures import FigureMention
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import claim_of, rounds_to
from countylines.checker.messages import held_figure
from countylines.checker.rule import Rule
from countylines.figures.interval import EVERYTHING, Interval

Printed = tuple[str, Decimal, Decimal | None]
"""What of a number makes it another: hedge, value, upper end."""


def find(draft: Draft) -> Iterator[Finding]:
    """Find where the draft disagrees with itself."""
    seen: dict[tuple[str, str], _Earlier] = {}
    for counted in draft.counted:
        if counted.week is None:
            continue
        count = draft.record.dataset.index("measures")[counted.measure].is_count
        earlier = seen.setdefault((counted.week, counted.measure), _Earlier(count=count))
        other = earlier.at_odds_with(counted)
        if other is not None:
            there = draft.document.place(draft.document.origin(other.start))[0]
            words = draft.document.text[other.start : other.end]
            found = draft.document.text[counted.start : counted.end]
            message = f"{found}; line {there} has {words}"
            record = held_figure(counted) if counted.known else None
            yield draft.finding(RULE.name, WARNING, message, counted.start, counted.end, record)
        earlier.keep(counted)


class _Earlier:
    """The different numbers that a draft has given one figure so far, and what they all allow together."""

    def __init__(self, *, count: bool) -> None:
        self._count = count
        self._numbers: dict[Printed, FigureMention] = {}
        self._common: Interval | None = EVERYTHING

    def at_odds_with(self, counted: FigureMention) -> FigureMention | None:
        """Give the first of them that cannot be true beside another; what all allow together tells most at once."""
        claim = self._claim(counted)
        if self._common is not None and self._common.meets(claim):
            return None
        return next((one for one in self._numbers.values() if not self._agree(one, counted)), None)

    def keep(self, counted: FigureMention) -> None:
        """Add a number to them."""
        printed = counted.hedge, counted.quantity.value, counted.quantity.upper
        if printed not in self._numbers:
            self._numbers[printed] = counted
            self._common = self._common and self._common.intersect(self._claim(counted))

    def _claim(self, counted: FigureMention) -> Interval:
        return claim_of(counted.quantity, counted.hedge, count=self._count)

    def _agree(self, one: FigureMention, other: FigureMention) -> bool:
        return self._claim(one).meets(self._claim(other)) or _is_rounded(one, other) or _is_rounded(other, one)


def _is_rounded(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether the first is printed bare and round, and the second with more figures."""
    return one.hedge == "bare" and rounds_to(other.quantity.value, one.quantity.value)


RULE = Rule(
    name="unequal-figures",
    severity=WARNING,
    summary="the draft disagrees with itself",
    meaning=(
        "Two places of the draft give the same figure numbers that cannot both be true. A rounded or hedged "
        "number that the exact one follows is normal writing, and no finding."
    ),
    example="655 cuckooed addresses were visited. The 665 cuckooed addresses were in towns.",
    find=find,
)
