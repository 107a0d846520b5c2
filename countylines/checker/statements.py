"""Statements: the record's verbatim words, laid out so that a quotation finds them at once.

A statement is what stands inside one pair of quotation marks, paragraph after paragraph. An index of word pairs leads
from any two words in a row to the places where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.quote import Quote
from countylines.text.words import words_of

Place = tuple[int, int]
"""A statement's number and a word's number in it."""


class Statement(NamedTuple):
    """The words of one statement: as compared, as printed, and the quote that each stands in."""

    speaker: str
    source: str
    words: tuple[str, ...]
    printed: tuple[str, ...]
    quotes: tuple[str, ...]


class Statements(NamedTuple):
    """All statements, and where each pair of words stands."""

    all: tuple[Statement, ...]
    pairs: dict[tuple[str, str], list[Place]]

    def runs_at(self, words: Sequence[str], start: int) -> tuple[int, list[Place]]:
        """Find the longest run of *words* from *start* that stands somewhere: its length, and where it begins.

        A run has two words at least; its length is 0 where there is none.
        """
        best = 0
        places: list[Place] = []
        for number, place in self.pairs.get(_pair(words, start), ()):
            length = self._length(words, start, number, place)
            if length > best:
                best, places = length, []
            if length == best:
                places.append((number, place))
        return best, places

    def _length(self, words: Sequence[str], start: int, number: int, place: int) -> int:
        theirs = self.all[number].words
        length, most = 0, min(len(words) - start, len(theirs) - place)
        while length < most and words[start + length] == theirs[place + length]:
            length += 1
        return length

    def places_of(self, words: Sequence[str], number: int) -> Iterator[int]:
        """Find where all of *words* stand in a row in one statement, from its beginning on."""
        theirs = self.all[number].words
        if len(words) == 1:
            yield from (place for place, word in enumerate(theirs) if word == words[0])
            return
        wanted = tuple(words)
        for found, place in self.pairs.get(_pair(wanted, 0), ()):
            if found == number and theirs[place : place + len(wanted)] == wanted:
                yield place


def _pair(words: Sequence[str], start: int) -> tuple[str, str]:
    """Give two words in a row; after the last word stands nothing."""
    return words[start], words[start + 1] if start + 1 < len(words) else ""


def statements_of(dataset: Dataset) -> Statements:
    """Lay out the verbatim quotes of a record by statement."""
    groups: dict[tuple[str, str], list[Quote]] = {}
    for quote in dataset.quotes:
        if quote.is_verbatim:
            groups.setdefault((quote.speaker, quote.statement), []).append(quote)
    found = Statements(tuple(_statement(quotes) for quotes in groups.values()), {})
    for number, statement in enumerate(found.all):
        for place, pair in enumerate(pairwise(statement.words)):
            found.pairs.setdefault(pair, []).append((number, place))
    return found


def _statement(quotes: Sequence[Quote]) -> Statement:
    words, printed, names = [], [], []
    for quote in quotes:
        for word in words_of(quote.text, 0, len(quote.text)):
            words.append(word.folded)
            printed.append(quote.text[word.start : word.end])
            names.append(quote.id)
    return Statement(quotes[0].speaker, quotes[0].source, tuple(words), tuple(printed), tuple(names))
