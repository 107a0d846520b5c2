"""The last passes over every kind of draft: addresses go, spaces become single, paragraphs are separated."""

from __future__ import annotations

import re
from functools import cache

from countylines.documents.offset_map import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.text.lazy_regex import lazy_regex

_ONE_BYTE_BREAK = "\v"
"""Stands for PARAGRAPH_BREAK in the search for spaces: a character set beyond one byte is slow to compile."""

_SPACES = re.compile(rf"[ \t\n{_ONE_BYTE_BREAK}](?:[ \t\n{_ONE_BYTE_BREAK}]++|(?<! ))")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_PARAGRAPH = lazy_regex(r"[^\n]+")


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:https?|ftp)://|www\.(?=\w))(?:[^\s<>()\[\]{}|\"“”‘’]++|\([^\s<>()]*+\))++",
        re.IGNORECASE,
    )


def cut_addresses(edited: EditedText) -> None:
    """Cut web addresses, but not the punctuation of the sentence after them, and invisible characters."""
    text = edited.text
    invisible = [character for character in _INVISIBLE if character in text]
    cuts = [Cut(*found.span()) for character in invisible for found in re.finditer(character, text)]
    if "://" in text or "www." in text or "WWW." in text:
        cuts += (
            Cut(found.start(), found.start() + len(found[0].rstrip(".,;:!?'*_")))
            for found in _address_pattern().finditer(text)
        )
    edited.apply(cuts)


def separate_paragraphs(edited: EditedText) -> None:
    """Write an empty line at every paragraph end, and a single space for any other run of spaces and line ends."""
    text = edited.text.replace(_ONE_BYTE_BREAK, "x").replace(PARAGRAPH_BREAK, _ONE_BYTE_BREAK)
    cuts = []
    for found in _SPACES.finditer(text):
        start, end = found.span()
        spaces = found[0]
        if start == 0 or end == len(text):
            cuts.append(Cut(start, end))
        elif _ONE_BYTE_BREAK in spaces or spaces.count("\n") > 1:
            cuts.append(Cut(start, end, "\n\n"))
        else:
            cuts.append(Cut(start, end, " "))
    edited.apply(cuts)
    edges = sorted({0, len(edited.text) - 1})
    edited.apply([Cut(edge, edge + 1) for edge in edges if edited.text[edge : edge + 1] == " "])


def mark_quoted_paragraphs(edited: EditedText) -> None:
    """Replace the marks around a block quotation by marks around each of its paragraphs."""
    if QUOTE_START not in edited.text and QUOTE_END not in edited.text:
        return
    cuts: list[Cut] = []
    depth = last = 0
    for paragraph in _PARAGRAPH.finditer(edited.text):
        start, end = paragraph.span()
        if paragraph[0] == QUOTE_START:
            depth += 1
        elif paragraph[0] == QUOTE_END:
            depth = max(0, depth - 1)
        else:
            cuts.append(Cut(last, start, "\n\n" if last else ""))
            cuts += (Cut(start, start, QUOTE_START), Cut(end, end, QUOTE_END)) if depth else ()
            last = end
    cuts.append(Cut(last, len(edited.text)))
    edited.apply(cuts)
