"""Read Markdown: its block quotations, headings, lists and tables, after code has been cut and before inline marks are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from countylines.documents.offset_map import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.documents.paragraphs import WIKI_SIGNS, cuts_at_lines, find_line_starts, separate_paragraphs
from countylines.text import lazy_regex

_QUOTED_LINE = r"\n(?:[ ]{0,3}>[ ]?)++[^\n]*+(?:\n(?![ \t]*+\n|[ ]{0,3}>)[^\n]++)*+"
_QUOTATION = lazy_regex(rf"{_QUOTED_LINE}(?:{_QUOTED_LINE})*+")
_QUOTATION_MARK = lazy_regex(
    r"\n(?:[ ]{0,3}>[ ]?)++(?P<signature>(?:--|[–—])[^\n]{2,100}(?=\n(?![ ]{0,3}>[ >]*[^ >\n])|\Z))?+"
)
_BLOCK = lazy_regex(
    r"""
    \n(?:
        (?P<alone>(?P<blank>[ \t]*+(?=\n)(?:\n[ \t]*+(?=\n))*+)(?=(?P<code>(?:\n(?:[ ]{4}|[ ]{0,3}\t)[^\n]*+)++)?)
          | [ ]{0,3}(?:=++|-++|(?P<mark>[*_-])[ \t]*+(?:(?P=mark)[ \t]*+){2,}+)[ \t]*+(?=\n)
          | [ ]{0,3}\#{1,6}(?=[ \t\n])[ \t]*+(?P<heading>[^\n]*?)(?:[ \t]++\#++)?[ \t]*+(?=\n))
      | (?P<item>[ \t]*+[-*+\u2022](?=[ \t\n])[ \t]*+(?:\[[ xX]\][ \t]++)?+)
      | [ \t]*+(?P<digits>\d{1,9})[.)](?:[ \t]++|(?=\n))
      | [ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+(?=\n)
      | [ ]{0,3}\[\^[^\]\s]{1,99}+\]:[ \t]*+
      | [ ]{0,3}\[(?P<label>[^\[\]\n]{1,999}+)\]:[ \t]*+(?:<[^<>\n]*+>|[^\s<]\S*+)
            (?:[ \t]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ \t]*+(?=\n)
    )
    """,
    re.VERBOSE,
)
"""The beginning of a line with a mark; behind blank lines, the lines of code that follow."""
_BLOCK_SIGN = lazy_regex(r"\n(?:[ ]{0,3}\t|[ ]{4}|[ ]*(?:[-=*_+#[|:\d]|\u2022))")
"""A text without any of these has no more blocks than its empty lines show; only with them is `_BLOCK` compiled."""

_FENCES = ("\n---", "\n+++")
_CODE_SIGNS = ("<", "\\", "`", "~~~")
_INLINE_SIGNS = ("\\", "&", "[", "~~", "*", "_")
"""A text without any of these has no inline marks."""


def read_markdown(edited: EditedText) -> None:
    """Cut the markup of Markdown that begins and ends with a line end; mark paragraph ends."""
    if any(sign in edited.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_links_and_tables  # noqa: PLC0415  rarely needed

        cut_links_and_tables(edited)
    if edited.text.startswith(_FENCES) or any(mark in edited.text for mark in _CODE_SIGNS):
        from countylines.documents.markdown_inline import cut_code_and_tags  # noqa: PLC0415  prose without marks needs none

        cut_code_and_tags(edited)
    edited.apply([(0, 0, "\n"), *_block_quotation_cuts(edited.text)])  # code may come first, as behind an empty line
    cuts, labels = _read_blocks(edited.text) if _BLOCK_SIGN.search(edited.text) else ([], set())
    edited.apply([*cuts, *cuts_at_lines(edited.text)])
    separate_paragraphs(edited, "\n")
    if any(mark in edited.text for mark in _INLINE_SIGNS):
        from countylines.documents.markdown_inline import cut_marks  # noqa: PLC0415  likewise

        cut_marks(edited, labels)


def _block_quotation_cuts(text: str) -> Iterator[Cut]:
    """Cut the ``>`` before lines, mark where block quotations begin and end, and set their signatures apart."""
    for quotation in _QUOTATION.finditer(text) if ">" in text else ():
        start, end = quotation.span()
        yield start, start, f"\n{QUOTE_START}"
        for mark in _QUOTATION_MARK.finditer(text, start, end):
            signature = mark.start("signature")
            yield mark.start() + 1, mark.end() if signature < 0 else signature, PARAGRAPH_BREAK if signature > 0 else ""
        yield end, end, f"\n{QUOTE_END}"


def _read_blocks(text: str) -> tuple[list[Cut], set[str]]:
    """Return the cuts of the marks at the beginnings of lines and of indented code, and the labels of link definitions."""
    cuts: list[Cut] = []
    labels: set[str] = set()
    in_list = False
    code_end = 0
    for found, _ in find_line_starts(text, _BLOCK):
        start, end = found.span()
        if start < code_end:
            continue
        if found["blank"] is not None:
            in_list &= text[end + 1 : end + 2] in {" ", "\t"}
            if found["code"] and not in_list:
                code_end = found.end("code")
                cuts.append((end, code_end, PARAGRAPH_BREAK))
            continue
        in_list |= (found["digits"] or found["item"]) is not None
        if found["label"]:
            labels.add(found["label"])
        first, last = (end, end) if found["heading"] is None else found.span("heading")
        cuts += (start, first, PARAGRAPH_BREAK), (last, end, PARAGRAPH_BREAK)
    return cuts, labels
