"""The fact sheet: the record of a week as one self-contained HTML page.

What it says is laid out by the views that feed the terminal; here it only gets elements. Every text reaches the page
through an element tree, so that nothing in a record is markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from countylines.export.page.permalinks import Permalinks
from countylines.figures.figure import Figure, find_figures
from countylines.figures.weeks import periods_ending_with_week
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period


class FactSheet:
    """What a fact sheet is about: a week of a record, and the day on which the page is made (an ISO date)."""

    def __init__(self, dataset: Dataset, week: str, made: str) -> None:
        self.dataset = dataset
        self.week = week
        self.made = made
        self.permalinks = Permalinks(dataset)
        self.periods = periods_ending_with_week(dataset, week)

    @property
    def period(self) -> Period:
        """The week."""
        period: Period = self.dataset.index("periods")[self.week]
        return period

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the week and of the spans that end with it."""
        return find_figures(self.dataset, week=self.week)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that print something of the week."""
        printed = {name for figure in self.figures for name in figure.sources}
        printed |= {one.source for one in self.dataset.datings if one.period in self.periods}
        return frozenset(printed | {one.id for one in self.dataset.sources if self.week in one.periods})

    @cached_property
    def source_numbers(self) -> Mapping[str, str]:
        """The number of each source of the week in the page's list of sources, by which the paper refers to it."""
        numbered = (one.id for one in self.dataset.sources if one.id in self.sources)
        return {name: str(number) for number, name in enumerate(numbered, start=1)}
