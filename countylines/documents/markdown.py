"""Markdown: block quotations, headings, lists, tables. Code is gone; what stands in a line comes later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from countylines.documents.lists import WIKI_SIGNS, Numbering, part_labels, part_rows
from countylines.documents.offset_map import BREAK, QUOTE_CLOSES, QUOTE_OPENS, Cut, Sheet
from countylines.documents.paragraphs import set_paragraphs
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
_CODE = lazy_regex(r"(?:\n(?:[ ]{4}|[ ]{0,3}\t)[^\n]*+|\n[ \t]*+(?=\n))++")
_BEGINNINGS = tuple("-=*_+#[|:\u2022")
"""With what, or with a digit, a line begins that begins a block."""

_FENCES = ("\n---", "\n+++")
_CODE_MARKS = ("<", "\\", "`", "~~~")
_INLINE = ("\\", "&", "[", "~~", "*", "_")
"""Without one of these there is nothing of the kind in a text."""

_ROWS = lazy_regex(r"(?:\n[^\n|]*+\|[^\n]*+)*+")
_STROKE = lazy_regex(r"\n[ \t]*+\|?|\|(?<!\\\|)(?:[ \t]*+(?=\n))?+")
_CLOSING_HASHES = lazy_regex(r"(?<![ \t\#])[ \t]++\#++[ \t]*+\n")


def read_markdown(sheet: Sheet) -> list[Suppression]:
    """Take the markup out of *sheet*."""
    sheet.cut([Cut(0, 0, "\n"), Cut(len(sheet.text), len(sheet.text), "\n")])
    if any(sign in sheet.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_wiki  # noqa: PLC0415  what is written so is rarely Markdown

        cut_wiki(sheet)
    suppressions = _cut_code(sheet)
    sheet.cut(_quotations(sheet.text))
    blocks = _Blocks(sheet.text)
    if _may_have_blocks(sheet.text):
        blocks.read()
    sheet.cut([*blocks.cuts, *part_rows(sheet.text), *part_labels(sheet.text)])
    set_paragraphs(sheet)
    if any(mark in sheet.text for mark in _INLINE):
        from countylines.documents.markdown_inline import cut_marks  # noqa: PLC0415  prose without marks needs none

        cut_marks(sheet, frozenset(blocks.labels))
    return suppressions


def _cut_code(sheet: Sheet) -> list[Suppression]:
    if not (sheet.text.startswith(_FENCES) or any(mark in sheet.text for mark in _CODE_MARKS)):
        return []
    from countylines.documents.markdown_code import cut_code  # noqa: PLC0415  likewise

    return cut_code(sheet)


def _may_have_blocks(text: str) -> bool:
    """Tell whether more than empty lines may part a text; then patterns are needed that take long to compile."""
    if "\n    " in text or "\t" in text:
        return True
    begun = [line.lstrip(" ")[:1] for line in text.split("\n")]
    return any(mark in _BEGINNINGS or mark.isdecimal() for mark in begun)


def _quotations(text: str) -> list[Cut]:
    """Find the paragraphs with ``>`` before their lines."""
    cuts = []
    for quotation in _QUOTATION.finditer(text) if ">" in text else ():
        start, end = quotation.span()
        cuts.append(Cut(start, start, QUOTE_OPENS))
        cuts += (Cut(mark.start() + 1, mark.end()) for mark in _QUOTATION_MARK.finditer(text, start, end))
        cuts.append(Cut(end, end, QUOTE_CLOSES))
    return cuts


class _Blocks:
    """Collects the cuts at the beginnings of lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[Cut] = []
        self.labels: set[str] = set()
        self._numbering = Numbering()
        self._fresh_at = 0
        self._in_list = False
        self._may_have_code = "\n    " in text or "\t" in text

    def read(self) -> None:
        """Go through the text."""
        position = self._cut_code(0)
        for found in _BLOCK.finditer(self.text):
            if found.start() < position:
                continue
            if found["blank"] is not None:
                position = self._take_blank(found.end())
            elif found["table"]:
                position = self._take_table(found)
            else:
                self._take_line(found)

    def _take_blank(self, end: int) -> int:
        self._fresh_at = end
        self._in_list &= self.text[end + 1 : end + 2] in {" ", "\t"}
        return end if self._in_list else self._cut_code(end)

    def _cut_code(self, position: int) -> int:
        """Cut the lines with a wide indentation that stand here, and say where they end."""
        code = _CODE.match(self.text, position) if self._may_have_code else None
        if not code or not code[0].strip():
            return position
        self.cuts.append(Cut(*code.span(), BREAK))
        self._fresh_at = code.end()
        return code.end()

    def _take_line(self, found: re.Match[str]) -> None:
        start, end = found.span()
        if found["digits"] is not None:
            if not self._numbering.accepts(found["digits"], fresh=start == self._fresh_at):
                return
            self._in_list = True
        elif found["item"] is not None:
            self._in_list = True
        elif found["label"] is not None:
            from countylines.documents.markdown_inline import label_of  # noqa: PLC0415  likewise

            self.labels.add(label_of(found["label"]))
        elif found["heading"] is not None:
            self._end_heading(end)
        self.cuts.append(Cut(start, end, BREAK))

    def _end_heading(self, start: int) -> None:
        end = self.text.find("\n", start)
        hashes = _CLOSING_HASHES.search(self.text, start, end + 1)
        self.cuts.append(Cut(hashes.start() if hashes else end, end, BREAK))

    def _take_table(self, found: re.Match[str]) -> int:
        """Make paragraphs of the rows around a rule, and say where they end.

        Without a row above it a rule is only a rule.
        """
        start, end = found.span()
        self.cuts.append(Cut(start, end, BREAK))
        header = self.text.rfind("\n", 0, start)
        if header < 0 or "|" not in self.text[header:start]:
            return end
        rows = _ROWS.match(self.text, end)
        last = rows.end() if rows else end
        for first, after in ((header, start), (end, last)):
            for stroke in _STROKE.finditer(self.text, first, after + 1):
                if stroke.start() < after:
                    self.cuts.append(Cut(*stroke.span(), self._edge(stroke)))
        self.cuts.append(Cut(last, last, BREAK))
        return last

    def _edge(self, stroke: re.Match[str]) -> str:
        if stroke[0][0] == "\n":
            return BREAK
        return "" if self.text[stroke.end()] == "\n" else " | "
