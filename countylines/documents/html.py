"""Read HTML, also inside Markdown: which tags end a paragraph, which content is not prose, character references."""

from __future__ import annotations

import re
from functools import cache

from countylines.documents.document import (
    CELL_SEPARATOR,
    DIRECTIVE,
    LINE_BREAK,
    PARAGRAPH_BREAK,
    QUOTE_END,
    QUOTE_START,
    RARE_SPACES,
    Cut,
    Document,
)
from countylines.text import lazy_regex

COMMENT_PATTERN = r"<!--(?:-?>|(?:[^-]++|-(?!->))*+(?:-->|\Z))"
_LINE_TURN = r"\n(?![\x20\t]*+\n)"
"""A line end that no empty line follows: that would end a paragraph of Markdown, where a ``<`` need not begin a tag."""
TAG_PATTERN = rf"""
    <(?<!\\<)(?:
        (?P<comment>{COMMENT_PATTERN[1:]})
      | [!?](?:[^<>\n]++|{_LINE_TURN})*+>
      | (?i:sup\b[^<>]*+>(?:[\s\[\]\d]|<(?!/sup)[^<>]*+>){{1,12}}</sup\s*+>)
      | (?P<term>(?i:/dt\s*+>\s*+<dd\b[^<>]*+>(?=[^<>\d]{{0,40}}\d[\d,.]*+[^<>\d]{{0,40}}</dd)))
      | (?P<name>/?[A-Za-z][A-Za-z0-9:-]*+)(?=[\s/>])
        (?:(?:[^"'<>\n]++|{_LINE_TURN}|"[^"]*+"|'[^']*+')*+>|(?:[^<>\n]++|{_LINE_TURN})*+>)
      | [^\s<>:@]++[:@][^\s<>]*+>
    )
"""
"""A verbose pattern for comments, declarations, the marks of notes, tags and automatic links.

What stands between a term and its description is one piece if the description holds one number: the two are a row.
"""
ENTITY_PATTERN = r"&(?:\#[0-9]{1,7};?|\#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"

_BLOCK_TAGS = frozenset(
    "address article aside body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p pre "
    "search section select summary table tbody tfoot thead title tr ul".split()
)
"""Tags that end a paragraph. Inside a table row they become a space, because a row is one paragraph."""
_DROPPED_TAGS = frozenset(
    "audio canvas code del iframe kbd math object pre ref s samp script strike style svg template textarea video".split()
)
"""Elements that are cut with their content: code, media, references of a wiki, and words that are struck out."""
_TAG_REPLACEMENTS = {"br": LINE_BREAK, "cite": LINE_BREAK, "q": "“", "/q": "”"}
_TAG_REPLACEMENTS |= {"blockquote": QUOTE_START, "/blockquote": QUOTE_END}

_TAG_OR_ENTITY = lazy_regex(rf"{TAG_PATTERN} | {ENTITY_PATTERN}", re.VERBOSE)
_DIRECTIVE_COMMENT = lazy_regex(rf"<!--\s*+{DIRECTIVE}\s*+-->")
_ALTERNATIVE_TEXT = lazy_regex(r"""(?i)\salt\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")


def read_html(document: Document) -> None:
    """Cut the markup of a whole HTML text, which begins and ends with line ends, and mark paragraph ends."""
    document.text = "\n" + document.text[1:-1].replace("\n", " ").replace("\t", " ") + "\n"
    cut_html(document)


def cut_html(document: Document, pattern: re.Pattern[str] = _TAG_OR_ENTITY) -> None:
    """Cut the markup of HTML that a pattern finds in a text, from left to right."""
    html, position = HtmlCuts(document), 0
    while found := pattern.search(html.text, position):
        position = html.cut(found)
    document.apply(html.cuts)


class HtmlCuts:
    """Collects the cuts of tags, comments and character references in one text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.cuts: list[Cut] = []
        self._unclosed: set[str] = set()
        self._is_in_row = False

    def cut(self, found: re.Match[str]) -> int:
        """Cut or replace one piece of markup, and return where to go on."""
        start, end = found.span()
        name = (found["name"] or "").lower()
        if name == "img" and (alternative := _ALTERNATIVE_TEXT.search(self.text, start, end)):
            first, last = alternative.span(alternative.lastindex or 0)
            self.cuts += (start, first, PARAGRAPH_BREAK), (last, end, PARAGRAPH_BREAK)
            return first
        if found["comment"] and (directive := _DIRECTIVE_COMMENT.fullmatch(self.text, start, end)):
            self.document.note_suppression(directive, start, end)
        if name in _DROPPED_TAGS and not found[0].endswith("/>"):
            end = self._end_of_element(name, end)
        replacement = character_named(found[0]) if found[0][0] == "&" else self._replacement_of_tag(name)
        replacement = CELL_SEPARATOR if found["term"] else replacement
        self.cuts.append((start, min(end, len(self.text) - 1), replacement))  # the text still ends with a line end
        return end

    def _end_of_element(self, name: str, position: int) -> int:
        """Return where an element ends whose content begins at *position*; an unclosed one has no content."""
        closing = None if name in self._unclosed else _closing_tag_pattern(name).search(self.text, position)
        if closing:
            return closing.end()
        self._unclosed.add(name)
        return position

    def _replacement_of_tag(self, name: str) -> str:
        """Return what takes the place of a tag, in a table row no end of a paragraph; a closing tag begins with a slash."""
        tag = name.removeprefix("/")
        if name in {"td", "th"}:
            replacement = CELL_SEPARATOR if self._is_in_row else " "
            self._is_in_row = True
            return replacement
        if tag in {"tr", "table"}:
            self._is_in_row = False
        replacement = PARAGRAPH_BREAK if tag in _BLOCK_TAGS else _TAG_REPLACEMENTS.get(name, "")
        return " " if self._is_in_row and replacement.isspace() else replacement


def character_named(entity: str) -> str:
    """Return the character that ``&pound;`` or ``&#163;`` refers to; the reference itself if it is not valid."""
    from html import unescape  # noqa: PLC0415  its table is large, and most drafts do not need it

    character = unescape(entity)
    if character in ("", "\ufffd"):
        return entity
    return " " if character in f"\t\n\r{RARE_SPACES}" else character


@cache
def _closing_tag_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?:\s[^<>]*+)?+>", re.IGNORECASE)
