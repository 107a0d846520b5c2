"""Parts of which all sections of the fact sheet are made."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet
from countylines.output.markup import Content, make_element

WEB = ("https://", "http://")
"""How an address begins that becomes a link; others are printed, but cannot be followed."""


def make_section(name: str, title: str, *content: Content) -> Element:
    """Return a section with a heading; *name* is its anchor."""
    heading = make_element("h2", title, id=f"{name}:title")
    return make_element("section", heading, content, id=name, aria_labelledby=f"{name}:title")


def make_details(summary: Content, *content: Content, class_: str | None = None, id_: str | None = None) -> Element:
    """Return what can be opened and closed; printed, it is open."""
    return make_element("details", make_element("summary", summary), content, class_=class_, id=id_)


def make_link(address: str, text: Content) -> Element:
    """Return a link to another page; text alone if the address is not one of the web."""
    if not address.startswith(WEB):
        return make_element("span", text)
    return make_element("a", text, href=address)


def make_anchor_link(sheet: FactSheet, noun: str, name: str, text: Content) -> Element:
    """Return a link to a record or figure on this page."""
    return make_element("a", text, href=f"#{sheet.anchors[noun, name]}")


def make_source_link(sheet: FactSheet, source: str) -> Element:
    """Return the publisher of a source, as a link to what it published."""
    record = sheet.dataset.index("sources")[source]
    return make_link(record.url, record.publisher)


def make_list(items: Iterable[Element], class_: str | None = None) -> Element | None:
    """Return a list of items; nothing if there are none."""
    items = tuple(items)
    return make_element("ul", items, class_=class_) if items else None


def make_table(caption: str, titles: Iterable[str], rows: Iterable[Element]) -> Element:
    """Return a table under a line of titles."""
    head = make_element("tr", [make_element("th", title, scope="col") for title in titles])
    return make_element(
        "table", make_element("caption", caption), make_element("thead", head), make_element("tbody", rows)
    )
