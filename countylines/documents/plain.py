"""Plain text: paragraphs, items of lists, rows of figures."""

from __future__ import annotations

import re

from countylines.documents.lists import WIKI_SIGNS, Numbering, part_columns, part_labels, part_rows
from countylines.documents.offset_map import BREAK, Cut, Sheet, trace
from countylines.documents.suppressions import ORDER, Suppression, read_order
from countylines.text.lazy_regex import lazy_regex

_LINE = re.compile(
    rf"""
    \n[ ]*+(?:
        (?P<blank>(?=\n)(?:\n[ ]*+(?=\n))*+)
      | (?P<order>{ORDER}[ ]*+(?=\n))
      | (?P<rule>(?P<mark>[-=*_~#])[ ]*+(?:(?P=mark)[ ]*+){{2,}}+(?=\n))
      | (?P<bullet>(?:[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0]|[*](?=[ ]))[ ]*+)
      | (?P<dash>[-+][ ]++)
      | (?P<digits>\d{{1,9}})[.)][ ]++
    )
    """.replace("[ ]", r"\x20"),
    re.VERBOSE,
)
_LONG = lazy_regex(r"\n[^\n]{160}")
_TURN = lazy_regex(r"\n *+(?=[^ \n])")
_SENTENCE_ENDS = tuple(".!?:…”’“‘\"')]")
_MOST = 0.8
"""How many of a text's line ends must be ends of sentences for a line to be a paragraph."""


def read_plain(sheet: Sheet) -> list[Suppression]:
    """Take bullets, rules and orders out of *sheet*, and mark where lines are paragraphs."""
    sheet.cut([Cut(0, 0, "\n"), Cut(len(sheet.text), len(sheet.text), "\n")])
    suppressions: list[Suppression] = []
    if any(sign in sheet.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_wiki_text  # noqa: PLC0415  most plain text has none of it

        suppressions = cut_wiki_text(sheet)
    lines = _Lines(sheet)
    for found in _LINE.finditer(sheet.text):
        lines.take(found)
    lines.settle()
    sheet.cut(
        [
            *lines.cuts,
            *part_rows(sheet.text),
            *part_columns(sheet.text),
            *part_labels(sheet.text),
            *_paragraph_lines(sheet.text),
        ]
    )
    return sorted([*suppressions, *lines.suppressions], key=lambda one: one.start)


class _Lines:
    """Collects the cuts at the beginnings of lines."""

    def __init__(self, sheet: Sheet) -> None:
        self.text = sheet.text
        self.layers = tuple(sheet.layers)
        self.cuts: list[Cut] = []
        self.suppressions: list[Suppression] = []
        self._numbering = Numbering()
        self._fresh_at = 0
        self._dashes: list[Cut] = []
        self._dashes_are_bullets = False

    def take(self, found: re.Match[str]) -> None:
        start, end = found.span()
        fresh = start == self._fresh_at
        if found["blank"] is not None:
            self.settle()
            self._fresh_at = end
        elif found["order"]:
            at = trace(self.layers, found.start("order"), found.end("rules"))
            self.suppressions.append(read_order(found, *at))
            self.cuts.append(Cut(start, end))
            self._fresh_at = end if fresh else self._fresh_at
        elif found["dash"]:
            self._dashes.append(Cut(start, end, BREAK))
            self._dashes_are_bullets |= fresh or self.text.endswith((":", ": "), 0, start)
        elif found["digits"] is None or self._numbering.accepts(found["digits"], fresh=fresh):
            self.cuts.append(Cut(start, end, BREAK))

    def settle(self) -> None:
        """Decide on the dashes of a paragraph: one alone, in its middle, is a dash of its prose."""
        if self._dashes_are_bullets or len(self._dashes) > 1:
            self.cuts += self._dashes
        self._dashes.clear()
        self._dashes_are_bullets = False


def _paragraph_lines(text: str) -> list[Cut]:
    """Part the paragraphs of a text that has one on a line, without empty lines between them.

    Such a text has long lines, and its lines end where sentences do; a wrapped one has neither.
    """
    if not _LONG.search(text):
        return []
    turns = 0
    cuts = []
    for found in _TURN.finditer(text, 1):
        before = text[max(0, found.start() - 2) : found.start()].rstrip(" ")
        if before and before[-1] != "\n":
            turns += 1
            if before.endswith(_SENTENCE_ENDS) and not text[found.end()].islower():
                cuts.append(Cut(found.start(), found.start(), BREAK))
    return cuts if len(cuts) >= _MOST * turns else []
