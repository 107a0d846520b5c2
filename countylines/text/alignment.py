"""Word alignment: the edits of least cost that lead from one text to another, and their display as a word diff.

An index of word pairs finds where words of another text stand in known texts.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

REPLACE_COST, INSERT_COST, DELETE_COST, DELETE_MORE_COST = 12, 9, 8, 1
"""What edits cost: one word for another, a word put in, a word left out, each further word left out beside it.

A long omission costs little more than a short one, because quotations are shortened more often than they are reworded.
In the tests of this module, REPLACE_COST at half or double, INSERT_COST at half, and DELETE_COST or DELETE_MORE_COST at
double show words left out as replaced, or replaced words as put in and left out. INSERT_COST at double, DELETE_COST at
half and a DELETE_MORE_COST of 0 change no tested result.
"""

IMPOSSIBLE = 10**6
"""A cost that no alignment reaches."""

DIFF_CONTEXT = 2
"""How many words a diff shows on either side of an edit, so that it can be read."""


class WordEdit(NamedTuple):
    """Words from *start* to before *end* of a text that take the place of words of the original; either may be empty.

    *place* is the number of the first of the original's words.
    """

    start: int
    end: int
    words: tuple[str, ...]
    original: tuple[str, ...]
    place: int = 0


class WordAlignment(NamedTuple):
    """How a text lies along an original: the original's words from *first* to before *last*, and the edits between.

    *share* is the share of the text's words that are the same in the original, from 0 to 1.
    """

    first: int
    last: int
    edits: tuple[WordEdit, ...]
    share: float


_Row = tuple[list[int], list[int]]
"""Costs up to one word of the text, for each number of words of the original: the least, and the least if the last of
these was left out."""


_Step = tuple[str, int, int]
"""A step of an alignment, with the numbers of a word of the text and of one of the original, see ``_trace_back``."""


def align_words(words: Sequence[str], original: Sequence[str], *, whole: bool = False) -> WordAlignment:
    """Find the edits of least cost that make *words* of a stretch of *original*, or of the *whole* of it.

    *words* must not be empty unless *whole* is set. Takes time proportional to the product of both lengths.
    """
    width = len(original) + 1
    rows = [_first_cost_row(width) if whole else ([0] * width, [IMPOSSIBLE] * width)]
    for word in words:
        rows.append(_next_row(rows[-1][0], word, original))
    last = width - 1 if whole else min(range(width), key=lambda place: (rows[-1][0][place], place))
    steps = list(_trace_back(rows, words, original, last, whole=whole))
    steps.reverse()
    if not whole:
        steps = _replace_at_ends(steps, words, original)
        last = next((place + 1 for step, _, place in reversed(steps) if step != "+"), last)
    first = next((place for step, _, place in steps if step != "+"), 0)
    same = sum(step == "=" for step, _, _ in steps)
    return WordAlignment(first, last, tuple(_group_edits(steps, words, original)), same / max(1, len(words)))


def _first_cost_row(width: int) -> _Row:
    """Return the costs of leaving out the first words of the original."""
    costs = [0, *(DELETE_COST + DELETE_MORE_COST * more for more in range(width - 1))]
    return costs, [IMPOSSIBLE, *costs[1:]]


def _next_row(above: Sequence[int], word: str, original: Sequence[str]) -> _Row:
    """Return the costs up to one more word of the text."""
    left, gap = above[0] + INSERT_COST, IMPOSSIBLE
    row, gaps = [left], [gap]
    diagonal = above[0]
    for other, up in zip(original, above[1:], strict=True):
        gap = min(left + DELETE_COST, gap + DELETE_MORE_COST)
        left = min(diagonal if word == other else diagonal + REPLACE_COST, up + INSERT_COST, gap)
        diagonal = up
        row.append(left)
        gaps.append(gap)
    return row, gaps


def _trace_back(
    rows: Sequence[_Row], words: Sequence[str], original: Sequence[str], column: int, *, whole: bool
) -> Iterator[_Step]:
    """Walk back from the end: ``=`` the same word, ``~`` replaced, ``+`` put in, ``-`` left out, with both numbers."""
    row, is_left_out = len(words), False
    while row or (whole and column):
        costs, gaps = rows[row]
        if is_left_out:
            column -= 1
            is_left_out = gaps[column + 1] != costs[column] + DELETE_COST
            yield "-", row, column
            continue
        above = rows[row - 1][0] if row else ()
        same = row > 0 and column > 0 and words[row - 1] == original[column - 1]
        if row and column and costs[column] == above[column - 1] + (0 if same else REPLACE_COST):
            row, column = row - 1, column - 1
            yield ("=" if same else "~"), row, column
        elif row and costs[column] == above[column] + INSERT_COST:
            row -= 1
            yield "+", row, column
        else:
            is_left_out = True


def _replace_at_ends(steps: Sequence[_Step], words: Sequence[str], original: Sequence[str]) -> list[_Step]:
    """Read words put in at either end as those that take the place of the original's next words, where these show it.

    They do if the original has as many words left there, or if the same words are replaced elsewhere: of ``bit by bit``
    for ``piece by piece`` the second ``bit``. Other words may as well be added to what the original ends with.
    """
    replaced = {(words[row], original[column]) for step, row, column in steps if step == "~"}
    start = next((at for at, (step, _, _) in enumerate(steps) if step != "+"), len(steps))
    end = next((at for at in range(len(steps), start, -1) if steps[at - 1][0] != "+"), len(steps))
    made = list(steps)
    if start == end:
        return made
    for begin, stop, place, left in (
        (0, start, steps[start][2] - start, steps[start][2]),
        (end, len(steps), steps[end - 1][2] + 1, len(original) - steps[end - 1][2] - 1),
    ):
        if left < stop - begin:
            continue
        pairs = [("~", row, place + at) for at, (_, row, _) in enumerate(steps[begin:stop])]
        if left == stop - begin or all((words[row], original[column]) in replaced for _, row, column in pairs):
            made[begin:stop] = pairs
    return made


def _group_edits(steps: Sequence[_Step], words: Sequence[str], original: Sequence[str]) -> Iterator[WordEdit]:
    """Gather neighbouring changes into edits."""
    position = 0
    while position < len(steps):
        if steps[position][0] == "=":
            position += 1
            continue
        end = position
        while end < len(steps) and steps[end][0] != "=":
            end += 1
        group = steps[position:end]
        changed = [row for step, row, _ in group if step in "~+"]
        replaced = tuple(original[column] for step, _, column in group if step in "~-")
        start = min(changed, default=group[0][1])
        yield WordEdit(start, start + len(changed), tuple(words[row] for row in changed), replaced, group[0][2])
        position = end


def format_diff(printed: Sequence[str], edits: Sequence[WordEdit], first: int, last: int) -> str:
    """Write the original's words from *first* to *last* with the edits: ``[-these-] {+the+} criminal networks``.

    *printed* are all words of the original as printed; far from edits they are left out.
    """
    shown: list[str] = []
    at: int | None = None
    for edit in edits:
        begin = max(first, edit.place - DIFF_CONTEXT) if at is None else at
        if at is not None and edit.place - at > 2 * DIFF_CONTEXT:
            shown += [*printed[at : at + DIFF_CONTEXT], "…"]
            begin = edit.place - DIFF_CONTEXT
        shown += printed[begin : edit.place]
        if edit.original:
            shown.append(f"[-{' '.join(printed[edit.place : edit.place + len(edit.original)])}-]")
        if edit.words:
            shown.append(f"{{+{' '.join(edit.words)}+}}")
        at = edit.place + len(edit.original)
    if at is not None:
        shown += printed[at : min(at + DIFF_CONTEXT, last)]
    return " ".join(shown)


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


class WordIndex:
    """The words of several texts, and the positions of each pair of neighbouring words."""

    def __init__(self, texts: Iterable[tuple[str, ...]]) -> None:
        self.texts = tuple(texts)
        self.pairs: dict[tuple[str, str], list[WordPosition]] = {}
        for number, text in enumerate(self.texts):
            for place, pair in enumerate(pairwise(text)):
                self.pairs.setdefault(pair, []).append((number, place))

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
