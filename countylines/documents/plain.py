"""Read plain text: find its paragraphs, list items, rows of figures and suppressions."""

from __future__ import annotations

import re

from countylines.documents.lists import (
    WIKI_SIGNS,
    ListNumbering,
    rows_aligned_by_spaces,
    rows_with_bars,
    rows_with_labels,
)
from countylines.documents.offset_map import PARAGRAPH_BREAK, Cut, EditedText, map_back
from countylines.documents.suppressions import DIRECTIVE, Suppression, suppression_from
from countylines.text.lazy_regex import lazy_regex

_LINE_START = re.compile(
    rf"""
    \n[ ]*+(?:
        (?P<blank>(?=\n)(?:\n[ ]*+(?=\n))*+)
      | (?P<directive>{DIRECTIVE}[ ]*+(?=\n))
      | (?P<rule>(?P<mark>[-=*_~#])[ ]*+(?:(?P=mark)[ ]*+){{2,}}+(?=\n))
      | (?P<bullet>(?:[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0]|[*](?=[ ]))[ ]*+)
      | (?P<dash>[-+][ ]++)
      | (?P<digits>\d{{1,9}})[.)][ ]++
    )
    """.replace("[ ]", r"\x20"),
    re.VERBOSE,
)
_LONG_LINE = lazy_regex(r"\n[^\n]{160}")
_LINE_TURN = lazy_regex(r"\n *+(?=[^ \n])")
_SENTENCE_ENDS = tuple(".!?:…”’“‘\"')]")
_SHARE_OF_SENTENCE_ENDS = 0.8
"""The share of a text's line ends that must be ends of sentences for each line to be a paragraph."""


def read_plain(edited: EditedText) -> list[Suppression]:
    """Cut bullets, rules and suppressions, mark paragraph ends, and list the suppressions."""
    edited.apply([Cut(0, 0, "\n"), Cut(len(edited.text), len(edited.text), "\n")])
    suppressions: list[Suppression] = []
    if any(sign in edited.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_wiki_text  # noqa: PLC0415  most plain text has none of it

        suppressions = cut_wiki_text(edited)
    lines = _LineStarts(edited)
    for line_start in _LINE_START.finditer(edited.text):
        lines.cut(line_start)
    lines.end_paragraph()
    edited.apply(
        [
            *lines.cuts,
            *rows_with_bars(edited.text),
            *rows_aligned_by_spaces(edited.text),
            *rows_with_labels(edited.text),
            *_breaks_after_lines(edited.text),
        ]
    )
    return sorted([*suppressions, *lines.suppressions], key=lambda suppression: suppression.start)


class _LineStarts:
    """Collects the cuts and suppressions at the beginnings of lines."""

    def __init__(self, edited: EditedText) -> None:
        self.text = edited.text
        self.offset_maps = tuple(edited.offset_maps)
        self.cuts: list[Cut] = []
        self.suppressions: list[Suppression] = []
        self._numbering = ListNumbering()
        self._paragraph_start = 0
        self._dashes: list[Cut] = []
        self._dashes_are_bullets = False

    def cut(self, found: re.Match[str]) -> None:
        """Collect the cut that one match of `_LINE_START` asks for."""
        start, end = found.span()
        begins_paragraph = start == self._paragraph_start
        if found["blank"] is not None:
            self.end_paragraph()
            self._paragraph_start = end
        elif found["directive"]:
            at = map_back(self.offset_maps, found.start("directive"), found.end("rules"))
            self.suppressions.append(suppression_from(found, *at))
            self.cuts.append(Cut(start, end))
            self._paragraph_start = end if begins_paragraph else self._paragraph_start
        elif found["dash"]:
            self._dashes.append(Cut(start, end, PARAGRAPH_BREAK))
            self._dashes_are_bullets |= begins_paragraph or self.text.endswith((":", ": "), 0, start)
        elif found["digits"] is None or self._numbering.is_item_number(
            found["digits"], begins_paragraph=begins_paragraph
        ):
            self.cuts.append(Cut(start, end, PARAGRAPH_BREAK))

    def end_paragraph(self) -> None:
        """Decide on the dashes that begin lines of a paragraph: a single one in its middle belongs to the sentence."""
        if self._dashes_are_bullets or len(self._dashes) > 1:
            self.cuts += self._dashes
        self._dashes.clear()
        self._dashes_are_bullets = False


def _breaks_after_lines(text: str) -> list[Cut]:
    """Break after each line in a text that has one paragraph on each line and no empty lines between them.

    Such a text is known by long lines that end where sentences end.
    """
    if not _LONG_LINE.search(text):
        return []
    line_turns = 0
    cuts = []
    for found in _LINE_TURN.finditer(text, 1):
        before = text[max(0, found.start() - 2) : found.start()].rstrip(" ")
        if before and before[-1] != "\n":
            line_turns += 1
            if before.endswith(_SENTENCE_ENDS) and not text[found.end()].islower():
                cuts.append(Cut(found.start(), found.start(), PARAGRAPH_BREAK))
    return cuts if len(cuts) >= _SHARE_OF_SENTENCE_ENDS * line_turns else []
