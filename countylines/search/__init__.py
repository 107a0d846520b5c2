"""Search: the record asked in people's own words.

A question is read into terms, what can be found is indexed as entries, and an entry answers only if it covers every
term of the question. What stays uncovered decides refusal: then nothing is found.
"""

from __future__ import annotations

from typing import NamedTuple
from weakref import WeakKeyDictionary

from countylines.lookup.lookup import Thing
from countylines.record.dataset import Dataset
from countylines.search.entries import Entry, entries_of
from countylines.search.questions import Reader
from countylines.search.ranking import rank

_KEPT: WeakKeyDictionary[Dataset, tuple[Reader, tuple[Entry, ...]]] = WeakKeyDictionary()


class Result(NamedTuple):
    """Something found: the thing, and how well it answers (only the order of scores counts)."""

    thing: Thing
    score: float


def find_results(dataset: Dataset, question: str) -> tuple[Result, ...]:
    """Find what answers *question*, best first; nothing where some word of it is about nothing in the record."""
    reader, entries = _index_of(dataset)
    ranked = rank(reader.read_question(question), entries, week=dataset.week)
    return tuple(Result(entry.thing, score) for entry, score in ranked)


def _index_of(dataset: Dataset) -> tuple[Reader, tuple[Entry, ...]]:
    """Give what can be found in a record, worked out once for each record."""
    index = _KEPT.get(dataset)
    if index is None:
        reader = Reader(dataset.synonyms)
        index = _KEPT[dataset] = reader, entries_of(dataset, reader)
    return index


__all__ = ["Entry", "Result", "find_results"]
