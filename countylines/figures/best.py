"""Best: the narrowest range the sources support for a measure in a period, and the measures that bound each other.

The best is the intersection of the intervals of all normal observations, narrowed by sums: a part never exceeds its
whole, disjoint parts give the whole a lower bound, exhaustive parts an upper bound too. If the intersection is empty,
or if sources disagree on the value and this is undecided, there is no best and the figure is disputed.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from countylines.figures.hedges import hedged_interval
from countylines.figures.interval import (
    AT_LEAST_ZERO,
    EVERYTHING,
    Interval,
    intersect_keeping_printed_ends,
    interval_in_words,
    sum_of,
)
from countylines.record.dataset import Dataset, grouped, once_per_dataset
from countylines.record.nouns.figures import VALUE, Measure, Observation, Sum
from countylines.text import quoted


class Best:
    """The best interval of a measure while it is being narrowed; *interval* is None once it is disputed.

    *reasons* say, step by step, what narrowed it; *question* is an undecided question about the value, if there is one.
    *is_capped* is set if its only upper bound is the value of a whole, *bounded_by*. *printed* pairs each observation
    with the interval that it allows. A disputed measure does not bound its parts and wholes.
    """

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.interval: Interval | None = EVERYTHING
        self.reasons: list[str] = []
        self.question: str | None = None
        self.is_capped = False
        self.bounded_by = self
        self.printed: list[tuple[Observation, Interval]] = []

    @property
    def interval_words(self) -> str:
        """The interval so far, in words: ``at least 742``."""
        return interval_in_words(self.interval or EVERYTHING, self.measure.unit) or "unknown"

    def narrow(self, other: Interval, reason: str, origin: Best | None = None) -> None:
        """Intersect the interval with *other*; an empty intersection makes the measure disputed.

        The *reason* is added to *reasons* if the interval changes, or if it and *other* are exact and
        agree. If *origin* is given, its interval so far completes the sentence.
        """
        if self.interval is None:
            return
        met = intersect_keeping_printed_ends(self.interval, other, count=self.measure.is_count)
        agrees = met is not None and met.is_exact and other.is_exact
        if met != self.interval or agrees:
            reason = f"{reason} {origin.interval_words}" if origin else reason
            if met is None:
                reason += f", which contradicts {self.interval_words}: there is no best"
            elif met == self.interval:
                reason += ", which agrees"
            self.reasons.append(f"{reason}.")
            self.interval = met

    def mark_disputed(self, reason: str) -> None:
        """Set the interval to None, and add the *reason*."""
        if self.interval is not None:
            self.interval = None
            self.reasons.append(f"{reason}: there is no best.")


def observed_interval(dataset: Dataset, observation: Observation) -> Interval:
    """Return the values that an observation's wording allows."""
    measure: Measure = dataset.index("measures")[observation.measure]
    return hedged_interval(observation.hedge, observation.value, observation.upper, count=measure.is_count)


def find_best_intervals(
    dataset: Dataset, period: str, observed: Mapping[str, Sequence[Observation]], *, normal_only: bool
) -> dict[str, Best]:
    """Work out the best of each measure of a family in a period.

    *observed* holds observations by measure, for at least one measure of the family. Deprecated observations are used
    too unless *normal_only*. Exact numbers are applied before hedged ones, so that the reasons do not begin with a
    wording such as "more than 700" that an exact 743 makes irrelevant.
    """
    family = measure_families(dataset)[next(iter(observed))]
    bests = {name: Best(dataset.index("measures")[name]) for name in family}
    for name, observations in observed.items():
        best = bests[name]
        best.printed = [(one, observed_interval(dataset, one)) for one in observations]
        counted = [(one, interval) for one, interval in best.printed if one.is_normal or not normal_only]
        for observation, interval in sorted(counted, key=lambda pair: not pair[1].is_exact):
            publisher = dataset.index("sources")[observation.source].publisher
            wording = observation.wording or interval_in_words(interval, best.measure.unit)
            best.narrow(interval, f"{publisher} prints {quoted(wording)}")
        best.question = _find_open_question(dataset, observations)
        if best.question is not None:
            best.mark_disputed(f"{best.question} This is undecided")
    _apply_sums(dataset, period, bests)
    for best in bests.values():
        if best.interval == EVERYTHING:
            best.mark_disputed("No normal observation is left, and no sum bounds it")
    return bests


def _find_open_question(dataset: Dataset, observations: Sequence[Observation]) -> str | None:
    """Return the undecided question about a figure's value, if *observations* have sources on two or more of its sides.

    All *observations* are of one figure.
    """
    figure = f"{observations[0].period}/{observations[0].measure}"
    sources = {observation.source for observation in observations}
    for disagreement in dataset.undecided_about(figure):
        present = [side for side in disagreement.sides if sources.intersection(side.sources)]
        if disagreement.kind == VALUE and len(present) > 1:
            return disagreement.question
    return None


def _apply_sums(dataset: Dataset, period: str, bests: Mapping[str, Best]) -> None:
    """Narrow each whole by its parts, deepest parts first; then each part by its whole, topmost wholes first."""
    upwards = [bests[name] for name in parts_before_wholes(dataset, period, tuple(bests))]
    for best in upwards:
        for addition in dataset.sums_of.get((period, best.measure.id), ()):
            _narrow_by_sum(best, addition, [bests[part] for part in addition.parts])
        whole = bests.get(best.measure.part_of or "")
        if whole is not None and best.interval is not None and best.interval.excludes_zero:
            whole.narrow(best.interval.without_high(), f"{best.measure.label}, a part of it, is", best)
    for best in reversed(upwards):
        whole = bests.get(best.measure.part_of or "")
        if whole is not None:
            _narrow_by_whole(best, whole)
        for addition in dataset.sums_of.get((period, best.measure.id), ()):
            for part in addition.parts:
                _narrow_by_whole(bests[part], best)


def _narrow_by_sum(whole: Best, addition: Sum, parts: Sequence[Best]) -> None:
    """Narrow a whole to the total of its parts; if the parts are not exhaustive, only raise its lower end."""
    known = [(part.interval or EVERYTHING).intersect(AT_LEAST_ZERO) or EVERYTHING for part in parts]
    total = sum_of(
        interval.to_whole_numbers() if part.measure.is_count else interval
        for part, interval in zip(parts, known, strict=True)
    )
    if addition.relation == "disjoint":
        total = total.without_high()
    if total.excludes_zero or total.high is not None:
        terms = " + ".join(f"{part.measure.label} ({part.interval_words})" for part in parts)
        verb = "come to" if addition.relation == "exhaustive" else "are part of it, and come to"
        whole.narrow(total, f"{terms} {verb} {interval_in_words(total, whole.measure.unit)}")


def _narrow_by_whole(part: Best, whole: Best) -> None:
    """Narrow a part to at most the upper end of its whole."""
    if whole.interval is not None and whole.interval.high is not None:
        ceiling = whole.interval.from_zero()
        is_open = part.interval is not None and part.interval.high is None
        bounding = whole.bounded_by if whole.is_capped else whole
        reason = f"It is part of {bounding.measure.label}:"
        if whole.is_capped:  # its full interval would be misleading: the upper end belongs to a larger whole
            part.narrow(ceiling, f"{reason} {interval_in_words(ceiling, whole.measure.unit)}")
        else:
            part.narrow(ceiling, reason, whole)
        part.bounded_by = bounding
        part.is_capped |= is_open and part.interval is not None and not part.interval.is_exact


@once_per_dataset
def measure_families(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """Return for each measure its family: all measures connected to it, sorted in the record's order.

    Two measures are connected, directly or through other measures, if one is part of the other or if a sum lists one
    among the parts of the other. Members of a family bound each other.
    """
    connections = [(measure.id, measure.part_of) for measure in dataset.measures if measure.part_of]
    connections += [(part, addition.whole) for addition in dataset.sums for part in addition.parts]
    groups = {measure.id: {measure.id} for measure in dataset.measures}
    for first, second in connections:
        smaller, larger = sorted((groups[first], groups[second]), key=len)
        if smaller is not larger:
            larger |= smaller
            groups.update(dict.fromkeys(smaller, larger))
    order = {name: number for number, name in enumerate(groups)}
    families = {id(group): tuple(sorted(group, key=order.__getitem__)) for group in groups.values()}
    return {name: families[id(group)] for name, group in groups.items()}


def parts_before_wholes(dataset: Dataset, period: str, family: Sequence[str]) -> tuple[str, ...]:
    """Order a family so that each measure comes after its parts, including the parts listed by its sums in *period*."""
    measures = dataset.index("measures")
    parts: dict[str, list[str]] = {name: [] for name in family}
    for name in parts:
        whole = measures[name].part_of
        if whole is not None:
            parts[whole].append(name)
        for addition in dataset.sums_of.get((period, name), ()):
            parts[name] += addition.parts
    ordered: list[str] = []
    seen: set[str] = set()
    waiting = [(name, False) for name in reversed(family)]  # a stack instead of recursion: chains of parts may be long
    while waiting:
        name, parts_are_done = waiting.pop()
        if parts_are_done:
            ordered.append(name)
        elif name not in seen:
            seen.add(name)
            waiting.append((name, True))
            waiting += [(part, False) for part in reversed(parts[name])]
    return tuple(ordered)


def sort_by_group_and_whole(dataset: Dataset, measures: Sequence[str]) -> tuple[str, ...]:
    """Sort *measures* for display: group by group, each measure after the nearest of its wholes.

    Within a group, measures that have parts among *measures* come first; otherwise they keep the record's order.
    """
    present = frozenset(measures)
    parts = grouped((nearest_whole(dataset, measure, present), measure) for measure in measures)
    known = dataset.index("measures")
    roots = parts.get(None, ())
    groups = dict.fromkeys([*dataset.groups, *(known[name].group for name in roots)])
    places = {group: place for place, group in enumerate(groups)}
    ordered: list[str] = []
    waiting = sorted(roots, key=lambda name: (places[known[name].group], name not in parts))[::-1]
    while waiting:
        measure = waiting.pop()
        ordered.append(measure)
        waiting.extend(reversed(parts.get(measure, ())))
    return tuple(ordered)


def nearest_whole(dataset: Dataset, measure: str, present: Container[str]) -> str | None:
    """Return the nearest whole of *measure* that is among *present*, or None."""
    return next((whole for whole in dataset.wholes_of(measure) if whole in present), None)
