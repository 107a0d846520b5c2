"""Read Markdown: its block quotations, headings, lists and tables, after code has been cut and before inline marks are."""

from __future__ import annotations

import re

from countylines.documents.offset_map import (
    BLOCK_QUOTE_END,
    BLOCK_QUOTE_START,
    PARAGRAPH_BREAK,
    Cut,
    EditedText,
)
from countylines.documents.paragraphs import (
    WIKI_SIGNS,
    breaks_before_labels,
    cuts_for_barred_rows,
    cuts_for_labelled_rows,
    is_item_number,
    separate_paragraphs,
)
from countylines.text import lazy_regex

_QUOTED_LINE = r"\n(?:[ ]{0,3}>[ ]?)++[^\n]*+(?:\n(?![ \t]*+\n|[ ]{0,3}>)[^\n]++)*+"
_QUOTATION = lazy_regex(rf"{_QUOTED_LINE}(?:{_QUOTED_LINE})*+")
_QUOTATION_MARK = lazy_regex(
    r"\n(?:[ ]{0,3}>[ ]?)++(?P<signature>(?:--|[–—])[^\n]{2,100}(?=\n(?![ ]{0,3}>[ >]*[^ >\n])|\Z))?+"
)
_BLOCK = lazy_regex(
    r"""
    \n(?:
        (?P<blank>[ \t]*+(?=\n)(?:\n[ \t]*+(?=\n))*+)
      | (?P<rule>[ ]{0,3}(?:(?P<underline>=++|-++)|(?P<mark>[*_-])[ \t]*+(?:(?P=mark)[ \t]*+){2,}+)[ \t]*+(?=\n))
      | (?P<heading>[ ]{0,3}(?P<hashes>\#{1,6})(?=[ \t\n])[ \t]*+)
      | (?P<item>[ \t]*+[-*+\u2022](?=[ \t\n])[ \t]*+(?:\[[ xX]\][ \t]++)?+)
      | [ \t]*+(?P<digits>\d{1,9})[.)](?:[ \t]++|(?=\n))
      | (?P<delimiters>[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+(?=\n))
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

_CLOSING_HASHES = lazy_regex(r"(?<![ \t\#])[ \t]++\#++[ \t]*+\n")


def read_markdown(edited: EditedText) -> None:
    """Cut the markup of Markdown that begins and ends with a line end; mark paragraph ends."""
    if any(sign in edited.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_links_and_tables  # noqa: PLC0415  rarely needed

        cut_links_and_tables(edited)
    if edited.text.startswith(_FENCES) or any(mark in edited.text for mark in _CODE_SIGNS):
        from countylines.documents.markdown_inline import cut_code_and_tags  # noqa: PLC0415  prose without marks needs none

        cut_code_and_tags(edited)
    edited.apply(_block_quotation_cuts(edited.text))
    blocks = _Blocks(edited)
    if _may_have_blocks(edited.text):
        blocks.read()
    lines = [
        *cuts_for_barred_rows(edited.text),
        *cuts_for_labelled_rows(edited.text),
        *breaks_before_labels(edited.text),
    ]
    edited.apply([*blocks.cuts, *lines])
    separate_paragraphs(edited)
    if any(mark in edited.text for mark in _INLINE_SIGNS):
        from countylines.documents.markdown_inline import cut_marks  # noqa: PLC0415  likewise

        cut_marks(edited, frozenset(blocks.labels))


def _may_have_blocks(text: str) -> bool:
    """Return whether a text may have more block marks than empty lines; only then are slow patterns compiled."""
    if "\n    " in text or "\t" in text:
        return True
    firsts = [line.lstrip(" ")[:1] for line in text.split("\n")]
    return any(first in _BLOCK_SIGNS or first.isdecimal() for first in firsts)


def _block_quotation_cuts(text: str) -> list[Cut]:
    """Cut the ``>`` before lines, mark where block quotations begin and end, and set their signatures apart."""
    cuts: list[Cut] = []
    for quotation in _QUOTATION.finditer(text) if ">" in text else ():
        start, end = quotation.span()
        cuts.append((start, start, f"\n{BLOCK_QUOTE_START}"))
        for mark in _QUOTATION_MARK.finditer(text, start, end):
            is_signature = mark["signature"]
            stop = mark.start("signature") if is_signature else mark.end()
            cuts.append((mark.start() + 1, stop, PARAGRAPH_BREAK if is_signature else ""))
        cuts.append((end, end, f"\n{BLOCK_QUOTE_END}"))
    return cuts


class _Blocks:
    """Collects the cuts at the beginnings of lines, and the labels of link definitions."""

    def __init__(self, edited: EditedText) -> None:
        self.edited = edited
        self.text = edited.text
        self.cuts: list[Cut] = []
        self.labels: set[str] = set()
        self._expected_number = -1
        self._paragraph_start = 0
        self._in_list = False
        self._may_have_code = "\n    " in self.text or "\t" in self.text

    def read(self) -> None:
        """Read all blocks."""
        position = self._cut_code(0)
        for found in _BLOCK.finditer(self.text):
            if found.start() < position:
                continue
            if found["blank"] is None:
                self._cut_line_start(found)
                continue
            position = self._paragraph_start = found.end()
            self._in_list &= self.text[position + 1 : position + 2] in {" ", "\t"}
            position = position if self._in_list else self._cut_code(position)

    def _cut_code(self, position: int) -> int:
        """Cut the indented code at *position*, if any, and return where it ends."""
        code = _INDENTED_CODE.match(self.text, position) if self._may_have_code else None
        if not code or not code[0].strip():
            return position
        self.cuts.append((*code.span(), PARAGRAPH_BREAK))
        self._paragraph_start = code.end()
        return self._paragraph_start

    def _cut_line_start(self, found: re.Match[str]) -> None:
        start, end = found.span()
        begins_paragraph = start == self._paragraph_start
        if digits := found["digits"]:
            if not is_item_number(digits, self._expected_number, begins_paragraph=begins_paragraph):
                return
            self._expected_number = int(digits) + 1
        self._in_list |= digits is not None or found["item"] is not None
        self.cuts.append((start, end, PARAGRAPH_BREAK))
        if found["label"]:
            from countylines.documents.markdown_inline import comparable_link_label  # noqa: PLC0415  likewise

            self.labels.add(comparable_link_label(found["label"]))
        if found["heading"]:
            start, end = end, self.text.find("\n", end)
            hashes = _CLOSING_HASHES.search(self.text, start, end + 1)
            self.cuts.append((hashes.start() if hashes else end, end, PARAGRAPH_BREAK))
        if found["heading"] or found["rule"]:
            self._paragraph_start = end
