"""Read Markdown: its block quotations, headings, lists and tables, after code has been cut and before inline marks are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from countylines.documents.lists import WIKI_SIGNS, ListNumbering, rows_with_bars, rows_with_labels
from countylines.documents.offset_map import BLOCK_QUOTE_END, BLOCK_QUOTE_START, PARAGRAPH_BREAK, Cut, EditedText
from countylines.documents.paragraphs import separate_paragraphs
from countylines.text.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from countylines.documents.suppressions import Suppression

_QUOTED_LINE = r"\n(?:[ ]{0,3}>[ ]?)++[^\n]*+(?:\n(?![ \t]*+\n|[ ]{0,3}>)[^\n]++)*+"
_QUOTATION = lazy_regex(rf"{_QUOTED_LINE}(?:{_QUOTED_LINE})*+")
_QUOTATION_MARK = lazy_regex(r"\n(?:[ ]{0,3}>[ ]?)++")
_BLOCK = lazy_regex(
    r"""
    \n(?:
        (?P<blank>[ \t]*+(?=\n)(?:\n[ \t]*+(?=\n))*+)
      | (?P<rule>[ ]{0,3}(?:=++|-++|(?P<mark>[*_-])[ \t]*+(?:(?P=mark)[ \t]*+){2,}+)[ \t]*+(?=\n))
      | (?P<heading>[ ]{0,3}\#{1,6}(?=[ \t\n])[ \t]*+)
      | (?P<item>[ \t]*+[-*+\u2022](?=[ \t\n])[ \t]*+(?:\[[ xX]\][ \t]++)?+)
      | [ \t]*+(?P<digits>\d{1,9})[.)](?:[ \t]++|(?=\n))
      | (?P<table>[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+(?=\n))
      | (?P<note>[ ]{0,3}\[\^[^\]\s]{1,99}+\]:[ \t]*+)
      | (?P<definition>[ ]{0,3}\[(?P<label>[^\[\]\n]{1,999}+)\]:[ \t]*+(?:<[^<>\n]*+>|[^\s<]\S*+)
            (?:[ \t]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ \t]*+(?=\n))
    )
    """,
    re.VERBOSE,
)
_INDENTED_CODE = lazy_regex(r"(?:\n(?:[ ]{4}|[ ]{0,3}\t)[^\n]*+|\n[ \t]*+(?=\n))++")
_BLOCK_SIGNS = tuple("-=*_+#[|:\u2022")
"""The characters, beside digits, that a line with a block mark can begin with."""

_FENCES = ("\n---", "\n+++")
_CODE_SIGNS = ("<", "\\", "`", "~~~")
_INLINE_SIGNS = ("\\", "&", "[", "~~", "*", "_")
"""A text without any of these has no inline marks."""

_ROWS = lazy_regex(r"(?:\n[^\n|]*+\|[^\n]*+)*+")
_BAR = lazy_regex(r"\n[ \t]*+\|?|\|(?<!\\\|)(?:[ \t]*+(?=\n))?+")
_CLOSING_HASHES = lazy_regex(r"(?<![ \t\#])[ \t]++\#++[ \t]*+\n")


def read_markdown(edited: EditedText) -> list[Suppression]:
    """Cut the markup of a whole Markdown text and list its suppressions."""
    edited.apply([Cut(0, 0, "\n"), Cut(len(edited.text), len(edited.text), "\n")])
    if any(sign in edited.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_wiki  # noqa: PLC0415  rarely needed

        cut_wiki(edited)
    suppressions = _cut_code(edited)
    edited.apply(_block_quotation_cuts(edited.text))
    blocks = _Blocks(edited.text)
    if _may_have_blocks(edited.text):
        blocks.read()
    edited.apply([*blocks.cuts, *rows_with_bars(edited.text), *rows_with_labels(edited.text)])
    separate_paragraphs(edited)
    if any(mark in edited.text for mark in _INLINE_SIGNS):
        from countylines.documents.markdown_inline import cut_marks  # noqa: PLC0415  prose without marks needs none

        cut_marks(edited, frozenset(blocks.labels))
    return suppressions


def _cut_code(edited: EditedText) -> list[Suppression]:
    if not (edited.text.startswith(_FENCES) or any(mark in edited.text for mark in _CODE_SIGNS)):
        return []
    from countylines.documents.markdown_code import cut_code  # noqa: PLC0415  likewise

    return cut_code(edited)


def _may_have_blocks(text: str) -> bool:
    """Return whether a text may have more block marks than empty lines; only then are slow patterns compiled."""
    if "\n    " in text or "\t" in text:
        return True
    firsts = [line.lstrip(" ")[:1] for line in text.split("\n")]
    return any(first in _BLOCK_SIGNS or first.isdecimal() for first in firsts)


def _block_quotation_cuts(text: str) -> list[Cut]:
    """Cut the ``>`` before lines and mark where block quotations begin and end."""
    cuts = []
    for quotation in _QUOTATION.finditer(text) if ">" in text else ():
        start, end = quotation.span()
        cuts.append(Cut(start, start, BLOCK_QUOTE_START))
        cuts += (Cut(mark.start() + 1, mark.end()) for mark in _QUOTATION_MARK.finditer(text, start, end))
        cuts.append(Cut(end, end, BLOCK_QUOTE_END))
    return cuts


class _Blocks:
    """Collects the cuts at the beginnings of lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[Cut] = []
        self.labels: set[str] = set()
        self._numbering = ListNumbering()
        self._paragraph_start = 0
        self._in_list = False
        self._may_have_code = "\n    " in text or "\t" in text

    def read(self) -> None:
        """Collect all cuts and the labels of link definitions."""
        position = self._cut_code(0)
        for found in _BLOCK.finditer(self.text):
            if found.start() < position:
                continue
            if found["blank"] is not None:
                position = self._end_paragraph(found.end())
            elif found["table"]:
                position = self._cut_table(found)
            else:
                self._cut_line_start(found)

    def _end_paragraph(self, end: int) -> int:
        self._paragraph_start = end
        self._in_list &= self.text[end + 1 : end + 2] in {" ", "\t"}
        return end if self._in_list else self._cut_code(end)

    def _cut_code(self, position: int) -> int:
        """Cut the indented code at *position*, if any, and return where it ends."""
        code = _INDENTED_CODE.match(self.text, position) if self._may_have_code else None
        if not code or not code[0].strip():
            return position
        self.cuts.append(Cut(*code.span(), PARAGRAPH_BREAK))
        self._paragraph_start = code.end()
        return code.end()

    def _cut_line_start(self, found: re.Match[str]) -> None:
        start, end = found.span()
        if found["digits"] is not None:
            if not self._numbering.is_item_number(found["digits"], begins_paragraph=start == self._paragraph_start):
                return
            self._in_list = True
        elif found["item"] is not None:
            self._in_list = True
        elif found["label"] is not None:
            from countylines.documents.markdown_inline import label_of  # noqa: PLC0415  likewise

            self.labels.add(label_of(found["label"]))
        elif found["heading"] is not None:
            self._cut_heading_end(end)
        self.cuts.append(Cut(start, end, PARAGRAPH_BREAK))

    def _cut_heading_end(self, start: int) -> None:
        end = self.text.find("\n", start)
        hashes = _CLOSING_HASHES.search(self.text, start, end + 1)
        self.cuts.append(Cut(hashes.start() if hashes else end, end, PARAGRAPH_BREAK))

    def _cut_table(self, found: re.Match[str]) -> int:
        """Make paragraphs of the rows around a table's delimiter row, and return where the last ends.

        Without a row above it the line is only a thematic break.
        """
        start, end = found.span()
        self.cuts.append(Cut(start, end, PARAGRAPH_BREAK))
        header = self.text.rfind("\n", 0, start)
        if header < 0 or "|" not in self.text[header:start]:
            return end
        rows = _ROWS.match(self.text, end)
        last = rows.end() if rows else end
        for first, after in ((header, start), (end, last)):
            for bar in _BAR.finditer(self.text, first, after + 1):
                if bar.start() < after:
                    self.cuts.append(Cut(*bar.span(), self._cell_edge(bar)))
        self.cuts.append(Cut(last, last, PARAGRAPH_BREAK))
        return last

    def _cell_edge(self, bar: re.Match[str]) -> str:
        if bar[0][0] == "\n":
            return PARAGRAPH_BREAK
        return "" if self.text[bar.end()] == "\n" else " | "
