"""The markup of MediaWiki in plain text or Markdown: links, templates, references, tables."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.documents.offset_map import BREAK, CELL, QUOTE_CLOSES, QUOTE_OPENS, Cut, Sheet, trace
from countylines.documents.suppressions import Suppression, read_comment
from countylines.text.lazy_regex import lazy_regex

QUOTING = frozenset({"quote", "blockquote", "cquote", "quotation", "quote box", "bq", "block quote"})
"""Templates whose first parameter is a quotation, and whose second says whose."""
WORDS = ("text", "quote", "1")
SPEAKER = ("author", "by", "sign", "speaker", "2")
"""What these parameters are called where they are named."""

NO_PROSE = ("category:", "template:")
"""How links begin of which nothing is shown; of a picture only the caption is."""
PICTURES = ("file:", "image:")

LONGEST = 80
"""How much of a link's target is looked at, in characters."""

_LONE = lazy_regex(r"<ref\b[^<>]*/>")
_TOKEN = lazy_regex(r"\[\[|\]\]|\{\{|\}\}|\|")
_MARKS = lazy_regex(r"'{2,5}|\n=+|=+(?= *\n)|(?<=\n)[*#:;]+ *")
_LINE = lazy_regex(r"\n(?P<mark>\|-|\|\+|\||!)(?P<said>[^\n]*)")
_JOINT = lazy_regex(r"\|\||!!")


def cut_wiki(sheet: Sheet) -> None:
    """Take such markup out of a text, but for the signs that Markdown has as well."""
    sheet.cut([Cut(*found.span()) for found in _LONE.finditer(sheet.text)])
    sheet.cut(list(_between(sheet.text, "<ref", "</ref>")))
    sheet.cut(list(_brackets(sheet.text)))
    sheet.cut(list(_tables(sheet.text)))


def cut_wiki_text(sheet: Sheet) -> list[Suppression]:
    """Take all such markup out of plain text; list the orders that its comments give."""
    comments = list(_between(sheet.text, "<!--", "-->"))
    orders = [read_comment(sheet.text, one.start, one.end) for one in comments]
    sources = [trace(sheet.layers, one.start, one.end) for one in comments]
    sheet.cut(comments)
    sheet.cut(list(_signs(sheet.text)))
    cut_wiki(sheet)
    return [
        Suppression(order.kind, order.rules, *source)
        for order, source in zip(orders, sources, strict=True)
        if order is not None
    ]


def _between(text: str, opening: str, closing: str) -> Iterator[Cut]:
    """Cut what stands between two signs, and these; what nothing closes stays."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start)
        if end < 0:
            return
        yield Cut(start, end + len(closing))
        start = text.find(opening, end + len(closing))


class _Open:
    """Brackets that are open: where they begin, and where the strokes between their parts stand."""

    def __init__(self, mark: str, start: int) -> None:
        self.mark = mark
        self.start = start
        self.strokes: list[int] = []

    def parts(self, end: int) -> list[tuple[int, int]]:
        """Give where each part begins and ends, those of brackets that end there."""
        inside = self.start + len(self.mark), end - len(self.mark)
        starts = [inside[0], *(stroke + 1 for stroke in self.strokes)]
        return list(zip(starts, [*self.strokes, inside[1]], strict=True))


def _brackets(text: str) -> Iterator[Cut]:
    """Cut links to what they show, and the outer templates but for those that quote or hold a row for each parameter."""
    waiting: list[_Open] = []
    templates = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[[", "{{"):
            waiting.append(_Open(token[0], token.start()))
            templates += token[0] == "{{"
        elif token[0] == "|":
            if waiting:
                waiting[-1].strokes.append(token.start())
        elif waiting and waiting[-1].mark == ("[[" if token[0] == "]]" else "{{"):
            opened = waiting.pop()
            templates -= opened.mark == "{{"
            if opened.mark == "{{":
                yield from _template(text, opened.parts(token.end())) if not templates else ()
            elif not text.startswith("(", token.end()):  # a link of Markdown around what stands in brackets
                yield from _link(text, opened.parts(token.end()))


def _link(text: str, parts: list[tuple[int, int]]) -> Iterator[Cut]:
    """Leave the label of a link, or else its target, and the caption of a picture."""
    (start, end), *others = parts
    target = text[start : min(end, start + LONGEST)].strip().lower()
    begin, stop = start - len("[["), parts[-1][1] + len("]]")
    if target.startswith(NO_PROSE) or (target.startswith(PICTURES) and not others):
        yield Cut(begin, stop)
        return
    is_picture = target.startswith(PICTURES)
    yield Cut(begin, others[-1][0] if others else start, BREAK if is_picture else "")
    yield Cut(stop - len("]]"), stop, BREAK if is_picture else "")


def _template(text: str, parts: list[tuple[int, int]]) -> Iterator[Cut]:
    """Leave a quotation with its speaker, and a table of parameters; cut any other template."""
    (start, end), *others = parts
    begin, stop = start - len("{{"), parts[-1][1] + len("}}")
    if text[start:end].strip().lower() in QUOTING:
        words, speaker = _parameter(text, others, WORDS), _parameter(text, others, SPEAKER)
        if words:
            yield Cut(begin, words[0], QUOTE_OPENS)
            if speaker and speaker[0] > words[1]:
                yield Cut(words[1], speaker[0], f"{QUOTE_CLOSES}– ")
                yield Cut(speaker[1], stop, BREAK)
            else:
                yield Cut(words[1], stop, QUOTE_CLOSES)
            return
    if others and "\n" in text[begin:stop]:
        yield Cut(begin, others[0][0] - 1, BREAK)
        for first, last in others:
            label, sign, _ = text[first:last].partition("=")
            yield Cut(first - 1, first, BREAK)
            if sign:
                yield Cut(first + len(label), first + len(label) + 1, CELL)
        yield Cut(stop - len("}}"), stop, BREAK)
        return
    yield Cut(begin, stop)


def _parameter(text: str, parts: list[tuple[int, int]], names: tuple[str, ...]) -> tuple[int, int] | None:
    """Give where the value of a parameter stands: by one of its names, the last of which is its number."""
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


def _tables(text: str) -> Iterator[Cut]:
    """Make a paragraph of each row of a table, its cells parted."""
    start = text.find("\n{|")
    while start >= 0:
        body, end = text.find("\n", start + 1), text.find("\n|}", start)
        if min(body, end) < 0:
            return
        yield Cut(start, body, BREAK)
        yield from _rows(text, body, end)
        yield Cut(end, end + len("\n|}"), BREAK)
        start = text.find("\n{|", end)


def _rows(text: str, begin: int, stop: int) -> Iterator[Cut]:
    is_new = True
    for line in _LINE.finditer(text, begin, stop):
        mark, start, end = line["mark"], line.start("said"), line.end()
        if mark == "|-":
            yield Cut(line.start(), end, BREAK)
        else:
            joints = [joint.span() for joint in _JOINT.finditer(text, start, end)]
            begins = [(line.start(), start), *joints]
            ends = [*(joint for joint, _ in joints), end]
            for number, ((before, first), last) in enumerate(zip(begins, ends, strict=True)):
                yield Cut(before, _after_attributes(text, first, last), BREAK if is_new and not number else CELL)
        is_new = mark in ("|-", "|+")


def _after_attributes(text: str, start: int, end: int) -> int:
    """Give where the words of a cell begin that may have attributes before them: ``style="…" | 743``."""
    stroke = text.find("|", start, end)
    return stroke + 1 if stroke >= 0 and "=" in text[start:stroke] else start


def _signs(text: str) -> Iterator[Cut]:
    """Cut the signs of emphasis, and of headings and items at the ends of their lines."""
    for mark in _MARKS.finditer(text):
        yield Cut(*mark.span(), "" if mark[0].startswith("'") else BREAK)
