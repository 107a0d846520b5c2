"""Citations of figures: printed, derived and disputed ones, and of single observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from countylines.figures.best import observed_interval
from countylines.figures.figure import (
    deprecated_observations_to_warn_of,
    deprecation_note,
    figure_of,
    not_printed_in_words,
)
from countylines.figures.interval import interval_in_words
from countylines.lookup.citing.citation import Cited, CitedPassage, paragraph_numbers_of, proving_words
from countylines.lookup.citing.support import find_printed_parts, find_support
from countylines.lookup.people import name_of
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.record.nouns.figures import Disagreement, Measure, Observation, Period


def cite_figure(dataset: Dataset, figure: Figure) -> Cited:
    """Cite what the best interval rests on or, for a disputed figure, every side."""
    best = figure.shown_best
    says = _describe_figure(figure.measure.label, best, _unit_beside(best, figure.measure), figure.period)
    questions = [one for one in dataset.disagreements if figure.id in one.about]
    doubts = tuple(_describe_disputes(dataset, questions))
    notes = tuple(note for note in (figure.reported.note, figure.reported.period_basis) if note)
    if best is None:
        warnings = tuple(f"Disputed: {doubt}" for doubt in doubts or figure.reasons[-1:])
        warnings += _deprecation_notes(deprecated_observations_to_warn_of(figure))
        return Cited(figure.id, says, tuple(_passages_of_each_side(dataset, figure, questions)), warnings, notes)
    support = find_support(dataset, figure, as_shown=True)
    passages = tuple((one.source, _cited_passage(dataset, one)) for one in support)
    unprinted = not_printed_in_words(dataset, figure)
    warnings = (*([unprinted] if unprinted else []), *_deprecation_notes(support))
    remarks = (*(f"Sources differ: {doubt}" for doubt in doubts), *_other_numbers_in_words(dataset, figure, questions))
    return Cited(figure.id, says, passages, warnings, (*remarks, *notes))


def _describe_figure(label: str, interval: Interval | None, unit: str, period: Period) -> str:
    words = interval_in_words(interval, unit)
    amount = words if interval is None or unit in ("", "GBP", "kg", "%") else f"{words} {unit}"
    return f"{label}, {amount} ({period.label})"


def _unit_beside(interval: Interval | None, measure: Measure) -> str:
    """Return the unit of a measure; none beside a count of one, because units are plurals."""
    is_one = interval is not None and (interval.high or interval.low) == 1
    return "" if is_one and measure.is_count else measure.unit


def _deprecation_notes(observations: Iterable[Observation]) -> tuple[str, ...]:
    """Say why each deprecated observation is deprecated."""
    return tuple(deprecation_note(one) for one in observations if not one.is_normal)


def _describe_disputes(dataset: Dataset, questions: Iterable[Disagreement]) -> Iterator[str]:
    """Say on what sources differ, and which publishers are on each side."""
    for question in questions:
        sides = "; ".join(f"{side.says} ({_publishers_in_words(dataset, side.sources)})" for side in question.sides)
        yield f"{question.question} {sides}. {question.decided_by or 'Nothing decides it.'}"


def _other_numbers_in_words(dataset: Dataset, figure: Figure, questions: Iterable[Disagreement]) -> Iterator[str]:
    """Say which other numbers are printed, and by whom, unless a recorded disagreement already names the source."""
    named = {source for question in questions for side in question.sides for source in side.sources}
    others = [
        f"{f'“{one.wording}”' if one.wording else one.value} ({dataset.index('sources')[one.source].publisher})"
        for one in figure.observations
        if one.source not in named and not figure.agrees_with(observed_interval(dataset, one))
    ]
    if others:
        yield f"Other numbers are printed: {', '.join(others)}"


def _publishers_in_words(dataset: Dataset, sources: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(dataset.index("sources")[source].publisher for source in sources))


def _passages_of_each_side(
    dataset: Dataset, figure: Figure, questions: Sequence[Disagreement]
) -> Iterator[tuple[str, CitedPassage | None]]:
    """List what each side of a dispute prints, the reported wording first.

    That is what it prints of the figure and its parts, or else of the other figures that the question is about.
    """
    taking_part = [name for one in questions for side in one.sides for name in side.sources] or figure.sources
    for name in dict.fromkeys([figure.reported.source, *taking_part]):
        if figure.only_source not in (None, name):
            continue
        found = [one for one in figure.observations if one.source == name]
        found += find_printed_parts(dataset, figure, name)
        found = found or list(_disputed_observations_of_source(dataset, name, questions))
        yield from ((name, _cited_passage(dataset, one)) for one in found)
        if not found:
            says = "; ".join(side.says for one in questions for side in one.sides if name in side.sources)
            yield name, CitedPassage(f"{says}, as the dataset words it" if says else None, (), ())


def _disputed_observations_of_source(
    dataset: Dataset, source: str, questions: Iterable[Disagreement]
) -> Iterator[Observation]:
    """List what a source prints of the other figures that the questions are about."""
    for key in dict.fromkeys(about for question in questions for about in question.about):
        period, _, measure = key.partition("/")
        yield from (one for one in dataset.observations_of.get((period, measure), ()) if one.source == source)


def cite_derived(dataset: Dataset, derived: Derived, source: str | None) -> Cited:
    """Cite what a derived figure's inputs rest on, the week's lead source first."""
    inputs = [figure_of(dataset, derived.period.id, name, source=source) for name in derived.inputs]
    printed = {one.id: one for figure in inputs if figure for one in find_support(dataset, figure)}
    lead_first = sorted(printed.values(), key=lambda one: one.source != derived.period.lead_source)
    passages = tuple((one.source, _cited_passage(dataset, one)) for one in lead_first)
    says = _describe_figure(derived.label, derived.best, derived.unit, derived.period)
    warning = f"Derived, not printed by any source: {derived.formula}."
    doubts = tuple(f"Sources differ: {doubt}" for doubt in _describe_disputes(dataset, derived.disputes))
    return Cited(derived.id, says, passages, (warning, *doubts, *_deprecation_notes(lead_first)))


def cite_observation(dataset: Dataset, observation: Observation) -> Cited:
    """Cite what one source prints, whether deprecated or not."""
    measure: Measure = dataset.index("measures")[observation.measure]
    period = dataset.index("periods")[observation.period]
    interval = observed_interval(dataset, observation)
    says = _describe_figure(measure.label, interval, _unit_beside(interval, measure), period)
    notes = tuple(note for note in (observation.note, observation.period_basis) if note)
    passage = _cited_passage(dataset, observation)
    return Cited(observation.id, says, ((observation.source, passage),), _deprecation_notes([observation]), notes)


def _cited_passage(dataset: Dataset, observation: Observation) -> CitedPassage:
    words = (observation.wording,) if observation.wording else proving_words(observation.spans)
    label = dataset.index("measures")[observation.measure].label
    return CitedPassage(
        label, words, paragraph_numbers_of(observation.spans), tuple(_observation_cautions(dataset, observation))
    )


def _observation_cautions(dataset: Dataset, observation: Observation) -> Iterator[str]:
    """Say what to be careful about in an observation."""
    if observation.asserted_by not in (None, observation.source):
        yield f"asserted by {name_of(dataset, observation.asserted_by)}"
    if observation.shared_hedge:
        yield f"its hedge, {observation.hedge.replace('-', ' ')}, stands before an earlier item of the list"
    if not observation.read_twice:
        yield "read once only"
    if not observation.is_normal:
        yield "deprecated"
