"""Cut MediaWiki markup out of plain text or Markdown: links, templates, references, tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from countylines.documents.html import cut_html
from countylines.documents.offset_map import CELL_SEPARATOR, PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.text import lazy_regex
from countylines.text.english import CURRENCY_CALLED, SIGN_OF_CURRENCY

QUOTATION_TEMPLATES = frozenset({"quote", "blockquote", "cquote", "quotation", "quote box", "bq", "block quote"})
QUOTATION_PARAMETERS = ("text", "quote", "1")
SPEAKER_PARAMETERS = ("author", "by", "sign", "speaker", "source", "2")
"""The names of these templates' parameters; the last is the number of the unnamed one."""
FORMATTED_TEXT = frozenset({"nowrap", "nobr", "small", "big", "convert"})
"""Templates of which a page shows the first parameter in another form, of ``convert`` the unit behind it too.

One of a currency shows its sign: ``{{GBP|743}}``.
"""
HIDDEN_LINKS = ("category:", "template:")
"""Prefixes of links of which a page shows nothing."""
PICTURE_LINKS = ("file:", "image:")
"""Prefixes of links of which a page shows a picture and its caption."""
LONGEST_NAME = 80
"""How much of a link or a template is searched for its prefix or its name, in characters."""

_BRACKET_OR_BAR = lazy_regex(r"\[\[|\]\]|\{\{|\}\}|\|")
_SIGN = lazy_regex(r"'{2,5}|\n=++|(?<!=)=++(?= *+\n)|(?<=\n)[*#:;]++ *+")
_TABLE_SIGN = lazy_regex(
    r"\n(?P<edge>\{\||\|-|\|\})(?:(?<!\})[^\n]*+)?|(?:\n(?:(?P<caption>\|\+)|[|!])|\|\||!!)(?:[^\n|!=]*+=[^\n|!]*+\|(?!\|))?"
)
"""The first or the last line of a table, or one between rows; what begins a cell, with its attributes: ``style="…" | 743``."""

_Part = tuple[int, int]
"""Where a part of a link or a template between its brackets and bars begins and ends."""
_Shown = tuple[list[tuple[str, int, int]], str]
"""The parts that a page shows, each behind what is written before it, and what is written behind the last."""


def cut_wikitext(edited: EditedText) -> None:
    """Cut all wiki markup and HTML out of plain text, and note the suppressions in its comments."""
    cut_html(edited)
    signs = _SIGN.finditer(edited.text)  # of emphasis, and of headings and list items
    edited.apply((*sign.span(), "" if sign[0][0] == "'" else PARAGRAPH_BREAK) for sign in signs)
    cut_links_and_tables(edited)


def cut_links_and_tables(edited: EditedText) -> None:
    """Cut links, templates and tables, but not the signs that Markdown reads otherwise."""
    edited.apply(_cut_brackets(edited.text))
    edited.apply(_tables_to_paragraphs(edited.text))


def _cut_brackets(text: str) -> Iterator[Cut]:
    """Reduce links and templates to what a page shows of them."""
    opened, edges = list[int](), list[int]()
    """The edges of all brackets that are not closed yet, and the number of the first edge of each."""
    for found in _BRACKET_OR_BAR.finditer(text):
        mark = found[0]
        if mark in {"[[", "{{"}:
            opened.append(len(edges))
            edges.append(found.end() - 1)
        elif mark == "|":
            if opened:
                edges.append(found.start())
        elif opened and text[edges[opened[-1]]] == ("[" if mark == "]]" else "{"):
            first = opened.pop()
            begin = edges[first] - 1
            parts = [(start + 1, end) for start, end in pairwise([*edges[first:], found.start()])]
            del edges[first:]
            if text.startswith("](", found.end() - 1):  # that is a Markdown link
                continue
            shown, last = (
                _shown_of_link(text, parts) if mark == "]]" else _shown_of_template(text, parts, is_inner=opened != [])
            )
            for before, start, end in shown:
                yield begin, start, before
                begin = end
            yield begin, found.end(), last


def _shown_of_link(text: str, parts: list[_Part]) -> _Shown:
    """Return the label of a link, or its target if it has none, and the caption of a picture."""
    (start, end), label = parts[0], parts[-1]
    target = text[start : min(end, start + LONGEST_NAME)].strip().lower()
    is_picture = target.startswith(PICTURE_LINKS)
    if target.startswith(HIDDEN_LINKS) or (is_picture and len(parts) == 1):
        return [], ""
    edge = PARAGRAPH_BREAK if is_picture else ""
    return [(edge, *label)], edge


def _shown_of_template(text: str, parts: list[_Part], *, is_inner: bool) -> _Shown:
    """Return a text that a template only gives another form, a quotation with its speaker, or rows of an infobox.

    One inside other brackets shows no quotation and no rows: all that it holds would be read once for each.
    """
    (start, end), *parameters = parts
    name = text[start : min(end, start + LONGEST_NAME)].strip().lower()
    sign = SIGN_OF_CURRENCY.get(CURRENCY_CALLED.get(name, ""), "")
    if parameters and (sign or name in FORMATTED_TEXT):
        shown = parameters[: 2 if name == "convert" else 1]
        return [(" " if number else sign, *part) for number, part in enumerate(shown)], ""
    if is_inner:
        return [], ""
    if name in QUOTATION_TEMPLATES:
        values: dict[str, _Part] = {}
        for number, part in enumerate(parameters, 1):
            parameter, sign, value = text[slice(*part)].partition("=")
            is_named = sign and parameter.strip().isalnum()
            start, end = (part[1] - len(value), part[1]) if is_named else part
            values[parameter.strip().lower() if is_named else str(number)] = start, end
        words = next((values[name] for name in QUOTATION_PARAMETERS if name in values), None)
        speaker = next((values[name] for name in SPEAKER_PARAMETERS if name in values), None)
        if words and speaker and speaker[0] > words[1]:
            return [(QUOTE_START, *words), (f"{QUOTE_END}– ", *speaker)], PARAGRAPH_BREAK
        return ([(QUOTE_START, *words)], QUOTE_END) if words else ([], "")
    if "\n" not in text[start : parts[-1][1]]:
        return [], ""
    rows: list[tuple[str, int, int]] = []
    for first, last in parameters:
        equals = text.find("=", first, last)
        if equals >= 0:
            rows += (PARAGRAPH_BREAK, first, equals), (CELL_SEPARATOR, equals + 1, last)
    return rows, PARAGRAPH_BREAK


def _tables_to_paragraphs(text: str) -> Iterator[Cut]:
    """Make a paragraph of each table row, with separators between its cells."""
    in_table = begins_row = False
    for sign in _TABLE_SIGN.finditer(text) if "\n{|" in text else ():
        edge = sign["edge"]
        in_table |= edge == "{|"
        if in_table:
            yield *sign.span(), PARAGRAPH_BREAK if edge or begins_row else CELL_SEPARATOR
        begins_row = bool(edge or sign["caption"])
        in_table &= edge != "|}"
