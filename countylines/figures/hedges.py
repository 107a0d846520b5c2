"""Hedges: words before or after a number that say how exact it is, and the interval that each allows.

They are in one table, HEDGES; each row has the words, the interval and the reason.
"""

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
"""Words for an order of magnitude: from twice the unit to less than ten times it (dozens and scores end at 100)."""


def rounding_margin(value: Decimal, *, count: bool) -> Decimal:
    """Return how far a rounded number may be from the true one: 700 → 70, 750 → 50, 41 → 1, 178.49 → 0.01.

    It is the largest of … 0.05, 0.1, 0.5, 1, 5, 10, 50 … that divides the number and is at most half of it. It is
    limited to a tenth of the number, and for counts it is at least one.
    """
    if value == 0:
        return Decimal(int(count))
    _, digits, exponent = value.as_tuple()
    written = "".join(map(str, digits))
    significant = written.rstrip("0")
    power = int(exponent) + len(written) - len(significant)
    step = Decimal(1).scaleb(power)
    if significant == "1":
        step = Decimal(5).scaleb(power - 1)
    elif significant.endswith("5") and significant != "5":
        step = Decimal(5).scaleb(power)
    margin = min(step, Decimal(significant).scaleb(power - 1))
    return max(margin, Decimal(1)) if count else margin


BARE = "bare"
"""The name of the hedge of a number that is printed alone."""
UNHEDGED = (BARE, "exactly")
"""The names of the hedges that allow exactly one value."""

ESTIMATED_HEDGES = ("nearly", "just-over", "about", "order")
"""The names of the hedges whose interval has estimated ends, which no source prints."""


class Hedge(NamedTuple):
    """A row of the table: *allowed* is the interval that the words *before* or *after* the number allow.

    In *allowed*, n is the number, s its rounding margin, u the upper number of a range or order word, ∞ no bound.
    """

    name: str
    allowed: str
    reason: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def _phrases(listed: str, *others: str) -> tuple[str, ...]:
    """Return the phrases in a comma-separated text, followed by *others*."""
    return (*listed.split(", "), *others)


_A_LITTLE = _phrases(
    "just, only just, slightly, marginally, fractionally, narrowly, barely, a little, a bit, a tad, a touch, a shade, "
    "a fraction, a whisker, a hair"
)
"""Words that say that the true number is close to the bound after them, as in ``just over 700``."""
_ABOVE = _phrases("more than, better than, over, above, in excess of, upwards of, upward of, greater than, north of")
_BELOW = _phrases("fewer than, less than, under, below, short of, shy of, south of")

HEDGES: dict[str, Hedge] = {row.name: row for row in (
    Hedge(BARE, "[n, n]", "Printed alone: one value; a round one may have lost its hedge."),
    Hedge(
        "exactly", "[n, n]", "The source vouches for the very number.",
        before=("exactly", "precisely"), after=("exactly", "precisely", "to be exact", "to be precise"),
    ),
    Hedge(
        "more-than", "(n, ∞)", "The number itself is excluded; how far above is not said.",
        before=(*_ABOVE, "exceeding", "exceeds", "exceeded", "surpassing", "surpasses", "surpassed", ">"),
    ),
    Hedge(
        "at-least", "[n, ∞)", "The number is the least there were; 'an axe', named once, is one at least.",
        before=_phrases(
            "at least, at the least, at the very least, at a minimum, a minimum of, no fewer than, no less than, "
            "not less than, not fewer than, never less than, never fewer than, not under, not below, a good, ≥"
        ),
        after=_phrases(
            "or more, or above, or over, or upwards, and more, and above, and over, and upwards, or higher, "
            "or greater, and up, and counting, if not more, at least, at the least, at the very least, at a minimum, "
            "-plus, +, plus"
        ),
    ),
    Hedge(
        "nearly", "[n-s, n)", "Below the number, and no further than it was rounded.",
        before=_phrases(
            "nearly, almost, close to, close on, near to, near on, nigh on, well nigh, not quite, approaching, "
            "nearing, getting on for, going on for, coming up to, coming up for, closing in on, verging on, "
            "bordering on, virtually, practically, pretty much, as good as, the best part of, the better part of, "
            "little short of, little less than, not far off, not far from, not far below, not far under, "
            "not far short of",
            *(f"{degree} {below}" for degree in ("not much", *_A_LITTLE) for below in _BELOW),
        ),
    ),
    Hedge(
        "just-over", "(n, n+s]", "Above the number, and no further than it was rounded.",
        before=(
            *(f"{degree} {above}" for degree in _A_LITTLE for above in _ABOVE),
            *(f"not {much} {above}" for much in ("much", "far") for above in ("over", "above", "more than")),
        ),
    ),
    Hedge(
        "about", "[n-s, n+s]", "To either side, no further than it was rounded.",
        before=_phrases(
            "about, around, some, approximately, approx., approx, circa, ca., ca, c., roughly, round about, "
            "around about, more or less, an estimated, an estimated value of, an estimated total of, something like, "
            "somewhere around, somewhere near, in the order of, of the order of, on the order of, in the region of, "
            "in the neighbourhood of, in the vicinity of, ~, ≈"
        ),
        after=("or so", "or thereabouts", "give or take", "-odd", "odd", "-ish"),
    ),
    Hedge(
        "fewer-than", "[0, n)", "The number itself is excluded; nothing is said of how far below.",
        before=(*_BELOW, "<"),
    ),
    Hedge(
        "up-to", "[0, n]", "The number is the most there were.",
        before=_phrases(
            "up to, at most, at the most, as many as, as much as, no more than, not more than, never more than, "
            "no greater than, not greater than, not over, not above, not exceeding, a maximum of, ≤"
        ),
        after=_phrases("or fewer, or less, or under, or below, or lower, at most, at the most"),
    ),
    Hedge("range", "[n, u]", "Both ends are allowed."),
    Hedge("order", "[n, u)", "An order of magnitude: from two of the unit, short of ten."),
)}  # fmt: skip
"""The hedges, by name."""

_VERBS_BEYOND = (
    "pass passes passed top tops topped exceed crosses crossed break broke broken beat clear cleared".split()
)
_VERBS_NEAR = "near nears neared approach approaches approached pushing nudging nudged touching touched".split()
HEDGE_OF_VERB = dict.fromkeys(_VERBS_BEYOND, "more-than") | dict.fromkeys(_VERBS_NEAR, "nearly")
"""Verbs that say that a count exceeds or nears a number ("topped 700"), with the hedge that each amounts to."""


def hedged_interval(hedge: str, value: Decimal, upper: Decimal | None = None, *, count: bool) -> Interval:
    """Return the interval that a hedge allows around *value*; *count* says whether whole things are counted.

    Values below zero are cut off. The rounding margin of zero is one for a count, and zero otherwise. If nothing would
    be left ("under 0"), the result is exactly zero.
    """
    if value == 0 and (hedge in ("nearly", "fewer-than") or (hedge == "just-over" and not count)):
        return Interval.exactly(0)
    allowed = HEDGES[hedge].allowed
    if allowed == "[n, n]":
        return Interval.exactly(value)
    low, high = allowed[1:-1].split(", ")
    ends = {"0": Decimal(0), "n": value, "u": upper, "∞": None}
    if "s" in allowed:
        margin = rounding_margin(value, count=count)
        ends |= {"n-s": max(value - margin, Decimal(0)), "n+s": value + margin}
    return Interval(ends[low], ends[high], low_included=allowed[0] == "[", high_included=allowed[-1] == "]")


UNITS_AFTER_A_NUMBER = (
    "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "g", "gram", "grams", "gramme",
    "grammes", "tonne", "tonnes", "pounds", "euros", "dollars", "pence", "%", "percent",
)  # fmt: skip
"""Units after a number, which ``cut_after_number`` keeps: without them the number would mean something else."""


def cut_after_number(wording: str, hedge: str, value: Decimal) -> str:
    """Return a wording up to the end of its number and unit: ``more than 700`` from ``more than 700 people``.

    The wording is not cut if its end may change the meaning: for a range, for a number in words, for an order of
    magnitude without a unit, and if the *hedge* does not come before the number. *value* is the observation's value.
    The wording is not parsed again, because parsing takes longer than printing the table.
    """
    if hedge == "order":  # as in "hundreds of thousands of pounds"
        parts = wording.split(" ")
        end = next((place for place, word in enumerate(parts, 1) if word in UNITS_AFTER_A_NUMBER), len(parts))
        return " ".join(parts[:end])
    digits = f"{value:,}"
    before, number, after = wording.partition(digits)
    is_whole_number = not before.rstrip(",.")[-1:].isdigit() and not (after[:1] in (",", ".") and after[1:2].isdigit())
    words = f" {' '.join(before.lower().split())} "
    is_hedged_before = hedge in UNHEDGED or any(f" {one} " in words for one in HEDGES[hedge].before)
    if hedge == "range" or not number or after[:1].isdigit() or not (is_whole_number and is_hedged_before):
        return wording
    unit = next(iter(after.split(maxsplit=1)), "").rstrip(".,;:")
    return before + number + (after[: after.index(unit) + len(unit)] if unit.lower() in UNITS_AFTER_A_NUMBER else "")
