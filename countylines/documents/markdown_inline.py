"""Cut the inline marks of Markdown: emphasis, links, escapes, character references."""

from __future__ import annotations

import re

from countylines.documents.html import ENTITY_PATTERN, character_named
from countylines.documents.offset_map import PARAGRAPH_BREAK, Cut, EditedText
from countylines.text.lazy_regex import lazy_regex

_TOKEN = lazy_regex(
    rf"""
    \n
  | \\(?:(?P<escape>[!-/:-@\[-`{{-~])|(?=[ ]|\n|\Z))
  | {ENTITY_PATTERN}
  | \[(?P<note>\^[^\[\]\s]{{1,99}}+\])
  | \[
  | !\[
  | \](?P<target>
        \([ ]*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)
        (?:[ ]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ ]*+\)
      | \[(?P<label>[^\[\]\n]{{0,999}}+)\]
      )?+
  | ~~(?=[^\s~])[^~\n]++~~(?!~)
  | \*\**+
  | __*+
    """,
    re.VERBOSE,
)
_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’‚„«»‹›–—…£€¥§¡¿·•")  # noqa: RUF001  such marks are the point

LONGEST_LINK_LABEL = 999
"""How many characters the label of a reference link may have, as in CommonMark."""


def label_of(words: str) -> str:
    """Return the form in which labels of reference links are compared: any case, any spaces."""
    return " ".join(words.split()).casefold()


def cut_marks(edited: EditedText, labels: frozenset[str]) -> None:
    """Cut the inline marks of a text with one paragraph on each line; *labels* are those that its links may use."""
    marks = _InlineCuts(edited.text, labels)
    for token in _TOKEN.finditer(edited.text):
        marks.take_mark(token)
    edited.apply(marks.cuts)


class _InlineCuts:
    """Collects the cuts of one text, from left to right."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self.text = text
        self.labels = labels
        self.cuts: list[Cut] = []
        self._brackets: list[tuple[int, int]] = []
        self._runs: dict[str, list[tuple[int, int]]] = {"*": [], "_": []}

    def take_mark(self, mark: re.Match[str]) -> None:
        """Cut one mark, or keep it until its closing mark is found."""
        match mark[0][0]:
            case "\n":
                self._brackets.clear()
                self._runs["*"].clear()
                self._runs["_"].clear()
            case "*" | "_":
                self._pair_emphasis_marks(*mark.span())
            case "[" | "!" if not mark["note"]:
                self._brackets.append(mark.span())
            case "]":
                self._close_bracket(mark)
            case "&":
                self._replace_entity(mark)
            case _:
                start, end = mark.span()
                self.cuts.append(Cut(start, start + 1 if mark["escape"] else end))

    def _replace_entity(self, found: re.Match[str]) -> None:
        character = character_named(found[0])
        if character is not None:
            self.cuts.append(Cut(*found.span(), character))

    def _close_bracket(self, found: re.Match[str]) -> None:
        if not self._brackets:
            return
        start, end = self._brackets.pop()
        closing, after = found.span()
        label = found["label"]
        if found["target"] is None or label is not None:
            if not self.labels or closing - end > LONGEST_LINK_LABEL:
                return
            if label_of(label or self.text[end:closing]) not in self.labels:
                return
        edge = PARAGRAPH_BREAK if end - start > 1 else ""
        self.cuts += Cut(start, end, edge), Cut(closing, after, edge)

    def _pair_emphasis_marks(self, start: int, end: int) -> None:
        """Pair a run of asterisks or underscores with the open runs before it."""
        mark = self.text[start]
        opens, closes = self._can_open_and_close(mark, start, end)
        waiting = self._runs[mark]
        while closes and waiting and start < end:
            first, last = waiting.pop()
            length = min(last - first, end - start)
            self.cuts += Cut(last - length, last), Cut(start, start + length)
            start += length
            if first < last - length:
                waiting.append((first, last - length))
        if opens and start < end:
            waiting.append((start, end))

    def _can_open_and_close(self, mark: str, start: int, end: int) -> tuple[bool, bool]:
        """Return whether a run may open and whether it may close emphasis, by CommonMark's flanking rules."""
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        left = not after.isspace() and (after not in _MARKS or before.isspace() or before in _MARKS)
        right = not before.isspace() and (before not in _MARKS or after.isspace() or after in _MARKS)
        if mark == "_":
            return left and (not right or before in _MARKS), right and (not left or after in _MARKS)
        return left, right
