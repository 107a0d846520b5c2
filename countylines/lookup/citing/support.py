"""Support: the fewest observations that give a figure's best interval.

From these alone the best comes out as it does from all, and without any one of them it does not. The reported one is
always among them, because it speaks for the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from countylines.figures.best import find_best_intervals, measure_families
from countylines.figures.figure import source_rank, without_whole_bound
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.record.nouns.observation import Observation

Suffices = Callable[[Sequence["Observation"]], bool]
"""A test: whether the best comes out right from these observations alone."""


def find_support(
    dataset: Dataset, figure: Figure, *, source: str | None = None, as_shown: bool = False
) -> tuple[Observation, ...]:
    """Find the observations that the best of a figure rests on, the reported one first.

    Observations of the figure itself are preferred to those of its parts and wholes, and one source to several. If a
    source that is found also prints the parts of a sum that would do alone, these follow. For a disputed figure, only
    the reported observation. With *source*, only that source's observations count, deprecated ones too. With
    *as_shown*, only what people are shown of the best needs support: not an upper end that is only its whole's.
    """
    family = _own_and_family_observations(dataset, figure, source)
    suffices = _make_sufficiency_test(dataset, figure, ranked=source is None, as_shown=as_shown)
    found = _find_fewest(figure, family, suffices)
    return (*found, *_confirming_parts(dataset, figure, family, found, suffices))


def find_printed_parts(dataset: Dataset, figure: Figure, source: str) -> tuple[Observation, ...]:
    """Find what a source prints of the parts of a figure's sum; nothing unless it prints all of them."""
    for addition in dataset.sums_of.get((figure.period.id, figure.measure.id), ()):
        found = [
            one
            for part in addition.parts
            for one in dataset.observations_of.get((figure.period.id, part), ())
            if one.source == source
        ]
        if {one.measure for one in found} == set(addition.parts):
            return tuple(found)
    return ()


def _own_and_family_observations(dataset: Dataset, figure: Figure, source: str | None) -> list[Observation]:
    """List the observations that may count: the figure's own, then those of its family, grouped by source."""
    family = [
        one
        for measure in measure_families(dataset)[figure.measure.id]
        for one in dataset.observations_of.get((figure.period.id, measure), ())
        if (one.is_normal if source is None else one.source == source)
    ]

    def rank(observation: Observation) -> tuple[bool, bool, tuple[object, ...], str]:
        is_other = observation.measure != figure.measure.id
        return (
            is_other,
            observation.source != figure.reported.source,
            source_rank(dataset, observation),
            observation.id,
        )

    return sorted(family, key=rank)


def _make_sufficiency_test(dataset: Dataset, figure: Figure, *, ranked: bool, as_shown: bool) -> Suffices:
    def compared(interval: Interval | None, *, is_capped: bool) -> Interval | None:
        shown = without_whole_bound(interval, is_capped=is_capped and as_shown)
        return shown.to_whole_numbers() if shown is not None and figure.measure.is_count else shown

    best = compared(figure.best, is_capped=figure.is_capped)

    def suffices(observations: Sequence[Observation]) -> bool:
        observed: dict[str, list[Observation]] = {}
        for one in observations:
            observed.setdefault(one.measure, []).append(one)
        bests = find_best_intervals(dataset, figure.period.id, observed, ranked=ranked) if observed else {}
        found = bests.get(figure.measure.id)
        return best is not None and found is not None and compared(found.interval, is_capped=found.is_capped) == best

    return suffices


def _find_fewest(figure: Figure, family: Sequence[Observation], suffices: Suffices) -> tuple[Observation, ...]:
    reported = figure.reported
    if figure.best is None:
        return (reported,)
    for candidates in _candidate_groups(figure, family):
        others = [one for one in candidates if one.id != reported.id]
        if suffices([reported, *others]):
            found = (reported, *_choose_fewest([reported], others, suffices, grew=True))
            if suffices(found):
                return found
    return (reported, *(one for one in family if one.id != reported.id))


def _candidate_groups(figure: Figure, family: Sequence[Observation]) -> Iterable[Sequence[Observation]]:
    """Yield the observations to choose from, in order: the figure's own, those of one source, all."""
    yield [one for one in family if one.measure == figure.measure.id]
    for source in dict.fromkeys([figure.reported.source, *(one.source for one in family)]):
        yield [one for one in family if one.source == source]
    yield family


def _choose_fewest(
    kept: Sequence[Observation], candidates: Sequence[Observation], suffices: Suffices, *, grew: bool
) -> list[Observation]:
    """Find the fewest candidates that suffice together with what is *kept*, preferring earlier ones.

    Junker's QuickXplain: it halves the candidates, so that few tests are needed for each one that is found. *grew* says
    whether anything was added to *kept* since it was last tested.
    """
    if grew and suffices(kept):
        return []
    if len(candidates) == 1:
        return list(candidates)
    half = len(candidates) // 2
    first, second = candidates[:half], candidates[half:]
    late = _choose_fewest([*kept, *first], second, suffices, grew=bool(first))
    early = _choose_fewest([*kept, *late], first, suffices, grew=bool(late))
    return early + late


def _confirming_parts(
    dataset: Dataset, figure: Figure, family: Sequence[Observation], found: Sequence[Observation], suffices: Suffices
) -> tuple[Observation, ...]:
    """List the parts that a source prints besides the figure itself, if they alone give the best."""
    counting = {one.id for one in family} - {one.id for one in found}
    parts = [
        part
        for source in dict.fromkeys(one.source for one in found)
        if suffices(printed := find_printed_parts(dataset, figure, source))
        for part in printed
    ]
    return tuple(part for part in parts if part.id in counting)
