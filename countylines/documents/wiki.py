"""Cut MediaWiki markup out of plain text or Markdown: links, templates, references, tables."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.documents.offset_map import (
    BLOCK_QUOTE_END,
    BLOCK_QUOTE_START,
    CELL_SEPARATOR,
    PARAGRAPH_BREAK,
    Cut,
    EditedText,
    map_back,
)
from countylines.documents.suppressions import Suppression, read_comment
from countylines.text.lazy_regex import lazy_regex

QUOTATION_TEMPLATES = frozenset({"quote", "blockquote", "cquote", "quotation", "quote box", "bq", "block quote"})
"""Templates whose first parameter is a quotation and whose second is its speaker."""
QUOTATION_PARAMETERS = ("text", "quote", "1")
SPEAKER_PARAMETERS = ("author", "by", "sign", "speaker", "2")
"""The names of these parameters; the last is the number of the unnamed one."""

HIDDEN_LINKS = ("category:", "template:")
"""Prefixes of links of which a page shows nothing."""
PICTURE_LINKS = ("file:", "image:")
"""Prefixes of links of which a page shows a picture and its caption."""

LONGEST_PREFIX = 80
"""How much of a link's target is searched for such a prefix, in characters."""

_EMPTY_REFERENCE = lazy_regex(r"<ref\b[^<>]*/>")
_TOKEN = lazy_regex(r"\[\[|\]\]|\{\{|\}\}|\|")
_SIGN = lazy_regex(r"'{2,5}|\n=+|=+(?= *\n)|(?<=\n)[*#:;]+ *")
_TABLE_LINE = lazy_regex(r"\n(?P<mark>\|-|\|\+|\||!)(?P<cells>[^\n]*)")
_CELL_JOINT = lazy_regex(r"\|\||!!")


def cut_wiki(edited: EditedText) -> None:
    """Cut references, links, templates and tables, but not the signs that Markdown reads otherwise."""
    edited.apply([Cut(*found.span()) for found in _EMPTY_REFERENCE.finditer(edited.text)])
    edited.apply(list(_cut_between(edited.text, "<ref", "</ref>")))
    edited.apply(list(_cut_brackets(edited.text)))
    edited.apply(list(_tables_to_paragraphs(edited.text)))


def cut_wiki_text(edited: EditedText) -> list[Suppression]:
    """Cut all wiki markup out of plain text; list the suppressions in its comments."""
    comments = list(_cut_between(edited.text, "<!--", "-->"))
    suppressions = [read_comment(edited.text, comment.start, comment.end) for comment in comments]
    origins = [map_back(edited.offset_maps, comment.start, comment.end) for comment in comments]
    edited.apply(comments)
    edited.apply(list(_cut_signs(edited.text)))
    cut_wiki(edited)
    return [
        Suppression(suppression.kind, suppression.rules, *origin)
        for suppression, origin in zip(suppressions, origins, strict=True)
        if suppression is not None
    ]


def _cut_between(text: str, opening: str, closing: str) -> Iterator[Cut]:
    """Cut everything from each *opening* to the next *closing*; an opening without one stays."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start)
        if end < 0:
            return
        yield Cut(start, end + len(closing))
        start = text.find(opening, end + len(closing))


class _OpenBracket:
    """A bracket that has not been closed yet: where it begins, and where the bars between its parts stand."""

    def __init__(self, mark: str, start: int) -> None:
        self.mark = mark
        self.start = start
        self.bars: list[int] = []

    def parts(self, end: int) -> list[tuple[int, int]]:
        """List where each part begins and ends, if the bracket closes at *end*."""
        inside = self.start + len(self.mark), end - len(self.mark)
        starts = [inside[0], *(bar + 1 for bar in self.bars)]
        return list(zip(starts, [*self.bars, inside[1]], strict=True))


def _cut_brackets(text: str) -> Iterator[Cut]:
    """Reduce links to what a page shows of them, and cut outer templates except quotations and tables of parameters."""
    waiting: list[_OpenBracket] = []
    templates = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[[", "{{"):
            waiting.append(_OpenBracket(token[0], token.start()))
            templates += token[0] == "{{"
        elif token[0] == "|":
            if waiting:
                waiting[-1].bars.append(token.start())
        elif waiting and waiting[-1].mark == ("[[" if token[0] == "]]" else "{{"):
            opened = waiting.pop()
            templates -= opened.mark == "{{"
            if opened.mark == "{{":
                yield from _cut_template(text, opened.parts(token.end())) if not templates else ()
            elif not text.startswith("(", token.end()):  # that would be a Markdown link
                yield from _cut_link(text, opened.parts(token.end()))


def _cut_link(text: str, parts: list[tuple[int, int]]) -> Iterator[Cut]:
    """Keep the label of a link, or its target if it has none, and the caption of a picture."""
    (start, end), *others = parts
    target = text[start : min(end, start + LONGEST_PREFIX)].strip().lower()
    begin, stop = start - len("[["), parts[-1][1] + len("]]")
    is_picture = target.startswith(PICTURE_LINKS)
    if target.startswith(HIDDEN_LINKS) or (is_picture and not others):
        yield Cut(begin, stop)
        return
    yield Cut(begin, others[-1][0] if others else start, PARAGRAPH_BREAK if is_picture else "")
    yield Cut(stop - len("]]"), stop, PARAGRAPH_BREAK if is_picture else "")


def _cut_template(text: str, parts: list[tuple[int, int]]) -> Iterator[Cut]:
    """Keep a quotation with its speaker, and make rows of the parameters of a long template; cut any other."""
    (start, end), *others = parts
    begin, stop = start - len("{{"), parts[-1][1] + len("}}")
    if text[start:end].strip().lower() in QUOTATION_TEMPLATES:
        words = _span_of_parameter_value(text, others, QUOTATION_PARAMETERS)
        speaker = _span_of_parameter_value(text, others, SPEAKER_PARAMETERS)
        if words:
            yield Cut(begin, words[0], BLOCK_QUOTE_START)
            if speaker and speaker[0] > words[1]:
                yield Cut(words[1], speaker[0], f"{BLOCK_QUOTE_END}– ")
                yield Cut(speaker[1], stop, PARAGRAPH_BREAK)
            else:
                yield Cut(words[1], stop, BLOCK_QUOTE_END)
            return
    if others and "\n" in text[begin:stop]:
        yield Cut(begin, others[0][0] - 1, PARAGRAPH_BREAK)
        for first, last in others:
            label, sign, _ = text[first:last].partition("=")
            yield Cut(first - 1, first, PARAGRAPH_BREAK)
            if sign:
                yield Cut(first + len(label), first + len(label) + 1, CELL_SEPARATOR)
        yield Cut(stop - len("}}"), stop, PARAGRAPH_BREAK)
        return
    yield Cut(begin, stop)


def _span_of_parameter_value(text: str, parts: list[tuple[int, int]], names: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where the value of a parameter stands; the last of its *names* is its number."""
    number = 0
    for start, end in parts:
        name, sign, value = text[start:end].partition("=")
        is_named = bool(sign) and name.strip().isalnum()
        number += not is_named
        if is_named and name.strip().lower() in names:
            return end - len(value), end
        if not is_named and str(number) == names[-1]:
            return start, end
    return None


def _tables_to_paragraphs(text: str) -> Iterator[Cut]:
    """Make a paragraph of each table row, with separators between its cells."""
    start = text.find("\n{|")
    while start >= 0:
        body, end = text.find("\n", start + 1), text.find("\n|}", start)
        if min(body, end) < 0:
            return
        yield Cut(start, body, PARAGRAPH_BREAK)
        yield from _cut_table_rows(text, body, end)
        yield Cut(end, end + len("\n|}"), PARAGRAPH_BREAK)
        start = text.find("\n{|", end)


def _cut_table_rows(text: str, begin: int, stop: int) -> Iterator[Cut]:
    is_new = True
    for line in _TABLE_LINE.finditer(text, begin, stop):
        mark, start, end = line["mark"], line.start("cells"), line.end()
        if mark == "|-":
            yield Cut(line.start(), end, PARAGRAPH_BREAK)
        else:
            joints = [joint.span() for joint in _CELL_JOINT.finditer(text, start, end)]
            begins = [(line.start(), start), *joints]
            ends = [*(joint for joint, _ in joints), end]
            for number, ((before, first), last) in enumerate(zip(begins, ends, strict=True)):
                yield Cut(
                    before,
                    _start_after_attributes(text, first, last),
                    PARAGRAPH_BREAK if is_new and not number else CELL_SEPARATOR,
                )
        is_new = mark in ("|-", "|+")


def _start_after_attributes(text: str, start: int, end: int) -> int:
    """Return where the words of a cell begin, after attributes if it has any: ``style="…" | 743``."""
    bar = text.find("|", start, end)
    return bar + 1 if bar >= 0 and "=" in text[start:bar] else start


def _cut_signs(text: str) -> Iterator[Cut]:
    """Cut the signs of emphasis; replace those of headings and list items by paragraph ends."""
    for sign in _SIGN.finditer(text):
        yield Cut(*sign.span(), "" if sign[0].startswith("'") else PARAGRAPH_BREAK)
