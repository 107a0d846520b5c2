"""Figures: what the record holds of each measure in a period, built from its observations and sums.

The rules are few. *Reported* is what the period's lead source prints, failing that the most official source, then
the earliest. *Best* is what all normal observations allow together, met with what sums allow: a part never exceeds
its whole, disjoint parts give the whole a lower bound, exhaustive ones an upper bound too. Where these do not meet,
or where the record has a disagreement on the value that nothing decides, there is no best.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from countylines.dataset.load import Dataset
from countylines.model.figure import Figure
from countylines.model.hedges import holds
from countylines.model.interval import EVERYTHING, Interval
from countylines.model.measure import Measure
from countylines.model.observation import Observation
from countylines.model.sums import Sum
from countylines.model.wording import in_words
from countylines.queries.words import having

ALL_WEEKS = "all"
"""What to write for every week at once; spans are left out, since they hold weeks."""

OFFICIALNESS = ("official", "news", "reprint", "letter", "tracker")
"""The kinds of source, the most official first."""


def find_figures(
    dataset: Dataset, words: Iterable[str] = (), *, week: str | None = None, source: str | None = None
) -> tuple[Figure, ...]:
    """Find the figures of a week (an id, ``all``, or the record's own) and of the spans that end with it.

    Those of *source* alone where one is named, ranks then not applied. All *words* must match. Weeks come in order,
    then spans; within each, measures in the record's order, parts under their whole.
    """
    figures = [
        figure
        for period in periods_meant(dataset, week or dataset.week)
        for figure in figures_of(dataset, period, source=source)
    ]
    return having(figures, words, _texts)


def periods_meant(dataset: Dataset, week: str) -> tuple[str, ...]:
    """List the periods that a question about *week* is answered from: it, then the spans that end with it."""
    if week == ALL_WEEKS:
        return tuple(period.id for period in dataset.periods if period.kind == "week")
    spans = [period.id for period in dataset.periods if period.weeks and period.weeks[-1] == week]
    return (week, *spans)


def figures_of(dataset: Dataset, period: str, *, source: str | None = None) -> tuple[Figure, ...]:
    """Build every figure of one period."""
    present = dataset.measures_of.get(period, ())
    figures: dict[str, Figure] = {}
    for measure in present:
        if measure not in figures:
            figures.update(_family_figures(dataset, period, measure, source))
    return tuple(figures[measure] for measure in _parts_under_wholes(dataset, present) if measure in figures)


def figure_of(dataset: Dataset, period: str, measure: str, *, source: str | None = None) -> Figure | None:
    """Build one figure; None where nobody (or not *source*) prints it. Looks at nothing but its family."""
    return _family_figures(dataset, period, measure, source).get(measure)


def interval_of(dataset: Dataset, observation: Observation) -> Interval:
    """Give all the values that an observation's wording allows."""
    measure: Measure = dataset.index("measures")[observation.measure]
    return holds(observation.hedge, observation.value, observation.upper, count=measure.count)


def meet_printed(one: Interval, other: Interval, *, count: bool) -> Interval | None:
    """Give what both allow, or None; of counts, whole numbers decide and the printed ends are kept."""
    if not count:
        return one.meet(other)
    try:
        closed, other_closed = one.whole(), other.whole()
    except ValueError:
        return None
    met = closed.meet(other_closed)
    if met is None or met.is_exact:
        return met
    lower = one if closed.low == met.low else other
    upper = one if closed.high == met.high else other
    return Interval(lower.low, upper.high, lower.low_included, upper.high_included)


def _texts(figure: Figure) -> tuple[str | None, ...]:
    measure = figure.measure
    wordings = [observation.wording for observation in figure.observations]
    return (measure.id, measure.label, measure.group, measure.unit, figure.period.label, *wordings)


@dataclass(slots=True)
class _Best:
    """The best interval of a measure while it is being worked out; *interval* is None once disputed."""

    measure: Measure
    interval: Interval | None = EVERYTHING
    reasons: list[str] = field(default_factory=list)

    @property
    def known(self) -> Interval:
        """What it passes on to its parts and its whole: nothing, once disputed."""
        return self.interval or EVERYTHING

    @property
    def words(self) -> str:
        """What it is known to be, for people."""
        return in_words(self.known, self.measure.unit) or "unknown"

    def narrow(self, other: Interval, reason: str) -> None:
        """Meet it with *other*; where they do not meet, it is disputed from then on."""
        if self.interval is None:
            return
        met = meet_printed(self.interval, other, count=self.measure.count)
        if met is None:
            self.reasons.append(f"{reason}, which does not meet {self.words}: there is no best.")
        elif met != self.interval:
            self.reasons.append(f"{reason}.")
        self.interval = met


def _family_figures(
    dataset: Dataset, period: str, measure: str, source: str | None
) -> dict[str, Figure]:
    family = _families(dataset)[measure]
    observed = {
        name: found
        for name in family
        if (found := _observations(dataset, period, name, source))
    }
    if not observed:
        return {}
    bests = {name: _Best(dataset.index("measures")[name]) for name in family}
    for name, observations in observed.items():
        _meet_observations(dataset, bests[name], observations, ranked=source is None)
    _apply_sums(dataset, period, family, bests)
    return {
        name: _figure(dataset, period, bests[name], observations) for name, observations in observed.items()
    }


def _observations(
    dataset: Dataset, period: str, measure: str, source: str | None
) -> tuple[Observation, ...]:
    found = dataset.observations_of.get((period, measure), ())
    return found if source is None else tuple(one for one in found if one.source == source)


def _meet_observations(
    dataset: Dataset, best: _Best, observations: Sequence[Observation], *, ranked: bool
) -> None:
    for observation in observations:
        if observation.is_normal or not ranked:
            publisher = dataset.index("sources")[observation.source].publisher
            printed = observation.wording or in_words(interval_of(dataset, observation), best.measure.unit)
            best.narrow(interval_of(dataset, observation), f"{publisher} prints “{printed}”")
    open_question = _undecided(dataset, observations)
    if open_question is not None and best.interval is not None:
        best.interval = None
        best.reasons.append(f"{open_question} Nothing decides it: there is no best.")


def _undecided(dataset: Dataset, observations: Sequence[Observation]) -> str | None:
    """Find the question on this figure's value that nothing decides, if two of its sides are among these."""
    figure = f"{observations[0].period}/{observations[0].measure}"
    sources = {observation.source for observation in observations}
    for disagreement in dataset.disagreements:
        if disagreement.kind == "value" and disagreement.decided_by is None and figure in disagreement.about:
            present = [side for side in disagreement.sides if sources.intersection(side.sources)]
            if len(present) > 1:
                return disagreement.question
    return None


def _apply_sums(
    dataset: Dataset, period: str, family: Sequence[str], bests: Mapping[str, _Best]
) -> None:
    """Narrow wholes by their parts, from the smallest up, then parts by their wholes, from the largest down."""
    upwards = sorted(family, key=lambda name: -_depth(dataset, name))
    sums: dict[str, list[Sum]] = {}
    for addition in dataset.sums:
        if addition.period == period and addition.whole in bests:
            sums.setdefault(addition.whole, []).append(addition)
    for name in upwards:
        for addition in sums.get(name, ()):
            _add_up(bests[name], addition, [bests[part] for part in addition.parts])
        whole = bests[name].measure.part_of
        if whole is not None:
            _raise_whole(bests[whole], bests[name])
    for name in reversed(upwards):
        whole = bests[name].measure.part_of
        if whole is not None:
            _cap_part(bests[name], bests[whole])


def _add_up(whole: _Best, addition: Sum, parts: Sequence[_Best]) -> None:
    total = Interval.exactly(0)
    for part in parts:
        total = total.plus(_closed(part) if part.known.low is not None else Interval(Decimal(0), part.known.high))
    if addition.relation == "disjoint":
        total = Interval(total.low, None, low_included=total.low_included)
    if total.low == 0 and total.high is None:
        return
    terms = " + ".join(f"{part.measure.label} ({part.words})" for part in parts)
    verb = "come to" if addition.relation == "exhaustive" else "are part of it, and come to"
    whole.narrow(total, f"{terms} {verb} {in_words(total, whole.measure.unit)}")


def _closed(best: _Best) -> Interval:
    """Give a count's interval on whole numbers, as counts are added: more than 650 is 651 or more."""
    return best.known.whole() if best.measure.count else best.known


def _raise_whole(whole: _Best, part: _Best) -> None:
    known = part.known
    if known.low:
        floor = Interval(known.low, None, low_included=known.low_included)
        whole.narrow(floor, f"{part.measure.label}, a part of it, is {part.words}")


def _cap_part(part: _Best, whole: _Best) -> None:
    known = whole.known
    if known.high is not None:
        ceiling = Interval(Decimal(0), known.high, high_included=known.high_included)
        part.narrow(ceiling, f"{whole.measure.label}, the whole, is {whole.words}")


def _figure(dataset: Dataset, period: str, best: _Best, observations: tuple[Observation, ...]) -> Figure:
    interval = best.interval
    if interval is not None and interval.is_unbounded:
        interval = None
        best.reasons.append("No normal observation is left, and no sum bounds it: there is no best.")
    return Figure(
        period=dataset.index("periods")[period],
        measure=best.measure,
        observations=observations,
        reported=_reported(dataset, period, observations),
        best=interval,
        reasons=tuple(best.reasons),
        disagreeing=_disagreeing(dataset, interval, observations),
    )


def _reported(dataset: Dataset, period: str, observations: Sequence[Observation]) -> Observation:
    lead = dataset.index("periods")[period].lead_source

    def standing(observation: Observation) -> tuple[bool, bool, int, str, str]:
        source = dataset.index("sources")[observation.source]
        return (
            not observation.is_normal,
            observation.source != lead,
            OFFICIALNESS.index(source.kind),
            source.published or "9999",
            observation.id,
        )

    return min(observations, key=standing)


def _disagreeing(
    dataset: Dataset, best: Interval | None, observations: Sequence[Observation]
) -> tuple[str, ...]:
    """List the sources that contradict the best; of a disputed figure, those that contradict another source."""
    intervals = [(observation.source, interval_of(dataset, observation)) for observation in observations]
    count = dataset.index("measures")[observations[0].measure].count
    held = [best] if best is not None else [interval for _, interval in intervals]
    found = {
        source
        for source, interval in intervals
        for other in held
        if meet_printed(interval, other, count=count) is None
    }
    if best is None and _undecided(dataset, observations) is not None:
        found.update(source for source, _ in intervals)
    return tuple(sorted(found))


def _families(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """Group the measures that bound each other: by part_of, and by sums."""
    kept: dict[str, tuple[str, ...]] | None = dataset.__dict__.get("_families")
    if kept is not None:
        return kept
    root = {measure.id: measure.id for measure in dataset.measures}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    links = [(measure.id, measure.part_of) for measure in dataset.measures if measure.part_of]
    links += [(part, addition.whole) for addition in dataset.sums for part in addition.parts]
    for one, other in links:
        root[find(one)] = find(other)
    groups: dict[str, list[str]] = {}
    for measure in dataset.measures:
        groups.setdefault(find(measure.id), []).append(measure.id)
    families = {name: tuple(group) for group in groups.values() for name in group}
    dataset.__dict__["_families"] = families
    return families


def _depth(dataset: Dataset, measure: str) -> int:
    measures, depth = dataset.index("measures"), 0
    above = measures[measure].part_of
    while above is not None:
        depth, above = depth + 1, measures[above].part_of
    return depth


def _parts_under_wholes(dataset: Dataset, present: Sequence[str]) -> tuple[str, ...]:
    """Order measures so that each part follows the nearest whole that is present, in the record's order."""
    below: dict[str | None, list[str]] = {}
    for measure in present:
        below.setdefault(whole_among(dataset, measure, present), []).append(measure)
    ordered: list[str] = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        measure = waiting.pop()
        ordered.append(measure)
        waiting.extend(reversed(below.get(measure, [])))
    return tuple(ordered)


def whole_among(dataset: Dataset, measure: str, present: Iterable[str]) -> str | None:
    """Give the nearest whole of *measure* that is among *present*, or None."""
    names, measures = set(present), dataset.index("measures")
    above = measures[measure].part_of
    while above is not None and above not in names:
        above = measures[above].part_of
    return str(above) if above is not None else None
