"""Read HTML, also inside Markdown: which tags end a paragraph, which content is not prose, character references."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from countylines.documents.metadata import date_in_script, note_date_of_tag, read_comment
from countylines.documents.offset_map import (
    BLOCK_QUOTE_END,
    BLOCK_QUOTE_START,
    CELL_SEPARATOR,
    PARAGRAPH_BREAK,
    Cut,
    EditedText,
)
from countylines.documents.paragraphs import SENTENCE_END_MARKS
from countylines.text import lazy_regex

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

BLOCK_TAGS = frozenset(
    "address article aside body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p search "
    "section select summary table tbody tfoot thead title tr ul".split()
)
"""Tags that end a paragraph. Inside a table cell they become a space, because a row is one paragraph."""
TABLE_TAGS = frozenset({"tr", "table", "thead", "tbody", "tfoot"})
DATED_TAGS = frozenset({"link", "meta", "time"})
"""Tags whose attributes may say when the page was published."""
RAW_TEXT_TAGS = frozenset({"script", "style"})
"""Elements whose content goes on to the end of the text if they are not closed."""
DROPPED_TAGS = RAW_TEXT_TAGS.union(
    "audio canvas code del iframe kbd math object pre s samp strike svg template textarea video".split()
)
"""Elements that are cut with their content: code, media, and words that are struck out."""
TAG_REPLACEMENTS = {
    ("", "br"): " ",
    ("", "q"): "“",
    ("/", "q"): "”",
    ("", "blockquote"): BLOCK_QUOTE_START,
    ("/", "blockquote"): BLOCK_QUOTE_END,
    ("", "pre"): PARAGRAPH_BREAK,
}
LONGEST_SIGNATURE = 160
"""How many characters of a block quotation, with their tags, may follow its last line end and be a signature."""

_MARKUP_OR_ENTITY = lazy_regex(rf"{MARKUP_PATTERN} | {ENTITY_PATTERN}", re.VERBOSE)
_ENTITY = lazy_regex(ENTITY_PATTERN)
_ATTRIBUTE = lazy_regex(
    r"""(?<=[\s"'/])(?P<name>[^\s"'>/=]++)\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++))"""
)
_TAG_OR_ITS_REST = lazy_regex(r"<[^<>]*+>|^[^<>]*+>")
_LINE_END_TAG = lazy_regex(r"\s*+<br\b", re.IGNORECASE)
_INSIDE_NOTE = r"\s{0,9}(?:<[^<>]*+>\s{0,9}){0,3}"
_FOOTNOTE_MARK = lazy_regex(rf"<sup\b[^<>]*+>{_INSIDE_NOTE}\[?\d{{1,4}}\]?{_INSIDE_NOTE}</sup\s{{0,9}}>", re.IGNORECASE)
"""A superscript footnote number, perhaps inside a link."""
_DESCRIPTION = lazy_regex(r"\s{0,40}<dd\b[^<>]{0,200}>(?P<text>[^<>]{1,40})</dd", re.IGNORECASE)
_NUMBER = lazy_regex(r"\d[\d,.]*+")
_READ_AS_SPACE = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029\ue000\ue001\ue002")
_NOT_A_CHARACTER = frozenset({"", "\ufffd"})
"""What `html.unescape` makes of a reference to a number that is not a character."""


def read_html(edited: EditedText) -> None:
    """Cut the markup of a whole HTML text and mark paragraph ends."""
    markup = HtmlCuts(edited)
    position = 0
    while found := _MARKUP_OR_ENTITY.search(edited.text, position):
        position = found.end()
        if found[0][0] == "&":
            markup.replace_entity(found.start(), found[0])
        else:
            position = markup.cut_tag(found)
    edited.apply(markup.cuts)


class HtmlCuts:
    """Collects the cuts of tags, comments and character references in one text, from left to right."""

    resolves_entities = True
    """Whether character references in alternative texts are replaced in this pass."""

    def __init__(self, edited: EditedText) -> None:
        self.edited = edited
        self.text = edited.text
        self.cuts: list[Cut] = []
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
        closing, name = markup["closing"] or "", (markup["name"] or "").lower()
        if not closing:
            if name in DROPPED_TAGS:
                end = self._end_of_element(name, end)
            elif name == "sup":
                note = _FOOTNOTE_MARK.match(self.text, start)
                end = note.end() if note else end
            elif name == "img" and self._cut_image_tag(start, end):
                return end
            elif name in DATED_TAGS:
                spans = self._attribute_spans(start, end).items()
                note_date_of_tag(self.edited, name, {key: self.text[slice(*span)] for key, span in spans})
        self.cuts.append((start, end, self._replacement_of_tag(closing, name, start, end)))
        return end

    def replace_entity(self, start: int, entity: str) -> None:
        """Replace a character reference by its character."""
        character = character_named(entity)
        if character is not None:
            self.cuts.append((start, start + len(entity), character))

    def _cut_comment(self, start: int) -> int:
        end = -1 if "-->" in self._unclosed else self.text.find("-->", start + 2)
        if end < 0:
            self._unclosed.add("-->")
            end = self.end_of_unclosed_comment(start)
            if end == start:
                return start + len("<!--")
        else:
            end += len("-->")
            self.edited.add_suppression(read_comment(self.text, start, end))
        self.cuts.append((start, end, ""))
        return end

    def end_of_unclosed_comment(self, start: int) -> int:  # noqa: ARG002  in Markdown the place matters
        """Return where a comment without ``-->`` ends; *start* if it is not a comment."""
        return len(self.text)

    def _end_of_element(self, name: str, position: int) -> int:
        """Return where an element ends whose content begins at *position*; an unclosed one has no content."""
        closing = None if name in self._unclosed else _closing_tag_pattern(name).search(self.text, position)
        if not closing:
            self._unclosed.add(name)
            return len(self.text) if name in RAW_TEXT_TAGS else position
        if name == "script":
            self.edited.add_publication_date(*date_in_script(self.text, position, closing.start()))
        return closing.end()

    def _attribute_spans(self, start: int, end: int) -> dict[str, tuple[int, int]]:
        found = _ATTRIBUTE.finditer(self.text, start, end)
        return {one["name"].lower(): one.span(one.lastgroup or 0) for one in found}

    def _cut_image_tag(self, start: int, end: int) -> bool:
        """Cut an ``img`` tag except its alternative text; return whether it has one."""
        span = self._attribute_spans(start, end).get("alt")
        if span is None:
            return False
        edge = " " if self._in_cell else PARAGRAPH_BREAK
        self.cuts += (start, span[0], edge), (span[1], end, edge)
        for entity in _ENTITY.finditer(self.text, *span) if self.resolves_entities else ():
            self.replace_entity(entity.start(), entity[0])
        return True

    def _replacement_of_tag(self, closing: str, name: str, start: int, end: int) -> str:
        """Return what takes the place of a tag, and follow the tables and lists of terms that it belongs to."""
        if name in {"td", "th"}:
            self._in_cell = not closing
            self._cells += self._in_cell
            return CELL_SEPARATOR if self._in_cell and self._cells > 1 else " "
        if name in TABLE_TAGS:
            self._in_cell = False
            self._cells = 0
        elif closing and name == "dt":
            value = _DESCRIPTION.match(self.text, end)
            self._term_has_number = value is not None and len(_NUMBER.findall(value["text"])) == 1
        elif not closing and name == "dd" and self._term_has_number:
            self._term_has_number = False
            return CELL_SEPARATOR
        is_break = name in BLOCK_TAGS and not self._term_has_number
        if is_break or (not closing and name in {"br", "cite"} and self._ends_paragraph(name, start, end)):
            return " " if self._in_cell else PARAGRAPH_BREAK
        return TAG_REPLACEMENTS.get((closing, name), "")

    def _ends_paragraph(self, name: str, start: int, end: int) -> bool:
        """Return whether a line end is double, or it or a ``cite`` comes before the signature of a block quotation."""
        if name == "br" and _LINE_END_TAG.match(self.text, end):
            return True
        stop = self.text.find("</blockquote", end, end + LONGEST_SIGNATURE)
        words = _words_of(self.text[end:stop]) if stop >= 0 else ""
        if not words:
            return False
        before = _words_of(self.text[max(0, start - LONGEST_SIGNATURE) : start])
        is_named = before.endswith(SENTENCE_END_MARKS) and not words.endswith(SENTENCE_END_MARKS)
        return is_named or words.startswith(("-", "–", "—"))


def _words_of(html: str) -> str:
    """Return the words of a piece of HTML, which may begin within a tag."""
    return _ENTITY.sub(lambda entity: character_named(entity[0]) or "", _TAG_OR_ITS_REST.sub(" ", html)).strip()


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
