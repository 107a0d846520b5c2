"""What a person sees on a terminal: drawn by Rich, as wide as the window, folded, never cut.

The one module that imports Rich. Every cell is a ``Text``: nothing in the data is markup, emoji code or link.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from countylines.output.cells import in_ascii, visible
from countylines.output.charts.bars import draw, limit_of
from countylines.output.formats import RenderOptions
from countylines.output.lines import PIECE, WORD, fold
from countylines.output.table import Column, Row, Table

NARROWEST = 20
NARROWEST_BAR = 8
SHORT_WORD, LONGEST_WORD = 12, 28
"""Up to which a word is never folded in a column, and beyond which the other columns do not give way to it."""

INDENT = 2
GAP = 2
STRONG = "bold"
FAINT = "dim"
BARS = "cyan"
NUMBER = r"(?:GBP )?\S+(?: (?:%|kg|differs?)(?!\S))?"
"""A word of a column of numbers, with the unit, or the verb, that it must not be parted from."""


def write(table: Table, options: RenderOptions) -> str:
    """Draw the table for a window of the look's width."""
    if not table.rows:
        return ""
    console = Console(
        file=io.StringIO(),
        width=max(options.width, NARROWEST),
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        no_color=not options.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in _Drawing(table, options, console.width).parts():
            console.print(part, overflow="fold", no_wrap=False, crop=False)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


class _Drawing:
    """A table being drawn, with what holds for all of its parts."""

    def __init__(self, table: Table, options: RenderOptions, width: int) -> None:
        self.table = table
        self.chosen = options.fields is not None
        self.columns = table.columns if options.fields is None else tuple(Column(name, name) for name in options.fields)
        self.rows = table.rows if self.chosen or table.shown is None else table.shown
        self.width = width
        self.plain = options.plain
        self.header = options.header

    def parts(self) -> Iterator[RenderableType]:
        """Draw the title, the records as they are best read, and the caption."""
        table = self.table
        if table.title and not self.chosen:
            yield self.text(table.title, self.width, STRONG)
            yield Text()
        if table.single:
            yield self.card(self.rows[0], self.width)
        elif table.is_pages and not self.chosen:
            yield from self.cards(table.heading)
        elif table.body and not self.chosen:
            yield from self.page(table.heading, table.body)
        else:
            yield from self.sections(None if self.chosen else table.heading)
        if table.caption and not self.chosen:
            yield Text()
            yield self.text(f"{table.caption} {table.legend}" if self.has_bars else table.caption, self.width, FAINT)

    def text(self, words: str, width: int, style: str = "", *, word: str = WORD) -> Text:
        """Fold words to a width; *word* is what is not parted."""
        folded = fold(self.shown(words), width, word=word, measured=cell_len)
        return Text(folded, style=style, overflow="fold")

    def shown(self, words: str) -> str:
        """Make words harmless, and plain where the stream asks for it."""
        shown = visible(words).replace("\t", "    ")
        return in_ascii(shown) if self.plain else shown

    @property
    def has_bars(self) -> bool:
        """Whether bars are drawn: not where the window is too narrow for columns."""
        return any(column.is_bar for column in self.columns) and self.widths is not None

    def card(self, row: Row, width: int) -> RenderableType:
        """Draw one record: titles to the left, words to the right."""
        columns = [column for column in self.columns if not column.is_bar]
        said = [(column.title, words) for column in columns if (words := row.said(column.field))]
        longest = max((self._natural(title) for title, _ in said), default=1)
        left = min(longest, width // 2 - GAP)
        right = width - GAP - left
        cells = [(self.text(title, left, FAINT), self.text(words, right)) for title, words in said]
        return _grid(cells, [left, right])

    def cards(self, heading: str | None) -> Iterator[RenderableType]:
        """Draw page after page, each under its heading."""
        for place, row in enumerate(self.rows):
            if place:
                yield Text()
            if heading:
                yield self.text(row.said(heading), self.width, STRONG)
                yield Text()
            yield self.card(row, self.width)

    def page(self, heading: str | None, body: str) -> Iterator[RenderableType]:
        """Draw records to be read one after the other: a heading, the body, and the rest in small."""
        groups = groupby(self.rows, key=lambda row: row.said(heading) if heading else "")
        for place, (above, rows) in enumerate(groups):
            if place:
                yield Text()
            if above:
                yield self.text(above, self.width, STRONG)
            yield from self._passages(rows, body)

    def _passages(self, rows: Iterable[Row], body: str) -> Iterator[RenderableType]:
        for place, row in enumerate(rows):
            if place:
                yield Text()
            yield _indented(self.text(row.said(body), self.width - INDENT), INDENT)
            for line in _small_lines(row, self.columns):
                yield _indented(self.text(line, self.width - INDENT, FAINT), INDENT)

    def sections(self, heading: str | None) -> Iterator[RenderableType]:
        """Draw the rows subject by subject, under their headings, in columns of the same width throughout.

        Where the window is too narrow for columns, each row is a card.
        """
        widths = self.widths
        if widths and self.header:
            titles = zip(self.columns, widths, strict=True)
            yield self._in_columns([[self.text(column.title, width, STRONG) for column, width in titles]], widths)
            yield Text(("-" if self.plain else "─") * (sum(widths) + GAP * (len(widths) - 1)), FAINT)
        said = ""
        groups = groupby(self.rows, key=lambda row: _section(row, heading))
        for place, ((above, _), rows) in enumerate(groups):
            if place:
                yield Text()
            if above and above != said:
                yield self.text(above, self.width, STRONG)
            said = above
            yield from self._rows(rows, widths)

    def _rows(self, rows: Iterable[Row], widths: Sequence[int] | None) -> Iterator[RenderableType]:
        if widths:
            together = list(rows)
            limit = limit_of(row.bar for row in together)
            yield self._in_columns([list(self._cells(row, widths, limit)) for row in together], widths)
            return
        for place, row in enumerate(rows):
            if place:
                yield Text()
            indent = min(INDENT * row.depth, self.width // 4)
            yield _indented(self.card(row, self.width - indent), indent)

    def _in_columns(self, rows: Iterable[Sequence[RenderableType]], widths: Sequence[int]) -> RenderableType:
        return _grid(rows, widths, [column.is_number for column in self.columns])

    def _cells(self, row: Row, widths: Sequence[int], limit: Decimal) -> Iterator[RenderableType]:
        for place, (column, width) in enumerate(zip(self.columns, widths, strict=True)):
            if column.is_bar:
                yield Text(draw(row.bar, limit, width, plain=self.plain), style=BARS)
            else:
                indent = 0 if place else min(INDENT * row.depth, width // 2)
                word = NUMBER if column.is_number else WORD
                yield _indented(self.text(row.said(column.field), width - indent, word=word), indent)

    @cached_property
    def widths(self) -> list[int] | None:
        """The window shared out, the widest column giving way first; None where it is too narrow.

        No word is broken where there is room for it, and else only between its pieces; numbers are never broken. A bar
        has what the others leave.
        """
        needed = [self._needed(place, column) for place, column in enumerate(self.columns)]
        room = self.width - GAP * (len(self.columns) - 1)
        widths = needed if sum(needed) <= room else self._narrowed(needed, room)
        if widths is None:
            return None
        for place, column in enumerate(self.columns):
            if column.is_bar:
                widths[place] += room - sum(widths)
        return widths

    def _narrowed(self, needed: Sequence[int], room: int) -> list[int] | None:
        whole = [min(width, self._least(place, WORD)) for place, width in enumerate(needed)]
        pieces = [min(width, self._least(place, PIECE)) for place, width in enumerate(needed)]
        least = [max(piece, min(word, SHORT_WORD)) for piece, word in zip(pieces, whole, strict=True)]
        return _shared_out(needed, _raised(least, whole, room), room) if sum(least) <= room else None

    def _needed(self, place: int, column: Column) -> int:
        if column.is_bar:
            return NARROWEST_BAR
        said = [self._natural(column.title)]
        said += [indent + self._natural(words) for indent, words in self._said(place, column)]
        return max(1, *said)

    def _least(self, place: int, part: str) -> int:
        """Give how narrow a column may become: as wide as its longest number, or *part* of what it says."""
        column = self.columns[place]
        if column.is_bar:
            return NARROWEST_BAR
        most = min(LONGEST_WORD, self.width // 2)
        longest = max((_longest(part, line) for line in self.shown(column.title).split("\n")), default=1)
        for indent, words in self._said(place, column):
            shown = self.shown(words)
            if column.is_number:
                longest = max(longest, indent + _longest(NUMBER, shown))
            else:
                longest = max(longest, min(indent + _longest(part, shown), most))
        return longest

    def _said(self, place: int, column: Column) -> Iterator[tuple[int, str]]:
        """Give the words of a column, row by row, and how far they are indented."""
        for row in self.rows:
            yield 0 if place else INDENT * row.depth, row.said(column.field)

    def _natural(self, words: str) -> int:
        """Give how many cells the longest line of *words* takes."""
        return max(cell_len(line) for line in self.shown(words).split("\n"))


def _raised(least: Sequence[int], wanted: Sequence[int], room: int) -> list[int]:
    """Give as many as there is room for what is *wanted* in place of the *least*, those first that want least more."""
    raised = list(least)
    for place in sorted(range(len(least)), key=lambda place: wanted[place] - least[place]):
        if sum(raised) - least[place] + wanted[place] <= room:
            raised[place] = wanted[place]
    return raised


def _longest(part: str, words: str) -> int:
    return max((cell_len(one) for one in re.findall(part, words)), default=1)


def _shared_out(needed: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Give each what it needs; where room is short, those that need most the same, or the least that they may have."""
    widths = _levelled(needed, room)
    short = [place for place, width in enumerate(widths) if width < least[place]]
    if not short:
        return widths
    others = [place for place in range(len(needed)) if place not in short]
    left = room - sum(least[place] for place in short)
    shared = _shared_out([needed[place] for place in others], [least[place] for place in others], left)
    given = dict(zip(others, shared, strict=True))
    return [given.get(place, least[place]) for place in range(len(needed))]


def _levelled(needed: Sequence[int], room: int) -> list[int]:
    """Give each what it needs; where room is short, those that need most the same, the last a cell more."""
    share, spare, left = max(needed), 0, room
    for done, width in enumerate(sorted(needed)):
        share, spare = divmod(left, len(needed) - done)
        if width > share:
            break
        left -= width
    else:
        return list(needed)
    widths = [min(width, share) for width in needed]
    wanting = [place for place, width in enumerate(needed) if width > share]
    for place in wanting[len(wanting) - spare :]:
        widths[place] += 1
    return widths


def _grid(
    rows: Iterable[Sequence[RenderableType]], widths: Sequence[int], are_numbers: Sequence[bool] = ()
) -> RenderableType:
    grid = Grid(box=None, show_header=False, padding=(0, GAP, 0, 0), pad_edge=False)
    for place, width in enumerate(widths):
        is_number = place < len(are_numbers) and are_numbers[place]
        grid.add_column(width=width, justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return grid


def _indented(drawn: RenderableType, by: int) -> RenderableType:
    return Padding(drawn, (0, 0, 0, by)) if by else drawn


def _section(row: Row, heading: str | None) -> tuple[str, str]:
    """Give what a row's section is told by: its heading, or without one its subject."""
    if heading is None:
        return "", ""
    said = row.said(heading)
    return said, "" if said else str(row.data[heading])


def _small_lines(row: Row, columns: Iterable[Column]) -> Iterator[str]:
    """Join what stands below a passage, a line ending where a column wants one of its own."""
    line: list[str] = []
    for column in columns:
        words = row.said(column.field)
        if words and column.own_line:
            if line:
                yield " · ".join(line)
            yield words
            line = []
        elif words:
            line.append(words)
    if line:
        yield " · ".join(line)
