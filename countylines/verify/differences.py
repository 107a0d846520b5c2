"""Word diffs of spans: the copy's words beside the record's."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.text.alignment import align_words, format_diff
from countylines.verify.words import find_words, fold_word

MOST = 20
"""How many words in a row of the copy are shown."""


def word_difference(recorded: str, found: str) -> str:
    """Write the copy's words beside the record's: ``seized [-49-] {+94+} deal lines``."""
    theirs, ours = _words(recorded), _words(found)
    edits = align_words(_folded(ours), _folded(theirs), whole=True).edits
    shown = [edit._replace(words=_shortened(ours[edit.start : edit.end])) for edit in edits]
    return format_diff(theirs, shown, 0, len(theirs))


def _words(text: str) -> list[str]:
    """List the words of a text with the marks that they have, and without marks that stand alone."""
    return [one for one in text.split() if any(find_words(one))]


def _folded(words: Sequence[str]) -> list[str]:
    return [" ".join(fold_word(word[0]) for word in find_words(one)) for one in words]


def _shortened(words: Sequence[str]) -> tuple[str, ...]:
    return (*words[:MOST], "…") if len(words) > MOST else tuple(words)
