"""Read Markdown: code and tags are cut first, then blocks are found at the beginnings of lines, and marks within lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from countylines.documents.html import ENTITY_PATTERN, MARKUP_PATTERN, HtmlCuts, character_named
from countylines.documents.metadata import note_named_date
from countylines.documents.offset_map import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.documents.paragraphs import WIKI_SIGNS, cuts_at_lines, find_line_starts, separate_paragraphs
from countylines.text import lazy_regex

_FRONT = lazy_regex(
    r"\n(?P<fence>---|\+\+\+)[ \t]*+\n(?=(?P=fence)|[\w\"'#\[-][^\n]*[:=\]])"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_CODE_OR_TAG = lazy_regex(
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
_TICKS = lazy_regex(r"``*+|\n[ \t>]*+(?=\n)")
_EMPTY_LINE = lazy_regex(r"\n[ \t>]*+\n")

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

_MARK = lazy_regex(
    rf"""
    \n
  | \\(?:(?P<escape>[!-/:-@\[-`{{-~])|(?=[ ]|\n|\Z))
  | {ENTITY_PATTERN}
  | \[(?P<note>\^[^\[\]\s]{{1,99}}+\])
  | \[
  | !\[
  | \](?P<target>
        \([ ]*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)
        (?:[ ]++(?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\)))?+[ ]*+\)
      | \[(?P<label>[^\[\]\n]{{0,999}}+)\]
      )?+
  | ~~(?=[^\s~])[^~\n]++~~(?!~)
  | \*\**+
  | __*+
    """,
    re.VERBOSE,
)
LONGEST_LINK_LABEL = 999
"""How many characters the label of a reference link may have, as in CommonMark."""

_FENCES = ("\n---", "\n+++")
_CODE_SIGNS = ("<", "\\", "`", "~~~")
_INLINE_SIGNS = ("\\", "&", "[", "~~", "*", "_")
"""A text without any of these has no inline marks."""


def read_markdown(edited: EditedText) -> None:
    """Cut the markup of Markdown that begins with a line end and ends with an empty line; mark paragraph ends."""
    if any(sign in edited.text for sign in WIKI_SIGNS):
        from countylines.documents.wiki import cut_links_and_tables  # noqa: PLC0415  rarely needed

        cut_links_and_tables(edited)
    if edited.text.startswith(_FENCES) or any(mark in edited.text for mark in _CODE_SIGNS):
        _CodeAndTagCuts(edited).cut_all()
    edited.apply([(0, 0, "\n"), *_block_quotation_cuts(edited.text)])  # code may come first, as behind an empty line
    cuts, labels = _read_blocks(edited.text) if _BLOCK_SIGN.search(edited.text) else ([], set())
    edited.apply([*cuts, *cuts_at_lines(edited.text)])
    separate_paragraphs(edited, "\n")
    if any(mark in edited.text for mark in _INLINE_SIGNS):
        edited.apply(_InlineCuts(edited.text, labels).find())


class _CodeAndTagCuts(HtmlCuts):
    """Collects the cuts of code and of tags in Markdown, where a ``<`` need not begin a tag."""

    def __init__(self, edited: EditedText) -> None:
        super().__init__(edited)
        self._code_spans = _code_spans(self.text) if "`" in self.text else {}

    def cut_all(self) -> None:
        """Cut front matter, code and tags out of the text."""
        front = _FRONT.match(self.text)
        if front:
            self.cuts.append((*front.span(), ""))
            note_named_date(self.edited, *front.span())
        self.read(_CODE_OR_TAG, front.end() if front else 0)

    def cut(self, found: re.Match[str]) -> int:
        start, end = found.span()
        if found["block"]:
            self.cuts.append((start, end, PARAGRAPH_BREAK))
        elif found["ticks"] is not None:
            end = self._code_spans.get(start, end)
            self.cuts += [(start, end, "")] if start in self._code_spans else ()
        elif not found["escape"]:
            is_tag = found["comment"] or not _EMPTY_LINE.search(self.text, start, end)
            return super().cut(found) if is_tag else start + 1
        return end


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
            labels.add(_comparable_label(found["label"]))
        first, last = (end, end) if found["heading"] is None else found.span("heading")
        cuts += (start, first, PARAGRAPH_BREAK), (last, end, PARAGRAPH_BREAK)
    return cuts, labels


class _InlineCuts:
    """Finds the cuts within a text with one paragraph on each line; *labels* are those that its links may use."""

    def __init__(self, text: str, labels: set[str]) -> None:
        self.text = text
        self.labels = labels
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
                case "[" | "!" if not mark["note"]:
                    self._waiting["["].append((start, end))
                case "]":
                    self._close_bracket(mark)
                case "&":
                    self.cuts.append((start, end, character_named(mark[0])))
                case _:
                    self.cuts.append((start, start + 1 if mark["escape"] else end, ""))
        return self.cuts

    def _close_bracket(self, found: re.Match[str]) -> None:
        start, end = self._waiting["["].pop() if self._waiting["["] else (0, 0)
        closing, after = found.span()
        is_shown = end > 0 and found["target"] and found["label"] is None
        if end and self.labels and not is_shown:
            label = found["label"] or self.text[end : min(closing, end + LONGEST_LINK_LABEL)]
            is_shown = _comparable_label(label) in self.labels
        if is_shown:
            edge = PARAGRAPH_BREAK if self.text[start] == "!" else ""
            self.cuts += (start, end, edge), (closing, after, edge)

    def _pair_emphasis_run(self, start: int, end: int) -> None:
        """Pair a run of asterisks or underscores with the open runs before it, by CommonMark's flanking rules."""
        mark = self.text[start]
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        opens = not after.isspace() and (after.isalnum() or not before.isalnum())
        closes = not before.isspace() and (before.isalnum() or not after.isalnum())
        if mark == "_":
            opens, closes = opens and not (closes and before.isalnum()), closes and not (opens and after.isalnum())
        waiting = self._waiting[mark]
        while closes and waiting and start < end:
            first, last = waiting.pop()
            length = min(last - first, end - start)
            self.cuts += (last - length, last, ""), (start, start + length, "")
            start += length
            if first < last - length:
                waiting.append((first, last - length))
        if opens and start < end:
            waiting.append((start, end))


def _comparable_label(words: str) -> str:
    """Return the form in which labels of reference links are compared: any case, any spaces."""
    return " ".join(words.split()).casefold()
