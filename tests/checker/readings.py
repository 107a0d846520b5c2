"""The table of comparisons, read a second time: from the record's files, with none of the tool's arithmetic.

A set of values is a pair of ends, each a number and whether it belongs to the set; None is no end. What is counted is
held on whole numbers, so that "more than 700" begins with 701.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import countylines

WEEK = "2019-10"
DATA = next(
    folder
    for folder in (Path(countylines.__file__).parent / "data", Path(countylines.__file__).parents[1] / "data")
    if folder.is_dir()
)
WHOLE = Fraction(10) ** 12
"""Stands for no upper end."""


class Values(NamedTuple):
    """The values from *low* to *high*; an end belongs to them unless it is open."""

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False

    def on_whole_numbers(self) -> Values:
        """Close a set of counts."""
        low = self.low + 1 if self.low_open and self.low.denominator == 1 else Fraction(-(-self.low // 1))
        high = self.high - 1 if self.high_open and self.high.denominator == 1 else Fraction(self.high // 1)
        return Values(low, high)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is in it."""
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def met(self, other: Values) -> Values:
        """Give what both have."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Values(low, high, low_open, not high_closed)

    def is_in(self, other: Values) -> bool:
        """Tell whether all of it is in the other."""
        return self.met(other) == self


def slack(number: Fraction, *, count: bool) -> Fraction:
    """Give how far a rounded number may be from the truth."""
    steps = (Fraction(digit) * Fraction(10) ** power for power in range(-4, 10) for digit in (1, 5))
    step = max(step for step in steps if (number / step).denominator == 1 and step <= number / 2) if number > 1 else 0
    return max(min(Fraction(step), number / 10), Fraction(int(count)))


def values_of(hedge: str, number: Fraction, upper: Fraction | None, *, count: bool) -> Values:
    """Give the values that a hedged number allows."""
    near = slack(number, count=count)
    nought = Fraction(0)
    found = {
        "bare": Values(number, number),
        "exactly": Values(number, number),
        "more-than": Values(number, WHOLE, low_open=True),
        "at-least": Values(number, WHOLE),
        "nearly": Values(max(number - near, nought), number, high_open=True),
        "just-over": Values(number, number + near, low_open=True),
        "about": Values(max(number - near, nought), number + near),
        "fewer-than": Values(nought, number, high_open=True),
        "up-to": Values(nought, number),
        "range": Values(number, upper or number),
        "order": Values(number, upper or number, high_open=True),
    }[hedge]
    return found.on_whole_numbers() if count else found


class Fact(NamedTuple):
    """What the record has of one measure in the week: T, and what normal observations print."""

    measure: str
    is_count: bool
    known: Values
    printed: tuple[tuple[str, Fraction, Fraction | None], ...]

    @property
    def is_exact(self) -> bool:
        """Tell whether it is one value."""
        return self.known.low == self.known.high


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"), parse_float=str)
    return rows


def facts() -> tuple[Fact, ...]:
    """Work out what is known of the week: the sources together, then parts and wholes until nothing moves."""
    measures = {row["id"]: row for row in _rows("measures")}
    printed: dict[str, list[tuple[str, Fraction, Fraction | None]]] = {}
    known = dict.fromkeys(measures, Values(Fraction(0), WHOLE))
    for row in _rows("observations"):
        if row["period"] == WEEK and row.get("rank", "normal") == "normal":
            upper = Fraction(row["upper"]) if row.get("upper") else None
            one = (row["hedge"], Fraction(row["value"]), upper)
            printed.setdefault(row["measure"], []).append(one)
            allowed = values_of(*one, count=measures[row["measure"]]["count"])
            known[row["measure"]] = known[row["measure"]].met(allowed)
    before_last: dict[str, Values] = {}
    while before_last != known:
        before_last = dict(known)
        _narrow(known, measures)
    return tuple(Fact(name, measures[name]["count"], known[name], tuple(printed[name])) for name in sorted(printed))


def _narrow(known: dict[str, Values], measures: dict[str, dict[str, Any]]) -> None:
    for name, row in measures.items():
        whole = row.get("part_of")
        if whole is not None:
            known[name] = known[name].met(Values(Fraction(0), known[whole].high))
            known[whole] = known[whole].met(Values(known[name].low, WHOLE))
    for row in _rows("sums"):
        if row["period"] == WEEK:
            parts = [known[part] for part in row["parts"]]
            top = sum((part.high for part in parts), Fraction(0)) if row["relation"] == "exhaustive" else WHOLE
            total = Values(sum((part.low for part in parts), Fraction(0)), top)
            known[row["whole"]] = known[row["whole"]].met(total)


def rounds_to(exact: Fraction, number: Fraction) -> bool:
    """Tell whether *exact*, rounded to as many figures as *number* is printed with, two at least, is *number*."""
    figures = len(str(number.numerator).rstrip("0"))
    step = Fraction(10) ** (len(str(number.numerator)) - max(figures, 2))
    return (exact / step + Fraction(1, 2)) // 1 * step == number


def expected(fact: Fact, hedge: str, number: Fraction, upper: Fraction | None = None) -> str:  # noqa: PLR0911  a row each
    """Go down the table, and give the rule that has to speak; an empty string where none has."""
    claim = values_of(hedge, number, upper, count=fact.is_count)
    points = ("bare", "exactly")
    alike = [one for one in fact.printed if one[1:] == (number, upper)]
    if any(one[0] == hedge or (one[0] in points and hedge in points) for one in alike):
        return ""
    if fact.is_exact and claim.low == claim.high == fact.known.low:
        return ""
    if hedge == "bare" and alike and all(one[0] not in points for one in alike):
        return "lost-hedge"
    if claim.met(fact.known).is_empty:
        is_rounded = not fact.is_count and hedge == "bare" and fact.is_exact and rounds_to(fact.known.low, number)
        return "understated" if is_rounded else "wrong-figure"
    if fact.known.is_in(claim):
        return _of_a_wide_claim(fact, hedge, number, upper)
    if claim.is_in(_said_of(fact, claim)):
        return "overstated"
    return ""


def _said_of(fact: Fact, claim: Values) -> Values:
    """Give what is known; to a claim without an upper end, one that only follows from other figures does not matter.

    Where one axe is printed, at least four are too many, though there cannot be more axes than weapons.
    """
    is_printed = any(values_of(*one, count=fact.is_count).high < WHOLE for one in fact.printed)
    return fact.known if is_printed or claim.high < WHOLE else Values(fact.known.low, WHOLE)


def _of_a_wide_claim(fact: Fact, hedge: str, number: Fraction, upper: Fraction | None) -> str:
    if hedge in {"about", "at-least", "up-to"} and fact.is_exact and fact.known.low == number:
        return "understated"
    bounds: Iterable[Fraction] = (number, *([upper] if upper else []))
    for bound in bounds:
        from_it = max(fact.known.low - bound, bound - fact.known.high, Fraction(0))
        if from_it > max(slack(bound, count=fact.is_count), fact.known.low / 10):
            return "understated"
    return ""
