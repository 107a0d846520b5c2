"""Search: the record asked in people's own words.

A question is read into terms, what can be found is indexed as entries, and an entry answers only if it covers every
term of the question. What stays uncovered decides refusal: then nothing is found.
"""

from __future__ import annotations

from typing import NamedTuple

from countylines.lookup.items import Item
from countylines.record.dataset import Dataset
from countylines.search.entries import Entry, entries_of
from countylines.search.questions import Reader
from countylines.search.ranking import rank


class Result(NamedTuple):
    """Something found: the thing, and how well it answers (only the order of scores counts)."""

    thing: Item
    score: float


def find_results(dataset: Dataset, question: str) -> tuple[Result, ...]:
    """Find what answers *question*, best first; nothing where some word of it is about nothing in the record."""
    reader, entries = _index_of(dataset)
    ranked = rank(reader.read_question(question), entries, week=dataset.week)
    return tuple(Result(entry.thing, score) for entry, score in ranked)


def _index_of(dataset: Dataset) -> tuple[Reader, tuple[Entry, ...]]:
    """Return a reader of questions about a record, and everything that can be found in it. Kept on the dataset."""
    if "search" not in dataset.cache:
        reader = Reader(dataset.synonyms)
        dataset.cache["search"] = reader, entries_of(dataset, reader)
    index: tuple[Reader, tuple[Entry, ...]] = dataset.cache["search"]
    return index


__all__ = ["Entry", "Result", "find_results"]
