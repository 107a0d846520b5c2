"""Element trees for SVG and HTML: text in them is always escaped, and control characters are made visible."""

import re
from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element

from countylines.output.cells import show_control_characters

Content: TypeAlias = "Element | str | Iterable[Content] | None"
"""What an element may contain: elements, text, nothing, or several of these."""

UNSEEN_IN_MARKUP = re.compile("[\u061c\u200e\u200f\ufffe\uffff]")
"""Further characters to make visible: directional marks, which browsers obey, and code points not allowed in XML."""


def make_element(tag: str, *content: Content, **attributes: str | float | None) -> Element:
    """Return an element with its content; an attribute that is None is left out.

    Pass ``class_`` for the attribute ``class``, and ``aria_label`` for ``aria-label``. Numbers are written without
    trailing zeros.
    """
    named = {
        name.rstrip("_").replace("_", "-"): printable(value if isinstance(value, str) else f"{value:g}")
        for name, value in attributes.items()
        if value is not None
    }
    element = Element(tag, named)
    append_content(element, content)
    return element


def append_content(element: Element, content: Content) -> None:
    """Append text or elements to an element, in order; None is left out."""
    if content is None:
        return
    if isinstance(content, Element):
        element.append(content)
    elif not isinstance(content, str):
        for one in content:
            append_content(element, one)
    elif len(element):
        element[-1].tail = f"{element[-1].tail or ''}{printable(content)}"
    else:
        element.text = f"{element.text or ''}{printable(content)}"


def printable(text: str) -> str:
    r"""Return text in which invisible characters are written as escapes: ``\x1b``, ``\u202e``."""
    if text.isprintable():
        return text
    return UNSEEN_IN_MARKUP.sub(lambda match: f"\\u{ord(match[0]):04x}", show_control_characters(text))
