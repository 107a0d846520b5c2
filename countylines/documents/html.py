"""Read HTML, also inside Markdown: which tags end a paragraph, which content is not prose, character references."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from countylines.documents.metadata import DIRECTIVE_COMMENT, note_date_of_tag, note_named_date, note_suppression
from countylines.documents.offset_map import CELL_SEPARATOR, PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.documents.paragraphs import SENTENCE_END_MARKS
from countylines.text import lazy_regex

MARKUP_PATTERN = r"""
    <(?P<comment>!--)(?:-?>|(?:[^-]++|-(?!->))*+(?:-->|\Z))
  | <[!?][^<>]*+>
  | <(?i:sup\b[^<>]*+>\s{0,9}(?:<[^<>]*+>\s{0,9}){0,3}\[?\d{1,4}\]?\s{0,9}(?:<[^<>]*+>\s{0,9}){0,3}</sup\s{0,9}>)
  | <(?P<term>(?i:/dt\s*+>\s{0,40}<dd\b[^<>]{0,200}>(?=[^<>]{1,40}</dd)(?=[^<>\d]*+\d[\d,.]*+[^<>\d]*+<)))
  | <(?P<name>/?[A-Za-z][A-Za-z0-9:-]*+)(?=[\s/>])
    (?:(?:[^"'<>]++|"[^"]*+"|'[^']*+')*+>|[^<>]*+>)
  | <[A-Za-z][A-Za-z0-9+.-]*+:[^\s<>]*+>
  | <[^\s<>@]++@[^\s<>@]++>
"""
"""A verbose pattern for comments, declarations, the marks of notes, tags and automatic links.

What stands between a term and its description is one piece if the description holds one number: the two are a row.
"""
ENTITY_PATTERN = r"&(?:\#[0-9]{1,7};?|\#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"

BLOCK_TAGS = frozenset(
    "address article aside body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p search "
    "section select summary table tbody tfoot thead title tr ul".split()
)
"""Tags that end a paragraph. Inside a table cell they become a space, because a row is one paragraph."""
TABLE_TAGS = frozenset({"tr", "table", "thead", "tbody", "tfoot"})
TAGS_WITH_ATTRIBUTES = frozenset({"img", "link", "meta", "time"})
"""A picture has an alternative text; the attributes of the others may say when the page was published."""
RAW_TEXT_TAGS = frozenset({"script", "style"})
"""Elements whose content goes on to the end of the text if they are not closed."""
DROPPED_TAGS = RAW_TEXT_TAGS.union(
    "audio canvas code del iframe kbd math object pre ref s samp strike svg template textarea video".split()
)
"""Elements that are cut with their content: code, media, references of a wiki, and words that are struck out."""
_LINE_END = "\f"
"""Stands for a line end within a paragraph until `_PARAGRAPH_END` has been looked for."""
TAG_REPLACEMENTS = {
    "br": _LINE_END,
    "cite": _LINE_END,
    "q": "“",
    "/q": "”",
    "blockquote": QUOTE_START,
    "/blockquote": QUOTE_END,
    "pre": PARAGRAPH_BREAK,
}
_ENDS = "".join(map(re.escape, SENTENCE_END_MARKS))
_SAME_PARAGRAPH = f"[^{QUOTE_START}{QUOTE_END}{PARAGRAPH_BREAK}]"
_PARAGRAPH_END = lazy_regex(
    rf"{_LINE_END}(?:\s*{_LINE_END}|(?=\s*[-–—]{_SAME_PARAGRAPH}{{1,158}}{QUOTE_END})"
    rf"|(?:(?<=[{_ENDS}]{_LINE_END})|(?<=[{_ENDS}]\s{_LINE_END}))"
    rf"(?={_SAME_PARAGRAPH}{{0,158}}[^\s{_ENDS}{QUOTE_START}{QUOTE_END}]\s*{QUOTE_END}))"
)
"""A line end that is double, or that comes before the signature of a block quotation, of 160 characters at most."""

_MARKUP_OR_ENTITY = lazy_regex(rf"{MARKUP_PATTERN} | {ENTITY_PATTERN}", re.VERBOSE)
_ATTRIBUTE = lazy_regex(
    r"""(?<=[\s"'/])(?P<name>[^\s"'>/=]++)\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++))"""
)
_READ_AS_SPACE = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029\ue000\ue001")
_NOT_A_CHARACTER = frozenset({"", "\ufffd"})
"""What `html.unescape` makes of a reference to a number that is not a character."""


def read_html(edited: EditedText) -> None:
    """Cut the markup of a whole HTML text, which begins and ends with line ends, and mark paragraph ends."""
    edited.text = "\n" + edited.text[1:-1].replace("\n", " ").replace("\t", " ") + "\n"
    cut_html(edited)


def cut_html(edited: EditedText) -> None:
    """Cut all markup of HTML out of a text."""
    HtmlCuts(edited).read(_MARKUP_OR_ENTITY)


class HtmlCuts:
    """Collects the cuts of tags, comments and character references in one text, from left to right."""

    def __init__(self, edited: EditedText) -> None:
        self.edited = edited
        self.text = edited.text
        self.cuts: list[Cut] = []
        self._unclosed: set[str] = set()
        self._cells = 0
        self._in_cell = False

    def read(self, pattern: re.Pattern[str], position: int = 0) -> None:
        """Cut what a pattern finds from a position on."""
        while found := pattern.search(self.text, position):
            position = self.cut(found)
        self.edited.apply(self.cuts)
        line_ends = _PARAGRAPH_END.finditer(self.edited.text) if _LINE_END in self.edited.text else ()
        self.edited.apply((*found.span(), PARAGRAPH_BREAK) for found in line_ends)

    def cut(self, found: re.Match[str]) -> int:
        """Cut or replace one piece of markup, and return where to go on."""
        start, end = found.span()
        if found[0][0] == "&":
            self.cuts.append((start, end, character_named(found[0])))
            return end
        if found["comment"] and (directive := DIRECTIVE_COMMENT.fullmatch(self.text, start, end)):
            note_suppression(self.edited, directive)
        name = (found["name"] or "").lower()
        if name in DROPPED_TAGS and not found[0].endswith("/>"):
            end = self._end_of_element(name, end)
        elif name in TAGS_WITH_ATTRIBUTES:
            attributes = _ATTRIBUTE.finditer(self.text, start, end)
            spans = {one["name"].lower(): one.span(one.lastgroup or 0) for one in attributes}
            if name != "img":
                note_date_of_tag(self.edited, name, {key: self.text[slice(*span)] for key, span in spans.items()})
            elif "alt" in spans:
                edge = " " if self._in_cell else PARAGRAPH_BREAK
                first, last = spans["alt"]
                self.cuts += (start, first, edge), (last, end, edge)
                return first
        replacement = CELL_SEPARATOR if found["term"] else self._replacement_of_tag(name)
        self.cuts.append((start, min(end, len(self.text) - 1), replacement))  # the text still ends with a line end
        return end

    def _end_of_element(self, name: str, position: int) -> int:
        """Return where an element ends whose content begins at *position*; an unclosed one has no content."""
        closing = None if name in self._unclosed else _closing_tag_pattern(name).search(self.text, position)
        if not closing:
            self._unclosed.add(name)
            return len(self.text) if name in RAW_TEXT_TAGS else position
        if name == "script":
            note_named_date(self.edited, position, closing.start())
        return closing.end()

    def _replacement_of_tag(self, name: str) -> str:
        """Return what takes the place of a tag, and follow the table that it belongs to; a closing one begins with a slash."""
        tag = name.removeprefix("/")
        if tag in {"td", "th"}:
            self._in_cell = tag == name
            self._cells += self._in_cell
            return CELL_SEPARATOR if self._in_cell and self._cells > 1 else " "
        if tag in TABLE_TAGS:
            self._in_cell, self._cells = False, 0
        replacement = PARAGRAPH_BREAK if tag in BLOCK_TAGS else TAG_REPLACEMENTS.get(name, "")
        return " " if self._in_cell and replacement.isspace() else replacement


@lru_cache(maxsize=1024)
def character_named(entity: str) -> str:
    """Return the character that ``&pound;`` or ``&#163;`` refers to; the reference itself if it is not valid."""
    from html import unescape  # noqa: PLC0415  its table is large, and most drafts do not need it

    character = unescape(entity)
    return entity if character in _NOT_A_CHARACTER else " " if character in _READ_AS_SPACE else character


@cache
def _closing_tag_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?:\s[^<>]*+)?+>", re.IGNORECASE)
