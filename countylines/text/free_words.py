"""Free words: which texts hold all of them, in any case, in the singular or the plural."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from countylines.text.folding import singular, words_of

Thing = TypeVar("Thing")


def stems(text: str) -> frozenset[str]:
    """List what words *text* holds, each in the singular."""
    return frozenset([singular(word) for word in words_of(text)])


def filter_words(
    things: Iterable[Thing], words: Iterable[str], texts: Callable[[Thing], Iterable[str | None]]
) -> tuple[Thing, ...]:
    """Keep the things whose *texts* together hold all the *words*; all of them where there are none.

    Marks among words make no difference; marks alone are found nowhere.
    """
    asked = " ".join(words).strip()
    if not asked:
        return tuple(things)
    wanted = stems(asked)
    if not wanted:
        return ()
    return tuple(thing for thing in things if wanted <= stems(" ".join(text for text in texts(thing) if text)))
