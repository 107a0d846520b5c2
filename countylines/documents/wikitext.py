"""Read the markup of MediaWiki: links, templates and tables."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.documents.document import CELL_SEPARATOR, PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, Document
from countylines.text import lazy_regex
from countylines.text.english import CURRENCY_BY_NAME, SIGN_OF_CURRENCY

_WIKI_SIGNS = ("[[", "{{", "\n{|", "</ref>", "<ref ", "\n== ")
_QUOTATION = (QUOTE_START, f"{QUOTE_END}– ")
_SHOWN_OF_TEMPLATES = {
    **dict.fromkeys(("quote", "blockquote", "cquote", "quotation", "quote box", "bq", "block quote"), _QUOTATION),
    **{name: (SIGN_OF_CURRENCY.get(code, ""),) for name, code in CURRENCY_BY_NAME.items()},
    **dict.fromkeys(("nowrap", "nobr", "small", "big", "val"), ("",)),
    "convert": ("", " "),
}
"""Templates whose first parameters a page shows, each with the text before these parameters: ``{{GBP|743}}``."""
_CAPTIONED_LINKS = ("category:", "template:", "file:", "image:")
"""Prefixes of links of which a page shows at most a caption."""
_LINK = lazy_regex(r"\[\[(?P<target>[^\[\]|]*+)(?:\|(?P<label>[^\[\]|]*+))*+\]\](?!\()")
_TEMPLATE = lazy_regex(r"\{\{(?P<name>[^{}|]*+)(?P<parameters>\|[^{}]*+)?+\}\}")
_PARAMETER = lazy_regex(r"\|(?:(?P<name>[^|=]*+)=)?+(?P<value>[^|]*+)")
_DEEPEST = 3
"""The depth to which nested links and templates are read. At 1, boxes with templates have no rows; 6 adds nothing."""
_WIKI_MARK = lazy_regex(
    r"'{2,5}|\n=++|(?<!=)=++(?= *+\n)|(?<=[\"”]\n)(?P<signature>(?:\*\*|[*:]:)++ *+)(?=[\[A-Z])|(?<=\n)[*#:;]++ *+"
)
"""Emphasis, headings and list items; a nested item directly below a quotation is its signature: ``** Ann Lee``."""
_TABLE_SIGN = lazy_regex(
    r"\n(?P<edge>\{\||\|-|\|\})(?:(?<!\})[^\n]*+)?"
    r"|(?:\n(?:(?P<caption>\|\+)|[|!])|\|\||!!)(?:[^\n|!=]*+=[^\n|!]*+\|(?!\|))?"
)
"""A line that begins or ends a table or a row, or the start of a cell with its attributes: ``style="…" |``."""


def is_wikitext(text: str) -> bool:
    """Return whether a text has links, templates, tables, references or headings of MediaWiki."""
    return any(sign in text for sign in _WIKI_SIGNS)


def cut_wiki_markup(document: Document) -> None:
    """Cut all markup of a wiki page, and mark where its headings and list items begin."""
    from countylines.documents.html import cut_html  # noqa: PLC0415  rarely needed

    cut_html(document)
    for_emphasis, for_signature = "", " – "
    marks = _WIKI_MARK.finditer(document.text)
    document.apply_cuts(
        (*mark.span(), for_signature if mark["signature"] else for_emphasis if mark[0][0] == "'" else PARAGRAPH_BREAK)
        for mark in marks
    )
    cut_links_and_tables(document)


def cut_links_and_tables(document: Document) -> None:
    """Cut links, templates and tables of MediaWiki, but not the marks that mean something else in Markdown."""
    for _ in range(_DEEPEST):
        document.apply_cuts(_link_cuts(document.text))
        document.apply_cuts(_template_cuts(document.text))
    document.apply_cuts(_tables_to_paragraphs(document.text))


def _link_cuts(text: str) -> Iterator[Cut]:
    """Replace links with their label, or else their target, and pictures with a paragraph that has their caption."""
    for found in _LINK.finditer(text):
        edge = PARAGRAPH_BREAK if found["target"].strip().lower().startswith(_CAPTIONED_LINKS) else ""
        if edge and found["label"] is None:
            yield *found.span(), ""
        else:
            first, last = found.span("target" if found["label"] is None else "label")
            yield found.start(), first, edge
            yield last, found.end(), edge


def _template_cuts(text: str) -> Iterator[Cut]:
    """Replace templates with the parameters that a page shows, and boxes of several lines with a row per parameter."""
    for found in _TEMPLATE.finditer(text):
        place, after = found.start(), ""
        parameters = _PARAMETER.finditer(text, *found.span("parameters"))
        shown: list[tuple[str, int, int]] = []
        name = found["name"].strip().lower()
        if name.startswith("formatnum:"):
            shown = [("", found["name"].index(":") + 1 + found.start("name"), found.end("name"))]
        elif marks := _SHOWN_OF_TEMPLATES.get(name):
            after = QUOTE_END if marks is _QUOTATION else ""
            shown = [(mark, *one.span("value")) for mark, one in zip(marks, parameters, strict=False)]
        elif "\n" in found[0] or name.startswith("infobox"):
            after = PARAGRAPH_BREAK
            for one in (one for one in parameters if one["name"] is not None):
                shown += (PARAGRAPH_BREAK, *one.span("name")), (CELL_SEPARATOR, *one.span("value"))
        for before, first, last in shown:
            yield place, first, before
            place = last
        yield place, found.end(), after


def _tables_to_paragraphs(text: str) -> Iterator[Cut]:
    """Make a paragraph of each table row, with separators between its cells."""
    in_table = begins_row = False
    for sign in _TABLE_SIGN.finditer(text) if "\n{|" in text else ():
        edge = sign["edge"]
        in_table = edge != "|}" if edge else in_table
        if edge or in_table:
            yield *sign.span(), PARAGRAPH_BREAK if edge or begins_row else CELL_SEPARATOR
        begins_row = bool(edge or sign["caption"])
