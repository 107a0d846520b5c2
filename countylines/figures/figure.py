"""Figures: everything the record holds on one measure in one period, built from its observations and sums.

*Reported* is the observation of the period's lead source or, failing that, of the most official source; among equally
official sources, the earliest is used. A deprecated observation is reported only if there is no normal one.
*Best* is worked out in ``best``.
"""

from collections.abc import Iterable
from typing import NamedTuple

from countylines.figures import periods_ending_with_week
from countylines.figures.best import (
    Best,
    find_best_intervals,
    measure_families,
    sort_by_group_and_whole,
)
from countylines.figures.hedges import ESTIMATED_HEDGES, hedged_interval
from countylines.figures.interval import Interval, intersect_keeping_printed_ends, interval_in_words
from countylines.figures.wordings import hedged_number_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import WORDING, Disagreement, Measure, Observation, Period
from countylines.text import filter_by_words, singular_words

OFFICIALNESS = ("official", "news", "reprint", "letter", "tracker")
"""The kinds of source, the most official first."""

UNDATED_SORT_KEY = "9999"
"""A sort key later than every date, so that a source without a date is never the earliest."""


class Figure(NamedTuple):
    """A measure in a period, with all its observations in the record's order.

    *reported* is the observation that is quoted for the figure. *best* is the narrowest range that the sources support,
    None if the figure is disputed; *reasons* say how it was worked out. *disagreeing* are the ids of the sources that
    contradict the best and do not also print it. *is_capped* is set if its only upper bound is the value of its whole.
    *only_source* is set if only the observations of this source were used. *undecided* are the undecided disagreements
    about its number.
    """

    period: Period
    measure: Measure
    observations: tuple[Observation, ...]
    reported: Observation
    best: Interval | None
    reasons: tuple[str, ...]
    disagreeing: tuple[str, ...]
    is_capped: bool = False
    only_source: str | None = None
    undecided: tuple[Disagreement, ...] = ()

    @property
    def id(self) -> str:
        """``PERIOD/MEASURE``."""
        return f"{self.period.id}/{self.measure.id}"

    @property
    def shown_best(self) -> Interval | None:
        """The best as it is shown to people: without an upper end that is only the value of the figure's whole.

        If nothing else is known, that leaves AT_LEAST_ZERO, which is written as ``not known``.
        """
        return without_whole_bound(self.best, is_capped=self.is_capped)

    @property
    def best_in_whole_numbers(self) -> Interval | None:
        """The best; for a count, with whole numbers as closed ends: (700, ∞) becomes [701, ∞)."""
        return self.best.to_whole_numbers() if self.best is not None and self.measure.is_count else self.best

    def agrees_with(self, interval: Interval) -> bool:
        """Return whether the best has a value in common with an interval; False if the figure is disputed."""
        return self.best is not None and (
            intersect_keeping_printed_ends(self.best, interval, count=self.measure.is_count) is not None
        )

    @property
    def status(self) -> str:
        """One of ``exact``, ``bounded`` and ``disputed``."""
        if self.best is None:
            return "disputed"
        return "exact" if self.best.is_exact else "bounded"

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that print the figure, in the record's order."""
        return tuple(dict.fromkeys([observation.source for observation in self.observations]))


def figures_of_week(
    dataset: Dataset, words: Iterable[str] = (), *, week: str | None = None, source: str | None = None
) -> tuple[Figure, ...]:
    """Build the figures of a week (an id, ``all``, or None for the record's own) and of the spans that end with it.

    All *words* must match the measure, or together be another name of it; if no figure matches, the period and then the
    printed wordings are searched too. With *source*, an id, only that source's observations are used, including
    deprecated ones. Weeks come in order, then spans; within each, groups in the record's order, and parts after their
    whole.
    """
    figures = [
        figure
        for period in periods_ending_with_week(dataset, week or dataset.week)
        for figure in figures_of_period(dataset, period, source=source)
    ]
    words = tuple(words)
    query = singular_words(" ".join(words))

    def names_of(figure: Figure) -> tuple[str, ...]:
        return (*figure.measure.searched_texts, figure.period.label)

    return (
        filter_by_words(figures, words, lambda figure: figure.measure.searched_texts)
        or tuple(one for one in figures if query in map(singular_words, one.measure.all_names))
        or filter_by_words(figures, words, names_of)
        or filter_by_words(
            figures, words, lambda figure: (*names_of(figure), *(one.wording for one in figure.observations))
        )
    )


def figures_of_period(dataset: Dataset, period: str, *, source: str | None = None) -> tuple[Figure, ...]:
    """Build all figures of one period."""
    measures = sort_by_group_and_whole(dataset, dataset.measures_of_period.get(period, ()))
    figures = [figure_of(dataset, period, measure, source=source) for measure in measures]
    return tuple([figure for figure in figures if figure is not None])


def figure_of(dataset: Dataset, period: str, measure: str, *, source: str | None = None) -> Figure | None:
    """Build one figure; None if no source (or not *source*) prints it.

    All figures of its family are built together, because they bound each other, and are kept in the dataset's cache.
    """
    figures: dict[tuple[str, str, str | None], Figure | None] = dataset.cache.setdefault("figures", {})
    key = period, measure, source
    if key not in figures:
        figures[key] = None
        for figure in _build_family(dataset, period, measure, source):
            figures[period, figure.measure.id, source] = figure
    return figures[key]


def _build_family(dataset: Dataset, period: str, measure: str, source: str | None) -> list[Figure]:
    """Build the figures of a period for all measures in the family of *measure* that have observations."""
    observed: dict[str, tuple[Observation, ...]] = {}
    for name in measure_families(dataset).get(measure, ()):
        observations = dataset.observations_of.get((period, name), ())
        if source is not None:
            observations = tuple(one for one in observations if one.source == source)
        if observations:
            observed[name] = observations
    bests = find_best_intervals(dataset, period, observed, normal_only=source is None) if observed else {}
    lead = dataset.index("periods")[period].lead_source if observed else None
    return [
        Figure(
            period=dataset.index("periods")[period],
            measure=bests[name].measure,
            observations=observations,
            reported=min(
                observations, key=lambda one: (not one.is_normal, one.source != lead, source_rank(dataset, one))
            ),
            best=bests[name].interval,
            reasons=tuple(bests[name].reasons),
            disagreeing=_find_disagreeing_sources(bests[name]),
            is_capped=bests[name].is_capped,
            only_source=source,
            undecided=tuple(one for one in dataset.undecided_about(f"{period}/{name}") if one.kind != WORDING),
        )
        for name, observations in observed.items()
    ]


def source_rank(dataset: Dataset, observation: Observation) -> tuple[int, str, bool, str]:
    """Return a sort key: the most official source first, then the earliest, then those read twice, then by id."""
    return (*officialness(dataset, observation.source), not observation.read_twice, observation.id)


def officialness(dataset: Dataset, name: str) -> tuple[int, str]:
    """Return a sort key for a source (its id): the most official kind first, then the earliest date."""
    source = dataset.index("sources")[name]
    return OFFICIALNESS.index(source.kind), source.published or UNDATED_SORT_KEY


def _find_disagreeing_sources(best: Best) -> tuple[str, ...]:
    """List the sources that contradict the best or, if the figure is disputed, each other.

    A source that prints the best itself does not contradict it, even if it also prints a rounded number.
    """
    if best.interval is None and best.question is not None:
        return tuple(sorted({one.source for one, _ in best.printed}))
    agreeing = {one.source for one, interval in best.printed if interval == best.interval}
    compared = [best.interval] if best.interval is not None else [interval for _, interval in best.printed]
    contradicting = {
        observation.source
        for observation, interval in best.printed
        if observation.source not in agreeing
        and any(
            intersect_keeping_printed_ends(interval, other, count=best.measure.is_count) is None for other in compared
        )
    }
    return tuple(sorted(contradicting))


def without_whole_bound(best: Interval | None, *, is_capped: bool) -> Interval | None:
    """Return a best without its upper end if *is_capped*, that is, if that end is only the value of its whole."""
    return best.without_high() if is_capped and best is not None else best


def estimated_best(figure: Figure) -> Observation | None:
    """Return the observation that alone gives a figure its best, if the ends are estimated, as in ``about 60``.

    No source prints the ends of such an interval, so people are shown the number with its hedge instead. None if a
    wording that is not estimated gives the same best, or if the best follows from several figures.
    """
    measure = figure.measure
    same_as_best = [
        printed
        for printed in figure.observations
        if (printed.is_normal or figure.only_source is not None)
        and hedged_interval(printed.hedge, printed.value, printed.upper, count=measure.is_count) == figure.shown_best
    ]
    is_estimated = same_as_best and all(one.hedge in ESTIMATED_HEDGES for one in same_as_best)
    return min(same_as_best, key=lambda one: one != figure.reported) if is_estimated else None


def best_in_words(figure: Figure, *, unit: str | None = None) -> str:
    """Write a figure's best for people: ``at least 742``, ``about £60,000``, ``disputed``, ``not known``.

    *unit* replaces the measure's unit; pass "" if the unit is printed elsewhere.
    """
    measure, hedged = figure.measure if unit is None else figure.measure._replace(unit=unit), estimated_best(figure)
    return hedged_number_in_words(hedged, measure) if hedged else interval_in_words(figure.shown_best, measure.unit)


LOOSE_WORDS = ("a", "an", "and", "by", "for", "from", "in", "of", "or", "the", "to", "with")
"""Words that are dropped from the end of a short label."""


def short_label(label: str, whole: str) -> str:
    """Return a part's label without the words that the label of its whole also begins or ends with.

    ``women`` for ``Arrests: women`` under ``Arrests``. The word after "other" is kept: ``other weapons``. If no word
    would be left, the full label is returned.
    """
    left = label.replace(":", "").split()
    for end in (0, -1):
        others = whole.casefold().replace(":", "").split()
        while left and others and left[end].casefold() == others[end] and left[-2:-1] not in (["Other"], ["other"]):
            del left[end], others[end]
    while left and left[-1] in LOOSE_WORDS:
        left.pop()
    if left and left[0][1:].islower():
        left[0] = left[0].lower()
    return " ".join(left) or label
