"""Describe how the copy's words differ from the record's: tolerated marks by name, other words as a word diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.text import fold_punctuation
from countylines.text.alignment import align_words, format_diff
from countylines.verify.source_copy import find_words, fold_word

LINE_BREAKS, SPACES, QUOTATION_MARKS, DASHES = "line breaks", "spaces", "quotation marks", "dashes"
PUNCTUATION, LETTER_FORMS = "punctuation", "letter forms"

TOLERATED_KINDS = (LINE_BREAKS, SPACES, QUOTATION_MARKS, DASHES, PUNCTUATION, LETTER_FORMS)
"""The differences that leave words as they are, in the order in which they are listed.

Letter forms are accents written as separate characters, and ligatures.
"""

_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")

MOST_WORDS_SHOWN = 20
"""How many words in a row of the copy a diff shows."""


def tolerated_differences(recorded: str, found: str) -> Iterator[str]:
    """Name the kinds of characters that differ between two texts without words."""
    if recorded == found:
        return
    kinds = [
        kind
        for kind in TOLERATED_KINDS
        if [one for one in recorded if _kind_of(one) == kind] != [one for one in found if _kind_of(one) == kind]
    ]
    if SPACES in kinds and (LINE_BREAKS in kinds or DASHES in kinds):
        kinds.remove(SPACES)  # a line end or a dash in place of a space
    yield from kinds


def _kind_of(character: str) -> str:
    if character in _LINE_ENDS:
        return LINE_BREAKS
    if character.isspace():
        return SPACES
    plain = fold_punctuation(character)
    if plain in ("'", '"'):
        return QUOTATION_MARKS
    return DASHES if plain == "-" else PUNCTUATION


def word_diff(recorded: str, found: str) -> str:
    """Return the record's words with the copy's edits: ``seized [-49-] {+94+} deal lines``."""
    in_record, in_copy = _split_words(recorded), _split_words(found)
    edits = align_words(_fold_words_of_parts(in_copy), _fold_words_of_parts(in_record), whole=True).edits
    shown = []
    for edit in edits:
        words, more = in_copy[edit.start : edit.end], edit.end - edit.start - MOST_WORDS_SHOWN
        shown.append(edit._replace(words=(*words[:MOST_WORDS_SHOWN], "…") if more > 0 else tuple(words)))
    return format_diff(in_record, shown, 0, len(in_record))


def _split_words(text: str) -> list[str]:
    """Split a text at spaces, and drop the parts that are only marks."""
    return [part for part in text.split() if any(find_words(part))]


def _fold_words_of_parts(words: Sequence[str]) -> list[str]:
    return [" ".join(fold_word(word[0]) for word in find_words(part)) for part in words]
