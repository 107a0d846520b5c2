"""Derived figures: what follows from a week's figures by interval arithmetic, each with its formula.

None is more precise than its inputs: shares and rates are rounded outward, to one decimal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.find import figures_of
from countylines.figures.interval import Interval, meet_printed
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.figure import Figure
    from countylines.record.nouns.period import Period

TENTH = Decimal("0.1")
MEN_AND_WOMEN = ("Men and women arrested", ("arrests.men", "arrests.women"))
THREE_DRUGS = (
    "Cocaine, crack cocaine and heroin",
    ("drugs.cocaine.value", "drugs.crack.value", "drugs.heroin.value"),
)


class Derived(NamedTuple):
    """A figure that nobody prints: what it is called, how it follows and from which measures, what it can be."""

    id: str
    period: Period
    label: str
    unit: str
    formula: str
    formula_words: str
    best: Interval
    inputs: tuple[str, ...]


def find_derived(dataset: Dataset, week: str, *, source: str | None = None) -> tuple[Derived, ...]:
    """Work out what follows from a week's figures (of *source* alone where one is named)."""
    period = dataset.index("periods")[week]
    figures = {figure.measure.id: figure for figure in figures_of(dataset, week, source=source)}
    made = [
        _added(dataset, period, figures, *MEN_AND_WOMEN),
        _added(dataset, period, figures, *THREE_DRUGS),
        _share(period, figures, "Women among those arrested", "arrests.women", "arrests.men"),
        _per_day(period, figures, "Arrests a day", "arrests"),
    ]
    return tuple(derived for derived in made if derived is not None)


def _bests(figures: Mapping[str, Figure], measures: Sequence[str]) -> list[Interval] | None:
    found = [figures[measure] for measure in measures if measure in figures]
    bests = [
        figure.best.whole() if figure.measure.is_count else figure.best for figure in found if figure.best is not None
    ]
    return bests if len(bests) == len(measures) else None


def _added(
    dataset: Dataset, period: Period, figures: Mapping[str, Figure], label: str, parts: Sequence[str]
) -> Derived | None:
    """Add up parts; what they make is no more than the best of any whole that they are parts of."""
    bests = _bests(figures, parts)
    if bests is None:
        return None
    total = Interval.exactly(0)
    for best in bests:
        total = total.plus(best)
    measure = figures[parts[0]].measure
    for addition in dataset.sums:
        whole = figures.get(addition.whole) if addition.period == period.id else None
        if whole is not None and whole.best is not None and set(parts) <= set(addition.parts):
            ceiling = Interval(Decimal(0), whole.best.high, high_included=whole.best.high_included)
            total = meet_printed(total, ceiling, count=measure.is_count) or total
    formula = " + ".join(parts)
    words = " + ".join(figures[part].measure.label for part in parts)
    return Derived(
        f"{period.id}/{formula.replace(' ', '')}", period, label, measure.unit, formula, words, total, tuple(parts)
    )


def _share(period: Period, figures: Mapping[str, Figure], label: str, part: str, others: str) -> Derived | None:
    """Give *part* in a hundred of *part* and *others*: most where the others are fewest."""
    bests = _bests(figures, (part, others))
    if bests is None:
        return None
    some, rest = bests
    if some.low is None or rest.low is None or not some.low + rest.low:
        return None
    least = Decimal(0) if rest.high is None else _hundredths(some.low, some.low + rest.high, ROUND_FLOOR)
    most = Decimal(100) if some.high is None else _hundredths(some.high, some.high + rest.low, ROUND_CEILING)
    formula = f"{part} / ({part} + {others})"
    words = f"{figures[part].measure.label} in a hundred of both"
    return Derived(
        f"{period.id}/{part}/share", period, label, "%", formula, words, Interval(least, most), (part, others)
    )


def _per_day(period: Period, figures: Mapping[str, Figure], label: str, measure: str) -> Derived | None:
    bests = _bests(figures, (measure,))
    days = _length(period)
    if bests is None or days is None:
        return None
    best = bests[0]
    low = None if best.low is None else (best.low / days).quantize(TENTH, ROUND_FLOOR)
    high = None if best.high is None else (best.high / days).quantize(TENTH, ROUND_CEILING)
    formula = f"{measure} / {days} days"
    words = f"{figures[measure].measure.label} / {days} days"
    return Derived(
        f"{period.id}/{measure}/day", period, label, "a day", formula, words, Interval(low, high), (measure,)
    )


def _length(period: Period) -> int | None:
    """Count the days of a period, both ends inside; None where they are not known to the day."""
    if period.start is None or period.end is None:
        return None
    try:
        days = (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days + 1
    except ValueError:
        return None
    return days if days > 0 else None


def _hundredths(part: Decimal, whole: Decimal, rounding: str) -> Decimal:
    return (100 * part / whole).quantize(TENTH, rounding)
