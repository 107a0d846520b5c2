"""Derived figures: what follows from a week's figures by interval arithmetic, each with its formula.

None is more precise than its inputs: shares and rates are rounded outward, to one decimal. Each carries the undecided
disagreements on its inputs; where sources differ on the days of a week, a rate a day holds for every length.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.figure import figures_of_period
from countylines.figures.interval import ONE_DECIMAL, Interval, intersect_keeping_printed_ends, sum_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.dating import count_days_inclusive
from countylines.text import filter_by_words, join_phrases

if TYPE_CHECKING:
    from countylines.figures.figure import Figure
    from countylines.record.nouns.disagreement import Disagreement
    from countylines.record.nouns.header import Derivation
    from countylines.record.nouns.period import Period


DATES = "dates"
"""The kind of the disagreements on the days of a period."""

PER_DAY = "/day"
"""How the id of a rate a day ends."""


class Derived(NamedTuple):
    """A figure that no source prints: its label, the formula it follows from, its best interval and its inputs.

    *formula* names measures by id, *formula_words* by label; *inputs* are the ids of the measures. *disputes* are the
    undecided disagreements on the inputs or, for a rate, on the days of the period.
    """

    id: str
    period: Period
    label: str
    unit: str
    formula: str
    formula_words: str
    best: Interval
    inputs: tuple[str, ...]
    disputes: tuple[Disagreement, ...] = ()


def find_derived(
    dataset: Dataset, week: str, words: Iterable[str] = (), *, source: str | None = None
) -> tuple[Derived, ...]:
    """Work out what follows from a week's figures, or from those of one *source*; all *words* must match."""
    period = dataset.index("periods")[week]
    figures = {figure.measure.id: figure for figure in figures_of_period(dataset, week, source=source)}
    derived = (_derive_figure(dataset, period, figures, derivation, source) for derivation in dataset.header.derived)
    found = [one._replace(disputes=_find_disputes(dataset, one)) for one in derived if one is not None]
    return filter_by_words(found, words, lambda one: (one.id, one.label, one.unit, one.formula_words, period.label))


def derived_id_ending(derivation: Derivation) -> str:
    """Return what follows the period in the id of a derived figure."""
    match derivation.kind:
        case "sum":
            return "+".join(derivation.parts)
        case "share":
            return f"{derivation.part}/share"
        case _:
            return f"{derivation.measure}{PER_DAY}"


def _find_disputes(dataset: Dataset, derived: Derived) -> tuple[Disagreement, ...]:
    """List the undecided disagreements about the inputs of a derived figure or, for a rate, about the days."""
    inputs = {f"{derived.period.id}/{measure}" for measure in derived.inputs}
    is_rate = derived.id.endswith(PER_DAY)
    return tuple(
        one
        for one in dataset.disagreements
        if one.decided_by is None
        and (inputs.intersection(one.about) or (is_rate and one.kind == DATES and derived.period.id in one.about))
    )


def _derive_figure(
    dataset: Dataset, period: Period, figures: Mapping[str, Figure], derivation: Derivation, source: str | None
) -> Derived | None:
    """Work out one derived figure; None if the period lacks one of its measures, or if no bound follows."""
    match derivation.kind:
        case "sum":
            return _derive_sum(dataset, period, figures, derivation)
        case "share":
            return _derive_share(period, figures, derivation)
        case _:
            return _derive_rate_per_day(period, figures, derivation, _possible_lengths(dataset, period, source))


def _best_intervals(figures: Mapping[str, Figure], measures: Sequence[str]) -> list[Interval] | None:
    """Return the best interval of each measure, or None if one of them has none."""
    found = [figures[measure].best_in_whole_numbers for measure in measures if measure in figures]
    intervals = [interval for interval in found if interval is not None]
    return intervals if len(intervals) == len(measures) else None


def _derive_sum(
    dataset: Dataset, period: Period, figures: Mapping[str, Figure], derivation: Derivation
) -> Derived | None:
    """Add up parts; the total is capped by the best of any whole that they are all parts of."""
    parts = derivation.parts
    intervals = _best_intervals(figures, parts)
    if intervals is None:
        return None
    total = sum_of(intervals)
    measure = figures[parts[0]].measure
    for addition in dataset.sums:
        whole = figures.get(addition.whole) if addition.period == period.id else None
        if whole is not None and whole.best is not None and set(parts) <= set(addition.parts):
            total = intersect_keeping_printed_ends(total, whole.best.from_zero(), count=measure.is_count) or total
    return Derived(
        id=f"{period.id}/{derived_id_ending(derivation)}",
        period=period,
        label=derivation.label,
        unit=measure.unit,
        formula=" + ".join(parts),
        formula_words=" + ".join(figures[part].measure.label for part in parts),
        best=total,
        inputs=parts,
    )


def _derive_share(period: Period, figures: Mapping[str, Figure], derivation: Derivation) -> Derived | None:
    """Return the part in percent of itself and the others: the share is highest if the others are fewest."""
    inputs = (str(derivation.part), str(derivation.others))
    intervals = _best_intervals(figures, inputs)
    if intervals is None:
        return None
    part, others = intervals
    if part.low is None or others.low is None or not part.low + others.low:
        return None
    least = Decimal(0) if others.high is None else _percentage(part.low, part.low + others.high, ROUND_FLOOR)
    most = Decimal(100) if part.high is None else _percentage(part.high, part.high + others.low, ROUND_CEILING)
    labels = [figures[one].measure.label for one in inputs]
    return Derived(
        id=f"{period.id}/{derived_id_ending(derivation)}",
        period=period,
        label=derivation.label,
        unit="%",
        formula=f"{inputs[0]} / ({inputs[0]} + {inputs[1]})",
        formula_words=f"{labels[0]} as a share of {join_phrases(labels)}",
        best=Interval(least, most),
        inputs=inputs,
    )


def _percentage(part: Decimal, whole: Decimal, rounding: str) -> Decimal:
    return (100 * part / whole).quantize(ONE_DECIMAL, rounding)


def _derive_rate_per_day(
    period: Period, figures: Mapping[str, Figure], derivation: Derivation, lengths: Sequence[int]
) -> Derived | None:
    """Divide a measure by the days of the period: its low end by the most, its high end by the fewest."""
    measure = str(derivation.measure)
    intervals = _best_intervals(figures, (measure,))
    if intervals is None or not lengths:
        return None
    low, high = intervals[0].low, intervals[0].high
    days = f"{' or '.join(map(str, lengths))} days"
    return Derived(
        id=f"{period.id}/{derived_id_ending(derivation)}",
        period=period,
        label=derivation.label,
        unit="a day" if figures[measure].measure.is_count else f"{figures[measure].measure.unit} a day",
        formula=f"{measure} / {days}",
        formula_words=f"{figures[measure].measure.label} / {days}",
        best=Interval(
            None if low is None else (low / lengths[-1]).quantize(ONE_DECIMAL, ROUND_FLOOR),
            None if high is None else (high / lengths[0]).quantize(ONE_DECIMAL, ROUND_CEILING),
        ),
        inputs=(measure,),
    )


def _possible_lengths(dataset: Dataset, period: Period, source: str | None) -> list[int]:
    """List how many days a period may have, the fewest first: as *source* prints it or, if that does not, the record.

    While a disagreement on the days is undecided, those are the lengths that all normal datings print.
    """
    datings = [one for one in dataset.datings if one.period == period.id and one.length]
    own = [one.length for one in datings if one.source == source]
    if own:
        return sorted({length for length in own if length})
    lengths = {_count_days(period)}
    if any(one.kind == DATES and one.decided_by is None for one in dataset.disagreements_about.get(period.id, ())):
        lengths |= {one.length for one in datings if one.is_normal}
    return sorted(length for length in lengths if length is not None and length > 0)


def _count_days(period: Period) -> int | None:
    """Count the days of a period, first and last included; None if they are not known to the day."""
    try:
        return count_days_inclusive(period.start, period.end)
    except ValueError:
        return None
