"""Read HTML, also inside Markdown: which tags end a paragraph, which content is not prose, character references."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from countylines.documents.offset_map import (
    CELL_SEPARATOR,
    DIRECTIVE,
    LINE_BREAK,
    PARAGRAPH_BREAK,
    QUOTE_END,
    QUOTE_START,
    Cut,
    EditedText,
)
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
"""Tags that end a paragraph. Inside a table row they become a space, because a row is one paragraph."""
TABLE_TAGS = frozenset({"tr", "table", "thead", "tbody", "tfoot"})
RAW_TEXT_TAGS = frozenset({"script", "style"})
"""Elements whose content goes on to the end of the text if they are not closed."""
DROPPED_TAGS = RAW_TEXT_TAGS.union(
    "audio canvas code del iframe kbd math object pre ref s samp strike svg template textarea video".split()
)
"""Elements that are cut with their content: code, media, references of a wiki, and words that are struck out."""
TAG_REPLACEMENTS = {
    "br": LINE_BREAK,
    "cite": LINE_BREAK,
    "q": "“",
    "/q": "”",
    "blockquote": QUOTE_START,
    "/blockquote": QUOTE_END,
    "pre": PARAGRAPH_BREAK,
}

_MARKUP_OR_ENTITY = lazy_regex(rf"{MARKUP_PATTERN} | {ENTITY_PATTERN}", re.VERBOSE)
_DIRECTIVE_COMMENT = lazy_regex(rf"<!--\s*+{DIRECTIVE}\s*+-->")
_ALTERNATIVE_TEXT = lazy_regex(r"""(?i)\salt\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
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
        """How many cells of a table row have begun."""

    def read(self, pattern: re.Pattern[str], position: int = 0) -> None:
        """Cut what a pattern finds from a position on."""
        while found := pattern.search(self.text, position):
            position = self.cut(found)
        self.edited.apply(self.cuts)

    def cut(self, found: re.Match[str]) -> int:
        """Cut or replace one piece of markup, and return where to go on."""
        start, end = found.span()
        if found[0][0] == "&":
            self.cuts.append((start, end, character_named(found[0])))
            return end
        if found["comment"] and (directive := _DIRECTIVE_COMMENT.fullmatch(self.text, start, end)):
            self.edited.note_suppression(directive, start, end)
        name = (found["name"] or "").lower()
        if name in DROPPED_TAGS and not found[0].endswith("/>"):
            end = self._end_of_element(name, end)
        elif name == "img" and (alternative := _ALTERNATIVE_TEXT.search(self.text, start, end)):
            first, last = alternative.span(alternative.lastindex or 0)
            edge = " " if self._cells else PARAGRAPH_BREAK
            self.cuts += (start, first, edge), (last, end, edge)
            return first
        replacement = CELL_SEPARATOR if found["term"] else self._replacement_of_tag(name)
        self.cuts.append((start, min(end, len(self.text) - 1), replacement))  # the text still ends with a line end
        return end

    def _end_of_element(self, name: str, position: int) -> int:
        """Return where an element ends whose content begins at *position*; an unclosed one has no content."""
        closing = None if name in self._unclosed else _closing_tag_pattern(name).search(self.text, position)
        if closing:
            return closing.end()
        self._unclosed.add(name)
        return len(self.text) if name in RAW_TEXT_TAGS else position

    def _replacement_of_tag(self, name: str) -> str:
        """Return what takes the place of a tag, and count the cells of its row; a closing tag begins with a slash."""
        tag = name.removeprefix("/")
        if tag in {"td", "th"}:
            self._cells += tag == name
            return CELL_SEPARATOR if tag == name and self._cells > 1 else " "
        if tag in TABLE_TAGS:
            self._cells = 0
        replacement = PARAGRAPH_BREAK if tag in BLOCK_TAGS else TAG_REPLACEMENTS.get(name, "")
        return " " if self._cells and replacement.isspace() else replacement


@lru_cache(maxsize=1024)
def character_named(entity: str) -> str:
    """Return the character that ``&pound;`` or ``&#163;`` refers to; the reference itself if it is not valid."""
    from html import unescape  # noqa: PLC0415  its table is large, and most drafts do not need it

    character = unescape(entity)
    return entity if character in _NOT_A_CHARACTER else " " if character in _READ_AS_SPACE else character


@cache
def _closing_tag_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?:\s[^<>]*+)?+>", re.IGNORECASE)
