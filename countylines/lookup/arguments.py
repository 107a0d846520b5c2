"""Lookups for Python programs: figures by words, and weeks by their names, with a TypeError for wrong arguments.

The command line only passes strings, so it calls ``figures`` directly.
"""

from __future__ import annotations

from collections.abc import Iterable

from countylines.errors import require_type
from countylines.figures.figure import Figure, figures_of_week
from countylines.lookup.figure_names import resolve_source
from countylines.lookup.names import resolve_optional_week
from countylines.record.dataset import Dataset


def find_figures(
    dataset: Dataset, words: Iterable[str] = (), *, week: str | None = None, source: str | None = None
) -> tuple[Figure, ...]:
    """Find the figures of a week and of the spans that end with it.

    *week* is an id or any name of a week, ``all``, or None for the record's own week. All *words* (a list) must
    match what is counted or, if that finds nothing, also what the sources print about it. With *source*, an id or name,
    only that source's observations count, including deprecated ones; if several sources have that name, the only one
    about the week is meant. Weeks come in order, then spans. Within each week or span, groups are in the record's
    order, and parts come under their whole.

    Raises UnknownName for a name that no record has, AmbiguousName for a name that several records have, TypeError for
    an argument of the wrong type (such as a string for *words*), and ValueError for an empty word.
    """
    period, listed = read_week_argument(dataset, week), _words_of(words)
    if source is not None:
        require_type(source, str, "the source")
    return figures_of_week(dataset, listed, week=period, source=resolve_source(dataset, source, week=period).id)


def read_week_argument(dataset: Dataset, week: str | None) -> str | None:
    """Return the id of the week with this name, or ``all``; None without a name. Raises TypeError for other types."""
    require_type(dataset, Dataset, "the dataset")
    if week is not None:
        require_type(week, str, "the week")
    return resolve_optional_week(dataset, week)


def _words_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return *words* as a tuple; raise TypeError for a string, because its letters would be taken for words."""
    if isinstance(words, str) or not isinstance(words, Iterable):
        instead = f": write {words.split()!r}" if isinstance(words, str) else ""
        raise TypeError(f"words have to be a list of str, not {type(words).__name__}{instead}")
    found = tuple(words)
    for word in found:
        require_type(word, str, "each of the words")
        if not word.strip():
            raise ValueError("one of the words is empty")
    return found
