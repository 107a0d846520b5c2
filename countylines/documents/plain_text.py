"""Read plain text, and do what all kinds of drafts need: table rows, web addresses and paragraph ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from countylines.documents.document import (
    CELL_SEPARATOR,
    DIRECTIVE,
    LINE_BREAK,
    PARAGRAPH_BREAK,
    PARAGRAPH_SEPARATOR,
    QUOTE_END,
    QUOTE_START,
    Cut,
    Document,
)
from countylines.documents.wikitext import cut_wiki_markup, is_wikitext
from countylines.text import lazy_regex
from countylines.text.english import MONTH_NUMBERS
from countylines.text.grammar import FUNCTION_WORDS

_LINE_START = lazy_regex(
    rf"""
    (?!(?<=[\"”])\n[ ]*-[ ][A-Z][^\n\"“]*\n[ ]*\n)\n[ ]*+(?:
        (?P<directive>{DIRECTIVE})[ ]*+(?=\n)
      | [-=*_~#][-=*_~# ]{{2,}}(?=\n)
      | (?:[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0]|[-+*](?=[ ]))[ ]*+
      | (?:\d{{1,2}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[.)]?(?=[ ]++[A-Z]))[ ]++
    )
    """,
    re.VERBOSE,
)
"""A suppression, a horizontal rule, or the mark of an item, as in ``2.2 Finance``.

A line ``743.`` continues the line above it, and so does the signature ``- Ann Lee`` below a quotation.
"""
_DASHED_LINES = lazy_regex(r"(?:\n *+[–—] [^\n]*+){2,}+")
"""Two or more lines in a row that begin with a dash, the items of a list; a single one may be a signature."""
_DASH = lazy_regex(r"\n *+[–—] ")
_OPTION_LINES = lazy_regex(r"\?[^\n]{0,20}(?:\n *+[a-zA-Z]\) [^\n]*+)++")
"""The answers that a question offers, on the lines below it: ``b) 13–20 May``."""
_OPTION = lazy_regex(r"\n *+(?=[a-zA-Z]\) )")
_QUOTED_LINE = lazy_regex(r"(?<=\n)>+(?: |(?!\d))")
"""The ``>`` signs of quoted mail; directly before a number, ``>`` means more than."""

_EMPTY_LINE = lazy_regex(r"\n *+\n *+[^ \n]")
_LONG_LINE = lazy_regex(r"\n[^\n]{160}")
"""If a text has such a line and no empty lines, each line is a paragraph: nobody wraps lines at 160 characters.

Half or twice the length changes the result for one draft.
"""
_LINE = lazy_regex(r"\n[^\n]*+")
_LINES_TOGETHER = lazy_regex(r"(?<=\n)[^\n]++(?:\n[^\n]++)++")
_NARROWEST = 40
"""The shortest line length at which anybody wraps lines, in characters."""
_LISTED_NUMBER = lazy_regex(r"[ ]*+[^\W\d][^\d.:!?]*+\d[^:!?]{0,99}")
_ENDED_LINES = lazy_regex(r"[^\n]*(?:[\d.:;!?)\"”’'] *\n *[A-Z]|[.:;!?] *\n *[\"“‘'])")
"""Two lines between which a sentence may end."""
_SENTENCE_ENDS = (".", "!", "?")
_TIMED_LINE = lazy_regex(r" *[\[(<]?(?:(?:[\d/.-]+,? )?\d{1,2}[:.]\d\d\b|(?:19|20)\d\d:)")
"""A line that begins with a time, as in a chat or a list of years: ``[18/10/2019, 08:14]``, ``12:40``, ``2019:``."""
_COUNTED_LINE = lazy_regex(r" *[£$€]?\d[\d,.]*[km]? *[:,=] *[^\W\d][^\d\n]*")
"""A line with a number before its noun: ``74: nests``."""
_BARRED_LINE = lazy_regex(r"\n(?:[^\n|\\]++|\\.?)*+\|[^\n]*+")
_BAR = lazy_regex(r"(?P<gap>(?:(?<=\n)[ \t]*+| ?)(?<!\\)\|[ \t]*+)")
_WIDE_GAP = r"(?<=[^\s.])(?P<gap> {3,}| ?\t+ ?| ?\.{4,} ?)(?=[^\s.])"
_WIDE_GAPS = lazy_regex(_WIDE_GAP)
_SPEECH = r"[A-Z][A-Z ]{1,19}(?: {3,}|\t+)[A-Z](?:(?! {3}|\t)[^\n]){30,}[.?!][\"\u201d]?(?=\n)"
_SPEECH_LINE = lazy_regex(rf"\n{_SPEECH}")
"""A speaker in capitals, a wide gap and a sentence: not a table row, although it looks like two columns."""
_ALIGNED_LINE = lazy_regex(
    rf"\n(?=[^\n|]{{1,159}}\n)(?!{_SPEECH})(?= *+(?:(?! {{3}}|[\t\n])[\W\d_])*+[^\W\d_])[^\n]*?{_WIDE_GAP}[^\n]*"
)
"""A line of fewer than 160 characters, without a bar, whose columns are separated by spaces or dots.

It begins with a label. Half or twice the length changes nothing for any draft.
"""
_SIGN_OF_LABEL = r"(?::\*{0,3}| [-–—])(?= +(?:[a-z]+ ){0,3}[£€$\d])"
_LABELLED_LINES = lazy_regex(rf"(?:\n *\*{{0,3}}[^\W\d][^\n:|]{{0,48}}{_SIGN_OF_LABEL}[^\n]*){{2,}}")
_LABEL = lazy_regex(rf"\n[^\n:]*?(?P<gap>{_SIGN_OF_LABEL})")
_NAMES_OF_COLUMN = r"(?:[^\W\d](?:[^\n,;\"&]|&(?!#?\w++;))*+|\"[^\W\d][^\n\"]*+\")"
_COLUMN_TITLES = lazy_regex(
    rf"\n[ \t]*+{_NAMES_OF_COLUMN}(?P<mark>[,;]){_NAMES_OF_COLUMN}(?:(?P=mark){_NAMES_OF_COLUMN})*+(?=\n)"
)
"""The header line of comma-separated values: ``week,nests``. In prose a space follows the comma."""
_SEPARATORS = {mark: lazy_regex(rf'"[^"\n]*+"|(?P<gap>{mark})') for mark in ",;"}
"""The separators of such lines, outside quotation marks."""
_BEGINNING_LABEL = lazy_regex(r"(?<=[^\n])\n(?= *[A-Z][A-Z0-9]{1,19}(?: [A-Z0-9]{1,19}){0,3}: )")

_Table = tuple[re.Pattern[str], list[re.Match[str]]]
"""A table: the pattern for the gaps between its cells, and its lines."""

_SPACE = f"[ \t\n{LINE_BREAK}{PARAGRAPH_BREAK}{QUOTE_START}{QUOTE_END}]"
_SPACES = lazy_regex(rf"{_SPACE}(?:{_SPACE}++|(?<! ))")
"""A run of spaces and line ends, except a single plain space, which stays as it is."""
_PARAGRAPH_ENDS = frozenset({PARAGRAPH_BREAK, QUOTE_START, QUOTE_END})
_ADDRESS_SIGNS = ("://", "www.", "\u00ad", "\u200b", "\u2060", "\ufeff")
"""Every match of _ADDRESS contains one of these; a search for them takes a twentieth of its time (0.5% of a check)."""
_ADDRESS = lazy_regex(
    rf"(?i)(?:https?://|www\.(?=\w))[^\s<>()\[\]{{}}|\"“”‘’{QUOTE_END}]++|[{''.join(_ADDRESS_SIGNS[2:])}]"
)
"""A web address, or an invisible character."""


def read_plain(document: Document, *, is_wiki: bool) -> None:
    """Cut bullets, rules, suppressions, the ``>`` of quoted mail and wiki markup; mark paragraph ends.

    The text must begin with a line end and end with an empty line. Wiki markup is cut if *is_wiki* is set or the text
    has signs of it.
    """
    if is_wiki or is_wikitext(document.text):
        cut_wiki_markup(document)
    text = document.text
    cuts: list[Cut] = [(*found.span(), "") for found in _QUOTED_LINE.finditer(text)]
    for found in _LINE_START.finditer(text):
        if found["directive"]:
            document.add_suppression(found, *found.span("directive"))
        cuts.append((*found.span(), "" if found["directive"] else PARAGRAPH_BREAK))
    for items, mark in (_DASHED_LINES, _DASH), (_OPTION_LINES, _OPTION):
        for lines in items.finditer(text):
            cuts += ((*found.span(), PARAGRAPH_BREAK) for found in mark.finditer(text, *lines.span()))
    if _LONG_LINE.search(text) and not _EMPTY_LINE.search(text.lstrip()):
        cuts += ((line.start(), line.start(), PARAGRAPH_BREAK) for line in _LINE.finditer(text))
    cuts += _ends_of_short_lines(text)
    if any(gap in text for gap in ("   ", "\t", "....")):
        cuts += _rows(_ALIGNED_LINE.finditer(text), _WIDE_GAPS)
        cuts += ((line.start(), line.start(), PARAGRAPH_BREAK) for line in _SPEECH_LINE.finditer(text))
    document.apply_cuts([*cuts, *cuts_at_lines(text)])


def _ends_of_short_lines(text: str) -> Iterator[Cut]:
    """Mark a paragraph end after lines that end early, with a sentence or a labelled number such as ``nests 655``.

    A line ends early, and so was not wrapped, if the next word would have fitted into the longest line of its block.
    An indented line continues the line above it; its paragraph ends with a sentence before the next unindented line.
    """
    for block in _LINES_TOGETHER.finditer(text):
        place, lines = block.start(), block[0].split("\n")
        items = [_TIMED_LINE.match(line) or _COUNTED_LINE.fullmatch(line) for line in lines]
        longest, are_items = max(_NARROWEST, *map(len, lines)), len([*filter(None, items)]) > 1
        for (line, following), is_item in zip(pairwise(lines), items[1:], strict=True):
            place += len(line)
            word = following.lstrip().partition(" ")[0]
            fits = len(line) + 1 + len(word) <= longest and word.lower() not in FUNCTION_WORDS
            are_listed = _LISTED_NUMBER.fullmatch(line) and _LISTED_NUMBER.fullmatch(following)
            is_date = line[-1:].isdigit() and word.lower().rstrip(",.;:)") in MONTH_NUMBERS  # 7 to 13 | October
            is_ended = fits and (are_listed or (not is_date and _ENDED_LINES.match(f"{line}\n{following}")))
            outer, indent, next_indent = map(_indent_of, (lines[0], line, following))
            is_inner_end = outer == next_indent < indent and line.rstrip().endswith(_SENTENCE_ENDS)
            if is_inner_end or (is_ended and next_indent <= indent) or (are_items and is_item):
                yield place, place, PARAGRAPH_BREAK
            place += 1


def _indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip())


def cuts_at_lines(text: str) -> Iterator[Cut]:
    """Make table rows of lines with bars, of comma-separated values, and of two or more lines with label and number.

    This prevents a figure from being read with the noun of the next row. Labels look like ``Nests: 743``, ``**Nests:**
    743`` or ``nests - 743``. A line that begins with a label in capitals begins a paragraph: ``PRESENTER: …``.
    """
    yield from _rows(_BARRED_LINE.finditer(text), _BAR)
    for gaps, rows in _separated_tables(text, 0, len(text)):
        yield from _rows(rows, gaps)
    for lines in _LABELLED_LINES.finditer(text):
        yield from _rows(_LINE.finditer(text, *lines.span()), _LABEL)
    for label in _BEGINNING_LABEL.finditer(text):
        yield label.start(), label.start(), PARAGRAPH_BREAK


def rows_of_table(text: str, start: int, stop: int) -> list[Cut]:
    """Return the cuts that turn all lines from *start* to *stop* into table rows; none if they are not one table."""
    lines = [line for line in _LINE.finditer(text, start, stop) if line[0].strip()]
    aligned: _Table = (_WIDE_GAPS, [*_ALIGNED_LINE.finditer(text, start, stop)])
    tables = aligned, *_separated_tables(text, start, stop)
    return next(([*_rows(rows, gaps)] for gaps, rows in tables if len(rows) == len(lines) > 1), [])


def _separated_tables(text: str, start: int, stop: int) -> Iterator[_Table]:
    """Find comma-separated values: a header line, and the lines after it with the same number of cells."""
    end = start
    for titles in _COLUMN_TITLES.finditer(text, start, stop):
        if titles.start() < end:
            continue  # this line is a row of the previous table
        gaps, lines = _SEPARATORS[titles["mark"]], [titles]
        width = _count_gaps(gaps, titles)
        for line in _LINE.finditer(text, titles.end(), stop):
            if _count_gaps(gaps, line) != width:
                break
            lines.append(line)
        end = lines[-1].end()
        if len(lines) > 1:
            yield gaps, lines


def _count_gaps(gaps: re.Pattern[str], line: re.Match[str]) -> int:
    """Count the gaps between the cells of a line."""
    return sum(found["gap"] is not None for found in gaps.finditer(line.string, *line.span()))


def _rows(lines: Iterable[re.Match[str]], gaps: re.Pattern[str]) -> Iterator[Cut]:
    """Make a table row of each line; the group ``gap`` of *gaps* is the text between cells or at an end of the line."""
    for line in lines:
        start, end = line.span()
        yield start, start, PARAGRAPH_BREAK
        for found in gaps.finditer(line.string, start, end):
            first, last = found.span("gap")
            is_edge = (first == start + 1 or last == end) and found[0] not in _SEPARATORS
            if first >= 0:
                yield first, last, "" if is_edge else CELL_SEPARATOR
            elif line.string[found.start() - 1] in ",;\n":  # quotation marks around a whole cell
                yield found.start(), found.start() + 1, ""
                yield found.end() - 1, found.end(), ""
        yield end, end, PARAGRAPH_BREAK


def cut_web_addresses(document: Document) -> None:
    """Cut invisible characters and web addresses, but not the punctuation after an address."""
    found = _ADDRESS.finditer(document.text) if any(sign in document.text for sign in _ADDRESS_SIGNS) else ()
    document.apply_cuts((one.start(), one.start() + len(one[0].rstrip(".,;:!?'*_")), "") for one in found)


def separate_paragraphs(document: Document, edge: str = "") -> None:
    """Write an empty line at every paragraph end, and a single space for any other run of spaces and line ends.

    The marks around a block quotation are repeated around each of its paragraphs; a separate line within one, such as
    a signature, becomes a paragraph. *edge* replaces the spaces at the start and the end of the text.
    """
    text = document.text
    cuts: list[Cut] = []
    depth = 0
    for found in _SPACES.finditer(text):
        spaces, (start, end) = found[0], found.span()
        is_edge = start == 0 or end == len(text)
        is_break = not _PARAGRAPH_ENDS.isdisjoint(spaces) or spaces.count("\n") > 1
        is_break = is_break or (spaces.count(LINE_BREAK) > (0 if depth else 1) and text[start - 1] not in "-–—")
        if not is_edge and not is_break:  # the dash before a signature is no line of its own
            # the hyphen of "fifty-two" at the end of a line
            is_hyphenated = text[start - 1] == "-" and text[start - 2].isalpha() and text[end].islower()
            cuts.append((start, end, "" if is_hyphenated else " "))
            continue
        closing = QUOTE_END if depth else ""
        for mark in spaces:
            depth = max(0, depth + (mark == QUOTE_START) - (mark == QUOTE_END))
        opening = QUOTE_START if depth and end < len(text) else ""
        cuts.append((start, end, f"{closing}{edge if is_edge else PARAGRAPH_SEPARATOR}{opening}"))
    document.apply_cuts(cuts)
