"""What Python programs ask for: figures by words, and weeks by their names. Arguments of a wrong type are named.

The command line knows the types of what is typed, and asks ``figures`` itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from countylines.errors import require_type
from countylines.figures.figure import Figure, figures_of_week
from countylines.lookup.figure_names import read_source_name
from countylines.lookup.names import resolve_optional_week
from countylines.record.dataset import Dataset


def find_figures(
    dataset: Dataset, words: Iterable[str] = (), *, week: str | None = None, source: str | None = None
) -> tuple[Figure, ...]:
    """Find the figures of a week (``all`` for every one, None for the record's own) and of the spans that end with it.

    All *words*, a list, must match: what is counted or, where that finds nothing, also what the sources print of it.
    With *source*, only that source's observations count, deprecated ones too. A week goes by its id or any of its
    names, and so does a source; what several are called means the only one about the week. Weeks come in order,
    then spans; within each, groups in the record's order, parts under their whole. Raises UnknownName or AmbiguousName
    for a name that the record does not have, or has twice, TypeError for an argument of another type, such as *words*
    that are a text, and ValueError for an empty word.
    """
    period, listed = read_week_argument(dataset, week), _words_of(words)
    if source is not None:
        require_type(source, str, "the source")
    return figures_of_week(dataset, listed, week=period, source=read_source_name(dataset, source, week=period).id)


def read_week_argument(dataset: Dataset, week: str | None) -> str | None:
    """Return the id of the week of a name, or ``all``; None without one. Refuses what is no dataset and no name."""
    require_type(dataset, Dataset, "the dataset")
    if week is not None:
        require_type(week, str, "the week")
    return resolve_optional_week(dataset, week)


def _words_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return words as a tuple. A text is refused: its letters would be taken for words."""
    if isinstance(words, str) or not isinstance(words, Iterable):
        instead = f": write {words.split()!r}" if isinstance(words, str) else ""
        raise TypeError(f"words have to be a list of str, not {type(words).__name__}{instead}")
    found = tuple(words)
    for word in found:
        require_type(word, str, "each of the words")
        if not word.strip():
            raise ValueError("one of the words is empty")
    return found
