"""Read Markdown: cut code and tags, then marks at the start of lines, then marks within lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from countylines.documents.document import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, Document
from countylines.documents.html import COMMENT_PATTERN, ENTITY_PATTERN, TAG_PATTERN, character_of_entity, cut_html
from countylines.documents.plain_text import cuts_at_lines, rows_of_table, separate_paragraphs
from countylines.documents.wikitext import cut_links_and_tables, is_wikitext
from countylines.text import lazy_regex

_CODE = lazy_regex(
    rf"""
    {COMMENT_PATTERN}
  | \\[!-/:-@\[-`{{-~]
  | `(?P<ticks>`*+)(?P<code>(?:[^`\n]|\n(?![ \t>]*+\n))++`(?P=ticks)(?!`))?+
  | \n(?P<block>[ \t>]*+(?P<mark>`{{3,}}+(?=[^`\n]*\n)|~{{3,}}+)[^\n]*+
        (?:\n(?![ \t>]*+(?P=mark)[`~]*+[ \t]*+\n)[^\n]*+(?=\n))*+(?:\n[^\n]++)?+(?=\n))
    """,
    re.VERBOSE,
)
"""Code, and the comments and escapes whose marks could be mistaken for the start of code."""
_TAG = lazy_regex(TAG_PATTERN, re.VERBOSE)
_QUOTED_LINE = r"\n(?:[ ]{0,3}>[ ]?)++[^\n]*+(?:\n(?![ \t]*+\n|[ ]{0,3}>)[^\n]++)*+"
_QUOTATION = lazy_regex(rf"{_QUOTED_LINE}(?:{_QUOTED_LINE})*+")
_QUOTATION_MARK = lazy_regex(r"(?P<mark>\\?\n(?:[ ]{0,3}>[ ]?)++)(?P<signature>(?=[–—]|--))?")
_SIGNATURE = lazy_regex(r"(?<=[.!?”\"’'])[ ]++(?=(?:[–—]|--)[ ]?[^\W\d_a-z][^\n.!?]{1,80}(?:\n|\Z))")
"""The space between quoted words and a dash with the speaker's name on the same line."""
_BLOCK = lazy_regex(
    r"""
    \n(?:
        [ \t]*+[-=*_|:][-=*_|: \t]*+(?=\n)
      | [ ]{0,3}\#{1,6}(?=[ \t\n])[ \t]*+(?P<heading>[^\n]*?)(?:[ \t]++\#++)?[ \t]*+(?=\n)
      | [ \t]*+[-*+\u2022](?=[ \t\n])[ \t]*+(?:\[[ xX]\][ \t]++)?+
      | [ \t]*+\d{1,2}[.)](?:[ \t]++|(?=\n))
      | [ ]{0,3}\[\^[^\]\s]{1,99}+\]:[ \t]*+
      | [ ]{0,3}\[[^\[\]\n]{1,99}+\]:[ \t]*+(?:<[^<>\n]*+>|[^\s<]*[:/\#][^\s<]*)
            (?:[ \t]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ \t]*+(?=\n)
    )
    """,
    re.VERBOSE,
)
"""A mark at the start of a line: a rule (also in a table), a heading, an item, a footnote, or the address of a link."""

_ITEM = lazy_regex(r" {0,3}(?:(?:[-*+\u2022]|\d{1,9}[.)])(?=\s|$)|\[\^[^\]\s]{1,99}+\]:)")
"""The start of a list item or footnote, whose other paragraphs are indented."""

_EMPHASIS = r"(?:(?<![\w*].)[*_]*+(?=\S)|(?<=[^\s*_].)[*_]*+(?![^\W_]))"
"""A pattern for what follows the first asterisk or underscore of a mark: the mark is at the edge of a word."""

_MARK = lazy_regex(
    rf"""
    \n
  | \\(?:(?P<escape>[!-/:-@\[-`{{-~])|(?=[ ]|\n|\Z))
  | {ENTITY_PATTERN}
  | \[(?:\^[^\[\]\s]{{1,99}}+\])?+
  | !\[
  | \](?P<target>
        \([ ]*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)
        (?:[ ]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ ]*+\)
      | (?<!\d\])\[[^\[\]\n]{{0,99}}+\]
      )?+
  | ~~(?=[^\s~])[^~\n]++~~(?!~)
  | (?P<run>\*{{1,3}}+)(?=[^\s*])[^*\n\[\]&\\_~]{{1,99}}+(?<=\S)(?P=run)(?!\*)
  | \*{_EMPHASIS}
  | _{_EMPHASIS}
    """,
    re.VERBOSE,
)
"""A mark within a line. Each alternative begins with a literal character, which makes searching fast."""


def read_markdown(document: Document) -> None:
    """Cut the markup of a Markdown document, and mark paragraph ends.

    The text must begin with a line end and end with an empty line.
    """
    if is_wikitext(document.text):
        cut_links_and_tables(document)
    document.apply_cuts([*_code_cuts(document.text)])
    document.apply_cuts(_indented_code(document.text))
    cut_html(document, _TAG)
    document.apply_cuts(_block_quotation_cuts(document.text))
    document.apply_cuts([*_block_cuts(document.text), *cuts_at_lines(document.text)])
    separate_paragraphs(document, "\n")
    document.apply_cuts(_inline_cuts(document.text))


def _code_cuts(text: str) -> Iterator[Cut]:
    """Cut code; of a block that contains a table, cut only the fences."""
    for found in _CODE.finditer(text):
        start, end = found.span()
        if found["code"]:
            yield start, end, ""
        elif found["block"]:
            first, last = text.index("\n", start + 1), text.rindex("\n", start, end)
            is_closed = text.startswith(found["mark"], last + 1)
            rows = rows_of_table(text, first, last + 1) if is_closed else []
            yield start, first if rows else end, PARAGRAPH_BREAK
            yield from rows
            if rows:
                yield last, end, PARAGRAPH_BREAK


def _indented_code(text: str) -> Iterator[Cut]:
    """Cut the paragraphs whose lines are all indented by four spaces or a tab, unless they belong to a list."""
    if "\n    " not in text and "\n\t" not in text:
        return
    end, is_in_list = 0, False
    for is_blank, group in groupby(text.splitlines(keepends=True), lambda line: not line.strip()):
        lines = list(group)
        start, end = end, end + sum(map(len, lines))
        if not is_blank and all(line.startswith(("    ", "\t")) for line in lines):
            if not is_in_list:
                yield from rows_of_table(text, start - 1, end) or [(start, end, PARAGRAPH_BREAK)]
        elif not (is_blank or (is_in_list and lines[0][0] == " ")):
            is_in_list = any(map(_ITEM.match, lines))


def _block_quotation_cuts(text: str) -> Iterator[Cut]:
    """Cut the ``>`` at the start of lines, and mark the beginnings and ends of block quotations."""
    for quotation in _QUOTATION.finditer(text):
        start, end = quotation.span()
        yield start, start, f"\n{QUOTE_START}"
        for found in _QUOTATION_MARK.finditer(text, start, end):
            yield *found.span("mark"), "\n" if found["signature"] is None else "\n\n"
        for found in _SIGNATURE.finditer(text, start, end):
            yield *found.span(), "\n\n"
        yield end, end, f"\n{QUOTE_END}"


def _block_cuts(text: str) -> Iterator[Cut]:
    """Cut the marks at the start of lines and at the end of headings."""
    for found in _BLOCK.finditer(text):
        start, end = found.span()
        first, last = found.span("heading") if found["heading"] is not None else (end, end)
        yield start, first, PARAGRAPH_BREAK
        yield last, end, PARAGRAPH_BREAK


def _inline_cuts(text: str) -> Iterator[Cut]:
    """Cut the marks within the lines of a text with one paragraph on each line; brackets are cut in pairs only."""
    opened: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        start, end = mark.span()
        if mark[0] == "\n":
            opened.clear()
        elif mark[0] in {"[", "!["}:
            opened.append(mark)
        elif mark[0][0] == "]":
            opening = opened.pop() if opened else None
            if opening and mark["target"]:
                edge = PARAGRAPH_BREAK if opening[0] == "![" else ""
                yield *opening.span(), edge
                yield start, end, edge
        elif mark["run"]:  # also within a word: "74**3**"
            length = len(mark["run"])
            yield start, start + length, ""
            yield end - length, end, ""
        elif mark[0][0] == "&":
            yield start, end, character_of_entity(mark[0])
        else:
            yield start, start + 1 if mark["escape"] else end, ""
