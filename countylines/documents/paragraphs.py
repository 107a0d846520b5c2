"""Paragraphs and spaces: the last of what every kind of draft goes through."""

from __future__ import annotations

import re
from functools import cache

from countylines.documents.offset_map import BREAK, QUOTE_END, QUOTE_START, Cut, Sheet
from countylines.text.lazy_regex import lazy_regex

_BREAK_MARK = "\v"
"""Stands for a BREAK while spaces are looked for: a set of characters beyond a byte takes long to compile."""

_SPACES = re.compile(rf"[ \t\n{_BREAK_MARK}](?:[ \t\n{_BREAK_MARK}]++|(?<! ))")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:https?|ftp)://|www\.(?=\w))(?:[^\s<>()\[\]{}|\"“”‘’]++|\([^\s<>()]*+\))++",
        re.IGNORECASE,
    )


_PARAGRAPH = lazy_regex(r"[^\n]+")


def cut_addresses(sheet: Sheet) -> None:
    """Take web addresses out, but not the marks of the sentence after them, and characters nobody sees."""
    text = sheet.text
    marks = [mark for mark in _INVISIBLE if mark in text]
    cuts = [Cut(*found.span()) for mark in marks for found in re.finditer(mark, text)]
    if "://" in text or "www." in text or "WWW." in text:
        cuts += (
            Cut(found.start(), found.start() + len(found[0].rstrip(".,;:!?'*_"))) for found in _address().finditer(text)
        )
    sheet.cut(cuts)


def set_paragraphs(sheet: Sheet) -> None:
    """Make single spaces of line ends and spaces, and an empty line of every end of a paragraph."""
    text = sheet.text.replace(_BREAK_MARK, "x").replace(BREAK, _BREAK_MARK)
    length = len(text)
    cuts = []
    for found in _SPACES.finditer(text):
        start, end = found.span()
        spaces = found[0]
        if start == 0 or end == length:
            cuts.append(Cut(start, end))
        elif _BREAK_MARK in spaces or spaces.count("\n") > 1:
            cuts.append(Cut(start, end, "\n\n"))
        else:
            cuts.append(Cut(start, end, " "))
    sheet.cut(cuts)
    _trim(sheet)


def _trim(sheet: Sheet) -> None:
    text = sheet.text
    sheet.cut([Cut(place, place + 1) for place in sorted({0, len(text) - 1}) if text[place : place + 1] == " "])


def set_quotations(sheet: Sheet) -> None:
    """Put the marks of a block quotation around each of its paragraphs."""
    if QUOTE_START not in sheet.text and QUOTE_END not in sheet.text:
        return
    cuts: list[Cut] = []
    depth = last = 0
    for found in _PARAGRAPH.finditer(sheet.text):
        start, end = found.span()
        if found[0] == QUOTE_START:
            depth += 1
        elif found[0] == QUOTE_END:
            depth = max(0, depth - 1)
        else:
            cuts.append(Cut(last, start, "\n\n" if last else ""))
            cuts += (Cut(start, start, QUOTE_START), Cut(end, end, QUOTE_END)) if depth else ()
            last = end
    cuts.append(Cut(last, len(sheet.text)))
    sheet.cut(cuts)
