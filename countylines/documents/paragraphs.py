"""Find the paragraphs of plain text, and what all kinds of drafts have: items, rows of figures, addresses, spaces."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from countylines.documents.metadata import DIRECTIVE, suppression_from
from countylines.documents.offset_map import CELL_SEPARATOR, PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Cut, EditedText
from countylines.text import lazy_regex

SENTENCE_END_MARKS = tuple(".!?:…”’“‘\"')]")
WIKI_SIGNS = ("[[", "{{", "\n{|", "</ref>", "<ref ")
"""A text that contains one of these is read as MediaWiki markup too."""
_WIKI_HEADING = lazy_regex(r"\n==++[^=\n][^\n]*[^=\n]==+ *\n")

_LINE_START = lazy_regex(
    rf"""
    \n[ ]*+(?:
        (?P<blank>(?=\n)(?:\n[ ]*+(?=\n))*+)
      | (?P<directive>{DIRECTIVE}[ ]*+(?=\n))
      | (?P<rule>(?P<mark>[-=*_~#])[ ]*+(?:(?P=mark)[ ]*+){{2,}}+(?=\n))
      | (?P<bullet>(?:[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0]|[*](?=[ ]))[ ]*+)
      | (?P<dash>[-+][ ]++)
      | (?P<digits>\d{{1,9}})[.)][ ]++
    )
    """.replace("[ ]", r"\x20"),
    re.VERBOSE,
)
_LONG_LINE = lazy_regex(r"\n[^\n]{160}")
_LINE_TURN = lazy_regex(r"\n *+(?=[^ \n])")
_SHARE_OF_SENTENCE_ENDS = 0.8
"""The share of a text's line ends that must be ends of sentences for each line to be a paragraph."""
MOST_DIGITS_OF_FIRST_NUMBER = 2
"""How many digits the first number of a list may have: a paragraph may begin with "655."."""

_ALIGNED_LINE = lazy_regex(r"\n[^\n|]*?[^\s|](?: {3}|\t| ?\.{4})[^\n|]*")
_WIDE_GAP = lazy_regex(r"(?<=[^\s.])(?: {3,}| ?\t+ ?| ?\.{4,} ?)(?=[^\s.])")
_QUOTED_LINE = lazy_regex(r"\n>+ ?")
FEWEST_COLUMN_GAPS = 2
"""How many wide gaps a line without a number needs to be a row of column titles."""
LONGEST_ALIGNED_LINE = 160
"""How long a line set in columns may be, in characters."""
_HEDGED_NUMBER = r"(?:[a-z]+ ){0,3}[£€$\d]"
_LABELLED_LINES = lazy_regex(
    rf"(?:\n *\*{{0,3}}[^\W\d][^\n:|]{{0,48}}(?::\*{{0,3}}| [-–—]) +{_HEDGED_NUMBER}[^\n:|(]{{0,40}}(?:\([^\n|()]{{0,60}}\)\.?)?(?=\n)){{2,}}"
)
_LINES_WITH_NUMBER = lazy_regex(r"(?:\n *[^\W\d][\w-]*(?: [\w-]+){0,2} [£€$]?\d[^\n]*(?=\n)){3,}")
_SIGNS_OF_LABELS = (": ", ":*", " - ", " – ", " — ")
_LABEL_AND_NUMBER = lazy_regex(
    rf"\n[^\n:]*?(?P<sign>:(?=\*{{0,3}} +{_HEDGED_NUMBER})| [-–—](?= +{_HEDGED_NUMBER}))[^\n]*+"
)
_BEGINNING_LABEL = lazy_regex(
    r"(?<=[^\n])\n(?= *[A-Z](?:[A-Z0-9]{1,19}(?: [A-Z0-9]{1,19}){0,3}|[^\n:;.]{0,40}\b20\d\d\b[^\n:;.]{0,30}): )"
)
_BAR = lazy_regex(r"\|(?<!\\\|)[ \t]*+")

_ONE_BYTE_BREAK = "\v"
"""Stands for PARAGRAPH_BREAK in the search for spaces: a character set beyond one byte is slow to compile."""
_SPACES = re.compile(rf"[ \t\n{_ONE_BYTE_BREAK}](?:[ \t\n{_ONE_BYTE_BREAK}]++|(?<! ))")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_ADDRESS = lazy_regex(r"(?i)(?:(?:https?|ftp)://|www\.(?=\w))(?:[^\s<>()\[\]{}|\"“”‘’]++|\([^\s<>()]*+\))++")
_PARAGRAPH = lazy_regex(r"[^\n]+")


def is_wikitext(text: str) -> bool:
    """Return whether a text has links, templates, tables, references or headings of MediaWiki."""
    return any(sign in text for sign in WIKI_SIGNS) or ("\n==" in text and _WIKI_HEADING.search(text) is not None)


def is_item_number(digits: str, expected: int, *, begins_paragraph: bool) -> bool:
    """Return whether *digits* at the beginning of a line number a list item: 1, or the number that is *expected*.

    So a wrapped line that begins with "743." stays in its sentence. A paragraph may begin with any short number.
    """
    return int(digits) in {1, expected} or (begins_paragraph and len(digits) <= MOST_DIGITS_OF_FIRST_NUMBER)


def read_plain(edited: EditedText) -> None:
    """Cut bullets, rules, suppressions and the signs of quoted mail; mark paragraph ends.

    The text begins and ends with a line end.
    """
    text = edited.text
    cuts, dashes = list[Cut](), list[Cut]()
    paragraph_start, expected_number = 0, -1
    dashes_are_bullets = False
    for found in _LINE_START.finditer(text):
        start, end = found.span()
        begins_paragraph = start == paragraph_start
        if found["blank"] is not None:
            cuts += dashes if dashes_are_bullets or len(dashes) > 1 else ()
            dashes, dashes_are_bullets, paragraph_start = [], False, end
        elif found["directive"]:
            edited.add_suppression(suppression_from(found, found.start("directive"), found.end("rules")))
            cuts.append((start, end, ""))
            paragraph_start = end if begins_paragraph else paragraph_start
        elif found["dash"]:
            dashes.append((start, end, PARAGRAPH_BREAK))
            dashes_are_bullets |= begins_paragraph or text.endswith((":", ": "), 0, start)
        elif not (digits := found["digits"]) or is_item_number(
            digits, expected_number, begins_paragraph=begins_paragraph
        ):
            cuts.append((start, end, PARAGRAPH_BREAK))
            expected_number = int(digits) + 1 if digits else expected_number
    cuts += dashes if dashes_are_bullets or len(dashes) > 1 else ()
    if text.count("\n>") > 1:
        cuts += ((found.start() + 1, found.end(), "") for found in _QUOTED_LINE.finditer(text))
    rows = [*cuts_for_barred_rows(text), *_cuts_for_aligned_rows(text), *cuts_for_labelled_rows(text)]
    rows += _breaks_between_short_lines(text)
    edited.apply([*cuts, *rows, *_breaks_after_one_line_paragraphs(text), *breaks_before_labels(text)])


def _breaks_after_one_line_paragraphs(text: str) -> list[Cut]:
    """Break after each line in a text that has one paragraph on each line and no empty lines between them.

    Such a text is known by long lines that end where sentences end.
    """
    if not _LONG_LINE.search(text):
        return []
    line_turns = 0
    cuts: list[Cut] = []
    for found in _LINE_TURN.finditer(text, 1):
        before = text[max(0, found.start() - 2) : found.start()].rstrip(" ")
        if before and before[-1] != "\n":
            line_turns += 1
            if before.endswith(SENTENCE_END_MARKS) and not text[found.end()].islower():
                cuts.append((found.start(), found.start(), PARAGRAPH_BREAK))
    return cuts if len(cuts) >= _SHARE_OF_SENTENCE_ENDS * line_turns else []


def _cuts_for_aligned_rows(text: str) -> list[Cut]:
    """Make table rows of lines set in columns by spaces or by points: a label, a wide gap and a number."""
    cuts: list[Cut] = []
    for line in _ALIGNED_LINE.finditer(text) if any(gap in text for gap in ("   ", "\t", "....")) else ():
        is_short = len(line[0]) <= LONGEST_ALIGNED_LINE
        gaps = list(_WIDE_GAP.finditer(text, line.start() + 1, line.end())) if is_short else []
        label = text[line.start() : gaps[0].start()] if gaps else ""
        is_title = len(gaps) >= FEWEST_COLUMN_GAPS
        if any(map(str.isalpha, label)) and (is_title or any(map(str.isdigit, text[gaps[0].end() : line.end()]))):
            cuts += _breaks_around(*line.span())
            cuts += ((*gap.span(), CELL_SEPARATOR) for gap in gaps)
    return cuts


def cuts_for_labelled_rows(text: str) -> list[Cut]:
    """Make table rows of two or more lines with a label and a number: ``Arrests: 743``, ``**Arrests:** 743``, ``arrests - 743``."""
    cuts: list[Cut] = []
    for lines in _LABELLED_LINES.finditer(text) if any(sign in text for sign in _SIGNS_OF_LABELS) else ():
        for line in _LABEL_AND_NUMBER.finditer(text, *lines.span()):
            cuts += _breaks_around(*line.span())
            cuts.append((*line.span("sign"), CELL_SEPARATOR.rstrip()))
    return cuts


def _breaks_between_short_lines(text: str) -> list[Cut]:
    """Break between lines of a label and a number without a sign: ``arrests 743`` above ``guns 12``.

    They are no wrapped sentence where each but the longest has room for the first word of the next.
    """
    cuts: list[Cut] = []
    for found in _LINES_WITH_NUMBER.finditer(text):
        lines = found[0].split("\n")[1:]
        longest = max(map(len, lines))
        needed = [len(line) + 1 + len(following.split()[0]) for line, following in pairwise(lines)]
        if all(room <= longest or len(line) == longest for room, line in zip(needed, lines, strict=False)):
            starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=found.start())
            cuts += ((start, start, PARAGRAPH_BREAK) for start in starts)
    return cuts


def breaks_before_labels(text: str) -> list[Cut]:
    """Begin a paragraph at each line that begins with a label in capitals or with a year: ``PRESENTER: …``, ``May 2019: …``."""
    return [(found.start(), found.start(), PARAGRAPH_BREAK) for found in _BEGINNING_LABEL.finditer(text)]


def cuts_for_barred_rows(text: str) -> list[Cut]:
    """Make a table row of each line with vertical bars, so that no figure is read with the next row's noun."""
    cuts: list[Cut] = []
    line_end = -1
    for bar in _BAR.finditer(text) if "|" in text else ():
        start, end = bar.span()
        is_edge = False
        if start > line_end:
            line_start, last_end, line_end = text.rfind("\n", 0, start), line_end, text.find("\n", end)
            breaks = _breaks_around(line_start, line_end)
            cuts += breaks[1:] if line_start == last_end else breaks  # the row before has one there
            is_edge = not text[line_start:start].strip()
        edge = "" if is_edge or end == line_end else CELL_SEPARATOR[text[start - 1] == " " :]
        if edge != bar[0]:
            cuts.append((start, end, edge))
    return cuts


def _breaks_around(start: int, end: int) -> list[Cut]:
    """Make a paragraph of the line between two line ends."""
    return [(start, start, PARAGRAPH_BREAK), (end, end, PARAGRAPH_BREAK)]


def cut_web_addresses(edited: EditedText) -> None:
    """Cut web addresses, but not the punctuation of the sentence after them, and invisible characters."""
    text = edited.text
    invisible = [character for character in _INVISIBLE if character in text]
    cuts: list[Cut] = [(*found.span(), "") for character in invisible for found in re.finditer(character, text)]
    if "://" in text or "www." in text or "WWW." in text:
        found_addresses = _ADDRESS.finditer(text)
        cuts += ((one.start(), one.start() + len(one[0].rstrip(".,;:!?'*_")), "") for one in found_addresses)
    edited.apply(cuts)


def separate_paragraphs(edited: EditedText) -> None:
    """Write an empty line at every paragraph end, and a single space for any other run of spaces and line ends."""
    text = edited.text.replace(_ONE_BYTE_BREAK, "x").replace(PARAGRAPH_BREAK, _ONE_BYTE_BREAK)
    cuts: list[Cut] = []
    for found in _SPACES.finditer(text):
        start, end = found.span()
        spaces = found[0]
        if start == 0 or end == len(text):
            cuts.append((start, end, ""))
        else:
            cuts.append((start, end, "\n\n" if _ONE_BYTE_BREAK in spaces or spaces.count("\n") > 1 else " "))
    edited.apply(cuts)
    edges = sorted({0, len(edited.text) - 1})
    edited.apply([(edge, edge + 1, "") for edge in edges if edited.text[edge : edge + 1] == " "])


def mark_block_quotation_paragraphs(edited: EditedText) -> None:
    """Replace the marks around a block quotation by marks around each of its paragraphs."""
    if QUOTE_START not in edited.text and QUOTE_END not in edited.text:
        return
    cuts: list[Cut] = []
    depth = last = 0
    for paragraph in _PARAGRAPH.finditer(edited.text):
        start, end = paragraph.span()
        if paragraph[0] in {QUOTE_START, QUOTE_END}:
            depth = max(0, depth + (1 if paragraph[0] == QUOTE_START else -1))
            continue
        cuts.append((last, start, "\n\n" if last else ""))
        cuts += ((start, start, QUOTE_START), (end, end, QUOTE_END)) if depth else ()
        last = end
    cuts.append((last, len(edited.text), ""))
    edited.apply(cuts)
