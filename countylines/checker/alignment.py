"""Alignment: which of the record's words a quotation holds, and what it did to them.

A faithful quotation stands in a statement word for word; gaps and brackets may leave words out, in order. What does not
is laid along the statement that it shares most with, word by word, both ends of the record's side free.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from countylines.checker.statements import Place, Statement, Statements
from countylines.text.words import BRACKET, GAP, WORD, Word

FRAGMENT = 3
"""How many words in a row, exactly as in the record, are that quote."""

ALIKE = 0.6
"""The share of a quotation's words that have to stand in order in a quote for it to be that quote, altered."""

SHORTEST_ALTERED = 4
RUN = 3
"""How many words in a row show from which statement a part was taken."""

MOST_CANDIDATES = 4
"""How many statements a quotation is laid beside."""

LONGEST = 600
"""Words of a quotation beyond which it is nobody's in the record, unless it is exact."""

BRACKET_REACH = 8
"""How many of the record's words a bracket may stand for."""


class Outcome(Enum):
    """What became of a quotation."""

    FAITHFUL = "faithful"
    ALTERED = "altered"
    JOINED = "joined"
    UNRECORDED = "not in the record"
    SHORT = "too short to tell"


class Edit(NamedTuple):
    """Words of the draft (numbers from *start* to *end*) that stand for other words of the record; either may be none.

    *place* is the number of the first of the record's words in its statement.
    """

    start: int
    end: int
    draft: tuple[str, ...]
    record: tuple[str, ...]
    place: int = 0


class Alignment(NamedTuple):
    """How a quotation lies along the record: the statement, the words it spans, the edits, what was left out."""

    outcome: Outcome
    statement: Statement | None = None
    first: int = 0
    last: int = 0
    edits: tuple[Edit, ...] = ()
    omissions: tuple[Edit, ...] = ()
    share: float = 1.0

    @property
    def quote(self) -> str | None:
        """The id of the record's quote where it begins."""
        return self.statement.quotes[min(self.first, len(self.statement.quotes) - 1)] if self.statement else None


def align(words: Sequence[Word], record: Statements, *, speaker: str | None = None) -> Alignment:
    """Lay a quotation along the record; where several statements fit equally, the *speaker*'s comes first."""
    plain = [word.folded for word in words if word.kind == WORD]
    if len(plain) < FRAGMENT:
        return Alignment(Outcome.SHORT)
    exact = _exact(words, record, speaker)
    if exact is not None:
        return exact
    if len(plain) < SHORTEST_ALTERED or len(plain) > LONGEST:
        return Alignment(Outcome.UNRECORDED)
    altered = _altered(words, record, speaker)
    if altered.outcome is Outcome.ALTERED and altered.share >= ALMOST:
        return altered
    return _joined(words, record) or altered


ALMOST = 0.9
"""The share from which an altered quotation is not looked at again as one joined of parts."""


def _exact(words: Sequence[Word], record: Statements, speaker: str | None) -> Alignment | None:
    """Place every run of words between gaps and brackets in one statement, in order."""
    runs = _runs(words)
    if not runs:
        return None
    longest = max(runs, key=lambda run: run[1] - run[0])
    length, places = record.runs_at([word.folded for word in words], longest[0])
    if length < min(longest[1] - longest[0], 2):
        return None
    numbers = sorted(
        {number for number, _ in places}, key=lambda number: (record.all[number].speaker != speaker, number)
    )
    for number in numbers:
        placed = _place_runs(words, runs, record, number)
        if placed is not None:
            return placed
    return None


def _runs(words: Sequence[Word]) -> list[tuple[int, int]]:
    """List the stretches of plain words."""
    runs, start = [], None
    for place, word in enumerate(words):
        if word.kind == WORD and start is None:
            start = place
        elif word.kind != WORD and start is not None:
            runs.append((start, place))
            start = None
    if start is not None:
        runs.append((start, len(words)))
    return runs


def _place_runs(
    words: Sequence[Word], runs: Sequence[tuple[int, int]], record: Statements, number: int
) -> Alignment | None:
    statement = record.all[number]
    folded = [word.folded for word in words]
    for first in record.places_of(folded[slice(*runs[0])], number):
        end, omissions = first + runs[0][1] - runs[0][0], []
        for before, run in pairwise(runs):
            between = words[before[1] : run[0]]
            reach = len(statement.words) if any(word.kind == GAP for word in between) else BRACKET_REACH
            following = [
                place for place in record.places_of(folded[slice(*run)], number) if end <= place <= end + reach
            ]
            if not following:
                break
            omissions.append(_omission(words, (before[1], run[0]), statement, (end, following[0])))
            end = following[0] + run[1] - run[0]
        else:
            return Alignment(Outcome.FAITHFUL, statement, first, end, omissions=tuple(omissions))
    return None


def _omission(words: Sequence[Word], between: tuple[int, int], statement: Statement, left_out: tuple[int, int]) -> Edit:
    said = tuple(part for word in words[slice(*between)] if word.kind == BRACKET for part in word.folded.split())
    return Edit(between[0], between[1], said, statement.words[slice(*left_out)], left_out[0])


def _altered(words: Sequence[Word], record: Statements, speaker: str | None) -> Alignment:
    """Lay the words along the statements that share most word pairs with them, and keep the best."""
    folded = [word.folded for word in words if word.kind == WORD]
    numbers = [place for place, word in enumerate(words) if word.kind == WORD]
    best = Alignment(Outcome.UNRECORDED, share=0.0)
    for number, around in _candidates(folded, record):
        statement = record.all[number]
        start, end = max(0, around - len(folded) // 2 - 4), min(len(statement.words), around + 2 * len(folded) + 8)
        known = frozenset(statement.words[start:end])
        if sum(word in known for word in folded) < ALIKE * len(folded):
            continue
        found = _lay(folded, numbers, statement, start, end)
        better = found.share > best.share or (
            found.share == best.share
            and best.statement is not None
            and best.statement.speaker != speaker == statement.speaker
        )
        if better:
            best = found
    return best if best.share >= ALIKE else Alignment(Outcome.UNRECORDED, share=best.share)


def _candidates(folded: Sequence[str], record: Statements) -> list[Place]:
    """List statements by how many pairs of words they share with the quotation, and whereabouts it begins in them."""
    votes: dict[Place, int] = {}
    for place, pair in enumerate(pairwise(folded)):
        for number, found in record.pairs.get(pair, ()):
            whereabouts = number, max(0, (found - place) // 8 * 8)
            votes[whereabouts] = votes.get(whereabouts, 0) + 1
    return sorted(votes, key=votes.__getitem__, reverse=True)[:MOST_CANDIDATES]


def _lay(folded: Sequence[str], numbers: Sequence[int], statement: Statement, start: int, end: int) -> Alignment:
    """Find the edits that cost least and make the quotation of some stretch of the statement."""
    theirs = statement.words[start:end]
    width = len(theirs) + 1
    rows = [([0] * width, [NEVER] * width)]
    for mine in folded:
        rows.append(_row(rows[-1][0], mine, theirs))
    column = min(range(width), key=lambda place: (rows[-1][0][place], place))
    steps = list(_trace(rows, folded, theirs, column))
    steps.reverse()
    same = sum(step == "=" for step, _, _ in steps)
    edits = tuple(_edits(steps, folded, numbers, theirs, start))
    first = next((there for step, _, there in steps if step in "=~-"), 0)
    return Alignment(Outcome.ALTERED, statement, start + first, start + column, edits, share=same / len(folded))


CHANGED, ADDED, LEFT_OUT, AND_MORE = 12, 9, 8, 1
"""What an edit costs: a word for another, a word of the draft's own, a word left out, and each more beside that one."""
NEVER = 10**6

Row = tuple[list[int], list[int]]
"""The least cost up to a word of the draft, for each number of the record's words; and if the last of these is left out."""


def _row(above: Sequence[int], mine: str, theirs: Sequence[str]) -> Row:
    """Give the least cost up to one more word of the draft."""
    left, gap = above[0] + ADDED, NEVER
    row, gaps = [left], [gap]
    diagonal = above[0]
    for word, up in zip(theirs, above[1:], strict=True):
        gap = min(left + LEFT_OUT, gap + AND_MORE)
        left = min(diagonal if mine == word else diagonal + CHANGED, up + ADDED, gap)
        diagonal = up
        row.append(left)
        gaps.append(gap)
    return row, gaps


def _trace(
    rows: Sequence[Row], folded: Sequence[str], theirs: Sequence[str], column: int
) -> Iterator[tuple[str, int, int]]:
    """Walk back from the end: ``=`` the same, ``~`` changed, ``+`` the draft's alone, ``-`` the record's alone."""
    row, is_left_out = len(folded), False
    while row:
        (costs, gaps), above = rows[row], rows[row - 1][0]
        same = column > 0 and folded[row - 1] == theirs[column - 1]
        if is_left_out:
            column -= 1
            is_left_out = gaps[column + 1] != costs[column] + LEFT_OUT
            yield "-", row, column
        elif column and costs[column] == above[column - 1] + (0 if same else CHANGED):
            row, column = row - 1, column - 1
            yield ("=" if same else "~"), row, column
        elif costs[column] == above[column] + ADDED:
            row -= 1
            yield "+", row, column
        else:
            is_left_out = True


def _edits(
    steps: Sequence[tuple[str, int, int]],
    folded: Sequence[str],
    numbers: Sequence[int],
    theirs: Sequence[str],
    start: int,
) -> Iterator[Edit]:
    """Gather neighbouring changes into edits."""
    place = 0
    while place < len(steps):
        if steps[place][0] == "=":
            place += 1
            continue
        end = place
        while end < len(steps) and steps[end][0] != "=":
            end += 1
        group = steps[place:end]
        mine = [row for step, row, _ in group if step in "~+"]
        record = tuple(theirs[column] for step, _, column in group if step in "~-")
        here = numbers[min(mine)] if mine else numbers[min(group[0][1], len(numbers) - 1)]
        last = numbers[max(mine)] + 1 if mine else here
        yield Edit(here, last, tuple(folded[row] for row in mine), record, start + group[0][2])
        place = end


def _joined(words: Sequence[Word], record: Statements) -> Alignment | None:
    """Tell whether the words are whole parts of several statements, or of one in another order."""
    numbers = [place for place, word in enumerate(words) if word.kind == WORD]
    folded = [words[place].folded for place in numbers]
    parts: list[tuple[int, int, list[Place]]] = []
    place = covered = 0
    while place < len(folded):
        length, places = record.runs_at(folded, place)
        if length >= RUN:
            parts.append((place, length, places))
            covered += length
            place += length
        else:
            place += 1
    joined = _joined_part(parts) if covered >= JOINED_SHARE * len(folded) else None
    if joined is None:
        return None
    start, length, ((number, first), *_) = parts[joined]
    edit = Edit(numbers[start], numbers[start + length - 1] + 1, (), ())
    return Alignment(Outcome.JOINED, record.all[number], first, first + length, (edit,))


JOINED_SHARE = 0.8


def _joined_part(parts: Sequence[tuple[int, int, list[Place]]]) -> int | None:
    """Find the first part that follows on those before it in no statement; None where one statement has them all."""
    ends: dict[int, int] = {}
    for _, length, places in parts[:1]:
        for number, place in places:
            ends[number] = min(ends.get(number, place + length), place + length)
    for joined, (_, length, places) in enumerate(parts[1:], 1):
        following: dict[int, int] = {}
        for number, place in places:
            if number in ends and place >= ends[number]:
                following[number] = min(following.get(number, place + length), place + length)
        if not following:
            return joined
        ends = following
    return None
