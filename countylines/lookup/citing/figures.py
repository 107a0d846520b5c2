"""Citing figures: those that are printed, those that follow, those in dispute; and single observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from countylines.figures.best import observed_interval
from countylines.figures.figure import deprecated_in, deprecation_note, figure_of
from countylines.figures.interval import intersect_printed, interval_in_words
from countylines.lookup.citing.nouns import Cited, Passage
from countylines.lookup.citing.spans import paragraphs_of, words_of
from countylines.lookup.citing.support import find_parts, find_support
from countylines.lookup.who import name_of
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.record.nouns.disagreement import Disagreement
    from countylines.record.nouns.measure import Measure
    from countylines.record.nouns.observation import Observation
    from countylines.record.nouns.period import Period


def cite_figure(dataset: Dataset, figure: Figure, source: str | None) -> Cited:
    """Cite what the best stands on; of a disputed figure, every side (of *source* alone where one is named)."""
    says = _says(figure.measure.label, _amount(figure.best, figure.measure.unit), figure.period)
    questions = [one for one in dataset.disagreements if figure.id in one.about]
    doubts = tuple(_doubts(dataset, questions))
    more = tuple(told for told in (figure.reported.note, figure.reported.period_basis) if told)
    if figure.best is None:
        warnings = tuple(f"Disputed: {doubt}" for doubt in doubts or figure.reasons[-1:])
        warnings += _deprecations(deprecated_in(figure, source=source))
        return Cited(figure.id, says, tuple(_sides(dataset, figure, questions, source)), warnings, more)
    printed = find_support(dataset, figure, source=source)
    passages = tuple((one.source, _passage(dataset, one)) for one in printed)
    is_printed = any(_prints_best(dataset, figure, one) for one in printed)
    warnings = (*(() if is_printed else (FOLLOWS,)), *_deprecations(printed))
    remarks = (*(f"Sources differ: {doubt}" for doubt in doubts), *_differing(dataset, figure, questions))
    return Cited(figure.id, says, passages, warnings, (*remarks, *more))


FOLLOWS = "No source prints it so: it follows from what is printed together."


def _says(label: str, amount: str, period: Period) -> str:
    return f"{label}, {amount} ({period.label})"


def _deprecations(printed: Iterable[Observation]) -> tuple[str, ...]:
    """Say of each observation that the record does not rely on why that is."""
    return tuple(deprecation_note(one) for one in printed if not one.is_normal)


def _prints_best(dataset: Dataset, figure: Figure, observation: Observation) -> bool:
    if observation.measure != figure.measure.id or figure.best is None:
        return False
    return observed_interval(dataset, observation).lies_in(figure.best)


def _doubts(dataset: Dataset, questions: Iterable[Disagreement]) -> Iterator[str]:
    """Say on what sources differ, each side with who is on it."""
    for question in questions:
        sides = "; ".join(f"{side.says} ({_publishers(dataset, side.sources)})" for side in question.sides)
        yield f"{question.question} {sides}. {question.decided_by or 'Nothing decides it.'}"


def _differing(dataset: Dataset, figure: Figure, questions: Iterable[Disagreement]) -> Iterator[str]:
    """Say which other numbers are printed, and by whom, of those that no question names."""
    named = {source for question in questions for side in question.sides for source in side.sources}
    others = [
        f"{_printed(one)} ({dataset.index('sources')[one.source].publisher})"
        for one in figure.observations
        if one.source in figure.disagreeing and one.source not in named and not _is_met(dataset, figure, one)
    ]
    if others:
        yield f"Other numbers are printed: {', '.join(others)}"


def _is_met(dataset: Dataset, figure: Figure, observation: Observation) -> bool:
    held = observed_interval(dataset, observation)
    return figure.best is not None and intersect_printed(held, figure.best, count=figure.measure.is_count) is not None


def _printed(observation: Observation) -> str:
    return f"“{observation.wording}”" if observation.wording else str(observation.value)


def _publishers(dataset: Dataset, sources: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(dataset.index("sources")[source].publisher for source in sources))


def _sides(
    dataset: Dataset, figure: Figure, questions: Sequence[Disagreement], source: str | None
) -> Iterator[tuple[str, Passage | None]]:
    """List what each side of a dispute prints, the reported wording first.

    That is of the figure and its parts, or else of the other figures that the question is about.
    """
    taking_part = [name for one in questions for side in one.sides for name in side.sources] or figure.sources
    for name in dict.fromkeys([figure.reported.source, *taking_part]):
        if source not in (None, name):
            continue
        found = [one for one in figure.observations if one.source == name]
        found += find_parts(dataset, figure, name)
        found = found or list(_elsewhere(dataset, name, questions))
        yield from ((name, _passage(dataset, one)) for one in found)
        if not found:
            says = "; ".join(side.says for one in questions for side in one.sides if name in side.sources)
            yield name, Passage(f"{says}, as the dataset words it" if says else None, (), ())


def _elsewhere(dataset: Dataset, source: str, questions: Iterable[Disagreement]) -> Iterator[Observation]:
    """List what a source prints of the other figures that a question is about."""
    for key in dict.fromkeys(about for question in questions for about in question.about):
        period, _, measure = key.partition("/")
        yield from (one for one in dataset.observations_of.get((period, measure), ()) if one.source == source)


def cite_derived(dataset: Dataset, derived: Derived, source: str | None) -> Cited:
    """Cite what a derived figure's inputs stand on, the source that speaks for the week first."""
    inputs = [figure_of(dataset, derived.period.id, name, source=source) for name in derived.inputs]
    printed = {one.id: one for figure in inputs if figure for one in find_support(dataset, figure, source=source)}
    lead_first = sorted(printed.values(), key=lambda one: one.source != derived.period.lead_source)
    passages = tuple((one.source, _passage(dataset, one)) for one in lead_first)
    says = _says(derived.label, _amount(derived.best, derived.unit), derived.period)
    warning = f"Derived, and printed by nobody: {derived.formula}."
    return Cited(derived.id, says, passages, (warning, *_deprecations(lead_first)))


def cite_observation(dataset: Dataset, observation: Observation) -> Cited:
    """Cite what one source prints, whatever its rank."""
    measure: Measure = dataset.index("measures")[observation.measure]
    held = _amount(observed_interval(dataset, observation), measure.unit)
    says = _says(measure.label, held, dataset.index("periods")[observation.period])
    remarks = tuple(told for told in (observation.note, observation.period_basis) if told)
    passage = _passage(dataset, observation)
    return Cited(observation.id, says, ((observation.source, passage),), _deprecations([observation]), remarks)


def _passage(dataset: Dataset, observation: Observation) -> Passage:
    words = (observation.wording,) if observation.wording else words_of(observation.spans)
    label = dataset.index("measures")[observation.measure].label
    return Passage(label, words, paragraphs_of(observation.spans), tuple(_observed(dataset, observation)))


def _observed(dataset: Dataset, observation: Observation) -> Iterator[str]:
    """Say what to beware of in an observation."""
    if observation.asserted_by not in (None, observation.source):
        yield f"asserted by {name_of(dataset, observation.asserted_by)}"
    if observation.shared_hedge:
        yield f"its hedge, {observation.hedge.replace('-', ' ')}, stands before an earlier item of the list"
    if not observation.read_twice:
        yield "read once only"
    if not observation.is_normal:
        yield "deprecated"


def _amount(interval: Interval | None, unit: str) -> str:
    words = interval_in_words(interval, unit)
    return words if interval is None or unit in ("GBP", "kg", "%") else f"{words} {unit}"
