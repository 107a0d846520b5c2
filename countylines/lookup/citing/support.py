"""Support: the fewest observations that give a figure's best interval.

From these alone the best comes out as it does from all, and without any one of them it does not. The reported one is
always among them, because it speaks for the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from countylines.figures.best import find_best_intervals, measure_families
from countylines.figures.figure import source_rank, without_whole_bound
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.record.nouns.figures import Observation

Suffices = Callable[[Sequence["Observation"]], bool]
"""A test: whether the best comes out right from these observations alone."""


def find_support(dataset: Dataset, figure: Figure, *, as_shown: bool = False) -> tuple[Observation, ...]:
    """Find the observations that the best of a figure rests on, the reported one first.

    Observations of the figure itself are preferred to those of its parts and wholes, and one source to several. If a
    source that is found also prints the parts of a sum that would do alone, these follow. For a disputed figure, only
    the reported observation. For a figure of one source, only that source's observations count, deprecated ones too.
    With *as_shown*, only what people are shown of the best needs support: not an upper end that is only its whole's.
    """
    source = figure.only_source
    family = [
        one
        for measure in measure_families(dataset)[figure.measure.id]
        for one in dataset.observations_of.get((figure.period.id, measure), ())
        if (one.is_normal if source is None else one.source == source)
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
            one
            for part in addition.parts
            for one in dataset.observations_of.get((figure.period.id, part), ())
            if one.source == source
        ]
        if {one.measure for one in found} == set(addition.parts):
            return tuple(found)
    return ()


def _make_sufficiency_test(dataset: Dataset, figure: Figure, *, as_shown: bool) -> Suffices:
    def compared(interval: Interval | None, *, is_capped: bool) -> Interval | None:
        shown = without_whole_bound(interval, is_capped=is_capped and as_shown)
        return shown.to_whole_numbers() if shown is not None and figure.measure.is_count else shown

    best, ranked = compared(figure.best, is_capped=figure.is_capped), figure.only_source is None

    def suffices(observations: Sequence[Observation]) -> bool:
        observed: dict[str, list[Observation]] = {}
        for one in observations:
            observed.setdefault(one.measure, []).append(one)
        bests = find_best_intervals(dataset, figure.period.id, observed, ranked=ranked) if observed else {}
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
            for one in found[:0:-1]:  # the least preferred first
                without = [other for other in found if other is not one]
                found = without if suffices(without) else found
            return tuple(found)
    return (reported, *(one for one in family if one.id != reported.id))
