"""Cut code, front matter and HTML tags out of Markdown, before any other mark is read."""

from __future__ import annotations

import re

from countylines.documents.html import MARKUP_PATTERN, HtmlCuts
from countylines.documents.offset_map import PARAGRAPH_BREAK, Cut, EditedText, map_back
from countylines.documents.suppressions import Suppression
from countylines.text.lazy_regex import lazy_regex

_FRONT = lazy_regex(
    r"\n(?P<fence>---|\+\+\+)[ \t]*+\n(?=(?P=fence)|[\w\"'#\[-][^\n]*[:=\]])"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_TOKEN = lazy_regex(
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


def cut_code(edited: EditedText) -> list[Suppression]:
    """Cut code and tags out of a text that begins and ends with a line end; list the suppressions in comments."""
    text = edited.text
    markup = _InlineHtmlCuts(text)
    spans = _code_spans(text) if "`" in text else {}
    front = _FRONT.match(text)
    if front:
        markup.cuts.append(Cut(*front.span()))
    position = front.end() if front else 0
    while found := _TOKEN.search(text, position):
        position = found.end()
        if found["block"]:
            markup.cuts.append(Cut(*found.span(), PARAGRAPH_BREAK))
        elif found["ticks"] is not None:
            end = spans.get(found.start())
            if end:
                markup.cuts.append(Cut(found.start(), end))
                position = end
        elif not found["escape"]:
            position = markup.cut_tag(found)
    offset_maps = tuple(edited.offset_maps)
    edited.apply(markup.cuts)
    return [Suppression(one.kind, one.rules, *map_back(offset_maps, one.start, one.end)) for one in markup.suppressions]


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
