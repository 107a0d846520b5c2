"""Read HTML, also inside Markdown: which tags end a paragraph, which content is not prose, character references."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from countylines.documents.offset_map import (
    BLOCK_QUOTE_END,
    BLOCK_QUOTE_START,
    CELL_SEPARATOR,
    PARAGRAPH_BREAK,
    Cut,
    EditedText,
)
from countylines.documents.suppressions import Suppression, read_comment
from countylines.text.lazy_regex import lazy_regex

MARKUP_PATTERN = r"""
    <!--
  | <[!?][^<>]*+>
  | <(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+)(?=[\s/>])
    (?:(?:[^"'<>]++|"[^"]*+"|'[^']*+')*+>|[^<>]*+>)
  | <[A-Za-z][A-Za-z0-9+.-]*+:[^\s<>]*+>
  | <[^\s<>@]++@[^\s<>@]++>
"""
"""A verbose pattern for tags, comments, declarations and automatic links."""

ENTITY_PATTERN = r"&(?:\#[0-9]{1,7};?|\#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"

BLOCK_TAGS = frozenset({
    "address", "article", "aside", "body", "button", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol",
    "optgroup", "option", "p", "search", "section", "select", "summary", "table", "tbody", "tfoot", "thead",
    "title", "tr", "ul",
})  # fmt: skip
"""Tags that end a paragraph. Inside a table cell they become a space, because a row is one paragraph."""
RAW_TEXT_TAGS = frozenset({"script", "style"})
"""Elements whose content goes on to the end of the text if they are not closed."""
DROPPED_TAGS = RAW_TEXT_TAGS | frozenset({
    "audio", "canvas", "code", "del", "iframe", "kbd", "math", "object", "pre", "s", "samp", "strike",
    "svg", "template", "textarea", "video",
})  # fmt: skip
"""Elements that are cut with their content: code, media, and words that are struck out."""
TABLE_TAGS = frozenset({"tr", "table", "thead", "tbody", "tfoot"})
TAG_REPLACEMENTS = {
    ("", "br"): " ",
    ("", "q"): "“",
    ("/", "q"): "”",
    ("", "blockquote"): BLOCK_QUOTE_START,
    ("/", "blockquote"): BLOCK_QUOTE_END,
    ("", "pre"): PARAGRAPH_BREAK,
}


@cache
def _markup_or_entity_pattern() -> re.Pattern[str]:
    return re.compile(rf"{MARKUP_PATTERN} | {ENTITY_PATTERN}", re.VERBOSE)


@cache
def _footnote_mark_pattern() -> re.Pattern[str]:
    """Return the pattern of a superscript footnote number, perhaps inside a link."""
    links = r"\s{0,9}(?:<[^<>]*+>\s{0,9}){0,3}"
    return re.compile(rf"<sup\b[^<>]*+>{links}\[?\d{{1,4}}\]?{links}</sup\s{{0,9}}>", re.IGNORECASE)


@cache
def _attribute_pattern() -> re.Pattern[str]:
    value = r"""(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++))"""
    return re.compile(rf"""(?<=[\s"'/])(?P<name>[^\s"'>/=]++)\s*+=\s*+{value}""")


@cache
def _description_pattern() -> re.Pattern[str]:
    return re.compile(r"\s{0,40}<dd\b[^<>]{0,200}>(?P<text>[^<>]{1,40})</dd", re.IGNORECASE)


_NUMBER = lazy_regex(r"\d[\d,.]*+")
"""A number in the description of a term."""
_READ_AS_SPACE = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029\ue000\ue001\ue002")

_NOT_A_CHARACTER = frozenset({"", "\ufffd"})
"""What `html.unescape` makes of a reference to a number that is not a character."""


def read_html(edited: EditedText) -> list[Suppression]:
    """Cut the markup of a whole HTML text and list its suppressions."""
    text = edited.text
    markup = HtmlCuts(text)
    position = 0
    while found := _markup_or_entity_pattern().search(text, position):
        position = markup.cut_entity(found) if found[0][0] == "&" else markup.cut_tag(found)
    edited.apply(markup.cuts)
    return markup.suppressions


class HtmlCuts:
    """Collects the cuts of tags, comments and character references in one text, from left to right."""

    resolves_entities = True
    """Whether character references in alternative texts are replaced in this pass."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[Cut] = []
        self.suppressions: list[Suppression] = []
        self._unclosed: set[str] = set()
        self._cells = 0
        self._in_cell = False
        self._term_has_number = False
        """Whether the description of the last term in a ``dl`` holds one number: then the two are a table row."""

    def cut_tag(self, markup: re.Match[str]) -> int:
        """Cut what begins with *markup*, a match of `MARKUP_PATTERN`, and return where to go on."""
        start, end = markup.span()
        if markup[0] == "<!--":
            return self._cut_comment(start)
        if markup["name"] is None:
            self.cuts.append(Cut(start, end))
            return end
        closing, name = markup["closing"], markup["name"].lower()
        if closing and name == "dt":
            value = _description_pattern().match(self.text, end)
            self._term_has_number = value is not None and sum(1 for _ in _NUMBER.finditer(value["text"])) == 1
        if not closing:
            if name in DROPPED_TAGS and (after := self._end_of_element(name, end)):
                end = after
            elif name == "sup" and (note := _footnote_mark_pattern().match(self.text, start)):
                end = note.end()
            elif name == "img" and self._cut_image_tag(start, end):
                return end
        self.cuts.append(Cut(start, end, self._replacement_of_tag(closing, name)))
        return end

    def cut_entity(self, entity_match: re.Match[str]) -> int:
        """Replace a character reference by its character and return where to go on."""
        character = character_named(entity_match[0])
        if character is not None:
            self.cuts.append(Cut(*entity_match.span(), character))
        return entity_match.end()

    def _cut_comment(self, start: int) -> int:
        end = -1 if "-->" in self._unclosed else self.text.find("-->", start + 2)
        if end < 0:
            self._unclosed.add("-->")
            end = self.end_of_unclosed_comment(start)
            if end == start:
                return start + len("<!--")
        else:
            end += len("-->")
            suppression = read_comment(self.text, start, end)
            if suppression:
                self.suppressions.append(suppression)
        self.cuts.append(Cut(start, end))
        return end

    def end_of_unclosed_comment(self, start: int) -> int:  # noqa: ARG002  in Markdown the place matters
        """Return where a comment without ``-->`` ends; *start* if it is not a comment."""
        return len(self.text)

    def _end_of_element(self, name: str, position: int) -> int | None:
        closing = None if name in self._unclosed else _closing_tag_pattern(name).search(self.text, position)
        if closing:
            return closing.end()
        self._unclosed.add(name)
        return len(self.text) if name in RAW_TEXT_TAGS else None

    def _cut_image_tag(self, start: int, end: int) -> bool:
        """Cut an ``img`` tag except its alternative text; return whether it has one."""
        for attribute in _attribute_pattern().finditer(self.text, start, end):
            if attribute["name"].lower() == "alt" and attribute.lastgroup:
                first, last = attribute.span(attribute.lastgroup)
                edge = " " if self._in_cell else PARAGRAPH_BREAK
                self.cuts += Cut(start, first, edge), Cut(last, end, edge)
                if self.resolves_entities and "&" in attribute[0]:
                    for found in re.finditer(ENTITY_PATTERN, self.text[first:last]):
                        self._cut_entity_at(first + found.start(), found[0])
                return True
        return False

    def _cut_entity_at(self, start: int, entity: str) -> None:
        character = character_named(entity)
        if character is not None:
            self.cuts.append(Cut(start, start + len(entity), character))

    def _replacement_of_tag(self, closing: str, name: str) -> str:
        if name in {"td", "th"}:
            self._in_cell = not closing
            self._cells += self._in_cell
            return " | " if self._in_cell and self._cells > 1 else " "
        if name in TABLE_TAGS:
            self._in_cell = False
            self._cells = 0
        if name == "dd" and not closing and self._term_has_number:
            self._term_has_number = False
            return CELL_SEPARATOR
        if name in BLOCK_TAGS and not self._term_has_number:
            return " " if self._in_cell else PARAGRAPH_BREAK
        return TAG_REPLACEMENTS.get((closing, name), "")


@lru_cache(maxsize=1024)
def character_named(entity: str) -> str | None:
    """Return the character that ``&pound;`` or ``&#163;`` refers to; None if the reference is not valid."""
    from html import unescape  # noqa: PLC0415  its table is large, and most drafts do not need it
    from html.entities import html5  # noqa: PLC0415  likewise

    character = unescape(entity) if entity[1] == "#" else html5.get(entity[1:])
    if character in _NOT_A_CHARACTER:
        return None
    return " " if character in _READ_AS_SPACE else character


@cache
def _closing_tag_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?:\s[^<>]*+)?+>", re.IGNORECASE)
