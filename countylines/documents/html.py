"""HTML, alone or in Markdown: which tags end a paragraph, what is not prose, what a character is called."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from countylines.documents.offset_map import BREAK, CELL, QUOTE_CLOSES, QUOTE_OPENS, Cut, Sheet
from countylines.documents.suppressions import Suppression, read_comment
from countylines.text.lazy_regex import lazy_regex

MARKUP = r"""
    <!--
  | <[!?][^<>]*+>
  | <(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+)(?=[\s/>])
    (?:(?:[^"'<>]++|"[^"]*+"|'[^']*+')*+>|[^<>]*+>)
  | <[A-Za-z][A-Za-z0-9+.-]*+:[^\s<>]*+>
  | <[^\s<>@]++@[^\s<>@]++>
"""
"""Whatever begins with ``<`` and is no prose, as a verbose pattern."""

ENTITY = r"&(?:\#[0-9]{1,7};?|\#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"

BLOCKS = frozenset({
    "address", "article", "aside", "body", "button", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol",
    "optgroup", "option", "p", "search", "section", "select", "summary", "table", "tbody", "tfoot", "thead",
    "title", "tr", "ul",
})  # fmt: skip
"""Tags that end a paragraph; in a cell of a table they are a space, as a row is a paragraph."""
SWALLOWING = frozenset({"script", "style"})
"""What goes on to the end of the text if nothing closes it."""
GONE = SWALLOWING | frozenset({
    "audio", "canvas", "code", "del", "iframe", "kbd", "math", "object", "pre", "s", "samp", "strike",
    "svg", "template", "textarea", "video",
})  # fmt: skip
"""What goes with its content: code, and words that are struck out."""
ROWS = frozenset({"tr", "table", "thead", "tbody", "tfoot"})
OTHERS = {
    ("", "br"): " ",
    ("", "q"): "“",
    ("/", "q"): "”",
    ("", "blockquote"): QUOTE_OPENS,
    ("/", "blockquote"): QUOTE_CLOSES,
    ("", "pre"): BREAK,
}


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"{MARKUP} | {ENTITY}", re.VERBOSE)


@cache
def _note() -> re.Pattern[str]:
    """Match the raised figure of a footnote, perhaps with a link around it."""
    links = r"\s{0,9}(?:<[^<>]*+>\s{0,9}){0,3}"
    return re.compile(rf"<sup\b[^<>]*+>{links}\[?\d{{1,4}}\]?{links}</sup\s{{0,9}}>", re.IGNORECASE)


@cache
def _attribute() -> re.Pattern[str]:
    value = r"""(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++))"""
    return re.compile(rf"""(?<=[\s"'/])(?P<name>[^\s"'>/=]++)\s*+=\s*+{value}""")


@cache
def _value() -> re.Pattern[str]:
    return re.compile(r"\s{0,40}<dd\b[^<>]{0,200}>(?P<said>[^<>]{1,40})</dd", re.IGNORECASE)


_NUMBER = lazy_regex(r"\d[\d,.]*+")
_ALWAYS_SPACE = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029\ue000\ue001\ue002")

_NO_CHARACTER = frozenset({"", "\ufffd"})
"""What a number that is no character's becomes."""


def read_html(sheet: Sheet) -> list[Suppression]:
    """Take the markup out of *sheet*."""
    text = sheet.text
    markup = Markup(text)
    position = 0
    while found := _token().search(text, position):
        position = markup.take_entity(found) if found[0][0] == "&" else markup.take(found)
    sheet.cut(markup.cuts)
    return markup.suppressions


class Markup:
    """Collects the cuts in one text, from left to right."""

    resolves = True
    """Whether characters called by name are to be resolved here."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[Cut] = []
        self.suppressions: list[Suppression] = []
        self._unclosed: set[str] = set()
        self._cells = 0
        self._in_cell = False
        self._is_valued = False
        """Whether a term of a list has a number for its description: then they are a row."""

    def take(self, found: re.Match[str]) -> int:
        """Cut the markup that begins with *found*, a match of `MARKUP`, and say where to go on."""
        start, end = found.span()
        if found[0] == "<!--":
            return self._take_comment(start)
        if found["name"] is None:
            self.cuts.append(Cut(start, end))
            return end
        closing, name = found["closing"], found["name"].lower()
        if closing and name == "dt":
            value = _value().match(self.text, end)
            self._is_valued = value is not None and sum(1 for _ in _NUMBER.finditer(value["said"])) == 1
        if not closing:
            if name in GONE and (after := self._end_of_element(name, end)):
                end = after
            elif name == "sup" and (note := _note().match(self.text, start)):
                end = note.end()
            elif name == "img" and self._take_picture(start, end):
                return end
        self.cuts.append(Cut(start, end, self._replacement(closing, name)))
        return end

    def take_entity(self, found: re.Match[str]) -> int:
        """Cut a character's name, if it is one, and put the character in its place."""
        character = resolve(found[0])
        if character is not None:
            self.cuts.append(Cut(*found.span(), character))
        return found.end()

    def _take_comment(self, start: int) -> int:
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
        """Say how far a comment goes that nothing closes; *start* if it is none."""
        return len(self.text)

    def _end_of_element(self, name: str, position: int) -> int | None:
        closing = None if name in self._unclosed else _closing_tag(name).search(self.text, position)
        if closing:
            return closing.end()
        self._unclosed.add(name)
        return len(self.text) if name in SWALLOWING else None

    def _take_picture(self, start: int, end: int) -> bool:
        """Leave of a picture the words that stand for it."""
        for attribute in _attribute().finditer(self.text, start, end):
            if attribute["name"].lower() == "alt" and attribute.lastgroup:
                first, last = attribute.span(attribute.lastgroup)
                edge = " " if self._in_cell else BREAK
                self.cuts += Cut(start, first, edge), Cut(last, end, edge)
                if self.resolves and "&" in attribute[0]:
                    for found in re.finditer(ENTITY, self.text[first:last]):
                        self._resolve_at(first + found.start(), found[0])
                return True
        return False

    def _resolve_at(self, start: int, entity: str) -> None:
        character = resolve(entity)
        if character is not None:
            self.cuts.append(Cut(start, start + len(entity), character))

    def _replacement(self, closing: str, name: str) -> str:
        if name in {"td", "th"}:
            self._in_cell = not closing
            self._cells += self._in_cell
            return " | " if self._in_cell and self._cells > 1 else " "
        if name in ROWS:
            self._in_cell = False
            self._cells = 0
        if name == "dd" and not closing and self._is_valued:
            self._is_valued = False
            return CELL
        if name in BLOCKS and not self._is_valued:
            return " " if self._in_cell else BREAK
        return OTHERS.get((closing, name), "")


@lru_cache(maxsize=1024)
def resolve(entity: str) -> str | None:
    """Give the character that ``&pound;`` or ``&#163;`` names, None where none is called that."""
    from html import unescape  # noqa: PLC0415  its table is large, and most drafts never ask
    from html.entities import html5  # noqa: PLC0415  likewise

    character = unescape(entity) if entity[1] == "#" else html5.get(entity[1:])
    if character in _NO_CHARACTER:
        return None
    return " " if character in _ALWAYS_SPACE else character


@cache
def _closing_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?:\s[^<>]*+)?+>", re.IGNORECASE)
