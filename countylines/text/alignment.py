"""Word alignment: find the cheapest edits that turn one text into another, and show them as a word diff."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

ANY = ""
"""In a text, it stands for any number of words of the original, at no cost."""
END = ""
"""In an original, it separates two texts, and no omission crosses it.

ANY and END are both the empty string, which is no word of any text. They cannot be confused, because ANY occurs only in
texts and END only in originals.
"""

REPLACE_COST, INSERT_COST, DELETE_COST, DELETE_MORE_COST, JUMP_COST = 36, 27, 24, 1, 72
"""The costs of edits: replace a word, insert one, delete one, delete each further word next to it, and jump.

A long omission costs little more than a short one, because quotations are shortened more often than they are reworded.
A jump to another place in the original costs more than inserting two words and less than inserting three, so that three
words from elsewhere are read as a part from there. It costs as much as deleting 49 words: in the corpus of drafts,
altered quotations leave out up to 34 words in a row, and joined parts of one statement have more than 50 words between
them.
"""

IMPOSSIBLE = 10**6
"""A cost that no alignment reaches."""

DIFF_CONTEXT = 2
"""How many unchanged words a diff shows on either side of an edit."""


class WordEdit(NamedTuple):
    """An edit: *words* of a text, from *start* to before *end*, replace *original* words; either may be empty.

    *place* is the index of the first *original* word in the original.
    """

    start: int
    end: int
    words: tuple[str, ...]
    original: tuple[str, ...]
    place: int


class WordAlignment(NamedTuple):
    """The alignment of a text with words *first* to before *last* of an original, and the *edits* between them.

    *share* is the share of the text's words that are unchanged, from 0 to 1; *cost* is the cost of the edits. *jumps*
    are the jumps to another place: for each, the index of the text's word after it, and the place in the original where
    it lands.
    """

    first: int
    last: int
    edits: tuple[WordEdit, ...]
    share: float
    cost: int
    jumps: tuple[tuple[int, int], ...]


_Step = tuple[str, int, int]
"""A step of an alignment: its sign, and the indexes of a word of the text and of the original; see ``_trace_back``."""


_KINDS_OF_STEPS = {"=": "", "/": "", "~": "edit", "+": "edit", "-": "edit", "*": "any", "_": "any"}


def align_words(
    words: Sequence[str], original: Sequence[str], *, whole: bool = False, may_jump: bool = False
) -> WordAlignment:
    """Find the cheapest edits that turn a passage of *original*, or the *whole* of it, into *words*.

    With *may_jump*, several passages in any order may be used. *words* must not be empty unless *whole* is set. Takes
    time proportional to the product of both lengths.
    """
    last = len(original)
    rows = [[0, *(DELETE_COST + DELETE_MORE_COST * more if whole else 0 for more in range(last))]]
    for word in words:
        rows.append(_next_row(rows[-1], word, original, may_jump=may_jump))
    costs = rows[-1]
    last = last if whole else costs.index(min(costs))
    cost = costs[last]
    steps = list(_trace_back(rows, words, original, last, whole=whole))
    steps.reverse()
    first = 0
    if not whole:
        steps = _replace_at_ends(steps, words, original)
        first = next((place for step, _, place in steps if step in "=~"), 0)
        last = next((place + 1 for step, _, place in reversed(steps) if step in "=~"), last)
    share = sum(step == "=" for step, _, _ in steps) / max(1, sum(word != ANY for word in words))
    jumps = tuple((row, column) for step, row, column in steps if step == "/")
    return WordAlignment(first, last, tuple(_group_edits(steps, words, original)), share, cost, jumps)


def _next_row(above: Sequence[int], word: str, original: Sequence[str], *, may_jump: bool) -> list[int]:
    """Return the next row of the cost table: the least costs with *word* added to the text, by words of the original.

    *above* is the previous row.
    """
    if word == ANY:
        row = [above[0]]
        for other, up in zip(original, above[1:], strict=True):
            row.append(up if other == END else min(up, row[-1]))
        return row
    left, gap, diagonal = above[0] + INSERT_COST, IMPOSSIBLE, above[0]
    row = [left]
    for other, up in zip(original, above[1:], strict=True):
        cut, gap = left + DELETE_COST, gap + DELETE_MORE_COST
        gap = IMPOSSIBLE if other == END else cut if cut < gap else gap  # noqa: FURB136  twice as fast as min()
        added, left = up + INSERT_COST, diagonal if word == other else diagonal + REPLACE_COST
        left = added if added < left or other == END else left
        left = gap if gap < left else left  # noqa: FURB136  likewise
        diagonal = up
        row.append(left)
    if may_jump:
        most = min(row) + JUMP_COST
        row = [most if cost > most else cost for cost in row]  # noqa: FURB136  likewise
    return row


def _trace_back(
    rows: Sequence[Sequence[int]], words: Sequence[str], original: Sequence[str], column: int, *, whole: bool
) -> Iterator[_Step]:
    """Walk back from the end of the cost table, and yield each step with the indexes of its words.

    The signs are ``=`` for an unchanged word, ``~`` for a replaced one, ``+`` for an inserted one, ``-`` for a deleted
    one, ``/`` for a jump, ``*`` for ANY, and ``_`` for each word that ANY stands for. After other words, ANY stands
    for at least one word if that costs no more: ``we will … ring`` leaves out part of ``we will find and will ring``.
    """
    row, is_left_out = len(words), False
    while row or (whole and column):
        costs, above = rows[row], rows[row - 1] if row else ()
        word, other = words[row - 1] if row else END, original[column - 1] if column else END
        if row and word == ANY:
            may_leave_out = not is_left_out and row > 1 and other != END and costs[column] == costs[column - 1]
            is_word = is_left_out = may_leave_out or costs[column] != above[column]
            row, column = (row, column - 1) if is_word else (row - 1, column)
            yield "_" if is_word else "*", row, column
        elif row and other != END and costs[column] == above[column - 1] + (0 if word == other else REPLACE_COST):
            row, column = row - 1, column - 1
            yield "=" if word == other else "~", row, column
        elif row and costs[column] == above[column] + INSERT_COST:
            row -= 1
            yield "+", row, column
        elif left_out := _count_deleted_words(costs, original, column):
            for _ in range(left_out):
                column -= 1
                yield "-", row, column
        else:
            yield "/", row, column
            column = costs.index(min(costs))


def _count_deleted_words(costs: Sequence[int], original: Sequence[str], column: int) -> int:
    """Return the number of deleted words that explains the cost at a column; 0 if no deletion does."""
    for start in range(column - 1, -1, -1):
        if original[start] == END:
            break
        if costs[column] == costs[start] + DELETE_COST + DELETE_MORE_COST * (column - start - 1):
            return column - start
    return 0


def _replace_at_ends(steps: Sequence[_Step], words: Sequence[str], original: Sequence[str]) -> list[_Step]:
    """Turn words inserted at either end into replacements of the original's next words, if there is a reason to.

    There is a reason if the original has exactly that many words left at that end, or if the same replacement is made
    elsewhere, as for the second ``bit`` in ``bit by bit`` for ``piece by piece``. Otherwise the words stay insertions.
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
    """Group neighbouring changes into edits; each ANY makes an edit of its own."""
    for kind, group in groupby(steps, key=lambda step: _KINDS_OF_STEPS[step[0]]):
        changes = list(group) if kind else []
        changed = [row for step, row, _ in changes if step in "~+*"]
        replaced = tuple(original[column] for step, _, column in changes if step in "~-_")
        if changes:
            start = min(changed, default=changes[0][1])
            yield WordEdit(start, start + len(changed), tuple(words[row] for row in changed), replaced, changes[0][2])


def format_diff(printed: Sequence[str], edits: Sequence[WordEdit], first: int, last: int) -> str:
    """Write the original's words from *first* to *last* with the edits: ``[-these-] {+the+} old hens``.

    *printed* are all words of the original as printed; words far from any edit are replaced by an ellipsis.
    """
    shown: list[str] = []
    at = max(first, edits[0].place - DIFF_CONTEXT) if edits else last
    for edit in edits:
        if edit.place - at > 2 * DIFF_CONTEXT:
            shown += [*printed[at : at + DIFF_CONTEXT], "…"]
            at = edit.place - DIFF_CONTEXT
        shown += printed[at : edit.place]
        if edit.original:
            shown.append(f"[-{' '.join(printed[edit.place : edit.place + len(edit.original)])}-]")
        if edit.words:
            shown.append(f"{{+{' '.join(edit.words)}+}}")
        at = edit.place + len(edit.original)
    return " ".join([*shown, *printed[at : min(at + DIFF_CONTEXT, last)]])
