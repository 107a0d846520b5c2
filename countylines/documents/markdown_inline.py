"""Read what stands within the lines of Markdown: code and tags, which are cut first, then emphasis, links and escapes."""

from __future__ import annotations

import re

from countylines.documents.html import ENTITY_PATTERN, MARKUP_PATTERN, HtmlCuts, character_named
from countylines.documents.metadata import date_in_front_matter
from countylines.documents.offset_map import PARAGRAPH_BREAK, Cut, EditedText
from countylines.text import lazy_regex

_FRONT = lazy_regex(
    r"\n(?P<fence>---|\+\+\+)[ \t]*+\n(?=(?P=fence)|[\w\"'#\[-][^\n]*[:=\]])"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_CODE_OR_TAG = lazy_regex(
    rf"""
    {MARKUP_PATTERN}
  | \\(?P<escape>[!-/:-@\[-`{{-~])
  | `(?P<ticks>`*+)
  | \n(?P<block>[ \t>]*+(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]++)?+
        (?P<mark>`{{3,}}+(?=[^`\n]*\n)|~{{3,}}+)[^\n]*+
        (?:\n(?![ \t>]*+(?P=mark)[`~]*+[ \t]*+\n)[^\n]*+(?=\n))*+(?:\n[^\n]++)?+(?=\n))
    """,
    re.VERBOSE,
)
MOST_SPACES_BEFORE_BLOCK = 3
"""With more spaces before it a line continues a paragraph, or is code."""

_TICKS = lazy_regex(r"``*+|\n[ \t>]*+(?=\n)")
_EMPTY_LINE = lazy_regex(r"\n[ \t>]*+\n")

_MARK = lazy_regex(
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


def cut_code_and_tags(edited: EditedText) -> None:
    """Cut code and tags out of a text that begins and ends with a line end."""
    text = edited.text
    markup = _InlineHtmlCuts(edited)
    spans = _code_spans(text) if "`" in text else {}
    front = _FRONT.match(text)
    if front:
        markup.cuts.append((*front.span(), ""))
        edited.add_publication_date(*date_in_front_matter(text, *front.span()))
    position = front.end() if front else 0
    while found := _CODE_OR_TAG.search(text, position):
        position = found.end()
        if found["block"]:
            markup.cuts.append((*found.span(), PARAGRAPH_BREAK))
        elif found["ticks"] is not None:
            position = spans.get(found.start(), position)
            markup.cuts += [(found.start(), position, "")] if found.start() in spans else ()
        elif not found["escape"]:
            position = markup.cut_tag(found)
    edited.apply(markup.cuts)


class _InlineHtmlCuts(HtmlCuts):
    """Collects the cuts of tags in Markdown, where a ``<`` need not begin a tag."""

    resolves_entities = False

    def cut_tag(self, markup: re.Match[str]) -> int:
        if _EMPTY_LINE.search(self.text, *markup.span()):
            return markup.start() + 1
        return super().cut_tag(markup)

    def end_of_unclosed_comment(self, start: int) -> int:
        _, line_end, indentation = self.text[max(0, start - MOST_SPACES_BEFORE_BLOCK - 1) : start].rpartition("\n")
        return start if indentation.strip() or not line_end else len(self.text) - 1


def _code_spans(text: str) -> dict[int, int]:
    """Map the start of each inline code span to its end: the same number of backticks in the same paragraph."""
    spans: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for start, end in reversed([found.span() for found in _TICKS.finditer(text)]):
        if text[start] == "\n":
            nearest.clear()
            continue
        if end - start in nearest:
            spans[start] = nearest[end - start]
        nearest[end - start] = end
    return spans


def comparable_link_label(words: str) -> str:
    """Return the form in which labels of reference links are compared: any case, any spaces."""
    return " ".join(words.split()).casefold()


def cut_marks(edited: EditedText, labels: frozenset[str]) -> None:
    """Cut the inline marks of a text with one paragraph on each line; *labels* are those that its links may use."""
    marks = _InlineCuts(edited.text, labels)
    for mark in _MARK.finditer(edited.text):
        marks.cut_or_keep_mark(mark)
    edited.apply(marks.cuts)


class _InlineCuts:
    """Collects the cuts of one text, from left to right."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self.text = text
        self.labels = labels
        self.cuts: list[Cut] = []
        self._brackets: list[tuple[int, int]] = []
        self._runs: dict[str, list[tuple[int, int]]] = {"*": [], "_": []}

    def cut_or_keep_mark(self, mark: re.Match[str]) -> None:
        """Cut one mark, or keep it until its closing mark is found."""
        start, end = mark.span()
        match mark[0][0]:
            case "\n":
                for waiting in (self._brackets, *self._runs.values()):
                    waiting.clear()
            case "*" | "_":
                self._pair_emphasis_run(start, end)
            case "[" | "!" if not mark["note"]:
                self._brackets.append((start, end))
            case "]":
                self._close_bracket(mark)
            case "&":
                character = character_named(mark[0])
                self.cuts += [(start, end, character)] if character else ()
            case _:
                self.cuts.append((start, start + 1 if mark["escape"] else end, ""))

    def _close_bracket(self, found: re.Match[str]) -> None:
        start, end = self._brackets.pop() if self._brackets else (0, 0)
        closing, after = found.span()
        label = found["label"]
        if label is not None or not found["target"]:
            is_short = bool(self.labels) and closing - end <= LONGEST_LINK_LABEL
            if not is_short or comparable_link_label(label or self.text[end:closing]) not in self.labels:
                return
        if end:
            edge = PARAGRAPH_BREAK if self.text[start] == "!" else ""
            self.cuts += (start, end, edge), (closing, after, edge)

    def _pair_emphasis_run(self, start: int, end: int) -> None:
        """Pair a run of asterisks or underscores with the open runs before it, by CommonMark's flanking rules."""
        mark = self.text[start]
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        opens = not after.isspace() and (after not in _MARKS or before.isspace() or before in _MARKS)
        closes = not before.isspace() and (before not in _MARKS or after.isspace() or after in _MARKS)
        if mark == "_":
            opens, closes = opens and (not closes or before in _MARKS), closes and (not opens or after in _MARKS)
        waiting = self._runs[mark]
        while closes and waiting and start < end:
            first, last = waiting.pop()
            length = min(last - first, end - start)
            self.cuts += (last - length, last, ""), (start, start + length, "")
            start += length
            if first < last - length:
                waiting.append((first, last - length))
        if opens and start < end:
            waiting.append((start, end))
