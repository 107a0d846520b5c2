"""Contradictions between the sources of a record, for ``conflicts`` and for the validator.

The validator accepts a contradiction between normal numbers, between a whole and its parts, or between datings only if
a disagreement covers it. It also refuses a disagreement if one of its sides names a source from which the record has no
number or dating on the subject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import compress, product

from countylines.figures.best import measure_families, observed_interval
from countylines.figures.interval import which_contradict_others
from countylines.integrity import Problem, ids_in_circles
from countylines.integrity.allowed_values import Bound, BoundedFigure, find_bounded_figures
from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns.dates import Dating, count_days_inclusive
from countylines.record.nouns.figures import DATES, SUM, VALUE, Observation
from countylines.text import count_in_words, join_phrases

MOST_SOURCES = 20
"""How many sources a problem names."""


def contradicting_observations(dataset: Dataset, observations: Sequence[Observation]) -> list[Observation]:
    """List the *observations* that contradict at least one other; all of them are of one figure."""
    if not observations:
        return []
    count = dataset.index("measures")[observations[0].measure].is_count
    intervals = [observed_interval(dataset, one) for one in observations]
    return list(compress(observations, which_contradict_others(intervals, count=count)))


def contradicting_datings(datings: Sequence[Dating], others: Sequence[Dating] | None = None) -> list[Dating]:
    """List the datings that contradict one of *others*: a field that both print has different values.

    All are of one period. Without *others*, *datings* are compared with each other.
    """
    compared = datings if others is None else others
    printed = [set(values) - {None} for values in zip(*(one.printed for one in compared), strict=True)]
    return [
        dating
        for dating in datings
        if any(mine is not None and theirs - {mine} for mine, theirs in zip(dating.printed, printed, strict=False))
    ]


def contradicting_bounds(dataset: Dataset) -> Iterator[tuple[BoundedFigure, list[Bound]]]:
    """Yield the figures whose bounds contradict each other, each with the contradicting bounds.

    A single part is ignored if the record has a disagreement of kind sum about it.
    """
    covered = sources_in_disagreements(dataset, SUM)
    for figure in find_bounded_figures(dataset):
        bounds = [one for one in figure.bounds if not (one.is_single_part and one.figures[0] in covered)]
        count = dataset.index("measures")[figure.measure].is_count
        contradicting = list(compress(bounds, which_contradict_others([one.interval for one in bounds], count=count)))
        if contradicting:
            yield figure, contradicting


def sources_in_disagreements(dataset: Dataset, kind: str) -> dict[str, set[str]]:
    """Return, for each subject of a disagreement of *kind*, the ids of the sources on any of its sides."""
    of_kind = [one for one in dataset.disagreements if one.kind == kind]
    named = grouped((about, side.sources) for one in of_kind for about in one.about for side in one.sides)
    return {about: set().union(*sources) for about, sources in named.items()}


def uncovered_contradictions(dataset: Dataset) -> Iterator[Problem]:
    """Check that every contradiction between normal records is covered by a disagreement."""
    readable = _without_broken_records(dataset)
    yield from _uncovered_values(readable)
    yield from _uncovered_sums(readable)
    yield from _uncovered_date_contradictions(readable)
    yield from _uncovered_lengths(readable)


def unproven_sides(dataset: Dataset) -> Iterator[Problem]:
    """Check that every source on a side of a disagreement has an observation or dating on its subject.

    Disagreements about events are skipped, because what a source says about an event need not be recorded.
    """
    sources, printed = dataset.index("sources"), _SourcesOfFigures(dataset)
    for disagreement in dataset.disagreements:
        if not all(printed.is_figure_or_period(about) for about in disagreement.about):
            continue
        known = {source for about in disagreement.about for source in printed.list_sources(disagreement.kind, about)}
        named = dict.fromkeys(source for side in disagreement.sides for source in side.sources)
        what = "dating" if disagreement.kind == DATES else "number"
        abouts = " or ".join(map(repr, disagreement.about))
        for source in named:
            if source in sources and source not in known:
                problem = f"name {source!r}, of which no {what} for {abouts} is recorded"
                yield "disagreements", disagreement.id, "sides", problem


class _SourcesOfFigures:
    """The sources that print a number or dating, by figure and by period."""

    def __init__(self, dataset: Dataset) -> None:
        self.families = measure_families(_without_broken_records(dataset))
        self.weeks = {period.id: period.weeks or () for period in dataset.periods}
        self.of_figure = grouped(((one.period, one.measure), one.source) for one in dataset.observations)
        self.of_period = grouped((one.period, one.source) for one in dataset.observations)
        self.of_dating = grouped((one.period, one.source) for one in dataset.datings)

    def is_figure_or_period(self, about: str) -> bool:
        """Return whether the subject of a disagreement is a figure or period of the record, and not an event."""
        period, slash, measure = about.partition("/")
        return period in self.weeks and (not slash or measure in self.families)

    def list_sources(self, kind: str, about: str) -> Iterator[str]:
        """Yield the sources that print a number or dating for *about*, the subject of a disagreement of a *kind*.

        For a sum, numbers of all measures in its family and of all weeks of a span count too.
        """
        period, slash, measure = about.partition("/")
        periods = (period, *self.weeks.get(period, ())) if kind == SUM else (period,)
        if slash:
            measures = self.families.get(measure, ()) if kind == SUM else (measure,)
            for figure in product(periods, measures):
                yield from self.of_figure.get(figure, ())
            return
        yield from self.of_dating.get(period, ())
        if kind != DATES:
            for each in periods:
                yield from self.of_period.get(each, ())


def _uncovered_values(dataset: Dataset) -> Iterator[Problem]:
    """Yield figures whose normal observations contradict each other, unless a disagreement names all their sources."""
    covered = sources_in_disagreements(dataset, VALUE)
    for (period, measure), observations in dataset.observations_of.items():
        contradicting = contradicting_observations(dataset, [one for one in observations if one.is_normal])
        figure = f"{period}/{measure}"
        missing = {one.source for one in contradicting} - covered.get(figure, set())
        if missing:
            first = next(one for one in contradicting if one.source in missing)
            other = next(one for one in contradicting if contradicting_observations(dataset, [first, one]))
            what = f"contradicts {other.id!r}, and {_missing_disagreement(VALUE, figure, missing)}"
            yield "observations", first.id, "value", what


def _uncovered_sums(dataset: Dataset) -> Iterator[Problem]:
    """Yield wholes whose parts, sums or weeks contradict them or each other, unless a disagreement is about them."""
    covered = sources_in_disagreements(dataset, SUM)
    for figure, bounds in contradicting_bounds(dataset):
        if figure.id not in covered:
            contradiction = (
                f"not all of these can be true of {figure.id!r}, and {_missing_disagreement(SUM, figure.id)}"
            )
            yield *bounds[-1].place, f"{contradiction}: {'; '.join(bound.says for bound in bounds)}"


def _uncovered_date_contradictions(dataset: Dataset) -> Iterator[Problem]:
    """Yield periods with datings that contradict a normal one, unless a disagreement names all their sources."""
    covered = sources_in_disagreements(dataset, DATES)
    for period, datings in dataset.datings_of.items():
        normal = [one for one in datings if one.is_normal]
        contradicting = contradicting_datings(datings, normal)
        missing = {one.source for one in contradicting} - covered.get(period, set())
        if missing:
            first = next(one for one in contradicting if one.source in missing)
            other = next(one for one in normal if one.contradicts(first))
            what = f"contradicts {other.id!r}, and {_missing_disagreement(DATES, period, missing)}"
            yield "datings", first.id, "", what


def _uncovered_lengths(dataset: Dataset) -> Iterator[Problem]:
    """Yield weeks that are not as long as most weeks of the record, unless a disagreement is about their dates."""
    covered = sources_in_disagreements(dataset, DATES)
    weeks = [period for period in dataset.periods if period.kind == "week"]
    lengths = [(week.id, count_days_inclusive(week.start, week.end)) for week in weeks]
    known = Counter(length for _, length in lengths if length is not None and length > 0)
    for usual, times in known.most_common(1):
        if 2 * times <= known.total():
            return
        problem = f"makes the week {{}} days long; most weeks of this record have {usual}, and {{}}"
        for week, length in lengths:
            if week not in covered and length in known and length != usual:
                yield "periods", week, "end", problem.format(length, _missing_disagreement(DATES, week))
            for dating in dataset.datings_of.get(week, ()):
                if dating.length not in (None, usual) and dating.source not in covered.get(week, set()):
                    missing = _missing_disagreement(DATES, week, {dating.source})
                    yield "datings", dating.id, "days", problem.format(dating.length, missing)


def _missing_disagreement(kind: str, about: str, sources: Collection[str] = ()) -> str:
    """Write that no disagreement is about *about* or, with *sources*, that none lists these sources."""
    named = sorted(sources)[:MOST_SOURCES]
    others = len(sources) - len(named)
    named += [count_in_words(others, "other")] if others else []
    return (
        f"no disagreement of kind {kind} about {about!r} {f'lists {join_phrases(named)}' if named else 'is recorded'}"
    )


def _without_broken_records(dataset: Dataset) -> Dataset:
    """Return the record without what other rules refuse: unknown ids, circular parts, ends before beginnings."""
    measures, periods = dataset.index("measures"), dataset.index("periods")
    circular = ids_in_circles({measure.id: measure.part_of for measure in dataset.measures})

    def is_readable(observation: Observation) -> bool:
        if observation.measure not in measures or observation.period not in periods:
            return False
        try:
            interval = observed_interval(dataset, observation)
            return not measures[observation.measure].is_count or interval.to_whole_numbers() is not None
        except ValueError:
            return False

    def is_consistent(dating: Dating) -> bool:
        length = count_days_inclusive(dating.start, dating.end)
        return length is None or (length > 0 and dating.length == length)

    header = {"title": dataset.title, "version": dataset.version, "week": dataset.week, "description": ""}
    return Dataset(
        header,
        {
            "disagreements": dataset.disagreements,
            "periods": tuple(one._replace(weeks=None) if one.kind == "week" else one for one in dataset.periods),
            "measures": tuple(
                measure._replace(part_of=None) if measure.part_of not in measures or measure.id in circular else measure
                for measure in dataset.measures
            ),
            "observations": tuple(one for one in dataset.observations if is_readable(one)),
            "sums": tuple(
                addition
                for addition in dataset.sums
                if {addition.whole, *addition.parts} <= measures.keys()
                and len({addition.whole, *addition.parts}) > len(addition.parts)
            ),
            "datings": tuple(one for one in dataset.datings if is_consistent(one)),
        },
    )
