"""Search: questions in people's own words.

A question is read into terms, and everything that can be found is indexed as entries. An entry answers a question only
if it covers every term of it; if no entry does, nothing is found.
"""

from typing import NamedTuple

from countylines.lookup.items import Item
from countylines.record.dataset import Dataset
from countylines.search.entries import SearchEntry, make_entries
from countylines.search.questions import QuestionReader
from countylines.search.ranking import rank


class Result(NamedTuple):
    """An item that answers a question, with its score: only the order of scores has a meaning."""

    item: Item
    score: float


def find_results(dataset: Dataset, question: str) -> tuple[Result, ...]:
    """Find the items that answer *question*, best first; none if one of its words does not occur in the record."""
    reader, entries = _search_index(dataset)
    ranked = rank(reader.read_question(question), entries, week=dataset.week)
    return tuple(Result(entry.item, score) for entry, score in ranked)


def _search_index(dataset: Dataset) -> tuple[QuestionReader, tuple[SearchEntry, ...]]:
    """Return a reader of questions and the entries of a record; they are made once."""
    if "search" not in dataset.cache:
        reader = QuestionReader(dataset)
        dataset.cache["search"] = reader, make_entries(dataset, reader)
    index: tuple[QuestionReader, tuple[SearchEntry, ...]] = dataset.cache["search"]
    return index


__all__ = ["Result", "SearchEntry", "find_results"]
