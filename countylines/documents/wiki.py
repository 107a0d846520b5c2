"""Cut MediaWiki markup out of plain text or Markdown: links, templates, references, tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from countylines.documents.offset_map import (
    BLOCK_QUOTE_END,
    BLOCK_QUOTE_START,
    CELL_SEPARATOR,
    PARAGRAPH_BREAK,
    Cut,
    EditedText,
)
from countylines.text import lazy_regex
from countylines.text.english import CURRENCY_CALLED, SIGN_OF_CURRENCY

QUOTATION_TEMPLATES = frozenset({"quote", "blockquote", "cquote", "quotation", "quote box", "bq", "block quote"})
"""Templates whose first parameter is a quotation and whose second is its speaker."""
QUOTATION_PARAMETERS = ("text", "quote", "1")
SPEAKER_PARAMETERS = ("author", "by", "sign", "speaker", "source", "2")
"""The names of these parameters; the last is the number of the unnamed one."""
FORMATTED_TEXT = frozenset(
    "nowrap nobr nobold small smaller big larger em strong abbr val formatnum num gaps convert cvt".split()
)
"""Templates of which a page shows the first parameter in another form."""
CONVERSIONS = frozenset({"convert", "cvt"})
"""Those of which it shows the second parameter too, which is the unit."""
HIDDEN_LINKS = ("category:", "template:")
"""Prefixes of links of which a page shows nothing."""
PICTURE_LINKS = ("file:", "image:")
"""Prefixes of links of which a page shows a picture and its caption."""
LONGEST_PREFIX = 80
"""How much of a link's target is searched for such a prefix, in characters."""

_HTML_SIGNS = ("<!--", "</", "<br", "&")
"""Wikitext with one of these is read as HTML, too."""
_EMPTY_REFERENCE = lazy_regex(r"<ref\b[^<>]*/>")
_INNER_TEMPLATE = lazy_regex(r"\{\{ *([^\s{}|:]++) *[|:] *([^{}|\n]*+)((?:\|[^{}|\n]*+)?)[^{}\n]*+\}\}")
_BRACKET_OR_BAR = lazy_regex(r"\[\[|\]\]|\{\{|\}\}|\|")
_SIGN = lazy_regex(r"'{2,5}|\n=++|(?<!=)=++(?= *+\n)|(?<=\n)[*#:;]++ *+")
_TABLE_LINE = lazy_regex(r"\n(?P<mark>\|-|\|\+|\||!)(?P<cells>[^\n]*)")
_CELL_JOINT = lazy_regex(r"\|\||!!")

_Parts = list[tuple[int, int]]
"""Where the parts of a link or a template between its brackets and bars begin and end."""


def cut_wikitext(edited: EditedText) -> None:
    """Cut all wiki markup and HTML out of plain text, and note the suppressions in its comments."""
    _cut_references(edited)
    if any(sign in edited.text for sign in _HTML_SIGNS):
        from countylines.documents.html import read_html  # noqa: PLC0415  many wiki texts have none

        read_html(edited)
    signs = _SIGN.finditer(edited.text)  # of emphasis, and of headings and list items
    edited.apply([(*sign.span(), "" if sign[0][0] == "'" else PARAGRAPH_BREAK) for sign in signs])
    cut_links_and_tables(edited)


def cut_links_and_tables(edited: EditedText) -> None:
    """Cut references, links, templates and tables, but not the signs that Markdown reads otherwise."""
    _cut_references(edited)
    edited.apply(list(_cut_formatting(edited.text)))
    edited.apply(list(_cut_brackets(edited.text)))
    edited.apply(list(_tables_to_paragraphs(edited.text)))


def _cut_references(edited: EditedText) -> None:
    """Cut references with all that they contain; one that is not closed stays."""
    edited.apply([(*found.span(), "") for found in _EMPTY_REFERENCE.finditer(edited.text)])
    cuts: list[Cut] = []
    start = edited.text.find("<ref")
    while start >= 0 and (end := edited.text.find("</ref>", start)) >= 0:
        cuts.append((start, end + len("</ref>"), ""))
        start = edited.text.find("<ref", end)
    edited.apply(cuts)


def _cut_formatting(text: str) -> Iterator[Cut]:
    """Reduce templates that only give a text another form to that text: ``{{nowrap|743 people}}``, ``{{convert|29|kg|lb}}``.

    Those that are called like a currency show its sign: ``{{GBP|743}}``.
    """
    for found in _INNER_TEMPLATE.finditer(text) if "{{" in text else ():
        name = found[1].lower()
        currency = CURRENCY_CALLED.get("$" if name == "us$" else name)
        if name in FORMATTED_TEXT or currency:
            yield found.start(), found.start(2), SIGN_OF_CURRENCY.get(currency or "", "")
            end = found.end(2)
            if name in CONVERSIONS and found[3]:
                yield end, end + 1, " "
                end = found.end(3)
            yield end, found.end(), ""


def _cut_brackets(text: str) -> Iterator[Cut]:
    """Reduce links to what a page shows of them, and cut outer templates except quotations and tables of parameters."""
    opened, edges = list[int](), list[int]()
    """The edges of all brackets that are not closed yet, and the number of the first edge of each."""
    templates = 0
    for found in _BRACKET_OR_BAR.finditer(text):
        mark = found[0]
        if mark in {"[[", "{{"}:
            opened.append(len(edges))
            edges.append(found.end() - 1)
            templates += mark == "{{"
        elif mark == "|":
            if opened:
                edges.append(found.start())
        elif opened and text[edges[opened[-1]]] == ("[" if mark == "]]" else "{"):
            first = opened.pop()
            parts = [(start + 1, end) for start, end in pairwise([*edges[first:], found.start()])]
            del edges[first:]
            templates -= mark == "}}"
            if mark == "}}":
                yield from () if templates else _cut_template(text, parts)
            elif not text.startswith("(", found.end()):  # that would be a Markdown link
                yield from _cut_link(text, parts)


def _cut_link(text: str, parts: _Parts) -> Iterator[Cut]:
    """Keep the label of a link, or its target if it has none, and the caption of a picture."""
    (start, end), (label, stop) = parts[0], parts[-1]
    target = text[start : min(end, start + LONGEST_PREFIX)].strip().lower()
    is_picture = target.startswith(PICTURE_LINKS)
    if target.startswith(HIDDEN_LINKS) or (is_picture and label == start):
        yield start - len("[["), stop + len("]]"), ""
        return
    edge = PARAGRAPH_BREAK if is_picture else ""
    yield start - len("[["), label, edge
    yield stop, stop + len("]]"), edge


def _cut_template(text: str, parts: _Parts) -> Iterator[Cut]:
    """Keep a quotation with its speaker, and make rows of the parameters of a long template; cut any other."""
    (start, end), *parameters = parts
    begin, stop = start - len("{{"), parts[-1][1]
    is_quotation = text[start:end].strip().lower() in QUOTATION_TEMPLATES
    values = _parameter_values(text, parameters) if is_quotation else {}
    words = next((values[name] for name in QUOTATION_PARAMETERS if name in values), None)
    speaker = next((values[name] for name in SPEAKER_PARAMETERS if name in values), None)
    if words and speaker and speaker[0] > words[1]:
        yield begin, words[0], BLOCK_QUOTE_START
        yield words[1], speaker[0], f"{BLOCK_QUOTE_END}– "
        yield speaker[1], stop + len("}}"), PARAGRAPH_BREAK
    elif words:
        yield begin, words[0], BLOCK_QUOTE_START
        yield words[1], stop + len("}}"), BLOCK_QUOTE_END
    elif parameters and "\n" in text[begin:stop]:
        yield begin, end, PARAGRAPH_BREAK
        for first, last in parameters:
            yield first - 1, first, PARAGRAPH_BREAK
            sign = text.find("=", first, last)
            if sign >= 0:
                yield sign, sign + 1, CELL_SEPARATOR
        yield stop, stop + len("}}"), PARAGRAPH_BREAK
    else:
        yield begin, stop + len("}}"), ""


def _parameter_values(text: str, parameters: _Parts) -> dict[str, tuple[int, int]]:
    """Return where the values of parameters stand, by name or, if they have none, by number; the first of a name."""
    values: dict[str, tuple[int, int]] = {}
    number = 0
    for start, end in parameters:
        name, sign, value = text[start:end].partition("=")
        if sign and name.strip().isalnum():
            values.setdefault(name.strip().lower(), (end - len(value), end))
        else:
            number += 1
            values.setdefault(str(number), (start, end))
    return values


def _tables_to_paragraphs(text: str) -> Iterator[Cut]:
    """Make a paragraph of each table row, with separators between its cells."""
    start = text.find("\n{|")
    while start >= 0:
        body, end = text.find("\n", start + 1), text.find("\n|}", start)
        if min(body, end) < 0:
            return
        yield start, body, PARAGRAPH_BREAK
        begins_row = True
        for line in _TABLE_LINE.finditer(text, body, end):
            if line["mark"] == "|-":
                yield *line.span(), PARAGRAPH_BREAK
            else:
                yield from _cut_cells(text, line.start(), *line.span("cells"), begins_row=begins_row)
            begins_row = line["mark"] in {"|-", "|+"}
        yield end, end + len("\n|}"), PARAGRAPH_BREAK
        start = text.find("\n{|", end)


def _cut_cells(text: str, line: int, start: int, end: int, *, begins_row: bool) -> Iterator[Cut]:
    """Separate the cells of one line, which begins at *line*, and cut their attributes: ``style="…" | 743``."""
    joints = [(line, start), *(joint.span() for joint in _CELL_JOINT.finditer(text, start, end))]
    for number, (before, first) in enumerate(joints):
        last = joints[number + 1][0] if number + 1 < len(joints) else end
        bar = text.find("|", first, last)
        words = bar + 1 if bar >= 0 and "=" in text[first:bar] else first
        yield before, words, PARAGRAPH_BREAK if begins_row and not number else CELL_SEPARATOR
