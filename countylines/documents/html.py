"""Read HTML, also inside Markdown: tags that end paragraphs, elements that are not prose, character references."""

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
_LINE_END_IN_TAG = r"\n(?![\x20\t]*+\n)"
"""A line end within a tag. An empty line would end a Markdown paragraph, so ``<`` would not begin a tag."""
TAG_PATTERN = rf"""
    <(?<!\\<)(?:
        (?P<comment>{COMMENT_PATTERN[1:]})
      | [!?](?:[^<>\n]++|{_LINE_END_IN_TAG})*+>
      | (?i:sup\b[^<>]*+>(?:[\s\[\]\d]|<(?!/sup)[^<>]*+>){{1,12}}</sup\s*+>)
      | (?P<term>(?i:/dt\s*+>\s*+<dd\b[^<>]*+>(?=[^<>\d]{{0,40}}\d[\d,.]*+[^<>\d]{{0,40}}</dd)))
      | (?P<name>/?[A-Za-z][A-Za-z0-9:-]*+)(?=[\s/>])
        (?:(?:[^"'<>\n]++|{_LINE_END_IN_TAG}|"[^"]*+"|'[^']*+')*+>|(?:[^<>\n]++|{_LINE_END_IN_TAG})*+>)
      | [^\s<>:@]++[:@][^\s<>]*+>
    )
"""
"""A verbose pattern for comments, declarations, footnote marks, tags and automatic links.

The tags between a term and its description are matched together if the description is one number: they make a row.
"""
ENTITY_PATTERN = r"&(?:\#[0-9]{1,7};?|\#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"

_BLOCK_TAGS = frozenset(
    "address article aside body button caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p "
    "pre search section select summary table tbody tfoot thead title tr ul".split()
)
"""Tags that end a paragraph. Inside a table row they become a space, because a row is one paragraph."""
_DROPPED_TAGS = frozenset(
    "audio canvas code del iframe kbd math object pre ref s samp script strike style svg template textarea "
    "video".split()
)
"""Elements that are cut with their content: code, media, references of a wiki, and struck-out words."""
_CELL_TAGS, _ROW_TAGS = frozenset({"td", "th"}), frozenset({"tr", "table"})
_TAG_REPLACEMENTS = {"br": LINE_BREAK, "cite": LINE_BREAK, "q": "“", "/q": "”"}
_TAG_REPLACEMENTS |= {"blockquote": QUOTE_START, "/blockquote": QUOTE_END}

_TAG_OR_ENTITY = lazy_regex(rf"{TAG_PATTERN} | {ENTITY_PATTERN}", re.VERBOSE)
_DIRECTIVE_COMMENT = lazy_regex(rf"<!--\s*+{DIRECTIVE}\s*+-->")
_UNREADABLE_COMMENT = lazy_regex(r"(?s)<!--\s*+(?i:countylines)\s*+:(?P<kind>)(?P<rules>).*")
_VALUE = r"""\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
_ALTERNATIVE_TEXT, _CONTENT = lazy_regex(rf"(?i)\salt{_VALUE}"), lazy_regex(rf"(?i)\scontent{_VALUE}")
_DESCRIBING = lazy_regex(
    r"""(?i)\s(?:name|property)\s*+=\s*+["']?(?:description|(?:og|twitter):(?:title|description))(?=["'\s/>])"""
)
"""The attribute of a ``meta`` tag whose content is shown by search engines and others."""


def read_html(document: Document) -> None:
    """Cut the markup of an HTML document, and mark paragraph ends; the text must begin and end with a line end."""
    document.text = "\n" + document.text[1:-1].replace("\n", " ").replace("\t", " ") + "\n"
    cut_html(document)


def cut_html(document: Document, pattern: re.Pattern[str] = _TAG_OR_ENTITY) -> None:
    """Cut or replace the tags, comments and character references that *pattern* finds, from left to right."""
    text, position = document.text, 0
    cuts: list[Cut] = []
    is_in_row, unclosed = False, set[str]()
    while found := pattern.search(text, position):
        start, position = found.span()
        name = (found["name"] or "").lower()
        if name in ("img", "meta") and (shown := _words_in_tag(text, name, start, position)):
            first, last = shown.span(shown.lastindex or 0)
            cuts += (start, first, PARAGRAPH_BREAK), (last, position, PARAGRAPH_BREAK)
            position = first
            continue
        if found["comment"] and (
            directive := _DIRECTIVE_COMMENT.fullmatch(text, start, position)
            or _UNREADABLE_COMMENT.fullmatch(text, start, position)
        ):
            document.add_suppression(directive, start, position)
        if name in _DROPPED_TAGS and not found[0].endswith("/>"):
            position = _end_of_element(text, name, position, unclosed)
        end = min(position, len(text) - 1)  # keep the line end at the end of the text
        cuts.append((start, end, _replacement(found, name, is_in_row=is_in_row)))
        is_in_row = name in _CELL_TAGS or (is_in_row and name.removeprefix("/") not in _ROW_TAGS)
    document.apply_cuts(cuts)


def _words_in_tag(text: str, name: str, start: int, end: int) -> re.Match[str] | None:
    """Match the text that an ``img`` or ``meta`` tag shows, as the last group; None if it shows none."""
    if name == "img":
        return _ALTERNATIVE_TEXT.search(text, start, end)
    return _CONTENT.search(text, start, end) if _DESCRIBING.search(text, start, end) else None


def _end_of_element(text: str, name: str, position: int, unclosed: set[str]) -> int:
    """Return the end of an element whose content begins at *position*, or *position* if it is never closed.

    The names of elements that are never closed are added to *unclosed*, so that none is searched for twice.
    """
    closing = None if name in unclosed else _closing_tag_pattern(name).search(text, position)
    if closing:
        return closing.end()
    unclosed.add(name)
    return position


def _replacement(found: re.Match[str], name: str, *, is_in_row: bool) -> str:
    """Return the replacement of a piece of markup; inside a table row it is never the end of a paragraph."""
    if found[0][0] == "&":
        return character_of_entity(found[0])
    if found["term"] or (is_in_row and name in _CELL_TAGS):
        return CELL_SEPARATOR
    tag = name.removeprefix("/")
    replacement = PARAGRAPH_BREAK if tag in _BLOCK_TAGS else _TAG_REPLACEMENTS.get(name, "")
    is_space = name in _CELL_TAGS or (is_in_row and tag not in _ROW_TAGS and replacement.isspace())
    return " " if is_space else replacement


def character_of_entity(entity: str) -> str:
    """Return the character that ``&pound;`` or ``&#163;`` refers to; the reference itself if it is not valid."""
    from html import unescape  # noqa: PLC0415  its table is large, and most drafts do not need it

    character = unescape(entity)
    if character in ("", "\ufffd"):
        return entity
    return " " if character in f"\t\n\r{RARE_SPACES}" else character


@cache
def _closing_tag_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?:\s[^<>]*+)?+>", re.IGNORECASE)
