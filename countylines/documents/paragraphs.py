"""Find the paragraphs of plain text, and what all kinds of drafts have: items, rows of figures, addresses, spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from countylines.documents.offset_map import (
    CELL_SEPARATOR,
    DIRECTIVE,
    LINE_BREAK,
    PARAGRAPH_BREAK,
    PARAGRAPH_SEPARATOR,
    QUOTE_END,
    QUOTE_START,
    Cut,
    EditedText,
)
from countylines.text import lazy_regex

SENTENCE_END_MARKS = frozenset(".!?:…”’“‘\"')]")
_WIKI_SIGNS = ("[[", "{{", "\n{|", "</ref>", "<ref ", "\n== ")

_LINE_START = lazy_regex(
    rf"""
    \n[ ]*+(?:
        (?P<directive>{DIRECTIVE})[ ]*+(?=\n)
      | (?P<mark>[-=*_~#])[ ]*+(?:(?P=mark)[ ]*+){{2,}}+(?=\n)
      | (?:[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0]|[-+*](?=[ ]))[ ]*+
      | (?P<digits>\d{{1,9}})[.)][ ]++
    )
    """.replace("[ ]", r"\x20"),
    re.VERBOSE,
)
_QUOTED_LINE = lazy_regex(r"(?<=\n)>+ ?")
_LONG_LINE = lazy_regex(r"\n[^\n]{160}")
_LINE_TURN = lazy_regex(r"(?<=[^ \n])\n *+(?=[^ \n])")
_SHARE_OF_SENTENCE_ENDS = 0.8
"""The share of a text's line ends that must be ends of sentences for each line to be a paragraph."""
MOST_DIGITS_OF_FIRST_NUMBER = 2
"""How many digits the first number of a list may have: a paragraph may begin with "655."."""

_LINE = lazy_regex(r"\n[^\n]*+")
_BARRED_LINE = lazy_regex(r"\n(?:[^\n|\\]++|\\.?)*+\|[^\n]*+")
_BAR = lazy_regex(r"(?P<gap>(?:(?<=\n)[ \t]*+| ?)(?<!\\)\|[ \t]*+)")
_WIDE_GAP = r"(?<=[^\s.])(?P<gap> {3,}| ?\t+ ?| ?\.{4,} ?)(?=[^\s.])"
_WIDE_GAPS = lazy_regex(_WIDE_GAP)
_ALIGNED_LINE = lazy_regex(
    rf"\n(?=[^\n|]{{1,159}}\n)(?= *+(?:(?! {{3}}|\t|\.{{4}})(?:[^\w\n]|[\d_]))*+[^\W\d_])[^\n]*?{_WIDE_GAP}"
    rf"(?=[^\n]*(?:\d|{_WIDE_GAP.replace('?P<gap>', '?:')}))[^\n]*"
)
"""A line of at most 160 characters set in columns by spaces or points: a label, and behind it a number or another gap."""
_HEDGED_NUMBER = r"(?:[a-z]+ ){0,3}[£€$\d]"
_LABELLED_LINES = lazy_regex(
    rf"(?:\n *\*{{0,3}}[^\W\d][^\n:|]{{0,48}}(?::\*{{0,3}}| [-–—]) +{_HEDGED_NUMBER}[^\n:|(]{{0,40}}(?:\([^\n|()]{{0,60}}\)\.?)?(?=\n)){{2,}}"
)
_SIGNS_OF_LABELS = (": ", ":*", " - ", " – ", " — ")
_LABEL = lazy_regex(rf"\n[^\n:]*?(?P<gap>:(?=\*{{0,3}} +{_HEDGED_NUMBER})| [-–—](?= +{_HEDGED_NUMBER}))")
_LINES_WITH_NUMBER = lazy_regex(r"(?:\n *[^\W\d][\w-]*(?: [\w-]+){0,2} [£€$]?\d[^\n]*(?=\n)){3,}")
"""Lines of a label and a number without a sign: ``arrests 743`` above ``guns 12`` and ``cash £183,976``."""
_BEGINNING_LABEL = lazy_regex(
    r"(?<=[^\n])\n(?= *[A-Z](?:[A-Z0-9]{1,19}(?: [A-Z0-9]{1,19}){0,3}|[^\n:;.]{0,40}\b20\d\d\b[^\n:;.]{0,30}): )"
)

_SPACE = f"[ \t\n{LINE_BREAK}{PARAGRAPH_BREAK}{QUOTE_START}{QUOTE_END}]"
_DASHES = frozenset("-–—")
_PARAGRAPH_ENDS = frozenset({PARAGRAPH_BREAK, QUOTE_START, QUOTE_END})
_SPACES = lazy_regex(rf"{_SPACE}(?:{_SPACE}++|(?<! ))")
_ADDRESS_SIGNS = ("://", "www.", "WWW.", "\u00ad", "\u200b", "\u2060", "\ufeff")
"""What addresses have, and the characters that nobody sees."""
_ADDRESS = lazy_regex(
    r"(?i)(?:(?:https?|ftp)://|www\.(?=\w))"
    rf"(?:[^\s<>()\[\]{{}}|\"“”‘’{QUOTE_END}]++|\([^\s<>()]*+\))++|[\u00ad\u200b\u2060\ufeff]"
)


def is_wikitext(text: str) -> bool:
    """Return whether a text has links, templates, tables, references or headings of MediaWiki."""
    return any(sign in text for sign in _WIKI_SIGNS)


def read_plain(edited: EditedText) -> None:
    """Cut bullets, rules, suppressions and the signs of quoted mail; mark paragraph ends.

    The text begins with a line end and ends with an empty line.
    """
    if is_wikitext(edited.text):
        from countylines.documents.wiki import cut_wikitext  # noqa: PLC0415  rarely needed

        cut_wikitext(edited)
    text = edited.text
    cuts: list[Cut] = [(*found.span(), "") for found in _QUOTED_LINE.finditer(text)]
    for found in find_line_starts(text, _LINE_START):
        if found["directive"]:
            edited.note_suppression(found, *found.span("directive"))
        cuts.append((*found.span(), "" if found["directive"] else PARAGRAPH_BREAK))
    if any(gap in text for gap in ("   ", "\t", "....")):
        cuts += _rows(_ALIGNED_LINE.finditer(text), _WIDE_GAPS)
    for lines in _LINES_WITH_NUMBER.finditer(text):
        cuts += ((line.start(), line.start(), PARAGRAPH_BREAK) for line in _LINE.finditer(text, *lines.span()))
    edited.apply([*cuts, *cuts_at_lines(text), *_breaks_after_one_line_paragraphs(text)])


def find_line_starts(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds at the beginnings of lines.

    Its group ``digits`` is the number of a list item: 1, or the number that is expected, so that a wrapped line that
    begins with "743." stays in its sentence. A paragraph may begin with any short number.
    """
    expected_number = 1
    for found in pattern.finditer(text):
        if digits := found["digits"]:
            may_be_first = len(digits) <= MOST_DIGITS_OF_FIRST_NUMBER and text[max(0, found.start() - 1)] == "\n"
            if not may_be_first and int(digits) not in {1, expected_number}:
                continue
            expected_number = int(digits) + 1
        yield found


def cuts_at_lines(text: str) -> Iterator[Cut]:
    """Make table rows of lines with vertical bars, and of two or more lines with a label and a number.

    So no figure is read with the next row's noun. Labels are as in ``Arrests: 743``, ``**Arrests:** 743``, ``arrests -
    743``. A line that begins with one in capitals or with a year begins a paragraph: ``PRESENTER: …``, ``May 2019: …``.
    """
    if "|" in text:
        yield from _rows(_BARRED_LINE.finditer(text), _BAR)
    for lines in _LABELLED_LINES.finditer(text) if any(sign in text for sign in _SIGNS_OF_LABELS) else ():
        yield from _rows(_LINE.finditer(text, *lines.span()), _LABEL, CELL_SEPARATOR.rstrip())
    for label in _BEGINNING_LABEL.finditer(text):
        yield label.start(), label.start(), PARAGRAPH_BREAK


def _rows(lines: Iterable[re.Match[str]], gaps: re.Pattern[str], separator: str = CELL_SEPARATOR) -> Iterator[Cut]:
    """Make a table row of each line; the group ``gap`` is what stands between its cells, or at an edge of it."""
    for line in lines:
        start, end = line.span()
        yield start, start, PARAGRAPH_BREAK
        for found in gaps.finditer(line.string, start, end):
            first, last = found.span("gap")
            yield first, last, "" if first == start + 1 or last == end else separator
        yield end, end, PARAGRAPH_BREAK


def _breaks_after_one_line_paragraphs(text: str) -> list[Cut]:
    """Break after each line in a text that has one paragraph on each line and no empty lines between them.

    Such a text is known by long lines that end where sentences end.
    """
    turns = list(_LINE_TURN.finditer(text)) if _LONG_LINE.search(text) else []
    ends = [turn.start() for turn in turns if text[turn.start() - 1] in SENTENCE_END_MARKS]
    return [(end, end, PARAGRAPH_BREAK) for end in ends] if len(ends) >= _SHARE_OF_SENTENCE_ENDS * len(turns) else []


def cut_web_addresses(edited: EditedText) -> None:
    """Cut web addresses, but not the punctuation of the sentence after them, and invisible characters."""
    text = edited.text
    if any(sign in text for sign in _ADDRESS_SIGNS):
        cut = _ADDRESS.finditer(text)
        edited.apply((one.start(), one.start() + len(one[0].rstrip(".,;:!?'*_")), "") for one in cut)


def separate_paragraphs(edited: EditedText, edge: str = "") -> None:
    """Write an empty line at every paragraph end, and a single space for any other run of spaces and line ends.

    The marks around a block quotation become marks around each of its paragraphs; a signature on a line of its own
    becomes one. *edge* replaces the spaces at the beginning and the end of the text, which has some there.
    """
    text = edited.text
    cuts: list[Cut] = []
    depth = 0
    for found in _SPACES.finditer(text):
        spaces, (start, end) = found[0], found.span()
        is_edge = start == 0 or end == len(text)
        is_break = is_edge or not _PARAGRAPH_ENDS.isdisjoint(spaces) or "\n" in spaces.replace("\n", "", 1)
        if depth and not is_break and text[start - 1] in SENTENCE_END_MARKS:  # before a signature
            is_break = LINE_BREAK in spaces or ("\n" in spaces and text[end] in _DASHES)
        if not is_break and LINE_BREAK not in spaces.replace(LINE_BREAK, "", 1):
            cuts.append((start, end, " "))
            continue
        closing = QUOTE_END if depth else ""
        for mark in spaces:
            depth = max(0, depth + (mark == QUOTE_START) - (mark == QUOTE_END))
        opening = QUOTE_START if depth and end < len(text) else ""
        cuts.append((start, end, f"{closing}{edge if is_edge else PARAGRAPH_SEPARATOR}{opening}"))
    edited.apply(cuts)
