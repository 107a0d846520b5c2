"""Read Markdown: code and tags are cut first, then blocks are found at the beginnings of lines, and marks within lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from countylines.documents.html import ENTITY_PATTERN, MARKUP_PATTERN, HtmlCuts, character_named
from countylines.documents.offset_map import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.documents.paragraphs import cuts_at_lines, find_line_starts, is_wikitext, separate_paragraphs
from countylines.text import lazy_regex

_CODE_OR_TAG = lazy_regex(
    rf"""
    {MARKUP_PATTERN}
  | \\(?P<escape>[!-/:-@\[-`{{-~])
  | (?P<ticks>`++)(?P<code>(?:[^`\n]|\n(?![ \t>]*+\n))++(?P=ticks)(?!`))?+
  | \n(?P<block>[ \t>]*+(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]++)?+
        (?P<mark>`{{3,}}+(?=[^`\n]*\n)|~{{3,}}+)[^\n]*+
        (?:\n(?![ \t>]*+(?P=mark)[`~]*+[ \t]*+\n)[^\n]*+(?=\n))*+(?:\n[^\n]++)?+(?=\n))
    """,
    re.VERBOSE,
)
_QUOTED_LINE = r"\n(?:[ ]{0,3}>[ ]?)++[^\n]*+(?:\n(?![ \t]*+\n|[ ]{0,3}>)[^\n]++)*+"
_QUOTATION = lazy_regex(rf"{_QUOTED_LINE}(?:{_QUOTED_LINE})*+")
_QUOTATION_MARK = lazy_regex(r"\n(?P<mark>(?:[ ]{0,3}>[ ]?)++)")
_BLOCK = lazy_regex(
    r"""
    \n(?:
        [ ]{0,3}(?:=++|-++|(?P<mark>[*_-])[ \t]*+(?:(?P=mark)[ \t]*+){2,}+)[ \t]*+(?=\n)
      | [ ]{0,3}\#{1,6}(?=[ \t\n])[ \t]*+(?P<heading>[^\n]*?)(?:[ \t]++\#++)?[ \t]*+(?=\n)
      | [ \t]*+[-*+\u2022](?=[ \t\n])[ \t]*+(?:\[[ xX]\][ \t]++)?+
      | [ \t]*+(?P<digits>\d{1,9})[.)](?:[ \t]++|(?=\n))
      | [ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+(?=\n)
      | [ ]{0,3}\[\^[^\]\s]{1,99}+\]:[ \t]*+
      | [ ]{0,3}\[[^\[\]\n]{1,99}+\]:[ \t]*+(?:<[^<>\n]*+>|[^\s<]*[:/\#][^\s<]*)
            (?:[ \t]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ \t]*+(?=\n)
    )
    """,
    re.VERBOSE,
)
"""The beginning of a line with a mark: a rule, a heading, an item, the line below a table's head, a note, a link's address."""

_MARK = lazy_regex(
    rf"""
    \n
  | \\(?:(?P<escape>[!-/:-@\[-`{{-~])|(?=[ ]|\n|\Z))
  | {ENTITY_PATTERN}
  | \[\^[^\[\]\s]{{1,99}}+\]
  | (?P<opening>!?\[)
  | \](?P<target>
        \([ ]*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)
        (?:[ ]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ ]*+\)
      | (?<!\d\])\[[^\[\]\n]{{0,99}}+\]
      )?+
  | ~~(?=[^\s~])[^~\n]++~~(?!~)
  | \*\**+
  | __*+
    """,
    re.VERBOSE,
)
_CODE_SIGNS = ("<", "\\", "`", "~~~")
_INLINE_SIGNS = ("\\", "&", "[", "~~", "*", "_")
"""A text without any of these has no inline marks."""


def read_markdown(edited: EditedText) -> None:
    """Cut the markup of Markdown that begins with a line end and ends with an empty line; mark paragraph ends."""
    if is_wikitext(edited.text):
        from countylines.documents.wiki import cut_links_and_tables  # noqa: PLC0415  rarely needed

        cut_links_and_tables(edited)
    if any(mark in edited.text for mark in _CODE_SIGNS):
        _CodeAndTagCuts(edited).read(_CODE_OR_TAG)
    if ">" in edited.text:
        edited.apply(_block_quotation_cuts(edited.text))
    edited.apply([*_block_cuts(edited.text), *cuts_at_lines(edited.text)])
    separate_paragraphs(edited, "\n")
    if any(mark in edited.text for mark in _INLINE_SIGNS):
        edited.apply(_InlineCuts(edited.text).find())


class _CodeAndTagCuts(HtmlCuts):
    """Collects the cuts of code and of tags in Markdown, where a ``<`` need not begin a tag."""

    def cut(self, found: re.Match[str]) -> int:
        start, end = found.span()
        if found["block"] or found["code"]:
            self.cuts.append((start, end, PARAGRAPH_BREAK if found["block"] else ""))
        elif not (found["escape"] or found["ticks"]):
            is_tag = found["comment"] or "\n\n" not in found[0].replace(" ", "")
            return super().cut(found) if is_tag else start + 1
        return end


def _block_quotation_cuts(text: str) -> Iterator[Cut]:
    """Cut the ``>`` before lines, and mark where block quotations begin and end."""
    for quotation in _QUOTATION.finditer(text):
        start, end = quotation.span()
        yield start, start, f"\n{QUOTE_START}"
        for found in _QUOTATION_MARK.finditer(text, start, end):
            yield *found.span("mark"), ""
        yield end, end, f"\n{QUOTE_END}"


def _block_cuts(text: str) -> Iterator[Cut]:
    """Cut the marks at the beginnings of lines, and those behind headings."""
    for found in find_line_starts(text, _BLOCK):
        start, end = found.span()
        first, last = found.span("heading") if found["heading"] is not None else (end, end)
        yield start, first, PARAGRAPH_BREAK
        yield last, end, PARAGRAPH_BREAK


class _InlineCuts:
    """Finds the cuts within a text with one paragraph on each line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[Cut] = []
        self._waiting: dict[str, list[tuple[int, int]]] = {"[": [], "*": [], "_": []}
        """The marks that are not closed yet."""

    def find(self) -> list[Cut]:
        """Return the cuts of all marks; a mark that opens something is kept until its closing mark is found."""
        for mark in _MARK.finditer(self.text):
            start, end = mark.span()
            match mark[0][0]:
                case "\n":
                    for waiting in self._waiting.values():
                        waiting.clear()
                case "*" | "_":
                    self._pair_emphasis_run(start, end)
                case _ if mark["opening"]:
                    self._waiting["["].append((start, end))
                case "]":
                    opening = self._waiting["["].pop() if self._waiting["["] else None
                    if opening and mark["target"]:
                        edge = PARAGRAPH_BREAK if self.text[opening[0]] == "!" else ""
                        self.cuts += (*opening, edge), (start, end, edge)
                case "&":
                    self.cuts.append((start, end, character_named(mark[0])))
                case _:
                    self.cuts.append((start, start + 1 if mark["escape"] else end, ""))
        return self.cuts

    def _pair_emphasis_run(self, start: int, end: int) -> None:
        """Pair a run of asterisks or underscores with the open runs before it; underscores stand at edges of words."""
        mark = self.text[start]
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        opens = not after.isspace() and not (mark == "_" and before.isalnum())
        closes = not before.isspace() and not (mark == "_" and after.isalnum())
        waiting = self._waiting[mark]
        while closes and waiting and start < end:
            first, last = waiting.pop()
            length = min(last - first, end - start)
            self.cuts += (last - length, last, ""), (start, start + length, "")
            start += length
        if opens and start < end:
            waiting.append((start, end))
