"""Unequal figures: the draft disagrees with itself."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from countylines.checks.draft import Draft
from countylines.checks.figures import Counted
from countylines.checks.findings import WARNING, Finding
from countylines.checks.judging import claim_of, rounds_to
from countylines.checks.rule import Rule
from countylines.checks.telling import held_figure

Printed = tuple[str, Decimal, Decimal | None]
"""What of a number makes it another: hedge, value, upper end."""


def find(draft: Draft) -> Iterator[Finding]:
    """Find where the draft disagrees with itself."""
    seen: dict[tuple[str, str], dict[Printed, Counted]] = {}
    for counted in draft.counted:
        if counted.week is None:
            continue
        count = draft.record.dataset.index("measures")[counted.measure].count
        earlier = seen.setdefault((counted.week, counted.measure), {})
        other = next((one for one in earlier.values() if not _agree(one, counted, count=count)), None)
        if other is not None:
            there = draft.reading.place(draft.reading.origin(other.start))[0]
            words = draft.reading.text[other.start : other.end]
            found = draft.reading.text[counted.start : counted.end]
            message = f"{found}; line {there} has {words}"
            record = held_figure(counted.figure) if counted.figure else None
            yield draft.finding(RULE.name, WARNING, message, counted.start, counted.end, record)
        earlier.setdefault((counted.hedge, counted.quantity.value, counted.quantity.upper), counted)


def _agree(one: Counted, other: Counted, *, count: bool) -> bool:
    first = claim_of(one.quantity, one.hedge, count=count)
    second = claim_of(other.quantity, other.hedge, count=count)
    if first.meets(second):
        return True
    return _is_rounded(one, other) or _is_rounded(other, one)


def _is_rounded(one: Counted, other: Counted) -> bool:
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
