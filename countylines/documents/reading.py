"""A draft as prose, with the way back from every character to its place in the file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from countylines.documents.decoding import BOM, UndecodableDraft, decode
from countylines.documents.offset_map import BREAK, QUOTE_END, QUOTE_START, Layer, Sheet, trace
from countylines.documents.paragraphs import cut_addresses, set_paragraphs, set_quotations
from countylines.text.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from countylines.documents.suppressions import Suppression

__all__ = ["QUOTE_END", "QUOTE_START", "Reading", "UndecodableDraft", "decode", "kind_of", "read"]

Kind = Literal["markdown", "html", "text"]
ENDINGS: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_OTHER_TAB = lazy_regex(r"(?<=[\s])\t|\t(?=\s)|\A\t|\t\Z")
"""A tab that parts no cell of a row from the next."""
_LINE_END = re.compile(r"\r\n?|\n")
_OTHER_SPACES = "\v\f\x1c\x1d\x1e\x85\u2028\u2029" + QUOTE_START + QUOTE_END + BREAK
"""Characters that would be read as line ends, or as marks of our own."""


class Reading(NamedTuple):
    """The prose of a draft.

    In *text* paragraphs are parted by one empty line and hold no line end. Headings, items, captions,
    alternative texts and rows of tables are paragraphs, the cells of a row parted by `` | ``. Each paragraph
    of a block quotation stands between `QUOTE_START` and `QUOTE_END`. *source* is the draft as it came.
    """

    text: str
    source: str
    suppressions: tuple[Suppression, ...]
    layers: tuple[Layer, ...]
    lines: array[int]
    """Where the source's lines begin."""

    def origin(self, position: int) -> int:
        """Give the offset in the source of the character at *position* of the text."""
        return self.origin_span(position, position + 1 if position < len(self.text) else position)[0]

    def origin_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the source of a span's first character and just after its last."""
        return trace(self.layers, start, end)

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column, both from 1, of an offset in the source."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


def read(text: str, kind: str) -> Reading:
    """Read a draft: *kind* is ``markdown``, ``html`` or ``text``. Whatever the text is, this succeeds."""
    source = text.removeprefix(BOM)
    sheet = Sheet(_with_plain_spaces(source))
    suppressions = _read_kind(sheet, cast("Kind", kind))
    cut_addresses(sheet)
    set_paragraphs(sheet)
    set_quotations(sheet)
    lines = array("q", [0])
    lines.extend(found.end() for found in _LINE_END.finditer(source))
    return Reading(sheet.text, source, tuple(suppressions), tuple(sheet.layers), lines)


def _read_kind(sheet: Sheet, kind: Kind) -> list[Suppression]:
    if kind == "markdown":
        from countylines.documents.markdown import read_markdown  # noqa: PLC0415  of three, one is needed

        return read_markdown(sheet)
    if kind == "html":
        from countylines.documents.html import read_html  # noqa: PLC0415  likewise

        sheet.text = sheet.text.replace("\n", " ").replace("\t", " ")
        return read_html(sheet)
    if kind == "text":
        from countylines.documents.plain import read_plain  # noqa: PLC0415  likewise

        sheet.text = _OTHER_TAB.sub(" ", sheet.text)
        return read_plain(sheet)
    raise ValueError(kind)


def kind_of(name: str) -> Kind:
    """Tell by its ending what kind of draft a file is."""
    _, dot, ending = name.rpartition(".")
    return ENDINGS.get(f"{dot}{ending}".lower(), "text")


def _with_plain_spaces(source: str) -> str:
    """Write line ends and rare spaces plainly, every character in its place."""
    text = source.replace("\r\n", " \n").replace("\r", "\n")
    for character in _OTHER_SPACES:
        text = text.replace(character, " ")
    return text
