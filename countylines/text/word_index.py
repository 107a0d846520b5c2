"""An index of the word pairs of known texts: finds where words of another text stand in them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

WordPosition = tuple[int, int]
"""The number of a text in the index, and the number of a word in that text."""

START_STEP = 8
"""Starts within this many words of each other count as one candidate, because words put in or left out shift them.

Not sensitive: with half or double, all tests of quotations come out the same.
"""


class WordRun(NamedTuple):
    """Words in a row, from *start* on, and the positions at which known texts have them."""

    start: int
    length: int
    positions: list[WordPosition]


class WordIndex(NamedTuple):
    """The words of several texts, and the positions of each pair of neighbouring words."""

    texts: tuple[tuple[str, ...], ...]
    pairs: dict[tuple[str, str], list[WordPosition]]

    def longest_run(self, words: Sequence[str], start: int) -> tuple[int, list[WordPosition]]:
        """Find the longest run of *words* from *start* on that some text contains: its length and its positions.

        A run has at least two words; the length is 0 if there is none.
        """
        best = 0
        positions: list[WordPosition] = []
        for number, place in self.pairs.get(_pair_at(words, start), ()):
            length = self._common_length(words, start, number, place)
            if length > best:
                best, positions = length, []
            if length == best:
                positions.append((number, place))
        return best, positions

    def list_runs(self, words: Sequence[str], shortest: int) -> list[WordRun]:
        """List the longest runs of *words* that known texts have, one after the other, from *shortest* words on."""
        runs: list[WordRun] = []
        place = 0
        while place < len(words):
            run = WordRun(place, *self.longest_run(words, place))
            runs += [run] if run.length >= shortest else []
            place += run.length if run.length >= shortest else 1
        return runs

    def _common_length(self, words: Sequence[str], start: int, number: int, place: int) -> int:
        text = self.texts[number]
        length, most = 0, min(len(words) - start, len(text) - place)
        while length < most and words[start + length] == text[place + length]:
            length += 1
        return length

    def find_words_in_text(self, words: Sequence[str], text_number: int) -> Iterator[int]:
        """Yield the places in one text at which all of *words* stand in a row, in order."""
        text = self.texts[text_number]
        if len(words) == 1:
            yield from (place for place, word in enumerate(text) if word == words[0])
            return
        wanted = tuple(words)
        for found, place in self.pairs.get(_pair_at(wanted, 0), ()):
            if found == text_number and text[place : place + len(wanted)] == wanted:
                yield place

    def find_altered_copy_starts(self, words: Sequence[str], limit: int) -> list[WordPosition]:
        """List up to *limit* positions at which an altered copy of *words* may start, best first.

        Each pair of words votes for the position at which the words would start if nothing before the pair had changed.
        """
        votes: dict[WordPosition, int] = {}
        for place, pair in enumerate(pairwise(words)):
            for number, found in self.pairs.get(pair, ()):
                start = number, max(0, (found - place) // START_STEP * START_STEP)
                votes[start] = votes.get(start, 0) + 1
        return sorted(votes, key=votes.__getitem__, reverse=True)[:limit]


def index_words(texts: Iterable[tuple[str, ...]]) -> WordIndex:
    """Index the word pairs of *texts*."""
    index = WordIndex(tuple(texts), {})
    for number, text in enumerate(index.texts):
        for place, pair in enumerate(pairwise(text)):
            index.pairs.setdefault(pair, []).append((number, place))
    return index


def first_out_of_order(runs: Sequence[WordRun]) -> WordRun | None:
    """Return the first run that no text has after the runs before it; None if one text has all of them in order."""
    ends = {number: 0 for run in runs[:1] for number, _ in run.positions}
    for run in runs:
        following: dict[int, int] = {}
        for number, place in run.positions:
            if place >= ends.get(number, place + 1):
                following.setdefault(number, place + run.length)
        if not following:
            return run
        ends = following
    return None


def _pair_at(words: Sequence[str], start: int) -> tuple[str, str]:
    """Return the word at *start* and the next one, which is empty after the last word."""
    return words[start], words[start + 1] if start + 1 < len(words) else ""
