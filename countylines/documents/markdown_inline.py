"""Read what stands within the lines of Markdown: code and tags, which are cut first, then emphasis, links and escapes."""

from __future__ import annotations

import re

from countylines.documents.html import ENTITY_PATTERN, MARKUP_PATTERN, HtmlCuts, character_named
from countylines.documents.metadata import note_named_date
from countylines.documents.offset_map import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
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
_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’‚„«»‹›–—…£€¥§¡¿·•" + QUOTE_START + QUOTE_END)  # noqa: RUF001  such marks are the point

LONGEST_LINK_LABEL = 999
"""How many characters the label of a reference link may have, as in CommonMark."""


def cut_code_and_tags(edited: EditedText) -> None:
    """Cut front matter, code and tags out of a text that begins and ends with a line end."""
    cuts = _CodeAndTagCuts(edited)
    front = _FRONT.match(edited.text)
    if front:
        cuts.cuts.append((*front.span(), ""))
        note_named_date(edited, *front.span())
    cuts.read(_CODE_OR_TAG, front.end() if front else 0)


class _CodeAndTagCuts(HtmlCuts):
    """Collects the cuts of code and of tags in Markdown, where a ``<`` need not begin a tag."""

    def __init__(self, edited: EditedText) -> None:
        super().__init__(edited)
        self._code_spans = _code_spans(self.text) if "`" in self.text else {}

    def cut(self, found: re.Match[str]) -> int:
        start, end = found.span()
        if found["block"]:
            self.cuts.append((start, end, PARAGRAPH_BREAK))
        elif found["ticks"] is not None:
            end = self._code_spans.get(start, end)
            self.cuts += [(start, end, "")] if start in self._code_spans else ()
        elif not found["escape"]:
            is_tag = found["comment"] or not _EMPTY_LINE.search(self.text, start, end)
            return super().cut(found) if is_tag else start + 1
        return end


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


def cut_marks(edited: EditedText, labels: set[str]) -> None:
    """Cut the inline marks of a text with one paragraph on each line; *labels* are those that its links may use."""
    marks = _InlineCuts(edited.text, labels)
    for mark in _MARK.finditer(edited.text):
        marks.cut_or_keep_mark(mark)
    edited.apply(marks.cuts)


class _InlineCuts:
    """Collects the cuts of one text, from left to right."""

    def __init__(self, text: str, labels: set[str]) -> None:
        self.text = text
        self.labels = set(map(_comparable_label, labels))
        self.cuts: list[Cut] = []
        self._waiting: dict[str, list[tuple[int, int]]] = {"[": [], "*": [], "_": []}
        """The marks that are not closed yet."""

    def cut_or_keep_mark(self, mark: re.Match[str]) -> None:
        """Cut one mark, or keep it until its closing mark is found."""
        start, end = mark.span()
        match mark[0][0]:
            case "\n":
                for waiting in self._waiting.values():
                    waiting.clear()
            case "*" | "_":
                self._pair_emphasis_run(start, end)
            case "[" | "!" if not mark["note"]:
                self._waiting["["].append((start, end))
            case "]":
                self._close_bracket(mark)
            case "&":
                self.cuts.append((start, end, character_named(mark[0])))
            case _:
                self.cuts.append((start, start + 1 if mark["escape"] else end, ""))

    def _close_bracket(self, found: re.Match[str]) -> None:
        start, end = self._waiting["["].pop() if self._waiting["["] else (0, 0)
        closing, after = found.span()
        label = found["label"]
        if label is not None or not found["target"]:
            is_short = bool(self.labels) and closing - end <= LONGEST_LINK_LABEL
            if not is_short or _comparable_label(label or self.text[end:closing]) not in self.labels:
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
        waiting = self._waiting[mark]
        while closes and waiting and start < end:
            first, last = waiting.pop()
            length = min(last - first, end - start)
            self.cuts += (last - length, last, ""), (start, start + length, "")
            start += length
            if first < last - length:
                waiting.append((first, last - length))
        if opens and start < end:
            waiting.append((start, end))


def _comparable_label(words: str) -> str:
    """Return the form in which labels of reference links are compared: any case, any spaces."""
    return " ".join(words.split()).casefold()
