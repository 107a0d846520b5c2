"""What is tolerated: differences that leave the words as they are."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.text.folding import fold_marks

LINE_BREAKS, SPACES, MARKS, DASHES = "line breaks", "spaces", "quotation marks", "dashes"
PUNCTUATION, LETTER_FORMS = "punctuation", "letter forms"

KINDS = (LINE_BREAKS, SPACES, MARKS, DASHES, PUNCTUATION, LETTER_FORMS)
"""What may differ, in the order in which it is told. Letter forms: accents apart from their letters, ligatures."""

_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")


def differences(recorded: str, found: str) -> Iterator[str]:
    """Name the kinds of characters that differ in what stands beside or between words."""
    if recorded == found:
        return
    theirs, ours = _by_kind(recorded), _by_kind(found)
    kinds = [kind for kind in KINDS if theirs.get(kind) != ours.get(kind)]
    if SPACES in kinds and (LINE_BREAKS in kinds or DASHES in kinds):
        kinds.remove(SPACES)  # a line end in place of a space, or a dash
    yield from kinds


def _by_kind(between: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for mark in between:
        kind = _kind_of(mark)
        found[kind] = found.get(kind, "") + mark
    return found


def _kind_of(mark: str) -> str:
    if mark in _ENDS:
        return LINE_BREAKS
    if mark.isspace():
        return SPACES
    plain = fold_marks(mark)
    if plain in ("'", '"'):
        return MARKS
    return DASHES if plain == "-" else PUNCTUATION
