"""Figures: what the record holds of each measure in a period, built from its observations and sums.

*Reported* is what the period's lead source prints, failing that the most official source, then the earliest.
*Best* has a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from countylines.figures.best import Known, interval_of, known_of, open_question
from countylines.figures.figure import Figure
from countylines.figures.interval import meet_printed
from countylines.figures.measure_graph import parts_under_wholes
from countylines.figures.weeks import periods_meant
from countylines.record.dataset import Dataset
from countylines.text.folding import filter_by_words

if TYPE_CHECKING:
    from countylines.figures.interval import Interval
    from countylines.record.nouns.observation import Observation

_KEPT: WeakKeyDictionary[Dataset, dict[tuple[str, str, str | None], Figure | None]] = WeakKeyDictionary()

OFFICIALNESS = ("official", "news", "reprint", "letter", "tracker")
"""The kinds of source, the most official first."""


def find_figures(
    dataset: Dataset, words: Iterable[str] = (), *, week: str | None = None, source: str | None = None
) -> tuple[Figure, ...]:
    """Find the figures of a week (an id, ``all``, or the record's own) and of the spans that end with it.

    Those of *source* alone where one is named, ranks then not applied. All *words* must match. Weeks come in
    order, then spans; within each, measures in the record's order, parts under their whole.
    """
    figures = [
        figure
        for period in periods_meant(dataset, week or dataset.week)
        for figure in figures_of(dataset, period, source=source)
    ]
    return filter_by_words(figures, words, _texts)


def figures_of(dataset: Dataset, period: str, *, source: str | None = None) -> tuple[Figure, ...]:
    """Build every figure of one period."""
    present = dataset.measures_of.get(period, ())
    found = (figure_of(dataset, period, measure, source=source) for measure in parts_under_wholes(dataset, present))
    return tuple(figure for figure in found if figure is not None)


def figure_of(dataset: Dataset, period: str, measure: str, *, source: str | None = None) -> Figure | None:
    """Build one figure; None where nobody (or not *source*) prints it. Looks at nothing but its family."""
    kept = _KEPT.setdefault(dataset, {})
    key = period, measure, source
    if key not in kept:
        known = known_of(dataset, period, measure, source=source)
        kept[key] = None if known is None else _figure(dataset, known)
    return kept[key]


def _texts(figure: Figure) -> tuple[str | None, ...]:
    measure = figure.measure
    wordings = [observation.wording for observation in figure.observations]
    return (measure.id, measure.label, measure.group, measure.unit, figure.period.label, *wordings)


def _figure(dataset: Dataset, known: Known) -> Figure:
    return Figure(
        period=dataset.index("periods")[known.period],
        measure=known.measure,
        observations=known.observations,
        reported=_reported(dataset, known.period, known.observations),
        best=known.best,
        reasons=tuple(reason() for reason in known.told),
        disagreeing=_disagreeing(dataset, known.best, known.observations),
    )


def _reported(dataset: Dataset, period: str, observations: Sequence[Observation]) -> Observation:
    lead = dataset.index("periods")[period].lead_source

    def place(observation: Observation) -> tuple[object, ...]:
        return (not observation.is_normal, observation.source != lead, *standing_of(dataset, observation))

    return min(observations, key=place)


def standing_of(dataset: Dataset, observation: Observation) -> tuple[int, str, str]:
    """Say what an observation sorts by: the most official source first, then the earliest."""
    source = dataset.index("sources")[observation.source]
    return (OFFICIALNESS.index(source.kind), source.published or UNDATED, observation.id)


UNDATED = "9999"
"""What sorts after every date: a source that is not dated is never the earliest."""


def _disagreeing(dataset: Dataset, best: Interval | None, observations: Sequence[Observation]) -> tuple[str, ...]:
    """List the sources that contradict the best; of a disputed figure, those that contradict each other."""
    if best is None and open_question(dataset, observations) is not None:
        return tuple(sorted({observation.source for observation in observations}))
    intervals = [(observation.source, interval_of(dataset, observation)) for observation in observations]
    count = dataset.index("measures")[observations[0].measure].is_count
    held = [best] if best is not None else [interval for _, interval in intervals]
    contradicting = {
        source
        for source, interval in intervals
        if any(meet_printed(interval, other, count=count) is None for other in held)
    }
    return tuple(sorted(contradicting))
