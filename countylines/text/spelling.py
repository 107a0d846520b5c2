"""Typing errors: which known word somebody meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LEAST_LENGTH, LENGTH_FOR_TWO = 4, 8
"""The lengths from which one error is allowed, and two.

With one error allowed in three letters, or two in six, other words are taken for misspelt ones (``cut`` for ``cuts``,
``burgle`` for ``bundle``); with 8 and 16, half of the tested errors are not seen.
"""


def find_nearest_known_word(word: str, known: Mapping[str, int] | Iterable[str]) -> str | None:
    """Return the known word that differs from *word* by the fewest typing errors, or None if none is near enough.

    The first letter is typed right, or swapped with the second. In four letters none is typed for another: most such
    words are other words. Of equally near words the first is meant.
    """
    if len(word) < LEAST_LENGTH or not word.isalpha():
        return None
    limit = 2 if len(word) >= LENGTH_FOR_TWO else 1
    best, meant = limit + 1, None
    for other in known:
        if abs(len(other) - len(word)) > limit or word[0] not in other[:2] or other[:1] not in word[:2]:
            continue
        if len(word) == len(other) == LEAST_LENGTH and sorted(word) != sorted(other):
            continue
        distance = edit_distance(word, other, limit)
        if distance < best:
            best, meant = distance, other
    return meant


def edit_distance(first: str, second: str, limit: int) -> int:
    """Count the letters to insert, delete, change or swap with a neighbour; above *limit*, return ``limit + 1``."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        older, before, row = before, row, [place]
        for column, facing in enumerate(second, 1):
            cost = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != facing))
            if place > 1 and column > 1 and letter == second[column - 2] and first[place - 2] == facing:
                cost = min(cost, older[column - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
