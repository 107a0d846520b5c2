"""Names of sources beside a week: a publisher printed several pages, of which often one alone is about the week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from countylines.errors import AmbiguousName
from countylines.figures import ALL_WEEKS, periods_ending_with_week
from countylines.lookup.items import split_off_period
from countylines.lookup.names import resolve_source_id
from countylines.record.dataset import Dataset
from countylines.text import join_phrases


class MeantSource(NamedTuple):
    """The id of a source, None if none was named; *remark* says what was typed if others have that name, too."""

    id: str | None
    remark: str = ""


def read_source_name(
    dataset: Dataset, name: str | None, *, week: str | None = None, names: Sequence[str] = ()
) -> MeantSource:
    """Read the name of a source: of several that have it, the only one that prints something about the week is meant.

    *week* is an id, ``all``, or None for the record's own. The *names* of figures may begin with other periods:
    ``2020-09/arrests``. Raises AmbiguousName or UnknownName, which list the sources about the week first.
    """
    if name is None:
        return MeantSource(None)
    asked = dict.fromkeys(split_off_period(dataset, one)[0] or week or dataset.week for one in names or ("",))
    about = [] if ALL_WEEKS in asked else _sources_about(dataset, list(asked))
    try:
        return MeantSource(resolve_source_id(dataset, name, first=about))
    except AmbiguousName as ambiguous:
        left = [source for source in ambiguous.candidates if source in about]
        if len(left) != 1:
            raise
        remark = f"{name!r} was taken to mean {left[0]}, the only one about {join_phrases(list(asked))}."
        return MeantSource(left[0], remark)


def _sources_about(dataset: Dataset, weeks: Sequence[str]) -> list[str]:
    """List the sources that print something about one of the weeks, or about a span that ends with it."""
    periods = {period for week in weeks for period in periods_ending_with_week(dataset, week)}
    printing = {
        observation.source
        for period in periods
        for measure in dataset.measures_of_period.get(period, ())
        for observation in dataset.observations_of[period, measure]
    }
    return [one.id for one in dataset.sources if one.id in printing or not periods.isdisjoint(one.periods)]
