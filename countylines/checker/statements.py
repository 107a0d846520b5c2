"""The record's verbatim quotations, joined into statements and indexed by word pairs.

A statement is everything inside one pair of quotation marks, paragraph after paragraph.
"""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.quote import Quote
from countylines.text.word_index import WordIndex, index_words
from countylines.text.words import split_words


class Statement(NamedTuple):
    """The words of one statement: as compared, as printed, and the id of the quote that each belongs to."""

    speaker: str
    source: str
    words: tuple[str, ...]
    printed: tuple[str, ...]
    quotes: tuple[str, ...]


class Statements(NamedTuple):
    """All statements of a record, and the index of their words; both number the statements alike."""

    all: tuple[Statement, ...]
    word_index: WordIndex


def join_into_statements(dataset: Dataset) -> Statements:
    """Join the verbatim quotes of a record into statements, and index their words."""
    groups: dict[tuple[str, str], list[Quote]] = {}
    for quote in dataset.quotes:
        if quote.is_verbatim:
            groups.setdefault((quote.speaker, quote.statement), []).append(quote)
    statements = tuple(_join_quotes(quotes) for quotes in groups.values())
    return Statements(statements, index_words(statement.words for statement in statements))


def _join_quotes(quotes: Sequence[Quote]) -> Statement:
    words, printed, names = [], [], []
    for quote in quotes:
        for word in split_words(quote.text, 0, len(quote.text)):
            words.append(word.folded)
            printed.append(quote.text[word.start : word.end])
            names.append(quote.id)
    return Statement(quotes[0].speaker, quotes[0].source, tuple(words), tuple(printed), tuple(names))
