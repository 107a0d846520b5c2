"""The best interval of a figure: what its normal observations and the sums allow together.

A part never exceeds its whole, disjoint parts give the whole a lower bound, exhaustive ones an upper one too.
Where these do not meet, or where the record has a disagreement on the value that nothing decides, there is no
best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from countylines.figures.hedges import holds
from countylines.figures.interval import EVERYTHING, Interval, meet_printed
from countylines.figures.measure_graph import links_of, smallest_first
from countylines.figures.wording import in_words
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.measure import Measure
    from countylines.record.nouns.observation import Observation
    from countylines.record.nouns.sum import Sum


Reason = Callable[[], str]
"""Says why, when it is asked: most are never told, and words cost more than arithmetic."""


class Best:
    """The best interval of a measure while it is being worked out; *interval* is None once it is disputed.

    What narrowed it, step by step, is *told* when somebody asks: then it is put into words.
    """

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.interval: Interval | None = EVERYTHING
        self.told: list[Reason] = []

    @property
    def known(self) -> Interval:
        """What it passes on to its parts and its whole: nothing, once disputed."""
        return self.interval or EVERYTHING

    @property
    def added(self) -> Interval:
        """What it brings to a sum: a count is closed on whole numbers, more than 650 being 651 or more."""
        known = self.known
        if known.low is None:
            known = Interval(Decimal(0), known.high, high_included=known.high_included)
        return known.whole() if self.measure.is_count else known

    @property
    def words(self) -> Reason:
        """What it is known to be by now, for people."""
        known, unit = self.known, self.measure.unit
        return lambda: in_words(known, unit) or "unknown"

    def narrow(self, other: Interval, reason: Reason) -> None:
        """Meet it with *other*; where they do not meet, it is disputed from then on."""
        if self.interval is None:
            return
        met = meet_printed(self.interval, other, count=self.measure.is_count)
        words = self.words
        if met is None:
            self.told.append(lambda: f"{reason()}, which does not meet {words()}: there is no best.")
        elif met != self.interval:
            self.told.append(lambda: f"{reason()}.")
        elif other.is_exact and met.is_exact:
            self.told.append(lambda: f"{reason()}, which agrees.")
        self.interval = met

    def dispute(self, reason: str) -> None:
        """Leave it without an interval."""
        if self.interval is not None:
            self.interval = None
            self.told.append(lambda: f"{reason}: there is no best.")


class Known(NamedTuple):
    """What is known of a measure in a period: what was printed, in the record's order, and the best interval of it.

    *best* is None where the figure is disputed; what is *told* of it says how it came about.
    """

    period: str
    measure: Measure
    observations: tuple[Observation, ...]
    best: Interval | None
    told: tuple[Reason, ...]


_KEPT: WeakKeyDictionary[Dataset, dict[tuple[str, tuple[str, ...], str | None], Mapping[str, Known]]] = (
    WeakKeyDictionary()
)


def known_of(dataset: Dataset, period: str, measure: str, *, source: str | None = None) -> Known | None:
    """Give what is known of a measure in a period; None where nobody (or not *source*) prints it.

    It is worked out with its family, which bound each other, once for each record: many drafts are held against one.
    """
    kept = _KEPT.setdefault(dataset, {})
    key = period, links_of(dataset).families.get(measure, ()), source
    if key not in kept:
        kept[key] = _known_of_family(dataset, *key)
    return kept[key].get(measure)


def _known_of_family(dataset: Dataset, period: str, family: Iterable[str], source: str | None) -> Mapping[str, Known]:
    observed = {name: found for name in family if (found := _observations(dataset, period, name, source))}
    bests = find_bests(dataset, period, observed, ranked=source is None) if observed else {}
    return {
        name: Known(period, bests[name].measure, observations, bests[name].interval, tuple(bests[name].told))
        for name, observations in observed.items()
    }


def _observations(dataset: Dataset, period: str, measure: str, source: str | None) -> tuple[Observation, ...]:
    found: tuple[Observation, ...] = dataset.observations_of.get((period, measure), ())
    return found if source is None else tuple(one for one in found if one.source == source)


def interval_of(dataset: Dataset, observation: Observation) -> Interval:
    """Give all the values that an observation's wording allows."""
    measure: Measure = dataset.index("measures")[observation.measure]
    return holds(observation.hedge, observation.value, observation.upper, count=measure.is_count)


def find_bests(
    dataset: Dataset, period: str, observed: Mapping[str, Sequence[Observation]], *, ranked: bool
) -> dict[str, Best]:
    """Work out the best of each of a family's measures, from what is *observed* of some of them in a period.

    Ranks count where *ranked* says so; otherwise deprecated observations narrow like the others.
    """
    family = links_of(dataset).families[next(iter(observed))]
    bests = {name: Best(dataset.index("measures")[name]) for name in family}
    for name, observations in observed.items():
        _meet_observations(dataset, bests[name], observations, ranked=ranked)
    _apply_sums(dataset, period, bests)
    for best in bests.values():
        if best.known.is_unbounded:
            best.dispute("No normal observation is left, and no sum bounds it")
    return bests


def open_question(dataset: Dataset, observations: Sequence[Observation]) -> str | None:
    """Find the question on this figure's value that nothing decides, if two of its sides are among these."""
    figure = f"{observations[0].period}/{observations[0].measure}"
    sources = {observation.source for observation in observations}
    for disagreement in dataset.disagreements_about.get(figure, ()):
        if disagreement.kind != "value" or disagreement.decided_by is not None:
            continue
        present = [side for side in disagreement.sides if sources.intersection(side.sources)]
        if len(present) > 1:
            return disagreement.question
    return None


def _meet_observations(dataset: Dataset, best: Best, observations: Iterable[Observation], *, ranked: bool) -> None:
    for observation in observations:
        if observation.is_normal or not ranked:
            interval = interval_of(dataset, observation)
            best.narrow(interval, partial(_printed, dataset, best, observation))
    question = open_question(dataset, tuple(observations))
    if question is not None:
        best.dispute(f"{question} Nothing decides it")


def _printed(dataset: Dataset, best: Best, observation: Observation) -> str:
    publisher = dataset.index("sources")[observation.source].publisher
    printed = observation.wording or in_words(interval_of(dataset, observation), best.measure.unit)
    return f"{publisher} prints “{printed}”"


def _apply_sums(dataset: Dataset, period: str, bests: Mapping[str, Best]) -> None:
    """Narrow wholes by their parts, from the smallest up, then parts by their wholes, from the top down."""
    upwards = smallest_first(dataset, period, bests)
    sums = links_of(dataset).sums
    for name in upwards:
        for addition in sums.get((period, name), ()):
            _add_up(bests[name], addition, [bests[part] for part in addition.parts])
        whole = bests[name].measure.part_of
        if whole is not None:
            _raise_whole(bests[whole], bests[name])
    for name in reversed(upwards):
        whole = bests[name].measure.part_of
        if whole is not None:
            _cap_part(bests[name], bests[whole])
        for addition in sums.get((period, name), ()):
            for part in addition.parts:
                _cap_part(bests[part], bests[name])


def _add_up(whole: Best, addition: Sum, parts: Sequence[Best]) -> None:
    total = Interval.exactly(0)
    for part in parts:
        total = total.plus(part.added)
    if addition.relation == "disjoint":
        total = Interval(total.low, None, low_included=total.low_included)
    if not total.has_floor and total.high is None:
        return

    said = [(part.measure.label, part.words) for part in parts]

    def reason() -> str:
        terms = " + ".join(f"{label} ({words()})" for label, words in said)
        verb = "come to" if addition.relation == "exhaustive" else "are part of it, and come to"
        return f"{terms} {verb} {in_words(total, whole.measure.unit)}"

    whole.narrow(total, reason)


def _raise_whole(whole: Best, part: Best) -> None:
    known = part.known
    if known.has_floor:
        floor = Interval(known.low, None, low_included=known.low_included)
        words = part.words
        whole.narrow(floor, lambda: f"{part.measure.label}, a part of it, is {words()}")


def _cap_part(part: Best, whole: Best) -> None:
    known = whole.known
    if known.high is not None:
        ceiling = Interval(Decimal(0), known.high, high_included=known.high_included)
        words = whole.words
        part.narrow(ceiling, lambda: f"{whole.measure.label}, the whole, is {words()}")
