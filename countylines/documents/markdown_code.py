"""Markdown: code, front matter and tags, which no other mark can reach into."""

from __future__ import annotations

import re

from countylines.documents.html import MARKUP, Markup
from countylines.documents.offset_map import BREAK, Cut, Sheet, trace
from countylines.documents.suppressions import Suppression
from countylines.text.lazy_regex import lazy_regex

_FRONT = lazy_regex(
    r"\n(?P<fence>---|\+\+\+)[ \t]*+\n(?=(?P=fence)|[\w\"'#\[-][^\n]*[:=\]])"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_TOKEN = lazy_regex(
    rf"""
    {MARKUP}
  | \\(?P<escape>[!-/:-@\[-`{{-~])
  | `(?P<ticks>`*+)
  | \n(?P<block>[ \t>]*+(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]++)?+
        (?P<mark>`{{3,}}+(?=[^`\n]*\n)|~{{3,}}+)[^\n]*+
        (?:\n(?![ \t>]*+(?P=mark)[`~]*+[ \t]*+\n)[^\n]*+(?=\n))*+(?:\n[^\n]++)?+(?=\n))
    """,
    re.VERBOSE,
)
MOST_INDENTED = 3
"""How many spaces may stand before a block; with more it is a part of a paragraph, or code."""

_TICKS = lazy_regex(r"``*+|\n[ \t>]*+(?=\n)")
_EMPTY_LINE = lazy_regex(r"\n[ \t>]*+\n")


def cut_code(sheet: Sheet) -> list[Suppression]:
    """Take code and tags out of *sheet*, whose text begins and ends with a line end."""
    text = sheet.text
    markup = _Markup(text)
    spans = _code_spans(text) if "`" in text else {}
    front = _FRONT.match(text)
    if front:
        markup.cuts.append(Cut(*front.span()))
    position = front.end() if front else 0
    while found := _TOKEN.search(text, position):
        position = found.end()
        if found["block"]:
            markup.cuts.append(Cut(*found.span(), BREAK))
        elif found["ticks"] is not None:
            end = spans.get(found.start())
            if end:
                markup.cuts.append(Cut(found.start(), end))
                position = end
        elif not found["escape"]:
            position = markup.take(found)
    layers = tuple(sheet.layers)
    sheet.cut(markup.cuts)
    return [
        Suppression(order.kind, order.rules, *trace(layers, order.start, order.end)) for order in markup.suppressions
    ]


class _Markup(Markup):
    """Tags between Markdown's own marks: prose may hold a ``<`` that begins none."""

    resolves = False

    def take(self, found: re.Match[str]) -> int:
        if _EMPTY_LINE.search(self.text, *found.span()):
            return found.start() + 1
        return super().take(found)

    def end_of_unclosed_comment(self, start: int) -> int:
        _, line_end, indentation = self.text[max(0, start - MOST_INDENTED - 1) : start].rpartition("\n")
        return start if indentation.strip() or not line_end else len(self.text) - 1


def _code_spans(text: str) -> dict[int, int]:
    """Say where the code ends that begins with backticks: at as many, in the same paragraph."""
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
