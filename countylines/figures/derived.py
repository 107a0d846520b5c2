"""Derived figures: sums, shares and rates calculated from a week's figures by interval arithmetic, with the formula.

No result is more precise than its inputs: shares and rates are rounded outward to one decimal; if all inputs are exact,
the value is shown rounded to the nearest tenth. Each result lists the undecided disagreements about its inputs. If
sources differ on the length of a week, a rate per day covers every possible length.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.figure import Figure, figures_of_period, short_label
from countylines.figures.interval import (
    ONE_DECIMAL,
    Interval,
    amount_in_words,
    intersect_keeping_printed_ends,
    interval_in_words,
    sum_of,
)
from countylines.record.dataset import Dataset
from countylines.record.nouns.dates import count_days_inclusive
from countylines.record.nouns.figures import DATES, Disagreement, Period
from countylines.text import filter_by_words, join_phrases

if TYPE_CHECKING:
    from countylines.record.nouns.header import Derivation


class CalculatedValue(NamedTuple):
    """A calculated value: its unit, its formula with ids and with labels, its interval, and its nearest tenth.

    *nearest* is meaningful only if all inputs are exact. It is None for a sum, and for a rate whose number of days is
    disputed.
    """

    unit: str
    formula: str
    formula_words: str
    best: Interval
    nearest: Decimal | None


class Derived(NamedTuple):
    """A figure that no source prints: its label, its formula, its best interval and its inputs.

    *formula* names measures by id, *formula_words* by label; *inputs* are the ids of the measures. *disputes* are the
    undecided disagreements about the inputs or, for a rate, about the days of the period. *only_source* is set if only
    the figures of this source were used. *nearest* is a share or rate rounded to the nearest tenth; None unless all
    inputs are exact.
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
    only_source: str | None = None
    nearest: Decimal | None = None

    @property
    def in_words(self) -> str:
        """The value as it is shown: ``12.2%`` if all inputs are exact, else the interval: ``at least 24.5%``."""
        if self.nearest is not None:
            return amount_in_words(self.nearest, self.unit)
        return interval_in_words(self.best, self.unit)


def find_derived(
    dataset: Dataset, week: str, words: Iterable[str] = (), *, source: str | None = None
) -> tuple[Derived, ...]:
    """Work out the record's derivations for a week, from all figures or those of one *source*; all *words* must match.

    A derivation is left out if the week lacks one of its measures, if one of them is disputed, or if no bound can be
    calculated.
    """
    period: Period = dataset.index("periods")[week]
    figures = {figure.measure.id: figure for figure in figures_of_period(dataset, week, source=source)}
    found = []
    for derivation in dataset.header.derived:
        measures = _measures_of(dataset, derivation)
        inputs = [figures[name] for name in measures if name in figures and figures[name].best is not None]
        if len(inputs) < len(measures):
            continue
        value: CalculatedValue | None
        match derivation.kind:
            case "sum":
                value = _derive_sum(dataset, figures, inputs)
            case "share":
                value = _derive_share(dataset, inputs)
            case _:
                value = _derive_rate_per_day(inputs[0], _possible_lengths(dataset, period, source))
        if value is not None:
            about, is_rate = {f"{week}/{measure}" for measure in measures}, derivation.kind == "per-day"
            disputes = tuple(
                question
                for question in dataset.disagreements
                if question.decided_by is None
                and (
                    about.intersection(question.about)
                    or (is_rate and question.kind == DATES and week in question.about)
                )
            )
            name = f"{week}/{derived_id_ending(derivation)}"
            is_exact = all(figure.best is not None and figure.best.is_exact for figure in inputs)
            derived = Derived(
                name, period, derivation.label, value.unit, value.formula, value.formula_words, value.best, measures,
                disputes, source, value.nearest if is_exact else None,
            )  # fmt: skip
            found.append(derived)
    return filter_by_words(found, words, lambda one: (one.id, one.label, one.unit, one.formula_words, period.label))


def _measures_of(dataset: Dataset, derivation: Derivation) -> tuple[str, ...]:
    """Return the measures that a derivation is calculated from: for a share without *others* also the part's whole."""
    whole = None
    if derivation.part is not None and derivation.others is None:
        whole = dataset.index("measures")[derivation.part].part_of
    names = (*derivation.parts, derivation.part, derivation.others, whole, derivation.measure)
    return tuple([name for name in names if name is not None])


def derived_id_ending(derivation: Derivation) -> str:
    """Return the part of a derived figure's id after the period: ``hens+ducks``, ``hens/share``, ``hens/day``."""
    match derivation.kind:
        case "sum":
            return "+".join(derivation.parts)
        case "share":
            return f"{derivation.part}/share"
        case _:
            return f"{derivation.measure}/day"


def _intervals_of(inputs: Sequence[Figure]) -> list[Interval]:
    return [figure.best_in_whole_numbers for figure in inputs if figure.best_in_whole_numbers is not None]


def _derive_sum(dataset: Dataset, figures: Mapping[str, Figure], inputs: Sequence[Figure]) -> CalculatedValue:
    """Add up parts; the total cannot exceed the best of a whole if all of them are in one of its sums."""
    total = sum_of(_intervals_of(inputs))
    measure, period = inputs[0].measure, inputs[0].period
    parts = [figure.measure.id for figure in inputs]
    for addition in dataset.sums:
        whole = figures.get(addition.whole) if addition.period == period.id else None
        if whole is not None and whole.best is not None and set(parts) <= set(addition.parts):
            total = intersect_keeping_printed_ends(total, whole.best.from_zero(), count=measure.is_count) or total
    labels = " + ".join(figure.measure.label for figure in inputs)
    return CalculatedValue(measure.unit, " + ".join(parts), labels, total, nearest=None)


def _derive_share(dataset: Dataset, inputs: Sequence[Figure]) -> CalculatedValue | None:
    """Return the first input as a percentage of its whole: of the second input if that is the whole, else of both.

    It is lowest for the least of the part in the greatest whole, and highest for the most of it in the smallest.
    """
    part, rest = _intervals_of(inputs)
    measure, other = (figure.measure for figure in inputs)
    is_of_whole = other.id == measure.part_of
    if part.low is None or rest.low is None:
        return None
    beside = Decimal(0) if is_of_whole else part.low
    if not beside + rest.low:
        return None
    least = Decimal(0) if rest.high is None else _percentage(part.low, beside + rest.high, ROUND_FLOOR)
    most = Decimal(100)
    if part.high is not None:
        smallest = rest.low if is_of_whole else part.high + rest.low
        most = min(most, _percentage(part.high, smallest, ROUND_CEILING))
    nearest = _percentage(part.low, beside + rest.low, ROUND_HALF_UP)
    formula = f"{measure.id} / {other.id}" if is_of_whole else f"{measure.id} / ({measure.id} + {other.id})"
    named = [measure.label, other.label]
    if measure.part_of is not None and measure.part_of == other.part_of:
        named = [short_label(one, dataset.index("measures")[measure.part_of].label) for one in named]
    whole = other.label if is_of_whole else join_phrases(named)
    return CalculatedValue("%", formula, f"{measure.label} as a share of {whole}", Interval(least, most), nearest)


def _percentage(part: Decimal, whole: Decimal, rounding: str) -> Decimal:
    return (100 * part / whole).quantize(ONE_DECIMAL, rounding)


def _derive_rate_per_day(figure: Figure, lengths: Sequence[int]) -> CalculatedValue | None:
    """Divide a measure by the days of the period: its low end by the greatest length, its high end by the smallest.

    *lengths* are the possible numbers of days, in ascending order.
    """
    if not lengths:
        return None
    (interval,), measure = _intervals_of([figure]), figure.measure
    days = f"{' or '.join(map(str, lengths))} days"
    rate = Interval(
        None if interval.low is None else (interval.low / lengths[-1]).quantize(ONE_DECIMAL, ROUND_FLOOR),
        None if interval.high is None else (interval.high / lengths[0]).quantize(ONE_DECIMAL, ROUND_CEILING),
    )
    nearest = None
    if interval.low is not None and len(lengths) == 1:
        nearest = (interval.low / lengths[0]).quantize(ONE_DECIMAL, ROUND_HALF_UP)
    unit = "a day" if measure.is_count else f"{measure.unit} a day"
    return CalculatedValue(unit, f"{measure.id} / {days}", f"{measure.label} divided by {days}", rate, nearest)


def _possible_lengths(dataset: Dataset, period: Period, source: str | None) -> list[int]:
    """List the possible numbers of days of a period, in ascending order.

    These are the lengths that *source* prints or, if it prints none, the length in the record. If a disagreement about
    the days is undecided, the lengths of all normal datings are added to the length in the record.
    """
    datings = [one for one in dataset.datings_of.get(period.id, ()) if one.length]
    own = {one.length for one in datings if one.source == source}
    lengths = own or {count_days_inclusive(period.start, period.end)}
    if not own and any(one.kind == DATES for one in dataset.undecided_about(period.id)):
        lengths |= {one.length for one in datings if one.is_normal}
    return sorted(length for length in lengths if length)
