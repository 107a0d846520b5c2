"""Citations of figures: printed, derived and disputed ones, and of single observations.

A figure is cited by its support, the fewest observations that give its best interval. From these alone the best comes
out as it does from all, and without any one of them it does not. The reported one is always among them, because it
speaks for the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from countylines.figures.best import find_best_intervals, measure_families, observed_interval
from countylines.figures.cautions import (
    answers_in_words,
    deprecated_observations_to_warn_of,
    deprecation_note,
    not_printed_in_words,
    notes_on_wording,
)
from countylines.figures.figure import best_in_words, estimated_best, figure_of, source_rank, without_whole_bound
from countylines.figures.interval import AT_LEAST_ZERO, SHOWN_WITH_THE_NUMBER
from countylines.figures.wordings import hedged_number_in_words
from countylines.lookup.citing.citation import CitedPassage, UnsortedCitation, paragraph_numbers_of, proving_words
from countylines.lookup.people import name_of
from countylines.record.dataset import Dataset, grouped

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.record.nouns.figures import Disagreement, Measure, Observation, Period

Suffices = Callable[[Sequence["Observation"]], bool]
"""A test: whether the best comes out right from these observations alone."""


def cite_figure(dataset: Dataset, figure: Figure) -> UnsortedCitation:
    """Cite what the best interval rests on or, for a disputed figure, every side."""
    best = figure.shown_best
    hedged, unit = estimated_best(figure), _unit_beside(best, figure.measure)
    if hedged and hedged.hedge == "order" and figure.measure.is_count and unit:
        unit = f"of {unit}"  # scores of weapons
    says = _describe_figure(figure.measure.label, best_in_words(figure), best, unit, figure.period)
    questions = [one for one in dataset.disagreements if figure.id in one.about]
    doubts = tuple(f"{one.question} {answers_in_words(dataset, one)}" for one in questions)
    notes = tuple(notes_on_wording(dataset, figure.reported))
    if best is None:
        warnings = tuple(f"Disputed: {doubt}" for doubt in doubts or figure.reasons[-1:])
        warnings += _deprecation_notes(deprecated_observations_to_warn_of(figure))
        return UnsortedCitation(
            figure.id, says, tuple(_passages_of_each_side(dataset, figure, questions)), warnings, notes
        )
    is_known = best != AT_LEAST_ZERO  # otherwise the whole's upper end is all there is to cite
    support = find_support(dataset, figure, as_shown=is_known)
    passages = tuple((one.source, _cited_passage(dataset, one)) for one in support)
    unprinted = not_printed_in_words(dataset, figure) if is_known else None
    warnings = (*([unprinted] if unprinted else []), *_deprecation_notes(support))
    remarks = (*(f"Sources differ: {doubt}" for doubt in doubts), *_other_numbers_in_words(dataset, figure, questions))
    return UnsortedCitation(
        figure.id, says, passages, warnings, (*(() if is_known else figure.reasons), *remarks, *notes)
    )


def _describe_figure(label: str, words: str, interval: Interval | None, unit: str, period: Period) -> str:
    """Return a label with its number in *words*, the unit if there is a number, and the week."""
    is_number = interval not in (None, AT_LEAST_ZERO)
    amount = f"{words} {unit}" if is_number and unit and unit not in SHOWN_WITH_THE_NUMBER else words
    return f"{label}, {amount} ({period.label})"


def _unit_beside(interval: Interval | None, measure: Measure) -> str:
    """Return the unit of a measure; none beside a count of one, because units are plurals."""
    is_one = interval is not None and (interval.high or interval.low) == 1
    return "" if is_one and measure.is_count else measure.unit


def _deprecation_notes(observations: Iterable[Observation]) -> tuple[str, ...]:
    """Say why each deprecated observation is deprecated."""
    return tuple(deprecation_note(one) for one in observations if not one.is_normal)


def _other_numbers_in_words(dataset: Dataset, figure: Figure, questions: Iterable[Disagreement]) -> Iterator[str]:
    """Say which other numbers are printed, and by whom, unless a recorded disagreement already names the source."""
    named = {source for question in questions for side in question.sides for source in side.sources}
    others = [
        f"{f'“{other.wording}”' if other.wording else other.value} ({dataset.index('sources')[other.source].publisher})"
        for other in figure.observations
        if other.source not in named and not figure.agrees_with(observed_interval(dataset, other))
    ]
    if others:
        yield f"Other numbers are printed: {', '.join(others)}"


def _passages_of_each_side(
    dataset: Dataset, figure: Figure, questions: Sequence[Disagreement]
) -> Iterator[tuple[str, CitedPassage | None]]:
    """Yield what each side of a dispute prints, the reported wording first.

    That is what it prints of the figure and its parts, or else of the other figures that the question is about.
    """
    taking_part = [name for one in questions for side in one.sides for name in side.sources] or figure.sources
    for name in dict.fromkeys([figure.reported.source, *taking_part]):
        if figure.only_source not in (None, name):
            continue
        found = [one for one in figure.observations if one.source == name]
        found += find_printed_parts(dataset, figure, name)
        others = (about.partition("/")[::2] for one in questions for about in one.about)
        disputed = (one for key in dict.fromkeys(others) for one in dataset.observations_of.get(key, ()))
        found = found or [one for one in disputed if one.source == name]
        yield from ((name, _cited_passage(dataset, one)) for one in found)
        if not found:
            says = "; ".join(side.says for one in questions for side in one.sides if name in side.sources)
            yield name, CitedPassage(f"{says}, as the dataset words it" if says else None, (), ())


def cite_derived(dataset: Dataset, derived: Derived, source: str | None) -> UnsortedCitation:
    """Cite what a derived figure's inputs rest on, the week's lead source first."""
    lead_first = find_support_of_inputs(dataset, derived, source)
    passages = tuple((one.source, _cited_passage(dataset, one)) for one in lead_first)
    says = _describe_figure(derived.label, derived.in_words, derived.best, derived.unit, derived.period)
    warning = f"Derived, not printed by any source: {derived.formula}."
    doubts = tuple(f"Sources differ: {one.question} {answers_in_words(dataset, one)}" for one in derived.disputes)
    return UnsortedCitation(derived.id, says, passages, (warning, *doubts, *_deprecation_notes(lead_first)))


def find_support_of_inputs(dataset: Dataset, derived: Derived, source: str | None) -> list[Observation]:
    """Find the observations that the inputs of a derived figure rest on, the week's lead source first."""
    inputs = [figure_of(dataset, derived.period.id, name, source=source) for name in derived.inputs]
    printed = {one.id: one for figure in inputs if figure for one in find_support(dataset, figure)}
    return sorted(printed.values(), key=lambda one: one.source != derived.period.lead_source)


def cite_observation(dataset: Dataset, observation: Observation) -> UnsortedCitation:
    """Cite what one source prints, whether deprecated or not."""
    measure: Measure = dataset.index("measures")[observation.measure]
    period = dataset.index("periods")[observation.period]
    interval = observed_interval(dataset, observation)
    words = hedged_number_in_words(observation, measure)
    unit = _unit_beside(interval, measure)
    says = _describe_figure(measure.label, words, interval, unit, period)
    notes = tuple(note for note in (observation.note, observation.period_basis) if note)
    passage = _cited_passage(dataset, observation)
    return UnsortedCitation(
        observation.id, says, ((observation.source, passage),), _deprecation_notes([observation]), notes
    )


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
        yield "found by one reader"
    if not observation.is_normal:
        yield "rejected"


def find_support(dataset: Dataset, figure: Figure, *, as_shown: bool = False) -> tuple[Observation, ...]:
    """Find the observations that the best of a figure rests on, the reported one first.

    Observations of the figure itself are preferred to those of its parts and wholes, and one source to several. If a
    source that is found also prints the parts of a sum that would do alone, these follow. For a disputed figure, only
    the reported observation. For a figure of one source, only that source's observations count, deprecated ones too.
    With *as_shown*, only what people are shown of the best needs support: not an upper end that is only its whole's.
    """
    source = figure.only_source
    family = [
        observation
        for measure in measure_families(dataset)[figure.measure.id]
        for observation in dataset.observations_of.get((figure.period.id, measure), ())
        if (observation.is_normal if source is None else observation.source == source)
    ]
    own, reported = figure.measure.id, figure.reported
    family.sort(key=lambda one: (one.measure != own, one.source != reported.source, source_rank(dataset, one)))
    suffices = _make_sufficiency_test(dataset, figure, as_shown=as_shown)
    found = _find_fewest(figure, family, suffices)
    counting = {one.id for one in family} - {one.id for one in found}
    confirming = [
        part
        for name in dict.fromkeys(one.source for one in found)
        if suffices(parts := find_printed_parts(dataset, figure, name))
        for part in parts
    ]
    return (*found, *(part for part in confirming if part.id in counting))


def find_printed_parts(dataset: Dataset, figure: Figure, source: str) -> tuple[Observation, ...]:
    """Find what a source prints of the parts of a figure's sum; nothing unless it prints all of them."""
    for addition in dataset.sums_of.get((figure.period.id, figure.measure.id), ()):
        found = [
            observation
            for part in addition.parts
            for observation in dataset.observations_of.get((figure.period.id, part), ())
            if observation.source == source
        ]
        if {one.measure for one in found} == set(addition.parts):
            return tuple(found)
    return ()


def _make_sufficiency_test(dataset: Dataset, figure: Figure, *, as_shown: bool) -> Suffices:
    def compared(interval: Interval | None, *, is_capped: bool) -> Interval | None:
        shown = without_whole_bound(interval, is_capped=is_capped and as_shown)
        return shown.to_whole_numbers() if shown is not None and figure.measure.is_count else shown

    best, normal_only = compared(figure.best, is_capped=figure.is_capped), figure.only_source is None

    def suffices(observations: Sequence[Observation]) -> bool:
        observed = grouped((one.measure, one) for one in observations)
        bests = find_best_intervals(dataset, figure.period.id, observed, normal_only=normal_only) if observed else {}
        found = bests.get(figure.measure.id)
        return best is not None and found is not None and compared(found.interval, is_capped=found.is_capped) == best

    return suffices


def _find_fewest(figure: Figure, family: Sequence[Observation], suffices: Suffices) -> tuple[Observation, ...]:
    """Find the fewest observations that suffice, the reported one among them: of the figure, of one source, or of all.

    Each that is not needed is left out. Earlier ones are preferred.
    """
    reported = figure.reported
    if figure.best is None:
        return (reported,)
    sources = dict.fromkeys([reported.source, *(one.source for one in family)])
    of_one_source = ([one for one in family if one.source == source] for source in sources)
    for candidates in ([one for one in family if one.measure == figure.measure.id], *of_one_source, family):
        found = [reported, *(one for one in candidates if one.id != reported.id)]
        if suffices(found):
            for observation in found[:0:-1]:  # the least preferred first
                without = [other for other in found if other is not observation]
                found = without if suffices(without) else found
            return tuple(found)
    return (reported, *(one for one in family if one.id != reported.id))
